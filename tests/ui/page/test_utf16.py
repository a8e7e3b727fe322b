from hypothesis import given, settings, strategies as st

from reader.ui.page.utf16 import Utf16, to_code_points, to_utf16

texts = st.text(st.sampled_from("اَب a1\u200f\u2028😀𐩠👨\u200d👧é"), max_size=30)


def test_an_emoji_is_one_code_point_and_two_units() -> None:
    text = "خبز🍞طازج"
    assert to_utf16(text, 3) == 3
    assert to_utf16(text, 4) == 5
    assert to_code_points(text, 5) == 4


def test_half_of_an_emoji_is_none_of_it() -> None:
    assert to_code_points("🍞🍞", 1) == 0
    assert to_code_points("🍞🍞", 3) == 1


@given(texts)
@settings(deadline=None, max_examples=80)
def test_every_offset_comes_back(text: str) -> None:
    scale = Utf16(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert scale.units(offset) == units
        assert scale.offset(units) == offset
