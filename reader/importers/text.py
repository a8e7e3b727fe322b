"""Plain text: its paragraphs are its lines; the rest is inferred."""

from collections.abc import Iterable

from reader.article import Article
from reader.errors import QT_TRANSLATE_NOOP, NothingToRead, ReaderFailed
from reader.importers.bylines import author_of
from reader.importers.encoding import decode
from reader.importers.inference import infer, language_of
from reader.importers.lines import units

DAMAGED = QT_TRANSLATE_NOOP("Importers", "Some letters of the file are damaged; they are shown as �.")
MAX_PARAGRAPHS, MAX_LINES = 1_000_000, 5_000_000


def read(name: str, data: bytes) -> Article:
    """An article from the bytes of a text file. Raises ImportRefused."""
    decoded = decode(name, data)
    if decoded.text.count("\n") > MAX_LINES:
        raise ReaderFailed(name=name)
    found = units(decoded.text)
    if not found:
        raise NothingToRead(name=name)
    if len(found) > MAX_PARAGRAPHS:
        raise ReaderFailed(name=name)
    inferred = infer(found)
    return Article(
        title=inferred.title,
        paragraphs=inferred.paragraphs,
        authors=_authors([unit.plain for unit in (*found[:4], found[-1])]),
        language=language_of(decoded.text),
        title_origin=inferred.origin,
        repeated_title=inferred.repeated_title,
        notices=(DAMAGED,) if decoded.damaged else (),
    )


def _authors(lines: Iterable[str]) -> tuple[str, ...]:
    """Who signs above or below the text: «بقلم: فلان». The line stays a paragraph."""
    return tuple(dict.fromkeys(author for line in lines if (author := author_of(line))))[:1]
