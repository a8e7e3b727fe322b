"""What a commit adds, cut into words: each form once, and in its place in the text no more than its number.

The texts themselves are let go at once; so a commit may be large.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from json import dumps
from typing import NamedTuple

from reader.search.analysis import forms_of
from reader.search.hit import Document
from reader.search.postings import numbers, shape, size_of

_FULL = 2_000_000
"""Words of a commit: some 150 MB while it is written, and a few seconds to wait if it is to be the last."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is put in the place of all documents of some articles, and the number of the change that knows of it."""

    articles: Sequence[str]
    documents: Iterable[Document]
    drained_to: int


class Row(NamedTuple):
    """A document: its article, and what Whoosh keeps of it (`postings.schema`)."""

    article: str
    shape: int
    place: bytes

    @property
    def size(self) -> int:
        """How many words it has."""
        return size_of(self.shape)


class _Numbered(dict[str, int]):
    """Gives what is looked up a number, from 0 on."""

    def __missing__(self, form: str) -> int:
        self[form] = number = len(self)
        return number


class Gathered:
    """The changes of one commit: `words` has the number of the form of every word of all `rows`, in order."""

    def __init__(self) -> None:
        self.articles: list[str] = []
        self.rows: list[Row] = []
        self.forms: dict[str, int] = _Numbered()
        self.words: array[int] = numbers()
        self.drained_to = 0

    @property
    def is_full(self) -> bool:
        """Whether it should be written now."""
        return len(self.words) >= _FULL

    def add(self, change: Change) -> list[str]:
        """Take up one more change; returns the forms that are new."""
        known = len(self.forms)
        number_of = self.forms.__getitem__
        for document in change.documents:
            forms = forms_of(document.text)
            self.words.extend(map(number_of, forms))
            place = dumps([document.key, document.article, document.paragraph, document.annotation])
            self.rows.append(Row(document.article, shape(document.field, len(forms)), place.encode()))
        self.articles += change.articles
        self.drained_to = max(self.drained_to, change.drained_to)
        return list(islice(self.forms, known, None))
