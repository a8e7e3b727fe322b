"""The guided tour does what it says, and takes away what an earlier tour left, and nothing else."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.ui.tour import tour


def test_the_tour_leaves_pictures_notes_and_a_summary(qapp: QApplication, tmp_path: Path, capsys) -> None:
    to = tmp_path / "tour"
    to.mkdir()
    own, earlier = to / "own.md", to / "99-earlier.png"
    own.write_text("للمستخدم", encoding="utf-8")
    earlier.touch()
    (to / "summary.md").write_text("![x](<99-earlier.png>) ![y](<../../outside.md>)", encoding="utf-8")
    assert tour.run(qapp, to) == 0
    assert not earlier.exists()
    printed = capsys.readouterr().out.split("\n")
    summary = (to / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("# جولة في حاشية")
    assert "✗" not in summary
    pictures = sorted(to.glob("*.png"))
    assert len(pictures) >= 10
    assert {str(path) for path in pictures} <= set(printed)
    assert len(list((to / "export").glob("*.md"))) == 1
    assert own.read_text(encoding="utf-8") == "للمستخدم"
