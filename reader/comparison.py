"""What became of a text, paragraph by paragraph: kept, rewritten, inserted, removed, moved, merged or split.

Paragraphs of the same text are aligned first. What stands between is paired by the words that both have, in the order
of the text; what is left over and stands elsewhere was moved. Words inside a paragraph are compared when asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from reader.alignment import aligned
from reader.article import Article, Kind, Paragraph
from reader.kindred import Link, chain, links, moves
from reader.word_diff import Piece, has_same_words, word_diff


class Change(StrEnum):
    """What became of paragraphs."""

    SAME = "same"
    RESHAPED = "reshaped"
    """The same text as another kind of paragraph, with other emphasis or other links."""
    RESPELT = "respelt"
    """The same words, written otherwise, see `reader.word_diff`."""
    REWRITTEN = "rewritten"
    INSERTED = "inserted"
    REMOVED = "removed"
    MOVED = "moved"
    """Told twice: where it stood, without a new paragraph, and where it stands, without an old one."""
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring paragraphs with one fate: their numbers in both texts. All blocks in order are all of either text.

    `elsewhere` is the number of the first paragraph on the other side of a move, else 0. `has_new_words`: whether, of
    moved, merged or split paragraphs, words changed besides.
    """

    change: Change
    old: range
    new: range
    elsewhere: int = 0
    has_new_words: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many paragraphs have each fate; those that were merged or split count once together."""

    inserted: int = 0
    removed: int = 0
    rewritten: int = 0
    respelt: int = 0
    reshaped: int = 0
    moved: int = 0
    merged: int = 0
    split: int = 0

    @property
    def total(self) -> int:
        """All paragraphs that changed, also those whose words did not."""
        return sum(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class FactChange:
    """`name` is "title", "authors", "source" or "published"; "" where nothing was said."""

    name: str
    old: str
    new: str


@dataclass(frozen=True)
class Comparison:
    """Two texts of an article, and what became of the one in the other."""

    old: Article
    new: Article
    blocks: tuple[Block, ...]
    facts: tuple[FactChange, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether the two are the same."""
        return not self.facts and all(block.change is Change.SAME for block in self.blocks)

    def texts(self, block: Block) -> tuple[str, str]:
        """The old and the new text of a block, paragraphs parted by "\\n"; both also of a move where it stands now."""
        old = range(block.elsewhere, block.elsewhere + len(block.new)) if block.elsewhere and block.new else block.old
        return _joined(self.old, old), _joined(self.new, block.new)

    def pieces(self, block: Block) -> tuple[Piece, ...]:
        """What became of the words of a block: places are code points of its `texts`."""
        return word_diff(*self.texts(block))

    @property
    def counts(self) -> Counts:
        """How many paragraphs changed."""
        found = dict.fromkeys((field.name for field in fields(Counts)), 0)
        for block in self.blocks:
            if block.change in {Change.MERGED, Change.SPLIT}:
                found[block.change.value] += 1
            elif block.change is Change.REMOVED:
                found[block.change.value] += len(block.old)
            elif block.change is not Change.SAME:
                found[block.change.value] += len(block.new)
        return Counts(**found)


def compare(old: Article, new: Article) -> Comparison:
    """What became of `old` in `new`. Of 20,000 paragraphs less than a second as a rule, some seconds if all changed."""
    return Comparison(old, new, tuple(_blocks(old.paragraphs, new.paragraphs)), tuple(_facts(old, new)))


def _facts(old: Article, new: Article) -> Iterator[FactChange]:
    for name in ("title", "authors", "source", "published"):
        before, after = (getattr(article, name) or "" for article in (old, new))
        if name == "authors":
            before, after = "، ".join(before), "، ".join(after)
        if before != after:
            yield FactChange(name, before, after)


def _blocks(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Block]:
    same = aligned([_key(paragraph) for paragraph in old], [_key(paragraph) for paragraph in new])
    kept = [Link(range(m.one, m.one + m.length), range(m.other, m.other + m.length)) for m in same]
    texts, new_texts = [paragraph.text for paragraph in old], [paragraph.text for paragraph in new]
    kindred: list[Link] = []
    for olds, news in _gaps(kept, len(old), len(new)):
        kindred += chain(links(texts, new_texts, olds, news))
    found = sorted([*kept, *kindred], key=lambda link: link.old.start)
    gaps = list(_gaps(found, len(old), len(new)))
    moved = moves(texts, new_texts, [n for gap, _ in gaps for n in gap], [n for _, gap in gaps for n in gap])
    arrived = {there: here for here, there in moved.items()}
    is_kept = set(kept)
    for number, (olds, news) in enumerate(gaps):
        yield from _runs(olds, moved, is_old=True)
        for block in _runs(news, arrived, is_old=False):
            yield from _with_new_words(block, texts, new_texts)
        if number < len(found):
            link = found[number]
            yield from _shapes(link, old, new) if link in is_kept else [_rewritten(link, texts, new_texts)]


def _key(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.text, paragraph.label if paragraph.kind is Kind.IMAGE else ""


def _gaps(found: Sequence[Link], old_end: int, new_end: int) -> Iterator[tuple[range, range]]:
    """What stands before each of the links, and behind the last."""
    old, new = 0, 0
    for link in (*found, Link(range(old_end, old_end), range(new_end, new_end))):
        yield range(old, link.old.start), range(new, link.new.start)
        old, new = link.old.stop, link.new.stop


def _runs(places: range, moved: dict[int, int], *, is_old: bool) -> Iterator[Block]:
    """Neighbours that came, went or moved together."""
    start = places.start
    for place in places:
        there, after = moved.get(place), moved.get(place + 1)
        goes_on = place + 1 < places.stop and (after is None if there is None else after == there + 1)
        if goes_on:
            continue
        run, nothing = _numbers(range(start, place + 1)), range(0)
        sides = (run, nothing) if is_old else (nothing, run)
        if there is None:
            yield Block(Change.REMOVED if is_old else Change.INSERTED, *sides)
        else:
            yield Block(Change.MOVED, *sides, elsewhere=there - (place - start) + 1)
        start = place + 1


def _with_new_words(block: Block, old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """A run that moved, parted where words changed besides."""
    if block.change is not Change.MOVED:
        yield block
        return
    start = 0
    changed = [not has_same_words(old[block.elsewhere - 1 + n], new[number - 1]) for n, number in enumerate(block.new)]
    for n in range(1, len(changed) + 1):
        if n == len(changed) or changed[n] != changed[start]:
            yield Block(Change.MOVED, range(0), block.new[start:n], block.elsewhere + start, changed[start])
            start = n


def _shapes(link: Link, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Block]:
    """A run of the same text, parted where something else than the text changed."""
    shapes = [_is_reshaped(old[a], new[b]) for a, b in zip(link.old, link.new, strict=True)]
    start = 0
    for n in range(1, len(shapes) + 1):
        if n == len(shapes) or shapes[n] != shapes[start]:
            change = Change.RESHAPED if shapes[start] else Change.SAME
            yield Block(change, _numbers(link.old[start:n]), _numbers(link.new[start:n]))
            start = n


def _is_reshaped(old: Paragraph, new: Paragraph) -> bool:
    return (old.kind, old.level, old.marks) != (new.kind, new.level, new.marks)


def _rewritten(link: Link, old: Sequence[str], new: Sequence[str]) -> Block:
    old_text, new_text = ("\n".join(part) for part in (old[_slice(link.old)], new[_slice(link.new)]))
    has_new_words = not has_same_words(old_text, new_text)
    if len(link.old) > 1 or len(link.new) > 1:
        change = Change.MERGED if len(link.old) > 1 else Change.SPLIT
    else:
        change = Change.REWRITTEN if has_new_words else Change.RESPELT
    return Block(change, _numbers(link.old), _numbers(link.new), has_new_words=has_new_words)


def _slice(places: range) -> slice:
    return slice(places.start, places.stop)


def _numbers(places: range) -> range:
    return range(places.start + 1, places.stop + 1)


def _joined(article: Article, numbers: range) -> str:
    return "\n".join(article.paragraph(number).text for number in numbers)
