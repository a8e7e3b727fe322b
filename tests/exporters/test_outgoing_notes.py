"""A note in its block: it renders as it does alone, and nothing in it reaches beyond the block's end."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.exporters.merging import closing_mark, has_mark
from reader.exporters.notes import outgoing_note
from reader.exporters.unclosed import closing_line

COMMONMARK = MarkdownIt("commonmark")
MARK = closing_mark("h7f3a1b2c")
PIECES = st.sampled_from(
    [
        *(
            "```",
            "~~~",
            "````",
            "~~~~",
            "``` py",
            "> ",
            ">",
            "- ",
            "-",
            "+",
            "* ",
            "1. ",
            "10. ",
            "2) ",
            "a `b",
            "نص",
            "# ",
            "---",
        ),
        *(
            "<div>",
            "</div>",
            "<pre>",
            "</pre>",
            "<script>",
            "<style",
            "<!--",
            "-->",
            "<? x",
            "?>",
            "<![CDATA[",
            "]]>",
            "<!X",
            "<b>",
        ),
        *(" ", "  ", "   ", "    ", "\t", "===", "<a href='x'>", "<br/>"),
    ]
)
LINES = st.lists(st.lists(PIECES, max_size=4).map("".join), max_size=8).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_what_stands_below_a_note_is_never_swallowed(note: str) -> None:
    out = outgoing_note(note)
    *own, mark, opening, below, closing = COMMONMARK.parse(f"{out}\n{MARK}\nتحتها\n")
    assert (mark.type, mark.content.strip(), mark.level) == ("html_block", MARK, 0)
    assert (opening.type, below.content, closing.type) == ("paragraph_open", "تحتها", "paragraph_close")
    trimmed = note.rstrip(" \t\n")
    alone = COMMONMARK.parse(f"{trimmed}\n")
    closer = closing_line(trimmed) or ""
    assert [(token.type, token.level) for token in own] == [(token.type, token.level) for token in alone]
    # The end of a fence is no content; that of open HTML is, and shows nothing.
    assert _contents(own) == _contents(alone) + closer.strip("`~")


def _contents(tokens: Sequence[Token]) -> str:
    return "".join("".join(token.content.split()) for token in tokens)


@pytest.mark.parametrize(
    ("note", "out"),
    [
        ("ملاحظة **كما هي**  \nبسطرين", "ملاحظة **كما هي**  \nبسطرين"),
        ("\n  \n    شيفرة\n\n", "    شيفرة"),
        ("سطر\r\nسطر\rسطر", "سطر\nسطر\nسطر"),
        (" \n\t", ""),
        ("```\nشيفرة", "```\nشيفرة\n```"),
        ("~~~~\nشيفرة\n~~~", "~~~~\nشيفرة\n~~~\n~~~~"),
        ("```\nشيفرة\n```", "```\nشيفرة\n```"),
        ("- بند\n  ```\n  شيفرة", "- بند\n  ```\n  شيفرة"),
        ("> ```\n> شيفرة", "> ```\n> شيفرة"),
        ("<!-- بقية", "<!-- بقية\n-->"),
        ("<div>\nنص", "<div>\nنص\n"),
        ("نص --> و <!-- وسط السطر", "نص --> و <!-- وسط السطر"),
        ("<!-- تعليق -->", "<!-- تعليق -->"),
        (MARK, "<!--  /hashiya:h7f3a1b2c -->"),
    ],
)
def test_a_note_leaves_as_it_is_but_closed(note: str, out: str) -> None:
    assert outgoing_note(note) == out
    assert not has_mark(out)
    assert outgoing_note(out) == out.removesuffix("\n") + ("\n" if out.endswith("\n") else "")
