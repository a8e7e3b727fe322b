"""What is asked of the search: the words, and where and how near to look."""

from dataclasses import dataclass
from enum import Enum

from reader.library import DEFAULT_TIERS
from reader.search import Field, Tier


class SearchScope(Enum):
    """Where to look."""

    EVERYWHERE = "everywhere"
    ARTICLE = "article"
    """In the article that is open."""
    TEXT = "text"
    TITLES = "titles"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Question:
    """A search. `article` is the only one in which an answer may stand, where the scope is an article."""

    text: str = ""
    scope: SearchScope = SearchScope.EVERYWHERE
    tiers: tuple[Tier, ...] = DEFAULT_TIERS
    article: str | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in which an answer may stand."""
        only = {SearchScope.TEXT: Field.TEXT, SearchScope.TITLES: Field.TITLE, SearchScope.NOTES: Field.NOTE}
        return (only[self.scope],) if self.scope in only else tuple(Field)
