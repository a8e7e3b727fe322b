"""How an article comes by its pictures: with its text, or later, when its file is imported again."""

from dataclasses import replace
from pathlib import Path

from reader.anchor import Attachment
from reader.article import Article, Kind, Place, Span
from reader.errors import ImportRefused, TextDamaged
from reader.importers import ReadingProcess, Source, fetch, importer_for
from reader.store import PictureSet, Store


def pictured(article: Article, folder: Path | None) -> tuple[Article, PictureSet]:
    """A newly read article, with notices of the pictures that are refused, and those that are to be kept.

    What might have been an ornament and is no picture of the text loses its paragraph. `folder` is where the file lies;
    None if it never was one.
    """
    shown = {paragraph.label for paragraph in article.paragraphs if paragraph.kind is Kind.IMAGE}
    fetched = fetch((source for source in article.pictures if source.label in shown), folder)
    bare = {source.label for source in article.pictures if source.bare} - fetched.pictures.keys()
    paragraphs = article.paragraphs
    if bare:
        paragraphs = tuple(p for p in paragraphs if p.kind is not Kind.IMAGE or p.label not in bare)
    notices = article.notices + fetched.notices
    article = replace(article, paragraphs=paragraphs, notices=notices, pictures=())
    return article, PictureSet.of(fetched.pictures, fetched.missing)


def add_pictures(store: Store, process: ReadingProcess, article: str, source: Source) -> bool:
    """Give a known article, whose file is `source`, the pictures that it was taken in without; whether there are any.

    It was read before pictures were kept, or they lie beside the file only now.
    """
    importer = importer_for(source.path.name)
    if importer is None or not importer.has_pictures:
        return False
    if not store.is_pictured(article):
        return _read_again(store, process, article, source)
    fetched = fetch(store.missing_pictures(article), source.path.parent)
    if fetched.pictures:
        store.add_pictures(article, PictureSet.of(fetched.pictures))
    return bool(fetched.pictures)


def _read_again(store: Store, process: ReadingProcess, article: str, source: Source) -> bool:
    """Look through a file for pictures. The article's words stay what they are.

    Where today's importer reads other words, no paragraph is touched, and only those that stand for a picture get one.
    """
    try:
        old = store.article(article)
        read, pictures = pictured(process.read(source), source.path.parent)
    except (ImportRefused, TextDamaged):  # whoever opens it is told what can be done
        return False
    text = store.with_choices(article, read)
    places = _places(old, text)
    text = replace(old, paragraphs=text.paragraphs if places else old.paragraphs, notices=read.notices)
    places = places or list(range(1, len(old.paragraphs) + 1))
    attachments = {
        note.id: Attachment(_moved(note.span, places), note.confidence)
        for note in store.annotations(article)
        if note.span
    }
    place = store.place(article)
    if place.paragraph <= len(places):
        place = Place(places[place.paragraph - 1], place.offset)
    store.picture_article(article, text, place, attachments, pictures)
    return bool(pictures.pictures)


def _places(old: Article, new: Article) -> list[int] | None:
    """Where each paragraph of `old` stands in `new`, which has pictures besides; None if their words differ."""
    places, following = list[int](), iter(new.numbered())
    for paragraph in old.paragraphs:
        for number, candidate in following:
            if (candidate.text, candidate.kind) == (paragraph.text, paragraph.kind):
                places.append(number)
                break
            if candidate.kind is not Kind.IMAGE:
                return None
        else:
            return None
    return places if all(paragraph.kind is Kind.IMAGE for _, paragraph in following) else None


def _moved(span: Span, places: list[int]) -> Span:
    return Span(places[span.paragraph - 1], span.start, span.end, places[span.end_paragraph - 1])
