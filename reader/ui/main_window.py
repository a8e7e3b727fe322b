"""The main window: lays the panels out around the page, and wires them to the session. It decides nothing."""

from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QSplitter, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.article import LibraryEntry, Place, Span
from reader.colors import color_title
from reader.errors import HashiyaError
from reader.i18n import translate
from reader.reports import ImportReport
from reader.settings import Settings, View
from reader.ui import window_state, wiring
from reader.ui.actions import Actions
from reader.ui.announcer import Announcer
from reader.ui.appearance import Appearance
from reader.ui.arrivals.arrivals import Arrivals
from reader.ui.arrivals.drop_target import DropTarget
from reader.ui.commands import Commands
from reader.ui.contexts.contexts_panel import ContextsPanel
from reader.ui.desk import Desk
from reader.ui.export import ExportDialog
from reader.ui.figures.figures_panel import FiguresPanel
from reader.ui.finding.article_finder import ArticleFinder
from reader.ui.finding.find_bar import FindBar
from reader.ui.finding.names_dialog import NamesDialog
from reader.ui.finding.search_box import SearchBox
from reader.ui.finding.search_panel import SearchPanel
from reader.ui.journal.journal_window import JournalWindow
from reader.ui.keys import pressed_button
from reader.ui.main_menu import MainMenu
from reader.ui.message_bar import MessageBar
from reader.ui.neighbours.neighbours_panel import NeighboursPanel
from reader.ui.notes.notes_panel import NotesPanel
from reader.ui.notes_desk.notes_desk import NotesDesk
from reader.ui.opened import Opened
from reader.ui.page import PageTheme
from reader.ui.page_area import PageArea
from reader.ui.preferences.appearance_panel import AppearancePanel
from reader.ui.preferences.settings_window import SettingsWindow
from reader.ui.preferences.size_sign import SizeSign
from reader.ui.printing.printing import Printing
from reader.ui.reading import Reading
from reader.ui.session import ReadingSession
from reader.ui.shelf.library_panel import LibraryPanel
from reader.ui.shortcut_sheet import ShortcutSheet
from reader.ui.side import Side
from reader.ui.status_strip import StatusStrip
from reader.ui.syncing import SyncDialog
from reader.ui.theme import Theme
from reader.ui.top_bar import TopBar
from reader.ui.undo_keys import UndoKeys
from reader.ui.versions.versions_panel import VersionsPanel
from reader.ui.ways.ways import Ways

# ms; what changed in how the window stands is kept when nothing more of it has changed for so long.
_ARRANGING_RESTS = 700


class MainWindow(QMainWindow):
    """Top bar; library, page, and the panel of notes or results; status. Closes its session when it is closed."""

    def __init__(self, session: ReadingSession, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.appearance = session, appearance
        theme, names = appearance.theme, color_names(session.settings)
        self._make_panels(theme, names)
        self.side = Side()
        self.messages = MessageBar(theme)
        self.search_box = SearchBox(theme)
        self.find_bar = FindBar(theme)
        self.article_finder = ArticleFinder(self)
        self.announcer = Announcer(session, self.messages, self)
        self.arrivals = Arrivals(session, appearance, self)
        self.commands = Commands(
            session,
            self.desk,
            self.search_box,
            results=self.results,
            find_bar=self.find_bar,
            library=self.library,
            arrivals=self.arrivals,
            contexts=self.contexts,
            notes_desk=self.notes_desk,
            versions=self.versions,
        )
        self.table = Actions(self.commands, self, theme, names)
        self.undo_keys = UndoKeys(self.table["undo"], self.table["redo"], self)
        self.ways = Ways(theme, self.table, self.desk, self)
        self.status = StatusStrip(theme, self.ways.whereabouts)
        self.menu = MainMenu(self.table, session.settings, self)
        self.top_bar = TopBar(theme, self.search_box, self.table, self.menu)
        self.looks = AppearancePanel(theme, session.settings, self)
        self.size_sign = SizeSign(theme, session.settings, self.desk)
        self.sheet = ShortcutSheet(self.actions(), theme, self)
        self.exporting = ExportDialog(theme, names, self)
        self.syncing = SyncDialog(theme, lambda color: color_names(session.settings)[color], self)
        self.printing = Printing(session, appearance, self)
        self._splitter = QSplitter()
        self._drop_target = DropTarget(self, self.arrivals.take)
        self._leaves_unwritten = False
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.setInterval(_ARRANGING_RESTS)
        self._lay_out(theme)
        self._connect_signals()
        self._retranslate()
        self.table.show_settings(session.settings)
        if missing := appearance.missing_face:
            self.announcer.face_missing(missing, appearance.theme.faces["reading"], self.commands.show_appearance)
        self._restore(session.settings.window)
        self._show_view(session.settings)
        self._connect_arranging()

    def _make_panels(self, theme: Theme, names: dict[Color, str]) -> None:
        self.library = LibraryPanel(theme)
        self.library.arrange(self.session.settings)
        self.desk = Desk(theme, self.appearance.page_theme, names)
        self.notes = NotesPanel(theme, names)
        self.results = SearchPanel(theme)
        self.neighbours = NeighboursPanel(theme)
        self.figures = FiguresPanel(theme)
        self.contexts = ContextsPanel(theme, names)
        self.notes_desk = NotesDesk(theme, names)
        self.versions = VersionsPanel(theme)
        self._to_contexts = QPushButton()
        self._to_contexts.setObjectName("wayback")
        self._to_contexts.hide()

    def _lay_out(self, theme: Theme) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.ways.goto_bar)
        column.addWidget(self.desk, 1)
        column.addWidget(self.contexts, 1)
        column.addWidget(self.notes_desk, 1)
        column.addWidget(self.versions, 1)
        column.addWidget(self._to_contexts)
        column.addWidget(self.messages)
        self.side.add(self.results, lambda: bool(self.session.finder.query) or self.search_box.hasFocus())
        self.side.add(self.neighbours, lambda: self.session.neighbourhood.is_open)
        self.side.add(self.figures, self.table["figures"].isChecked)
        self.side.add(self.ways.outline, self.table["outline"].isChecked)
        self.side.add(self.notes, self.table["notes"].isChecked)
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
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes as one reads: from the bar through the list and the page to the panel beside it."""
        tabs = [
            self.top_bar.list_button,
            self.search_box,
            *self.top_bar.views.stops,
            *self.top_bar.buttons,
            *self.library.stops,
            *self.desk.panes[0].head.stops,
            self.page.page,
            *self.contexts.stops,
            *self.notes_desk.stops,
            *self.versions.stops,
            self.notes,
            self.ways.outline.field,
            self.ways.outline.list,
            *self.figures.scopes.stops,
            *self.figures.orders.stops,
            self.figures.field,
            self.figures.list,
            self.figures.copying,
            self.figures.saving,
        ]
        for one, following in pairwise(tabs):
            self.setTabOrder(one, following)

    def _connect_signals(self) -> None:
        session, commands, announcer = self.session, self.commands, self.announcer
        wiring.connect_library(self.library, session, commands, announcer)
        wiring.connect_session(session, commands, announcer)
        wiring.connect_desk(self.desk, session)
        wiring.connect_notes(self.notes, session, commands)
        session.panes.article_changed.connect(self.ways.show_opened)
        wiring.connect_search(self.search_box, self.results, session, commands, announcer)
        wiring.connect_neighbours(self.neighbours, session, commands)
        wiring.connect_figures(self.figures, session, commands)
        self.contexts.line_requested.connect(lambda _: self._show_desk())  # before there is anything to scroll to
        wiring.connect_notes_desk(self.notes_desk, session, commands, announcer)
        wiring.connect_contexts(self.contexts, self.results, session, commands, announcer)
        self.versions.note_requested.connect(lambda _: self._show_desk())
        wiring.connect_versions(self.versions, session, commands, announcer)
        wiring.connect_finding(self.find_bar, self.article_finder, self.desk)
        wiring.connect_import(self.status, self.arrivals, session, announcer)
        wiring.connect_export(self.exporting, session, commands, announcer)
        commands.sync_requested.connect(self._keep_typed)
        wiring.connect_syncing(self.syncing, session, commands, announcer)
        commands.print_requested.connect(lambda _: self._keep_typed())
        wiring.connect_printing(self.printing, commands, announcer)
        wiring.connect_settings(self.looks, self.size_sign, self.menu, session, self.appearance)
        self._connect_facts()
        self._connect_panels()
        self._connect_page(0, self.desk.page)
        self.desk.pane_made.connect(self._connect_page)

    def _connect_facts(self) -> None:
        """What happened and concerns more than one panel, or the commands."""
        session, margin = self.session, self.session.margin
        session.panes.article_opened.connect(self._show_opened)
        session.panes.article_closed.connect(self._show_nothing)
        session.panes.article_unreadable.connect(self._show_unreadable)
        session.panes.turned.connect(self._turn_to)
        session.panes.split.connect(self._frame_panes)
        session.finder.began.connect(lambda _: self.side.decide())
        session.finder.began.connect(self._leave_hit)
        session.finder.began.connect(lambda words: self._show_desk() if words else None)
        session.neighbourhood.began.connect(lambda _: self.side.decide())
        session.neighbourhood.left.connect(self.side.decide)
        session.import_progressed.connect(lambda _: self.table["stop_import"].setEnabled(True))
        session.import_finished.connect(self._keep_report)
        session.settings_changed.connect(self.table.show_settings)
        session.failed.connect(self.messages.complain)
        session.settings_changed.connect(self._show_view)
        margin.chosen.connect(self._choose)
        margin.tagging_began.connect(self._choose_tags)
        margin.history.changed.connect(self._show_steps)
        self.appearance.theme_changed.connect(self._apply_theme)
        self.appearance.language_changed.connect(self._retranslate)

    def _connect_arranging(self) -> None:
        """How the window stands is kept soon after it has changed: it may never come to be closed."""
        panes, soon = self.session.panes, self._arranging.start
        self._arranging.timeout.connect(self._keep_arrangement)
        for changed in (panes.split, panes.article_opened, self._splitter.splitterMoved):
            changed.connect(lambda *_: soon())
        for name in ("list", "notes", "outline"):
            self.table[name].toggled.connect(lambda _: soon())

    def _connect_panels(self) -> None:
        """Between panels, who do not know of each other."""
        self.library.open_requested.connect(lambda _: self._show_desk())
        self.library.open_requested.connect(lambda _: self.page.take_keyboard())
        self.desk.link_requested.connect(self.table["link"].trigger)
        self.search_box.entered.connect(self.side.decide)
        self.search_box.left_empty.connect(self._withdraw_search)
        self.find_bar.closed.connect(self._close_finding)
        self.commands.nearest_shown.connect(self.neighbours.take_keyboard)
        self.table["notes"].toggled.connect(lambda _: self.session.neighbourhood.leave())
        self.announcer.notes_requested.connect(lambda: self.table["notes"].setChecked(True))
        self.table["to_list"].triggered.connect(lambda: self.table["list"].setChecked(True))
        self.commands.contexts_shown.connect(self._show_contexts)
        self.commands.contexts_left.connect(self._show_desk)
        self.commands.desk.shown.connect(self._show_notes_desk)
        self.commands.desk.left.connect(self._show_desk)
        self.commands.desk.way_changed.connect(self.ways.show_trail)
        self.ways.leads_back = lambda: self.commands.desk.is_way_back
        self.contexts.line_requested.connect(lambda _: self.page.take_keyboard())
        self.commands.versions_shown.connect(self._show_versions)
        self.commands.versions_left.connect(self._show_desk)
        self._to_contexts.clicked.connect(self._show_contexts)
        self.commands.shortcuts_requested.connect(self.sheet.show_sheet)
        self.commands.appearance_requested.connect(lambda: self.looks.toggle(self.top_bar.letters))
        self.commands.names_requested.connect(self._ask_names)
        self.commands.journal_requested.connect(self._show_journal)
        self.commands.settings_requested.connect(self._show_preferences)
        self.commands.notes_requested.connect(self._show_notes)
        self.commands.outline_requested.connect(self._show_outline)
        self.commands.figures_requested.connect(self._show_figures)
        self.commands.paragraph_requested.connect(self._ask_paragraph)
        for name in ("refusals", "stop_import"):
            self.table[name].setEnabled(False)

    def _connect_page(self, number: int, page: PageArea) -> None:
        """A pane: to its reading, and, as long as it is the one in use, to the panels around it."""
        session, reading = self.session, self.session.panes.readings[number]
        wiring.connect_page(page, reading, session, self.commands, self.announcer)
        wiring.connect_notes_on_page(page, reading, session, self.commands)
        page.moved.connect(lambda *where: self._show_moved(*where) if page is self.page else None)
        page.page.mark_told.connect(lambda words: self.status.show_mark(words) if page is self.page else None)
        self.ways.connect_page(page)
        page.selection_changed.connect(lambda has: self._enable(has) if page is self.page else None)
        page.changed.connect(lambda: self._look_through(page))
        page.page.furniture_toggled.connect(lambda _: self._look_through(page))
        page.margin.opened.connect(self.notes.shut)
        page.show_library(session.entries())

    @property
    def page(self) -> PageArea:
        """The page in use."""
        return self.desk.page

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

    @cached_property
    def journal(self) -> JournalWindow:
        """The journal of the notes, made when it is first asked for."""
        appearance = self.appearance
        made = JournalWindow(appearance.theme, self.session.settings, self)
        made.addActions([self.table["undo"], self.table["redo"]])  # their keys are good there too
        wiring.connect_journal(made, self.session, self.announcer)
        appearance.theme_changed.connect(lambda theme, _: made.apply_theme(theme))
        appearance.language_changed.connect(made.retranslate)
        return made

    def _show_journal(self, annotation: str) -> None:
        self.journal.look_at(annotation)

    def _show_preferences(self) -> None:
        self.preferences.open_at()

    def _ask_names(self) -> None:
        dialog = NamesDialog(self.appearance.theme, self.session.names(), self)
        if dialog.exec():
            self.session.change_names(*dialog.written)

    # --- what concerns more than one panel -----------------------------------------------------------------------

    def _show_contexts(self) -> None:
        """The contexts take the page's place, and the width beside it; the page stays as it is under them."""
        self._put_aside()
        self._turn_to_part(self.contexts)
        self.contexts.take_keyboard()

    def _put_aside(self) -> None:
        """Close what floats over the page."""
        self._end_finding()
        self.ways.goto_bar.hide()
        self.page.bars.hide()

    def _show_versions(self) -> None:
        """As the contexts."""
        self._put_aside()
        self._turn_to_part(self.versions)
        self.versions.take_keyboard()

    def _show_notes_desk(self) -> None:
        """The notes take the page's place and the whole width; the page stays as it is under them."""
        self._put_aside()
        self.page.margin.shut()
        self._turn_to_part(self.notes_desk)
        self.session.desking.open()
        self.notes_desk.take_keyboard()

    def _show_desk(self) -> None:
        self._turn_to_part(self.desk)

    def _turn_to_part(self, part: QWidget) -> None:
        """Show one of those that stand in the page's place."""
        if self.notes_desk.isVisible() and part is not self.notes_desk:
            self.notes_desk.keep()
            self.session.desking.leave()
        for one in (self.desk, self.contexts, self.notes_desk, self.versions):
            one.setVisible(one is part)
        self._to_contexts.setVisible(self.session.contexts.is_open and part is self.desk)
        self.side.make_room(part is not self.desk)
        self.library.setVisible(
            part is not self.notes_desk and self.table["list"].isChecked() and not self.isFullScreen()
        )
        self.ways.show_trail()

    def _show_opened(self, opened: Opened) -> None:
        self._end_finding()
        if self.desk.isHidden():
            self._show_desk()
        self.library.mark_open(opened.entry.id)
        self.notes.show_opened(opened)
        self.ways.show_opened(opened)
        self.results.allow_article(True)
        self._enable(False)

    def _show_view(self, settings: Settings) -> None:
        """The view of the articles, on the page and wherever it can be chosen."""
        self.desk.show_view(View(settings.view))
        self.top_bar.show_view(settings.view)
        self.table[settings.view].setChecked(True)

    def _show_nothing(self) -> None:
        self._end_finding()
        self.results.allow_article(False)
        self.library.mark_open("")
        self.notes.clear()
        self.ways.clear()
        self.status.clear()
        self._enable(False)

    def _show_unreadable(self, entry: LibraryEntry, _error: HashiyaError) -> None:
        self._show_nothing()
        self.library.mark_open(entry.id)

    def _turn_to(self, reading: Reading) -> None:
        """The other pane is in use: what is beside the desk belongs to its article now."""
        self._end_finding()
        self.page.bars.hide()
        self.desk.turn_to(self.session.panes.readings.index(reading))
        if reading.opened:
            self._show_opened(reading.opened)
        else:
            self._show_nothing()
        self._look_through(self.page)
        self._enable(self.page.page.selected_span() is not None)
        self.page.tell_place()
        self.ways.show_trail()

    def _frame_panes(self, is_beside: bool) -> None:
        self.table["beside"].setChecked(is_beside)
        for name in ("other_pane", "link"):
            self.table[name].setEnabled(is_beside)
        self.table["link"].setChecked(self.table["link"].isChecked() and is_beside)

    def _show_moved(self, place: Place, progress: float, _paragraphs: int, minutes: float) -> None:
        self.status.show_reading(progress, minutes)
        self.article_finder.reading_at(place)
        self.session.read_at(self.page.page.current_paragraph())

    def _show_outline(self, shown: bool) -> None:
        """The outline stands where the notes stand; its list takes the keyboard, and gives it back to the page."""
        focus = QApplication.focusWidget()
        if shown:
            self.session.neighbourhood.leave()
            for other in ("notes", "figures"):
                self.table[other].setChecked(False)
            self.side.bring(self.ways.outline)
            self.ways.outline.take_keyboard()
        else:
            self.side.decide()
            if focus and self.ways.outline.isAncestorOf(focus):
                self.page.take_keyboard()

    def _show_figures(self, shown: bool) -> None:
        """As the outline; asked for while something else stands in their place, they come back there."""
        focus = QApplication.focusWidget()
        if not shown and self.figures.isHidden() and self.side.isVisible() and self.session.finder.query:
            self.table["figures"].setChecked(True)
        elif shown:
            self.session.neighbourhood.leave()
            for other in ("notes", "outline"):
                self.table[other].setChecked(False)
            self.side.bring(self.figures)
            self.session.gathering.look()
            self.figures.take_keyboard()
        else:
            self.session.gathering.leave()
            self.side.decide()
            if focus and self.figures.isAncestorOf(focus):
                self.page.take_keyboard()

    def _show_notes(self, shown: bool) -> None:
        if shown:
            for other in ("outline", "figures"):
                self.table[other].setChecked(False)
        self.side.decide()

    def _ask_paragraph(self) -> None:
        if self.session.opened:
            self.find_bar.shut()
            self.ways.ask_paragraph(self.session.opened.article)

    def _leave_hit(self, words: str) -> None:
        """A note that was opened because it was found is shut when the search is over."""
        if not words:
            self.page.margin.shut()

    def _withdraw_search(self) -> None:
        """The box was left without words: the hint goes, unless it is what the keyboard has gone to."""
        focus = QApplication.focusWidget()
        if not (focus and self.results.isAncestorOf(focus)):
            self.side.decide()

    def _look_through(self, page: PageArea) -> None:
        """What is on a page has changed: find in what is there now, if it is the page in use."""
        if page is self.page and self.session.opened:
            self.article_finder.use(self.session.opened.article, page.furniture_open)

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
        if full:
            self.side.hide()
        else:
            self.side.decide()

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

    def _choose_tags(self, annotation: str) -> None:
        self.page.bars.choose_tags(annotation)

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
            self.library, self.notes, self.results, self.neighbours, self.figures, self.contexts, self.notes_desk,
            self.versions, self.messages, self.status, self.search_box, self.find_bar, self.table, self.top_bar,
            self.sheet, self.exporting, self.looks, self.size_sign, self.ways, self.syncing,
        ):  # fmt: skip
            part.apply_theme(theme)
        self.desk.apply_theme(theme, page_theme)
        self.menu.retranslate(self.session.settings)

    def _retranslate(self) -> None:
        names = color_names(self.session.settings)
        for part in (self.desk, self.notes, self.table, self.exporting, self.contexts, self.notes_desk):
            part.retranslate(names)
        for panel in (
            self.library, self.results, self.neighbours, self.figures, self.versions, self.messages, self.status,
            self.search_box, self.find_bar, self.top_bar, self.sheet, self.looks, self.ways, self.syncing,
        ):  # fmt: skip
            panel.retranslate()
        self._to_contexts.setText(translate("Contexts", "Back to the contexts"))
        self._to_contexts.setToolTip(f"{translate('Contexts', 'Back to the contexts')} (Esc)")
        self.menu.retranslate(self.session.settings)
        self.setWindowTitle(translate("Top bar", "Hashiya"))

    # --- keys, size, closing -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody wanted: Enter is for the button it is on; others may be a shortcut on an Arabic keyboard."""
        if not pressed_button(event) and not self.table.trigger_for(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at the side of a mouse, wherever nothing else wants them."""
        if not self.ways.take_button(event.button()):
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._frame_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was being typed and how the window stands."""
        self.library.keep()
        self._keep_typed()
        for page in self.desk.pages:
            page.tell_place()  # it was to rest first
        if self.session.margin.has_unwritten and not self._leaves_unwritten:
            event.ignore()
            self.announcer.about_to_lose(self._close_anyway)
            return
        self.hide()
        self.printing.end()
        self._keep_arrangement()
        self.session.close()
        super().closeEvent(event)

    def _keep_arrangement(self) -> None:
        self._arranging.stop()
        panes = self.session.panes
        articles = [reading.article for reading in panes.readings] if panes.is_split else []
        kept, settings = window_state.kept(self, self._splitter, self.table), self.session.settings
        if (kept, articles) != (settings.window, settings.side_by_side):
            self.session.change_settings(window=kept, side_by_side=articles)

    def _keep_typed(self) -> None:
        """Have the note that is being typed kept now."""
        self.notes.keep()
        self.notes_desk.keep()
        for page in self.desk.pages:
            page.margin.keep()

    def _close_anyway(self) -> None:
        self._leaves_unwritten = True
        self.close()

    def _restore(self, state: dict[str, str]) -> None:
        if not window_state.restore(self, self._splitter, self.table, state):
            size = self.appearance.theme.size
            self.resize(size("window_width"), size("window_height"))
        self._show_nothing()
        self._frame_panes(False)
        self.page.take_keyboard()


def color_names(settings: Settings) -> dict[Color, str]:
    """What the user calls each colour."""
    return {color: color_title(color, settings) for color in Color}
