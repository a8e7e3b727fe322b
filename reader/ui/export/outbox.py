"""What leaves the program: looked at, composed as text, or written as files, all in a thread of its own."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.choice import EVERYTHING, NoteChoice
from reader.errors import ExportFailed, HashiyaError, WrongUse
from reader.exporters import COLLECTIONS, Collection, Exporter, file_name
from reader.i18n import translate
from reader.library import Library
from reader.reports import ExportedFile, ExportReport, Refused
from reader.settings import Settings
from reader.ui.worker import LibraryThread

# How much of an export a preview shows, in code points: some ten pages, laid out in an instant.
_SHOWN = 16_000
# Of how many articles a preview gathers the notes, where one file holds those of all.
_COLLECTED = 12


class Scope(Enum):
    """What an export is of, before colours and tags narrow it."""

    ARTICLE = auto()
    SELECTION = auto()
    ALL = auto()


@dataclass(frozen=True)
class Subject:
    """What there is to export when it is asked for: an article, and what is selected in it.

    `article` is "" if there is none: then those selected may be of any. `selected` are the ids of the notes that
    `passage`, the selection, touches. `scope` is what to offer first, `folder` where to.
    """

    scope: Scope
    folder: Path
    article: str = ""
    title: str = ""
    passage: Span | None = None
    selected: frozenset[str] = frozenset()
    format: str = "obsidian"


@dataclass(frozen=True)
class Order:
    """An export that is wished for. `articles` None: all. `passage`: words of the only article, instead of notes.

    `format` is the name of one, or a template that is being written.
    """

    folder: Path
    articles: tuple[str, ...] | None = None
    choice: NoteChoice = EVERYTHING
    passage: Span | None = None
    format: str | Exporter = "obsidian"

    @property
    def collection(self) -> Collection | None:
        """The format, if it is one that makes one file of the notes of all articles."""
        return next((each for each in COLLECTIONS if each.name == self.format), None)


@dataclass(frozen=True)
class Sheet:
    """The beginning of a file, or all of it. `exists`: it is there already.

    `is_whole`: the text is no more than was made of it; `is_prose`: it is for people to read, unlike JSON.
    """

    name: str
    exists: bool
    text: str
    is_whole: bool = True
    is_prose: bool = True


@dataclass(frozen=True)
class Preview:
    """What an order comes to. `colors` and `tags` count the notes before these narrow them.

    `sheets` are the first files, `is_cut` says that they are not all or not whole. `problem` is what is wrong with the
    folder or the format, None for nothing.
    """

    order: Order
    notes: int
    articles: int
    colors: Mapping[Color, int]
    tags: Mapping[str, int]
    sheets: tuple[Sheet, ...]
    is_cut: bool
    problem: HashiyaError | None


class Outbox(QObject):
    """Does what is ordered, one after the other; of previews only the newest."""

    previewed = Signal(object)
    """Preview."""
    composed = Signal(str)
    """The whole text of an order."""
    written = Signal(object, object)
    """Order, ExportReport."""
    failed = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._thread = LibraryThread(folder, settings, self)
        self._thread.failed.connect(self.failed)

    def preview(self, order: Order) -> None:
        """Look at what `order` comes to; an older look that is not over yet is given up."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            preview = _preview(library, order, lambda: serial == self._newest)
            if preview:
                self.previewed.emit(preview)

        self._thread.submit(job)

    def compose(self, order: Order) -> None:
        """Make the text of `order`: of one article its file, of several what stands below their front matter."""
        self._thread.submit(lambda library: self.composed.emit(_text(library, order)))

    def write(self, order: Order) -> None:
        """Write the files of `order`."""

        def job(library: Library) -> None:
            self.written.emit(order, _written(library, order))

        self._thread.submit(job)

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """Finish what is ordered, but no previews, and end the thread."""
        self._newest += 1
        self._thread.finish()


def _preview(library: Library, order: Order, is_wanted: Callable[[], bool]) -> Preview | None:
    """What `order` comes to; None if that is no longer wanted."""
    offered = [annotation for annotation in _annotations(library, order) if _in_scope(order, annotation)]
    chosen = [annotation for annotation in offered if order.choice.takes(annotation)]
    articles = list(dict.fromkeys(annotation.article for annotation in chosen))
    sheets: list[Sheet] = []
    is_cut, problem = False, None
    room = _SHOWN
    try:
        for sheet in _sheets(library, order, articles):
            if not is_wanted():
                return None
            if isinstance(sheet, HashiyaError):
                problem = sheet
                continue
            sheets.append(replace(sheet, text=_beginning(sheet.text, room)))
            room -= len(sheet.text)
            is_cut = is_cut or not sheet.is_whole
            if room <= 0:
                is_cut = is_cut or room < 0 or len(sheets) < len(articles)
                break
    except WrongUse as error:  # the template, or there is no such format any more
        problem = error
    return Preview(
        order, len(chosen), len(articles),
        Counter(annotation.color for annotation in offered),
        Counter(tag for annotation in offered for tag in annotation.tags),
        tuple(sheets), is_cut, problem,
    ) if is_wanted() else None  # fmt: skip


def _annotations(library: Library, order: Order) -> list[Annotation]:
    if order.passage:
        return []
    if order.articles is None and order.choice.ids is not None:
        return list(library.annotations_named(order.choice.ids).values())
    if order.articles is None:
        return library.annotations()
    return [annotation for article in order.articles for annotation in library.annotations(article)]


def _in_scope(order: Order, annotation: Annotation) -> bool:
    return NoteChoice(ids=order.choice.ids).takes(annotation)


def _sheets(library: Library, order: Order, articles: list[str]) -> Iterator[Sheet | HashiyaError]:
    """The files, one by one; what is wrong with the folder or the format comes first, then files without a name."""
    collection = order.collection
    if order.passage and order.articles:
        yield Sheet("", False, library.quotation(order.articles[0], order.passage))
    elif collection and articles:
        yield _collected(library, order, collection, articles)
    elif not collection:
        try:
            for draft in library.drafts(articles, order.folder, order.format, order.choice):
                yield Sheet(draft.path.name, draft.exists, draft.export.text)
        except ExportFailed as error:
            yield error
            for article in articles:
                yield Sheet("", False, library.export_text(article, order.format, order.choice))


def _collected(library: Library, order: Order, collection: Collection, articles: list[str]) -> Sheet:
    """The beginning of the one file that a collection makes."""
    file = _file_of(library, order, collection, articles)
    text, is_prose = "", collection.suffix in {".md", ".txt"}
    if collection.is_text:
        text = library.collect(articles[:_COLLECTED], collection.name, order.choice).decode("utf-8", "replace")
    return Sheet(file.name, file.exists(), text, is_whole=len(articles) <= _COLLECTED, is_prose=is_prose)


def _file_of(library: Library, order: Order, collection: Collection, articles: list[str]) -> Path:
    """Where the one file of a collection belongs: named by its article, or by what it holds if there are several."""
    if order.articles and len(articles) == 1:
        return order.folder / file_name(library.entry(articles[0]).title, articles[0], (), collection.suffix)
    name = translate("Exporters", collection.label)
    return order.folder / file_name(f"{translate('Export dialog', 'Notes')} ({name})", "notes", (), collection.suffix)


def _text(library: Library, order: Order) -> str:
    if order.passage and order.articles:
        return library.quotation(order.articles[0], order.passage)
    articles = library.annotated(order.choice) if order.articles is None else order.articles
    if collection := order.collection:
        return library.collect(articles, collection.name, order.choice).decode("utf-8", "replace")
    exports = list(library.exports(articles, order.format, order.choice))
    # In the middle of a text a front matter would be read as a heading.
    return exports[0].text if len(exports) == 1 else "\n".join(export.body for export in exports)


def _written(library: Library, order: Order) -> ExportReport:
    articles = library.annotated(order.choice) if order.articles is None else list(order.articles)
    if not (collection := order.collection):
        return library.export(articles, order.folder, order.format, order.choice)
    report, file = ExportReport(), _file_of(library, order, collection, list(articles))
    try:
        library.write_collection(articles, file, collection.name, order.choice)
        report.written.append(ExportedFile("", file, (), False))
    except ExportFailed as error:
        report.failed.append(Refused(file, error))
    return report


def _beginning(text: str, length: int) -> str:
    """`text` up to the end of a line, at most `length` code points."""
    return text if len(text) <= length else text[: text.rfind("\n", 0, length) + 1]
