"""Which annotations are meant, where not all of them are."""

from dataclasses import dataclass

from reader.annotation import Annotation, Color


@dataclass(frozen=True, slots=True)
class NoteChoice:
    """Annotations of one of these colours, with one of these tags, and among these ids.

    No colours and no tags are any; `ids` None is any, but an empty set is none.
    """

    colors: frozenset[Color] = frozenset()
    tags: frozenset[str] = frozenset()
    ids: frozenset[str] | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing can be left out."""
        return not self.colors and not self.tags and self.ids is None

    def takes(self, annotation: Annotation) -> bool:
        """Whether `annotation` is meant."""
        return (
            (not self.colors or annotation.color in self.colors)
            and (not self.tags or not self.tags.isdisjoint(annotation.tags))
            and (self.ids is None or annotation.id in self.ids)
        )


EVERYTHING = NoteChoice()
