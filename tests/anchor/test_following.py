"""What was marked in an old text is followed to the new one, or said to be lost; never put on other words silently."""

from dataclasses import dataclass

import pytest

from reader.anchor import Anchor, AnchorText, Following, find_again
from reader.article import Article, Paragraph, Span

LINES = (
    "خرج الرحّالة من المدينة فجرًا، ومعه دليلٌ يعرف الطريق إلى الواحة. ولم يلتفت إلى من خلفه.",
    "وفي الواحة نخيلٌ وماء، وعند الماء كتابٌ منسيّ على حجر قديم من أيام الأجداد.",
    "من جهة أخرى قال الدليل إن هذا الكتاب لا يعرفه أحد من أهل القرى، ثم مضى إلى الواحة الثانية.",
    "وفي المساء عاد الرحّالة إلى المدينة ومعه الكتاب، وحدّث الناس بما رأى هناك.",
)


def article(*lines: str) -> Article:
    return Article("رحلة", tuple(map(Paragraph, lines)))


def span_of(text: Article, words: str) -> Span:
    return AnchorText(text).occurrences(words)[0]


def followed(words: str, *new: str, old: tuple[str, ...] = LINES, on_paragraph: bool = False) -> str | None:
    """The words that a highlight of `words` stands on afterwards."""
    text = article(*new)
    before = article(*old)
    found = Following(before, text).follow(span_of(before, words), on_paragraph=on_paragraph)
    return found and text.text_of(found.span)


@dataclass(frozen=True)
class Note:
    anchor: Anchor
    span: Span | None
    id: str = "n"
    is_on_paragraph: bool = False
    confidence: float = 1.0


WORDS = "وعند الماء كتابٌ منسيّ على حجر"


@pytest.mark.parametrize(
    ("new", "stands"),
    [
        ((LINES[3], LINES[1], LINES[0]), WORDS),
        ((LINES[0] + " " + LINES[1], *LINES[2:]), WORDS),
        ((LINES[0], "وفي الواحة نخيلٌ وماء، وعند الماء كتابٌ", "منسيّ على حجر قديم من أيام الأجداد."),
         "وعند الماء كتابٌ\nمنسيّ على حجر"),
        ((LINES[0], LINES[1].replace("كتابٌ منسيّ", "كتـاب مَنسي"), LINES[2]), "وعند الماء كتـاب مَنسي على حجر"),
        ((LINES[0], LINES[1].replace("منسيّ", "غريب قد نسيه"), LINES[2]), "وعند الماء كتابٌ غريب قد نسيه على حجر"),
        ((LINES[0], LINES[1].replace("وعند الماء كتابٌ منسيّ", "وقربه لوح عجيب"), LINES[2]), None),
        ((LINES[0], LINES[2], LINES[3]), None),
    ],
    ids=["moved", "merged", "split", "respelt", "partly replaced", "mostly replaced", "gone"],
)  # fmt: skip
def test_words_are_followed_wherever_they_go(new: tuple[str, ...], stands: str | None) -> None:
    assert followed(WORDS, *new) == stands


def test_what_is_certain_is_told_from_what_is_not() -> None:
    old, new = article(*LINES), article("مقدمة.", LINES[0], LINES[1].replace("منسيّ", "غريب"), *LINES[2:])
    following = Following(old, new)
    certain = following.follow(span_of(old, "ومعه دليلٌ يعرف"))
    likely = following.follow(span_of(old, WORDS))
    assert certain and certain.confidence == 1
    assert likely and 0.9 < likely.confidence < 1


def test_the_edges_of_a_highlight_come_along() -> None:
    old = article("قال: «هذا كتابُنا القديم» ثم سكت قليلًا، ومضى إلى بيته البعيد.")
    new = article("مقدمة أخرى.", "قال: «هذا كتابنا القديم» ثم سكت قليلا، ومضى إلى بيته البعيد.")
    for start, end, words in ((5, 25, "«هذا كتابنا القديم»"), (13, 25, "بنا القديم»"), (6, 13, "هذا كتا")):
        found = Following(old, new).follow(Span(1, start, end))
        assert found
        assert new.text_of(found.span) == words


def test_what_a_deleted_sentence_shares_with_the_next_one_is_gone_with_it() -> None:
    lost = "من جهة ثانية غاب القاضي عن مجلسه أيامًا لم يعرف أحد سببها."
    old = (LINES[0], f"{lost} {LINES[2]}", LINES[3])
    assert followed("من جهة", LINES[0], LINES[2], LINES[3], old=old) is None
    assert followed(LINES[2], LINES[0], LINES[2], LINES[3], old=old) == LINES[2]


def test_words_that_are_torn_apart_are_not_attached() -> None:
    passage = "إلى من خلفه.\nوفي الواحة نخيلٌ وماء"
    assert followed(passage, *LINES) == passage
    assert followed(passage, LINES[0], LINES[3], LINES[2], LINES[1]) is None


def test_a_paragraph_is_followed_though_it_was_rewritten_split_or_merged() -> None:
    rewritten = "وفي الواحة نخيلٌ وماء، وعند الماء وجد لوحًا من خشب لا أحد يعرف من كتبه."
    assert followed(LINES[1], LINES[0], rewritten, *LINES[2:]) is None
    assert followed(LINES[1], LINES[0], rewritten, *LINES[2:], on_paragraph=True) == "وفي الواحة نخيلٌ وماء، وعند الماء"
    first, second = "خرج الرحّالة من المدينة فجرًا، ومعه دليلٌ يعرف الطريق إلى الواحة.", "ولم يلتفت إلى من خلفه."
    assert followed(LINES[0], first, second, *LINES[1:], on_paragraph=True) == first
    assert followed(LINES[1], " ".join(LINES[:2]), *LINES[2:], on_paragraph=True) == LINES[1]


def test_what_was_lost_is_tried_again_from_the_text_on_which_it_was_made() -> None:
    first, second = article(*LINES), article(LINES[0], *LINES[2:])
    third = article("خبر جديد.", LINES[0], LINES[1].replace("حجر", "صخر"), *LINES[2:])
    anchor = AnchorText(first).anchor(span_of(first, WORDS))
    lost = find_again(first, second, [Note(anchor, anchor.span)])
    assert lost == {"n": None}
    (found,) = find_again(second, third, [Note(anchor, None)], [lambda: first]).values()
    assert found and third.text_of(found.span) == "وعند الماء كتابٌ منسيّ على صخر"
    (back,) = find_again(third, first, [Note(anchor, found.span, confidence=0.97)], [lambda: second]).values()
    assert back and (back.span, back.confidence) == (anchor.span, 1.0)


def test_what_is_doubtful_stays_doubtful_until_it_is_confirmed() -> None:
    first = article(*LINES)
    second = article(LINES[0], LINES[1].replace("منسيّ", "غريب"), *LINES[2:])
    anchor = AnchorText(first).anchor(span_of(first, WORDS))
    moved = find_again(first, second, [Note(anchor, anchor.span)])["n"]
    assert moved
    (later,) = find_again(second, article("جديد.", *(p.text for p in second.paragraphs)),
                          [Note(anchor, moved.span, confidence=moved.confidence)]).values()  # fmt: skip
    assert later and later.confidence == moved.confidence


def test_where_other_words_stand_now_between_the_same_is_proposed() -> None:
    old = article(*LINES)
    new = AnchorText(article(LINES[0], LINES[1].replace("كتابٌ منسيّ", "لوح من خشب"), *LINES[2:]))
    anchor = AnchorText(old).anchor(span_of(old, "كتابٌ منسيّ"))
    assert new.find(anchor) is None
    proposed, *_ = new.candidates(anchor, 3)
    assert (proposed.text, proposed.after[:8]) == ("لوح من خشب", " على حجر")
    assert 0 < proposed.likeness < 1
