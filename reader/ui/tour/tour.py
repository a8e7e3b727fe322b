"""The guided tour: drives the real window through the main job on the bundled articles, looks whether every step did
what it should, and leaves pictures, the exported Markdown and a summary."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader import i18n, paths, settings as settings_module
from reader.annotation import Color
from reader.arabic.words import words
from reader.article import Article, Kind, LibraryEntry, Place, Span
from reader.i18n import number, translate
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.tour.stage import SIZE, Stage

_NARROW = (900, 700)
_QUERY = "كتاب"
_THEMES = ("dark", "sepia", "contrast")
_SUMMARY, _EXPORT = "summary.md", "export"
_LINK = re.compile(r"\]\(<([^<>]+)>\)")


def run(application: QApplication, to: Path) -> int:
    """Leave the tour's pictures, notes and summary in `to`; 0 if every step did what it should, else 1."""
    to = to.resolve()
    to.mkdir(parents=True, exist_ok=True)
    _clear(to)
    with tempfile.TemporaryDirectory(prefix="hashiya-tour-") as folder:
        tour = Tour(application, to, Path(folder))
        tour.take()
    for path in tour.files():
        print(path)
    return 0 if all(step.done for step in tour.steps) else 1


@dataclass
class Step:
    """One step of the tour: what was done, what came of it, and the pictures of it."""

    title: str
    done: bool
    finding: str
    pictures: list[str] = field(default_factory=list)


class Tour:
    """Goes through the steps in order; a step that fails does not keep the next from being tried."""

    def __init__(self, application: QApplication, to: Path, home: Path) -> None:
        self.steps: list[Step] = []
        self._stage = Stage(application, to, home)
        self._to = to
        self._place = Place()
        self._note = translate("Tour", "Compare this with the other article. Are these the **same** terms?")
        self._tag = translate("Tour", "deals")

    def take(self) -> None:
        """The whole tour."""
        with self._stage.window(Settings(export_folder=str(self._to / _EXPORT))) as window:
            for step in (
                self._import,
                self._read,
                self._highlight,
                self._write,
                self._search,
                self._find,
                self._export,
                self._show_keys,
                self._show_settings,
                self._change_theme,
                self._fill_screen,
                self._make_narrow,
                self._speak_english,
            ):
                self._try(step, window)
        with self._stage.window(settings_module.load(self._stage.settings_file)) as window:
            self._try(self._start_again, window)
        self._summarise()

    def files(self) -> list[Path]:
        """What was made, in the order in which it was made."""
        return self._stage.files

    def _try(self, step: Callable[[MainWindow], None], window: MainWindow) -> None:
        try:
            step(window)
        except Exception as error:  # whatever it is, the tour goes on and says so
            self._step(step.__name__.strip("_").replace("_", " "), False, i18n.explain(error))

    # --- the steps -----------------------------------------------------------------------------------------------

    def _import(self, window: MainWindow) -> None:
        self._stage.picture(window, "empty")
        files = paths.bundled_articles()
        self._stage.drop(window, files)
        done = self._stage.until(lambda: bool(window.session.opened) and bool(window.messages.text))
        entries = window.session.entries()
        self._step(
            translate("Tour", "Files are dropped on the window"),
            done and len(entries) == len(files),
            f"{window.messages.text} ({translate('Tour', '%n word(s)', None, sum(entry.words for entry in entries))})",
            self._stage.picture(window, "imported"),
        )
        window.messages.hide()

    def _read(self, window: MainWindow) -> None:
        entry = self._entry(window, "02-")
        window.library.open_requested.emit(entry.id)
        self._stage.settle()
        first = self._stage.picture(window, "opened")
        for _ in range(3):
            self._stage.press(Qt.Key.Key_PageDown, widget=window.page.page)
        self._stage.settle()
        opened = window.session.opened
        self._step(
            translate("Tour", "An article is opened and read on"),
            bool(opened and opened.entry.id == entry.id and window.page.page.place().paragraph > 1),
            f"«{entry.title}»: {window.ways.whereabouts.text}",
            first,
            self._stage.picture(window, "read"),
        )

    def _highlight(self, window: MainWindow) -> None:
        article = self._article(window)
        span = _passage(article, 1, 2, 12)
        window.page.page.select(span)
        window.page.page.selection_finished.emit()
        self._stage.settle()
        first = self._stage.picture(window, "selection")
        self._stage.press(Qt.Key.Key_3, "3", widget=window.page.page)
        self._stage.settle()
        made = [card.annotation for card in window.notes.cards]
        self._step(
            translate("Tour", "Words are selected and highlighted with the key 3"),
            [(a.span, a.color, a.text) for a in made] == [(span, Color.BLUE, article.text_of(span))],
            f"«{article.text_of(span)}»",
            first,
            self._stage.picture(window, "highlight"),
        )

    def _write(self, window: MainWindow) -> None:
        article = self._article(window)
        window.page.page.select(_passage(article, 2, 0, 9))
        window.page.page.selection_finished.emit()
        self._stage.press(Qt.Key.Key_N, "n", widget=window.page.page)
        self._stage.settle()
        self._stage.type(self._note)
        self._stage.press(Qt.Key.Key_Tab)
        self._stage.type(self._tag)
        picture = self._stage.picture(window, "note")
        self._stage.press(Qt.Key.Key_Escape)
        self._stage.settle()
        noted = [card.annotation for card in window.notes.cards if card.annotation.note]
        self._step(
            translate("Tour", "A note is written in the margin, with a tag"),
            [(a.note, a.tags) for a in noted] == [(self._note, (self._tag,))],
            f"{self._note} #{self._tag}",
            picture,
            self._stage.picture(window, "notes"),
        )

    def _search(self, window: MainWindow) -> None:
        window.table["find"].trigger()
        self._stage.type(_QUERY)
        done = self._stage.until(lambda: bool(window.results.hits))
        self._stage.settle()
        first = self._stage.picture(window, "search")
        hits = window.results.hits
        self._stage.press(Qt.Key.Key_Down)
        self._stage.press(Qt.Key.Key_Return)
        self._stage.settle()
        opened = window.session.opened
        self._step(
            translate("Tour", "The library is searched for {words}, and a hit is opened at its place", words=_QUERY),
            done and bool(opened and opened.entry.id == hits[0].article),
            "\n".join(f"- {_marked(hit.text, hit.spans)} ({hit.reason})" for hit in hits[:5]),
            first,
            self._stage.picture(window, "hit"),
        )
        window.table["leave"].trigger()
        self._stage.settle()

    def _find(self, window: MainWindow) -> None:
        window.table["find_in_article"].trigger()
        self._stage.type(_QUERY)
        done = self._stage.until(lambda: bool(window.find_bar.count_text))
        self._stage.settle()
        picture, count = self._stage.picture(window, "find"), window.find_bar.count_text
        self._stage.press(Qt.Key.Key_Escape)
        self._stage.settle()
        self._step(translate("Tour", "A word is found in the article"), done, count, picture)

    def _export(self, window: MainWindow) -> None:
        folder, dialog = self._to / _EXPORT, window.exporting
        window.session.open(self._entry(window, "02-").id)
        window.table["export"].trigger()
        self._stage.until(lambda: dialog.is_current)
        self._stage.settle()
        first = self._stage.picture(dialog, "export")
        self._stage.press(Qt.Key.Key_Return, widget=dialog)
        self._stage.until(lambda: any(folder.glob("*.md")) and not dialog.isVisible())
        self._stage.settle()
        files = sorted(folder.glob("*.md"))
        texts = [path.read_text(encoding="utf-8") for path in files]
        self._stage.files += files
        self._step(
            translate("Tour", "The notes are exported as Markdown"),
            len(files) == 1 and self._note in texts[0] and "<!-- hashiya:" in texts[0],
            "\n".join(f"- [{path.name}](<{_EXPORT}/{path.name}>)" for path in files),
            first,
            self._stage.picture(window, "exported"),
        )
        window.messages.hide()
        window.page.let_go()

    def _show_keys(self, window: MainWindow) -> None:
        window.table["shortcuts"].trigger()
        self._stage.settle()
        shown = window.sheet.isVisible()
        picture = self._stage.picture(window, "shortcuts")
        self._stage.press(Qt.Key.Key_Escape, widget=window.sheet)
        self._stage.settle()
        self._step(
            translate("Tour", "The sheet of shortcuts is opened, and shut again"),
            shown and not window.sheet.isVisible(),
            "",
            picture,
        )

    def _show_settings(self, window: MainWindow) -> None:
        window.table["appearance"].trigger()
        self._stage.settle()
        looks = window.looks.isVisible()
        first = self._stage.picture(window.looks, "looks")
        window.looks.close()
        window.table["settings"].trigger()
        self._stage.settle()
        shown = window.preferences.isVisible()
        second = self._stage.picture(window.preferences, "settings")
        window.preferences.close()
        self._step(
            translate("Tour", "The panel of looks and the window of settings are opened"),
            looks and shown,
            "",
            first,
            second,
        )

    def _fill_screen(self, window: MainWindow) -> None:
        window.table["fullscreen"].trigger()
        self._stage.until(window.isFullScreen)
        self._stage.settle()
        alone = not window.top_bar.isVisible() and window.page.page.isVisible()
        picture = self._stage.picture(window, "full-screen")
        window.table["fullscreen"].trigger()
        self._stage.settle()
        self._step(
            translate("Tour", "The page is given the whole screen, and gives it back"),
            alone and window.top_bar.isVisible(),
            "",
            picture,
        )
        window.resize(*SIZE)

    def _change_theme(self, window: MainWindow) -> None:
        pictures = []
        keys = []
        for key in _THEMES:
            window.menu.theme_requested.emit(key)
            self._stage.settle()
            keys.append(self._stage.appearance.theme.key)
            pictures.append(self._stage.picture(window, key))
        window.menu.theme_requested.emit("light")
        self._step(translate("Tour", "The theme is changed"), keys == list(_THEMES), ", ".join(keys), *pictures)

    def _make_narrow(self, window: MainWindow) -> None:
        window.resize(*_NARROW)
        self._stage.settle()
        width = number(window.width())
        self._step(
            translate("Tour", "The window is made narrow"),
            window.width() == _NARROW[0],
            translate("Tour", "{width} px", width=width),
            self._stage.picture(window, "narrow"),
        )
        window.resize(*SIZE)

    def _speak_english(self, window: MainWindow) -> None:
        window.menu.language_requested.emit("en")
        self._stage.settle()
        is_english = window.layoutDirection() is Qt.LayoutDirection.LeftToRight
        picture = self._stage.picture(window, "english")
        window.menu.language_requested.emit("ar")
        self._stage.settle()
        is_arabic = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._step(
            translate("Tour", "The interface speaks English, and Arabic again"), is_english and is_arabic, "", picture
        )
        self._stage.press(Qt.Key.Key_PageDown, widget=window.page.page)
        self._stage.settle()
        self._place = window.page.page.place()

    def _start_again(self, window: MainWindow) -> None:
        window.session.resume()
        self._stage.settle()
        self._step(
            translate("Tour", "The program is started again: everything is where it was"),
            len(window.notes.cards) == 2 and window.page.page.place() == self._place,
            translate("Tour", "%n note(s) in the margin", None, len(window.notes.cards)),
            self._stage.picture(window, "again"),
        )

    # --- how it is done ------------------------------------------------------------------------------------------

    def _entry(self, window: MainWindow, file: str) -> LibraryEntry:
        return next(entry for entry in window.session.entries() if Path(entry.origin or "").name.startswith(file))

    def _article(self, window: MainWindow) -> Article:
        assert window.session.opened
        return window.session.opened.article

    def _step(self, title: str, done: bool, finding: str, *pictures: str) -> None:
        self.steps.append(Step(title, done, finding, list(pictures)))

    def _summarise(self) -> None:
        i18n.install("ar")
        lines = [f"# {translate('Tour', 'A tour of Hashiya')}", ""]
        for place, step in enumerate(self.steps, 1):
            sign = "✓" if step.done else "✗"
            lines += [f"## {number(place)}. {step.title} {sign}", ""]
            lines += [step.finding, ""] if step.finding else []
            lines += [f"![{step.title}](<{name}>)" for name in step.pictures] + [""]
        path = self._to / _SUMMARY
        path.write_text("\n".join(lines), encoding="utf-8")
        self._stage.files.append(path)


def _clear(to: Path) -> None:
    """Take away what an earlier tour left here, which its summary lists, and nothing else."""
    summary = to / _SUMMARY
    for name in _LINK.findall(summary.read_text(encoding="utf-8")) if summary.is_file() else ():
        if (to / name).resolve().is_relative_to(to):
            (to / name).unlink(missing_ok=True)


def _passage(article: Article, nth: int, first: int, last: int) -> Span:
    """Words `first` to `last` of the `nth` long paragraph of text (from 1)."""
    long = [n for n, p in article.numbered() if p.kind is Kind.TEXT and len(list(words(p.text))) > last]
    paragraph = long[min(nth, len(long)) - 1]
    spans = list(words(article.paragraph(paragraph).text))
    return Span(paragraph, spans[first][0], spans[last][1])


def _marked(text: str, spans: tuple[tuple[int, int], ...], around: int = 40) -> str:
    """A found text with its first marked words in bold, as Markdown."""
    if not spans:
        return text[: 2 * around]
    start, end = spans[0]
    return f"…{text[max(0, start - around) : start]}**{text[start:end]}**{text[end : end + around]}…".replace("\n", " ")
