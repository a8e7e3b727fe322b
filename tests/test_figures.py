"""Figures in their place: of an article and of a search, with sentences, readings, tables, and the command line's."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import i18n
from reader.arabic.figures import Calendar, figures
from reader.cli import parse, run
from reader.dates import converted
from reader.errors import ExportFailed
from reader.figures import reading_of, table, write_table
from reader.intake import Pasted
from reader.library import Library
from reader.settings import Settings


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    text = "ربحت 13,75 مليونًا. ثم خسرت 9.740 دولار.\n\n=خسر الرجل\t2 مليون سنة 1445 هـ"
    with Library(tmp_path / "library", Settings()) as made:
        made.import_text(Pasted(text), title="حساب")
        made.update_index()
        yield made


def read(text: str) -> str:
    return reading_of(figures(text)[0], text)


def test_each_has_its_sentence_and_the_article_tells_how_it_writes_fractions(library: Library) -> None:
    found = library.figures(library.resolve("حساب"))
    assert [(one.paragraph, one.written, one.context) for one in found[:2]] == [
        (1, "13,75 مليونًا", "ربحت 13,75 مليونًا."),
        (1, "9.740 دولار", "ثم خسرت 9.740 دولار."),
    ]
    assert not found[1].figure.is_ambiguous
    assert [one.written for one in library.figures_found("خسر")] == [one.written for one in (*found[2:], *found[:2])]


def test_readings_are_said_in_full_and_never_more_surely_than_written() -> None:
    assert read("97.400 مليون") == "\u2068٩٧٬٤٠٠٬٠٠٠٬٠٠٠\u2069 أو \u2068٩٧٬٤٠٠٬٠٠٠\u2069؟"
    assert read("2 رمضان 1445 هـ").replace("\u2068", "").replace("\u2069", "") == "٢ رمضان ١٤٤٥ هـ ~ ١٢ مارس ٢٠٢٤ م"
    assert read("كانون الثاني 2020") == "يناير ٢٠٢٠"
    assert read("يناير 2020") == ""
    assert read("٣٫٥") == ""
    assert converted("2024-03-12", Calendar.GREGORIAN) == ""
    i18n.install("en", hijri_dates=True)
    assert read("12 مارس 2024") == "12 March 2024 ~ 2 Ramadan 1445 AH"


def test_a_table_holds_no_formula_and_is_written_whole_or_not_at_all(library: Library, tmp_path: Path) -> None:
    found = library.figures(library.resolve("حساب"))
    rows = [row.split("\t") for row in table(found, tabs=True).splitlines()]
    assert {len(row) for row in rows} == {10}
    assert rows[3][1:3] == ["2 مليون", "2000000"]
    assert rows[3][-1] == "'=خسر الرجل 2 مليون سنة 1445 هـ"
    with pytest.raises(ExportFailed):
        write_table(found, tmp_path / "nowhere" / "a.csv")


def test_the_command_prints_them(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    base = ["--library", str(library.folder), "figures"]
    assert run(parse([*base, "حساب", "--kind", "date", "--json"])) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert record["readings"] == [{"date": "1445", "calendar": "hijri"}]
    assert record["sentence"] == "=خسر الرجل\t2 مليون سنة 1445 هـ"
    assert run(parse([*base, "--search", "ربحت", "--csv"])) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("number,")
