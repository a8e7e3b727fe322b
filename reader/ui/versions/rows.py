"""A comparison as rows of a page: what changed with a paragraph around it, long runs of what did not folded away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reader.annotation import Annotation
from reader.arabic.direction import Direction, direction_of
from reader.article import Article, Kind
from reader.comparison import Block, Change, Comparison, FactChange
from reader.word_diff import Fate, Piece, word_diff

# A run of unchanged paragraphs that hides no more than this is shown.
_NOT_WORTH_FOLDING = 1
# Between what went and what came in its place: a thin space.
_BETWEEN = "\u2009"
# Code points of a note that are shown.
_NOTE = 160


class Sort(Enum):
    """What a row shows."""

    FACT = 1
    CHANGE = 2
    SAME = 3
    FOLD = 4
    NOTE = 5


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    """A paragraph, a run of them, something known of the article, or a note.

    `number` is shown; `paragraph` is the one to open, 0 for none. `looks` are code points of `text`, with what became
    of them. `hidden` are the numbers of the new text that are folded away.
    """

    sort: Sort
    text: str = ""
    looks: tuple[tuple[int, int, Fate], ...] = ()
    direction: Direction = Direction.RTL
    block: Block | None = None
    fact: FactChange | None = None
    annotation: Annotation | None = None
    number: int = 0
    paragraph: int = 0
    is_heading: bool = False
    hidden: range = range(0)

    @property
    def is_change(self) -> bool:
        """Whether the keys that go from change to change stop here."""
        return self.sort is Sort.CHANGE or self.sort is Sort.FACT or (self.sort is Sort.NOTE and not self.paragraph)


def rows(comparison: Comparison, notes: Sequence[Annotation], *, is_current: bool) -> Iterator[Row]:
    """The rows, made as they are asked for. The article's `notes` are shown where the new text `is_current`."""
    for fact in comparison.facts:
        text, looks = _woven(fact.old, fact.new, word_diff(fact.old, fact.new))
        yield Row(Sort.FACT, text, looks, direction_of(fact.new or fact.old), fact=fact)
    standing = [note for note in notes if note.anchor] if is_current else []
    yield from (_note(note) for note in standing if note.span is None)
    placed: dict[int, list[Annotation]] = {}
    for note in standing:
        if note.span:
            placed.setdefault(note.span.paragraph, []).append(note)
    doubtful = {number for number, each in placed.items() if any(note.confidence < 1 for note in each)}
    last = len(comparison.blocks) - 1
    for place, block in enumerate(comparison.blocks):
        if block.change is Change.SAME:
            shown = set() if place == 0 else {block.new[0]}
            shown |= set() if place == last else {block.new[-1]}
            yield from _unchanged(comparison.new, block, shown | (doubtful & set(block.new)), placed)
        else:
            yield from _changed(comparison, block)
            for number in block.new:
                yield from (_note(note) for note in placed.get(number, ()))


def unfolded(row: Row, article: Article) -> list[Row]:
    """The paragraphs that a row has folded away."""
    return [_same(article, number, row.block) for number in row.hidden]


def _unchanged(article: Article, block: Block, shown: set[int], placed: dict[int, list[Annotation]]) -> Iterator[Row]:
    start = block.new.start
    for number in [*sorted(shown), block.new.stop]:
        hidden = range(start, number)
        if len(hidden) > _NOT_WORTH_FOLDING:
            yield Row(Sort.FOLD, block=block, hidden=hidden)
        else:
            yield from (_same(article, each, block) for each in hidden)
        if number < block.new.stop:
            yield _same(article, number, block)
            yield from (_note(note) for note in placed.get(number, ()) if note.confidence < 1)
        start = number + 1


def _same(article: Article, number: int, block: Block | None) -> Row:
    paragraph = article.paragraph(number)
    return Row(
        Sort.SAME, _one_block(paragraph.text), (), article.direction_of(number), block, number=number,
        paragraph=number, is_heading=paragraph.kind is Kind.HEADING,
    )  # fmt: skip


def _changed(comparison: Comparison, block: Block) -> Iterator[Row]:
    if block.change in {Change.REWRITTEN, Change.RESPELT, Change.MERGED, Change.SPLIT}:
        text, looks = _woven(*comparison.texts(block), comparison.pieces(block))
        yield _row(comparison.new, block, block.new[0], text, looks)
    elif block.change is Change.MOVED and block.new and block.has_new_words:
        for place, number in enumerate(block.new):
            one = Block(block.change, range(0), range(number, number + 1), block.elsewhere + place)
            text, looks = _woven(*comparison.texts(one), comparison.pieces(one))
            yield _row(comparison.new, one, number, text, looks)
    else:
        article, fate = (comparison.new, Fate.INSERTED) if block.new else (comparison.old, Fate.REMOVED)
        for place, number in enumerate(block.new or block.old):
            text = article.paragraph(number).text
            one = Block(block.change, block.old, block.new, block.elsewhere and block.elsewhere + place)
            looks = ((0, len(text), fate),) if block.change in {Change.INSERTED, Change.REMOVED} else ()
            yield _row(article, one, number, text, looks)


def _row(article: Article, block: Block, number: int, text: str, looks: tuple[tuple[int, int, Fate], ...]) -> Row:
    return Row(
        Sort.CHANGE, _one_block(text), looks, article.direction_of(number), block, number=number,
        paragraph=number if block.new else 0, is_heading=article.paragraph(number).kind is Kind.HEADING,
    )  # fmt: skip


def _note(note: Annotation) -> Row:
    text = note.note.strip() or note.text or (note.anchor.exact if note.anchor else "")
    paragraph = note.span.paragraph if note.span else 0
    text = " ".join(text.split())
    text = text if len(text) <= _NOTE else f"{text[: _NOTE - 1]}…"
    return Row(Sort.NOTE, text, direction=direction_of(text), annotation=note, paragraph=paragraph)


def _woven(old: str, new: str, pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[int, int, Fate], ...]]:
    """One text with what was removed and what was inserted, and where each of them is."""
    parts: list[str] = []
    looks: list[tuple[int, int, Fate]] = []
    length, last = 0, Fate.SAME
    for piece in pieces:
        part = old[slice(*piece.old)] if piece.fate is Fate.REMOVED else new[slice(*piece.new)]
        if not part:
            continue
        if piece.fate is Fate.INSERTED and last is Fate.REMOVED:
            parts.append(_BETWEEN)
            length += len(_BETWEEN)
        last = piece.fate
        parts.append(part)
        if piece.fate is not Fate.SAME:
            looks.append((length, length + len(part), piece.fate))
        length += len(part)
    return "".join(parts), tuple(looks)


def _one_block(text: str) -> str:
    """Line breaks as Qt's layouts know them; places stay the same."""
    return text.replace("\n", "\u2028")
