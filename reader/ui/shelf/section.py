"""A part of the library panel under a heading that folds it away."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOption, QWidget

from reader.i18n import translate
from reader.ui import icons, sides, wording
from reader.ui.lines import Lines
from reader.ui.shelf.facets import Facet, FacetList
from reader.ui.theme import Theme


class SectionHeading(QAbstractButton):
    """A muted word with a small angle: pointing down when the part under it is shown. Checked means shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._say)

    def call(self, text: str) -> None:
        """Call the section `text`."""
        self.setText(text)
        self._say()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size("library_min"), self._theme.size("facet"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.size("facet"))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, option = self._theme, QStyleOption()
        option.initFrom(self)
        state = option.state
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange)
        is_near = bool(state & QStyle.StateFlag.State_MouseOver) or has_focus
        color = theme.color("soft_ink" if is_near else "muted")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.size("inset")
        inner = self.rect().adjusted(side, 0, -side, 0)
        glyph = theme.size("glyph_small")
        text = Lines(self.text(), theme.font("small", QFont.Weight.DemiBold), inner.width() - glyph, 1)
        text.draw(painter, sides.inset(inner, 0, 0, glyph, 0).left(), self._middle(text.height), color)
        angle = icons.icon("chevron_down" if self.isChecked() else "chevron_end", color, glyph)
        angle.paint(painter, self._angle(inner, glyph))
        if has_focus:
            painter.setPen(theme.color("accent"))
            gap, radius = theme.size("gap"), theme.size("radius")
            painter.drawRoundedRect(self.rect().adjusted(gap, 2, -gap - 1, -3), radius, radius)

    def _angle(self, inner: QRect, glyph: int) -> QRect:
        at = sides.from_trailing(inner, glyph)
        return QRect(at.left(), self._middle(glyph), glyph, glyph)

    def _middle(self, height: int) -> int:
        return (self.height() - height) // 2

    def _say(self) -> None:
        is_shown = translate("Library list", "unfolded") if self.isChecked() else translate("Library list", "folded")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(is_shown)


class Section(QObject):
    """A heading and the facets under it. The panel gives both their places."""

    def __init__(self, theme: Theme, name: str, panel: QWidget, usual: str = "") -> None:
        """`usual` is the key of the facet that asks for nothing."""
        super().__init__(panel)
        self.name = name
        self._called = ""
        self._usual = usual
        self.heading = SectionHeading(theme, panel)
        self.list = FacetList(theme, panel)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.list.rows.facets

    @property
    def wanted(self) -> int:
        """px that the facets would take."""
        return self.list.natural_height if self.heading.isChecked() else 0

    def show_facets(self, facets: Sequence[Facet], chosen: str) -> None:
        """Show these, `chosen` in force; without any there is not even a heading. Folded, it names what is in force."""
        self.list.show_facets(facets, chosen)
        in_force = next((facet.label for facet in facets if facet.key == chosen != self._usual), "")
        is_told = in_force and not self.heading.isChecked()
        self.heading.call(f"{self._called}{wording.SEPARATOR}{in_force}" if is_told else self._called)
        self.heading.setVisible(bool(facets))
        self.list.setVisible(bool(facets) and self.heading.isChecked())

    def call(self, text: str) -> None:
        """Call the section `text`, from when it is shown next."""
        self._called = text
        self.list.setAccessibleName(text)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.heading.apply_theme(theme)
        self.list.apply_theme(theme)
