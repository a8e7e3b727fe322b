"""What leaves the library: annotations as the files of a folder, a look at them beforehand, and a bare quotation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.annotation import Annotation, Color
from reader.article import Article, LibraryEntry, Span
from reader.choice import EVERYTHING, NoteChoice
from reader.citation import in_order
from reader.colors import color_name
from reader.errors import ExportFailed, TemplateInvalid
from reader.exporters import (
    Export,
    Exporter,
    ExportFolder,
    Footnote,
    Gathered,
    Labels,
    collection_named,
    exporter_named,
    footnote,
    write_file,
)
from reader.exporters.template_views import paragraphs_of, quoted_paragraphs
from reader.i18n import translate
from reader.reports import ExportedFile, ExportReport, Refused
from reader.settings import Settings
from reader.store import Store
from reader.sync import remember_export


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

    def write(self, articles: Iterable[str], folder: Path, format: str | Exporter, choice: NoteChoice) -> ExportReport:
        """Write one file per article into `folder`. Raises UnknownName (format)."""
        report, done = ExportReport(), []
        exporter = _exporter(format)
        try:
            files = ExportFolder(folder.absolute(), exporter)
            for export in self.exports(articles, exporter, choice):
                written = files.write(export, self._store.was_written, self._store.remember_blocks)
                report.written.append(ExportedFile(export.article_id, written.path, written.kept, written.beside))
                done.append((export, written.path, written.kept))
        except (ExportFailed, TemplateInvalid) as error:  # the next file would most likely fail as well
            report.failed.append(Refused(folder, error))
        remember_export(self._store, folder, done)
        return report

    def drafts(
        self, articles: Iterable[str], folder: Path, format: str | Exporter, choice: NoteChoice
    ) -> Iterator[Draft]:
        """What `write` would write, made one by one as it is asked for. Raises ExportFailed, UnknownName (format)."""
        exporter = _exporter(format)
        files = ExportFolder(folder.absolute(), exporter)
        for export in self.exports(articles, exporter, choice):
            yield Draft(export, *files.expected(export))

    def export(self, article: str, format: str | Exporter, choice: NoteChoice = EVERYTHING) -> Export:
        """One article with what is chosen of its annotations, as it would be in a file of its own."""
        annotations = self._store.annotations(article)
        wanted = None if choice.is_everything else {each.id for each in annotations if choice.takes(each)}
        render = _exporter(format).render
        entry = self._store.entry(article)
        return render(entry, self._text_of(entry), annotations, self.labels, wanted)

    def _text_of(self, entry: LibraryEntry) -> Article:
        """The article's text; of a removed article, of which only the notes are left, one without paragraphs."""
        if not entry.removed:
            return self._store.article(entry.id)
        return Article(
            entry.title, (), authors=entry.authors, source=entry.source, published=entry.published,
            language=entry.language, tags=entry.tags,
        )  # fmt: skip

    def quotation(self, article: str, span: Span, format: str | Exporter) -> str:
        """The words of `span` with their place, as a quotation by itself."""
        quote = _exporter(format).quote
        return quote(self._store.entry(article), self._store.article(article), span, self.labels)

    def footnote(self, article: str, span: Span | None, label: str) -> Footnote:
        """The words of `span` in quotation marks, with a footnote that names their source."""
        words = paragraphs_of(self._store.article(article), span) if span else []
        return footnote(words, self._store.entry(article), span, label)

    def footnote_of(self, annotation: Annotation, label: str) -> Footnote:
        """The words that an annotation is about, likewise: today's, or if they are gone, those it was made on."""
        if annotation.span:
            return self.footnote(annotation.article, annotation.span, label)
        entry = self._store.entry(annotation.article)
        words = quoted_paragraphs(self._text_of(entry), annotation)
        return footnote(words if annotation.text else [], entry, None, label)

    def bibliography(
        self, choice: NoteChoice = EVERYTHING, articles: Iterable[str] | None = None
    ) -> list[LibraryEntry]:
        """The articles of the chosen notes, among these or among all, in the order of a bibliography."""
        noted = dict.fromkeys(annotation.article for annotation in self.chosen(choice))
        wanted = noted if articles is None else dict.fromkeys(articles)
        return in_order(self._store.entry(article) for article in noted if article in wanted)

    def exports(self, articles: Iterable[str], format: str | Exporter, choice: NoteChoice) -> Iterator[Export]:
        """The articles as they leave, one by one. Raises UnknownName (format)."""
        exporter = _exporter(format)
        for article in articles:
            export = self.export(article, exporter, choice)
            if export.blocks or choice.is_everything:
                yield export

    def gathered(self, articles: Iterable[str], choice: NoteChoice) -> Iterator[Gathered]:
        """The articles that have chosen annotations, with these, one by one."""
        for article in articles:
            chosen = tuple(each for each in self._store.annotations(article) if choice.takes(each))
            if chosen:
                entry = self._store.entry(article)
                yield Gathered(entry, self._text_of(entry), chosen)

    def collect(self, articles: Iterable[str], format: str, choice: NoteChoice) -> bytes:
        """The notes of all these articles as one file. Raises UnknownName (format)."""
        return collection_named(format).render(self.gathered(articles, choice), self.labels)

    def write_collection(self, articles: Iterable[str], file: Path, format: str, choice: NoteChoice) -> None:
        """Write what `collect` makes in place of what is at `file`. Raises ExportFailed, UnknownName (format)."""
        write_file(file.absolute(), self.collect(articles, format, choice))

    @property
    def labels(self) -> Labels:
        """The words of an export, in the user's language."""
        return Labels(
            {color: color_name(color, self._settings) for color in Color},
            lambda n: translate("Export", "¶ {paragraph}", paragraph=n),
        )


def _exporter(format: str | Exporter) -> Exporter:
    return format if isinstance(format, Exporter) else exporter_named(format)
