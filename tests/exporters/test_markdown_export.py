"""The Markdown file: its shape, byte for byte, and a front matter that nothing can break."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings, strategies as st

from reader.annotation import Annotation, Target
from reader.article import Article, Kind, Paragraph, Span
from reader.errors import UnknownName
from reader.exporters import EXPORTERS, MARKDOWN, exporter_named
from reader.exporters.front_matter import front_matter

GOLDEN = Path(__file__).parent.parent / "golden" / "export"
HARD = st.sampled_from(
    ["\u2028", "\x85", '"', "'", ": ", "- ", "#", "😀", "\x1a", "\u200f", "\ufeff", "\\", "\n", "---"]
)
TEXT = st.lists(st.one_of(HARD, st.text(st.characters(exclude_categories=["Cs"]), max_size=6)), max_size=6).map("".join)


def front_of(text: str) -> dict[str, Any]:
    """The front matter of a file, as a reader of YAML gets it."""
    loaded = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def test_every_sort_of_annotation_is_written_in_the_agreed_shape(full_desk: Any) -> None:
    assert full_desk.export().text.encode() == (GOLDEN / "every-sort.md").read_bytes()


def test_the_order_in_which_annotations_are_given_makes_no_difference(full_desk: Any) -> None:
    assert full_desk.export(full_desk.annotations[::-1]) == full_desk.export()


def test_a_front_matter_says_what_is_known_and_is_silent_about_the_rest(desk: Any) -> None:
    desk.entry = replace(desk.entry, authors=(), source=None, published=None, tags=())
    assert list(front_of(desk.export().text)) == [
        *("title", "created", "updated", "language", "direction", "highlights", "hashiya-id", "hashiya-format")
    ]


def test_the_front_matter_counts_quotations_and_dates_the_last_change(full_desk: Any) -> None:
    front = front_of(full_desk.export().text)
    assert front["highlights"] == 8
    assert front["created"] == date(2026, 8, 22)
    assert front["updated"] == datetime.fromisoformat("2026-08-22T12:10:00Z")


@pytest.mark.parametrize(
    ("published", "line"),
    [
        ("2026-08-20", "published: 2026-08-20"),
        ("2026-08-20T10:00:00Z", "published: 2026-08-20T10:00:00Z"),
        ("2026", 'published: "2026"'),
        ("2026-13-40", 'published: "2026-13-40"'),
        ("ربيع ٢٠٢٦", 'published: "ربيع ٢٠٢٦"'),
    ],
)
def test_whole_dates_stand_bare_and_others_as_strings(desk: Any, published: str, line: str) -> None:
    desk.entry = replace(desk.entry, published=published)
    text = desk.export().text
    assert f"\n{line}\n" in text
    assert front_of(text)["title"] == desk.entry.title


@pytest.mark.parametrize("identity", ["123456789012", "1234e5678901", "012345670123", "7f3a9c01b2d4"])
def test_an_id_is_never_a_number(desk: Any, identity: str) -> None:
    desk.entry = replace(desk.entry, id=identity)
    text = desk.export().text
    assert front_of(text)["hashiya-id"] == identity
    assert MARKDOWN.owner(text) == identity


@settings(max_examples=150, deadline=None)
@given(title=TEXT, author=TEXT, source=TEXT)
def test_no_title_author_or_source_breaks_the_front_matter(
    desk_of: Callable[..., Any], title: str, author: str, source: str
) -> None:
    desk = desk_of()
    entry = replace(desk.entry, title=title, authors=(author,), source=source)
    text = front_matter(entry, desk.article, [])
    head, body, end = text.partition("---\n")[0], text[4:-4], text[-4:]
    assert (head, end) == ("", "---\n")
    assert not any(line.startswith("---") for line in body.split("\n"))
    loaded = yaml.safe_load(body)
    assert loaded["title"] == title
    assert loaded.get("author", []) == ([author] if author.strip() else [])
    assert loaded.get("source", "") == source
    assert loaded["hashiya-id"] == entry.id


def test_emoji_and_vowels_stand_in_the_front_matter_as_they_are(desk: Any) -> None:
    desk.entry = replace(desk.entry, title="فَرَحٌ 😀 \\U0001F600")
    assert 'title: "فَرَحٌ 😀 \\\\U0001F600"\n' in desk.export().text


def test_the_direction_is_that_of_the_text(desk_of: Callable[..., Any]) -> None:
    english = Article("Margins", (Paragraph("print", Kind.CODE), Paragraph("Notes in the margin.")), language="en")
    assert front_of(desk_of(english).export().text)["direction"] == "ltr"
    assert front_of(desk_of(Article("هامش", ())).export().text)["direction"] == "rtl"
    mixed = Article("هامش", (Paragraph("متن " * 1000), Paragraph("appendix " * 1000)))
    assert front_of(desk_of(mixed).export().text)["direction"] == "rtl"


def test_a_quotation_of_words_that_changed_meanwhile_stays_as_it_was_made(desk: Any) -> None:
    made: Annotation = desk.quote("فضاع ما كُتب")
    later = replace(made, span=Span(2, 0, 3))
    assert "> فضاع ما كُتب\n" in desk.export([later]).text


def test_code_that_looks_like_a_mark_of_ours_is_escaped(desk_of: Callable[..., Any]) -> None:
    code = "<!-- hashiya:h00000000 -->"
    desk = desk_of(Article("شيفرة", (Paragraph(code, Kind.CODE),)))
    desk.add(Span(1, 0, len(code)))
    assert "> &lt;!-- hashiya:h00000000 -->\n" in desk.export().text


def test_a_highlight_without_anything_to_quote_is_cited_alone(desk: Any) -> None:
    desk.add(Span(2, 4, 4))
    assert "-->\n[ف ٢](hashiya://article/7f3a9c01b2d4?p=2&a=h7f3a1b01) · 2026-08-22 · فكرة\n" in desk.export().text


def test_what_an_annotation_does_not_have_is_left_out_of_its_citation(desk: Any) -> None:
    made = desk.add(None, "ملاحظة", target=Target.ARTICLE, tags=("!!", "وسم", "وسم"))
    desk.annotations[0] = replace(made, created="")
    desk.entry = replace(desk.entry, title="  ")
    assert "\n[7f3a9c01b2d4](hashiya://article/7f3a9c01b2d4?a=h7f3a1b01) · فكرة · #وسم\n" in desk.export().text


def test_an_article_without_notes_is_a_front_matter_and_a_heading(desk: Any) -> None:
    assert desk.export().text.endswith('hashiya-format: 1\n---\n# في "الهامش": حاشية على المتن\n')


def test_exporters_are_found_by_name() -> None:
    assert exporter_named("markdown") is MARKDOWN
    with pytest.raises(UnknownName):
        exporter_named("papyrus")
    assert [exporter.name for exporter in EXPORTERS] == ["obsidian", "logseq", "plain", "academic"]
