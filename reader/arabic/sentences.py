"""Sentences: where they begin and end in a paragraph as it is written.

A sentence ends at a full stop, an exclamation or question mark or an ellipsis with space or the end behind it, closing
marks included, and at the end of a line. A letter that stands alone before a full stop is an abbreviation (د. أحمد).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

_END = re.compile("[.!?\u061f\u06d4\u2026]+[\u00bb\u201d\u2019\"')\\]]*(?=\\s|$)|[\n\u2028]+")
_INITIAL = re.compile(r"(?:^|[^\w.\u064b-\u065f])[^\W\d]\u0640?$")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The half-open spans of the sentences of `text`, in code points, in order, without the space around them."""
    start = 0
    for end in _END.finditer(text):
        if end[0] == "." and _INITIAL.search(text[max(end.start() - 3, 0) : end.start()]):
            continue
        if span := _stripped(text, start, end.end()):
            yield span
        start = end.end()
    if span := _stripped(text, start, len(text)):
        yield span


def sentence_at(spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """What of `spans`, the sentences of a text, holds start:end; several of them, if it begins in one and ends in
    another."""
    if not spans:
        return start, end
    first = spans[max(bisect_right(spans, (start, float("inf"))) - 1, 0)]
    last = spans[max(bisect_right(spans, (max(end - 1, start), float("inf"))) - 1, 0)]
    return min(first[0], start), max(last[1], end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
