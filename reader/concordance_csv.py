"""A concordance as a table of comma-separated values, with a byte order mark so that spreadsheets read its Arabic.

The columns: `before`, `word`, `after` (stored text), `form` (the written form), `tier`, `reason`, `title`, `paragraph`
(its number), `published` (ISO 8601), `source`, `article` (its id), `start` and `end` (code points of the paragraph).
"""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.concordance import Line
from reader.errors import ExportFailed

COLUMNS = (
    "before", "word", "after", "form", "tier", "reason", "title", "paragraph", "published", "source", "article",
    "start", "end",
)  # fmt: skip

_BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet would take a cell that begins so for a formula, and texts come from anywhere.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(lines: Iterable[Line]) -> Iterator[str]:
    """The table, a piece at a time. A cell that could be taken for a formula begins with an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(_BYTE_ORDER_MARK)
    writer.writerow(COLUMNS)
    for line in lines:
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(_cells(line))
    yield buffer.getvalue()


def write_csv(file: Path, lines: Iterable[Line]) -> None:
    """Write the table; what is at `file` is replaced when all is on the disk. Raises ExportFailed."""
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(csv_text(lines))
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        raise ExportFailed(path=str(file), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _cells(line: Line) -> list[str]:
    cells = (
        line.before, line.word, line.after, line.form, line.tier.value, line.reason, line.title, line.paragraph,
        line.published, line.source, line.article, line.span.start, line.span.end,
    )  # fmt: skip
    return [_harmless(" ".join(str(cell).split())) for cell in cells]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
