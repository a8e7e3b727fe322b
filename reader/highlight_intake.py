"""Highlights of other programs on their way in: what will become of each, and the one commit that makes it so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from reader.anchor import Anchor, Attachment
from reader.annotation import Annotation, Color, Target
from reader.article import Span
from reader.errors import LibraryDamaged
from reader.highlight_importers import Clip, Work, read_highlights
from reader.highlight_matching import Fit, PreparedText, Rank, Shelf, speaks_for_itself, title_key
from reader.i18n import number, translate
from reader.importers import open_source
from reader.search import Index
from reader.store import Changed, Edit, NewHighlight, NewNote, NoteChange, Store, Twin

# Nobody has made more highlights than fit in here.
_MAX_BYTES = 64 * 2**20
# So many of the places that a quotation may be at are named.
_NAMED = 6


class Outcome(StrEnum):
    """What becomes of a highlight of another program."""

    NEW = "new"
    JOINED = "joined"
    """Its note and tags go to a highlight that is on these words already."""
    THERE = "there"
    DELETED = "deleted"
    """It was imported before and has been deleted here since."""
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"


def outcome_text(outcome: Outcome, count: int) -> str:
    """How many highlights have this outcome, in words."""
    match outcome:
        case Outcome.NEW:
            return translate("Import highlights", "%n new", None, count)
        case Outcome.JOINED:
            return translate("Import highlights", "%n added to", None, count)
        case Outcome.THERE:
            return translate("Import highlights", "%n already there", None, count)
        case Outcome.DELETED:
            return translate("Import highlights", "%n deleted since", None, count)
        case Outcome.AMBIGUOUS:
            return translate("Import highlights", "%n undecided", None, count)
    return translate("Import highlights", "%n not found", None, count)


@dataclass(frozen=True, slots=True)
class Match:
    """A clip, what becomes of it and why. `annotation` is the one of ours that it joins or is, `anchor` its new one."""

    clip: Clip
    outcome: Outcome
    reason: str
    anchor: Anchor | None = None
    attachment: Attachment | None = None
    annotation: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A work, or what of it is from one article: which one that is ("" if it cannot be told), why, and its clips.

    `number` is the work's, from 0.
    """

    number: int
    work: Work
    article: str
    title: str
    reason: str
    matches: tuple[Match, ...]
    others: tuple[str, ...] = ()
    """Articles that it might be as well."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants. `articles` are chosen by hand, by the number of the work, from 0.

    `keep_missing`: what has no place in its article's text comes in unattached. `again`: what was deleted comes back.
    """

    articles: Mapping[int, str] = field(default_factory=dict)
    keep_missing: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class HighlightReport:
    """What an import did, or would do: every clip of the file with its outcome."""

    groups: tuple[Group, ...]
    changed: tuple[Changed, ...] = ()

    def count(self, *outcomes: Outcome) -> int:
        """How many clips have one of these outcomes."""
        return sum(match.outcome in outcomes for group in self.groups for match in group.matches)


def open_highlights(path: Path, max_bytes: int) -> list[Work]:
    """The works in a file of highlights. Raises ImportRefused."""
    source = open_source(path, min(max_bytes, _MAX_BYTES), is_article=False)
    return read_highlights(source.name, source.data)


class HighlightIntake:
    """Matches works with the articles of one library, and takes in what it matched."""

    def __init__(self, store: Store, index: Index) -> None:
        self._store = store
        self._shelf = Shelf(store, index)

    def match(self, works: Sequence[Work], wish: Wish) -> HighlightReport:
        """What would become of the clips."""
        groups = [group for n, work in enumerate(works) for group in self._groups(n, work, wish)]
        return HighlightReport(tuple(groups))

    def take(self, works: Sequence[Work], wish: Wish) -> HighlightReport:
        """Take in what can be: all of it is on disk on return, or none."""
        groups = self.match(works, wish).groups
        return HighlightReport(groups, tuple(self._store.import_annotations(self._changes(groups))))

    def _groups(self, number: int, work: Work, wish: Wish) -> Iterator[Group]:
        chosen = wish.articles.get(number, "")
        fits = [Fit(chosen, Rank.HAND)] if chosen else self._shelf.fits(work)
        if not fits:
            reason = translate("Import highlights", "No article of the library has this name or these words")
            yield Group(number, work, "", "", reason, tuple(_all(work, Outcome.MISSING, reason)))
        elif fits[0].rank is Rank.WORDS:
            parts, unsure = self._parted(work, fits)
            for fit, clips in parts:
                yield self._group(number, replace(work, clips=clips), fit, wish)
            if unsure:
                yield _undecided(number, replace(work, clips=unsure), fits)
        elif len(fits) > 1:
            yield _undecided(number, work, fits)
        else:
            yield self._group(number, work, fits[0], wish)

    def _group(self, number: int, work: Work, fit: Fit, wish: Wish) -> Group:
        title, reason = self._shelf.entries[fit.article].title, _how(fit)
        try:
            text = self._shelf.text(fit.article)
        except LibraryDamaged:
            reason = translate("Import highlights", "The stored text of this article is damaged")
            return Group(number, work, fit.article, title, reason, tuple(_all(work, Outcome.MISSING, reason)))
        known = _Known(self._store, fit.article, work)
        matches = tuple(_match(clip, known, text, wish, fit) for clip in work.clips)
        return Group(number, work, fit.article, title, reason, matches)

    def _parted(self, work: Work, fits: Sequence[Fit]) -> tuple[list[tuple[Fit, tuple[Clip, ...]]], tuple[Clip, ...]]:
        """The clips by the article that has their words (if none has, the first); and those that several have."""
        parts: dict[Fit, list[Clip]] = {fit: [] for fit in fits}
        unsure: list[Clip] = []
        for clip in work.clips:
            having = [fit for fit in fits if self._shelf.text(fit.article).places(clip)]
            (unsure if len(having) > 1 else parts[(having or fits)[0]]).append(clip)
        return [(fit, tuple(clips)) for fit, clips in parts.items() if clips], tuple(unsure)

    def _changes(self, groups: Sequence[Group]) -> list[tuple[NoteChange, list[str]]]:
        """The changes, each with the fingerprints of the clips that it comes from; clips of the same words make one."""
        drafts: dict[object, NoteChange] = {}
        prints: dict[object, list[str]] = {}
        seen: set[str] = set()
        for group in groups:
            for match in group.matches:
                mark = fingerprint(group.work, match.clip)
                if mark in seen or match.outcome not in {Outcome.NEW, Outcome.JOINED, Outcome.THERE}:
                    continue
                seen.add(mark)
                key, change = self._change(group.article, match, drafts)
                drafts[key] = change
                prints.setdefault(key, []).append(mark)
        return [(change, prints[key]) for key, change in drafts.items()]

    def _change(self, article: str, match: Match, drafts: Mapping[object, NoteChange]) -> tuple[object, NoteChange]:
        """The change that a match asks for, and what tells it from others; it takes up what is in `drafts` already."""
        clip = match.clip
        if match.annotation:
            edit = drafts.get(match.annotation, Edit(match.annotation))
            assert isinstance(edit, Edit)
            return match.annotation, self._edited(edit, match)
        color, tags, note = clip.color or Color.YELLOW, clip.tags, clip.note.strip("\n")
        if match.anchor is None:
            return match, NewNote(article, note, color, tags, created=clip.created)
        span = match.attachment.span if match.attachment else None
        if clip.target is Target.PARAGRAPH and span:
            return match, NewNote(article, note, color, tags, match.anchor, span, clip.created)
        key = (article, span) if span else match
        if isinstance(same := drafts.get(key), NewHighlight):
            return key, replace(same, note=_both(same.note, note), tags=tuple(dict.fromkeys((*same.tags, *tags))))
        confidence = match.attachment.confidence if match.attachment else 0.0
        return key, NewHighlight(article, match.anchor, span, color, tags, note, confidence, clip.created)

    def _edited(self, edit: Edit, match: Match) -> Edit:
        """`edit` with what a clip has besides; of one that is there already nothing."""
        if match.outcome is Outcome.THERE:
            return edit
        if match.anchor is None:
            return replace(edit, deleted=False)
        old = self._store.annotation(edit.annotation)
        note = _both(old.note if edit.note is None else edit.note, match.clip.note.strip("\n"))
        return replace(edit, note=note, tags=tuple(dict.fromkeys((*(edit.tags or old.tags), *match.clip.tags))))


def _undecided(number: int, work: Work, fits: Sequence[Fit]) -> Group:
    reason = translate("Import highlights", "Several articles may be this; choose one")
    others = tuple(fit.article for fit in fits)
    return Group(number, work, "", "", reason, tuple(_all(work, Outcome.AMBIGUOUS, reason)), others)


def _all(work: Work, outcome: Outcome, reason: str) -> Iterator[Match]:
    return (Match(clip, outcome, reason) for clip in work.clips)


def _both(one: str, other: str) -> str:
    """Two notes as one; what the first has in it already is not said again."""
    return one if other.strip() in one else "\n\n".join(filter(None, (one, other)))


class _Known:
    """What there is in an article already."""

    def __init__(self, store: Store, article: str, work: Work) -> None:
        self.article = article
        self.work = work
        self._twins = store.twins(fingerprint(work, clip) for clip in work.clips)
        self._own = store.twins_by_id(clip.annotation for clip in work.clips if clip.annotation)
        self._on: dict[tuple[Target, Span | None], list[Annotation]] = {}
        for annotation in store.annotations(article):
            span = None if annotation.target is Target.ARTICLE else annotation.span
            self._on.setdefault((annotation.target, span), []).append(annotation)

    def twin(self, clip: Clip) -> Twin | None:
        """The annotation that the clip became, or that it came from."""
        return self._own.get(clip.annotation) or self._twins.get(fingerprint(self.work, clip))

    def on(self, target: Target, span: Span | None) -> list[Annotation]:
        """The annotations of just these words, or this paragraph, or the article."""
        return self._on.get((target, span), [])


def fingerprint(work: Work, clip: Clip) -> str:
    """What stands for all that a file says of a clip."""
    place = clip.annotation or clip.location
    said = (title_key(work.title), clip.quote, clip.note, "\t".join(clip.tags), place, clip.target.value)
    return sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()


def _match(clip: Clip, known: _Known, text: PreparedText, wish: Wish, fit: Fit) -> Match:
    """What becomes of one clip in the article that it is from."""
    if (twin := known.twin(clip)) and not (twin.is_deleted and wish.again):
        if twin.is_deleted:
            reason = translate("Import highlights", "It has been deleted here since")
            return Match(clip, Outcome.DELETED, reason, annotation=twin.annotation)
        return Match(clip, Outcome.THERE, translate("Import highlights", "Already there"), annotation=twin.annotation)
    if twin:
        reason = translate("Import highlights", "It comes back")
        return Match(clip, Outcome.JOINED, reason, annotation=twin.annotation)
    if clip.target is Target.ARTICLE or (not clip.quote.strip() and clip.target is Target.PASSAGE):
        return _joined(clip, known, Target.ARTICLE, None, None)
    places = text.places(clip)
    if clip.target is Target.PARAGRAPH:
        places = [place for place in places if place.span.paragraph == place.span.end_paragraph][:1]
    if len(places) > 1:
        paragraphs = [number(n) for n in dict.fromkeys(place.span.paragraph for place in places)]
        numbers = translate("Names", ", ").join(paragraphs[:_NAMED]) + ("…" if len(paragraphs) > _NAMED else "")
        reason = translate("Import highlights", "These words stand in several places: ¶ {numbers}", numbers=numbers)
        return Match(clip, Outcome.AMBIGUOUS, reason)
    if not places:
        if wish.keep_missing and fit.is_sure:
            reason = translate("Import highlights", "Its words are not in the text; it comes in unattached")
            return Match(clip, Outcome.NEW, reason, Anchor(Span(1, 0, 0), clip.quote, clip.prefix, clip.suffix))
        return Match(clip, Outcome.MISSING, translate("Import highlights", "Its words are not in the article’s text"))
    if fit.rank is Rank.WORDS and not speaks_for_itself(clip.quote):
        reason = translate("Import highlights", "Too few words to tell that they are from this article")
        return Match(clip, Outcome.AMBIGUOUS, reason)
    return _joined(clip, known, clip.target, places[0], text.text.anchor(places[0].span))


def _joined(clip: Clip, known: _Known, target: Target, place: Attachment | None, anchor: Anchor | None) -> Match:
    """A new annotation, or what an annotation of the same words gets."""
    there = known.on(target, place.span if place else None)
    for annotation in there:
        if clip.note.strip() in annotation.note and set(clip.tags) <= set(annotation.tags):
            reason = translate("Import highlights", "Already there")
            return Match(clip, Outcome.THERE, reason, anchor, place, annotation.id)
    if target is not Target.PASSAGE or not there:
        if target is Target.ARTICLE and not clip.note.strip():
            return Match(clip, Outcome.MISSING, translate("Import highlights", "There is nothing in it"))
        where = translate("Import highlights", "A note on the whole article")
        if place:
            where = translate("Import highlights", "¶ {number}", number=place.span.paragraph)
        return Match(clip, Outcome.NEW, where, anchor, place)
    reason = translate("Import highlights", "Its note goes to the highlight of these words")
    return Match(clip, Outcome.JOINED, reason, anchor, place, there[0].id)


def _how(fit: Fit) -> str:
    """Why the work is taken for this article."""
    return {
        Rank.WORDS: translate("Import highlights", "By its words"),
        Rank.LIKE: translate("Import highlights", "By a title like it"),
        Rank.TITLE: translate("Import highlights", "By its title"),
        Rank.SOURCE: translate("Import highlights", "By its source"),
        Rank.ID: translate("Import highlights", "By its id"),
        Rank.HAND: translate("Import highlights", "Chosen by hand"),
    }[fit.rank]
