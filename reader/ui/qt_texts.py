"""Qt's own texts that its Arabic translation leaves in English; the rest of Qt's translation is used as it is."""

from PySide6.QtCore import QObject, QTranslator

from reader.i18n import translate


class QtTexts(QTranslator):
    """Answers for what `qtbase_ar` has no answer to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, str] = {}

    def speak(self) -> None:
        """Take on the interface's language."""
        self._known = {
            "Drive": translate("Qt", "Drive"),
            "File": translate("Qt", "File"),
            "Folder": translate("Qt", "Folder"),
            "File Folder": translate("Qt", "Folder"),
            "%1 File": translate("Qt", "%1 File"),
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        return self._known.get(source) if context == "QAbstractFileIconProvider" else None
