"""Comparing two texts: the blocks are all of both, and each says what plainly happened to its paragraphs."""

from dataclasses import replace

from hypothesis import given, settings, strategies as st

from reader.article import Article, Kind, Mark, MarkKind, Paragraph
from reader.comparison import Change, Comparison, FactChange, compare

LINES = [
    "أعلنت الوزارة أمس خطة جديدة لتطوير التعليم في المحافظات البعيدة",
    "وقال الوزير إن الخطة تبدأ في سبتمبر المقبل وتنتهي بعد ثلاث سنوات",
    "ورفضت النقابة ما جاء في البيان ووصفت الأرقام بأنها مبالغ فيها كثيرا",
    "وتشمل المرحلة الأولى مئة وعشرين مدرسة موزعة على سبع محافظات كبيرة",
    "وختم المتحدث بأن الميزانية ستعرض على البرلمان قبل نهاية الشهر الجاري",
]


def article(*texts: str) -> Article:
    return Article("عنوان", tuple(Paragraph(text) for text in texts))


def fates(old: list[str], new: list[str]) -> list[tuple[str, list[int], list[int]]]:
    found = compare(article(*old), article(*new)).blocks
    return [(b.change.value, list(b.old), list(b.new)) for b in found if b.change is not Change.SAME]


def applied(found: Comparison) -> list[str]:
    """The new text, made of the old one and of what was inserted alone."""
    made: list[str] = []
    for block in found.blocks:
        if not block.new:
            continue
        old, new = found.texts(block)
        pieces = found.pieces(block)
        made += "".join(
            old[slice(*piece.old)] if piece.fate == "same" else new[slice(*piece.new)] for piece in pieces
        ).split("\n")
    return made


WORDS = st.sampled_from(["كتاب", "قلم", "في", "علم", "عِلم", "بيت", "و"])
TEXTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join) | st.sampled_from(LINES), max_size=9)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_the_blocks_are_all_of_both_texts(old: list[str], new: list[str]) -> None:
    found = compare(article(*old), article(*new))
    assert [number for block in found.blocks for number in block.old] == list(range(1, len(old) + 1))
    assert [number for block in found.blocks for number in block.new] == list(range(1, len(new) + 1))
    assert applied(found) == new
    assert found.is_nothing == (old == new)
    moved_away = [b for b in found.blocks if b.change is Change.MOVED and b.old]
    assert sum(len(b.old) for b in moved_away) == found.counts.moved


def test_each_plain_change_is_told_as_what_it_is() -> None:
    a, b, c, d, e = LINES
    assert fates(LINES, LINES) == []
    assert fates([a, b, c], [a, c]) == [("removed", [2], [])]
    assert fates([a, c], [a, b, c]) == [("inserted", [], [2])]
    assert fates([a, b, c], [a, b.replace("سبتمبر", "أكتوبر"), c]) == [("rewritten", [2], [2])]
    assert fates([a, b, c], [a, b.replace("إن", "إنّ"), c]) == [("respelt", [2], [2])]
    assert fates([a, b, c, d, e], [a, c, d, e, b]) == [("moved", [2], []), ("moved", [], [5])]
    assert fates([a, f"{b}. {c}", d], [a, b, c, d]) == [("split", [2], [2, 3])]
    assert fates([a, b, c, d], [a, f"{b} {c}", d]) == [("merged", [2, 3], [2])]


def test_two_rewritten_paragraphs_with_a_new_one_between_find_their_own() -> None:
    a, b, c, d, e = LINES
    new = [a, f"{b} اليوم", "فقرة لم تكن هنا من قبل في هذا الخبر", f"{c} جدا", e]
    assert fates([a, b, c, e], new) == [("rewritten", [2], [2]), ("inserted", [], [3]), ("rewritten", [3], [4])]
    assert fates(LINES, [d, e, a, b, c]) == [("moved", [], [1, 2]), ("moved", [4, 5], [])]


def test_another_kind_or_link_and_what_is_known_of_the_article_are_told() -> None:
    old = Article("عنوان", (Paragraph("نص", marks=(Mark(MarkKind.LINK, 0, 2, "https://a.example"),)),), ("سلمى",))
    linked = replace(old, paragraphs=(Paragraph("نص", marks=(Mark(MarkKind.LINK, 0, 2, "https://b.example"),)),))
    assert [block.change for block in compare(old, linked).blocks] == [Change.RESHAPED]
    headed = replace(old, paragraphs=(Paragraph("نص", Kind.HEADING, 2),), title="آخر", authors=(), published="2026")
    found = compare(old, headed)
    assert found.counts.reshaped == 1
    assert found.facts == (
        FactChange("title", "عنوان", "آخر"), FactChange("authors", "سلمى", ""), FactChange("published", "", "2026"),
    )  # fmt: skip
