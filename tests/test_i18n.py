"""The catalogue: plural forms, isolates, digits."""

import pytest

from reader import i18n
from reader.errors import ArticleNotFound, EmptyFile
from reader.i18n import explain, number, translate


def test_a_text_without_translation_stays_english() -> None:
    assert translate("Nowhere", "No such text") == "No such text"


@pytest.mark.parametrize(("n", "expected"), [(0, "0 hits"), (1, "1 hit"), (2, "2 hits")])
def test_english_plurals_are_written_in_the_source(n: int, expected: str) -> None:
    i18n.install("en")
    assert translate("Nowhere", "%n hit(s)", None, n) == expected


def test_arabic_has_six_plural_forms() -> None:
    texts = {n: translate("CLI", "%n article(s) imported", None, n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 103)}
    assert len({texts[n] for n in (0, 1, 2)}) == 3
    assert "٣" in texts[3]
    assert texts[3].replace("٣", "") == texts[10].replace("١٠", "") == texts[103].replace("١٠٣", "")
    assert texts[11].replace("١١", "") == texts[99].replace("٩٩", "") != texts[100].replace("١٠٠", "")


def test_foreign_parts_are_isolated() -> None:
    assert "\u2068a.txt\u2069" in explain(EmptyFile(name="a.txt"))


def test_an_error_speaks_the_language_of_the_interface() -> None:
    error = ArticleNotFound(article="x")
    arabic = explain(error)
    i18n.install("en")
    assert explain(error) == "There is no article “\u2068x\u2069”. See the list of articles for ids and titles."
    assert arabic != explain(error)
    assert any("\u0600" <= c <= "\u06ff" for c in arabic)


def test_digits_follow_the_setting() -> None:
    assert number(12.5) == "١٢٫٥"
    i18n.install("ar", arabic_digits=False)
    assert number(12) == "12"
    i18n.install("en")
    assert number(12) == "12"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        i18n.install("xx")
