"""The round trip: a folder of Markdown and the notes of the library, kept in step both ways."""

from reader.sync.applying import Progress, SyncReport
from reader.sync.fields import COLOR, NOTE, TAGS, Fields
from reader.sync.naming import KINDS, field_name, kind_name, reason_of, trouble_of
from reader.sync.plan import Answers, Choice, Item, Kind, OnConflict, OnDeleted, Plan, Reason
from reader.sync.scanning import Trouble, TroubledFile
from reader.sync.synchronizer import DEFAULT_TEMPLATE, Synchronizer, remember_export

__all__ = [
    "COLOR", "DEFAULT_TEMPLATE", "KINDS", "NOTE", "TAGS", "Answers", "Choice", "Fields", "Item", "Kind", "OnConflict",
    "OnDeleted", "Plan", "Progress", "Reason", "SyncReport", "Synchronizer", "Trouble", "TroubledFile", "field_name",
    "kind_name", "reason_of", "remember_export", "trouble_of",
]  # fmt: skip
