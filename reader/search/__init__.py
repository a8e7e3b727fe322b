"""The search: an index of written forms that can always be rebuilt, and the ladder of tiers above it."""

from reader.search.hit import Document, Field, FoundPlace, Hit, Results, Tier
from reader.search.index import Found, Index
from reader.search.marking import Marked, mark
from reader.search.query import ParsedQuery
from reader.search.storage import IndexBusy

__all__ = [
    "Document", "Field", "Found", "FoundPlace", "Hit", "Index", "IndexBusy", "Marked", "ParsedQuery", "Results", "Tier",
    "mark",
]  # fmt: skip
