"""Figures in a text: what is found, how it is read, and that it is never read more surely than it is written."""

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from reader.arabic.figures import Calendar, Figure, FigureKind, decimal_marks, figures

PARTS = (
    "2015", "٣٫٥", "97.400", "/", "-", ",", ".", "(", ")", "%", "و", "من", "بين", "الي", "5-7", "مليون", "ألفًا", "مئة",
    "وخمسون", "نصف", "كانون", "الثاني", "مارس", "عام", "هـ", "م", "ال", "$", "ـ", "\u064b", "\u200f", "\n",
)  # fmt: skip


def told(text: str) -> list[tuple[str, str]]:
    """Each figure as it is written, with its date, or its value and unit."""
    return [
        (text[one.start : one.end], one.date or f"{one.value:f} {one.unit}".strip())
        for one in figures(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        ("يوم ٢٠/٨/٢٠٢٦ صباحًا", "٢٠/٨/٢٠٢٦", "2026-08-20"),
        ("في 2026-08-20 ثم", "2026-08-20", "2026-08-20"),
        ("بتاريخ 29 /6 /2015، خبرًا", "29 /6 /2015", "2015-06-29"),
        ("في نوفمبر 2023، ثم", "نوفمبر 2023", "2023-11"),
        ("في 20 كانون الثاني 2011", "20 كانون الثاني 2011", "2011-01-20"),
        ("يوم 14 جانفي 2011", "14 جانفي 2011", "2011-01-14"),
        ("في ك٢ 2020", "ك٢ 2020", "2020-01"),
        ("في 3 شتنبر من عام 2021", "3 شتنبر من عام 2021", "2021-09-03"),
        ("في 20 آب (أغسطس) 2024", "20 آب (أغسطس) 2024", "2024-08-20"),
        ("في شباط/فبراير عام 2016", "شباط/فبراير عام 2016", "2016-02"),
        ("on November 20, 2023 at", "November 20, 2023", "2023-11-20"),
        ("le 3 février 2020", "3 février 2020", "2020-02-03"),
        ("وفي الحادي عشر من سبتمبر 2001", "الحادي عشر من سبتمبر 2001", "2001-09-11"),
        ("١٧ رمضان ١٤٤٥هـ", "١٧ رمضان ١٤٤٥هـ", "1445-09-17"),
        ("سنة ١٤٤٥هـ", "١٤٤٥هـ", "1445"),
        ("وفي ٢٠٢٤م", "٢٠٢٤م", "2024"),
        ("المقرر لها عام 2030، وتتطلع", "2030", "2030"),
        ("بين 2015 و2018", "2015 و2018", "2015/2018"),
        ("خلال 2015–2018", "2015–2018", "2015/2018"),
        ("في تسعينات القرن الماضي", "تسعينات القرن الماضي", "199X"),
        ("في 5-7 مايو", "5-7 مايو", "--05-05/--05-07"),
        ("حوالي 13,75 مليار دولار في", "13,75 مليار دولار", "13750000000 دولار"),
        ("وبلغ ٣٫٥ ملايين", "٣٫٥ ملايين", "3500000"),
        ("من ١٬٠٠٠ شخص", "١٬٠٠٠", "1000"),
        ("1.234.567,5 كم", "1.234.567,5", "1234567.5"),
        ("مِئَةٌ وخمسونَ ألفًا", "مِئَةٌ وخمسونَ ألفًا", "150000"),
        ("ثلاثة ملايين ومئتا ألف دولار أمريكي", "ثلاثة ملايين ومئتا ألف دولار أمريكي", "3200000 USD"),
        ("مليون ونصف المليون", "مليون ونصف المليون", "1500000"),
        ("3 ملايين و200 ألف جنيه مصري", "3 ملايين و200 ألف جنيه مصري", "3200000 EGP"),
        ("بلغت (167) مليون ريال", "(167) مليون ريال", "167000000 ريال"),
        ("cost $3.5 bn then", "$3.5 bn", "3500000000 USD"),
        ("بنسبة ١٠٪ أو", "١٠٪", "10 %"),
        ("وبخمسين في المائة", "خمسين في المائة", "50 %"),
        ("زاد %2.5 فقط", "%2.5", "2.5 %"),
        ("في الدول الـ20 الكبرى", "20", "20"),
        ("عشرون وثلاثمئة رجل", "عشرون", "20"),
    ],
)  # fmt: skip
def test_found_where_it_stands(text: str, written: str, read: str) -> None:
    assert told(text)[0] == (written, read)


@pytest.mark.parametrize(
    "text",
    [
        "طائرة إف-16 وهاتف GPT4 ودقة 4K والرقم 0096279512345",
        "مارس ضغوطًا، وكان الأب رمضان، في القرن الحادي عشر، كمية من الماء، ألف ليلة",
        "https://example.org/2024/05/06 و a1999@example.org في الساعة 16:30",
        "أحد الناس والدولار والملايين وعشرات الآلاف",
        "",
    ],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


def one(text: str) -> Figure:
    (found,) = figures(text)
    return found


def test_what_can_be_read_in_two_ways_is_never_decided_silently() -> None:
    million = one("اقتراحًا لـ 97.400 مليون للسيطرة")
    assert million.is_ambiguous
    assert [reading.value for reading in million.readings] == [Decimal(97_400_000_000), Decimal(97_400_000)]
    assert [reading.date for reading in one("في 5/6/2024").readings] == ["2024-06-05", "2024-05-06"]
    assert [reading.calendar for reading in one("عام 1436").readings] == [Calendar.HIJRI, Calendar.GREGORIAN]
    assert [reading.value for reading in one("بواقع 5ر27 نقطة").readings] == [Decimal("27.5"), Decimal("5.27")]


def test_the_rest_of_the_text_tells_what_a_separator_means() -> None:
    assert one("9.740 مليار").value == 9_740_000_000_000
    text = "ارتفع 13,75 ثم 97.400"
    assert decimal_marks(text) == {","}
    assert [found.value for found in figures(text)] == [Decimal("13.75"), Decimal(97400)]
    assert not one("بلغ 1,250 طنًا").is_ambiguous
    assert one("بلغ 1,250 طنًا").value == 1250
    assert [found.value for found in figures("3.5 ثم 1.250", frozenset(",."))][1] == 1250


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(PARTS)
        | st.text(max_size=3),
        max_size=20,
    ),
    st.sampled_from(["", " "]),
)  # fmt: skip
def test_any_text_gives_figures_in_order_inside_it(parts: list[str], between: str) -> None:
    text = between.join(parts)
    end = 0
    for found in figures(text):
        assert end <= found.start < found.end <= len(text)
        assert (found.kind is FigureKind.DATE) == (found.value is None)
        assert (found.kind is FigureKind.DATE) == (found.date is not None)
        end = found.end


@pytest.mark.parametrize("part", ["1", "1.", "مليون ", "مئة و", "2015-", "ألف و", "(", "5/6/", "ك2", "ـ1"])
def test_a_hostile_text_costs_no_more_than_another(part: str) -> None:
    assert isinstance(figures(part * 4000), list)
