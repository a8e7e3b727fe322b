"""The journal in words: what happened, who did it, and the values before and after it."""

from reader.annotation import Color, Target
from reader.colors import color_name
from reader.i18n import translate
from reader.journal import Entry, Field, Stood, Value, Writer
from reader.settings import Settings


def what_happened(entry: Entry) -> str:
    """One change in a sentence without its values."""
    match entry.field:
        case Field.MADE:
            is_passage = entry.target is Target.PASSAGE
            return translate("Journal", "Highlighted") if is_passage else translate("Journal", "Note begun")
        case Field.COLOR:
            return translate("Journal", "Colour changed")
        case Field.TAGS:
            return translate("Journal", "Tags changed")
        case Field.DELETED:
            return translate("Journal", "Deleted") if entry.after else translate("Journal", "Brought back")
        case Field.NOTE:
            return _writing(entry)
        case Field.PLACE:
            return _moving(entry)


def _writing(entry: Entry) -> str:
    if not entry.before:
        return translate("Journal", "Note written")
    return translate("Journal", "Note rewritten") if entry.after else translate("Journal", "Note emptied")


def _moving(entry: Entry) -> str:
    before, after = entry.before, entry.after
    assert isinstance(before, Stood) and isinstance(after, Stood)
    if after.span is None:
        return translate("Journal", "Lost its passage")
    if after.anchor:
        return translate("Journal", "Attached to another passage")
    return (
        translate("Journal", "Moved with the text") if before.span else translate("Journal", "Found its passage again")
    )


def writer_name(writer: Writer) -> str:
    """Through which door a change came."""
    return {
        Writer.WINDOW: translate("Journal", "in the window"),
        Writer.COMMAND_LINE: translate("Journal", "on the command line"),
        Writer.SYNC: translate("Journal", "by sync"),
        Writer.IMPORT: translate("Journal", "by an import"),
        Writer.VERSION: translate("Journal", "by a new text of the article"),
        Writer.PROGRAM: translate("Journal", "by another program"),
    }[writer]


def value_in_words(value: Value, settings: Settings) -> str:
    """As it is read: the name of a colour, tags with #, the paragraph of a place; "" where it needs no words."""
    match value:
        case Stood(span=None):
            return translate("Journal", "nowhere")
        case Stood(span=span):
            assert span
            return translate("Journal", "¶ {number}", number=span.paragraph)
        case tuple():
            return " ".join(f"#{tag}" for tag in value)
        case Color():
            return color_name(value, settings)
        case str():
            return value
        case _:
            return ""
