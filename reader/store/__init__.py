"""The store: SQLite, the truth. Everything else (the index, the exports) can be made again from it."""

from reader.store.articles import Head
from reader.store.changes import Pending
from reader.store.edits import Changed, DeletedNote, Edit, NewHighlight, NewNote, NoteChange, Placement
from reader.store.facts import Column
from reader.store.imported import Twin
from reader.store.pictures import PictureSet
from reader.store.removal import Gone, NoteHome, Sums
from reader.store.store import Store
from reader.store.synced import Base, BaseChanges, Incoming, SyncFolder, Whereabouts, WrittenHead
from reader.store.tags import Retagged
from reader.store.texts import FoundText, Searchable

__all__ = [
    "Base", "BaseChanges", "Changed", "Column", "DeletedNote", "Edit", "FoundText", "Gone", "Head", "Incoming",
    "NewHighlight", "NewNote", "NoteChange", "NoteHome", "Pending", "PictureSet", "Placement", "Retagged", "Searchable",
    "Store", "Sums", "SyncFolder", "Twin", "Whereabouts", "WrittenHead",
]  # fmt: skip
