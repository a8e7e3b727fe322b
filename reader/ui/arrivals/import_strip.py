"""How far an import is: of how many files, the name of the one in hand, and the button that stops it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from reader.i18n import translate
from reader.reports import Progress
from reader.ui import icons, sides
from reader.ui.theme import Theme

_FINE = 1000


class ImportStrip(QFrame):
    """Is shown only while an import goes on."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._is_stopping = False
        self._count = QLabel(self)
        self._name = _Name(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _FINE)
        self._bar.setTextVisible(False)
        self._stop = QToolButton(self)
        self._stop.setObjectName("stop")
        self._stop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._stop.clicked.connect(self.cancel_requested)
        self._row = QHBoxLayout(self)
        for part in (self._count, self._bar, self._name, self._stop):
            self._row.addWidget(part)
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def show_progress(self, progress: Progress | None) -> None:
        """An import is going on, or (None) no longer."""
        self._progress = progress
        self.setVisible(progress is not None)
        if progress is None:
            self._is_stopping = False
            self._stop.setEnabled(True)
            return
        self._bar.setValue(round(_FINE * progress.done / max(progress.total, 1)))
        self._name.show_name(progress.path.name)
        if not self._is_stopping:
            count = translate("Status", "Importing {number} of {total}", number=progress.done + 1, total=progress.total)
            self._count.setText(count)
            self.setAccessibleName(count)

    def show_stopping(self) -> None:
        """The import is to stop; the file in hand is finished first, and until then it is said that this was heard."""
        self._is_stopping = True
        self._stop.setEnabled(False)
        self._count.setText(translate("Status", "Stopping the import…"))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size = theme.size
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(size("gap"))
        self._bar.setFixedHeight(size("track"))
        self._bar.setMinimumWidth(size("track_length") // 3)
        self._bar.setMaximumWidth(size("track_length"))
        self._name.setMaximumWidth(size("import_name"))
        glyph = size("glyph_tiny")
        self._stop.setIcon(icons.icon("close", theme.color("soft_ink"), glyph))
        self._stop.setIconSize(QSize(glyph, glyph))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._bar.setAccessibleName(translate("Status", "How much of the import is done"))
        self._stop.setText(translate("Status", "Stop"))
        self._stop.setToolTip(translate("Status", "Stop the import; what came in stays"))
        self._stop.setAccessibleName(translate("Status", "Stop the import"))
        self.show_progress(self._progress)


class _Name(QLabel):
    """A file's name, without its middle where it is too long, so that its ending is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """As wide as it may be, whatever it shows, so that the button beside it keeps its place."""
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """In a narrow window it can be left out."""
        return QSize(0, super().minimumSizeHint().height())

    def show_name(self, name: str) -> None:
        """Show another name."""
        self._whole = name.encode("utf-8", "replace").decode("utf-8")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(fitting)
        self.setAlignment(sides.leading() | Qt.AlignmentFlag.AlignVCenter)
