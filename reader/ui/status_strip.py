"""The strip at the foot of the window: how far reading is, and how far an import is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from reader.article import Place
from reader.i18n import number, translate
from reader.reports import Progress
from reader.ui import icons, wording
from reader.ui.theme import Theme

_FINE = 1000

# A file's name is shown with at most this many characters, without its middle.
_NAME = 36


class StatusStrip(QFrame):
    """Shows numbers; it asks for nothing but to stop an import."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._reading: tuple[Place, float, int, float] | None = None
        self._bar = _bar(self)
        self._percent = QLabel(self)
        self._left = QLabel(self)
        self._place = QLabel(self)
        self._import_bar = _bar(self)
        self._import = QLabel(self)
        self._import.setTextFormat(Qt.TextFormat.PlainText)
        self._import.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._import.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self.cancel_requested)
        self._about_reading = (self._bar, self._percent, self._left, self._place)
        self._row = QHBoxLayout(self)
        for widget in (self._bar, self._percent, self._left):
            self._row.addWidget(widget)
        self._row.addWidget(self._import, 3)
        for part in (self._import_bar, self._cancel):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._place)
        self.apply_theme(theme)
        self.retranslate()
        self.show_import(None)
        self.clear()

    def show_reading(self, place: Place, progress: float, paragraphs: int, minutes: float) -> None:
        """Reading is at `place` of an article of so many paragraphs, for `minutes` more; `progress` is 0..1."""
        self._reading = (place, progress, paragraphs, minutes)
        self._bar.setValue(round(progress * _FINE))
        self._percent.setText(wording.percent(progress))
        self._left.setText(wording.time_left(minutes))
        self._place.setText(wording.place_in_text(place.paragraph, paragraphs))
        for widget in self._about_reading:
            widget.show()

    def clear(self) -> None:
        """Nothing is being read."""
        self._reading = None
        for widget in self._about_reading:
            widget.hide()

    def show_import(self, progress: Progress | None) -> None:
        """An import is going on, or (None) no longer."""
        for widget in (self._import, self._import_bar, self._cancel):
            widget.setVisible(progress is not None)
        if progress:
            self._import_bar.setValue(round(_FINE * progress.done / max(progress.total, 1)))
            count = f"{number(progress.done + 1)}/{number(progress.total)}"
            name = progress.path.name
            if len(name) > _NAME:
                name = f"{name[: _NAME // 2]}…{name[-_NAME // 2 :]}"
            self._import.setText(translate("Status", "Importing {count}: {name}", count=count, name=name))

    @property
    def reading_text(self) -> str:
        """What is said about where reading is."""
        return self._place.text()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size = theme.size
        self.setFixedHeight(size("status"))
        self._row.setContentsMargins(size("inset"), 0, size("inset"), 0)
        self._row.setSpacing(size("gap"))
        for bar in (self._bar, self._import_bar):
            bar.setFixedSize(size("track_length"), size("track"))
        glyph = size("glyph_small")
        self._cancel.setIcon(icons.icon("close", theme.color("muted"), glyph))
        self._cancel.setIconSize(QSize(glyph, glyph))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._bar.setAccessibleName(translate("Status", "How much of the article was read"))
        self._import_bar.setAccessibleName(translate("Status", "How much of the import is done"))
        self._cancel.setToolTip(translate("Status", "Stop the import"))
        self._cancel.setAccessibleName(translate("Status", "Stop the import"))
        if self._reading:
            self.show_reading(*self._reading)


def _bar(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setRange(0, _FINE)
    bar.setTextVisible(False)
    return bar
