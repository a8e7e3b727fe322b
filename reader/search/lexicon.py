"""What is known about the written forms of the index, and the index's own memory: a small SQLite file beside it.

Whoosh finds the documents of a written form; the lexicon finds the forms of a word. A form has a fold, and readings:
lemmas, each with its probability and the form's base in it; a lemma has a root. Each form is analysed once, when it is
first met, and a better analysis needs no new index: the forms are simply analysed again. A form is known here before a
document with it is committed; forms whose documents are gone stay, and find nothing.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from reader.arabic.transliteration import HEARING, keys
from reader.errors import LibraryUnwritable
from reader.search.analysis import SURE, Word, fingerprint, fold_form
from reader.search.hit import Match, Tier
from reader.search.reading import Learned, Reading, learned
from reader.search.storage import IndexBusy

_SCHEMA = """
CREATE TABLE forms (id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, fold TEXT NOT NULL);
CREATE INDEX forms_by_fold ON forms (fold);
CREATE TABLE lemmas (id INTEGER PRIMARY KEY, lemma TEXT NOT NULL UNIQUE, root TEXT);
CREATE INDEX lemmas_by_root ON lemmas (root);
CREATE TABLE readings (
    lemma INTEGER NOT NULL, form INTEGER NOT NULL, probability REAL NOT NULL, base TEXT NOT NULL,
    PRIMARY KEY (lemma, form)
) WITHOUT ROWID;
CREATE TABLE state (
    library TEXT NOT NULL, layout TEXT NOT NULL, analysis TEXT NOT NULL,
    birth TEXT NOT NULL, generation INTEGER NOT NULL, drained_to INTEGER NOT NULL
);
"""

_SOUNDS = "CREATE TABLE sounds (key TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (key, form)) WITHOUT ROWID"
_FORMS_OF_LEMMAS = "FROM lemmas JOIN readings ON readings.lemma = lemmas.id JOIN forms ON forms.id = readings.form"

_WAIT = 10.0
"""Seconds that a reader waits while a writer commits."""
_CHUNK = 500
"""Values of one query; SQLite takes at least 999."""

_BATCH = 20_000
"""Forms analysed at a time, so that their analyses never fill the memory."""

_Value = TypeVar("_Value")

# By SQLite's extended codes: a file that was taken away is "read-only" too, but that is no reason to give up.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_READONLY_DIRECTORY,
    sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class State:
    """Whose index this is, how it was made, and how far it has come.

    `birth` is random, new each time the index starts over. `generation` is Whoosh's of the last commit that was
    recorded here; `drained_to` the store's number of the last change in it.
    """

    library: str
    layout: str
    birth: str
    generation: int = -1
    drained_to: int = 0


class Described(NamedTuple):
    """All that there is to know about a form."""

    form: str
    fold: str
    readings: Sequence[Learned]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, form: str) -> "Described":
        """Work it out."""
        fold = fold_form(form)
        return cls(form, fold, learned(form, fold), keys(form))


class Lexicon:
    """The open file. Raises IndexBusy, LibraryUnwritable, and any other exception for a damaged file."""

    def __init__(self, path: Path, *, cache_mb: int = 2) -> None:
        if not path.is_file():
            raise FileNotFoundError(path)
        self.path = path
        status = path.stat()
        self.identity = f"{status.st_dev} {status.st_ino}"
        """Tells the file from any that may take its place."""
        self._database = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
        try:
            self._database.execute(f"PRAGMA cache_size = {-1024 * cache_mb}")
            self._prepare()
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, path: Path, state: State) -> None:
        """Write an empty lexicon."""
        with _translated(path), closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript(f"BEGIN; {_SCHEMA}")
            row = (state.library, state.layout, fingerprint(), state.birth, state.generation, state.drained_to)
            database.execute("INSERT INTO state VALUES (?, ?, ?, ?, ?, ?)", row)
            database.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @property
    def is_current(self) -> bool:
        """Whether the file at the path is still the one that was opened."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return f"{status.st_dev} {status.st_ino}" == self.identity

    @property
    def state(self) -> State:
        """What is recorded now, maybe by another process."""
        with _translated(self.path):
            row = self._database.execute("SELECT library, layout, birth, generation, drained_to FROM state").fetchone()
        return State(*row)

    def record(self, *, generation: int, drained_to: int | None) -> None:
        """Remember a commit; None keeps what is known of the store's changes."""
        with self._transaction():
            self._database.execute(
                "UPDATE state SET generation = ?, drained_to = max(drained_to, coalesce(?, 0))",
                (generation, drained_to),
            )

    def learn(self, forms: Collection[str]) -> None:
        """Add the forms that are not known yet."""
        for part in _chunks(self.unknown(forms), _BATCH):
            self.add(list(map(Described.of, part)))

    def unknown(self, forms: Iterable[str]) -> list[str]:
        """Those of the forms that are not known yet, in order."""
        ordered = sorted(forms)
        known: set[str] = set()
        with _translated(self.path):
            for chunk in _chunks(ordered):
                query = f"SELECT form FROM forms WHERE form IN ({_marks(chunk)})"
                known.update(row[0] for row in self._database.execute(query, chunk))
        return [form for form in ordered if form not in known]

    def add(self, described: Sequence[Described]) -> None:
        """Add forms; those that another process has added meanwhile are left as they are.

        All in one step, and each step writes most of the file anew: the fewer, the better.
        """
        with self._transaction():
            unknown = set(self.unknown(each.form for each in described))
            new = sorted(each for each in described if each.form in unknown)
            next_id = self._database.execute("SELECT coalesce(max(id), 0) + 1 FROM forms").fetchone()[0]
            self._hear((each.form, each.keys) for each in new)
            self._write(list(enumerate(new, next_id)))

    def forms_of(self, asked: Word, farthest: Tier) -> dict[str, Match]:
        """The known forms that meet `asked`, nearest tier first, each with how it answers."""
        found: dict[str, Match] = {}
        for form, fold, readings in self._met(asked, farthest):
            match = asked.match_readings(form, fold, readings)
            if match and match.tier.rank <= farthest.rank:
                found[form] = match
        if farthest is Tier.ROOT:
            for form in self._by_root(asked.roots):
                found.setdefault(form, Match(Tier.ROOT, 1.0))
        return dict(sorted(found.items(), key=lambda item: (item[1].tier.rank, -item[1].weight, item[0])))

    def spellings(self, folds: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The known forms with these folds: (form, fold)."""
        with _translated(self.path):
            for chunk in _chunks(list(folds)):
                query = f"SELECT form, fold FROM forms WHERE fold IN ({_marks(chunk)})"
                yield from self._database.execute(query, chunk)

    def starting(self, beginning: str) -> Iterator[tuple[str, str]]:
        """The known forms whose fold begins so: (form, fold)."""
        with _translated(self.path):
            query = "SELECT form, fold FROM forms WHERE fold >= ? AND fold < ?"
            yield from self._database.execute(query, (beginning, beginning + "\U0010ffff"))

    def sounding(self, keys: Iterable[str]) -> list[str]:
        """The known forms that share one of these keys (`reader.arabic.transliteration`)."""
        chunk = sorted(keys)
        return self._column(f"SELECT DISTINCT form FROM sounds WHERE key IN ({_marks(chunk)}) ORDER BY form", chunk)

    def _met(self, asked: Word, farthest: Tier) -> Iterator[tuple[str, str, list[Reading]]]:
        """Form, fold and shared readings of every form that may meet `asked` up to the lemma tier."""
        if farthest is Tier.EXACT:
            for form in self._column("SELECT form FROM forms WHERE form = ?", [asked.form]):
                yield form, asked.fold, []
            return
        shared: dict[str, list[Reading]] = {}
        folds: dict[str, str] = dict.fromkeys(
            self._column("SELECT form FROM forms WHERE fold = ?", [asked.fold]), asked.fold
        )
        lemmas = sorted(asked.lemmas)
        with _translated(self.path):
            rows = self._database.execute(
                f"SELECT forms.form, fold, lemmas.lemma, probability, base {_FORMS_OF_LEMMAS} "
                f"WHERE lemmas.lemma IN ({_marks(lemmas)})",
                lemmas,
            )
            for form, fold, lemma, probability, base in rows:
                folds[form] = fold
                shared.setdefault(form, []).append(Reading(lemma, probability, base))
        for form, fold in folds.items():
            yield form, fold, shared.get(form, [])

    def _by_root(self, roots: Iterable[str]) -> list[str]:
        wanted = sorted(roots)
        return self._column(
            f"SELECT DISTINCT forms.form {_FORMS_OF_LEMMAS} WHERE root IN ({_marks(wanted)}) AND probability >= {SURE}",
            wanted,
        )

    def _column(self, query: str, values: Sequence[str]) -> list[str]:
        with _translated(self.path):
            return [row[0] for row in self._database.execute(query, values)]

    def _write(self, numbered: Sequence[tuple[int, Described]]) -> None:
        """Write forms, given with their ids, and their readings."""
        self._database.executemany(
            "INSERT INTO forms VALUES (?, ?, ?)", [(number, each.form, each.fold) for number, each in numbered]
        )
        roots = {lemma: root for _, each in numbered for lemma, _, _, root in each.readings}
        lemmas = sorted(roots)
        self._database.executemany(
            "INSERT INTO lemmas (lemma, root) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(lemma, roots[lemma]) for lemma in lemmas],
        )
        ids: dict[str, int] = {}
        for chunk in _chunks(lemmas):
            ids.update(self._database.execute(f"SELECT lemma, id FROM lemmas WHERE lemma IN ({_marks(chunk)})", chunk))
        self._database.executemany(
            "INSERT INTO readings VALUES (?, ?, ?, ?)",
            sorted(
                (ids[lemma], number, probability, base)
                for number, each in numbered
                for lemma, probability, base, _ in each.readings
            ),
        )

    def _hear(self, forms: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        """Write how forms sound, given with their keys."""
        self._database.executemany(
            "INSERT OR IGNORE INTO sounds VALUES (?, ?)", sorted((key, form) for form, keys in forms for key in keys)
        )

    def _hear_again(self) -> None:
        """Write how all forms sound, if that is not known or was heard by other rules."""
        with self._transaction():
            if self._hearing() != HEARING:
                self._database.execute("DROP TABLE IF EXISTS sounds")
                self._database.execute(_SOUNDS)
                forms = self._database.execute("SELECT form FROM forms").fetchall()
                self._hear((form, keys(form)) for (form,) in forms)
                self._database.execute(f"PRAGMA user_version = {HEARING}")

    def _hearing(self) -> int:
        with _translated(self.path):
            return int(self._database.execute("PRAGMA user_version").fetchone()[0])

    def _prepare(self) -> None:
        # Readers are kept waiting only while a commit is copied out, not while a long transaction fills memory.
        self._database.execute("PRAGMA cache_spill = OFF")
        self._database.execute("PRAGMA synchronous = FULL")
        if self._analysis() != fingerprint():
            self._analyse_again()
        if self._hearing() != HEARING:
            self._hear_again()

    def _analysis(self) -> str:
        with _translated(self.path):
            return str(self._database.execute("SELECT analysis FROM state").fetchone()[0])

    def _analyse_again(self) -> None:
        with self._transaction():
            if self._analysis() == fingerprint():  # another process has just done it
                return
            forms = self._database.execute("SELECT id, form FROM forms").fetchall()
            for table in ("readings", "lemmas", "forms"):
                self._database.execute(f"DELETE FROM {table}")
            for part in _chunks(forms, _BATCH):
                self._write([(number, Described.of(form)) for number, form in part])
            self._database.execute("UPDATE state SET analysis = ?", (fingerprint(),))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _translated(self.path):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Tell a file in use and a full disk from a damaged file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in _BUSY:
            raise IndexBusy(path=path.parent) from error
        if error.sqlite_errorcode in _UNWRITABLE:
            raise LibraryUnwritable(path=path.parent, reason=str(error)) from error
        raise


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _chunks(values: Sequence[_Value], size: int = _CHUNK) -> Iterator[Sequence[_Value]]:
    for first in range(0, len(values), size):
        yield values[first : first + size]
