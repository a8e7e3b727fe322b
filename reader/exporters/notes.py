"""A note on its way out: the user's own Markdown, as it is, kept from ending or outgrowing its block."""

import re

from reader.exporters.merging import without_marks
from reader.exporters.unclosed import closing_line

_LINE_END = re.compile("\r\n?")
_BLANK_START = re.compile(r"\A(?:[ \t]*\n)+")
_BLANK_END = re.compile(r"(?:\n[ \t]*)+\Z")


def outgoing_note(note: str) -> str:
    """`note` for a block, without the blank lines at its ends; "" if there is nothing else.

    What it leaves open (a fence, an HTML comment) is closed; it renders as before.
    """
    text = without_marks(_LINE_END.sub("\n", note))
    text = _BLANK_START.sub("", _BLANK_END.sub("", text))
    closer = closing_line(text)
    return "" if not text.strip() else text if closer is None else f"{text}\n{closer}"
