"""Pictures of a real article in the real window: read and decoded in the background."""

from pathlib import Path

from PySide6.QtGui import QColor

from reader.ui.main_window import MainWindow
from tests.pictures import png


def test_a_picture_comes_onto_the_page(window: MainWindow, tmp_path: Path, qtbot) -> None:
    (tmp_path / "خبز.png").write_bytes(png(300, 200, b"\x20\x50\xc0"))
    (tmp_path / "خبز.md").write_text("# خبز\n\nقبل\n\n![رغيف](خبز.png)\n\nبعد\n", encoding="utf-8")
    session = window.session
    with qtbot.waitSignal(session.pictures.decoded, timeout=10_000) as decoded:
        session.import_paths([tmp_path / "خبز.md"])
    article, wish, plate = decoded.args
    assert session.opened and article == session.opened.entry.id
    assert wish.label == "خبز.png" and plate is not None
    view = window.page.page
    qtbot.waitUntil(lambda: _share(view, QColor(0x20, 0x50, 0xC0)) > 0.05)
    assert session.reading.picture("خبز.png") is not None and session.reading.picture("لا شيء") is None


def _share(view, color: QColor) -> float:
    shown = view.viewport().grab().toImage()
    seen = [shown.pixelColor(x, y) == color for x in range(0, shown.width(), 9) for y in range(0, shown.height(), 9)]
    return sum(seen) / len(seen)
