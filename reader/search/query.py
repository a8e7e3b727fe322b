"""The query, as it was understood: what is asked for, what must not be there, and where the text breaks.

Any text is a query, see `reader.search.parsing`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from reader.search import parsing, syntax
from reader.search.hit import Match, Tier
from reader.search.parsing import Problem
from reader.search.syntax import Every, Filter, Node, QueryWord, Term, Without


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


def farthest(tiers: Collection[Tier]) -> Tier:
    """The farthest of some tiers; the exact one if there are none."""
    return max(tiers, key=lambda tier: tier.rank, default=Tier.EXACT)


def exclusion(limit: Tier) -> Tier:
    """How near a word must be to be excluded: «-كتاب» drops «والكتاب» but not «الكتابة»."""
    return min(limit, Tier.CLITIC, key=lambda tier: tier.rank)
