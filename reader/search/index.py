"""The index: written forms of every paragraph, title and note, in a folder that can be thrown away at any time.

    folder/             0700: Whoosh's table of contents is a pickle, so no one else may write here
      lexicon.sqlite    what is known of the forms, and how far the index has come (`reader.search.lexicon`)
      MAIN_*, *.toc     Whoosh's files (`reader.search.postings`)
    folder.lock         beside it; held while the index is written, set aside or created
    folder.next/        beside it: an index that will take its place

Nothing here is the truth. Whatever is wrong with it, the index starts over, empty, and says so by `drained_to` 0: the
library then feeds it again. An index whose words an older program has cut, in other places than this one would, is not
wrong: it answers, all but for those words, until its successor is ready. One whose files are written otherwise
(`postings.FORMAT`, which also names the machine's order of bytes) starts over, for nothing here can read them.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import errno
import logging
import os
import secrets
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from whoosh.index import FileIndex, LockError

from reader.aliases import AliasGroup, Alike
from reader.errors import HashiyaError, LibraryUnwritable
from reader.search import learning, nearest
from reader.search.analysis import Word, layout_fingerprint
from reader.search.common_words import CommonWords
from reader.search.gathering import Change, Gathered
from reader.search.hit import Chosen, Document, Field, FoundPlace, Tier
from reader.search.kinship import Known, Subject
from reader.search.lanes import of_ranks
from reader.search.learning import Learner
from reader.search.lexicon import Lexicon, State
from reader.search.matching import Matches, Memory
from reader.search.naming import alike, widened
from reader.search.postings import FORMAT, schema
from reader.search.query import ParsedQuery, farthest
from reader.search.snapshot import Snapshot
from reader.search.stopping import SearchStopped, Stop, never
from reader.search.storage import FolderLock, IndexBusy, SyncedStorage
from reader.search.suggestions import complete, suggest
from reader.search.syntax import Filter
from reader.search.writing import is_scattered, tidy, write

_log = logging.getLogger(__name__)

_Result = TypeVar("_Result")

_LEXICON = "lexicon.sqlite"
_UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}


class _Unusable(Exception):
    """The folder holds another library's index, one of another layout, or one that someone else could have changed."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query: `total`, `tiers` and `articles` count as in Results, `places` is the part asked for.

    `query` is what `reader.search.marking.mark` needs to show the words; `missing` are those of them that no document
    has.
    """

    total: int
    tiers: dict[Tier, int]
    places: list[FoundPlace]
    suggestions: tuple[str, ...]
    query: ParsedQuery
    articles: dict[str, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    alone: tuple[tuple[str, int], ...] = ()
    unfiltered: int | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    lexicon: Lexicon
    storage: SyncedStorage
    files: FileIndex
    generation: int
    snapshot: Snapshot
    memory: Memory = field(default_factory=Memory)
    common: CommonWords = field(default_factory=CommonWords)

    def close(self) -> None:
        with suppress(Exception):  # of a damaged segment
            self.snapshot.close()
        self.storage.close_files()
        self.lexicon.close()


class Index:
    """The index in `folder` of the library with the id `library`, created or healed as needed.

    It belongs to the thread that opened it; others, and other processes, open their own. Every search sees the last
    commit of all of them. `was_recreated` tells whether this object found no usable index and had to start over.
    `patience` is how long, in seconds, to wait for another writer. Raises IndexBusy, and LibraryUnwritable if the
    folder cannot be made or the disk is full.
    """

    def __init__(self, folder: Path, library: str, *, patience: float = 10.0) -> None:
        self.folder = folder
        self.was_recreated = False
        self._library = library
        self._patience = patience
        self._next = folder.with_name(folder.name + ".next")
        self._lock = FolderLock(folder, patience)
        self._opened: _Opened | None = None
        self._learner: Learner | None = None
        self._open()
        self._fed = self._current().lexicon.state.birth

    def close(self) -> None:
        """Close all files."""
        if self._opened:
            self._opened.close()
            self._opened = None

    @property
    def drained_to(self) -> int:
        """The highest of the `drained_to` numbers of all commits since the index last started over; 0 at first."""
        state = self._healing(lambda: self._current().lexicon.state)
        self._fed = state.birth
        return state.drained_to

    @property
    def is_outdated(self) -> bool:
        """Whether words were cut otherwise when it was written, so that it should have a successor."""
        return self._healing(lambda: self._current().lexicon.state.layout != _layout())

    @property
    def reaches(self) -> int:
        """The same number, only looked at: what is fed next is judged by when `drained_to` was asked for last."""
        return self._healing(lambda: self._current().lexicon.state).drained_to

    def count(self) -> int:
        """How many documents there are."""
        return self._healing(lambda: self._current().snapshot.count)

    def clear(self) -> None:
        """Start over, empty."""
        self._start_over()

    def replace(self, articles: Iterable[str], documents: Iterable[Document], drained_to: int) -> None:
        """Delete every document of `articles` and add `documents`, in one commit that is on the disk on return.

        `documents` are taken once the index is locked. If the index starts over meanwhile, here or in another process,
        it does not take over `drained_to`, so that `drained_to` never claims more than the index holds.
        """
        self.feed(lambda: [Change(list(articles), documents, drained_to)])

    def feed(self, take: Callable[[], Iterable[Change]]) -> None:
        """The same for what `take` says, which is called once the index is locked; less of it if it is very much."""
        with self._lock:
            gathered = Gathered()
            for change in take():
                new = gathered.add(change)
                if self._learner:
                    self._learner.learn(new)
                if gathered.is_full:
                    break
            self._healing(lambda: self._write(gathered))

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """While much is fed, forms are learned in a process of its own, if that pays off."""
        if not learning.pays_off():
            yield
            return
        with Learner(self.folder / _LEXICON) as self._learner:
            try:
                yield
            finally:
                self._learner = None

    def has_successor(self) -> bool:
        """Whether another index has been begun that is to take this one's place."""
        return self._next.is_dir()

    def successor(self) -> "Index":
        """The index that is to take this one's place when it is ready; until then, this one answers."""
        return Index(self._next, self._library, patience=self._patience)

    def give_way(self, successor: "Index", *, if_still: Callable[[], bool]) -> None:
        """Put `successor`, which is closed by that, in the place of this index, if that is still to be done."""
        with self._lock, successor._lock:
            if if_still():
                self.close()
                successor.close()
                try:
                    _move_away(self.folder)
                    self._next.rename(self.folder)  # cut short before this, `_open` does it
                except OSError as error:
                    raise LibraryUnwritable(path=self.folder, reason=error.strerror or str(error)) from error
                self._open()
                _delete_old(self.folder)

    def tidy(self) -> None:
        """Bring together what many commits have scattered; to be called when nobody waits. Raises IndexBusy."""
        if self._healing(lambda: is_scattered(self._current().files)):
            with self._lock:
                self._healing(self._tidy)

    def search(
        self,
        asked: str | ParsedQuery,
        *,
        tiers: Collection[Tier],
        counted: Collection[Tier] = (),
        chosen: Mapping[Filter, Chosen] | None = None,
        fields: Collection[Field] = tuple(Field),
        article: str | None = None,
        limit: int,
        offset: int = 0,
        stop: Stop = never,
        aliases: Collection[AliasGroup] = (),
    ) -> Found:
        """The documents that answer `text` in one of `tiers` and stand in one of `fields`; nearest tier first.

        Each document counts once, under the nearest tier in which it answers the whole query. Tiers in `counted` are
        only counted. `chosen` says what the query's filters let through. With `article`,
        nothing is found elsewhere. Never fails for its text. Raises SearchStopped soon
        after `stop` has come true. Names that `aliases` take for one find each other, in the tier of aliases.
        """
        query = ParsedQuery.parse(asked) if isinstance(asked, str) else asked
        query = widened(query, aliases)
        if query.is_empty or not (tiers or counted):
            return Found(0, {tier: 0 for tier in Tier if tier in {*tiers, *counted}}, [], (), query)
        return self._healing(
            lambda: self._search(
                query,
                tiers=tiers,
                counted={*tiers, *counted},
                chosen=chosen or {},
                fields=fields,
                article=article,
                first=offset,
                last=offset + limit,
                stop=stop,
            )
        )

    def complete(self, beginning: str, limit: int, stop: Stop = never) -> tuple[tuple[str, int], ...]:
        """The words that begin so, whatever their spelling, with how many documents have each; the commonest first.

        Raises SearchStopped soon after `stop` has come true.
        """

        def look() -> tuple[tuple[str, int], ...]:
            opened = self._current()
            return complete(beginning, opened.lexicon, opened.snapshot, opened.common, limit=limit, stop=stop)

        return self._healing(look)

    def alike(self, text: str, known: Collection[str] = ()) -> Alike | None:
        """Words of the index that may be another spelling of a name in the query, but for those with a fold `known`."""
        query = ParsedQuery.parse(text)
        return self._healing(lambda: alike(query, self._current().lexicon, self._current().snapshot, known))

    def known(self, asked: Sequence[Word]) -> tuple[list[Known], int, float]:
        """What the index knows of each of these words; how many documents it holds, and their mean size in words."""

        def look() -> tuple[list[Known], int, float]:
            opened = self._current()
            found = nearest.known(asked, opened.lexicon, opened.snapshot)
            return found, opened.snapshot.count, opened.snapshot.mean_size

        return self._healing(look)

    def nearest(
        self, subject: Subject, *, article: str | None = None, without: str | None = None, limit: int
    ) -> list[tuple[str, int]]:
        """Article and number of the `limit` paragraphs most akin to `subject`, the best first.

        With `article`, of that one alone; never of `without`. Judged by the rarest words alone: to read the postings of
        all would take too long.
        """
        return self._healing(lambda: nearest.candidates(subject, self._current().snapshot, article, without, limit))

    def _search(
        self,
        query: ParsedQuery,
        *,
        tiers: Collection[Tier],
        counted: Collection[Tier],
        chosen: Mapping[Filter, Chosen],
        fields: Collection[Field],
        article: str | None,
        first: int,
        last: int,
        stop: Stop,
    ) -> Found:
        opened = self._current()
        matches = Matches(
            query, opened.lexicon, opened.snapshot, farthest(counted), chosen=chosen, memory=opened.memory, stop=stop
        )
        together = matches.within(fields, article)
        counts = {tier: together.count(tier.rank + 1) for tier in Tier if tier in counted}
        ranks = of_ranks(together, {tier.rank for tier in tiers})
        total = len(ranks) - ranks.count(0)
        places = matches.best(ranks, first, last)
        found = Found(
            total,
            counts,
            places,
            (),
            query.resolved(matches.forms),
            matches.by_article(ranks, dict.fromkeys(place.article for place in places)),
            tuple(query.text[each.start : each.end] for each in matches.failing),
        )
        return found if total else self._advised(found, query, matches, opened, (fields, article))

    def _advised(
        self,
        found: Found,
        query: ParsedQuery,
        matches: Matches,
        opened: _Opened,
        where: tuple[Collection[Field], str | None],
    ) -> Found:
        """The answer when nothing was found: what could be asked instead, and what each part would have given."""

        def count(ranks: bytes) -> int:
            return len(ranks) - ranks.count(0)

        alone = [(query.text[term.words[0].start : term.words[-1].end], term) for term in query.wanted]
        return replace(
            found,
            suggestions=suggest(query, matches.failing, opened.lexicon, opened.snapshot),
            alone=tuple((text, count(matches.alone(term, *where))) for text, term in alone) if len(alone) > 1 else (),
            unfiltered=count(matches.unfiltered(*where)) if query.filters else None,
        )

    def _write(self, gathered: Gathered) -> None:
        opened = self._current()
        fed = opened.lexicon.state.birth == self._fed

        def learn() -> None:
            if not (self._learner and self._learner.has_learned(opened.lexicon)):
                opened.lexicon.learn(gathered.forms)

        if self._learner:
            self._learner.settle(opened.lexicon)
        generation = write(opened.files, opened.snapshot, gathered, before_named=learn)
        opened.lexicon.record(generation=generation, drained_to=gathered.drained_to if fed else None)

    def _tidy(self) -> None:
        opened = self._current()
        if is_scattered(opened.files):
            opened.lexicon.record(generation=tidy(opened.files), drained_to=None)

    # --- opening and healing -------------------------------------------------------------------------------------

    def _healing(self, work: Callable[[], _Result]) -> _Result:
        """Do `work`; if the index turns out to be damaged, open it again, and if that does not help, start over.

        A damaged Whoosh index raises whatever its bytes happen to raise (seven kinds of exception were seen).
        """
        for heal in (self._open, self._start_over):
            try:
                return work()
            except (HashiyaError, SearchStopped):
                raise
            except LockError as error:  # Whoosh's own lock, which only a program that does not know ours could hold
                raise IndexBusy(path=self.folder) from error
            except Exception as error:
                if isinstance(error, OSError) and error.errno in _UNWRITABLE:
                    self.close()
                    raise LibraryUnwritable(path=self.folder, reason=error.strerror) from error
                _log.info("the search index in %s failed", self.folder, exc_info=error)
                heal()
        return work()

    def _current(self) -> _Opened:
        """The index as it is now, whatever other processes have done to it."""
        if self._opened is None or not self._opened.lexicon.is_current:
            self._open()
        opened = self._opened
        assert opened is not None
        generation = opened.files.latest_generation()
        if generation != opened.generation:
            snapshot = Snapshot(opened.files.reader(), opened.snapshot.texts)
            opened.snapshot.close()
            opened = self._opened = replace(opened, generation=generation, snapshot=snapshot, memory=Memory())
        return opened

    def _open(self) -> None:
        """Open the index; start over if it is missing or of no use."""
        if self._connects():
            return
        with self._lock:
            if not os.path.lexists(self.folder) and self.has_successor():
                with suppress(OSError):  # it was just giving way when a process ended
                    self._next.rename(self.folder)
            if not self._connects():  # another process may have healed it meanwhile
                self._create()

    def _start_over(self) -> None:
        with self._lock:
            self._create()

    def _connects(self) -> bool:
        try:
            self._connect()
        except HashiyaError:
            raise
        except Exception as error:  # see `_healing`
            _log.info("the search index in %s cannot be used", self.folder, exc_info=error)
            return False
        return True

    def _connect(self) -> None:
        self.close()
        if not _is_private(self.folder):
            raise _Unusable("others may write into its folder")
        lexicon, storage = Lexicon(self.folder / _LEXICON), SyncedStorage(str(self.folder))
        try:
            state = lexicon.state
            if state.library != self._library:
                raise _Unusable("it is another library's")
            if not state.layout.endswith(f" {FORMAT}"):
                raise _Unusable(f"its files are written in the way {state.layout!r}, not in {FORMAT!r}")
            files = FileIndex(storage)
            generation = files.latest_generation()
            if generation < state.generation:
                raise _Unusable("a commit is missing")
            self._opened = _Opened(lexicon, storage, files, generation, Snapshot(files.reader(), {}))
        except BaseException:
            storage.close_files()
            lexicon.close()
            raise

    def _create(self) -> None:
        """Put an empty index in the place of whatever is there."""
        self.close()
        if self._learner:
            self._learner.close()
        try:
            _move_away(self.folder)
            _delete_old(self.folder)
            self.folder.mkdir(mode=0o700, parents=True)
            state = State(self._library, _layout(), birth=secrets.token_hex(8))
            Lexicon.create(self.folder / _LEXICON, state)
            FileIndex.create(SyncedStorage(str(self.folder)), schema())
        except OSError as error:
            raise LibraryUnwritable(path=self.folder, reason=error.strerror or str(error)) from error
        self._connect()
        self.was_recreated = True


def _layout() -> str:
    return f"{layout_fingerprint()} {FORMAT}"


def _is_private(folder: Path) -> bool:
    """Whether no one else may write into the folder."""
    status = folder.stat()
    return os.name != "posix" or (status.st_uid == os.geteuid() and not status.st_mode & 0o077)


def _move_away(folder: Path) -> None:
    """Take away what stands at `folder`, in one step."""
    if os.path.lexists(folder):
        folder.rename(folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.old"))


def _delete_old(folder: Path) -> None:
    """Delete what was moved away, now or by an earlier run of the program that could not do it any more."""
    for old in folder.parent.iterdir():
        if not (old.name.startswith(f"{folder.name}.") and old.suffix == ".old"):
            continue
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.unlink(missing_ok=True)
