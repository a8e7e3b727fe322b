"""What the clipboard or a drag brings: files, a page, a text, and where it says it comes from."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.intake import Pasted

# Where browsers note the address of the page that something was copied from, and in which encoding.
_SOURCES = {"chromium/x-source-url": "utf-8", "text/x-moz-url-priv": "utf-16-le"}
_ADDRESS = re.compile(r"https?://\S{1,2000}")
# The source of a page, copied as text.
_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<(?:html|head|body|article|main|section|div|h[1-6]|p)\b[^<>]*>)", re.I)


@dataclass(frozen=True)
class Incoming:
    """`page` is HTML. What is not there is empty; `source` is an http address."""

    files: tuple[Path, ...] = ()
    text: str = ""
    page: str = ""
    source: str = ""

    @property
    def is_text(self) -> bool:
        """Whether there is something to make an article of."""
        return bool(self.text.strip() or self.page.strip())

    def pasted(self, *, formatted: bool) -> Pasted:
        """What to make an article of: the page if `formatted` and there is one, else the text."""
        if formatted and self.page:
            return Pasted(self.page, is_page=True)
        return Pasted(self.text)


def incoming(data: QMimeData) -> Incoming:
    """What is in `data`."""
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    text = data.text() if data.hasText() else ""
    page = data.html() if data.hasHtml() else ""
    if not page.strip():
        page = text if _PAGE.match(text) else ""
    return Incoming(files, text, page, _source(data))


def _source(data: QMimeData) -> str:
    for kind, encoding in _SOURCES.items():
        if data.hasFormat(kind):
            address = bytes(data.data(kind).data()).decode(encoding, "ignore").strip("\0 \n")
            if _ADDRESS.fullmatch(address):
                return address
    return ""
