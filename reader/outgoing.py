"""What leaves the library: annotations as the files of a folder, a look at them beforehand, and a bare quotation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.annotation import Annotation, Color
from reader.article import Article, LibraryEntry, Span
from reader.choice import EVERYTHING, NoteChoice
from reader.colors import color_name
from reader.errors import ExportFailed
from reader.exporters import Export, ExportFolder, Labels, exporter_named
from reader.i18n import translate
from reader.reports import ExportedFile, ExportReport, Refused
from reader.settings import Settings
from reader.store import Store


@dataclass(frozen=True, slots=True)
class Draft:
    """An export that is not written yet, and where it would be. `exists`: the article has a file there already."""

    export: Export
    path: Path
    exists: bool


class Outgoing:
    """The exports of one library. An article without a chosen note is left out unless everything is chosen."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def chosen(self, choice: NoteChoice = EVERYTHING) -> list[Annotation]:
        """The annotations of all articles that are meant, article by article in the order of the text."""
        # Notes that are named may be on articles in the trash, or on removed ones.
        named = choice.ids is not None
        notes = [note for note, _ in self._store.homed_annotations()] if named else self._store.annotations()
        return [annotation for annotation in notes if choice.takes(annotation)]

    def write(self, articles: Iterable[str], folder: Path, format: str, choice: NoteChoice) -> ExportReport:
        """Write one file per article into `folder`. Raises UnknownName (format)."""
        report = ExportReport()
        exporter = exporter_named(format)
        try:
            files = ExportFolder(folder.absolute(), exporter)
            for export in self.exports(articles, format, choice):
                written = files.write(export, self._store.was_written, self._store.remember_blocks)
                report.written.append(ExportedFile(export.article_id, written.path, written.kept, written.beside))
        except ExportFailed as error:  # the folder or the disk: the next file would fail as well
            report.failed.append(Refused(folder, error))
        return report

    def drafts(self, articles: Iterable[str], folder: Path, format: str, choice: NoteChoice) -> Iterator[Draft]:
        """What `write` would write, made one by one as it is asked for. Raises ExportFailed, UnknownName (format)."""
        files = ExportFolder(folder.absolute(), exporter_named(format))
        for export in self.exports(articles, format, choice):
            yield Draft(export, *files.expected(export))

    def export(self, article: str, format: str, choice: NoteChoice = EVERYTHING) -> Export:
        """One article with what is chosen of its annotations, as it would be in a file of its own."""
        annotations = self._store.annotations(article)
        wanted = None if choice.is_everything else {each.id for each in annotations if choice.takes(each)}
        render = exporter_named(format).render
        entry = self._store.entry(article)
        return render(entry, self._text_of(entry), annotations, self._labels(), wanted)

    def _text_of(self, entry: LibraryEntry) -> Article:
        """The article's text; of a removed article, of which only the notes are left, one without paragraphs."""
        if not entry.removed:
            return self._store.article(entry.id)
        return Article(
            entry.title, (), authors=entry.authors, source=entry.source, published=entry.published,
            language=entry.language, tags=entry.tags,
        )  # fmt: skip

    def quotation(self, article: str, span: Span, format: str) -> str:
        """The words of `span` with their place, as a quotation by itself."""
        quote = exporter_named(format).quote
        return quote(self._store.entry(article), self._store.article(article), span, self._labels())

    def exports(self, articles: Iterable[str], format: str, choice: NoteChoice) -> Iterator[Export]:
        """The articles as they leave, one by one. Raises UnknownName (format)."""
        for article in articles:
            export = self.export(article, format, choice)
            if export.blocks or choice.is_everything:
                yield export

    def _labels(self) -> Labels:
        return Labels(
            {color: color_name(color, self._settings) for color in Color},
            lambda n: translate("Export", "¶ {paragraph}", paragraph=n),
        )
