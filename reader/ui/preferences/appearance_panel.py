"""The small panel of looks: it opens under its button, and the page behind it shows each change at once."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.i18n import is_rtl, translate
from reader.settings import Settings
from reader.ui.preferences.appearance_form import AppearanceForm
from reader.ui.theme import Theme


class AppearancePanel(QFrame):
    """Floats over the window until Escape, or a click elsewhere; Tab stays within it."""

    change_requested = Signal(dict)
    """Values of settings by name."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("floating")
        self._theme = theme
        self._anchor: QWidget | None = None
        self._before: QWidget | None = None
        self.form = AppearanceForm(theme, settings, self)
        self.form.change_requested.connect(self.change_requested)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.form)
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def toggle(self, anchor: QWidget) -> None:
        """Open under `anchor`, or close."""
        if self.isVisible():
            self.close()
            return
        self._anchor, self._before = anchor, QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.form.swatches.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert application
        application.installEventFilter(self)

    def show_settings(self, settings: Settings) -> None:
        """Show these."""
        self.form.show_settings(settings)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        pad = theme.size("gap_large")
        self._column.setContentsMargins(pad, pad, pad, pad)
        self.form.apply_theme(theme)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(2 * theme.size("gap_large"))
        shadow.setOffset(0, theme.size("gap_small"))
        shadow.setColor(theme.color("shadow"))
        self.setGraphicsEffect(shadow)
        if self.isVisible():
            self._place()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Appearance", "Appearance"))
        self.form.retranslate()
        if self.isVisible():
            self._place()

    def event(self, event: QEvent) -> bool:
        """Escape is ours before it is a shortcut of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back."""
        super().hideEvent(event)
        application = QApplication.instance()
        if application:
            application.removeEventFilter(self)
        focus = QApplication.focusWidget()
        if self._before and isValid(self._before) and (focus is None or self.isAncestorOf(focus)):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere in the window closes the panel, and does what it does; another size moves it."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self._place()
        elif event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            point = event.globalPosition().toPoint()
            pressed = QApplication.widgetAt(point) if isinstance(watched, QWidget) else None
            if pressed and pressed.window() is self.window() and not self._covers(pressed):
                self.close()
        return False

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go round within the panel.

        Not by Qt's chain of the focus: each widget that PySide hands out of it becomes, to PySide, the child of the one
        it was asked of, up to the window itself, and all of them are void when that one's Python object goes.
        """
        stops, focus = self.form.stops, QApplication.focusWidget()
        at = [place for place, stop in enumerate(stops) if focus and (stop is focus or stop.isAncestorOf(focus))]
        if stops:
            place = at[0] + (1 if following else -1) if at else 0
            reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
            stops[place % len(stops)].setFocus(reason)
        return True

    def _covers(self, widget: QWidget) -> bool:
        """Whether a widget is in the panel, or is the button that opens and closes it."""
        return widget is self or self.isAncestorOf(widget) or widget is self._anchor

    def _place(self) -> None:
        """Under the anchor, at its edge that lies nearer to the edge of the window; always within the window."""
        window, gap = self.window(), self._theme.size("gap")
        self.setFixedWidth(min(self._theme.size("appearance_width"), window.width() - 2 * gap))
        self._column.activate()
        self.setFixedHeight(min(self.sizeHint().height(), window.height() - 2 * gap))
        corner = QPoint(gap if is_rtl() else window.width() - gap - self.width(), gap)
        if self._anchor and self._anchor.isVisible():
            below = self._anchor.mapTo(window, self._anchor.rect().bottomLeft())
            left = below.x() if is_rtl() else below.x() + self._anchor.width() - self.width()
            corner = QPoint(left, below.y() + gap)
        corner.setX(max(gap, min(corner.x(), window.width() - gap - self.width())))
        corner.setY(max(gap, min(corner.y(), window.height() - gap - self.height())))
        self.move(corner)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
