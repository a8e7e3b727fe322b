"""What a piece of Markdown leaves open at its end: a fence, or HTML, that would swallow whatever stands below it.

The block structure of CommonMark 0.31 (its appendix, "Phase 1: block structure"), as far as it decides this question:
which containers (quotes, list items) a line continues, and which leaf is open. Link definitions make no difference.
"""

import re
from dataclasses import dataclass

# The seven ways an HTML block starts, with what ends it (None: a blank line) and what to write to end it.
_HTML_BLOCKS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...] = (
    *(
        (re.compile(rf"<{name}(?:[ >]|$)", re.I), re.compile(r"</(?:pre|script|style|textarea)>", re.I), f"</{name}>")
        for name in ("pre", "script", "style", "textarea")
    ),
    (re.compile("<!--"), re.compile("-->"), "-->"),
    (re.compile(r"<\?"), re.compile(r"\?>"), "?>"),
    (re.compile("<![A-Za-z]"), re.compile(">"), ">"),
    (re.compile(r"<!\[CDATA\["), re.compile("]]>"), "]]>"),
    (
        re.compile(
            "</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|"
            "dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|"
            "legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|"
            "tbody|td|tfoot|th|thead|title|tr|track|ul)(?: |/?>|$)",
            re.I,
        ),
        None,
        "",
    ),
)
_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
# The seventh way, the only one that cannot interrupt a paragraph: any other tag, alone on its line.
_LONE_TAG = re.compile(rf"(?:<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>)\s*$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_HEADING_OR_RULE = re.compile(r"#{1,6}(?: |$)|(?:\* *){3,}$|(?:- *){3,}$|(?:_ *){3,}$")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_LIST_MARKER = re.compile(r"([-+*]|([0-9]{1,9})[.)])( *)")


@dataclass
class _Container:
    """A quote (`width` 0) or a list item with the `width` of its marker, in columns."""

    width: int = 0
    is_empty: bool = True


@dataclass(frozen=True)
class _Swallowing:
    """An open leaf that takes every line until `end` (None: a blank line); `closer` is a line that ends it."""

    end: re.Pattern[str] | None
    closer: str


class _Structure:
    """The open containers, and the open leaf if it is a paragraph or one that swallows lines."""

    def __init__(self) -> None:
        self.containers: list[_Container] = []
        self.leaf: _Swallowing | None = None
        self.in_paragraph = False

    def take(self, line: str) -> None:
        """Go on by one line, its tabs expanded."""
        rest, matched = self._continued(line)
        whole = matched == len(self.containers)
        if self.leaf and whole:
            if self.leaf.end.search(rest) if self.leaf.end else not rest.strip(" "):
                self.leaf = None
            return
        self.leaf = None
        if not rest.strip(" "):
            del self.containers[matched:]
            self.in_paragraph = False
            return
        lazy = self.in_paragraph and not whole
        self._start(rest, matched, self.in_paragraph and whole, lazy)

    def _continued(self, line: str) -> tuple[str, int]:
        """What is left of `line` inside the open containers that it continues, and how many these are."""
        for matched, container in enumerate(self.containers):
            indent, blank = _indent(line), not line.strip(" ")
            if not container.width:
                if indent > 3 or line[indent : indent + 1] != ">":
                    return line, matched
                line = _after_quote_mark(line, indent)
            elif blank and not container.is_empty:
                line = ""
            elif not blank and indent >= container.width:
                line = line[container.width :]
            else:
                return line, matched
        return line, len(self.containers)

    def _start(self, rest: str, matched: int, in_paragraph: bool, lazy: bool) -> None:
        """Open what begins on a line that is not blank; `lazy`: it may continue a paragraph in containers it left."""
        while _indent(rest) < 4:
            inner = self._container(rest, matched, in_paragraph)
            if inner is None:
                break
            rest, matched, in_paragraph, lazy = inner, matched + 1, False, False
            if not rest.strip(" "):
                self.in_paragraph = False
                return
        if _indent(rest) < 4 and self._leaf(rest.lstrip(" "), matched, in_paragraph, lazy):
            return
        if not lazy:
            self._enter(matched)
            self.in_paragraph = in_paragraph or _indent(rest) < 4

    def _container(self, rest: str, matched: int, in_paragraph: bool) -> str | None:
        """Open the quote or list item that `rest` begins with, if it does; what is left of the line inside."""
        indent = _indent(rest)
        text = rest[indent:]
        if text.startswith(">"):
            self._enter(matched)
            self.containers.append(_Container())
            return _after_quote_mark(rest, indent)
        marker = _LIST_MARKER.match(text)
        if not marker or _HEADING_OR_RULE.match(text):
            return None
        content = text[marker.end() :]
        if content and not marker[3]:
            return None
        if in_paragraph and (not content or (marker[2] and int(marker[2]) != 1)):
            return None
        spaces = len(marker[3]) if content and len(marker[3]) <= 4 else 1
        self._enter(matched)
        self.containers.append(_Container(width=indent + len(marker[1]) + spaces))
        return text[len(marker[1]) + spaces :]

    def _leaf(self, text: str, matched: int, in_paragraph: bool, lazy: bool) -> bool:
        """Open the fence, HTML block, heading or rule that `text` is, if it is one."""
        if fence := _FENCE.match(text):
            mark = fence[1] or fence[2]
            self._open(matched, _Swallowing(re.compile(rf"^ {{0,3}}{mark[0]}{{{len(mark)},}} *$"), mark))
            return True
        for start, end, closer in _HTML_BLOCKS:
            if start.match(text):
                self._open(matched, None if end and end.search(text) else _Swallowing(end, closer))
                return True
        if _LONE_TAG.match(text) and not in_paragraph and not lazy:
            self._open(matched, _Swallowing(None, ""))
            return True
        if _HEADING_OR_RULE.match(text) or (in_paragraph and _UNDERLINE.match(text)):
            self._open(matched, None)
            return True
        return False

    def _open(self, matched: int, leaf: _Swallowing | None) -> None:
        self._enter(matched)
        self.leaf, self.in_paragraph = leaf, False

    def _enter(self, matched: int) -> None:
        """Something begins inside the first `matched` containers: the others are closed, and it is not empty."""
        del self.containers[matched:]
        for container in self.containers:
            container.is_empty = False


def closing_line(markdown: str) -> str | None:
    """The line that ends what `markdown` leaves open ("" is a blank line), or None if what stands below it is safe.

    With the line added, `markdown` renders as it does alone: whatever is open ends with the text.
    """
    structure = _Structure()
    for line in markdown.split("\n"):
        structure.take(line.expandtabs(4))
    return structure.leaf.closer if structure.leaf and not structure.containers else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _after_quote_mark(line: str, indent: int) -> str:
    rest = line[indent + 1 :]
    return rest[1:] if rest.startswith(" ") else rest
