"""The library at the leading side: what can be asked for, the articles that answer to it, and their tags."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.article import LibraryEntry
from reader.i18n import number, translate
from reader.settings import Settings
from reader.shelf import Filter, Shelf, Sorting, State, state_of
from reader.ui import menus, wording
from reader.ui.shelf.articles import ArticleList
from reader.ui.shelf.column import Column
from reader.ui.shelf.empty_message import EmptyMessage
from reader.ui.shelf.facets import FACET, Facet
from reader.ui.shelf.list_head import ListHead
from reader.ui.shelf.row_list import RowList
from reader.ui.shelf.saved import SavedFilters
from reader.ui.shelf.section import Section
from reader.ui.theme import Theme

# Typing rests this many ms before what is asked for is kept in the settings.
_KEEP_AFTER = 1000


class LibraryPanel(QWidget):
    """Filters, list and tags. It asks for what is to be done with an article, and for settings to be kept."""

    open_requested = Signal(str)
    beside_requested = Signal(str)
    """The article is to be shown beside the one that is read."""
    details_requested = Signal(str)
    rename_requested = Signal(str)
    finished_requested = Signal(str)
    unread_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)
    restore_requested = Signal(str)
    purge_requested = Signal(list)
    """Articles in the trash that are to be deleted for good; none: all of them."""
    import_requested = Signal()
    keep_requested = Signal(dict)
    """Settings by their names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._shelf = Shelf()
        self._filter, self._sorting = Filter(), Sorting()
        self._states = Section(theme, "states", self, State.ALL)
        self._named = SavedFilters(theme, self)
        self._tags = Section(theme, "tags", self)
        self._sections = (self._states, self._named, self._tags)
        self._head = ListHead(theme, self)
        self._message = EmptyMessage(self)
        self._list = ArticleList(theme, self)
        self._column = Column(self, (self._states, self._named), self._head, self._message, self._list, self._tags)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        self._connect_signals()
        self.retranslate()

    def _connect_signals(self) -> None:
        self._states.list.chosen.connect(lambda index: self._choose_state(State(index.data(FACET).key)))
        self._named.filter_requested.connect(self._choose_saved)
        self._named.saved_changed.connect(self._keep_saved)
        self._tags.list.chosen.connect(lambda index: self._choose_tag(index.data(FACET).key))
        for section in self._sections:
            section.heading.toggled.connect(self._fold)
            section.list.typed.connect(self._type)
        self._head.field.textChanged.connect(lambda words: self._ask(self._filter.changed(words=words)))
        self._head.field.returnPressed.connect(self._open_first)
        self._head.sorting_requested.connect(self._sort)
        self._head.save_requested.connect(lambda: self._named.save(self._filter))
        self._head.restore_requested.connect(lambda: self._on_current(self.restore_requested))
        self._message.import_requested.connect(self.import_requested)
        self._message.clear_requested.connect(lambda: self._ask(Filter()))
        self._list.chosen.connect(self._choose_article)
        self._list.remove_wanted.connect(lambda _: self._in_library(self.remove_requested))
        self._list.rename_wanted.connect(lambda _: self._in_library(self.rename_requested))
        self._list.menu_wanted.connect(self._offer_menu)
        self._list.typed.connect(self._type)
        self._list.selectionModel().currentChanged.connect(self._offer)
        self._connect_keys()

    def _connect_keys(self) -> None:
        """The arrow keys lead from one list to the next that is shown, over the field."""
        field = self._head.field
        field.left_downwards.connect(lambda: self._step(field, 1))
        field.left_upwards.connect(lambda: self._step(field, -1))
        for rows in self._lists:
            rows.left_downwards.connect(partial(self._step, rows, 1))
            rows.left_upwards.connect(partial(self._step, rows, -1))

    @property
    def _lists(self) -> list[RowList]:
        return [self._states.list, self._named.list, self._list, self._tags.list]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [
            self._states.heading, self._states.list, self._named.heading, self._named.list,
            *self._head.stops, self._message, self._list, self._tags.heading, self._tags.list,
        ]  # fmt: skip

    # --- what is shown -------------------------------------------------------------------------------------------

    def arrange(self, settings: Settings) -> None:
        """Show and sort as it was left."""
        self._filter = Filter.of(settings.list_filter)
        self._sorting = Sorting.of(settings.list_order, settings.list_descending)
        self._named.take(settings.saved_filters)
        for section in self._sections:
            section.heading.setChecked(section.name not in settings.list_folded.split())
        self._timer.stop()
        self._head.show_sorting(self._sorting)
        self._show_words()
        self._refresh(afresh=True)

    def show_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """These are the articles of the library; the row that has the keyboard and what is in view stay."""
        self._shelf.put(entries)
        self._refresh()

    def show_trash(self, entries: Sequence[LibraryEntry]) -> None:
        """These are the articles in the trash."""
        self._shelf.put_trash(entries)
        if not entries and self._filter.state is State.TRASH:
            self._ask(Filter())
        else:
            self._refresh()

    def update_entry(self, entry: LibraryEntry) -> None:
        """Show the new state of one article."""
        self._shelf.update(entry)
        self._refresh()

    def mark_open(self, article: str) -> None:
        """Show which article is being read ("" for none)."""
        self._list.mark_open(article)

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the articles, or, where there are none, through the filters."""
        (self._list if self._list.rows.entries else self._states.list).take_keyboard()

    def keep(self) -> None:
        """Have what is asked for, the order and the saved filters kept."""
        self._timer.stop()
        folded = " ".join(section.name for section in self._sections if not section.heading.isChecked())
        self.keep_requested.emit(
            {
                "list_filter": self._filter.values if self._filter.state is not State.TRASH else {},
                "list_order": self._sorting.order.value,
                "list_descending": self._sorting.descending,
                "saved_filters": dict(self._named.values),
                "list_folded": folded,
            }
        )

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (*self._sections, self._head, self._list):
            part.apply_theme(theme)
        self._place()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._states.call(translate("Library list", "Library"))
        self._named.call(translate("Library list", "Saved filters"))
        self._tags.call(translate("Library list", "Tags"))
        self._list.setAccessibleName(translate("Library list", "Articles"))
        self._head.retranslate()
        self._list.doItemsLayout()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _refresh(self, *, afresh: bool = False) -> None:
        """Count, filter and sort anew. What is being read stays in the list until something else is asked for."""
        rows = self._list.rows
        keep = "" if afresh or rows.row_of(rows.open_article) is None else rows.open_article
        found = self._shelf.arranged(self._filter, self._sorting, keep)
        self._show_facets()
        self._list.show_entries(found, afresh=afresh)
        name = translate("Library list", "Articles")
        if self._filter.state is State.TRASH:
            name = translate("Library list", "Trash")
        self._head.show_heading(f"{name}{wording.SEPARATOR}{number(len(found))}" if found else name)
        if found:
            self._message.clear()
        elif len(self._shelf) or self._filter.state is State.TRASH:
            self._message.say_filtered()
        else:
            self._message.say_empty()
        self._offer()
        self._place()

    def _show_facets(self) -> None:
        counts = self._shelf.counts()
        states = [
            Facet(wording.state_name(state), state.value, counts.states[state])
            for state in State
            if state is not State.TRASH or counts.states[state] or self._filter.state is State.TRASH
        ]
        self._states.show_facets(states if len(self._shelf) or counts.states[State.TRASH] else [], self._filter.state)
        tags = dict(counts.tags)
        if self._filter.tag:
            tags.setdefault(self._filter.tag, 0)
        self._tags.show_facets(
            [Facet(f"#{tag}", tag, count) for tag, count in sorted(tags.items(), key=lambda pair: (-pair[1], pair[0]))],
            self._filter.tag,
        )
        self._named.show_filter(self._filter)

    def _offer(self) -> None:
        """Show the buttons that are of use."""
        is_trash = self._filter.state is State.TRASH
        is_new = not self._filter.is_empty and self._filter.values not in self._named.values.values()
        self._head.offer(
            saving=is_new and not is_trash,
            sorting=self._filter.state not in {State.TRASH, State.RECENT},
            restoring=self._list.current is not None if is_trash else None,
        )

    def _place(self) -> None:
        """Give every part its place; without articles there is nothing to filter."""
        self._head.setVisible(bool(len(self._shelf)) or not self._states.is_empty)
        self._column.place(self._theme)

    # --- what is asked for ---------------------------------------------------------------------------------------

    def _ask(self, wanted: Filter) -> None:
        """Show what `wanted` lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._show_words()
            self._refresh(afresh=True)
            self._timer.start()

    def _show_words(self) -> None:
        if self._head.field.text() != self._filter.words:
            self._head.field.setText(self._filter.words)

    def _choose_state(self, state: State) -> None:
        if state is State.ALL:
            self._ask(Filter())
        else:
            self._ask(self._filter.changed(state=State.ALL if state is self._filter.state else state))

    def _choose_tag(self, tag: str) -> None:
        self._ask(self._filter.changed(tag="" if tag == self._filter.tag else tag))

    def _choose_saved(self, wanted: Filter) -> None:
        self._ask(Filter() if wanted.values == self._filter.values else wanted)

    def _sort(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self._head.show_sorting(sorting)
        self._refresh(afresh=True)
        self.keep()

    def _fold(self) -> None:
        self._refresh()
        self.keep()

    def _keep_saved(self) -> None:
        self._refresh()
        self.keep()

    # --- what is done with an article ----------------------------------------------------------------------------

    def menu_for(self, article: str) -> QMenu:
        """What can be done with an article; in the trash it can be restored."""
        menu = menus.menu(self)
        entry = self._shelf.entry(article)
        if entry is None:
            menu.addAction(translate("Library list", "Restore"), partial(self.restore_requested.emit, article))
            menu.addSeparator()
            text = translate("Library list", "Delete for good…")
            menu.addAction(text, partial(self.purge_requested.emit, [article]))
            menu.addAction(translate("Library list", "Empty the trash…"), partial(self.purge_requested.emit, []))
            return menu
        state = state_of(entry)
        menu.addAction(translate("Library list", "Open"), partial(self.open_requested.emit, article))
        menu.addAction(translate("Library list", "Open beside"), partial(self.beside_requested.emit, article))
        menu.addAction(translate("Library list", "Rename…"), partial(self.rename_requested.emit, article))
        menu.addAction(translate("Library list", "Details…"), partial(self.details_requested.emit, article))
        menu.addSeparator()
        if state is not State.FINISHED:
            text = translate("Library list", "Mark as finished")
            menu.addAction(text, partial(self.finished_requested.emit, article))
        if state is not State.UNREAD:
            text = translate("Library list", "Mark as unread")
            menu.addAction(text, partial(self.unread_requested.emit, article))
        if entry.highlights:
            menu.addSeparator()
            text = translate("Library list", "Export its notes…")
            menu.addAction(text, partial(self.export_requested.emit, article))
        menu.addSeparator()
        menu.addAction(translate("Library list", "Move to trash"), partial(self.remove_requested.emit, article))
        return menu

    def _offer_menu(self, index: QModelIndex, at: QPoint) -> None:
        self._list.setCurrentIndex(index)
        if entry := self._list.current:
            self.menu_for(entry.id).popup(at)

    def _choose_article(self) -> None:
        self._in_library(self.open_requested)

    def _open_first(self) -> None:
        if self._list.rows.entries:
            self._list.setCurrentIndex(self._list.rows.index(0))
            self._choose_article()

    def _in_library(self, request: SignalInstance) -> None:
        """Ask for something that cannot be done with what is in the trash."""
        if self._filter.state is not State.TRASH:
            self._on_current(request)

    def _on_current(self, request: SignalInstance) -> None:
        if entry := self._list.current:
            request.emit(entry.id)

    # --- the keyboard --------------------------------------------------------------------------------------------

    def _step(self, start: QWidget, by: int) -> None:
        """Go from a list or the field to the next one that is shown and holds something, or to the one before."""
        order = [*(rows for rows in self._lists[:2]), self._head.field, *(rows for rows in self._lists[2:])]
        place = order.index(start) + by
        while 0 <= place < len(order):
            there = order[place]
            if isinstance(there, RowList) and there.isVisible() and there.model().rowCount():
                there.take_keyboard(last=by < 0 and there is not self._list)
                return
            if there is self._head.field and there.isVisible():
                there.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            place += by

    def _type(self, text: str) -> None:
        """Letters typed in a list narrow it."""
        self._head.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head.field.insert(text)
