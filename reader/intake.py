"""How one file, or what was pasted, becomes an article of the library.

It is the same bytes again, a new version of a known file, or something new.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path

from reader.anchor import find_again
from reader.annotation import Annotation
from reader.article import Article, Kind, Paragraph, TitleOrigin
from reader.comparison import compare
from reader.errors import ImportRefused, LibraryError, NothingToRead, TextDamaged
from reader.importers import ReadingProcess, Source, files_in, open_source, pasted_name, pasted_source
from reader.paragraph_mark import AnchoredMark
from reader.picturing import add_pictures, pictured
from reader.reports import ImportReport, Progress, Refused, Taken
from reader.same_source import are_kindred, spellings
from reader.store import PictureSet, Store
from reader.version import NoteCounts, Renewal


class _Outcome(Enum):
    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Pasted:
    """A text from the clipboard; HTML if `is_page`."""

    text: str
    is_page: bool = False


class Intake:
    """Takes files into a store, each in a transaction of its own. `max_bytes` is the largest file it reads."""

    def __init__(self, store: Store, process: ReadingProcess, max_bytes: int) -> None:
        self._store = store
        self._process = process
        self._max_bytes = max_bytes

    def take(self, paths: Iterable[Path], progress: Callable[[Progress], bool] | None = None) -> ImportReport:
        """Import files and folders in the order given. `progress` is called before each file; False from it cancels."""
        report = ImportReport()
        files = list(_files(paths))
        for done, (path, refusal) in enumerate(files):
            if progress and not progress(Progress(done, len(files), path)):
                report.cancelled = True
                report.left = [file for file, _ in files[done:]]
                break
            try:
                if refusal:
                    raise refusal
                outcome, article, renewal = self._take_file(path)
                notices = () if outcome is _Outcome.UNCHANGED else self._store.notices(article)
                getattr(report, outcome.value).append(Taken(path, self._store.entry(article), notices, renewal))
            except ImportRefused as error:
                report.failed.append(Refused(path, error))
            except LibraryError as error:  # a full disk, a locked library: the next file would fare no better
                report.failed.append(Refused(path, error))
                report.cancelled = True
                report.left = [file for file, _ in files[done + 1 :]]
                break
        return report

    def read_text(self, pasted: Pasted) -> Article:
        """The article that would be made of `pasted`. Raises ImportRefused."""
        read = self._read_pasted(self._source_of(pasted))
        return replace(pictured(read, None)[0], pictures=read.pictures)

    def take_text(self, pasted: Pasted, title: str, source: str) -> ImportReport:
        """Add `pasted` under `title` (blank: what the text itself says), coming from `source`. Raises ImportRefused."""
        came = self._source_of(pasted)
        report, name = ImportReport(), Path(pasted_name())
        known = self._store.find_by_digest(came.digest)
        if known:
            if self._store.entry(known).trashed:
                self._store.restore(known)
            report.unchanged.append(Taken(name, self._store.entry(known)))
            return report
        article = self._read_pasted(came)
        if title.strip():
            article = retitled(article, title.strip(), is_page=pasted.is_page)
        article = replace(article, source=source.strip() or article.source)
        article, pictures = pictured(article, None)
        if back := self._brought_back(article, came, None, pictures):
            report.imported.append(Taken(name, self._store.entry(back), article.notices))
            return report
        added = self._store.add_article(article, origin=None, data=came.data, digest=came.digest, pictures=pictures)
        taken = report.imported if added.is_new else report.unchanged
        taken.append(Taken(name, self._store.entry(added.id), article.notices if added.is_new else ()))
        return report

    def mend(self, article: str) -> None:
        """Make a damaged text again from the original that is kept. Raises LibraryDamaged, ImportRefused."""
        data, digest = self._store.original(article), self._store.digest(article)
        if hashlib.sha256(data).hexdigest() != digest:
            raise TextDamaged(title=self._store.entry(article).title, article=article)
        origin = self._store.entry(article).origin
        readings = [
            pictured(text, Path(origin).parent if origin else None) for text in self._readings(article, data, digest)
        ]
        texts = [self._store.with_choices(article, text) for text, _ in readings]
        same = next((text for text in texts if self._store.is_as_written(article, text)), None)
        # An importer that has changed since reads the file in another way: the notes then go where their words are.
        attachments = {} if same else find_again(None, texts[0], self._added_to(article))
        pictures = readings[texts.index(same) if same else 0][1]
        self._store.mend_article(article, same or texts[0], attachments, pictures)

    def _whole(self, article: str) -> Article | None:
        """The current text, None if it is damaged."""
        try:
            return self._store.article(article)
        except TextDamaged:
            return None

    def _earlier(self, article: str) -> Iterator[Callable[[], Article]]:
        """The texts beside the current one, the latest first, each read when it is asked for."""
        for number in self._store.other_versions(article):
            yield partial(self._store.article, article, number)

    def _added_to(self, article: str) -> list[Annotation | AnchoredMark]:
        return [*self._store.annotations(article), *self._store.anchored_marks(article)]

    def _readings(self, article: str, data: bytes, digest: str) -> list[Article]:
        """The original read as its file's name says, or, if it never was a file, as a text and as a page."""
        origin = self._store.entry(article).origin
        paths = [Path(origin)] if origin else [Path(pasted_name()), Path(f"{pasted_name()}.html")]
        return [self._process.read(Source(path, data, digest)) for path in paths]

    def _source_of(self, pasted: Pasted) -> Source:
        return pasted_source(pasted.text, is_page=pasted.is_page, max_bytes=self._max_bytes)

    def _read_pasted(self, source: Source) -> Article:
        """Read it as a file would be; a refusal does not speak of a file's name."""
        try:
            return self._process.read(source)
        except ImportRefused as error:
            raise type(error)(**(error.fields | {"name": pasted_name()})) from error

    def _take_file(self, path: Path) -> tuple[_Outcome, str, Renewal | None]:
        source = open_source(path, self._max_bytes)
        at_path = self._store.find_by_origin(str(path))
        known = self._known(source, at_path)
        if known:
            self._recognise(known, source)
            is_pictured = add_pictures(self._store, self._process, known, source)
            return (_Outcome.UPDATED if is_pictured else _Outcome.UNCHANGED), known, None
        article, pictures = pictured(self._process.read(source), source.path.parent)
        older = at_path or self._same_source(article)
        if older and (at_path or not self._store.has_had(older, source.digest)):
            renewal = self._new_version(older, article, source, pictures)
            by_source = renewal and replace(renewal, by_source=not at_path)
            return (_Outcome.UPDATED if renewal else _Outcome.UNCHANGED), older, by_source
        if older:
            return _Outcome.UNCHANGED, older, None
        if back := self._brought_back(article, source, str(path), pictures):
            return _Outcome.IMPORTED, back, None
        added = self._store.add_article(
            article, origin=str(path), data=source.data, digest=source.digest, pictures=pictures
        )
        return (_Outcome.IMPORTED if added.is_new else _Outcome.UNCHANGED), added.id, None

    def _known(self, source: Source, at_path: str | None) -> str | None:
        """The article that has these very bytes: rather the one that came from this path, whatever is current of it.

        A file that did not change since the user went back to an older version does not undo that. One that is now a
        copy of another article's is a change of its own article.
        """
        if at_path and self._store.digest_from_file(at_path) == source.digest:
            return at_path
        known = self._store.find_by_digest(source.digest)
        return None if known and at_path and known != at_path and self._store.is_live(at_path) else known

    def _same_source(self, article: Article) -> str | None:
        """The article that comes from the same address and still has much of the same text, if there is just one."""
        addresses = spellings(article.source)
        found = self._store.find_by_source(addresses) if addresses else None
        if found is None or (old := self._whole(found)) is None:
            return None
        return found if are_kindred(old, article) else None

    def _recognise(self, article: str, source: Source) -> None:
        """The same bytes again: out of the trash, and followed if the file was moved."""
        entry = self._store.entry(article)
        if entry.trashed:
            self._store.restore(article)
        if entry.origin and entry.origin != str(source.path) and not Path(entry.origin).exists():
            self._store.set_origin(article, str(source.path))

    def _brought_back(self, article: Article, source: Source, origin: str | None, pictures: PictureSet) -> str:
        """The id under which an article that was removed for good is here again, with its notes; "" if it is new.

        Where only the title speaks for it, it is the same if half of the quotations stand in its text.
        """
        gone = self._store.find_removed(source.digest, origin, article)
        if gone is None:
            return ""
        article = self._store.with_choices(gone.article, article)
        added = self._added_to(gone.article)
        places = find_again(None, article, added)
        quotes = [one.id for one in added if isinstance(one, Annotation) and one.anchor]
        if not gone.is_sure and (not quotes or 2 * sum(places[quote] is not None for quote in quotes) < len(quotes)):
            return ""
        self._store.update_article(
            gone.article, article, origin=origin, data=source.data, digest=source.digest, attachments=places,
            pictures=pictures,
        )  # fmt: skip
        self._store.come_back(gone.article)
        return gone.article

    def _new_version(self, known: str, article: Article, source: Source, pictures: PictureSet) -> Renewal | None:
        """Add the version; None if another process was quicker."""
        old = self._whole(known)
        article = self._store.with_choices(known, article)
        attachments = find_again(old, article, self._added_to(known), self._earlier(known))
        counts = compare(old, article).counts if old else None
        is_new = self._store.update_article(
            known,
            article,
            origin=str(source.path),
            data=source.data,
            digest=source.digest,
            attachments=attachments,
            pictures=pictures,
            counts=counts,
        )
        if self._store.entry(known).trashed:
            self._store.restore(known)
        if not is_new:
            return None
        made = self._store.versions(known)[-1]
        return Renewal(made.number, counts, made.notes or NoteCounts())


def retitled(article: Article, title: str, *, is_page: bool) -> Article:
    """A newly read text under a title of the user's; a line that had been taken for its title is a heading again."""
    if title == article.title:
        return article
    paragraphs = article.paragraphs
    if not is_page and article.title_origin in {TitleOrigin.GIVEN, TitleOrigin.REPEATED}:
        paragraphs = (Paragraph(article.title, Kind.HEADING, level=2), *paragraphs)
    return replace(article, title=title, title_origin=TitleOrigin.GIVEN, repeated_title=None, paragraphs=paragraphs)


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, ImportRefused | None]]:
    """Every file in the order given, folders opened; with an error where a folder has nothing to offer."""
    for path in paths:
        path = Path(os.path.abspath(path))  # noqa: PTH100  Path.absolute keeps ".."
        try:
            inside = files_in(path)
        except ImportRefused as error:
            yield path, error
            continue
        if not inside:
            yield path, NothingToRead(name=path.name)
        yield from ((file, None) for file in inside)
