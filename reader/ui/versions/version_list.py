"""The versions of an article, the newest first: when each came, how much it changed, and what became of the notes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.dates import in_words
from reader.i18n import isolate, number, translate
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.theme import Theme
from reader.version import Version
from reader.version_wording import counted, notes_counted

Index = QModelIndex | QPersistentModelIndex
_VERSION = Qt.ItemDataRole.UserRole
_LINES = 6


def name(version: Version) -> str:
    """A version's number, and what is special about it."""
    told = [translate("Versions", "Version {number}", number=version.number)]
    if version.is_current:
        told.append(translate("Versions", "current"))
    if version.restores:
        told.append(translate("Versions", "version {number} again", number=version.restores))
    return sides.sentence(wording.SEPARATOR.join(told))


def came(version: Version) -> str:
    """When it was imported, in the time of this place."""
    moment = datetime.fromisoformat(version.imported).astimezone()
    clock = f"{number(f'{moment:%H}')}:{number(f'{moment:%M}')}"
    return sides.sentence(wording.SEPARATOR.join((in_words(f"{moment:%Y-%m-%d}") or "", isolate(clock))))


def told(version: Version) -> str:
    """What changed, and what became of the notes; of the first version how long it is."""
    parts = [counted(version.counts)] if version.counts else []
    if not parts and version.number == 1:
        parts = [translate("Versions", "%n paragraph(s)", None, version.paragraphs)]
    if version.notes and version.notes.to_check:
        parts.append(notes_counted(version.notes))
    return sides.sentence(wording.SEPARATOR.join(parts))


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def _parts(self, version: Version, width: int) -> tuple[Lines, Lines, Lines]:
        theme, way = self.theme, sides.layout_direction()
        return (
            Lines(name(version), theme.font("label", QFont.Weight.DemiBold), width, _LINES, direction=way),
            Lines(came(version), theme.font("small"), width, 1, direction=way),
            Lines(told(version), theme.font("small"), width, _LINES, direction=way),
        )

    def _inner(self, rect: QRect) -> QRect:
        return rect.adjusted(self.theme.size("inset"), 0, -self.theme.size("inset"), 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QListView)
        width = self._inner(QRect(0, 0, view.viewport().width(), 0)).width()
        parts = self._parts(index.data(_VERSION), width)
        return QSize(0, sum(part.height for part in parts) + 2 * self.theme.size("pad"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, state = self.theme, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(theme.size("gap"), 1, -theme.size("gap"), -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(theme.color("accent") if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chosen" if is_chosen else "hover"))
            painter.drawRoundedRect(card, theme.size("radius"), theme.size("radius"))
        inner = self._inner(option.rect)
        y = inner.top() + theme.size("pad")
        for part, color in zip(
            self._parts(index.data(_VERSION), inner.width()), ("ink", "muted", "soft_ink"), strict=True
        ):
            part.draw(painter, inner.left(), y, theme.color(color))
            y += part.height
        painter.restore()


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.versions: list[Version] = []

    def show(self, versions: Sequence[Version]) -> None:
        self.beginResetModel()
        self.versions = list(reversed(versions))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        version = self.versions[index.row()]
        if role == _VERSION:
            return version
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (name(version), came(version), told(version)) if part)
        return None


class VersionList(QListView):
    """The version that is compared is chosen in it."""

    chosen = Signal(int)
    """The number of the version that the user chose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("versionlist")
        self._model = _Model(self)
        self.setModel(self._model)
        self._painter = _Painter(theme, self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self._is_showing = False
        self.selectionModel().currentChanged.connect(self._choose)

    def show_versions(self, versions: Sequence[Version], chosen: int) -> None:
        """Show these, with the one that is compared chosen."""
        self._is_showing = True
        if versions != list(reversed(self._model.versions)):
            self._model.show(versions)
        place = next((n for n, each in enumerate(self._model.versions) if each.number == chosen), -1)
        self.setCurrentIndex(self._model.index(place))
        self._is_showing = False

    @property
    def version(self) -> Version | None:
        """The one that is chosen."""
        return self.currentIndex().data(_VERSION) if self.currentIndex().isValid() else None

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes, or another language."""
        self._painter.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _choose(self) -> None:
        if not self._is_showing and self.version:
            self.chosen.emit(self.version.number)
