"""The concordance: every use on a line, cut between words, sorted as in an index, sifted, counted, saved as a table."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.concordance import Concordance, Lines, Order, Sieve, everything
from reader.concordance_csv import COLUMNS, write_csv
from reader.errors import ExportFailed, WrongUse
from reader.intake import Pasted
from reader.library import Library
from reader.search import Tier
from reader.search.stopping import SearchStopped
from reader.settings import Settings


def paste(library: Library, title: str, *paragraphs: str, date: str = "", source: str = "") -> str:
    article = library.import_text(Pasted("\n\n".join(paragraphs)), title=title).imported[0].entry.id
    library.edit(article, published=date, source=source)
    return article


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("kwic") / "library", Settings()) as library:
        paste(
            library, "الوراقون", "قرأ زيد كتابًا قديمًا، ثم قرأ كتاب البخلاء مرتين.", "والكتاب خير جليس في الزمان.",
            date="2024-03-05", source="مجلة",
        )  # fmt: skip
        paste(library, "البيت", "في كتاب التاجر وكتاب Tea وصف طويل. =كتاب", date="2023-11", source="جريدة")
        paste(library, "آخر", "لا شيء هنا سوى كلام عن المطر. وهذا كتابٌ بلا تاريخ.")
        library.update_index()
        yield library


def asked(library: Library, text: str, order: Order = Order.ARTICLE, **sieve: object) -> tuple[Concordance, Lines]:
    concordance = library.concordance(text)
    return concordance, everything(concordance, order, Sieve(**sieve))  # type: ignore[arg-type]


def words_of(found: tuple[Concordance, Lines]) -> list[str]:
    concordance, lines = found
    return [line.word for line in concordance.shown(lines.order)]


def test_every_use_is_a_line_with_its_place_and_its_reason(library: Library) -> None:
    concordance, lines = asked(library, "كتاب")
    shown = concordance.shown(lines.order, 12)
    assert len(shown) == lines.total == len(concordance) == 7
    assert [line.title for line in shown] == ["آخر", *["البيت"] * 3, *["الوراقون"] * 3]  # by title, without «ال»
    for line in shown:
        text = library.article(line.article).paragraph(line.paragraph).text
        assert text[line.span.start : line.span.end] == line.word
        assert f"{line.before}{line.word}{line.after}" in text
        assert line.reason
    first = shown[4]
    assert (first.before, first.word, first.after, first.is_cut) == ("قرأ زيد ", "كتابًا", " قديمًا، ثم", (False, True))
    assert (first.published, first.source) == ("2024-03-05", "مجلة")


def test_lines_are_sorted_by_the_words_beside_without_the_article(library: Library) -> None:
    concordance, lines = asked(library, "كتاب", Order.AFTER)
    after = [
        line.after.split()[0].strip("،.") if line.after.strip(" .") else "" for line in concordance.shown(lines.order)
    ]
    assert after == ["", "البخلاء", "بلا", "التاجر", "خير", "قديمًا", "Tea"]
    lines = concordance.lines(Order.BEFORE)
    before = [(line.before.split() or [""])[-1] for line in concordance.shown(lines.order)]
    assert before == ["", "التاجر", "زيد", "=", "في", "قرأ", "وهذا"]
    dates = [line.published for line in concordance.shown(concordance.lines(Order.DATE).order)]
    assert dates == [*["2023-11"] * 3, *["2024-03-05"] * 3, ""]
    sources = [line.source for line in concordance.shown(concordance.lines(Order.SOURCE).order)]
    assert sources == [*["جريدة"] * 3, *["مجلة"] * 3, ""]


def test_forms_tiers_and_months_are_counted_and_let_through(library: Library) -> None:
    concordance, lines = asked(library, "كتاب")
    counts = {form.form: form.count for form in lines.forms}
    assert counts == {"كتاب": 3, "كتابًا": 1, "وكتاب": 1, "والكتاب": 1, "كتابٌ": 1}
    assert sum(lines.tiers.values()) == 7
    assert [(each.period, each.count) for each in lines.timeline.bins if each.count] == [("2023-11", 3), ("2024-03", 3)]
    assert lines.timeline.undated == 1
    assert words_of(asked(library, "كتاب", forms=frozenset({"والكتاب"}))) == ["والكتاب"]
    assert words_of(asked(library, "كتاب", tiers=frozenset({Tier.EXACT}))) == ["كتاب"] * 3
    march = concordance.lines(sieve=Sieve(period="2024-03"))
    assert len(march.order) == 3
    assert sum(form.count for form in march.forms) == 3
    assert march.timeline == lines.timeline


def test_a_phrase_is_one_word_of_its_lines_and_nothing_is_no_error(library: Library) -> None:
    assert words_of(asked(library, '"كتاب التاجر"')) == ["كتاب التاجر"]
    assert words_of(asked(library, "لاوجودله")) == words_of(asked(library, "")) == []


def test_gathering_tells_how_far_it_is_and_can_be_stopped(library: Library) -> None:
    concordance = library.concordance("كتاب")
    gathering = concordance.gather()
    assert next(gathering) > 0
    assert not concordance.lines().is_whole
    assert list(gathering) == []
    assert concordance.lines().is_whole
    with pytest.raises(SearchStopped):
        list(library.concordance("كتاب").gather(lambda: True))


def test_the_table_is_read_by_spreadsheets_and_holds_no_formula(library: Library, tmp_path: Path) -> None:
    concordance, lines = asked(library, "كتاب")
    file = tmp_path / "kwic.csv"
    write_csv(file, concordance.shown(lines.order))
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(file.read_text(encoding="utf-8-sig").splitlines())
    assert tuple(head) == COLUMNS
    assert len(rows) == 7
    assert rows[0][COLUMNS.index("word")] == "كتابٌ"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    with pytest.raises(ExportFailed):
        write_csv(tmp_path / "nowhere" / "kwic.csv", [])
    assert not list(tmp_path.glob("*.part"))


def test_many_highlights_are_made_at_once_and_known_ones_are_changed(library: Library) -> None:
    concordance, lines = asked(library, "كتاب")
    article, span = next(concordance.spans(lines.order))
    known = library.highlight(article, span, tags=["قديم"])
    changed = library.highlight_many(concordance.spans(lines.order), tags=["كتب"])
    assert [each.before for each in changed] == [known, *[None] * 6]
    assert all(each.after and each.after.text and "كتب" in each.after.tags for each in changed)
    assert library.annotation(known.id).tags == ("قديم", "كتب")
    kept = library.annotations()
    with pytest.raises(WrongUse):
        library.highlight_many([(article, span), (article, Span(99, 0, 3))])
    assert library.annotations() == kept
