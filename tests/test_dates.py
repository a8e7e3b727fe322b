"""Dates in words: as precise as they are known, and Hijri beside Gregorian where that is asked for and known."""

import pytest

from reader import i18n
from reader.dates import in_words


@pytest.mark.parametrize(
    ("published", "arabic", "english"),
    [
        ("2026", "٢٠٢٦", "2026"),
        ("2026-08", "أغسطس ٢٠٢٦", "August 2026"),
        ("2026-08-20", "٢٠ أغسطس ٢٠٢٦ (٧ ربيع الأول ١٤٤٨ هـ)", "20 August 2026 (7 Rabi al-Awwal 1448 AH)"),
        ("2026-08-20T10:30:00Z", "٢٠ أغسطس ٢٠٢٦ (٧ ربيع الأول ١٤٤٨ هـ)", "20 August 2026 (7 Rabi al-Awwal 1448 AH)"),
        ("2026-05-01", "١ مايو ٢٠٢٦ (١٤ ذي القعدة ١٤٤٧ هـ)", "1 May 2026 (14 Dhu al-Qa‘da 1447 AH)"),
        ("1924-07-31", "٣١ يوليو ١٩٢٤", "31 July 1924"),
        ("0622-07-16", "١٦ يوليو ٠٦٢٢", "16 July 0622"),
    ],
)
def test_a_date_in_both_languages(published: str, arabic: str, english: str) -> None:
    i18n.install("ar", hijri_dates=True)
    assert in_words(published) == arabic
    i18n.install("en", hijri_dates=True)
    assert in_words(published) == english


def test_hijri_only_where_it_is_asked_for() -> None:
    assert in_words("2026-08-20") == "٢٠ أغسطس ٢٠٢٦"
    i18n.install("ar", arabic_digits=False, hijri_dates=True)
    assert in_words("2026-08-20") == "20 أغسطس 2026 (7 ربيع الأول 1448 هـ)"


@pytest.mark.parametrize("text", ["", "صيف العام الماضي", "2026-99", "2026-02-30", "2026-00-00", "0000"])
def test_what_is_no_date_is_not_put_in_words(text: str) -> None:
    i18n.install("ar", hijri_dates=True)
    assert in_words(text) is None
