"""What a search can be narrowed to: tags, authors, sources, titles and years of the library, worked out when asked."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.annotation import Color
from reader.article import LibraryEntry
from reader.i18n import is_rtl, number
from reader.search.syntax import Facet, quoted
from reader.selection import STATES, plain

_NAMES = {
    Facet.AUTHOR: "كاتب", Facet.SOURCE: "مصدر", Facet.TAG: "وسم", Facet.COLOR: "لون", Facet.DATE: "تاريخ",
    Facet.ARTICLE: "في", Facet.STATE: "حالة",
}  # fmt: skip


def facet_name(facet: Facet) -> str:
    """What stands before the colon, in the interface's language."""
    return _NAMES[facet] if is_rtl() else facet.value


def filter_text(facet: Facet, value: str) -> str:
    """A filter as it is typed."""
    return f"{facet_name(facet)}:{value if _is_one_word(value) else quoted(value)}"


def _is_one_word(value: str) -> bool:
    return not any(character.isspace() or character in '"“”«»()' for character in value) and value[-1:].isalnum()


class Choices:
    """The values of each filter, with how many articles have each (None where that is not counted)."""

    def __init__(self) -> None:
        self._entries: Sequence[LibraryEntry] = ()
        self._colors: Mapping[Color, str] = {}
        self._known: dict[Facet, list[tuple[str, int | None]]] = {}

    def take_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """These are the articles now."""
        self._entries = entries
        self._known.clear()

    def take_colors(self, names: Mapping[Color, str]) -> None:
        """These are the colours' names now."""
        self._colors = names
        self._known.pop(Facet.COLOR, None)

    def values(self, facet: Facet) -> list[tuple[str, int | None]]:
        """What can be asked for, the commonest first."""
        if facet is Facet.COLOR:
            return [(name, None) for name in self._colors.values()]
        if facet is Facet.STATE:
            return [(names[1 if is_rtl() else 0], None) for names in STATES.values()]
        if facet not in self._known:
            self._known[facet] = self._counted(facet)
        return self._known[facet]

    def _counted(self, facet: Facet) -> list[tuple[str, int | None]]:
        counts = Counter(value for entry in self._entries for value in dict.fromkeys(_values(entry, facet)))
        if facet is Facet.DATE:
            return [(number(year), counts[year]) for year in sorted(counts, reverse=True)]
        if facet is Facet.ARTICLE:
            return [(title, None) for title in counts]
        return [(value, count) for value, count in counts.most_common()]

    def starting(self, facet: Facet, typed: str, most: int) -> list[tuple[str, int | None]]:
        """The values that begin so, or in which a word does, whatever their spelling."""
        wanted = plain(typed)
        known = self.values(facet)
        near = (each for each in known if f" {plain(each[0])}".find(f" {wanted}") >= 0)
        return [each for each, _ in zip(near, range(most), strict=False)]


def _values(entry: LibraryEntry, facet: Facet) -> Iterable[str]:
    match facet:
        case Facet.TAG:
            return (*entry.tags, *entry.note_tags)
        case Facet.AUTHOR:
            return entry.authors
        case Facet.SOURCE:
            return (entry.source,) if entry.source else ()
        case Facet.DATE:
            return (entry.published[:4],) if entry.published else ()
    return (entry.title,)
