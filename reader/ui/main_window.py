"""The main window: lays the panels out around the page, and wires them to the session. It decides nothing."""

import base64
from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.article import LibraryEntry
from reader.colors import color_name
from reader.errors import HashiyaError
from reader.i18n import translate
from reader.reports import ImportReport
from reader.settings import Settings
from reader.ui.actions import Actions
from reader.ui.announcer import Announcer
from reader.ui.appearance import Appearance
from reader.ui.arrivals import Arrivals
from reader.ui.commands import Commands
from reader.ui.incoming import Incoming, incoming
from reader.ui.library_panel import LibraryPanel
from reader.ui.main_menu import MainMenu
from reader.ui.message_bar import MessageBar
from reader.ui.notes_panel import NotesPanel
from reader.ui.opened import Opened
from reader.ui.page import PageTheme
from reader.ui.page_area import PageArea
from reader.ui.search_box import SearchBox
from reader.ui.search_panel import SearchPanel
from reader.ui.session import ReadingSession
from reader.ui.status_strip import StatusStrip
from reader.ui.theme import Theme
from reader.ui.top_bar import TopBar


class MainWindow(QMainWindow):
    """Top bar; library, page, and the panel of notes or results; status. Closes its session when it is closed."""

    def __init__(self, session: ReadingSession, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.appearance = session, appearance
        theme, names = appearance.theme, color_names(session.settings)
        self.library = LibraryPanel(theme)
        self.page = PageArea(theme, appearance.page_theme, names)
        self.notes = NotesPanel(theme, names)
        self.results = SearchPanel(theme)
        self.side = QStackedWidget()
        self.messages = MessageBar(theme)
        self.status = StatusStrip(theme)
        self.search_box = SearchBox(theme)
        self.announcer = Announcer(session, self.messages, self)
        self.arrivals = Arrivals(session, appearance, self)
        self.commands = Commands(session, self.page, self.search_box, self.library, self.side, arrivals=self.arrivals)
        self.table = Actions(self.commands, self, theme, names)
        self.menu = MainMenu(self.table, session.settings, self)
        self.top_bar = TopBar(theme, self.search_box, self.table, self.menu)
        self._splitter = QSplitter()
        self._drop_sign = QLabel(self)
        self._leaves_unwritten = False
        self._lay_out(theme)
        self._connect_signals()
        self._retranslate()
        self._restore(session.settings.window)

    def _lay_out(self, theme: Theme) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.messages)
        self.side.setObjectName("side")
        self.side.addWidget(self.notes)
        self.side.addWidget(self.results)
        for place, (part, name) in enumerate(((self.library, "library"), (middle, "page"), (self.side, "panel"))):
            part.setMinimumWidth(theme.size(f"{name}_min"))
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(place, 1 if part is middle else 0)
            self._splitter.setCollapsible(place, False)
            if part is not middle:
                part.setMaximumWidth(theme.size(f"{name}_max"))
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes([theme.size("library"), 2 * theme.size("library"), theme.size("panel")])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(self._splitter, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)
        tabs = [self.search_box, *self.top_bar.buttons, self.library, self.page.page, self.notes]
        for one, following in pairwise(tabs):
            self.setTabOrder(one, following)
        self.setAcceptDrops(True)
        self._drop_sign.setObjectName("dropsign")
        self._drop_sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop_sign.hide()

    def _connect_signals(self) -> None:
        for name in ("refusals", "stop_import"):
            self.table[name].setEnabled(False)
        self._connect_requests()
        self._connect_facts()
        self._connect_panels()

    def _connect_requests(self) -> None:
        """What is asked for -> the session and its margin, or first a question to the user."""
        session, margin, commands = self.session, self.session.margin, self.commands
        self.library.open_requested.connect(session.open)
        self.library.rename_requested.connect(commands.rename)
        self.library.remove_requested.connect(session.remove)
        self.page.moved.connect(session.moved)
        self.page.highlight_requested.connect(margin.highlight)
        self.page.note_requested.connect(margin.write_on)
        self.page.paragraph_note_requested.connect(margin.write_on_paragraph)
        self.page.article_note_requested.connect(margin.write_on_article)
        self.page.annotation_requested.connect(session.show_annotation)
        self.page.kind_requested.connect(session.set_kind)
        self.page.title_line_requested.connect(session.restore_repeated_title)
        self.page.rename_requested.connect(commands.rename_article)
        self.page.copy_requested.connect(commands.copy_span)
        self.page.link_requested.connect(self.announcer.link_requested)
        self.page.offer_chosen.connect(commands.take_offer)
        self.page.files_dropped.connect(session.import_paths)
        self.notes.show_requested.connect(session.show_annotation)
        self.notes.note_edited.connect(margin.edit_note)
        self.notes.tags_edited.connect(margin.edit_tags)
        self.notes.color_requested.connect(margin.recolor)
        self.notes.delete_requested.connect(margin.delete)
        self.notes.abandoned.connect(margin.discard_empty)
        self.notes.article_note_requested.connect(margin.write_on_article)
        self.search_box.words_typed.connect(session.search)
        self.results.hit_requested.connect(session.open_hit)
        self.results.suggestion_requested.connect(session.search)
        self.status.cancel_requested.connect(session.cancel_import)
        self.menu.theme_requested.connect(lambda key: session.change_settings(theme=key))
        self.menu.language_requested.connect(lambda key: session.change_settings(language=key))

    def _connect_facts(self) -> None:
        """What happened -> the panels that show it, and what is said about it."""
        session, margin, announcer = self.session, self.session.margin, self.announcer
        session.library_changed.connect(self.library.show_entries)
        session.library_changed.connect(self.page.show_library)
        session.article_unreadable.connect(self._show_unreadable)
        session.entry_changed.connect(self.library.update_entry)
        session.article_opened.connect(self._show_opened)
        session.article_changed.connect(self.page.show_rearranged)
        session.article_changed.connect(self.notes.show_opened)
        session.article_closed.connect(self._show_nothing)
        session.article_opened.connect(announcer.article_opened)
        session.article_removed.connect(announcer.article_removed)
        session.title_line_hidden.connect(announcer.title_line_hidden)
        session.arrived.connect(self.page.go_to)
        margin.refused.connect(announcer.refused)
        margin.added.connect(self.notes.add)
        margin.changed.connect(self.notes.update_annotation)
        margin.removed.connect(self.notes.remove)
        margin.removed.connect(announcer.annotation_removed)
        margin.listed.connect(self.page.show_annotations)
        margin.writing_began.connect(self._show_notes)
        margin.chosen.connect(self.notes.choose)
        session.searched.connect(self.search_box.show_words)
        session.searched.connect(self._show_side)
        session.search_finished.connect(self.results.show_results)
        session.hits_shown.connect(self.page.show_hits)
        session.import_progressed.connect(self.status.show_import)
        session.import_progressed.connect(lambda _: self.table["stop_import"].setEnabled(True))
        session.import_stopping.connect(self.status.show_stopping)
        session.import_finished.connect(lambda _: self.status.show_import(None))
        session.import_finished.connect(announcer.import_finished)
        session.import_finished.connect(self._keep_report)
        announcer.details_requested.connect(self.arrivals.show_findings)
        session.exported.connect(announcer.exported)
        session.failed.connect(self.messages.complain)
        session.settings_changed.connect(self.appearance.apply)
        self.appearance.theme_changed.connect(self._apply_theme)
        self.appearance.language_changed.connect(self._retranslate)

    def _connect_panels(self) -> None:
        """Between the panels, who do not know of each other."""
        self.library.open_requested.connect(self.page.take_keyboard)
        self.page.moved.connect(self.status.show_reading)
        self.page.selection_changed.connect(self._enable)
        self.page.annotation_requested.connect(self._show_notes)
        self.search_box.results_wanted.connect(self.results.take_keyboard)
        self.search_box.first_hit_wanted.connect(self.results.open_current)

    # --- what concerns more than one panel -----------------------------------------------------------------------

    def _show_opened(self, opened: Opened) -> None:
        self.library.mark_open(opened.entry.id)
        self.page.show_opened(opened)
        self.notes.show_opened(opened)
        self._enable(False)

    def _show_nothing(self) -> None:
        self.library.mark_open("")
        self.page.show_nothing()
        self.notes.clear()
        self.status.clear()
        self._enable(False)

    def _show_unreadable(self, entry: LibraryEntry, error: HashiyaError) -> None:
        self._show_nothing()
        self.library.mark_open(entry.id)
        self.page.show_unreadable(entry, error)

    def _show_side(self, words: str) -> None:
        """The results as long as something is searched for, else the notes."""
        self.side.setCurrentWidget(self.results if words else self.notes)
        if words:
            self.table["notes"].setChecked(True)

    def _show_notes(self) -> None:
        self.side.setCurrentWidget(self.notes)
        self.table["notes"].setChecked(True)

    def _keep_report(self, report: ImportReport) -> None:
        self.arrivals.import_finished(report)
        self.table["stop_import"].setEnabled(False)
        self.table["refusals"].setEnabled(self.arrivals.has_refusals)

    def _enable(self, selection: bool) -> None:
        self.table.enable_for(article=self.session.opened is not None, selection=selection)

    def _apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        for part in (
            self.library, self.notes, self.results, self.messages, self.status, self.search_box, self.table,
            self.top_bar,
        ):  # fmt: skip
            part.apply_theme(theme)
        self.page.apply_theme(theme, page_theme)
        self.menu.retranslate(self.session.settings)

    def _retranslate(self) -> None:
        names = color_names(self.session.settings)
        for part in (self.page, self.notes, self.table):
            part.retranslate(names)
        for panel in (self.library, self.results, self.messages, self.status, self.search_box, self.top_bar):
            panel.retranslate()
        self.menu.retranslate(self.session.settings)
        self.setWindowTitle(translate("Top bar", "Hashiya"))

    # --- files dropped anywhere ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        came = incoming(event.mimeData())
        if came.files or (came.is_text and event.source() is None):  # not a passage of the page itself
            self._drop_sign.setText(_drop_words(came))
            self._drop_sign.setGeometry(self.rect())
            self._drop_sign.show()
            self._drop_sign.raise_()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_sign.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_sign.hide()
        self.arrivals.take(event.mimeData())
        event.acceptProposedAction()

    # --- keys, size, closing -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody wanted: they may be a shortcut on an Arabic keyboard."""
        if not self.table.trigger_for(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_sign.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was being typed and how the window stands."""
        self.notes.keep()
        if self.session.margin.has_unwritten and not self._leaves_unwritten:
            event.ignore()
            self.announcer.about_to_lose(self._close_anyway)
            return
        self.hide()
        self.session.change_settings(window=self._kept())
        self.session.close()
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self._leaves_unwritten = True
        self.close()

    def _kept(self) -> dict[str, str]:
        return {
            "geometry": _text(self.saveGeometry()),
            "splitter": _text(self._splitter.saveState()),
            "hidden": " ".join(name for name in ("list", "notes") if not self.table[name].isChecked()),
        }

    def _restore(self, kept: dict[str, str]) -> None:
        if not self.restoreGeometry(_bytes(kept.get("geometry", ""))):
            size = self.appearance.theme.size
            self.resize(size("window_width"), size("window_height"))
        self._splitter.restoreState(_bytes(kept.get("splitter", "")))
        for name in ("list", "notes"):
            self.table[name].setChecked(True)
            self.table[name].setChecked(name not in kept.get("hidden", "").split())
        self._show_nothing()
        self.page.take_keyboard()


def color_names(settings: Settings) -> dict[Color, str]:
    """What the user calls each colour."""
    return {color: color_name(color, settings) for color in Color}


def _drop_words(came: Incoming) -> str:
    if came.files:
        return translate("Main window", "Drop to import")
    return translate("Main window", "Drop to make an article of this text")


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
