"""How the index keeps up with the store: it drains the queue of changed articles, and starts over when it was lost."""

from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from functools import partial

from reader.search import Change, Document, Field, Index
from reader.store import Searchable, Store

_READ_AT_ONCE = 200
"""Articles between two calls of `progress`."""
_FIRST_COMMIT, _GROWTH, _LARGEST_COMMIT = 200, 4, 20_000
"""Articles per commit of the index: the first ones are found soon, and the larger the later, the less is merged."""
_MANY = 400
"""Articles for which a second process is worth starting."""

_Progress = Callable[[int], bool]


def catch_up(store: Store, index: Index, progress: _Progress | None = None, *, anew: bool = False) -> int:
    """Index every pending article; returns how many. `progress` gets the number so far; False from it stops.

    What was read until then is indexed still. An index that does not know what it holds, or that is to be made `anew`,
    answers until its successor is ready; what is not finished is taken up where it was left.
    """
    if not anew and not _lost_track(store, index):
        return _feed(store, index, progress)
    if index.count() == 0 and not index.has_successor():
        _begin(store, index)  # half an index answers better than none
        return _feed(store, index, progress)
    with closing(index.successor()) as successor:
        if anew or _lost_track(store, successor):
            _begin(store, successor)
        done = _feed(store, successor, progress)
        if not store.pending(1):
            index.give_way(successor, if_still=lambda: not _lost_track(store, successor))
    return done


def _begin(store: Store, index: Index) -> None:
    """Start over: what the index holds of articles that are gone would never be deleted otherwise."""
    index.clear()
    store.queue_all()
    assert index.drained_to == 0, "the index takes our word for what it holds only from where it was last read"


def _feed(store: Store, index: Index, progress: _Progress | None) -> int:
    reading = _Reading(store, progress)
    size = _FIRST_COMMIT
    with index.in_bulk() if len(store.pending(_MANY)) == _MANY else nullcontext():
        while not reading.is_stopped and store.pending(1):
            # The store is read only once the index is locked: two processes cannot write an older text last.
            index.feed(partial(reading.take, size))
            store.drained(reading.taken)
            size = min(_GROWTH * size, _LARGEST_COMMIT)
    if reading.done and not reading.is_stopped:
        index.tidy()
    return reading.done


class _Reading:
    """Reads what is to be indexed; `done` articles so far, and in the last commit the changes `taken`."""

    def __init__(self, store: Store, progress: _Progress | None) -> None:
        self._store = store
        self._progress = progress
        self.done = 0
        self.taken: list[int] = []
        self.is_stopped = False

    def take(self, size: int) -> Iterator[Change]:
        """The next changes, of some `size` articles or fewer, part by part."""
        waiting = self._store.pending(size)
        known: set[str] = set()
        self.taken = []
        for first in range(0, len(waiting), _READ_AT_ONCE):
            part = waiting[first : first + _READ_AT_ONCE]
            new = dict.fromkeys(each.article for each in part if each.article not in known)
            documents = [document for found in self._store.searchable(new) for document in documents_of(found)]
            known |= new.keys()
            self.taken += [each.seq for each in part]
            self.done += len(new)
            if self._progress and not self._progress(self.done):
                self.is_stopped = True
            yield Change(list(new), documents, drained_to=max(self.taken))
            if self.is_stopped:
                break


def count_documents(store: Store) -> int:
    """How many documents the index holds when it is up to date."""
    articles = [entry.id for entry in store.entries()]
    parts = (articles[first : first + _READ_AT_ONCE] for first in range(0, len(articles), _READ_AT_ONCE))
    return sum(1 for part in parts for found in store.searchable(part) for _ in documents_of(found))


def _lost_track(store: Store, index: Index) -> bool:
    """Whether the index is not the one that this queue has fed: new, healed, outdated, behind or ahead of it."""
    waiting = store.pending(1)
    expected = waiting[0].seq - 1 if waiting else store.last_change
    return index.is_outdated or index.drained_to > store.last_change or index.drained_to < expected


def is_behind(store: Store, index: Index) -> bool:
    """Whether there is something in the store that the index does not know of, or knows in another way."""
    return bool(store.pending(1)) or index.is_outdated or index.reaches < store.last_change


def documents_of(found: Searchable) -> Iterator[Document]:
    """What can be found of an article: its title, its paragraphs but for furniture, and the notes on it."""
    article = found.article
    yield Document(f"t:{article}", article, Field.TITLE, None, None, found.title)
    for number, text in found.paragraphs:
        yield Document(f"p:{article}:{number}", article, Field.TEXT, number, None, text)
    for annotation, paragraph, note in found.notes:
        yield Document(f"n:{annotation}", article, Field.NOTE, paragraph, annotation, note)
