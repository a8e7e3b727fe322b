"""The main window: lays the panels out around the page, and wires them to the session. It decides nothing."""

import base64
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.article import LibraryEntry, Span
from reader.colors import color_name
from reader.errors import HashiyaError
from reader.i18n import translate
from reader.reports import ImportReport
from reader.settings import Settings
from reader.ui.actions import Actions
from reader.ui.announcer import Announcer
from reader.ui.appearance import Appearance
from reader.ui.arrivals.arrivals import Arrivals
from reader.ui.arrivals.incoming import Incoming, incoming
from reader.ui.commands import Commands
from reader.ui.export import ExportDialog
from reader.ui.finding.article_finder import ArticleFinder
from reader.ui.finding.find_bar import FindBar
from reader.ui.finding.search_box import SearchBox
from reader.ui.finding.search_panel import SearchPanel
from reader.ui.main_menu import MainMenu
from reader.ui.message_bar import MessageBar
from reader.ui.notes.notes_panel import NotesPanel
from reader.ui.opened import Opened
from reader.ui.page import PageTheme
from reader.ui.page_area import PageArea
from reader.ui.preferences.appearance_panel import AppearancePanel
from reader.ui.preferences.settings_window import SettingsWindow
from reader.ui.preferences.size_sign import SizeSign
from reader.ui.session import ReadingSession
from reader.ui.shelf.library_panel import LibraryPanel
from reader.ui.shortcut_sheet import ShortcutSheet
from reader.ui.status_strip import StatusStrip
from reader.ui.theme import Theme, choice_of
from reader.ui.top_bar import TopBar
from reader.ui.undo_keys import UndoKeys


class MainWindow(QMainWindow):
    """Top bar; library, page, and the panel of notes or results; status. Closes its session when it is closed."""

    def __init__(self, session: ReadingSession, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.appearance = session, appearance
        theme, names = appearance.theme, color_names(session.settings)
        self.library = LibraryPanel(theme)
        self.library.arrange(session.settings)
        self.page = PageArea(theme, appearance.page_theme, names)
        self.notes = NotesPanel(theme, names)
        self.results = SearchPanel(theme)
        self.side = QStackedWidget()
        self.messages = MessageBar(theme)
        self.status = StatusStrip(theme)
        self.search_box = SearchBox(theme)
        self.find_bar = FindBar(theme)
        self.article_finder = ArticleFinder(self)
        self.announcer = Announcer(session, self.messages, self)
        self.arrivals = Arrivals(session, appearance, self)
        self.commands = Commands(
            session,
            self.page,
            self.search_box,
            results=self.results,
            find_bar=self.find_bar,
            library=self.library,
            side=self.side,
            arrivals=self.arrivals,
        )
        self.table = Actions(self.commands, self, theme, names)
        self.undo_keys = UndoKeys(self.table["undo"], self.table["redo"], self)
        self.menu = MainMenu(self.table, session.settings, self)
        self.top_bar = TopBar(theme, self.search_box, self.table, self.menu)
        self.looks = AppearancePanel(theme, session.settings, self)
        self.size_sign = SizeSign(theme, session.settings, self.page)
        self.sheet = ShortcutSheet(self.actions(), theme, self)
        self.exporting = ExportDialog(theme, names, self)
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
        column.addWidget(self.find_bar)
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
        tabs = [
            self.top_bar.list_button,
            self.search_box,
            *self.top_bar.buttons,
            *self.library.stops,
            self.page.page,
            self.notes,
        ]
        for one, following in pairwise(tabs):
            self.setTabOrder(one, following)
        self.setAcceptDrops(True)
        self._drop_sign.setObjectName("dropsign")
        self._drop_sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop_sign.hide()

    def _connect_signals(self) -> None:
        for name in ("refusals", "stop_import"):
            self.table[name].setEnabled(False)
        self._connect_library()
        self._connect_requests()
        self._connect_facts()
        self._connect_panels()
        self._connect_settings()
        self._connect_export()

    def _connect_library(self) -> None:
        """What is asked for in the library -> the session, or first a question to the user."""
        session, commands, library = self.session, self.commands, self.library
        library.open_requested.connect(session.open)
        library.rename_requested.connect(commands.rename)
        library.details_requested.connect(commands.edit_details)
        library.finished_requested.connect(session.mark_finished)
        library.unread_requested.connect(session.mark_unread)
        library.export_requested.connect(commands.export_notes)
        library.remove_requested.connect(session.remove)
        library.restore_requested.connect(session.restore)
        library.import_requested.connect(commands.import_files)
        library.keep_requested.connect(lambda values: session.change_settings(**values))

    def _connect_requests(self) -> None:
        """What is asked for -> the session and its margin, or first a question to the user."""
        session, margin, commands = self.session, self.session.margin, self.commands
        self.page.moved.connect(session.moved)
        self.page.highlight_requested.connect(margin.highlight)
        self.page.note_requested.connect(margin.write_on)
        self.page.paragraph_note_requested.connect(margin.write_on_paragraph)
        self.page.article_note_requested.connect(margin.write_on_article)
        self.page.kind_requested.connect(session.set_kind)
        self.page.title_line_requested.connect(session.restore_repeated_title)
        self.page.rename_requested.connect(commands.rename_article)
        self.page.copy_requested.connect(commands.copy_span)
        self.page.link_requested.connect(self.announcer.link_requested)
        self.page.offer_chosen.connect(commands.take_offer)
        self.page.files_dropped.connect(session.import_paths)
        self.page.tag_requested.connect(margin.tag_on)
        self.page.cite_requested.connect(commands.cite_span)
        self.page.bars.edit_requested.connect(margin.write)
        self.page.bars.recolor_requested.connect(margin.recolor)
        self.page.bars.retag_requested.connect(margin.tag)
        self.page.bars.tags_edited.connect(margin.edit_tags)
        self.page.bars.cite_requested.connect(commands.cite_annotation)
        self.page.bars.delete_requested.connect(margin.delete)
        for notes in (self.notes, self.page.margin):
            notes.note_edited.connect(margin.edit_note)
            notes.tags_edited.connect(margin.edit_tags)
            notes.color_requested.connect(margin.recolor)
            notes.delete_requested.connect(margin.delete)
            notes.abandoned.connect(margin.discard_empty)
        self.notes.show_requested.connect(session.show_annotation)
        self.notes.article_note_requested.connect(margin.write_on_article)
        self.search_box.words_typed.connect(session.search)
        self.search_box.cleared.connect(commands.leave_search)
        self.results.hit_requested.connect(session.open_hit)
        self.results.words_requested.connect(session.search)
        self.results.tiers_requested.connect(session.search_tiers)
        self.results.scope_requested.connect(session.search_in)
        self.results.more_requested.connect(session.search_on)
        self.results.return_requested.connect(commands.leave_search)
        self.status.cancel_requested.connect(session.cancel_import)
        commands.shortcuts_requested.connect(self.sheet.show_sheet)

    def _connect_facts(self) -> None:
        """What happened -> the panels that show it, and what is said about it."""
        session, margin, announcer = self.session, self.session.margin, self.announcer
        session.library_changed.connect(self.library.show_entries)
        session.library_changed.connect(self.page.show_library)
        session.article_unreadable.connect(self._show_unreadable)
        session.trash_changed.connect(self.library.show_trash)
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
        margin.deleted.connect(announcer.annotation_deleted)
        margin.undone.connect(announcer.undone)
        margin.redone.connect(announcer.redone)
        for tagging in (self.page.bars, self.page.margin, self.notes):
            margin.tags_listed.connect(tagging.know_tags)
        margin.tagging_began.connect(self.page.bars.choose_tags)
        margin.history.changed.connect(self._show_steps)
        self.commands.copied_with_source.connect(announcer.copied_with_source)
        margin.listed.connect(self.page.show_annotations)
        margin.chosen.connect(self._choose)
        session.searched.connect(self.search_box.show_words)
        session.searched.connect(self.results.begin)
        session.searched.connect(self._show_side)
        session.search_finished.connect(self.results.show_results)
        session.search_continued.connect(self.results.add_results)
        session.search_failed.connect(self.results.show_failure)
        session.strayed.connect(self.results.offer_return)
        session.hits_shown.connect(self.page.show_hits)
        session.import_progressed.connect(self.status.show_import)
        session.import_progressed.connect(lambda _: self.table["stop_import"].setEnabled(True))
        session.import_stopping.connect(self.status.show_stopping)
        session.import_finished.connect(lambda _: self.status.show_import(None))
        session.import_finished.connect(announcer.import_finished)
        session.import_finished.connect(self._keep_report)
        announcer.details_requested.connect(self.arrivals.show_findings)
        session.failed.connect(self.messages.complain)
        session.settings_changed.connect(self.appearance.apply)
        self.appearance.theme_changed.connect(self._apply_theme)
        self.appearance.language_changed.connect(self._retranslate)

    def _connect_panels(self) -> None:
        """Between the panels, who do not know of each other."""
        self.library.open_requested.connect(self.page.take_keyboard)
        self.table["to_list"].triggered.connect(lambda: self.table["list"].setChecked(True))
        self.page.moved.connect(self.status.show_reading)
        self.page.selection_changed.connect(self._enable)
        self.page.margin.opened.connect(self.notes.shut)
        self.search_box.results_wanted.connect(self.results.take_keyboard)
        self.search_box.first_hit_wanted.connect(self.results.open_current)
        self.search_box.entered.connect(self._offer_search)
        self.search_box.left_empty.connect(self._withdraw_search)
        self.results.box_requested.connect(self.search_box.take_keyboard)
        self.results.reading_requested.connect(self.page.take_keyboard)
        self._connect_finding()

    def _connect_finding(self) -> None:
        """Finding in the article: the bar asks, the finder looks, the page shows."""
        bar, finder, page = self.find_bar, self.article_finder, self.page
        bar.words_typed.connect(finder.look_for)
        bar.step_requested.connect(finder.step)
        bar.closed.connect(self._close_finding)
        finder.started.connect(page.page.forget_found)
        finder.found.connect(page.page.add_found)
        finder.current_changed.connect(page.page.show_found)
        finder.state_changed.connect(bar.show_state)
        page.moved.connect(finder.reading_at)
        page.page.furniture_toggled.connect(lambda _: self._look_through_page())
        self.session.article_changed.connect(lambda _: self._look_through_page())

    def _connect_settings(self) -> None:
        """What looks, language and the rest are to be -> the session; what they are -> everything that shows it."""
        session, commands = self.session, self.commands
        self.looks.change_requested.connect(lambda values: session.change_settings(**values))
        session.settings_changed.connect(self.looks.show_settings)
        session.settings_changed.connect(self.size_sign.show_settings)
        session.settings_changed.connect(self.menu.retranslate)
        self.menu.theme_requested.connect(lambda key: session.change_settings(**choice_of(key)))
        self.menu.language_requested.connect(lambda key: session.change_settings(language=key))
        self.page.zoom_requested.connect(commands.zoom)
        commands.appearance_requested.connect(lambda: self.looks.toggle(self.top_bar.letters))
        commands.settings_requested.connect(self._show_preferences)

    def _connect_export(self) -> None:
        """The dialog asks, the outbox does it in the background, and the dialog hears of it."""
        dialog, outbox = self.exporting, self.session.outbox
        self.commands.export_requested.connect(dialog.begin)
        dialog.preview_requested.connect(outbox.preview)
        dialog.copy_requested.connect(outbox.compose)
        dialog.export_requested.connect(outbox.write)
        dialog.concluded.connect(self.announcer.exported)
        outbox.previewed.connect(dialog.show_preview)
        outbox.composed.connect(self.commands.copy_text)
        outbox.composed.connect(dialog.show_copied)
        outbox.failed.connect(dialog.complain)
        self.session.exported.connect(dialog.show_report)
        self.session.margin.touched.connect(dialog.refresh)

    @cached_property
    def preferences(self) -> SettingsWindow:
        """The window of all settings, made when it is first asked for."""
        session, appearance = self.session, self.appearance
        made = SettingsWindow(appearance.theme, session.settings, session.places, self)
        made.change_requested.connect(lambda values: session.change_settings(**values))
        session.settings_changed.connect(made.show_settings)
        appearance.theme_changed.connect(lambda theme, _: made.apply_theme(theme))
        appearance.language_changed.connect(made.retranslate)
        return made

    def _show_preferences(self) -> None:
        self.preferences.open_at()

    # --- what concerns more than one panel -----------------------------------------------------------------------

    def _show_opened(self, opened: Opened) -> None:
        self._end_finding()
        self.library.mark_open(opened.entry.id)
        self.page.show_opened(opened)
        self.notes.show_opened(opened)
        self.results.allow_article(True)
        self._look_through_page()
        self._enable(False)

    def _show_nothing(self) -> None:
        self._end_finding()
        self.results.allow_article(False)
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
        """The results as long as something is or may be searched for, else the notes if they are wanted."""
        is_search = bool(words) or self.search_box.hasFocus()
        self.side.setCurrentWidget(self.results if is_search else self.notes)
        self.side.setVisible(is_search or self.table["notes"].isChecked())

    def _offer_search(self) -> None:
        self._show_side(self.session.query)

    def _withdraw_search(self) -> None:
        """The box was left without words: the hint goes, unless it is what the keyboard has gone to."""
        focus = QApplication.focusWidget()
        if not (focus and self.results.isAncestorOf(focus)):
            self._show_side(self.session.query)

    def _look_through_page(self) -> None:
        """What is on the page has changed: find in what is there now."""
        if self.session.opened:
            self.article_finder.use(self.session.opened.article, self.page.furniture_open)

    def _close_finding(self) -> None:
        """Give the keyboard back to the page, with what was found selected."""
        found = self._end_finding()
        self.page.take_keyboard()
        if found:
            self.page.page.select(found)

    def _end_finding(self) -> Span | None:
        self.find_bar.hide()
        return self.article_finder.stop()

    def _frame_page(self) -> None:
        """On the full screen there is only the page; what was around it comes back afterwards."""
        full = self.isFullScreen()
        self.table["fullscreen"].setChecked(full)
        for part in (self.top_bar, self.status):
            part.setVisible(not full)
        self.library.setVisible(not full and self.table["list"].isChecked())
        self.side.setVisible(not full and (bool(self.session.query) or self.table["notes"].isChecked()))

    def _choose(self, annotation: str, write: bool) -> None:
        """A note is written in the margin; it is shown in the panel if that is open, or if it has no place there."""
        attached = any(note.id == annotation and not note.is_unattached for note in self.page.annotations)
        if attached and (write or not self.notes.isVisible()):
            self.page.margin.choose(annotation, write)
            return
        if not attached:
            self.table["notes"].setChecked(True)
        self.page.margin.shut()
        self.notes.choose(annotation, write)

    def _keep_report(self, report: ImportReport) -> None:
        self.arrivals.import_finished(report)
        self.table["stop_import"].setEnabled(False)
        self.table["refusals"].setEnabled(self.arrivals.has_refusals)

    def _enable(self, selection: bool) -> None:
        self.table.enable_for(article=self.session.opened is not None, selection=selection)

    def _show_steps(self) -> None:
        history = self.session.margin.history
        self.table.show_steps(history.next_undo, history.next_redo)

    def _apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        for part in (
            self.library, self.notes, self.results, self.messages, self.status, self.search_box, self.find_bar,
            self.table, self.top_bar, self.sheet, self.exporting, self.looks, self.size_sign,
        ):  # fmt: skip
            part.apply_theme(theme)
        self.page.apply_theme(theme, page_theme)
        self.menu.retranslate(self.session.settings)

    def _retranslate(self) -> None:
        names = color_names(self.session.settings)
        for part in (self.page, self.notes, self.table, self.exporting):
            part.retranslate(names)
        for panel in (
            self.library, self.results, self.messages, self.status, self.search_box, self.find_bar, self.top_bar,
            self.sheet, self.looks,
        ):  # fmt: skip
            panel.retranslate()
        self.menu.retranslate(self.session.settings)
        self._look_through_page()  # it was written anew
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._frame_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was being typed and how the window stands."""
        self.notes.keep()
        self.library.keep()
        self.page.margin.keep()
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
        hidden = kept.get("hidden", "notes").split()
        for name in ("list", "notes"):
            self.table[name].setChecked(True)
            self.table[name].setChecked(name not in hidden)
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
