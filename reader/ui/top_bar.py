"""The bar at the head of the window: the name, the search box, and the commands that are always at hand."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from reader.i18n import translate
from reader.settings import View
from reader.ui import icons
from reader.ui.actions import Actions
from reader.ui.finding.search_box import SearchBox
from reader.ui.preferences.controls.segments import Segments
from reader.ui.theme import Theme


class TopBar(QFrame):
    """Lays the brand, the search box and the buttons out in a row."""

    def __init__(
        self, theme: Theme, box: SearchBox, actions: Actions, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._theme = theme
        self._box = box
        self._has_words, self._words = True, 0
        self.list_button = self._button_for(actions, "list", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._brand = QLabel(self)
        self._brand.setObjectName("brand")
        self._brand.setIndent(0)
        self.letters = QToolButton(self)
        self.letters.setObjectName("letters")
        self.letters.clicked.connect(actions["appearance"].trigger)
        self._buttons = [self._button_for(actions, name) for name in ("notes", "import", "export")]
        self.views = Segments([view.value for view in View], theme, self)
        self.views.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.views.chosen.connect(lambda view: actions[view].trigger())
        self._menu = QToolButton(self)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(menu)
        self.buttons = [self._buttons[0], self.letters, *self._buttons[1:], self._menu]
        """In the order in which they stand."""
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.list_button)
        self._row.addWidget(self._brand)
        self._row.addWidget(box, 1)
        self._row.addStretch()
        self._row.addWidget(self.views)
        for button in self.buttons:
            self._row.addWidget(button)
        self.apply_theme(theme)
        self.retranslate()

    def _button_for(
        self,
        actions: Actions,
        name: str,
        style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    ) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(style)
        return button

    def minimumSizeHint(self) -> QSize:
        """Where there is no room for them, the words beside the icons give way."""
        return QSize(self._theme.size("bar_min"), self.height())

    def event(self, event: QEvent) -> bool:
        """Whatever the bar is made of may need another width now."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit()
        return done

    def _fit(self) -> None:
        """Words beside the icons, if there is room for all of them and for what the search box says of itself."""
        words, box = 0 if self._has_words else self._words, self._box
        said = box.fontMetrics().horizontalAdvance(box.placeholderText()) + 2 * self._theme.size("control")
        missing = max(said - box.minimumSizeHint().width(), 0)
        self._show_words(self._row.minimumSize().width() + words + missing <= self.width())

    def _show_words(self, shown: bool) -> None:
        style = Qt.ToolButtonStyle
        if shown == self._has_words:
            return
        for button in self._buttons:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly)
        self._has_words = shown
        self._row.activate()

    def _measure_words(self) -> None:
        """How much wider the bar is with the words than without them."""
        widths = []
        for shown in (True, False):
            self._show_words(shown)
            for button in self._buttons:
                button.ensurePolished()
            widths.append(sum(button.sizeHint().width() for button in self._buttons))
        self._words = widths[0] - widths[1]
        self._fit()

    def show_view(self, view: str) -> None:
        """The view in which articles are shown, a View."""
        self.views.choose(view)

    def open_menu(self) -> None:
        """Open the main menu from the keyboard."""
        self._menu.showMenu()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        self.setFixedHeight(size("bar"))
        self._row.setContentsMargins(size("inset"), 0, size("inset"), 0)
        self._row.setSpacing(size("gap"))
        self.views.apply_theme(theme)
        self._menu.setIcon(icons.icon("menu", theme.color("soft_ink"), size("glyph")))
        for button in (self.list_button, *self.buttons):
            button.setIconSize(QSize(size("glyph"), size("glyph")))
            button.setFixedHeight(size("control"))
        self._measure_words()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._brand.setText(translate("Top bar", "Hashiya"))
        self.letters.setText(translate("Top bar", "Aa"))
        names = {
            View.CONTINUOUS.value: translate("Top bar", "Continuous"),
            View.FOCUS.value: translate("Top bar", "Focus"),
            View.PARAGRAPHS.value: translate("Top bar", "Paragraphs"),
        }
        self.views.retranslate(translate("Top bar", "View"), names)
        for button, name in (
            (self.letters, translate("Top bar", "Appearance")),
            (self._menu, translate("Top bar", "Menu")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        for button in (self.list_button, *self._buttons):
            button.setAccessibleName(button.text())
        self._measure_words()
