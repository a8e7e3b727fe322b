"""The query, as it was understood: what is asked for, what must not be there, and where the text breaks.

Any text is a query, see `reader.search.parsing`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from reader.search import parsing, syntax
from reader.search.hit import Match, Tier
from reader.search.parsing import Problem
from reader.search.syntax import Every, Filter, Node, QueryWord, Reach, Term, Without

_LEAST_BEGINNING = 2
"""Letters of a beginning; with one of them begins too much to tell anything."""


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What is asked for, as a `tree`; the rest is told of it."""

    text: str
    tree: Node | None = None
    problems: tuple[Problem, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a query. Never fails; a text without words asks for nothing."""
        return cls(text, *parsing.parse(text))

    @property
    def _parts(self) -> tuple[Node, ...]:
        if self.tree is None:
            return ()
        return self.tree.parts if isinstance(self.tree, Every) else (self.tree,)

    @property
    def required(self) -> tuple[Term, ...]:
        """The terms that must all be there."""
        return tuple(part for part in self._parts if isinstance(part, Term))

    @property
    def excluded(self) -> tuple[Term, ...]:
        """The terms that must not be there."""
        parts = (part.part for part in self._parts if isinstance(part, Without))
        return tuple(part for part in parts if isinstance(part, Term))

    @property
    def wanted(self) -> tuple[Term, ...]:
        """Every term that is not negated."""
        return tuple(dict.fromkeys(each for each in syntax.wanted(self.tree) if isinstance(each, Term)))

    @property
    def filters(self) -> tuple[Filter, ...]:
        """Every filter, negated or not."""
        return tuple(dict.fromkeys(syntax.filters(self.tree)))

    def resolved(self, forms: Mapping[QueryWord, Mapping[str, Match]]) -> Self:
        """The same query, knowing the forms of its words."""
        tree = syntax.resolved(self.tree, forms) if self.tree else None
        return type(self)(self.text, tree, self.problems)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not any(True for _ in syntax.wanted(self.tree))

    def __str__(self) -> str:
        return syntax.printed(self.tree)


def as_beginning(text: str) -> tuple[str, str] | None:
    """The query with its last word as the beginning of one (`word*`), as one that is still being typed may be meant.

    With that word. None unless the text ends with a word of the ladder of two letters or more.
    """
    last = _word_at_end(text)
    if last is None or last.reach is not Reach.WORD or last.end - last.start < _LEAST_BEGINNING:
        return None
    longer = f"{text}*"
    opened = _word_at_end(longer)
    return (longer, text[last.start :]) if opened and opened.reach is Reach.BEGINNING else None


def _word_at_end(text: str) -> QueryWord | None:
    words: Iterator[QueryWord] = (each for term in ParsedQuery.parse(text).wanted for each in term.words)
    return next((each for each in words if text[each.end :] in {"", "*"}), None)


def farthest(tiers: Collection[Tier]) -> Tier:
    """The farthest of some tiers; the exact one if there are none."""
    return max(tiers, key=lambda tier: tier.rank, default=Tier.EXACT)


def exclusion(limit: Tier) -> Tier:
    """How near a word must be to be excluded: «-كتاب» drops «والكتاب» but not «الكتابة»."""
    return min(limit, Tier.CLITIC, key=lambda tier: tier.rank)
