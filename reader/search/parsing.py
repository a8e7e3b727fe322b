"""Reading a query. Any text is one: where it breaks is told, and its words are searched all the same.

    كتاب قديم             both                       كتاب أو قلم      book OR pen      either
    "كتاب قديم" «…» “…”   side by side               كتاب ليس بحر     book NOT sea     -بحر
    كتا*  ~كتاب           begins so, spelled nearly so
    كتاب قرب/5 قديم       book NEAR/5 old            at most five words apart, in either order
    (كتاب أو قلم) قديم    groups
    title: note: author: source: tag: color: date: in: is:    عنوان: ملاحظة: كاتب: مصدر: وسم: لون: تاريخ: في: حالة:

What binds nearest first: NEAR, NOT, AND (which may be left out), OR. «و», «أو» and «ليس» are operators only where they
stand alone between two terms; elsewhere they are words, as are those that are joined to another («وكتاب»). The English
ones are written in capitals; where there is nothing that they could join, they are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.arabic.folding import fold_text
from reader.arabic.words import words
from reader.i18n import translate
from reader.search.analysis import word, written_form
from reader.search.hit import Field
from reader.search.syntax import Facet, Filter, Node, QueryWord, Reach, Term, either, every, without

_MOST_TERMS = 100
"""Terms, and words of a phrase, that are looked for; of a page put into the box, its beginning is the query."""
_DEEPEST = 20
_APART, _FARTHEST = 10, 1000
"""How far apart the words of a NEAR without a number may stand, and those of any."""

FIELDS: dict[str, Facet | Field] = {
    "title": Field.TITLE, "عنوان": Field.TITLE, "note": Field.NOTE, "ملاحظة": Field.NOTE, "حاشية": Field.NOTE,
    "author": Facet.AUTHOR, "كاتب": Facet.AUTHOR, "source": Facet.SOURCE, "مصدر": Facet.SOURCE,
    "tag": Facet.TAG, "وسم": Facet.TAG, "color": Facet.COLOR, "colour": Facet.COLOR, "لون": Facet.COLOR,
    "date": Facet.DATE, "تاريخ": Facet.DATE, "in": Facet.ARTICLE, "في": Facet.ARTICLE, "is": Facet.STATE,
    "حالة": Facet.STATE,
}  # fmt: skip
"""What stands before a colon, in both languages; spelled as anyone does."""

_FOLDED_FIELDS = {fold_text(name): field for name, field in FIELDS.items()}
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_QUOTED = re.compile('"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”|«(?P<angle>[^«»]*)»')
_PLAIN = re.compile(r'[^\s"“”«»()]+')
_FIELD = re.compile(r"([^\W\d_]+):")
_NEAR = re.compile(r"(NEAR|قرب)(?:/(\d{1,6}))?")
_ENDING = "،؛,;.؟?!"


class Break(Enum):
    """What is wrong with a piece of a query."""

    QUOTE = auto()
    OPENED = auto()
    CLOSED = auto()
    VALUE = auto()
    OPERAND = auto()
    NEAR = auto()
    DATE = auto()
    COLOR = auto()
    STATE = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a query breaks, in code points of its text, and how."""

    kind: Break
    start: int
    end: int

    def told(self, text: str) -> str:
        """A sentence for the user about a problem of the query `text`."""
        part = text[self.start : self.end]
        sentence = {
            Break.QUOTE: translate("Query", "This quotation mark has no fellow."),
            Break.OPENED: translate("Query", "This bracket is not closed."),
            Break.CLOSED: translate("Query", "This bracket was never opened."),
            Break.VALUE: translate("Query", "{part} says nothing after the colon.", part=part),
            Break.OPERAND: translate("Query", "{part} has nothing to join.", part=part),
            Break.NEAR: translate("Query", "{part} goes between two words.", part=part),
            Break.DATE: translate("Query", "{part} is not a date such as 2024, 2024-05 or 2020..2024.", part=part),
            Break.COLOR: translate("Query", "{part}: there is no such colour.", part=part),
            Break.STATE: translate("Query", "{part}: there is no such state.", part=part),
        }[self.kind]
        return translate("Query", "At character {offset}: {sentence}", offset=self.start + 1, sentence=sentence)


class _Kind(Enum):
    OPERAND = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()


_OPERATORS = {"AND": _Kind.AND, "OR": _Kind.OR, "NOT": _Kind.NOT, "|": _Kind.OR, "&": _Kind.AND}
_ARABIC_OPERATORS = {"و": _Kind.AND, "او": _Kind.OR, "ليس": _Kind.NOT}
_BINARY = {_Kind.AND, _Kind.OR, _Kind.NEAR}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    start: int
    end: int
    node: Node | None = None
    distance: int = _APART
    as_word: Node | None = None
    """What it is if it turns out to be no operator."""


def parse(text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """What a text asks for, and where it breaks. Never fails."""
    scanner = _Scanner(text)
    tokens = _settled(list(scanner.tokens()), scanner.problems)
    tree = _Parser(tokens, scanner.problems).whole()
    return tree, tuple(sorted(scanner.problems, key=lambda problem: problem.start))


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: set[Node] = set()
        self._excluded: set[Node] = set()
        self._depth = 0
        self.problems: list[Problem] = []

    def tokens(self) -> Iterator[_Token]:
        text, at = self._text, 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            is_first = at == 0 or text[at - 1].isspace() or text[at - 1] == "("
            if is_first and text[at] in "-\u2212" and at + 1 < len(text) and not text[at + 1].isspace():
                if text[at + 1] == "(":
                    yield _Token(_Kind.NOT, at, at + 1)
                    at += 1
                else:
                    found, at = self._piece(at + 1, negated=True)
                    yield from found
                continue
            found, at = self._piece(at, negated=False)
            yield from found

    def _piece(self, at: int, *, negated: bool) -> tuple[list[_Token], int]:
        """The tokens of the piece that begins at `at`, and where the next one may begin."""
        text = self._text
        if text[at] in "()":
            return self._bracket(at), at + 1
        if quoted := _QUOTED.match(text, at):
            return self._operand(self._phrase(*quoted.span(str(quoted.lastgroup))), negated, at, quoted.end()), (
                quoted.end()
            )
        if text[at] in '"“”«»':
            self.problems.append(Problem(Break.QUOTE, at, at + 1))
            return [], at + 1
        if (named := _FIELD.match(text, at)) and (field := _FOLDED_FIELDS.get(fold_text(named[1]))):
            node, end = self._field(field, at, named.end())
            if end > named.end():
                return self._operand(node, negated, at, end), end
            self.problems.append(Problem(Break.VALUE, at, end))
        plain = _PLAIN.match(text, at)
        assert plain is not None
        return self._chunk(at, plain.end(), negated), plain.end()

    def _bracket(self, at: int) -> list[_Token]:
        if self._text[at] == ")":
            self._depth = max(self._depth - 1, 0)
            return [_Token(_Kind.CLOSE, at, at + 1)]
        if self._depth >= _DEEPEST:
            return []
        self._depth += 1
        return [_Token(_Kind.OPEN, at, at + 1)]

    def _field(self, field: Facet | Field, start: int, at: int) -> tuple[Node | None, int]:
        """A field with its value, and where that ends: at `at` if there is none."""
        text = self._text
        if quoted := _QUOTED.match(text, at):
            first, last = quoted.span(str(quoted.lastgroup))
            end = quoted.end()
        elif plain := _PLAIN.match(text, at):
            first, end = plain.span()
            last = first + len(plain[0].rstrip(_ENDING))
        else:
            return None, at
        value = _CONTROLS.sub("", text[first:last]).strip()
        if isinstance(field, Facet):
            return (Filter(field, value, start, end), end) if value else (None, at)
        node = self._phrase(first, last)
        return (replace(node, place=field), end) if node else (None, at)

    def _chunk(self, start: int, end: int, negated: bool) -> list[_Token]:
        """The tokens of a run of characters without white space."""
        bare = _CONTROLS.sub("", self._text[start:end])
        if negated:  # «-سان-فرانسيسكو» excludes the two words together
            return self._operand(self._phrase(start, end), True, start, end)
        as_word = self._phrase(start, end)
        if near := _NEAR.fullmatch(bare):
            if near[1] == "NEAR" or near[2]:
                distance = max(1, min(int(near[2] or _APART), _FARTHEST))
                return [_Token(_Kind.NEAR, start, end, distance=distance)]
        elif bare in _OPERATORS:
            return [_Token(_OPERATORS[bare], start, end)]
        elif kind := _ARABIC_OPERATORS.get(fold_text(bare)):
            return [_Token(kind, start, end, as_word=as_word)]
        found: list[_Token] = []
        for each in self._words(start, end):
            found += self._operand(Term((each,)), False, each.start, each.end)
        return found

    def _operand(self, node: Node | None, negated: bool, start: int, end: int) -> list[_Token]:
        """A token for `node`, unless there are too many already."""
        if node is None:
            return []
        seen = self._excluded if negated else self._seen
        if node not in seen and len(seen) >= _MOST_TERMS:
            return []
        seen.add(node)
        return [_Token(_Kind.OPERAND, start, end, without(node) if negated else node)]

    def _phrase(self, start: int, end: int) -> Term | None:
        found = tuple(self._words(start, end))[:_MOST_TERMS]
        return Term(found) if found else None

    def _words(self, start: int, end: int) -> Iterator[QueryWord]:
        text, before = self._text, -1
        for first, last in words(text[start:end]):
            first, last, previous, before = start + first, start + last, before, start + last
            led = first > start and text[first - 1] == "~"
            if led and previous == first - 1:  # the number of «كتاب~2»
                continue
            followed = text[last : last + 1] if last < end else ""
            reach = Reach.WORD
            if led or followed == "~":
                reach = Reach.SPELLING
            elif followed == "*" and text[first - 1 : first] != "*":
                reach = Reach.BEGINNING
            yield QueryWord(word(written_form(text[first:last])), first, last, reach=reach)


def _settled(tokens: list[_Token], problems: list[Problem]) -> list[_Token]:
    """The tokens with only such operators as join something; the others are words, or nothing."""
    settled: list[_Token] = []
    for number, token in enumerate(tokens):
        if token.kind in {_Kind.OPERAND, _Kind.OPEN, _Kind.CLOSE} or _joins(token, settled, tokens[number + 1 :]):
            settled.append(token)
        elif token.as_word:
            settled.append(_Token(_Kind.OPERAND, token.start, token.end, token.as_word))
        else:
            problems.append(Problem(Break.OPERAND, token.start, token.end))
    return settled


def _joins(token: _Token, before: list[_Token], after: list[_Token]) -> bool:
    begins = {_Kind.OPERAND, _Kind.OPEN}
    ends = {_Kind.OPERAND, _Kind.CLOSE}
    following = after[0].kind if after else None
    has_right = following in begins
    if token.kind in _BINARY and following is _Kind.NOT and token.kind is not _Kind.NEAR:
        has_right = len(after) > 1 and after[1].kind in begins
    has_left = bool(before) and before[-1].kind in ends
    if token.kind is _Kind.NOT:
        has_left = token.as_word is None or has_left or (bool(before) and before[-1].kind in {_Kind.AND, _Kind.OR})
    return has_left and has_right


class _Parser:
    def __init__(self, tokens: list[_Token], problems: list[Problem]) -> None:
        self._tokens = tokens
        self._problems = problems
        self._at = 0

    def whole(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._tokens):
            if node := self._either():
                parts.append(node)
            if self._kind is _Kind.CLOSE:
                self._tell(Break.CLOSED, self._take())
        return every(parts)

    @property
    def _kind(self) -> _Kind | None:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else None

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _tell(self, kind: Break, token: _Token) -> None:
        self._problems.append(Problem(kind, token.start, token.end))

    def _either(self) -> Node | None:
        parts = [self._every()]
        while self._kind is _Kind.OR:
            self._take()
            parts.append(self._every())
        return either(part for part in parts if part)

    def _every(self) -> Node | None:
        parts = []
        while self._kind not in {None, _Kind.CLOSE, _Kind.OR}:
            if self._kind is _Kind.AND:
                self._take()
            elif node := self._one():
                parts.append(node)
        return every(parts)

    def _one(self) -> Node | None:
        if self._kind is _Kind.NOT:
            self._take()
            node = self._one()
            return without(node) if node else None
        node = self._primary()
        while self._kind is _Kind.NEAR:
            operator = self._take()
            node = self._near(node, operator, self._primary())
        return node

    def _near(self, node: Node | None, operator: _Token, other: Node | None) -> Node | None:
        if (
            isinstance(node, Term) and isinstance(other, Term) and len(other.words) == 1
            and node.place is None is other.place and node.distance in {None, operator.distance}
            and (len(node.words) == 1 or node.distance)
        ):  # fmt: skip
            return Term(node.words + other.words, operator.distance)
        self._tell(Break.NEAR, operator)
        return every(part for part in (node, other) if part)

    def _primary(self) -> Node | None:
        if self._kind is _Kind.OPEN:
            opened = self._take()
            node = self._either()
            if self._at < len(self._tokens):  # only a closing bracket ends what is inside
                self._take()
            else:
                self._tell(Break.OPENED, opened)
            return node
        if self._kind is _Kind.OPERAND:
            return self._take().node
        if self._kind not in {None, _Kind.CLOSE}:  # an operator whose right side is a bracket without words
            self._take()
        return None
