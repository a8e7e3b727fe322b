"""What an export says of an annotation besides its words: where it is, since when, its colour and its tags."""

from collections.abc import Iterator

from reader.annotation import Annotation, Target
from reader.exporters.exporter import Labels
from reader.i18n import translate


def place_of(annotation: Annotation, labels: Labels) -> str:
    """The paragraphs as they are cited; of a note on the article that it is one; of what is unattached that it is."""
    span = annotation.span
    if annotation.target is Target.ARTICLE:
        return translate("Export", "On the whole article")
    if span is None:
        return translate("Export", "No longer in the text")
    first = labels.paragraph(span.paragraph)
    if annotation.target is Target.PARAGRAPH or span.end_paragraph == span.paragraph:
        return first
    return f"{first}–{labels.paragraph(span.end_paragraph)}"


def particulars(annotation: Annotation, labels: Labels) -> Iterator[str]:
    """Place, day, colour and tags; what there is not is left out."""
    yield place_of(annotation, labels)
    yield annotation.created[:10]
    if color := " ".join(labels.color_names.get(annotation.color, "").split()):
        yield color
    if annotation.tags:
        yield " ".join(hashtag(tag) for tag in annotation.tags)


def hashtag(tag: str) -> str:
    """A tag as it is written in running text: one word behind a #."""
    return f"#{'_'.join(tag.split())}"
