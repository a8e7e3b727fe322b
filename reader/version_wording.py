"""What changed between two versions, in words of the interface's language."""

from reader.comparison import Block, Change, Counts
from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import in_a_row, number, translate
from reader.version import NoteCounts

_COUNTS = {
    "rewritten": QT_TRANSLATE_NOOP("Versions", "%n rewritten"),
    "inserted": QT_TRANSLATE_NOOP("Versions", "%n inserted"),
    "removed": QT_TRANSLATE_NOOP("Versions", "%n removed"),
    "moved": QT_TRANSLATE_NOOP("Versions", "%n moved"),
    "merged": QT_TRANSLATE_NOOP("Versions", "%n merged"),
    "split": QT_TRANSLATE_NOOP("Versions", "%n split"),
    "respelt": QT_TRANSLATE_NOOP("Versions", "%n spelt otherwise"),
    "reshaped": QT_TRANSLATE_NOOP("Versions", "%n set otherwise"),
}
_CHANGES = {
    Change.SAME: QT_TRANSLATE_NOOP("Versions", "Unchanged"),
    Change.RESHAPED: QT_TRANSLATE_NOOP("Versions", "Set otherwise: kind, emphasis or links"),
    Change.RESPELT: QT_TRANSLATE_NOOP("Versions", "Spelling only"),
    Change.REWRITTEN: QT_TRANSLATE_NOOP("Versions", "Rewritten"),
    Change.INSERTED: QT_TRANSLATE_NOOP("Versions", "Inserted"),
    Change.REMOVED: QT_TRANSLATE_NOOP("Versions", "Removed"),
    Change.MERGED: QT_TRANSLATE_NOOP("Versions", "%n paragraphs made one"),
    Change.SPLIT: QT_TRANSLATE_NOOP("Versions", "Split into %n paragraphs"),
}
_FACTS = {
    "title": QT_TRANSLATE_NOOP("Versions", "Title"),
    "authors": QT_TRANSLATE_NOOP("Versions", "Author"),
    "source": QT_TRANSLATE_NOOP("Versions", "Source"),
    "published": QT_TRANSLATE_NOOP("Versions", "Date"),
}


def counted(counts: Counts) -> str:
    """How many paragraphs changed, each kind of change for itself."""
    told = [
        translate("Versions", text, None, getattr(counts, name))
        for name, text in _COUNTS.items()
        if getattr(counts, name)
    ]
    return in_a_row(told, " · ") if told else translate("Versions", "no paragraph changed")


def changed(counts: Counts) -> str:
    """How many paragraphs changed, in one figure."""
    return translate("Versions", "%n paragraph(s) changed", None, counts.total)


def notes_counted(notes: NoteCounts) -> str:
    """How many notes are to be looked at, and how many of them stand nowhere."""
    told = [translate("Versions", "%n note(s) to check", None, notes.to_check)]
    if notes.unattached:
        told.append(translate("Versions", "%n of them unattached", None, notes.unattached))
    return in_a_row(told, " · ")


def change_name(block: Block) -> str:
    """What became of the paragraphs of a block."""
    if block.change is Change.MOVED:
        if block.old:
            return translate("Versions", "Moved to paragraph {number}", number=number(block.elsewhere))
        return translate("Versions", "Moved from paragraph {number}", number=number(block.elsewhere))
    return translate("Versions", _CHANGES[block.change], None, max(len(block.old), len(block.new)))


def fact_name(name: str) -> str:
    """What a fact of `FactChange` is called."""
    return translate("Versions", _FACTS[name])
