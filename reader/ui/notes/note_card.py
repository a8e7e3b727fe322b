"""The card of a note, in the margin or in a list: shut (what was marked and written) or open for writing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.annotation import Annotation, Color
from reader.i18n import translate
from reader.ui import menus, roles, sides, wording
from reader.ui.notes.note_editor import NoteEditor
from reader.ui.notes.note_face import NoteFace
from reader.ui.theme import Theme


@roles.is_a(QAccessible.Role.ListItem)
class NoteCard(QWidget):
    """Shows one annotation; a click or Enter asks for it, and the session does everything the card asks for."""

    chosen = Signal(str)
    note_edited = Signal(str, str)
    tags_edited = Signal(str, list)
    color_requested = Signal(str, object)
    delete_requested = Signal(str)
    confirm_requested = Signal(str)
    """It stands where it belongs, though its words have changed."""
    history_requested = Signal(str)
    closed = Signal(str)
    """The writing is over."""
    entered = Signal(str, bool)
    """The pointer has come (True) or gone."""
    resized = Signal()
    """It wants another height."""

    def __init__(
        self,
        annotation: Annotation,
        names: Mapping[Color, str],
        theme: Theme,
        parent: QWidget,
        *,
        is_beside: bool = False,
    ) -> None:
        """`is_beside`: it stands beside its passage, whose words need not be repeated."""
        super().__init__(parent)
        self.annotation = annotation
        self.edge_at_end = False
        """Whether the coloured edge is at the trailing side."""
        self.is_lit = False
        self._names = names
        self._theme = theme
        self._editor: NoteEditor | None = None
        self._doubt: QToolButton | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._face = NoteFace(names, theme, self, is_beside=is_beside)
        self._body = QVBoxLayout(self)
        self._body.addWidget(self._face)
        self.dress(names, theme)
        self.show_annotation(annotation)

    @property
    def is_open(self) -> bool:
        """Whether its note can be written."""
        return self._editor is not None

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the annotation's present state; what is being typed is left alone."""
        self.annotation = annotation
        self._face.show_annotation(annotation)
        self.setAccessibleName(self._face.spoken)
        self._show_doubt()
        if self._editor:
            self._editor.show_annotation(annotation)
        self.update()

    def dress(self, names: Mapping[Color, str], theme: Theme) -> None:
        """Take on other colours, sizes, names and sides. A card that is open must be shut first."""
        self._names, self._theme = names, theme
        self._face.dress(names, theme)
        self._show_doubt()
        self.setAccessibleName(self._face.spoken)
        pad = theme.size("pad")
        self._body.setContentsMargins(sides.margins(theme.size("edge") + pad, pad, theme.size("edge") + pad, pad))
        self._body.setSpacing(theme.size("gap_small"))
        self.update()

    def _show_doubt(self) -> None:
        """Where its words have changed, say how sure its place is, and offer to confirm it."""
        confidence = self.annotation.confidence
        if self.annotation.is_unattached or confidence >= 1:
            if self._doubt:
                self._doubt.hide()
                self._doubt.deleteLater()
                self._doubt = None
            return
        if self._doubt is None:
            self._doubt = QToolButton(self)
            self._doubt.setObjectName("lostbutton")
            self._doubt.clicked.connect(lambda: self.confirm_requested.emit(self.annotation.id))
            self._body.insertWidget(1, self._doubt, 0, Qt.AlignmentFlag.AlignLeading)
        self._doubt.setText(translate("Notes", "Moved: {percent} · confirm", percent=wording.percent(confidence)))
        self._doubt.setToolTip(
            translate("Notes", "The text has changed here. Confirm that the note belongs to this place.")
        )
        self._doubt.setAccessibleName(self._doubt.text())

    def light(self, is_lit: bool) -> None:
        """Show that the pointer is over its passage."""
        self.is_lit = is_lit
        self.update()

    def height_at(self, width: int) -> int:
        """The height that it wants at this width, px."""
        return self._body.totalHeightForWidth(width)

    def open(self, *, write: bool, known_tags: Sequence[str] = ()) -> None:
        """Show the editor; `write` gives it the keyboard, `known_tags` are offered when tags are typed."""
        if self._editor is None:
            self._editor = NoteEditor(self.annotation, self._names, self._theme, self, known_tags)
            self._editor.note_edited.connect(lambda note: self.note_edited.emit(self.annotation.id, note))
            self._editor.tags_edited.connect(lambda tags: self.tags_edited.emit(self.annotation.id, tags))
            self._editor.color_requested.connect(lambda color: self.color_requested.emit(self.annotation.id, color))
            self._editor.delete_requested.connect(lambda: self.delete_requested.emit(self.annotation.id))
            self._editor.history_requested.connect(lambda: self.history_requested.emit(self.annotation.id))
            self._editor.finished.connect(lambda: self.closed.emit(self.annotation.id))
            self._body.addWidget(self._editor)
            self._editor.show()  # else the keyboard could not be given to it at once
            self._face.show_brief(True)
            self.update()
        if write:
            self._editor.take_keyboard()

    def shut(self) -> None:
        """Keep what was typed and hide the editor."""
        if self._editor:
            editor, self._editor = self._editor, None
            editor.keep()
            editor.hide()
            editor.deleteLater()
            self._face.show_brief(False)
            self.update()

    def keep(self) -> None:
        """Announce what was typed since the last time."""
        if self._editor:
            self._editor.keep()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and its coloured edge at the leading side."""
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius")
        outlined = self.is_open or self.is_lit
        painter.setPen(theme.color("strong_line") if outlined else QColor(Qt.GlobalColor.transparent))
        if self.hasFocus() and not self.is_open:
            painter.setPen(theme.color("accent"))
        painter.setBrush(theme.color("field" if self.is_open else "card"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.dot(self.annotation.color))
        side = sides.from_trailing if self.edge_at_end else sides.from_leading
        painter.setClipRect(side(self.rect(), theme.size("edge")))
        painter.drawRoundedRect(side(self.rect(), 2 * radius), radius, radius)

    def event(self, event: QEvent) -> bool:
        """Tell when the layout asks for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit(self.annotation.id, True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.entered.emit(self.annotation.id, False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, or the page below would begin a selection."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.annotation.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Its own, and never that of the page below."""
        menu, name = menus.menu(self), self.annotation.id
        menu.addAction(translate("Notes", "History of this note…"), lambda: self.history_requested.emit(name))
        menu.addSeparator()
        menu.addAction(translate("Notes", "Delete"), lambda: self.delete_requested.emit(name))
        menu.popup(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self.annotation.id)
            case Qt.Key.Key_Delete:
                self.delete_requested.emit(self.annotation.id)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
