"""Says for a moment how large the text has become."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from reader.i18n import translate
from reader.settings import Settings
from reader.ui.theme import Theme

# ms
_MOMENT = 1100


class SizeSign(QLabel):
    """Floats over the foot of `over` when the size changes."""

    def __init__(self, theme: Theme, settings: Settings, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("sizesign")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._size = settings.reading_size
        self._over, self._theme = over, theme
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_settings(self, settings: Settings) -> None:
        """Say the size if it is another one."""
        if settings.reading_size == self._size:
            return
        self._size = settings.reading_size
        self.setText(translate("Appearance", "Text size: {size}", size=self._size))
        self.adjustSize()
        over, gap = self._over, self._theme.size("bar")
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - gap)
        self.show()
        self.raise_()
        self._timer.start()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other sizes."""
        self._theme = theme
