"""Anchors: made, found again after edits, and never attached to a wrong place without a word."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.anchor import AnchorText
from reader.article import Article, Paragraph, Span

LINES = (
    "خرج الرحّالة من المدينة فجرًا، ومعه دليلٌ يعرف الطريق إلى الواحة.",
    "وفي الواحة نخيلٌ وماء، وعند الماء كتابٌ منسيّ على حجر.",
    "قال الدليل: هذا كتاب لا يعرفه أحد، ثم مضى إلى الواحة الثانية.",
    "وفي المساء عاد الرحّالة إلى المدينة ومعه الكتاب.",
)


def article(*lines: str) -> Article:
    return Article("رحلة", tuple(Paragraph(line) for line in lines))


def span_of(text: Article, words: str) -> Span:
    (span,) = AnchorText(text).occurrences(words)
    return span


def found_words(old: Article, words: str, new: Article) -> str | None:
    anchor = AnchorText(old).anchor(span_of(old, words))
    attachment = AnchorText(new).find(anchor)
    return new.text_of(attachment.span) if attachment else None


@given(st.data())
def test_an_unchanged_text_gives_the_same_place(data: st.DataObject) -> None:
    text = article(*LINES)
    first = data.draw(st.integers(1, 4))
    last = data.draw(st.integers(first, 4))
    start = data.draw(st.integers(0, len(LINES[first - 1]) - 1))
    end = data.draw(st.integers(start + 1 if first == last else 1, len(LINES[last - 1])))
    span = Span(first, start, end, last)
    prepared = AnchorText(text)
    found = prepared.find(prepared.anchor(span))
    assert found is not None
    assert (found.span, found.confidence) == (span, 1.0)


def test_moved_down_by_new_paragraphs() -> None:
    assert found_words(article(*LINES), "كتابٌ منسيّ", article("مقدمة جديدة.", "وأخرى.", *LINES)) == "كتابٌ منسيّ"


def test_diacritics_and_hamzas_changed() -> None:
    new = article(*(line.replace("كتابٌ منسيّ", "كتاب منسي").replace("إلى", "الى") for line in LINES))
    assert found_words(article(*LINES), "وعند الماء كتابٌ منسيّ على حجر", new) == "وعند الماء كتاب منسي على حجر"


def test_across_paragraphs() -> None:
    old = article(*LINES)
    span = Span(2, 7, 10, 3)
    new = article("مقدمة.", *LINES)
    found = AnchorText(new).find(AnchorText(old).anchor(span))
    assert found is not None
    assert found.span == Span(3, 7, 10, 4)


def test_the_occurrence_with_the_same_context_wins() -> None:
    old = article(*LINES)
    anchor = AnchorText(old).anchor(Span(3, LINES[2].index("الواحة"), LINES[2].index("الواحة") + 6))
    new = article("الواحة بعيدة.", *LINES)
    found = AnchorText(new).find(anchor)
    assert found is not None
    assert found.span.paragraph == 4


def test_words_that_are_gone_are_not_found_elsewhere() -> None:
    new = article(LINES[0], LINES[2], LINES[3])
    assert found_words(article(*LINES), "كتابٌ منسيّ", new) is None
    short = AnchorText(article(*LINES)).anchor(Span(2, LINES[1].index("الماء"), LINES[1].index("الماء") + 5))
    assert AnchorText(article("كان الماء قليلًا في تلك السنة، والناس ينتظرون.")).find(short) is None


def test_part_of_another_word_is_not_the_word() -> None:
    old = article("هذا علم نافع جدًّا لمن أراد.")
    assert found_words(old, "علم", article("هذا علمنا نافع جدًّا لمن أراد.")) is None


def test_two_places_that_cannot_be_told_apart() -> None:
    old = article("سأله الشيخ أول مرة. نعم، هذا هو. ثم سكت طويلًا.")
    anchor = AnchorText(old).anchor(Span(1, 20, 32))
    assert anchor.exact == "نعم، هذا هو."
    line = "كتب التاجر في دفتره: نعم، هذا هو. ومضى لشأنه."
    assert AnchorText(article(line, line)).find(anchor) is None


@pytest.mark.parametrize("quote", ["كتاب منسى", "كتابٌ منسيّ", "كتاب  منسي"])
def test_a_quote_is_looked_for_literally_then_folded(quote: str) -> None:
    text = article(*LINES)
    assert [text.text_of(span) for span in AnchorText(text).occurrences(quote)] == ["كتابٌ منسيّ"]


def test_any_white_space_stands_for_any() -> None:
    text = article("اتفاق\u00a0جديد", "بين طرفين")
    assert AnchorText(text).occurrences("اتفاق جديد") == [Span(1, 0, 10)]
    assert AnchorText(text).occurrences("جديد بين") == [Span(1, 6, 3, 2)]


@pytest.mark.parametrize("quote", ["", "  ", "لا وجود له", "ـ"])
def test_a_quote_that_is_nowhere(quote: str) -> None:
    assert AnchorText(article(*LINES)).occurrences(quote) == []


@pytest.mark.parametrize("span", [Span(0, 0, 1), Span(1, 0, 999), Span(5, 0, 1), Span(1, 9, 3), Span(1, -1, 3)])
def test_a_span_outside_the_article(span: Span) -> None:
    with pytest.raises(IndexError):
        AnchorText(article(*LINES)).anchor(replace(span))


def test_a_paragraph_that_moved_as_a_whole_is_found_between_the_same_words() -> None:
    words = ["أول الكلام هنا", "***", "وسط الكلام هناك", "***", "آخر الكلام هنالك"]
    old, new = AnchorText(article(*words)), AnchorText(article("جديد", words[0], "جديد آخر", *words))
    for number in range(2, 6):
        found = new.find(old.anchor(Span(number, 0, len(words[number - 1]))))
        assert found
        assert (found.span, found.confidence) == (Span(number + 3, 0, len(words[number - 1])), 1.0)
