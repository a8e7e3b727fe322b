"""The small sentences, in both languages."""

from pathlib import Path

import pytest

from reader import i18n
from reader.article import LibraryEntry
from reader.errors import EmptyFile
from reader.reports import ExportedFile, ExportReport, ImportReport, Refused, Taken
from reader.search import Tier
from reader.ui import wording


def entry(**values: object) -> LibraryEntry:
    facts: dict[str, object] = {
        "id": "abc", "title": "خبز", "authors": (), "source": None, "published": None, "added": "2026-08-22T12:10:00Z",
        "updated": "2026-08-22T12:10:00Z", "paragraphs": 3, "words": 30, "highlights": 0, "progress": 0.0,
    }  # fmt: skip
    return LibraryEntry(**(facts | values))  # type: ignore[arg-type]  # built from a table of facts


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "جديد"),
        ({"opened": "2026-08-22T12:10:00Z"}, "في أوله"),
        ({"progress": 0.342, "highlights": 3}, "٣٤٪ · ٣ تظليلات"),
        ({"progress": 0.342, "highlights": 1}, "٣٤٪ · تظليل واحد"),
        ({"progress": 0.342, "highlights": 2}, "٣٤٪ · تظليلان"),
        ({"progress": 0.342, "highlights": 11}, "٣٤٪ · ١١ تظليلًا"),
        ({"progress": 0.342, "highlights": 100}, "٣٤٪ · ١٠٠ تظليل"),
        ({"progress": 1.0}, "اكتمل"),
    ],
)
def test_the_state_of_an_article(values: dict[str, object], text: str) -> None:
    assert wording.state_of(entry(**values)) == text


def test_the_same_in_english() -> None:
    i18n.install("en")
    assert wording.state_of(entry(progress=0.342, highlights=3)) == "34% · 3 highlights"
    assert wording.state_of(entry(progress=0.342, highlights=1)) == "34% · 1 highlight"
    assert wording.place_in_text(3, 25) == "Paragraph 3 of 25"


def test_the_place_in_the_text() -> None:
    assert wording.place_in_text(3, 25) == "الفقرة ٣ من ٢٥"


def test_an_import_is_summed_up() -> None:
    taken = Taken(Path("a.txt"), entry())
    report = ImportReport([taken] * 3, [taken], [], [Refused(Path("b.txt"), EmptyFile(name="b.txt"))])
    assert wording.imported(report) == "استُوردت ٣ مقالات · حُدِّث مقال واحد · رُفض ملف واحد"
    assert wording.imported(ImportReport()) == "لم يكن هناك ما يُستورد"
    assert wording.imported(ImportReport(cancelled=True)) == "أُوقف الاستيراد"


def test_an_export_says_where_the_files_are() -> None:
    report = ExportReport([ExportedFile("abc", Path("/notes/خبز.md"))])
    assert "/notes" in wording.exported(report)
    assert wording.exported(ExportReport()) == "لم يُصدَّر شيء"


def test_every_tier_has_a_name() -> None:
    assert len({wording.tier_name(tier) for tier in Tier}) == len(Tier)


def test_a_path_in_the_home_folder_is_said_from_there(tmp_path: Path) -> None:
    def said(path: Path) -> str:
        return wording.exported(ExportReport(written=[ExportedFile("a", path)]))

    assert "\u2068~/Documents\u2069" in said(Path.home() / "Documents" / "a.md")
    assert str(tmp_path) in said(tmp_path / "a.md")
