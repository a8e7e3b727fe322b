"""The strip at the foot of the window: how far reading is, and how far an import is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from reader.i18n import translate
from reader.reports import Progress
from reader.ui import wording
from reader.ui.arrivals.import_strip import ImportStrip
from reader.ui.theme import Theme
from reader.ui.ways.whereabouts import Whereabouts

_FINE = 1000


class StatusStrip(QFrame):
    """Shows numbers; it asks for nothing but to stop an import."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, whereabouts: Whereabouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.whereabouts = whereabouts
        self._reading: tuple[float, float] | None = None
        self._bar = _bar(self)
        self._percent = QLabel(self)
        self._left = QLabel(self)
        self._import = ImportStrip(theme, self)
        self._import.cancel_requested.connect(self.cancel_requested)
        self._mark = QLabel(self)
        self._about_reading = (self._bar, self._percent, self._left)
        self._row = QHBoxLayout(self)
        for widget in (self._bar, self._percent, self._left):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self._import)
        self._row.addStretch(1)
        self._row.addWidget(self._mark)
        self._row.addWidget(whereabouts)
        self.apply_theme(theme)
        self.retranslate()
        self.show_import(None)
        self.clear()

    def show_reading(self, progress: float, minutes: float) -> None:
        """So much of the article was read (0..1), and the rest takes `minutes` more."""
        self._reading = (progress, minutes)
        self._bar.setValue(round(progress * _FINE))
        self._percent.setText(wording.percent(progress))
        self._left.setText(wording.time_left(minutes))
        for widget in self._about_reading:
            widget.show()

    def show_mark(self, words: str) -> None:
        """What was said of the paragraph that is the current one; "" if nothing was."""
        self._mark.setText(words)
        self._mark.setVisible(bool(words))

    @property
    def mark_text(self) -> str:
        """What was said of the current paragraph."""
        return self._mark.text()

    def clear(self) -> None:
        """Nothing is being read."""
        self._reading = None
        self.show_mark("")
        for widget in self._about_reading:
            widget.hide()

    def show_import(self, progress: Progress | None) -> None:
        """An import is going on, or (None) no longer."""
        self._import.show_progress(progress)

    def show_stopping(self) -> None:
        """The import is to stop, and soon will."""
        self._import.show_stopping()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size = theme.size
        self.setFixedHeight(size("status"))
        self._row.setContentsMargins(size("inset"), 0, size("inset"), 0)
        self._row.setSpacing(size("gap"))
        self._bar.setFixedSize(size("track_length"), size("track"))
        self._import.apply_theme(theme)
        self.whereabouts.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._bar.setAccessibleName(translate("Status", "How much of the article was read"))
        self._import.retranslate()
        self.whereabouts.retranslate()
        if self._reading:
            self.show_reading(*self._reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.whereabouts.fit(self.width())


def _bar(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setRange(0, _FINE)
    bar.setTextVisible(False)
    return bar
