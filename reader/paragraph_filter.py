"""Which paragraphs of an article one wants to see, by what was said of them: the editor's way through a long text.

Within one kind of wish any is enough (important *or* doubtful, yellow *or* green), between kinds all must be met.
Headings are no paragraphs to be worked through: a heading is shown where any of its paragraphs is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind
from reader.paragraph_mark import ParagraphMark, ParagraphState

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class ParagraphFilter:
    """What is wanted; an empty wish lets everything through. `words` are found whatever their spelling."""

    states: frozenset[ParagraphState] = frozenset()
    bookmarked: bool = False
    colors: frozenset[Color] = frozenset()
    noted: bool = False
    tags: frozenset[str] = frozenset()
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return self == ParagraphFilter(words=self.words) and not self.words.strip()


@dataclass(frozen=True)
class ParagraphFacts:
    """The paragraphs of an article by what was said of them: sets of their numbers."""

    paragraphs: Numbers = frozenset()
    """All that can be wanted: neither headings nor what is folded away."""
    states: Mapping[ParagraphState, Numbers] = field(default_factory=dict)
    bookmarked: Numbers = frozenset()
    colors: Mapping[Color, Numbers] = field(default_factory=dict)
    noted: Numbers = frozenset()
    tags: Mapping[str, Numbers] = field(default_factory=dict)

    def matching(self, wanted: ParagraphFilter) -> Numbers:
        """The paragraphs that meet every wish but the one for words."""
        found = self.paragraphs
        if wanted.bookmarked:
            found &= self.bookmarked
        if wanted.noted:
            found &= self.noted
        # The three mappings have keys of their own kinds, which mypy takes for one.
        for chosen, known in ((wanted.states, self.states), (wanted.colors, self.colors), (wanted.tags, self.tags)):
            if chosen:
                found &= frozenset().union(*(known.get(one, frozenset()) for one in chosen))  # type: ignore[call-overload]
        return found


def paragraphs_of(article: Article, furniture_open: Iterable[int] = ()) -> Numbers:
    """The paragraphs that can be wanted; of furniture only what is unfolded."""
    unfolded = frozenset(furniture_open)
    return frozenset(
        number
        for number, paragraph in article.numbered()
        if paragraph.kind is not Kind.HEADING and (paragraph.kind is not Kind.FURNITURE or number in unfolded)
    )


def facts_of(
    paragraphs: Numbers, annotations: Iterable[Annotation], marks: Mapping[int, ParagraphMark]
) -> ParagraphFacts:
    """What is known of `paragraphs`. A highlight over several paragraphs counts for each, its note where it begins."""
    by_state: dict[ParagraphState, set[int]] = {state: set() for state in ParagraphState}
    for number, mark in marks.items():
        by_state[mark.state].add(number)
    states = {state: frozenset(numbers) & paragraphs for state, numbers in by_state.items()}
    states[ParagraphState.UNREAD] = paragraphs.difference(
        *(numbers for state, numbers in states.items() if state is not ParagraphState.UNREAD)
    )
    colors: dict[Color, set[int]] = {}
    tags: dict[str, set[int]] = {}
    noted: set[int] = set()
    for one in annotations:
        if one.span is None or one.target is Target.ARTICLE:
            continue
        if one.note.strip() or one.tags:
            noted.add(one.span.paragraph)
        for tag in one.tags:
            tags.setdefault(tag, set()).add(one.span.paragraph)
        if one.target is Target.PASSAGE:
            colors.setdefault(one.color, set()).update(range(one.span.paragraph, one.span.end_paragraph + 1))
    return ParagraphFacts(
        paragraphs,
        states,
        frozenset(number for number, mark in marks.items() if mark.bookmarked) & paragraphs,
        {color: frozenset(colors[color]) & paragraphs for color in Color if color in colors},
        frozenset(noted) & paragraphs,
        {tag: frozenset(tags[tag]) & paragraphs for tag in sorted(tags)},
    )


def left_out(article: Article, shown: Numbers) -> Numbers:
    """What is not to be seen where only `shown` is: all other paragraphs, and headings that lead to none of them."""
    hidden: set[int] = set()
    waiting: list[tuple[int, int]] = []  # the headings above, by level, of which nothing was shown yet
    for number, paragraph in article.numbered():
        if paragraph.kind is Kind.HEADING:
            while waiting and waiting[-1][0] >= paragraph.level:
                waiting.pop()
            waiting.append((paragraph.level, number))
            hidden.add(number)
        elif number in shown:
            hidden.difference_update(heading for _, heading in waiting)
        else:
            hidden.add(number)
    return frozenset(hidden)
