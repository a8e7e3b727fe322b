"""The filters of templates: what makes words safe where they stand, and dates and digits as the reader writes them.

Each takes and gives plain text. None can make much out of little: what could is bounded by the caller's `limit`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reader import dates
from reader.citation import quotation_marks
from reader.exporters.escaping import escape_inline, escape_label, one_line, tag_name
from reader.exporters.front_matter import scalar
from reader.exporters.merging import without_marks
from reader.exporters.quoting import in_quote_marks, paragraph_lines, quote_lines
from reader.exporters.template_views import QuotedParagraph
from reader.i18n import number

Words = str | Iterable[QuotedParagraph]

LONGEST = 4_000_000
"""Of anything that a template makes, in code points."""


def _quote(words: Words, after: str = "") -> str:
    return "\n".join(quote_lines(_paragraphs(words), _text(after)))


def _paragraph(words: Words, after: str = "") -> str:
    return "\n".join(paragraph_lines(_paragraphs(words), _text(after)))


def _marks(words: Words, after: str = "") -> str:
    paragraphs = _paragraphs(words)
    opening, closing = quotation_marks("".join(text for text, _ in paragraphs))
    return "\n".join(in_quote_marks(opening, closing, paragraphs, _text(after)))


def _escape(text: Any) -> str:
    return escape_inline(one_line(_text(text)).strip())


def _link(label: Any, address: str) -> str:
    safe = one_line(_text(address)).strip()
    if any(character in safe for character in " ()<>"):
        safe = "<" + safe.replace("<", "%3C").replace(">", "%3E") + ">"
    return f"[{escape_label(one_line(_text(label)).strip())}]({safe})"


def _indent(text: Any, by: int | str = 2, first: bool = False) -> str:
    start = " " * min(max(by, 0), 40) if isinstance(by, int) else one_line(by)[:40]
    lines = _text(text).split("\n")
    return "\n".join(start + line if line and (place or first) else line for place, line in enumerate(lines))


def _tag(tag: Any) -> str:
    name = tag_name(_text(tag))
    return f"#{name}" if name else ""


def _tags(tags: Iterable[Any], between: str = " ") -> str:
    return between.join(dict.fromkeys(filter(None, map(_tag, tags))))


def _property(value: Any) -> str:
    return without_marks(one_line(_text(value)).strip())


def _date(text: Any) -> str:
    return dates.in_words(_text(text)) or _text(text)


def _iso(text: Any) -> str:
    return _text(text)[:10]


def _digits(value: Any) -> str:
    return number(_text(value))


def _join(parts: Iterable[Any], between: str = "") -> str:
    texts = [_text(part) for part in parts]
    _bound(sum(map(len, texts)) + len(texts) * len(between))
    return between.join(texts)


def _replace(text: Any, old: str, new: str) -> str:
    words = _text(text)
    if not old:
        return words
    _bound(len(words) + words.count(old) * len(new))
    return words.replace(old, new)


def _paragraphs(words: Words) -> list[tuple[str, str]]:
    return [(words, "")] if isinstance(words, str) else [(each.text, each.kind) for each in words]


def _text(value: Any) -> str:
    """`value` if it is words or a number. Raises TypeError for a record or a list."""
    if isinstance(value, str | int | float):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not text")


def _bound(length: int) -> None:
    if length > LONGEST:
        raise OverflowError


FILTERS: Mapping[str, Callable[..., Any]] = {
    "quote": _quote,
    "paragraph": _paragraph,
    "marks": _marks,
    "escape": _escape,
    "e": _escape,
    "link": _link,
    "indent": _indent,
    "tag": _tag,
    "tags": _tags,
    "property": _property,
    "yaml": lambda text: scalar(_text(text)),
    "one_line": lambda text: one_line(_text(text)).strip(),
    "date": _date,
    "iso": _iso,
    "digits": _digits,
    "join": _join,
    "replace": _replace,
}

BUILTIN = frozenset(
    {
        *("default", "d", "first", "last", "length", "count", "list", "lower", "upper", "reverse", "sort", "unique"),
        *("trim", "map", "select", "reject", "selectattr", "rejectattr", "int", "round", "min", "max", "string"),
        "truncate",
    }
)
"""The filters of Jinja2 that are offered besides."""
