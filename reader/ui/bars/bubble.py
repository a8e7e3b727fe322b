"""A small dark bar that floats over the page: the colours as dots, and a few words to press.

What the pointer or the keyboard is on is named at once, beside the bar, so that the bar stays as it is. Where the page
is narrow the words become signs, which are named the same way. Arrows go from one to the next.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.annotation import Color
from reader.i18n import number, translate
from reader.ui import icons, wording
from reader.ui.bars.floating import beside
from reader.ui.theme import Theme

_Key = Qt.Key


class Bubble(QFrame):
    """A row of dots and tools. It takes the keyboard only when it is given it."""

    color_requested = Signal(object)
    keyboard_left = Signal()
    """The keyboard is to go back to the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bubble")
        self._theme, self._ground = theme, parent
        self._chosen: Color | None = None
        self._dots: dict[Color, QToolButton] = {}
        self._tools: dict[QToolButton, str] = {}
        self._lines: list[QFrame] = []
        self._hints: dict[QObject, str] = {}
        self._hint = QLabel(parent)
        self._hint.setObjectName("bubblehint")
        self._hint.hide()
        self._is_above = True
        self._row = QHBoxLayout(self)
        self._shadow = QGraphicsDropShadowEffect(self)
        self.setGraphicsEffect(self._shadow)
        self.hide()

    # --- what it is made of --------------------------------------------------------------------------------------

    def _add_dots(self) -> None:
        for color in Color:
            button = self._dots[color] = self._button()
            button.clicked.connect(lambda _=False, c=color: self.color_requested.emit(c))

    def _add_line(self) -> None:
        line = QFrame(self)
        line.setObjectName("bubbleline")
        self._lines.append(line)
        self._row.addWidget(line)

    def _add_tool(self, icon: str) -> QToolButton:
        button = self._button()
        self._tools[button] = icon
        return button

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.installEventFilter(self)
        self._row.addWidget(button)
        return button

    @property
    def buttons(self) -> list[QToolButton]:
        """Everything that can be pressed, in its order."""
        return [*self._dots.values(), *self._tools]

    # --- what it looks like --------------------------------------------------------------------------------------

    def show_color(self, chosen: Color | None) -> None:
        """Put a ring around the dot of this colour."""
        self._chosen = chosen
        size = self._theme.size("dot") + 2
        for color, button in self._dots.items():
            ring = self._theme.color("on_bubble") if color is chosen else None
            button.setIcon(icons.dot(self._theme.swatch(color), size, ring, line=self._theme.line(color, "bubble")))
            button.setIconSize(QSize(size, size))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        self.show_color(self._chosen)
        for button, name in self._tools.items():
            button.setIcon(icons.icon(name, theme.color("on_bubble"), size("glyph_small")))
            button.setIconSize(QSize(size("glyph_small"), size("glyph_small")))
        for line in self._lines:
            line.setFixedSize(1, size("glyph"))
        self._row.setContentsMargins(size("gap"), size("gap_small"), size("gap"), size("gap_small"))
        self._row.setSpacing(size("gap_small") // 2)
        self._shadow.setBlurRadius(size("gap_large"))
        self._shadow.setOffset(0, size("gap_small"))
        self._shadow.setColor(theme.color("shadow"))

    def _name_dots(self, names: Mapping[Color, str]) -> None:
        for place, (color, button) in enumerate(self._dots.items(), 1):
            button.setAccessibleName(names[color])
            self._hints[button] = wording.SEPARATOR.join((names[color], number(place)))
            present = translate("Selection", "the present colour")
            button.setAccessibleDescription(present if color is self._chosen else "")

    def _name_tool(self, button: QToolButton, name: str, hint: str) -> None:
        button.setText(name)
        button.setAccessibleName(name)
        button.setAccessibleDescription(hint)
        self._hints[button] = hint

    # --- where it stands -----------------------------------------------------------------------------------------

    def show_at(self, target: QRect, within: QRect) -> None:
        """Show above `target`, or below it where there is no room; both are in the parent's px."""
        gap = self._theme.size("gap")
        self._write_out(Qt.ToolButtonStyle.ToolButtonTextOnly)
        if self.width() > within.width() - 2 * gap:
            self._write_out(Qt.ToolButtonStyle.ToolButtonIconOnly)
        hint = QSize(0, self._hint.sizeHint().height() + self._theme.size("gap_small"))
        _, self._is_above = beside(target, self.size() + hint, within, gap)
        place, _ = beside(target, self.size(), within, gap, below_first=not self._is_above)
        self.move(place)
        self.show()
        self.raise_()
        self._show_hint()

    def _write_out(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._tools:
            button.setToolButtonStyle(style)
        self._row.invalidate()
        self.resize(self.sizeHint())

    def _show_hint(self) -> None:
        """Name what the pointer is on, or else what has the keyboard, at the side of the bar that is free."""
        named = next((button for button in self.buttons if button.underMouse()), None)
        named = named or next((button for button in self.buttons if button.hasFocus()), None)
        if named is None or not self.isVisible():
            self._hint.hide()
            return
        ground, gap = self._ground, self._theme.size("gap_small")
        self._hint.setText(self._hints.get(named, ""))
        self._hint.adjustSize()
        width, height = self._hint.width(), self._hint.height()
        middle = named.mapTo(ground, named.rect().center()).x() - width // 2
        across = max(gap, min(middle, ground.width() - gap - width))
        outside = self.y() - gap - height if self._is_above else self.y() + self.height() + gap
        if not 0 <= outside <= ground.height() - height:
            outside = self.y() + self.height() + gap if self._is_above else self.y() - gap - height
        self._hint.move(across, outside)
        self._hint.show()
        self._hint.raise_()

    @property
    def hint(self) -> str:
        """The name that is shown beside the bar, "" if there is none."""
        return self._hint.text() if self._hint.isVisible() else ""

    # --- the keyboard --------------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Begin at the first dot, or at the one with the ring."""
        self._dots[self._chosen or Color.YELLOW].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether something in it has the keyboard."""
        return any(button.hasFocus() for button in self.buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of its buttons, and what they are called while they are pointed at."""
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and self._press(watched, event):
                return True
            case QEvent.Type.Enter | QEvent.Type.Leave | QEvent.Type.FocusIn | QEvent.Type.FocusOut:
                handled = super().eventFilter(watched, event)
                self._show_hint()
                return handled
        return super().eventFilter(watched, event)

    def _press(self, button: QObject, event: QKeyEvent) -> bool:
        buttons = self.buttons
        place = buttons.index(button) if button in buttons else 0
        onward = _Key.Key_Left if self.isRightToLeft() else _Key.Key_Right
        match event.key():
            case _Key.Key_Left | _Key.Key_Right:
                place += 1 if event.key() == onward else -1
            case _Key.Key_Home:
                place = 0
            case _Key.Key_End:
                place = -1
            case _Key.Key_Return | _Key.Key_Enter:
                buttons[place].click()
                return True
            case _Key.Key_Tab | _Key.Key_Backtab | _Key.Key_Escape | _Key.Key_Up | _Key.Key_Down:
                self.keyboard_left.emit()
                return True
            case _:
                return False
        buttons[place % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def setVisible(self, visible: bool) -> None:
        """The name goes with the bar, and the keyboard goes back to the page."""
        if not visible:
            self._hint.hide()
            if self.has_keyboard:
                self.keyboard_left.emit()
        super().setVisible(visible)
