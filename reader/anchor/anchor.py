"""What ties an annotation to a text: a position plus a quotation with its context.

These are the TextPositionSelector and the TextQuoteSelector of the W3C Web Annotation Data Model.
"""

from dataclasses import dataclass

from reader.article import Span

CONTEXT = 96
"""How much text before and after the quotation an anchor keeps, in code points."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """`exact` is the quotation (paragraphs parted by "\\n"), `prefix` and `suffix` what stood around it."""

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where an anchor holds; `confidence` (0..1) is the chance that this is the place, see `reader.anchor.evidence`."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where an unattached anchor may belong: the words that stand there and what surrounds them.

    `likeness` (0..1) is the share of the old words, and of those around them, that stand there.
    """

    span: Span
    likeness: float
    before: str
    text: str
    after: str
