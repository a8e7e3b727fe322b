"""The desk of all notes in the page's place: filters at the leading side, notes in groups, what can be done."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.annotation import Annotation, Color
from reader.i18n import translate
from reader.notes_desk import DeskNote, Grouping, Laid, NoteState, Sorting, Wanted
from reader.ui import icons, menus, sides
from reader.ui.finding.search_message import Message, Offer, SearchMessage
from reader.ui.notes_desk.deeds import DeskDeeds
from reader.ui.notes_desk.filter_column import FilterColumn
from reader.ui.notes_desk.naming import grouping_name, sorting_name
from reader.ui.notes_desk.note_list import NoteList
from reader.ui.shelf.list_head import FilterField
from reader.ui.theme import Theme

# Typing rests this many ms before it is searched.
_TYPED = 220
_CLEAR, _LEAVE = "clear", "leave"


class NotesDesk(QWidget):
    """Shows what lies on the desk; it knows neither session nor library."""

    wanted_changed = Signal(object)
    """Wanted: what is to be looked at from now on."""
    open_requested = Signal(object)
    """The DeskNote whose passage is to be shown."""
    note_edited = Signal(str, str)
    tags_edited = Signal(str, list)
    color_requested = Signal(str, object)
    delete_requested = Signal(str)
    edit_ended = Signal(str)
    recolor_many_requested = Signal(list, object)
    tag_many_requested = Signal(list, list, list)
    """Notes, and the tags that they are to have and to lose."""
    delete_many_requested = Signal(list)
    export_requested = Signal(list)
    cite_requested = Signal(str)
    history_requested = Signal(str)
    restore_requested = Signal(str)
    """An article in the trash."""
    color_name_requested = Signal(object, str)
    tag_rename_requested = Signal(str, str)
    tag_delete_requested = Signal(str)
    leave_requested = Signal()

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesdesk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._names = theme, dict(names)
        self._wanted, self._laid = Wanted(), Laid()
        self._waiting: Laid | None = None
        self._is_afresh, self._has_looked = True, False
        self._tags: tuple[str, ...] = ()
        self._back = QToolButton(self)
        self._back.clicked.connect(self.leave_requested)
        self._heading = QLabel(self)
        self._heading.setObjectName("contextsheading")
        self._count = QLabel(self)
        self._count.setObjectName("findcount")
        self.field = FilterField(self)
        self._filtering, self._grouping, self._sorting = (QToolButton(self) for _ in range(3))
        self._filtering.setCheckable(True)
        self._groupings = self._choices(self._grouping, Grouping)
        self._sortings = self._choices(self._sorting, Sorting)
        self._side = QWidget(self)
        self._side.setObjectName("deskside")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filters = FilterColumn(theme, names, self._side)
        self._clear = QToolButton(self._side)
        self._clear.setObjectName("contextsbutton")
        self._message = SearchMessage(theme, self)
        self.list = NoteList(theme, self)
        self.deeds = DeskDeeds(theme, names, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPED)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate(names)
        self.hide()

    def _choices(self, button: QToolButton, values: type[Grouping] | type[Sorting]) -> QActionGroup:
        """A menu of which one line is in force."""
        menu = QMenu(button)
        menus.shape(menu, has_column=True)
        group = QActionGroup(menu)
        for value in values:
            action = QAction(group)
            action.setCheckable(True)
            action.setData(value.value)
            menu.addAction(action)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMenu(menu)
        return group

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        for widget in (self._back, self._heading, self._count):
            self._top.addWidget(widget)
        self._top.addStretch(1)
        self._top.addWidget(self.field, 2)
        for widget in (self._filtering, self._grouping, self._sorting):
            self._top.addWidget(widget)
        self._filter_column = QVBoxLayout(self._side)
        self._filter_column.setSpacing(0)
        self._filter_column.addWidget(self.filters, 1)
        self._clear_row = QHBoxLayout()
        self._clear_row.addWidget(self._clear)
        self._clear_row.addStretch(1)
        self._filter_column.addLayout(self._clear_row)
        notes = QVBoxLayout()
        notes.setSpacing(0)
        for part in (self._message, self.list):
            notes.addWidget(part, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addLayout(notes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(middle, 1)
        column.addWidget(self.deeds)

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(lambda: self._want(self._wanted.changed(words=self.field.text())))
        self.field.returnPressed.connect(self.take_keyboard)
        self.field.left_downwards.connect(self.take_keyboard)
        self._filtering.toggled.connect(self._side.setVisible)
        self._groupings.triggered.connect(lambda one: self._want(self._wanted.changed(grouping=Grouping(one.data()))))
        self._sortings.triggered.connect(lambda one: self._want(self._wanted.changed(sorting=Sorting(one.data()))))
        self.filters.toggled.connect(lambda facet, value: self._want(self._wanted.toggled(facet, value)))
        self.filters.color_named.connect(self.color_name_requested)
        self.filters.tag_renamed.connect(self.tag_rename_requested)
        self.filters.tag_deleted.connect(self.tag_delete_requested)
        self.filters.typed.connect(self._type)
        self._clear.clicked.connect(self.clear)
        self._message.offer_taken.connect(lambda key: self.clear() if key == _CLEAR else self.leave_requested.emit())
        self.list.opened.connect(self._open)
        self.list.selected.connect(lambda _: self._show_selected())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_selected())
        self.list.color_pressed.connect(self._recolor)
        self.list.tag_pressed.connect(self.deeds.field.setFocus)
        self.list.edit_pressed.connect(self.edit_current)
        self.list.delete_pressed.connect(self._delete)
        self.list.copy_pressed.connect(self._cite)
        self.list.menu_wanted.connect(self._offer_menu)
        self.list.edit_ended.connect(self._end_edit)
        self.deeds.color_chosen.connect(self._recolor)
        self.deeds.tags_given.connect(self._tag)
        self.deeds.edit_requested.connect(self.edit_current)
        self.deeds.export_requested.connect(lambda: self.export_requested.emit(self._exported))
        self.deeds.delete_requested.connect(self._delete)
        self.deeds.left.connect(self.take_keyboard)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        tools = [self._back, self.field, self._filtering, self._grouping, self._sorting]
        return [*tools, self.filters, self._clear, self.list, *self.deeds.stops]

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self, wanted: Wanted) -> None:
        """This is looked at from now on."""
        self._is_afresh = self._is_afresh or wanted != self._wanted
        self._wanted = wanted
        if self.field.text() != wanted.words and not self._typing.isActive():
            self.field.setText(wanted.words)
            self._typing.stop()
        self._show_choices()

    def show_laid(self, laid: Laid) -> None:
        """Show what lies on the desk. While a note is being edited, what is behind it waits."""
        if self.list.card and laid.wanted == self._laid.wanted:
            self._waiting = laid
            return
        self._waiting, self._laid, self._has_looked = None, laid, True
        self.filters.show_laid(laid)
        self.list.show_laid(laid, self._names, afresh=self._is_afresh)
        self._is_afresh = False
        self._describe()

    def update_annotation(self, annotation: Annotation) -> None:
        """Show the present state of the note that is being edited."""
        self.list.show_annotation(annotation)

    def remove(self, annotation: Annotation) -> None:
        """A note was deleted: it cannot be edited any more."""
        if self.list.card and self.list.card.annotation.id == annotation.id:
            self.list.close_card()

    def know_tags(self, tags: Sequence[str]) -> None:
        """What can be chosen from, the most used first."""
        self._tags = tuple(tags)
        self.deeds.know_tags(tags)

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the notes, or where there are none, have words typed."""
        if self.list.notes.rows or not self._has_looked:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Have what is being typed kept now."""
        self.list.close_card()

    def clear(self) -> None:
        """Let all notes through."""
        self.field.setText("")
        self._typing.stop()
        self._want(self._wanted.cleared())

    @property
    def message(self) -> str:
        """What is said in place of notes, "" if there are some."""
        return "" if self._message.isHidden() else self._message.text

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self.field, self.filters, self._message, self.list, self.deeds):
            part.apply_theme(theme)
        size, glyph = theme.size, theme.size("glyph_small")
        self._top.setContentsMargins(
            sides.margins(size("inset") - size("gap"), size("gap"), size("inset"), size("gap"))
        )
        self._top.setSpacing(size("gap"))
        self.field.setMinimumWidth(size("search_min"))
        self.field.setMaximumWidth(size("search_max"))
        self._side.setFixedWidth(size("desk_filters"))
        self._filter_column.setContentsMargins(0, size("gap"), 0, size("gap"))
        self._clear_row.setContentsMargins(size("gap"), 0, size("gap"), 0)
        self._back.setIcon(icons.icon("back", theme.color("accent"), size("glyph")))
        self._back.setIconSize(QSize(size("glyph"), size("glyph")))
        for button, name in ((self._filtering, "filter"), (self._grouping, "list"), (self._sorting, "sort")):
            button.setIcon(icons.icon(name, theme.color("soft_ink"), glyph))
            button.setIconSize(QSize(glyph, glyph))

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        self.setAccessibleName(translate("Desk", "All notes"))
        back = translate("Desk", "Back to the text")
        self._back.setToolTip(f"{back} (Esc)")
        self._back.setAccessibleName(back)
        self._heading.setText(translate("Desk", "All notes"))
        self.field.call(
            translate("Desk", "Search notes and quotations…"), translate("Desk", "Search notes and quoted words")
        )
        text = translate("Desk", "Show or hide the filters")
        self._filtering.setToolTip(text)
        self._filtering.setAccessibleName(text)
        self._clear.setText(translate("Desk", "Show all notes"))
        self.list.setAccessibleName(translate("Desk", "Highlights and notes"))
        self.filters.retranslate(names)
        self.deeds.retranslate(names)
        self.apply_theme(self._theme)
        self._show_choices()
        if self._has_looked:
            self.list.show_laid(self._laid, self._names, afresh=False)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the filters are put away until they are asked for."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.size("contexts_wide")
        if is_wide != (event.oldSize().width() >= self._theme.size("contexts_wide")) or event.oldSize().width() < 0:
            self._filtering.setChecked(is_wide)
            self._side.setVisible(is_wide)
            style = Qt.ToolButtonStyle
            for button in (self._grouping, self._sorting):
                button.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly)

    def _show_choices(self) -> None:
        """Say how the notes are grouped and sorted."""
        for action in self._groupings.actions():
            action.setText(grouping_name(Grouping(action.data())))
            action.setChecked(action.data() == self._wanted.grouping.value)
        for action in self._sortings.actions():
            action.setText(sorting_name(Sorting(action.data())))
            action.setChecked(action.data() == self._wanted.sorting.value)
        for button, name in (
            (self._grouping, grouping_name(self._wanted.grouping)), (self._sorting, sorting_name(self._wanted.sorting)),
        ):  # fmt: skip
            button.setText(name)
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _describe(self) -> None:
        """Say how many notes there are, or why there are none."""
        laid = self._laid
        everything = translate("Desk", "%n note(s)", None, laid.total)
        part = translate("Desk", "{shown} of {total}", shown=laid.shown, total=laid.total)
        self._count.setText((everything if laid.shown == laid.total else part) if self._has_looked else "")
        message = self._advice()
        self._message.setVisible(message is not None)
        self.list.setVisible(message is None)
        self._clear.setVisible(not laid.wanted.is_everything)
        if message:
            self._message.say(message)
        self._show_selected()

    def _advice(self) -> Message | None:
        if not self._has_looked or self._laid.shown:
            return None
        if self._laid.total:
            clear = Offer(_CLEAR, translate("Desk", "Show all notes"))
            return Message(
                translate("Desk", "No note is left"),
                (translate("Desk", "Nothing fits the words and filters together. Try fewer of them."),),
                offers=(clear,),
            )
        return Message(
            translate("Desk", "No notes yet"),
            (
                translate(
                    "Desk",
                    "All that you highlight and write in the margins comes together here: to be searched, sorted, "
                    "tagged and exported.",
                ),
                translate(
                    "Desk",
                    "Open an article, select some words, and choose a colour or press {keys} to write.",
                    keys="N",
                ),
            ),
            offers=(Offer(_LEAVE, translate("Desk", "Back to the text")),),
        )

    def _show_selected(self) -> None:
        has_current = self.list.current_note is not None and not self.list.isHidden()
        self.deeds.show_selected(len(self.list.selected_ids), self._laid.shown, has_current=has_current)

    # --- what is asked for ---------------------------------------------------------------------------------------

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self.list.close_card()
            self.wanted_changed.emit(wanted)

    def _type(self, letters: str) -> None:
        """What is typed on the filters is looked for."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(self.field.text() + letters)

    def _open(self, note: DeskNote) -> None:
        self.list.close_card()
        self.open_requested.emit(note)

    def edit_current(self) -> None:
        """Open the note that the keyboard is on for editing, in its place."""
        if card := self.list.open_card(self._names, self._tags):
            card.note_edited.connect(self.note_edited)
            card.tags_edited.connect(self.tags_edited)
            card.color_requested.connect(self.color_requested)
            card.delete_requested.connect(self.delete_requested)
            card.history_requested.connect(self.history_requested)

    def _end_edit(self, note: str) -> None:
        self.edit_ended.emit(note)
        if waiting := self._waiting:
            self.show_laid(waiting)

    @property
    def _exported(self) -> list[str]:
        """What is selected, or all that is shown."""
        return self.list.selected_ids or self._laid.ids

    def _recolor(self, color: Color) -> None:
        if chosen := self.list.chosen_ids:
            self.recolor_many_requested.emit(chosen, color)

    def _tag(self, added: list[str], gone: list[str]) -> None:
        if chosen := self.list.chosen_ids:
            self.tag_many_requested.emit(chosen, added, gone)

    def _delete(self) -> None:
        if chosen := self.list.chosen_ids:
            self.delete_many_requested.emit(chosen)

    def _cite(self) -> None:
        if note := self.list.current_note:
            self.cite_requested.emit(note.id)

    def menu_for(self, note: DeskNote) -> QMenu:
        """What can be done with a note, or with those selected if it is one of them."""
        menu = menus.menu(self)
        if note.state is NoteState.TRASHED:
            text = translate("Desk", "Take the article out of the trash")
            menu.addAction(text, partial(self.restore_requested.emit, note.home.article))
        elif note.state is not NoteState.REMOVED:
            menu.addAction(translate("Desk", "Open at the passage"), partial(self._open, note))
        menu.addAction(translate("Desk", "Edit"), self.edit_current)
        menu.addAction(translate("Desk", "Copy with the source"), partial(self.cite_requested.emit, note.id))
        menu.addAction(translate("Desk", "History of this note…"), partial(self.history_requested.emit, note.id))
        menu.addSeparator()
        chosen = self.list.selected_ids if note.id in self.list.selected_ids else [note.id]
        text = translate("Desk", "Export %n note(s)…", None, len(chosen))
        menu.addAction(text, partial(self.export_requested.emit, chosen))
        text = translate("Desk", "Only notes of this article")
        only = Wanted(
            articles=frozenset({note.home.article}), grouping=self._wanted.grouping, sorting=self._wanted.sorting
        )
        menu.addAction(text, partial(self._want, only))
        menu.addSeparator()
        text = translate("Desk", "Delete %n note(s)", None, len(chosen))
        menu.addAction(text, partial(self.delete_many_requested.emit, chosen))
        return menu

    def _offer_menu(self, note: DeskNote, at: QPoint) -> None:
        self.menu_for(note).popup(at)
