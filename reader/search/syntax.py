"""What a query is made of: words, filters, and how they are put together; and a query printed in its own language.

Nodes are equal if they ask for the same thing, wherever they stand in the text that was typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum

from reader.search.analysis import Word, word
from reader.search.hit import Field, Match, Tier
from reader.search.vocabulary import begins, resembles


class Reach(Enum):
    """Which written forms a word of the query stands for."""

    WORD = "word"
    """The ladder of tiers."""
    BEGINNING = "beginning"
    """`word*`: all that begins so."""
    SPELLING = "spelling"
    """`~word`: all that is spelled nearly so."""


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the query and where it stands in it, in code points.

    `forms`, if known, are all written forms that the word was found to meet, and how: then a text need not
    be analysed to show them.
    """

    word: Word
    start: int = field(compare=False)
    end: int = field(compare=False)
    forms: Mapping[str, Match] | None = field(default=None, compare=False)
    reach: Reach = Reach.WORD

    def tier_of(self, form: str, limit: Tier) -> Tier | None:
        """The nearest tier, `limit` at most, in which a written form meets the word."""
        if self.forms is not None:
            match = self.forms.get(form)
            return match.tier if match is not None and match.tier.rank <= limit.rank else None
        match self.reach:
            case Reach.WORD:
                return self.word.tier_of(word(form), limit)
            case Reach.BEGINNING:
                tier = begins(self.word, word(form))
            case Reach.SPELLING:
                tier = resembles(self.word, word(form))
        return tier if tier is not None and tier.rank <= limit.rank else None

    def tiers_in(self, forms: Sequence[str], limit: Tier) -> dict[int, Tier]:
        """The numbers of those of `forms`, the words of a text, that meet the word, with the tier of each."""
        if self.forms is None:
            tiers = enumerate(self.tier_of(form, limit) for form in forms)
            return {number: tier for number, tier in tiers if tier is not None}
        matches = enumerate(map(self.forms.get, forms))
        return {number: match.tier for number, match in matches if match and match.tier.rank <= limit.rank}

    @property
    def printed(self) -> str:
        """As it is typed."""
        match self.reach:
            case Reach.BEGINNING:
                return f"{self.word.form}*"
            case Reach.SPELLING:
                return f"~{self.word.form}"
        return self.word.form


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that must stand side by side in this order.

    With a `distance`, each must stand at most so many words from the one before, in either order. With a `place`, they
    must stand there: in the title of the article, or in a note on the paragraph.
    """

    words: tuple[QueryWord, ...]
    distance: int | None = None
    place: Field | None = None
    others: tuple["Term", ...] = ()
    """Names that are another one of this, by the user's own list."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(each.word.form for each in self.words)

    @property
    def is_phrase(self) -> bool:
        """Whether there are several words."""
        return len(self.words) > 1


class Facet(StrEnum):
    """What a filter asks about."""

    AUTHOR = "author"
    SOURCE = "source"
    TAG = "tag"
    COLOR = "color"
    DATE = "date"
    ARTICLE = "in"
    STATE = "is"


@dataclass(frozen=True, slots=True)
class Filter:
    """What must be so of the article or the paragraph; the library knows, not the index."""

    facet: Facet
    value: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Every:
    """All of them."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of them."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Not this."""

    part: "Node"


Node = Term | Filter | Every | Either | Without


def every(parts: Iterable[Node]) -> Node | None:
    """All of `parts`, each once; None if there are none."""
    flat = dict.fromkeys(each for part in parts for each in (part.parts if isinstance(part, Every) else (part,)))
    return Every(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def either(parts: Iterable[Node]) -> Node | None:
    """At least one of `parts`; None if there are none."""
    flat = dict.fromkeys(each for part in parts for each in (part.parts if isinstance(part, Either) else (part,)))
    return Either(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def without(part: Node) -> Node:
    """The opposite of `part`."""
    return part.part if isinstance(part, Without) else Without(part)


def wanted(node: Node | None) -> Iterator[Term | Filter]:
    """The terms and filters of a query that are not negated, in order."""
    if isinstance(node, Term | Filter):
        yield node
    elif isinstance(node, Every | Either):
        for part in node.parts:
            yield from wanted(part)


def filters(node: Node | None) -> Iterator[Filter]:
    """Every filter, negated or not."""
    match node:
        case Filter():
            yield node
        case Every() | Either():
            for part in node.parts:
                yield from filters(part)
        case Without():
            yield from filters(node.part)


def unfiltered(node: Node | None) -> Node | None:
    """The query without its filters; None if nothing is left."""
    match node:
        case Filter():
            return None
        case Every():
            return every(part for part in map(unfiltered, node.parts) if part)
        case Either():
            return either(part for part in map(unfiltered, node.parts) if part)
        case Without():
            part = unfiltered(node.part)
            return without(part) if part else None
    return node


def exchanged(node: Node, terms: Mapping[Term, Term]) -> Node:
    """The same with other terms in the place of some, where they are not negated."""
    match node:
        case Term():
            return terms.get(node, node)
        case Every():
            return Every(tuple(exchanged(part, terms) for part in node.parts))
        case Either():
            return Either(tuple(exchanged(part, terms) for part in node.parts))
    return node


def _resolved_term(term: Term, forms: Mapping[QueryWord, Mapping[str, Match]]) -> Term:
    return replace(term, words=tuple(replace(each, forms=forms.get(each)) for each in term.words))


def resolved(node: Node, forms: Mapping[QueryWord, Mapping[str, Match]]) -> Node:
    """The same, knowing the forms of its words."""
    match node:
        case Term():
            others = tuple(_resolved_term(each, forms) for each in node.others)
            return replace(_resolved_term(node, forms), others=others)
        case Every():
            return Every(tuple(resolved(part, forms) for part in node.parts))
        case Either():
            return Either(tuple(resolved(part, forms) for part in node.parts))
        case Without():
            return Without(resolved(node.part, forms))
    return node


# --- printing -----------------------------------------------------------------------------------------------------

_PLACES = {Field.TITLE: "title:", Field.NOTE: "note:", Field.TEXT: ""}


def printed(node: Node | None) -> str:
    """The query in its own language, the shorter words of which are English; read again it means the same."""
    match node:
        case None:
            return ""
        case Term():
            return _printed_term(node)
        case Filter():
            return f"{node.facet}:{quoted(node.value)}"
        case Every():
            return " ".join(f"({printed(part)})" if isinstance(part, Either) else printed(part) for part in node.parts)
        case Either():
            return " OR ".join(printed(part) for part in node.parts)
        case Without():
            part = node.part
            simple = isinstance(part, Filter) or (isinstance(part, Term) and part.distance is None)
            return f"-{printed(part)}" if simple else f"-({printed(part)})"


def quoted(value: str) -> str:
    """The value of a filter in quotation marks that it does not hold."""
    first, last = next(pair for pair in ('""', "«»", "“”") if not set(pair) & set(value) or pair == "“”")
    return f"{first}{value}{last}"


def _printed_term(term: Term) -> str:
    if term.distance is not None:
        return f" NEAR/{term.distance} ".join(f'"{each.printed}"' for each in term.words)
    return f'{_PLACES[term.place] if term.place else ""}"{" ".join(each.printed for each in term.words)}"'
