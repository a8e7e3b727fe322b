"""How the index keeps up with the store: it drains the queue of changed articles, and starts over when it was lost."""

from collections.abc import Callable, Iterable, Iterator

from reader.annotation import Annotation
from reader.article import Article, Kind
from reader.search import Document, Field, Index
from reader.store import Store

# Articles per commit of the index: a Whoosh segment each, so not too few; searchable when written, so not too many.
_BATCH = 250


def catch_up(store: Store, index: Index, progress: Callable[[int], bool] | None = None) -> int:
    """Index every pending article; returns how many. `progress` gets the number so far; False from it stops."""
    if _lost_track(store, index):
        # What the index holds of articles that are gone would never be deleted otherwise.
        index.clear()
        store.queue_all()
        assert index.drained_to == 0, "the index takes our word for what it holds only from where it was last read"
    done = 0
    while batch := store.pending(_BATCH):
        articles = list(dict.fromkeys(pending.article for pending in batch))
        # The generator reads the store only once the index is locked: two processes cannot write an older text last.
        index.replace(articles, _documents(store, articles), drained_to=max(pending.seq for pending in batch))
        store.drained([pending.seq for pending in batch])
        done += len(articles)
        if progress and not progress(done):
            break
    return done


def _lost_track(store: Store, index: Index) -> bool:
    """Whether the index is not the one that this queue has fed: new, healed, or older or newer than the store."""
    waiting = store.pending(1)
    expected = waiting[0].seq - 1 if waiting else store.last_change
    return index.drained_to > store.last_change or index.drained_to < expected


def _documents(store: Store, articles: Iterable[str]) -> Iterator[Document]:
    for article in articles:
        if store.is_live(article):
            yield from documents_of(article, store.article(article), store.annotations(article))


def documents_of(article_id: str, article: Article, annotations: Iterable[Annotation]) -> Iterator[Document]:
    """What can be found of an article: its title, its paragraphs but for furniture, and the notes on it."""
    yield Document(f"t:{article_id}", article_id, Field.TITLE, None, None, article.title)
    for number, paragraph in article.numbered():
        if paragraph.kind is not Kind.FURNITURE and paragraph.text:
            yield Document(f"p:{article_id}:{number}", article_id, Field.TEXT, number, None, paragraph.text)
    for annotation in annotations:
        if annotation.note:
            place = annotation.span.paragraph if annotation.span else None
            yield Document(f"n:{annotation.id}", article_id, Field.NOTE, place, annotation.id, annotation.note)
