"""A quotation with its source: what is known, in order; what is not known, left out; the words as stored."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader import i18n
from reader.arabic.plain import plain
from reader.article import LibraryEntry, Span
from reader.citation import cited, in_order, reference

ENTRY = LibraryEntry(
    id="a1",
    title="خبز الصباح",
    authors=("سعاد الحلبي",),
    source="مجلة المطبخ",
    published="2026-08-20",
    added="2026-09-01T00:00:00Z",
    updated="2026-09-01T00:00:00Z",
    paragraphs=20,
    words=900,
    highlights=0,
    progress=0.0,
)
INVISIBLE = re.compile("[\u2066-\u2069]")


def test_everything_that_is_known_in_its_order() -> None:
    assert cited("رائحة الخبز", ENTRY, Span(12, 0, 5)) == (
        "«رائحة الخبز» («خبز الصباح»، سعاد الحلبي، مجلة المطبخ، ٢٠ أغسطس ٢٠٢٦، ف ١٢)"
    )
    i18n.install("en")
    entry = replace(ENTRY, title="Morning Bread", authors=("Suad Halabi",), source="The Kitchen")
    assert cited("the smell of bread", entry, Span(12, 0, 5)) == (
        "“the smell of bread” (“Morning Bread”, Suad Halabi, The Kitchen, 20 August 2026, ¶ 12)"
    )


def test_a_passage_over_several_paragraphs() -> None:
    assert cited("س", ENTRY, Span(12, 0, 5, 13)).endswith("، الفقرتان ١٢–١٣)")
    assert cited("س", ENTRY, Span(12, 0, 5, 14)).endswith("، الفقرات ١٢–١٤)")
    i18n.install("en")
    assert cited("x", ENTRY, Span(12, 0, 5, 14)).endswith(", ¶¶ 12–14)")


def test_digits_follow_the_setting_but_those_of_the_words_stay() -> None:
    i18n.install("ar", arabic_digits=False)
    assert cited("عام ١٩٩٩ أو 2000", ENTRY, Span(12, 0, 5)).endswith("20 أغسطس 2026، ف 12)")
    assert cited("عام ١٩٩٩ أو 2000", ENTRY).startswith("«عام ١٩٩٩ أو 2000»")


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026", "٢٠٢٦"), ("2026-08", "أغسطس ٢٠٢٦"), ("2026-08-02", "٢ أغسطس ٢٠٢٦"),
        ("2026-08-02T10:30:00Z", "٢ أغسطس ٢٠٢٦"), ("صيف العام الماضي", "صيف العام الماضي"), ("2026-99", "2026-99"),
    ],
)  # fmt: skip
def test_a_date_is_as_precise_as_it_is_known(published: str, shown: str) -> None:
    assert cited("س", replace(ENTRY, published=published)).endswith(f"مجلة المطبخ، {shown})")


@pytest.mark.parametrize(
    ("authors", "arabic", "english"),
    [
        (("أ", "ب"), "أ وب", "أ and ب"),
        (("أ", "ب", "ج"), "أ وب وج", "أ, ب and ج"),
        (("أ", "ب", "ج", "د"), "أ وآخرون", "أ and others"),
        (("أ", " "), "أ", "أ"),
    ],
)
def test_several_authors(authors: tuple[str, ...], arabic: str, english: str) -> None:
    entry = replace(ENTRY, authors=authors)
    assert f"»، {arabic}، مجلة" in cited("س", entry)
    i18n.install("en")
    assert f"”, {english}, مجلة" in INVISIBLE.sub("", cited("س", entry))


def test_marks_within_marks_are_of_the_other_kind() -> None:
    entry = replace(ENTRY, title="«صفقة القرن» تعود")
    assert cited("قال «نعم» ومضى", entry).startswith("“قال «نعم» ومضى” (“«صفقة القرن» تعود”، سعاد الحلبي، ")


def test_foreign_parts_are_isolated_and_our_own_are_not() -> None:
    entry = replace(ENTRY, source="https://example.org/a")
    text = cited("Bread is served.", entry)
    assert text.startswith("«\u2068Bread is served.\u2069» («خبز")
    assert "\u2068https://example.org/a\u2069" in text
    assert not INVISIBLE.search(cited("خبز", ENTRY, Span(1, 0, 3)))


def test_without_words_only_the_source() -> None:
    assert cited("", ENTRY).startswith("«خبز الصباح»، سعاد الحلبي")


def test_a_bibliography_names_a_source_once_and_is_sorted_as_arabic_is() -> None:
    assert reference(ENTRY) == "سعاد الحلبي. «خبز الصباح». مجلة المطبخ، ٢٠ أغسطس ٢٠٢٦."
    web = replace(ENTRY, source="https://a.example/x", title="أين الخبز؟", published=None, authors=())
    assert reference(web, isolated=False) == "«أين الخبز؟». https://a.example/x (اطُّلع عليه في ١ سبتمبر ٢٠٢٦)"
    i18n.install("ar", hijri_dates=True)
    assert "٢٠ أغسطس ٢٠٢٦ (٧ ربيع الأول ١٤٤٨ هـ)" in reference(ENTRY)
    others = [replace(ENTRY, id=name, authors=(name,)) for name in ("البغدادي", "إبراهيم", "Adams", "ياسين", "أحمد")]
    assert [entry.id for entry in in_order(others)] == ["إبراهيم", "أحمد", "البغدادي", "ياسين", "Adams"]


def test_blanks_around_the_words_go_but_no_break_spaces_stay() -> None:
    assert cited(" \u00a0كلمة كلمة\n", ENTRY).startswith("«\u00a0كلمة كلمة»")


text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


entries = st.builds(
    lambda **known: replace(ENTRY, **known),
    title=text,
    authors=st.lists(text, max_size=5).map(tuple),
    source=st.none() | text,
    published=st.none() | st.dates().map(str),
)
spans = st.builds(lambda first, more: Span(first, 0, 1, first + more), st.integers(1, 999), st.integers(0, 9))


@pytest.mark.parametrize("language", ["ar", "en"])
@given(words=text, entry=entries, span=st.none() | spans)
def test_what_is_missing_leaves_no_trace(language: str, words: str, entry: LibraryEntry, span: Span | None) -> None:
    i18n.install(language)
    made = cited(words, entry, span)
    assert plain(words).strip(" \t\n") in made
    assert entry.title in made
    assert not entry.source or entry.source in made
    short = replace(entry, title="ع", authors=entry.authors and ("أ",), source=entry.source and "م", published=None)
    parts = INVISIBLE.sub("", cited("", short, span)).split("، " if language == "ar" else ", ")
    assert len(parts) == 1 + bool(entry.authors) + bool(entry.source) + bool(span)
    assert all(part and part == part.strip() for part in parts)
