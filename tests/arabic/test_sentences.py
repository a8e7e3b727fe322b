"""Sentences: where they end, and which holds a place."""

from reader.arabic.sentences import sentence_at, sentences


def test_full_stops_of_numbers_and_initials_end_nothing() -> None:
    text = "قال د. أحمد إن الربح 3.5 مليون. «حقًّا؟» نعم!\n وبعد…"
    assert [text[start:end] for start, end in sentences(text)] == [
        "قال د. أحمد إن الربح 3.5 مليون.", "«حقًّا؟»", "نعم!", "وبعد…",
    ]  # fmt: skip
    at = text.index("3.5")
    assert sentence_at(list(sentences(text)), at, at + 3) == (0, text.index(" «"))
    assert sentence_at([], 2, 3) == (2, 3)
