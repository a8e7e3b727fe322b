"""The search: an index of written forms that can always be rebuilt, and the ladder of tiers above it."""

from reader.search.hit import Chosen, Document, Field, FoundPlace, Hit, Match, Results, Tier
from reader.search.index import Change, Found, Index
from reader.search.kinship import Kin, Known, Met, Subject, subject_words
from reader.search.marking import NEAR, Marked, Use, mark, uses
from reader.search.query import ParsedQuery, as_beginning
from reader.search.stopping import SearchStopped, Stop
from reader.search.storage import IndexBusy

__all__ = [
    "NEAR", "Change", "Chosen", "Document", "Field", "Found", "FoundPlace", "Hit", "Index", "IndexBusy", "Kin", "Known",
    "Marked", "Match", "Met", "ParsedQuery", "Results", "SearchStopped", "Stop", "Subject", "Tier", "Use",
    "as_beginning", "mark", "subject_words", "uses",
]  # fmt: skip
