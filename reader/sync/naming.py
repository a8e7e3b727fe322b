"""What is done, and to what, in the user's language: the same words for the command line and the window."""

from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import translate
from reader.sync.fields import COLOR, NOTE, TAGS
from reader.sync.plan import Item, Kind, Reason
from reader.sync.scanning import TroubledFile

_KINDS = {
    Kind.CONFLICT: QT_TRANSLATE_NOOP("Sync", "Changed differently on both sides"),
    Kind.DELETED: QT_TRANSLATE_NOOP("Sync", "Deleted in the folder"),
    Kind.REFUSED: QT_TRANSLATE_NOOP("Sync", "Edited where it cannot be read back"),
    Kind.INCOMING: QT_TRANSLATE_NOOP("Sync", "From the folder into Hashiya"),
    Kind.MERGED: QT_TRANSLATE_NOOP("Sync", "Both ways"),
    Kind.OUTGOING: QT_TRANSLATE_NOOP("Sync", "From Hashiya into the folder"),
    Kind.NEW: QT_TRANSLATE_NOOP("Sync", "New in the folder"),
    Kind.RESTORED: QT_TRANSLATE_NOOP("Sync", "Written into the folder again"),
    Kind.REMOVED: QT_TRANSLATE_NOOP("Sync", "Removed from the folder"),
    Kind.DISCARDED: QT_TRANSLATE_NOOP("Sync", "Deleted in Hashiya"),
    Kind.REFRESHED: QT_TRANSLATE_NOOP("Sync", "Written in today's form"),
}
KINDS = tuple(_KINDS)
"""In the order in which they are told: the questions first."""

_FIELDS = {
    NOTE: QT_TRANSLATE_NOOP("Sync", "Note"),
    TAGS: QT_TRANSLATE_NOOP("Sync", "Tags"),
    COLOR: QT_TRANSLATE_NOOP("Sync", "Colour"),
}


def kind_name(kind: Kind) -> str:
    """What becomes of the items of this kind."""
    return translate("Sync", _KINDS[kind])


def field_name(name: str) -> str:
    """The name of a field of `Fields`."""
    return translate("Sync", _FIELDS[name])


def reason_of(item: Item) -> str:
    """Why an item is refused: the end of a sentence."""
    return translate("Sync", item.reason.value) if isinstance(item.reason, Reason) else ""


def trouble_of(file: TroubledFile) -> str:
    """Why a file is left alone: the end of a sentence."""
    return translate("Sync", file.trouble.value)
