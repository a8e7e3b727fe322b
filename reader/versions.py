"""The versions of an article: listed, compared, and an older one made current again, which loses nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import pairwise

from reader.anchor import AnchorText, Attachment, find_again
from reader.annotation import Annotation
from reader.article import Article
from reader.comparison import Comparison, Counts, compare
from reader.errors import TextDamaged, WrongUse
from reader.i18n import number as shown, translate
from reader.paragraph_mark import AnchoredMark
from reader.store import Store
from reader.version import Version


class Versions:
    """Reads and restores versions of a store's articles. All methods raise ArticleNotFound."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self, article: str) -> list[Version]:
        """The versions, the oldest first. What was not counted when they came is counted now."""
        versions = self._store.versions(article)
        return [versions[0]] + [
            replace(after, counts=self._counted(article, before.number, after.number)) if not after.counts else after
            for before, after in pairwise(versions)
        ]

    def text(self, article: str, version: int) -> Article:
        """The text of a version, under what its file says of it. Raises WrongUse where there is none."""
        return self._text(article, self._version(article, version))

    def compare(self, article: str, old: int | None = None, new: int | None = None) -> Comparison:
        """What became of version `old` in `new`; by default the current one and the one before that.

        Raises WrongUse where there is no such version, and LibraryDamaged.
        """
        versions = self._store.versions(article)
        current = next(version.number for version in versions if version.is_current)
        new = current if new is None else new
        old = max(1, new - 1) if old is None else old
        return compare(self.text(article, old), self.text(article, new))

    def go_back(self, article: str, version: int, places: Mapping[str, Attachment | None] | None = None) -> Version:
        """Make the text of `version` current again, as a new version; does nothing if it is current already.

        Notes and marks go along; `places` says where some of them are known to stand in that text. Raises WrongUse
        where there is no such version, and LibraryDamaged.
        """
        if not self._version(article, version).is_current:
            current = self._whole(article)
            text = self._store.with_choices(article, self._store.article(article, version))
            added: list[Annotation | AnchoredMark] = [
                *self._store.annotations(article),
                *self._store.anchored_marks(article),
            ]
            attachments = find_again(current, text, added, self._earlier(article, version))
            attachments |= dict(_made_on(text, added)) | dict(places or {})
            counts = compare(current, text).counts if current else None
            self._store.restore_version(article, version, attachments, counts)
        return next(each for each in self._store.versions(article) if each.is_current)

    def _earlier(self, article: str, first: int) -> Iterator[Callable[[], Article]]:
        """The texts beside the current one: first that which comes back, then the latest."""
        numbers = self._store.other_versions(article)
        for number in sorted(numbers, key=lambda number: (number != first, -number)):
            yield partial(self._store.article, article, number)

    def _whole(self, article: str) -> Article | None:
        with suppress(TextDamaged):
            return self._store.article(article)
        return None

    def _counted(self, article: str, old: int, new: int) -> Counts | None:
        with suppress(TextDamaged):
            return compare(self._store.article(article, old), self._store.article(article, new)).counts
        return None

    def _version(self, article: str, number: int) -> Version:
        versions = self._store.versions(article)
        found = next((version for version in versions if version.number == number), None)
        if found is None:
            reason = translate(
                "Versions",
                "There is no version {number}; there are {count}.",
                number=number,
                count=shown(len(versions)),
            )
            raise WrongUse(reason=reason)
        return found

    def _text(self, article: str, version: Version) -> Article:
        return replace(
            self._store.article(article, version.number),
            title=version.title,
            authors=version.authors,
            source=version.source,
            published=version.published,
        )


def _made_on(text: Article, added: Iterable[Annotation | AnchoredMark]) -> Iterator[tuple[str, Attachment]]:
    """Where those stand that were made on this very text: there is nothing to guess."""
    whole = AnchorText(text)
    for one in added:
        with suppress(IndexError):
            if one.anchor and whole.anchor(one.anchor.span) == one.anchor:
                yield one.id, Attachment(one.anchor.span, 1.0)
