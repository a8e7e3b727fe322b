"""Quoted words as lines of Markdown that show them as they were read."""

from collections.abc import Iterable, Iterator

from reader.article import Kind
from reader.exporters.escaping import escape_paragraph
from reader.exporters.merging import has_mark


def paragraph_lines(paragraphs: Iterable[tuple[str, str]], after: str = "") -> list[str]:
    """The lines of paragraphs (text and kind), an empty line between each two; `after` stands behind the last word."""
    shown = [lines for text, kind in paragraphs if (lines := _lines(text, kind))]
    if after and shown:
        _put_behind(shown, after)
    return [line for lines in shown for line in ("", *lines)][1:]


def quote_lines(paragraphs: Iterable[tuple[str, str]], after: str = "") -> list[str]:
    """The same as a block quotation: every line has its mark."""
    return [f"> {line}" if line else ">" for line in paragraph_lines(paragraphs, after)]


def _lines(text: str, kind: str) -> list[str]:
    # Code keeps its indentation in a fence only; a mark of ours must not stand there unescaped.
    return _fenced(text) if kind == Kind.CODE and not has_mark(text) else escape_paragraph(text)


def _fenced(code: str) -> list[str]:
    fence = "```"
    while fence in code:
        fence += "`"
    return [fence, *code.split("\n"), fence] if code else []


def _put_behind(shown: list[list[str]], after: str) -> None:
    last = shown[-1]
    if last[0].startswith("```"):
        shown.append([after])
    elif last[-1].endswith("!") and after.startswith("["):
        last[-1] = f"{last[-1][:-1]}\\!{after}"  # or the two would begin a picture
    else:
        last[-1] += after


def in_quote_marks(opening: str, closing: str, paragraphs: Iterable[tuple[str, str]], after: str) -> Iterator[str]:
    """The lines of paragraphs between marks of quotation, and `after` behind the closing one."""
    lines = paragraph_lines(paragraphs)
    if not lines:
        return
    yield f"{opening}{lines[0]}" if len(lines) > 1 else f"{opening}{lines[0]}{closing}{after}"
    yield from lines[1:-1]
    if len(lines) > 1:
        yield f"{lines[-1]}{closing}{after}"
