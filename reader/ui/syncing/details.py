"""One item of a plan in full: what it was, what both sides made of it, and, where it is a question, the answers."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotation import Color
from reader.i18n import isolate, translate
from reader.sync import (
    NOTE,
    Answers,
    Choice,
    Fields,
    Item,
    Kind,
    OnConflict,
    OnDeleted,
    TroubledFile,
    reason_of,
    trouble_of,
)
from reader.ui import prose, sides
from reader.ui.flow_layout import FlowLayout
from reader.ui.syncing.marked import ALL, Marker
from reader.ui.theme import Theme

_CONFLICT = (OnConflict.OURS, OnConflict.THEIRS, OnConflict.BOTH)
_DELETED = (OnDeleted.DELETE, OnDeleted.RESTORE)
# So much of the words above tells that they are the note itself, which stands below: it is about no quotation.
_OPENING = 40


class ItemDetails(QWidget):
    """Up to three texts side by side, a row of answers, and a field in which the note can be written out."""

    answered = Signal(object, object)
    """Item, Choice."""
    answered_all = Signal(object, object)
    """Kind, Choice: of all items of that kind."""

    def __init__(self, theme: Theme, color_name: Callable[[Color], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("syncdetails")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._color_name = theme, color_name
        self._item: Item | TroubledFile | None = None
        self._choice: Choice | None = None
        self._title, self._words, self._reason = (QLabel(self) for _ in range(3))
        for label, name in ((self._title, "synctitle"), (self._words, "syncwords"), (self._reason, "syncreason")):
            label.setObjectName(name)
            label.setIndent(0)
            prose.wrap(label)
        self._heads = tuple(QLabel(self) for _ in range(3))
        self._texts = tuple(QTextBrowser(self) for _ in range(3))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons = {choice: self._button(choice) for choice in (*_CONFLICT, *_DELETED)}
        self._all_button = QPushButton(self)
        self._all_button.setAutoDefault(False)
        self._all_button.clicked.connect(self._answer_all)
        self.result = QTextEdit(self)
        self.result.setAcceptRichText(False)
        self.result.setObjectName("syncresult")
        self.result.setTabChangesFocus(True)
        self.result.textChanged.connect(self._write)
        self._result_head = QLabel(self)
        self._lay_out(theme)
        self.show_item(None, None)

    def _button(self, choice: OnConflict | OnDeleted) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("exportchip")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._answer(choice))
        return button

    def _lay_out(self, theme: Theme) -> None:
        size = theme.size
        self._columns = QHBoxLayout()
        self._columns.setSpacing(size("gap"))
        for head, text in zip(self._heads, self._texts, strict=True):
            head.setObjectName("synchead")
            text.setObjectName("synctext")
            text.setOpenLinks(False)
            column = QVBoxLayout()
            column.setSpacing(size("gap_small"))
            column.addWidget(head)
            column.addWidget(text, 1)
            self._columns.addLayout(column, 1)
        self._result_head.setObjectName("synchead")
        self._answers = QWidget(self)
        answers = FlowLayout(self._answers)
        answers.setSpacing(size("gap"))
        for button in (*self._buttons.values(), self._all_button):
            answers.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(size("inset"), size("gap_large"), size("inset"), size("gap_large"))
        whole.setSpacing(size("gap"))
        for part in (self._title, self._words, self._reason):
            whole.addWidget(part)
        whole.addLayout(self._columns, 3)
        whole.addWidget(self._answers)
        whole.addWidget(self._result_head)
        whole.addWidget(self.result, 2)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_item(self, item: Item | TroubledFile | None, choice: Choice | None) -> None:
        """Show an item, or a file that is left alone, with the answer that it was given."""
        self._item, self._choice = item, choice
        self._show_texts(item)
        self._show_answers()

    def _show_texts(self, item: Item | TroubledFile | None) -> None:
        marker = Marker(self._theme, self._color_name)
        if isinstance(item, Item):
            says_note = any(fields and item.words and fields.note.startswith(item.words[:_OPENING])
                            for fields in (item.ours, item.theirs))  # fmt: skip
            self._head(item.title, "" if says_note else item.words, reason_of(item))
            self._columns_of(_columns(item, marker))
        elif item is not None:
            self._head(item.path, "", translate("Sync", "This file is left alone: {reason}", reason=trouble_of(item)))
            self._columns_of([])
        else:
            self._head("", "", "")
            self._columns_of([])

    def _head(self, title: str, words: str, reason: str) -> None:
        for label, text in ((self._title, isolate(title)), (self._words, isolate(words)), (self._reason, reason)):
            label.setText(sides.sentence(text))
            label.setVisible(text not in {"", isolate("")})

    def _columns_of(self, columns: list[tuple[str, str]]) -> None:
        for number, (head, text) in enumerate(zip(self._heads, self._texts, strict=True)):
            is_used = number < len(columns)
            self._columns.setStretch(number, int(is_used))
            head.setVisible(is_used)
            text.setVisible(is_used)
            if is_used:
                head.setText(columns[number][0])
                text.setHtml(columns[number][1])
                text.setAccessibleName(columns[number][0])

    def _show_answers(self) -> None:
        item = self._item
        kind = item.kind if isinstance(item, Item) else None
        offered = _offered(item) if isinstance(item, Item) else ()
        for choice, button in self._buttons.items():
            button.setVisible(choice in offered)
            button.setChecked(choice == self._choice)
        self._answers.setVisible(bool(offered))
        self._all_button.setVisible(bool(offered))
        self._all_button.setEnabled(isinstance(self._choice, OnConflict | OnDeleted))
        can_write = kind is Kind.CONFLICT and isinstance(item, Item) and item.ours is not None
        self.result.setVisible(can_write)
        self._result_head.setVisible(can_write)
        if can_write and isinstance(item, Item):
            self._show_result(item)

    def _show_result(self, item: Item) -> None:
        fields = self._choice if isinstance(self._choice, Fields) else _result(item, self._choice)
        note = fields.note if fields else ""
        if note != self.result.toPlainText():
            self.result.blockSignals(True)
            self.result.setPlainText(note)
            self.result.blockSignals(False)

    # --- what is answered ----------------------------------------------------------------------------------------

    def _answer(self, choice: Choice) -> None:
        if isinstance(self._item, Item):
            self._choice = choice
            self._show_answers()
            self.answered.emit(self._item, choice)

    def _answer_all(self) -> None:
        if isinstance(self._item, Item) and self._choice is not None:
            self.answered_all.emit(self._item.kind, self._choice)

    def _write(self) -> None:
        item = self._item
        if isinstance(item, Item) and (fields := _result(item, self._choice)):
            self._choice = replace(fields, note=self.result.toPlainText())
            for button in self._buttons.values():
                button.setChecked(False)
            self.answered.emit(item, self._choice)

    # --- looks ---------------------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._show_texts(self._item)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        texts: dict[OnConflict | OnDeleted, str] = {
            OnConflict.OURS: translate("Sync", "Keep what is in Hashiya"),
            OnConflict.THEIRS: translate("Sync", "Keep what is in the file"),
            OnConflict.BOTH: translate("Sync", "Keep both"),
            OnDeleted.DELETE: translate("Sync", "Delete it in Hashiya too"),
            OnDeleted.RESTORE: translate("Sync", "Write it into the folder again"),
        }
        for choice, text in texts.items():
            self._buttons[choice].setText(text)
        self._all_button.setText(translate("Sync", "The same for all of these"))
        self._result_head.setText(translate("Sync", "What both will have; edit it if you like"))
        self.result.setAccessibleName(translate("Sync", "What both will have; edit it if you like"))
        self.show_item(self._item, self._choice)

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the keyboard stops at, in order."""
        return [*self._texts, *self._buttons.values(), self._all_button, self.result]


def _offered(item: Item) -> tuple[OnConflict | OnDeleted, ...]:
    if item.kind is Kind.DELETED:
        return _DELETED
    if item.kind is Kind.CONFLICT:
        return _CONFLICT if item.ours else _CONFLICT[:2]
    return ()


def _result(item: Item, choice: Choice | None) -> Fields | None:
    """What a conflict comes to by an answer; without one it is ours."""
    if choice is None:
        choice = OnConflict.OURS
    return Answers(chosen={item.annotation: (item, choice)}).settle(item).result


def _columns(item: Item, marker: Marker) -> list[tuple[str, str]]:
    """The texts to be shown side by side, with what stands above each."""
    before, here, there = (
        translate("Sync", "Before"), translate("Sync", "In Hashiya"), translate("Sync", "In the file"),
    )  # fmt: skip
    if item.kind is Kind.CONFLICT:
        names = item.open or (NOTE,)
        columns = [(before, marker.fields(item.base, item.base, names))] if item.base else []
        for head, fields in ((here, item.ours), (there, item.theirs)):
            deleted = f"<p>{translate('Sync', 'deleted')}</p>"
            columns.append((head, marker.fields(fields, item.base, names) if fields else deleted))
        return columns
    if item.kind is Kind.REFUSED:
        if not item.expected:
            return [(there, marker.texts(item.found, item.found))]
        return [(there, marker.texts(_between_marks(item.expected), _between_marks(item.found)))]
    if item.ours and item.result and (changed := item.result.differing(item.ours)):
        return [(here, marker.fields(item.result, item.ours, changed))]
    if item.theirs and item.result and (changed := item.result.differing(item.theirs)):
        return [(there, marker.fields(item.result, item.theirs, changed))]
    fields = item.result or item.ours or item.base
    return [(here, marker.fields(fields, fields, ALL))] if fields else []


def _between_marks(block: str) -> str:
    """A block without the first and the last of its lines."""
    return "\n".join(block.split("\n")[1:-1])
