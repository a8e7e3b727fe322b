"""A snippet shows the found words, marked where they are."""

from hypothesis import given, settings, strategies as st

from reader.ui.finding.snippet import snippet


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("خبز الصباح", [(0, 3)]).text == "خبز الصباح"


def test_a_long_text_is_cut_at_a_word_before_the_first_span() -> None:
    text = "كلمة " * 100 + "كتاب " + "كلمة " * 100
    piece = snippet(text, [(500, 504)])
    assert piece.text.startswith("… كلمة")
    (start, end), *_ = piece.spans
    assert piece.text[start:end] == "كتاب"


def test_line_breaks_become_spaces() -> None:
    assert snippet("سطر\nسطر", [(4, 7)]).text == "سطر سطر"


def test_without_spans_the_beginning_is_shown() -> None:
    piece = snippet("كلمة " * 200, [])
    assert piece.text.startswith("كلمة")
    assert piece.spans == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=500), st.data())
def test_spans_mark_the_same_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = snippet(text, [(start, end)], before=20, length=1000)
    for s, e in piece.spans:
        assert [c for c in piece.text[s:e] if c != " "] == [c for c in text[start:end] if not c.isspace()]
