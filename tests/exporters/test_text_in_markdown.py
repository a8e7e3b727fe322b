"""Quoted text in Markdown: a CommonMark renderer shows what was read, and plain prose goes out untouched."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st
from markdown_it import MarkdownIt

from reader.article import Article, Kind, Paragraph, Span
from reader.exporters.escaping import escape_inline, escape_paragraph, tag_name

COMMONMARK = MarkdownIt("commonmark")
# What GitHub adds to it.
EXTENDED = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = st.sampled_from(
    [
        *"#-+*_`~<>[]()!&;|^%=$\\:.'{}@ \t\n\"",
        *(
            "--",
            "===",
            "\n---\n",
            "\n=",
            "&amp;",
            "&#32;",
            "<b>",
            "<!--",
            "-->",
            "```",
            "~~~",
            "1. ",
            "10) ",
            "\n> ",
            "- ",
        ),
        *(
            "https://a.example/_x_",
            "www.a.example",
            "\u00a0",
            "\u200f",
            "\ufeff",
            "[[x]]",
            "[a]: /b",
            "    ",
            "  \n",
            "😀",
        ),
        *("متن", "هامشٌ", "a1", "١"),
    ]
)
ANY = st.one_of(
    MARKUP, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\u2028\u2029"), max_size=5)
)
TEXT = st.lists(ANY, max_size=9).map("".join)
# Characters that CommonMark keeps at the edges of a line and that this renderer, unlike CommonMark, strips.
# It strips the spaces and tabs that follow or precede them as well.
STRIPPED = "\x0b\x0c\x1c\x1d\x1e\x1f\x85 \t\n"


def shown(markdown: str, renderer: MarkdownIt) -> list[str]:
    """The text of each paragraph of the quotation that `markdown` must be, and nothing but text."""
    tokens = renderer.parse(markdown)
    if not tokens:
        return []
    assert (tokens[0].type, tokens[-1].type) == ("blockquote_open", "blockquote_close")
    paragraphs = []
    for token in tokens[1:-1]:
        assert token.type in {"paragraph_open", "inline", "paragraph_close"}
        if token.type == "inline":
            assert {child.type for child in token.children or []} <= {"text", "hardbreak"}
            paragraphs.append("".join(child.content or "\n" for child in token.children or []))
    return paragraphs


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in escape_paragraph(text))


@settings(max_examples=400, deadline=None)
@given(TEXT)
@example("نص\n===")
@example("https://a.example/*x*")
@example("\\\nسطر")
@example("&#32;")
def test_a_renderer_shows_exactly_the_text(text: str) -> None:
    expected = text.strip(" \t\n")
    for renderer in (COMMONMARK, EXTENDED):
        paragraphs = shown(quoted(text), renderer)
        assert "".join(paragraphs).strip(STRIPPED) == expected.strip(STRIPPED)
        assert len(paragraphs) == bool(expected)


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_a_heading_shows_exactly_the_text(text: str) -> None:
    line = text.replace("\n", " ").strip()
    opening, inline, *_ = EXTENDED.parse(f"# {escape_inline(line)}")
    assert opening.type == "heading_open"
    assert "".join(child.content for child in inline.children or []).strip() == line


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=3), st.booleans())
def test_each_paragraph_of_a_highlight_is_shown(desk_of: Callable[..., Any], texts: list[str], has_code: bool) -> None:
    kinds = [Kind.TEXT, Kind.CODE if has_code else Kind.VERSE, Kind.TEXT]
    article = Article("متن", tuple(Paragraph(text, kind) for text, kind in zip(texts, kinds, strict=False)))
    desk = desk_of(article)
    made = desk.add(Span(1, 0, len(texts[-1]), len(texts)))
    lines = desk.export().blocks[0].text.split("\n")
    if not made.text:
        return
    tokens = COMMONMARK.parse("\n".join(line for line in lines if line.startswith(">")))
    assert (tokens[0].type, tokens[-1].type) == ("blockquote_open", "blockquote_close")
    assert tokens[-3].content.startswith("— [ف")
    found = ["".join(c.content or "\n" for c in t.children or []) for t in tokens[:-3] if t.type == "inline"]
    fences = [token.content for token in tokens if token.type == "fence"]
    is_fenced = has_code and len(texts) > 1 and texts[1] and bool(fences)
    if is_fenced:
        assert fences == [texts[1] + "\n"]
    prose = [text for number, text in enumerate(texts) if not (is_fenced and number == 1)]
    expected = [text.strip(" \t\n") for text in prose if text.strip(" \t\n")]
    assert [text.strip(STRIPPED) for text in found] == [text.strip(STRIPPED) for text in expected]


@pytest.mark.parametrize(
    "prose",
    [
        "قال (في المساء): «نعم، لا بأس!»؛ ثم مضى... أليس كذلك؟",
        "ارتفعت الأسعار 50% - وهذا كثير - إلى 3.5 مليار $ + ضرائب = خسارة.",
        "١. أولًا، ٢) ثانيًا؛ و5-3 و#لا_شيء بلا مسافة قبله: C# وAT&T وa_b_c ومسار https://a.example/x_y?z=1&w=2",
        "\u200fنصٌّ\u00a0مشكولٌ ــ بتطويل، و\u2067معزول\u2069.",
        "-بلا مسافة",
        "أصغر < أكبر > أصغر، و& وحدها، و~~~ وحدها، و$",
        "–شرطة طويلة—",
    ],
)
def test_plain_prose_goes_out_untouched(prose: str) -> None:
    assert escape_paragraph(prose) == [prose]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- نعم", [r"\- نعم"]),
        ("2026. عام", [r"2026\. عام"]),
        ("> رد", [r"\> رد"]),
        ("وسم #سياسة", [r"وسم \#سياسة"]),
        ("سطر\n\n  سطر", ["سطر\\", "\\", "&#32; سطر"]),
        ("https://a.example/*", [r"https\://a.example/\*"]),
        ("من 5$ إلى 6$", [r"من 5\$ إلى 6\$"]),
        ("من 5$\nإلى 6$", ["من 5\\$\\", r"إلى 6\$"]),
        ("~هذا~ و~~ذاك~~", [r"\~هذا\~ و\~\~ذاك\~\~"]),
        ("~~~ سطر", [r"\~~~ سطر"]),
        ("<b>نص</b> &amp; <!-- نص -->", ["&lt;b>نص&lt;/b> &amp;amp; &lt;!-- نص -->"]),
        ("  نص \n", ["نص"]),
        (" \t ", []),
    ],
)
def test_markup_is_escaped_where_it_would_be_markup(text: str, lines: list[str]) -> None:
    assert escape_paragraph(text) == lines


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("صفقات", "صفقات"),
        ("كلمة كلمة", "كلمة_كلمة"),
        ("  حافّة_ _حافّة ", "حافّة_حافّة"),
        ("2026", "_2026"),
        ("٢٠٢٦", "_٢٠٢٦"),
        ("سياسة/لبنان", "سياسة/لبنان"),
        ("#نقد، أدبي!", "نقد،-أدبي"),
        ("C++", "C"),
        ("فرح 😀", "فرح-😀"),
        ("\u200fيمين", "يمين"),
        ("[[<!-- -->]]", ""),
        ("؟!?", "؟"),
        ("#", ""),
    ],
)
def test_a_tag_is_written_as_obsidian_takes_it(tag: str, name: str) -> None:
    assert tag_name(tag) == name


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_a_tag_is_one_word_that_stays_as_it_is(tag: str) -> None:
    name = tag_name(tag)
    assert not re.search(r"[\s#<>\[\]`*\\\u2028]", name)
    assert tag_name(name) == name
    inline = COMMONMARK.parse(f"نص #{name} و #{name}")[1]
    assert [child.type for child in inline.children or []] == ["text"]
