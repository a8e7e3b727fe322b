"""The word diff: its pieces are both texts, whole and in order, and it tells new words from words written otherwise."""

from hypothesis import given, settings, strategies as st

from reader.word_diff import Fate, has_same_words, word_diff

TEXTS = st.lists(st.sampled_from([*"اأبجدهـ،.  \n", "كتاب", "كِتابٌ", "من", "٢٠٢٤", "2024", "\u200f", "ء"]), max_size=30)


def parts(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(piece.fate.value, old[slice(*piece.old)], new[slice(*piece.new)]) for piece in word_diff(old, new)]


@settings(max_examples=150, deadline=None)
@given(TEXTS.map("".join), TEXTS.map("".join))
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    found = parts(old, new)
    assert "".join(part[1] for part in found) == old
    assert "".join(part[2] for part in found) == new
    for fate, before, after in found:
        assert before or after
        assert (fate == "same") == (before == after)
        assert fate != Fate.REMOVED or not after
        assert fate != Fate.INSERTED or not before
    assert has_same_words(old, new) == (not {part[0] for part in found} & {"removed", "inserted"})
    assert not any(fate != "same" for fate, _, _ in parts(old, old))


def test_words_that_came_and_went() -> None:
    assert parts("قال الوزير إن القرار نهائي.", "قال الوزير أمس إن القرار مؤقت.") == [
        ("same", "قال الوزير ", "قال الوزير "),
        ("inserted", "", "أمس "),
        ("same", "إن القرار ", "إن القرار "),
        ("removed", "نهائي", ""),
        ("inserted", "", "مؤقت"),
        ("same", ".", "."),
    ]


def test_marks_hamza_and_digits_are_no_new_words() -> None:
    fates = {fate for fate, _, _ in parts("في عام ٢٠٢٤ إن المدرسة", "في عام 2024 انّ المدرسه")}
    assert fates == {"same", "respelt"}


def test_a_long_text_of_few_words_is_compared_in_time() -> None:
    old = "ألف باء تاء " * 3000
    assert [part[0] for part in parts(old, f"{old}ثاء")][-1] == "inserted"
