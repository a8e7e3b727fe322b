"""How notes were: what became of them, what one change can be taken back of, and their way back to any earlier state.

Nothing here makes the past another: what is taken back is a new change, in one commit, and goes into the journal too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from reader.anchor import Anchor, AnchorText
from reader.annotation import Annotation
from reader.article import Span
from reader.errors import ChangeNotFound, ChangeOvertaken, PassageGone
from reader.journal import Entry, Field, Stood
from reader.rewriting import merged
from reader.store import Changed, DeletedNote, Edit, Placement, Store

# SQLite counts no further.
_MOST = 2**63 - 1


class PastNotes:
    """The past of the notes of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts: dict[str, AnchorText] = {}

    def journal(
        self, annotation: str | None = None, *, limit: int = -1, before: int | None = None, moves: bool = True
    ) -> list[Entry]:
        """The changes of one annotation, deleted or not, or of all: the last first, those before the entry `before`.

        Without `moves` those are left out that only followed a new text of the article. Raises AnnotationNotFound.
        """
        if annotation is not None:
            self._store.kept_annotation(annotation)
        return self._store.journal(annotation, limit=min(limit, _MOST), before=before, moves=moves)

    def deleted(self) -> list[DeletedNote]:
        """The annotations that are deleted and can be brought back, the last deleted first."""
        return self._store.deleted_annotations()

    def after(self, number: int) -> Annotation:
        """The annotation of the entry `number` as it was when that change had been made. Raises ChangeNotFound.

        Its span is that of its anchor's day: where that is in today's text is asked when it is to stand there again.
        """
        entry = self._entry(number)
        state, _ = self._store.kept_annotation(entry.annotation)
        for later in self._store.journal(entry.annotation):
            if later.number == number:
                break
            state = _before(state, later)
        return state

    def bring_to(self, number: int) -> list[Changed]:
        """Make an annotation what it was after the entry `number`, also one that is deleted. Raises ChangeNotFound.

        Where its passage of that time is not in today's text, it stays where it is.
        """
        then = self.after(number)
        now, _ = self._store.kept_annotation(then.id)
        place = None
        if then.anchor != now.anchor:
            place = self._place(now, Stood(then.anchor, then.span, then.confidence))
        return self._change([Edit(then.id, then.color, then.tags, then.note, place, deleted=False)])

    def take_back(self, number: int, *, together: bool = False) -> list[Changed]:
        """Undo one change and leave those that came later; `together`: with all that were made in the same step.

        Of a note, the words that were changed; of tags, those that came or went. A deleted note comes back with it, but
        not if `together`. Returns what really is another now. Raises ChangeNotFound, and if it is not `together`
        ChangeOvertaken where the same words were changed again and PassageGone where the passage is no more.
        """
        entry = self._entry(number)
        if not together:
            return self._change([self._inverse(entry)])
        edits: list[Edit] = []
        entries = sorted(self._store.journal_step(entry.step), key=lambda each: each.annotation)
        for _, group in groupby(entries, key=lambda each: each.annotation):
            edits.extend(self._inverse_of_all(list(group)))
        return self._change(edits)

    def become(self, parts: Iterable[Changed]) -> list[Changed]:
        """Make each annotation that is `before` what is `after`, None being deleted: as far as the two differ."""
        edits = []
        for before, after in parts:
            if after is None:
                assert before
                edits.append(Edit(before.id, deleted=True))
            elif before is None:
                edits.append(Edit(after.id, after.color, after.tags, after.note, deleted=False))
            else:
                edits.append(replace(_difference(before, after), place=self._place_again(before, after)))
        return self._store.change_annotations(edits)

    def _entry(self, number: int) -> Entry:
        found = self._store.journal_entry(number) if 0 < number <= _MOST else None
        if found is None:
            raise ChangeNotFound(change=number)
        return found

    def _change(self, edits: Sequence[Edit]) -> list[Changed]:
        changed = self._store.change_annotations(edits)
        return [each for each in changed if each.before != each.after]

    def _inverse_of_all(self, entries: Sequence[Entry]) -> Iterable[Edit]:
        """What undoes the changes of one annotation in a step, as far as they can be undone."""
        known: dict[str, Any] = {}
        for entry in entries:
            if entry.is_deleted and entry.field not in {Field.MADE, Field.DELETED}:
                continue
            try:
                edit = self._inverse(entry)
            except (ChangeOvertaken, PassageGone):
                continue
            fields = ("color", "tags", "note", "place", "deleted")
            known |= {name: value for name in fields if (value := getattr(edit, name)) is not None}
        if known:
            yield Edit(entries[0].annotation, **known)

    def _inverse(self, entry: Entry) -> Edit:
        now, _ = self._store.kept_annotation(entry.annotation)
        was: Any = entry.before
        became: Any = entry.after
        edit = Edit(now.id, deleted=False if entry.is_deleted else None)
        match entry.field:
            case Field.MADE:
                return Edit(now.id, deleted=True)
            case Field.DELETED:
                return Edit(now.id, deleted=was)
            case Field.COLOR:
                return replace(edit, color=was)
            case Field.TAGS:
                return replace(edit, tags=_tags_without(now.tags, was, became))
            case Field.NOTE:
                note = merged(became, now.note, was)
                if note is None:
                    raise ChangeOvertaken()
                return replace(edit, note=note)
            case Field.PLACE:
                place = self._place(now, was)
                if place is None:
                    raise PassageGone()
                return replace(edit, place=place)

    def _place(self, now: Annotation, stood: Stood) -> Placement | None:
        """Where `now` would stand again as it `stood`; None where that passage is not in today's text."""
        if stood.span is None:
            return Placement(stood.anchor, None, 0.0)
        anchor = stood.anchor or now.anchor
        found = anchor and self._text(now.article).find(replace(anchor, span=stood.span))
        return Placement(stood.anchor, found.span, found.confidence) if found else None

    def _place_again(self, before: Annotation, after: Annotation) -> Placement | None:
        """The place of `after` in today's text, if the two differ in it.

        Of one that was confirmed where it stood, that place is right whatever its words; else one that is not found is
        unattached.
        """
        if not moved(before, after):
            return None
        anchor = after.anchor if after.anchor != before.anchor else None
        if place := self._place(before, Stood(after.anchor, after.span, after.confidence)):
            return replace(place, anchor=anchor)
        stays = before.span == after.span
        return Placement(anchor, after.span if stays else None, after.confidence if stays else 0.0)

    def _text(self, article: str) -> AnchorText:
        if article not in self._texts:
            self._texts = {article: AnchorText(self._store.article(article))}
        return self._texts[article]


def moved(before: Annotation, after: Annotation) -> bool:
    """Whether an annotation is made fast elsewhere, or otherwise."""
    return (before.anchor, before.span, before.confidence) != (after.anchor, after.span, after.confidence)


def _difference(before: Annotation, after: Annotation) -> Edit:
    fields = {name: getattr(after, name) for name in ("color", "tags", "note")}
    return Edit(after.id, **{name: value for name, value in fields.items() if value != getattr(before, name)})


def _before(state: Annotation, entry: Entry) -> Annotation:
    """The state before a change, from the state after it."""
    was: Any = entry.before
    match entry.field:
        case Field.COLOR | Field.NOTE | Field.TAGS:
            return replace(state, **{entry.field.value: was})
        case Field.PLACE:
            anchor: Anchor | None = was.anchor or state.anchor
            span: Span | None = was.span
            return replace(state, anchor=anchor, span=span, confidence=was.confidence)
        case _:
            return state


def _tags_without(now: Sequence[str], was: Sequence[str], became: Sequence[str]) -> tuple[str, ...]:
    """Today's tags without those that came, and with those that went."""
    if tuple(now) == tuple(became):
        return tuple(was)
    came, went = set(became) - set(was), [tag for tag in was if tag not in became]
    return tuple(dict.fromkeys([*(tag for tag in now if tag not in came), *went]))
