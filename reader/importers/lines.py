"""The lines of a plain text, and which of them make one paragraph.

A line is a paragraph, as it stands. Lines of nothing but white space only part paragraphs. Hard-wrapped text is the
exception: where lines break because the next word would not have fitted, they are put together, "\\n" between them.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.article import split_lines


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or the lines of one hard-wrapped paragraph.

    `before` and `after`: white space parts it from its neighbour (the edges of the file count). `lead` holds lines of
    nothing visible (a form feed, a lone RLM) that stood above it: they make no paragraph, and no character is lost.
    """

    text: str
    before: bool
    after: bool
    lead: str = ""

    @property
    def whole(self) -> str:
        """The text with its lead, parted by a space."""
        return f"{self.lead} {self.text}" if self.lead else self.text

    @property
    def plain(self) -> str:
        """The text on one line, without control characters: what rules look at."""
        return plain(self.text)


_WIDTHS = range(45, 101)  # columns in which text is wrapped by machines and by hand
_FULL_SHARE = 0.8
_ENDED_SHARE = 0.5
_MIN_PAIRS = 3
_SPACE = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(f"[{_SPACE}]+")
_SENTENCE_END = re.compile(r"[.!?؟…:][\"'”»)\]]*\s*$")
_STARTS_ANEW = re.compile(r"\s*(?:[-–—•*●▪◦·+>]\s|\(?[0-9٠-٩]{1,3}[.)\-]\s|[اأبجد][-.)]\s)")
_INDENTED = re.compile(r"\s{2,}\S")


def plain(text: str) -> str:
    """`text` on one line, white space runs made one space, control and format characters left out."""
    if not text.isprintable():
        text = "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(text.split())


def units(text: str) -> list[Unit]:
    """The paragraphs of `text` in order; [] if nothing in it is visible."""
    blocks, tail = _blocks(split_lines(text))
    width = _wrap_width([lines for _, lines in blocks])
    found: list[Unit] = []
    for lead, lines in blocks:
        paragraphs = _unwrap(lines, width) if width else lines
        last = len(paragraphs) - 1
        found += [Unit(p, i == 0, i == last, lead if i == 0 else "") for i, p in enumerate(paragraphs)]
    if found and tail:
        found[-1] = replace(found[-1], text=f"{found[-1].text} {tail}")
    return found


def _blocks(lines: Iterable[str]) -> tuple[list[tuple[str, list[str]]], str]:
    """The runs of lines between white space, each with its lead; and what invisible stood below the last."""
    blocks: list[tuple[str, list[str]]] = []
    lead = ""
    parted = True
    for line in lines:
        if not _is_visible(line):
            lead = " ".join(filter(None, (lead, _SPACES.sub("", line))))
            parted = True
        elif parted:
            blocks.append((lead, [line]))
            lead, parted = "", False
        else:
            blocks[-1][1].append(line)
    return blocks, lead


def _is_visible(line: str) -> bool:
    return not line.isspace() and any(not c.isspace() and unicodedata.category(c)[0] != "C" for c in line)


def _wrap_width(blocks: list[list[str]]) -> int:
    """The width to which the lines were broken; 0 if they were not, or if there is doubt."""
    pairs = [pair for lines in blocks for pair in pairwise(lines)]
    if len(blocks) < 2 or len(pairs) < _MIN_PAIRS:
        return 0
    lengths = sorted(len(line.rstrip()) for lines in blocks for line in lines)
    width = lengths[(len(lengths) - 1) * 49 // 50]
    if width not in _WIDTHS or sum(_is_full(*pair, width) for pair in pairs) < len(pairs) * _FULL_SHARE:
        return 0
    ended = sum(bool(_SENTENCE_END.search(line)) for line, _ in pairs)
    return width if ended <= len(pairs) * _ENDED_SHARE else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line would not have fitted."""
    word = following.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + len(word) > width


def _unwrap(lines: list[str], width: int) -> list[str]:
    paragraphs = [lines[0]]
    for line, following in pairwise(lines):
        new = _STARTS_ANEW.match(following) or (_INDENTED.match(following) and not _INDENTED.match(line))
        if new or not _is_full(line, following, width):
            paragraphs.append(following)
        else:
            paragraphs[-1] += f"\n{following}"
    return paragraphs
