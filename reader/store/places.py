"""Where what was added to a text stands when the text has changed: found beforehand, or here, in the transaction."""

from collections.abc import Mapping
from dataclasses import replace

from reader.anchor import Attachment, Following
from reader.article import Article, Span


class NewPlaces:
    """The places in the `new` text of an article: as `attachments` say, by id; None is unattached.

    What is not named there (deleted, or made by another window since they were found) stays where it is if the same
    words are still there, and is looked for again if not, so that nothing ever stands on other words in silence.
    """

    def __init__(self, old: Article, new: Article, attachments: Mapping[str, Attachment | None]) -> None:
        self._old, self._new = old, new
        self._attachments = attachments
        self._following = Following(old, new)

    def of(self, name: str, stands: Attachment | None, *, on_paragraph: bool) -> Attachment | None:
        """The place of what has the id `name` and `stands` there in the old text, maybe on a paragraph as a whole."""
        if name in self._attachments:
            return self._attachments[name]
        if stands is None or self._same_words(stands.span):
            return stands
        try:
            found = self._following.follow(stands.span, on_paragraph=on_paragraph)
        except IndexError:  # the old text is damaged, and mended is another
            return None
        return found and replace(found, confidence=found.confidence * stands.confidence)

    def _same_words(self, span: Span) -> bool:
        try:
            return self._old.text_of(span) == self._new.text_of(span)
        except IndexError:
            return False
