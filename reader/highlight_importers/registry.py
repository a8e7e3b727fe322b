"""The importers of highlights there are, and the reading of a file by the one that knows it."""

from reader.errors import NoHighlights, NotText
from reader.highlight_importers.clip import Work
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.kindle import KINDLE
from reader.highlight_importers.koreader import KOREADER
from reader.highlight_importers.readwise import READWISE
from reader.highlight_importers.web_annotations import WEB_ANNOTATIONS
from reader.i18n import translate

HIGHLIGHT_IMPORTERS: tuple[HighlightImporter, ...] = (WEB_ANNOTATIONS, KOREADER, READWISE, KINDLE)

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_highlights(name: str, data: bytes) -> list[Work]:
    """What the file called `name` says of highlights. Raises ImportRefused."""
    encoding = next((each for mark, each in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding).replace("\r\n", "\n").replace("\0", "")
    except UnicodeDecodeError as error:
        raise NotText(name=name) from error
    try:
        works = next((read for importer in HIGHLIGHT_IMPORTERS if (read := importer.read(text)) is not None), None)
    except ValueError:
        works = None
    if works is None:
        known = translate("Importers", ", ").join(
            translate("Importers", importer.label) for importer in HIGHLIGHT_IMPORTERS
        )
        raise NoHighlights(name=name, known=known)
    return works
