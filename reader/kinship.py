"""The nearest paragraphs: those of another article, or of the library, that share a paragraph's rare words.

No model and no network: what is rare is told by the index, what is shared by the analysis of the search. Another
article is compared as a whole; of the library, the index proposes paragraphs, which are then compared themselves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.article import Kind
from reader.errors import WrongUse
from reader.i18n import in_a_row, translate
from reader.search import Index, Kin, Met, Subject, subject_words
from reader.search.analysis import forms_of
from reader.store import Store

_WHOLE = 20_000
"""Words of an article that is compared paragraph by paragraph; a longer one is looked up in the index."""

_PROPOSED, _MOST_PROPOSED = 60, 960
"""Paragraphs that the index proposes at first, and at most: more where the first were copies of each other."""

_TOLD = 6
"""Shared words that a reason names; the rest is marked in the text."""

_Text = tuple[str, int, str]
"""A paragraph: its article, its number, what it says."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paragraph that is near another.

    `spans` are the shared words in `text`, `own_spans` those in the paragraph that was asked about; both half-open, in
    code points. `words` are the shared words as that paragraph writes them, the most telling first. `score` is 0..1; 1
    is the paragraph itself. `copies` is how many paragraphs have exactly these words, this one among them.
    """

    article: str
    title: str
    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]
    own_spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    score: float
    copies: int = 1

    @property
    def reason(self) -> str:
        """Why it is near, in the user's language: «تشترك في: OpenAI، ألتمان، الربحي»."""
        shared = in_a_row(self.words[:_TOLD], translate("Neighbours", ", "))
        return translate("Neighbours", "Shared: {words}", words=shared)


@dataclass(slots=True)
class _Group:
    """Paragraphs of exactly the same words."""

    first: _Text
    kin: Kin
    copies: int = 1


class Kinship:
    """Answers from a store and its index as they are now; the index may still be catching up."""

    def __init__(self, store: Store, index: Index) -> None:
        self._store = store
        self._index = index

    def neighbours(
        self, article: str, paragraph: int, *, within: str | None, limit: int, same_article: bool
    ) -> list[Neighbour]:
        """The `limit` nearest paragraphs, the nearest first; see `Library.neighbours`."""
        text = self._text_of(article, paragraph)
        known, count, usual = self._index.known([one.word for one in subject_words(text)])
        subject = Subject(text, known, count, usual)
        asked = (article, paragraph)
        if within is not None and self._store.entry(within).words <= _WHOLE:
            texts = [each for each in self._paragraphs(within) if each[:2] != asked]
            met = subject.met_among({form for _, _, other in texts for form in forms_of(other)})
            groups = _grouped(subject, texts, met)
        else:
            without = None if same_article or within is not None else article
            groups = self._proposed(subject, asked, within, without, limit)
        groups.sort(key=lambda group: (-group.kin.score, group.first[:2]))
        return [self._neighbour(text, subject, group) for group in groups[:limit]]

    def _proposed(
        self, subject: Subject, asked: tuple[str, int], within: str | None, without: str | None, limit: int
    ) -> list[_Group]:
        """What the index proposes, compared; more is asked for as long as copies keep others out."""
        met = subject.met_in_library()
        wanted = max(_PROPOSED, 3 * limit)
        while True:
            places = self._index.nearest(subject, article=within, without=without, limit=wanted)
            groups = _grouped(subject, self._texts_of(place for place in places if place != asked), met)
            if len(groups) >= limit or len(places) < wanted or wanted >= _MOST_PROPOSED:
                return groups
            wanted *= 4

    def _texts_of(self, places: Iterable[tuple[str, int]]) -> Iterator[_Text]:
        for article, paragraph in places:
            text = self._store.found_text(article, paragraph, None)
            if text is not None:  # else the store has moved on since it was indexed
                yield article, paragraph, text

    def _paragraphs(self, article: str) -> Iterator[_Text]:
        for number, paragraph in self._store.article(article).numbered():
            if paragraph.kind is not Kind.FURNITURE:
                yield article, number, paragraph.text

    def _text_of(self, article: str, paragraph: int) -> str:
        self._store.entry(article)
        text = self._store.found_text(article, paragraph, None)
        if text is None:
            raise WrongUse(reason=translate("Library", "There is no paragraph {number}.", number=paragraph))
        return text

    def _neighbour(self, own: str, subject: Subject, group: _Group) -> Neighbour:
        article, paragraph, text = group.first
        shared = [subject.words[number] for number in group.kin.words]
        return Neighbour(
            article,
            self._store.entry(article).title,
            paragraph,
            text,
            group.kin.spans,
            tuple(sorted(span for one in shared for span in one.spans)),
            tuple(own[slice(*one.spans[0])] for one in shared),
            group.kin.score,
            group.copies,
        )


def _grouped(subject: Subject, texts: Iterable[_Text], met: Met) -> list[_Group]:
    """The texts that are near, those of the same words together, in the order in which they come."""
    groups: dict[tuple[str, ...], _Group] = {}
    for each in texts:
        kin = subject.kin(each[2], met)
        if kin is None:
            continue
        same = tuple(forms_of(each[2]))
        if same in groups:
            groups[same].copies += 1
        else:
            groups[same] = _Group(each, kin)
    return list(groups.values())
