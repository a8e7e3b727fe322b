"""What is done with the notes of the whole library at once: looked through, retagged, kept when their articles go."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from reader.errors import TagNotFound, TagTaken
from reader.note_search import is_on_shelf, search_notes
from reader.notes_desk import DeskNote, Laid, Marks, Wanted, lay_out
from reader.search import Field, Index, ParsedQuery, Stop, Tier
from reader.search.stopping import never
from reader.selection import Selection
from reader.store import Edit, Retagged, Store, Sums

TRASH_DAYS = 30
"""What lies in the trash for longer may be deleted for good."""

# Articles that the index is behind with; of more, those beyond are taken to be as it knows them.
_PENDING = 5000


class NoteKeeping:
    """The notes of one library, those of the trash and of removed articles among them. The library holds it."""

    def __init__(self, store: Store, index: Callable[[], Index], selection: Selection, tiers: Sequence[Tier]) -> None:
        self._store = store
        self._index = index
        self._selection = selection
        self._tiers = tiers

    # --- the desk ------------------------------------------------------------------------------------------------

    def notes(self) -> list[DeskNote]:
        """Every highlight and note, article by article in the order of the library, then of the text."""
        return [DeskNote.of(annotation, home) for annotation, home in self._store.homed_annotations()]

    def laid(self, wanted: Wanted, notes: Sequence[DeskNote] | None = None, stop: Stop = never) -> Laid:
        """What `wanted` lets through of these notes (None: of all). Raises SearchStopped."""
        notes = self.notes() if notes is None else notes
        return lay_out(notes, wanted, self._found(wanted.words, notes, stop))

    def _found(self, words: str, notes: Sequence[DeskNote], stop: Stop) -> dict[str, Marks] | None:
        query = ParsedQuery.parse(words)
        if query.is_empty and not query.filters:
            return None
        chosen, _ = self._selection.of(query)
        aliases = self._store.aliases() if Tier.ALIAS in self._tiers else ()
        if not query.is_empty:
            # For what it knows of the words; where they stand is looked up in the notes themselves.
            fields = (Field.TEXT, Field.NOTE)
            query = self._index().search(
                query, tiers=self._tiers, fields=fields, limit=1, stop=stop, aliases=aliases
            ).query  # fmt: skip
        behind = {change.article for change in self._store.pending(_PENDING)}
        return search_notes(
            query, notes, self._tiers, chosen=chosen, stop=stop,
            is_indexed=lambda note: is_on_shelf(note) and note.home.article not in behind,
        )  # fmt: skip

    # --- tags ----------------------------------------------------------------------------------------------------

    def rename_tag(self, tag: str, name: str, *, merge: bool = False) -> Retagged:
        """Call a tag otherwise wherever it stands, in one commit; to `merge`, also like one that is there already.

        Raises TagNotFound, TagTaken, and WrongUse for a name that is blank.
        """
        name = " ".join(name.split()).lstrip("#").strip() or tag
        if name == tag:
            return Retagged([], {})
        if not merge and (uses := self._uses(name)):
            raise TagTaken(tag=name, count=uses)
        return self._exchange([tag], name)

    def merge_tags(self, tags: Iterable[str], name: str) -> Retagged:
        """Put one tag in the place of several, in one commit. Raises TagNotFound."""
        return self._exchange([tag for tag in tags if tag != name], name)

    def delete_tag(self, tag: str) -> Retagged:
        """Take a tag away wherever it stands, in one commit. Raises TagNotFound."""
        return self._exchange([tag], None)

    def retag(self, notes: Iterable[Edit], articles: dict[str, tuple[str, ...]]) -> Retagged:
        """Give notes and articles other tags in one commit. Raises AnnotationNotFound, ArticleNotFound."""
        return self._store.retag(notes, articles)

    def _uses(self, tag: str) -> int:
        return sum(map(len, self._store.tagged(tag)))

    def _exchange(self, tags: Sequence[str], name: str | None) -> Retagged:
        notes: dict[str, tuple[str, ...]] = {}
        articles: dict[str, tuple[str, ...]] = {}
        for tag in tags:
            found, own = self._store.tagged(tag)
            if not found and not own:
                raise TagNotFound(tag=tag, known=", ".join(list(self._store.tags())[:8]) or "–")
            notes, articles = found | notes, own | articles
        gone = set(tags)
        edits = [Edit(note, tags=_exchanged(had, gone, name)) for note, had in notes.items()]
        return self._store.retag(edits, {article: _exchanged(had, gone, name) for article, had in articles.items()})

    # --- the trash -----------------------------------------------------------------------------------------------

    def trash_sums(self, articles: Collection[str] | None = None) -> Sums:
        """How many articles `purge` would delete for good, and how many notes on them it would keep."""
        return self._store.trash_sums(articles)

    def purge(self, articles: Collection[str] | None = None, days: int | None = None) -> Sums:
        """Delete what is in the trash for good: all, or these articles, or what has lain there for more than `days`.

        Texts, files and pictures go; highlights and notes stay, with their quotations and what is known of the article.
        """
        before = None if days is None else (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        return self._store.purge(articles, before)


def _exchanged(had: Sequence[str], gone: Collection[str], name: str | None) -> tuple[str, ...]:
    """The tags with `name`, if any, in the place of those that go, each once."""
    exchanged = (name if tag in gone else tag for tag in had)
    return tuple(dict.fromkeys(tag for tag in exchanged if tag is not None))
