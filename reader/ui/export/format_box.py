"""Which format notes leave in: a button that says it and opens the list of all of them."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from reader import paths
from reader.errors import TemplateUnusable
from reader.exporters import (
    COLLECTIONS,
    EXPORTERS,
    TEMPLATE_SUFFIX,
    shipped_labels,
    template_from,
    user_templates,
)
from reader.i18n import isolate, translate
from reader.ui import icons, menus, sides
from reader.ui.theme import Theme


class FormatBox(QPushButton):
    """The user's own templates are looked up each time the list opens."""

    chosen = Signal(str)
    templates_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("formatbox")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._name = EXPORTERS[0].name
        self._collections = True
        self.clicked.connect(self._open)
        self.apply_theme(theme)
        self.retranslate()

    @property
    def name(self) -> str:
        """The chosen format."""
        return self._name

    def choose(self, name: str) -> None:
        """Choose without saying so."""
        self._name = name
        self.retranslate()

    def offer_templates_only(self) -> None:
        """Leave out the formats that no template makes."""
        self._collections = False

    def menu_of_formats(self) -> QMenu:
        """The list: what comes with the program, the user's own, those of one file for all articles."""
        menu = menus.menu(self)
        groups = [[(each.name, translate("Exporters", each.label)) for each in EXPORTERS]]
        groups.append([(each.name, each.label) for each in user_templates()])
        if self._collections:
            groups.append([(each.name, translate("Exporters", each.label)) for each in COLLECTIONS])
        for group in filter(None, groups):
            if not menu.isEmpty():
                menu.addSeparator()
            for name, label in group:
                action = menu.addAction(label, partial(self._take, name))
                action.setCheckable(True)
                action.setChecked(name == self._name)
        if self._collections:
            menu.addSeparator()
            menu.addAction(translate("Export dialog", "Templates…"), self.templates_requested.emit)
        menus.shape(menu, has_column=True)
        return menu

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        label = format_label(self._name)
        self.setText(isolate(label))
        self.setAccessibleName(translate("Export dialog", "Format: {name}", name=label))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size, gap = self._theme.size("glyph_small"), self._theme.size("gap")
        place = sides.from_trailing(sides.inset(self.rect(), gap, 0, gap, 0), size)
        icon = icons.icon("chevron_down", self._theme.color("soft_ink"), size)
        painter = QPainter(self)
        painter.drawPixmap(place.left(), (self.height() - size) // 2, icon.pixmap(QSize(size, size)))

    def _open(self) -> None:
        menu = self.menu_of_formats()
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _take(self, name: str) -> None:
        if name != self._name:
            self.choose(name)
            self.chosen.emit(name)


def format_label(name: str) -> str:
    """What a format is called, in the interface's language."""
    if label := shipped_labels().get(name):
        return translate("Exporters", label)
    try:
        return template_from(paths.templates() / f"{name}{TEMPLATE_SUFFIX}").label
    except TemplateUnusable:
        return name
