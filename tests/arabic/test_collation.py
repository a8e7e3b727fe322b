"""The order of titles."""

import pytest

from reader.arabic.collation import title_key


@pytest.mark.parametrize(
    "titles",
    [
        ("إبريق الشاي", "البيت", "تفاح", "الثلج"),  # without «ال», hamzas as their letter
        ("الباب", "بَابٌ آخر", "باب ثالث"),  # without marks
        ("كتاب", "كتاب الأم", "كتابة"),  # word by word
        ("الفصل ٢", "فصل 10", "الفصل ١٠٠"),  # numbers by their value, in any digits
        ("7 أيام", "٤٠ يومًا", "أيام", "days"),  # numbers, Arabic, others
        ("«أسرار» المهنة", "“بيت” من ورق", "(تاريخ)"),  # punctuation does not count
        ("Émile", "essay", "Zola"),
        ("الآن", "التزام", "الله أكبر", "ألمانيا", "امرأة"),  # ال that is no article
        ("ورق", "🍞"),  # what has no word comes last
    ],
)
def test_titles_stand_as_in_an_index(titles: tuple[str, ...]) -> None:
    backwards = list(titles[::-1])
    backwards.sort(key=title_key)
    assert tuple(backwards) == titles


def test_the_article_and_the_spelling_do_not_count() -> None:
    assert title_key("الكتاب") == title_key("كِتابٌ") == title_key("كتـــاب")
    assert title_key("المكتبه") == title_key("مكتبة")


def test_a_short_word_keeps_its_letters() -> None:
    assert title_key("ألم") != title_key("م")
    assert title_key("الم") != title_key("م")


def test_a_number_may_be_very_long() -> None:
    assert title_key("9" * 5000) < title_key("1" + "0" * 5000) < title_key("١" * 70_000)
