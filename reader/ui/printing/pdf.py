"""An article as a PDF file: written beside its place and put there whole, or not at all."""

import errno
import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from reader import __version__
from reader.errors import ExportFailed
from reader.ui.printing.pdf_text import Heading, name_letters
from reader.ui.printing.printed_article import PrintedArticle
from reader.ui.printing.recorder import Piece, Recorder
from reader.ui.printing.sheet import RESOLUTION, page_layout


class Stopped(Exception):
    """The user has changed their mind."""


@dataclass(frozen=True, slots=True)
class Pages:
    """From the `first` to the `last` page, from 1; `last` 0: to the end."""

    first: int = 1
    last: int = 0

    def of(self, count: int) -> range:
        """The pages of `count`, from 0; all of them if there are none of these."""
        last = min(self.last or count, count)
        return range(self.first - 1, last) if self.first <= last else range(count)


Tell = Callable[[int, int], None]
"""Told of the pages that are done, and of how many there will be; it may raise Stopped."""


def write_pdf(printed: PrintedArticle, file: Path, pages: Pages, tell: Tell) -> None:
    """Write the pages of an article of which all pages are known. Raises ExportFailed, and Stopped as `tell` does."""
    temporary = file.parent / f".hashiya-{secrets.token_hex(8)}.tmp"
    try:
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
        chosen = pages.of(len(printed.pages))
        _paint_file(printed, temporary, chosen, tell)
        headings = [
            Heading(title, page - chosen[0], round((printed.sheet.height - y) * 72 / RESOLUTION))
            for title, page, y in printed.headings()
            if page in chosen
        ]
        name_letters(temporary, lambda index: _pieces(printed, chosen[index]), _catalog(printed), headings)
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(file)
    except OSError as error:
        raise ExportFailed(path=str(file), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def paint_pages(printed: PrintedArticle, device: QPagedPaintDevice, pages: Sequence[int], tell: Tell) -> None:
    """Paint pages (from 0) one after the other on a printer or a file. Raises OSError, and Stopped as `tell` does."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    try:
        scale = device.logicalDpiX() / RESOLUTION
        total = len(printed.pages)
        for done, index in enumerate(pages):
            tell(done, len(pages))
            if done and not device.newPage():
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            painter.save()
            painter.scale(scale, scale)
            printed.paint(painter, index, total)
            painter.restore()
        tell(len(pages), len(pages))
    finally:
        painter.end()


def _paint_file(printed: PrintedArticle, file: Path, pages: Sequence[int], tell: Tell) -> None:
    target = QFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(errno.EACCES, target.errorString())
    try:
        writer = QPdfWriter(target)
        writer.setResolution(RESOLUTION)
        writer.setPageLayout(page_layout(printed.options))
        writer.setTitle(printed.work.article.title)
        writer.setCreator(f"Hashiya {__version__}")
        if hasattr(writer, "setAuthor"):  # since Qt 6.9
            writer.setAuthor(("، " if printed.is_rtl else ", ").join(printed.work.article.authors))
        paint_pages(printed, writer, pages, tell)
    finally:
        target.close()
    # Qt goes on where the disk is full; what it could not write is missed at the end.
    if target.error() is not QFile.FileError.NoError or not _is_whole(file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _is_whole(file: Path) -> bool:
    with file.open("rb") as written:
        written.seek(max(0, file.stat().st_size - 16))
        return written.read().rstrip().endswith(b"%%EOF")


def _pieces(printed: PrintedArticle, index: int) -> list[Piece]:
    recorder = Recorder(printed.sheet.width, printed.sheet.height, RESOLUTION)
    painter = QPainter(recorder)
    printed.paint(painter, index, len(printed.pages))
    painter.end()
    return recorder.pieces


def _catalog(printed: PrintedArticle) -> bytes:
    """What a reader of PDF files should know: the language, which way pages are turned, what to call the window."""
    turned = b" /Direction /R2L" if printed.is_rtl else b""
    language = printed.work.article.language.encode("ascii", "ignore")
    safe = bytes(letter for letter in language if chr(letter).isalnum() or letter == ord("-"))
    return b"/ViewerPreferences << /DisplayDocTitle true%b >>\n/Lang (%b)" % (turned, safe)
