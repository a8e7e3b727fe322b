from hypothesis import given, settings, strategies as st
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.article import Article, Paragraph, Place, Span
from reader.settings import Settings as ReaderSettings
from reader.ui.page.document import PageDocument, shown
from reader.ui.page.page import Page
from reader.ui.theme import theme_named

HOSTILE = "\0\n\r\u2028\u2029\ufdd0\ufdd1\ufffc\t\u001a\u200f\u202e\u2066\u00a0\ud800 😀ً﷽"

characters = st.one_of(st.sampled_from(HOSTILE + "ابتOpen١٢"), st.characters())
texts = st.lists(st.text(characters, max_size=12), min_size=1, max_size=5)


def opened(texts: list[str]) -> Page:
    article = Article("عنوان", tuple(Paragraph(text) for text in texts))
    return Page(article, "", theme=theme_named("light").page_theme(ReaderSettings()), width=700, parent=None)


@given(st.text(characters, max_size=30))
@settings(deadline=None, max_examples=100)
def test_what_is_shown_is_as_long_as_what_is_stored(text: str) -> None:
    assert len(shown(text)) == len(text)


@given(texts)
@settings(deadline=None, max_examples=60)
def test_a_paragraph_is_a_block_whatever_is_in_it(qapp, texts: list[str]) -> None:
    page = opened(texts)
    assert page.document.blockCount() == len(texts)
    for i, text in enumerate(texts):
        block = page.document.findBlockByNumber(i)
        assert block.text() == shown(text)
        assert page.flow.rect(i).height() > 0


@given(texts, st.data())
@settings(deadline=None, max_examples=60)
def test_spans_come_back_from_positions(qapp, texts: list[str], data) -> None:
    page = opened(texts)
    first, last = sorted(data.draw(st.tuples(*[st.integers(1, len(texts))] * 2)))
    start = data.draw(st.integers(0, len(texts[first - 1])))
    end = data.draw(st.integers(0, len(texts[last - 1])))
    span = Span(first, start, end, last)
    found = page.positions.span(*page.positions.range_of(span))
    stored = page.article.text_of(span) if (first, start) < (last, end) else ""
    assert (page.article.text_of(found) if found else "").strip("\n") == stored.strip("\n")
    if first == last and start < end:
        assert found == span
    for place in (Place(first, start), Place(last, end)):
        assert page.positions.place(page.positions.position(place)) == place


def test_what_lies_outside_the_article_is_brought_to_its_edge(qapp) -> None:
    page = opened(["واحد", "اثنان🍞"])
    end = page.document.characterCount() - 1
    assert page.positions.position(Place(9, 9)) == end
    assert page.positions.position(Place(0, -3)) == 0
    assert page.positions.place(end) == Place(2, 6)
    assert page.positions.units_of(Span(2, 0, 99), 2) == (0, 7)
    assert page.positions.units_of(Span(2, 0, 99), 1) is None


def test_the_document_never_reads_a_file(qapp, tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر")
    name = QUrl.fromLocalFile(str(secret))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert QTextDocument().resource(kind, name) == QByteArray(secret.read_bytes())  # what Qt does if it is let
    assert not PageDocument().resource(kind, name)


def test_the_document_is_an_ordinary_one(qapp) -> None:
    page = opened(["تفتح المخابز", "أبوابها قبل الفجر"])
    assert not page.document.find("الفجر").isNull()
    cursor = QTextCursor(page.document)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord)
    assert cursor.position() == 5
