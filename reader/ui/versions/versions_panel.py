"""What changed in an article, in the page's place: its versions beside what one of them changed, and the way back."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.ui import icons, prose, sides
from reader.ui.preferences.controls.segments import Segments
from reader.ui.theme import Theme
from reader.ui.versions.change_list import ChangeList
from reader.ui.versions.comparing import Compared
from reader.ui.versions.version_list import VersionList
from reader.version_wording import counted


class Against(StrEnum):
    """What the chosen version is compared with."""

    BEFORE = "before"
    FIRST = "first"
    CURRENT = "current"


class VersionsPanel(QWidget):
    """Shows what was compared; it knows neither session nor library."""

    versions_requested = Signal(int, int)
    """The newer and the older version to compare."""
    paragraph_requested = Signal(int)
    """A paragraph of the current text to read."""
    note_requested = Signal(str)
    go_back_requested = Signal(int)
    """The version whose text is to be current again."""
    leave_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._compared: Compared | None = None
        self._against = Against.BEFORE
        self._head = QFrame(self)
        self._head.setObjectName("versionshead")
        self._back = QToolButton(self._head)
        self._title = QLabel(self._head)
        self._title.setObjectName("versionstitle")
        self._counts = prose.wrap(QLabel(self._head))
        self._counts.setObjectName("versionscounts")
        self._previous, self._next = QToolButton(self._head), QToolButton(self._head)
        self._bases = Segments([each.value for each in Against], theme, self)
        self._column = QFrame(self)
        self._column.setObjectName("versionscolumn")
        self.versions = VersionList(theme, self._column)
        self._restore = QPushButton(self._column)
        self.changes = ChangeList(theme, self)
        self._nothing = prose.wrap(QLabel(self))
        self._nothing.setObjectName("nochanges")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        self._top = QHBoxLayout(self._head)
        self._top.addWidget(self._back)
        self._top.addLayout(words, 1)
        for button in (self._previous, self._next):
            self._top.addWidget(button)
        inside = QVBoxLayout(self._column)
        self._inside = inside
        inside.addWidget(self._bases)
        inside.addWidget(self.versions, 1)
        inside.addWidget(self._restore)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(0)
        page = QVBoxLayout()
        page.addWidget(self.changes, 1)
        page.addWidget(self._nothing, 1)
        self._parts.addLayout(page, 1)
        self._parts.addWidget(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._parts, 1)

    def _connect_signals(self) -> None:
        self._back.clicked.connect(self.leave_requested)
        self._previous.clicked.connect(lambda: self.changes.step(-1))
        self._next.clicked.connect(lambda: self.changes.step(1))
        self._bases.chosen.connect(self._compare_with)
        self.versions.chosen.connect(self._choose)
        self._restore.clicked.connect(self._go_back)
        self.changes.paragraph_chosen.connect(self._read)
        self.changes.note_chosen.connect(self.note_requested)
        self.changes.moved.connect(self._enable)
        self.changes.end_neared.connect(self._show_more)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self._back, self._previous, self._next, self.changes, *self._bases.stops, self.versions, self._restore]

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Another article is looked at."""
        self._compared, self._against = None, Against.BEFORE
        self._bases.choose(self._against.value)
        self._describe()

    def show_compared(self, compared: Compared) -> None:
        """Show the versions, and what changed between two of them."""
        self._compared = compared
        self.versions.show_versions(compared.versions, self._chosen(compared))
        self.changes.show_rows(compared.rows, compared.comparison.new if compared.comparison else None)
        self._describe()

    def take_keyboard(self) -> None:
        """Let the keys go through what changed."""
        (self.changes if self.changes.isVisible() else self.versions).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def heading(self) -> str:
        """What is compared, and how much changed."""
        return f"{self._title.text()}\n{self._counts.text()}"

    @property
    def message(self) -> str:
        """What is said in place of changes, "" if there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def _chosen(self, compared: Compared) -> int:
        return compared.old if self._against is Against.CURRENT and compared.comparison else compared.new

    def _choose(self, version: int) -> None:
        compared = self._compared
        if compared is None:
            return
        current = next(each.number for each in compared.versions if each.is_current)
        if self._against is Against.CURRENT and version != current:
            self.versions_requested.emit(current, version)
        elif self._against is Against.FIRST:
            self.versions_requested.emit(version, 1)
        else:
            self.versions_requested.emit(version, max(1, version - 1))

    def _compare_with(self, key: str) -> None:
        self._against = Against(key)
        if version := self.versions.version:
            self._choose(version.number)

    def _go_back(self) -> None:
        version = self.versions.version
        if version and not version.is_current:
            self.go_back_requested.emit(version.number)

    def _read(self, paragraph: int) -> None:
        if self._compared and self._is_new_current(self._compared):
            self.paragraph_requested.emit(paragraph)

    @staticmethod
    def _is_new_current(compared: Compared) -> bool:
        return any(each.is_current and each.number == compared.new for each in compared.versions)

    def _show_more(self) -> None:
        if self._compared and (rows := self._compared.more()):
            self.changes.changes.add(rows)

    def _describe(self) -> None:
        compared = self._compared
        comparison = compared.comparison if compared else None
        title = compared.entry.title if compared else ""
        self._title.setText(
            sides.sentence(translate("Versions", "Versions of “{title}”", title=title)) if title else ""
        )
        if compared and comparison:
            pair = translate("Versions", "From version {old} to version {new}", old=compared.old, new=compared.new)
            self._counts.setText(sides.sentence(f"{pair}: {counted(comparison.counts)}"))
        else:
            self._counts.setText("")
        nothing = self._why_nothing()
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))
        self.changes.setVisible(not nothing)
        self._enable()

    def _why_nothing(self) -> str:
        compared = self._compared
        if compared is None:
            return translate("Versions", "Comparing…")
        if len(compared.versions) == 1:
            return translate(
                "Versions",
                "There is one version so far. When the file has changed, import it again: "
                "the text of today is kept, and what changed is shown here.",
            )
        if compared.comparison is None:
            return translate("Versions", "This is the version that it would be compared with.")
        return translate("Versions", "These two versions are the same.") if compared.comparison.is_nothing else ""

    def _enable(self) -> None:
        self._previous.setEnabled(self.changes.can_step(-1))
        self._next.setEnabled(self.changes.can_step(1))
        version = self.versions.version
        self._restore.setVisible(bool(version and not version.is_current))
        self._bases.setVisible(bool(self._compared and len(self._compared.versions) > 2))

    # --- theme, language, size -----------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self._bases, self.versions, self.changes):
            part.apply_theme(theme)
        side, gap, glyph = theme.size("inset"), theme.size("gap"), theme.size("glyph")
        self._top.setContentsMargins(sides.margins(side - gap, gap, side - gap, gap))
        self._top.setSpacing(gap)
        self._inside.setContentsMargins(gap, gap, gap, gap)
        self._inside.setSpacing(gap)
        for button, name in ((self._back, "back"), (self._previous, "chevron_up"), (self._next, "chevron_down")):
            faint = theme.color("faint")
            button.setIcon(icons.icon(name, theme.color("accent" if name == "back" else "ink"), glyph, disabled=faint))
            button.setIconSize(QSize(glyph, glyph))
        self._arrange(self.width())

    def retranslate(self) -> None:
        """Take on the interface's language."""
        back = translate("Versions", "Back to the text")
        self._back.setToolTip(f"{back} (Esc)")
        self._back.setAccessibleName(back)
        for button, text, key in (
            (self._previous, translate("Versions", "The change before"), "P"),
            (self._next, translate("Versions", "The next change"), "N"),
        ):
            button.setToolTip(f"{text} ({key})")
            button.setAccessibleName(text)
        names = {
            Against.BEFORE.value: translate("Versions", "Previous"),
            Against.FIRST.value: translate("Versions", "First"),
            Against.CURRENT.value: translate("Versions", "Current"),
        }
        self._bases.retranslate(translate("Versions", "Compared with"), names)
        self._restore.setText(translate("Versions", "Go back to this version"))
        self._restore.setToolTip(
            translate("Versions", "Its text becomes current again, as a new version; nothing is lost")
        )
        self.versions.setAccessibleName(translate("Versions", "Versions"))
        self.changes.setAccessibleName(translate("Versions", "What changed"))
        self.apply_theme(self._theme)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """The versions stand beside what changed, or above it where there is no room."""
        theme = self._theme
        is_above = width < theme.size("versions_wide")
        direction = QBoxLayout.Direction.BottomToTop if is_above else QBoxLayout.Direction.LeftToRight
        if self._parts.direction() is not direction:
            self._parts.setDirection(direction)
        self._column.setMinimumWidth(0 if is_above else theme.size("versions"))
        self._column.setMaximumWidth(16777215 if is_above else theme.size("versions"))
        self._column.setMaximumHeight(theme.size("versions_height") if is_above else 16777215)
        if self._column.property("below") is not is_above:
            self._column.setProperty("below", is_above)
            self._column.style().unpolish(self._column)
            self._column.style().polish(self._column)
