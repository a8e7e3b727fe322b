"""What the sides of the desk, their values, its groups and its orders are called."""

from collections.abc import Mapping

from reader.annotation import Annotation, Color, Target
from reader.dates import in_words
from reader.i18n import translate
from reader.notes_desk import UNTAGGED, DeskNote, Facet, Grouping, Laid, NoteKind, NoteState, Sorting


def facet_name(facet: Facet) -> str:
    """What a side is called."""
    return {
        Facet.STATE: translate("Desk", "State"),
        Facet.KIND: translate("Desk", "Kind"),
        Facet.COLOR: translate("Desk", "Colour"),
        Facet.TAG: translate("Desk", "Tag"),
        Facet.MONTH: translate("Desk", "Month"),
        Facet.ARTICLE: translate("Desk", "Article"),
    }[facet]


def value_name(facet: Facet, value: str, colors: Mapping[Color, str], titles: Mapping[str, str]) -> str:
    """What a value of a side is called."""
    match facet:
        case Facet.STATE:
            return state_name(NoteState(value))
        case Facet.KIND:
            return kind_name(NoteKind(value))
        case Facet.COLOR:
            return colors[Color(value)]
        case Facet.TAG:
            return f"#{value}" if value != UNTAGGED else translate("Desk", "Without a tag")
        case Facet.MONTH:
            return in_words(value) or value
    return titles.get(value, value)


def state_name(state: NoteState) -> str:
    """What a state is called."""
    return {
        NoteState.UNSURE: translate("Desk", "To be checked"),
        NoteState.UNATTACHED: translate("Desk", "Unattached"),
        NoteState.REMOVED: translate("Desk", "Article no longer here"),
        NoteState.TRASHED: translate("Desk", "Article in the trash"),
        NoteState.ATTACHED: translate("Desk", "In their place"),
    }[state]


def kind_name(kind: NoteKind) -> str:
    """What a kind is called."""
    return {
        NoteKind.HIGHLIGHT: translate("Desk", "Highlight"),
        NoteKind.NOTE: translate("Desk", "Highlight with a note"),
        NoteKind.PARAGRAPH: translate("Desk", "Note on a paragraph"),
        NoteKind.ARTICLE: translate("Desk", "Note on an article"),
    }[kind]


def grouping_name(grouping: Grouping) -> str:
    """By what the notes stand together."""
    return {
        Grouping.ARTICLE: translate("Desk", "By article"),
        Grouping.COLOR: translate("Desk", "By colour"),
        Grouping.TAG: translate("Desk", "By tag"),
        Grouping.DAY: translate("Desk", "By day"),
        Grouping.MONTH: translate("Desk", "By month"),
        Grouping.STATE: translate("Desk", "By state"),
        Grouping.NOTHING: translate("Desk", "Without groups"),
    }[grouping]


def sorting_name(sorting: Sorting) -> str:
    """In what order they stand."""
    return {
        Sorting.TEXT: translate("Desk", "As in the text"),
        Sorting.NEWEST: translate("Desk", "Newest first"),
        Sorting.OLDEST: translate("Desk", "Oldest first"),
        Sorting.CHANGED: translate("Desk", "Last changed first"),
    }[sorting]


def group_name(key: str, laid: Laid, colors: Mapping[Color, str]) -> str:
    """What stands over a group."""
    match laid.wanted.grouping:
        case Grouping.DAY:
            return in_words(key) or key
        case Grouping.NOTHING:
            return translate("Desk", "All notes")
        case Grouping.ARTICLE:
            return laid.titles.get(key, key)
    facet = {
        Grouping.COLOR: Facet.COLOR, Grouping.TAG: Facet.TAG, Grouping.MONTH: Facet.MONTH, Grouping.STATE: Facet.STATE,
    }[laid.wanted.grouping]  # fmt: skip
    return value_name(facet, key, colors, laid.titles)


def place_of(annotation: Annotation) -> str:
    """Where in its article a note is; "" for a passage that stands nowhere."""
    if annotation.target is Target.ARTICLE:
        return translate("Notes", "on the article")
    if annotation.span is None:
        return ""
    number = annotation.span.paragraph
    if annotation.target is Target.PARAGRAPH:
        return translate("Notes", "on ¶ {number}", number=number)
    return translate("Notes", "¶ {number}", number=number)


def spoken(note: DeskNote, colors: Mapping[Color, str]) -> str:
    """Everything that a card says, for a screen reader."""
    one = note.annotation
    tags = " ".join(f"#{tag}" for tag in one.tags)
    state = "" if note.state is NoteState.ATTACHED else state_name(note.state)
    parts = (
        colors[one.color],
        one.text,
        one.note,
        tags,
        note.home.title,
        place_of(one),
        in_words(note.day) or "",
        state,
    )
    return ", ".join(part for part in parts if part)
