"""The export dialog: what leaves and where to at the leading side, beside it the Markdown as it will be.

It asks for previews, copies and files, and is told what came of them; it never waits.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader import paths
from reader.annotation import Color
from reader.i18n import explain, translate
from reader.reports import ExportReport
from reader.ui import dialogs, icons, prose, sides
from reader.ui.export.choices import ExportChoices
from reader.ui.export.format_box import FormatBox
from reader.ui.export.nothing import NothingToExport
from reader.ui.export.outbox import Order, Preview, Scope, Subject
from reader.ui.export.preview import ExportPreview
from reader.ui.export.template_window import TemplateWindow
from reader.ui.theme import Theme
from reader.ui.wording import SEPARATOR

# ms. A folder's name that is being typed is looked at when the typing rests.
_LOOK_AFTER = 250


class ExportDialog(QDialog):
    """Enter exports, Escape closes. Made once and hidden; `begin` shows it."""

    preview_requested = Signal(object)
    copy_requested = Signal(object)
    export_requested = Signal(object)
    """Each an Order."""
    concluded = Signal(object)
    """ExportReport that is no longer the dialog's business: what it says is said in the window."""

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exportdialog")
        self._theme = theme
        self._names = names
        self._subject = Subject(Scope.ALL, Path())
        self._preview: Preview | None = None
        self._is_busy = False
        self.choices = ExportChoices(theme, self)
        self.format = FormatBox(theme, self)
        self._templates: TemplateWindow | None = None
        self.folder = QLineEdit(self)
        self.preview = ExportPreview(theme, self)
        self.choose_button = QToolButton(self)
        self.choose_button.setObjectName("exportfolder")
        self._how = _label("exportheading", self)
        self._where = _label("exportheading", self)
        self.file = _label("exportfile", self, wrap=True)
        self.error = _label("exporterror", self, wrap=True)
        self.count = _label("exportcount", self)
        self.nothing = NothingToExport(theme, self)
        self._shown = QStackedWidget(self)
        self.close_button, self.copy_button, self.export_button = (QPushButton(self) for _ in range(3))
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate(names)

    def _lay_out(self) -> None:
        size = self._theme.size
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the line around it, for where no window frame is
        whole.setSpacing(0)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._leading_column())
        self._shown.setObjectName("exportshown")
        self._shown.addWidget(self.preview)
        self._shown.addWidget(self.nothing)
        upper.addWidget(self._shown, 1)
        whole.addLayout(upper, 1)
        whole.addWidget(self._foot())
        self.setMinimumSize(size("export_choices") + size("search_max"), size("export_height") * 2 // 3)

    def _leading_column(self) -> QWidget:
        """What and where to."""
        size, column, where = self._theme.size, QWidget(self), QVBoxLayout()
        column.setObjectName("exportchoices")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column.setFixedWidth(size("export_choices"))
        row = QHBoxLayout()
        row.setSpacing(size("gap_small"))
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        where.setContentsMargins(size("inset"), size("gap"), size("inset"), size("gap_large"))
        where.setSpacing(size("gap"))
        where.addWidget(self._how)
        where.addWidget(self.format)
        where.addSpacing(size("gap"))
        where.addWidget(self._where)
        where.addLayout(row)
        where.addWidget(self.file)
        where.addWidget(self.error)
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.choices, 1)
        whole.addLayout(where)
        return column

    def _foot(self) -> QWidget:
        size, foot = self._theme.size, QFrame(self)
        foot.setObjectName("exportfoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        row.setSpacing(size("gap"))
        row.addWidget(self.count, 1)
        for button in (self.close_button, self.copy_button, self.export_button):
            button.setAutoDefault(button is self.export_button)
            row.addWidget(button)
        self.export_button.setDefault(True)
        return foot

    def _connect_signals(self) -> None:
        self._look.timeout.connect(self.refresh)
        self.choices.changed.connect(self._changed)
        self.nothing.widen_requested.connect(self._widen)
        self.format.chosen.connect(lambda _: self._changed())
        self.format.templates_requested.connect(self.show_templates)
        self.folder.textChanged.connect(self._folder_edited)
        self.choose_button.clicked.connect(self._choose_folder)
        self.close_button.clicked.connect(self.reject)
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self.order))
        self.export_button.clicked.connect(self._export_now)

    # --- what is wished for --------------------------------------------------------------------------------------

    def begin(self, subject: Subject) -> None:
        """Show the dialog on `subject`, with nothing narrowed yet."""
        self._subject, self._preview, self._is_busy = subject, None, False
        self.preview.clear_preview()
        self.choices.begin(subject)
        self.format.choose(subject.format)
        self.folder.setText(paths.from_home(subject.folder))
        self.folder.setCursorPosition(0)
        self.error.hide()
        self.choices.show_counts(None, self._names)
        self._show_state()
        self._fit()
        self.open()
        self.choices.scopes.take_keyboard()
        self.refresh()

    @property
    def order(self) -> Order:
        """What the choices of this moment come to."""
        subject, scope, choice = self._subject, self.choices.scopes.scope, self.choices.narrowing
        articles = None if scope is Scope.ALL or not subject.article else (subject.article,)
        if scope is Scope.SELECTION and not subject.selected:
            return Order(self._folder(), articles, passage=subject.passage, format=self.format.name)
        if scope is Scope.SELECTION:
            choice = replace(choice, ids=subject.selected)
        return Order(self._folder(), articles, choice, format=self.format.name)

    @property
    def is_current(self) -> bool:
        """Whether what is shown is what the choices of this moment come to."""
        return self._preview is not None and self._preview.order == self.order

    def refresh(self) -> None:
        """Ask for the preview anew: something changed."""
        if self.isVisible():
            self._look.stop()
            self.preview_requested.emit(self.order)

    # --- what came of it -----------------------------------------------------------------------------------------

    def show_preview(self, preview: Preview) -> None:
        """Show what the order of this moment comes to; what comes late is passed over."""
        if self._templates:
            self._templates.show_preview(preview)
        if preview.order != self.order:
            return
        self._preview = preview
        self.choices.show_counts(preview, self._names)
        self._order_tabs()
        self.preview.show_preview(preview)
        self.nothing.tell(is_narrowed=self.choices.is_narrowed, in_article=preview.order.articles is not None)
        self._shown.setCurrentWidget(self.preview if preview.sheets or preview.problem else self.nothing)
        self._show_error(explain(preview.problem) if preview.problem else "")
        self._show_state()

    def show_copied(self) -> None:
        """Say that the text is in the clipboard."""
        self.count.setText(translate("Export dialog", "Copied"))

    def show_report(self, report: ExportReport) -> None:
        """Close after an export that went well; stay with the reason after one that did not."""
        self._is_busy = False
        if self.isVisible() and report.failed:
            self._show_error(explain(report.failed[0].error))
            self._show_state()
            return
        if self.isVisible():
            self.accept()
        self.concluded.emit(report)

    def complain(self, text: str) -> None:
        """Show what went wrong, if it was the dialog's doing."""
        if self.isVisible():
            self._is_busy = False
            self._show_error(text)
            self._show_state()

    # --- looks ---------------------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self.choices, self.preview, self.nothing, self.format, self._templates):
            if part:
                part.apply_theme(theme)
        self.choose_button.setIcon(icons.icon("folder", theme.color("soft_ink"), theme.size("glyph")))
        self.choose_button.setIconSize(QSize(theme.size("glyph"), theme.size("glyph")))
        self.choose_button.setFixedSize(theme.size("control"), theme.size("control"))
        self.folder.setFixedHeight(theme.size("control"))

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = names
        self.setWindowTitle(translate("Export dialog", "Export notes"))
        self._how.setText(translate("Export dialog", "Format"))
        self._where.setText(translate("Export dialog", "Into the folder"))
        self.folder.setAccessibleName(translate("Export dialog", "Folder"))
        self.folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path runs from its root
        self.choose_button.setAccessibleName(translate("Export dialog", "Choose the folder"))
        self.choose_button.setToolTip(translate("Export dialog", "Choose the folder"))
        self.close_button.setText(translate("Export dialog", "Close"))
        self.copy_button.setText(translate("Export dialog", "Copy"))
        self.export_button.setText(translate("Export dialog", "Export"))
        self.preview.retranslate()
        self.nothing.retranslate()
        self.format.retranslate()
        if self._templates:
            self._templates.retranslate()
        self.choices.retranslate()
        self.choices.show_counts(self._preview, names)
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter exports, unless the keyboard is on another button."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and focused in {
            self.close_button,
            self.copy_button,
            self.choose_button,
            self.format,
        }:
            focused.click()
        else:
            super().keyPressEvent(event)

    def _order_tabs(self) -> None:
        """As the eye goes: what, where to, the preview, the buttons."""
        buttons = (self.close_button, self.copy_button, self.export_button)
        stops = [*self.choices.tab_stops, self.format, self.folder, self.choose_button, self.preview, *buttons]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _fit(self) -> None:
        """As large as it likes to be, and no larger than the window under it."""
        size, parent = self._theme.size, self.parentWidget()
        assert parent
        room = parent.window().size() - QSize(2 * size("inset"), 2 * size("inset"))
        self.resize(QSize(size("export_width"), size("export_height")).boundedTo(room))

    def _show_state(self) -> None:
        """The count, the file's name, and what can be pressed."""
        preview, passage = self._preview, self.order.passage
        is_there = preview is not None and bool(preview.sheets)
        collection = self.order.collection
        self.choices.tell_files(one_holds_all=collection is not None)
        self.copy_button.setEnabled(is_there and (passage is not None or collection is None or collection.is_text))
        self.export_button.setEnabled(
            is_there and not passage and not self._is_busy and bool(self.folder.text().strip())
        )
        self.file.setText(_file_text(preview) if preview else "")
        if self._is_busy:
            self.count.setText(translate("Export dialog", "Exporting…"))
        elif preview:
            self.count.setText(_count_text(preview))
        else:
            self.count.clear()

    def _show_error(self, text: str) -> None:
        self.error.setText(sides.sentence(text) if text else "")
        self.error.setVisible(bool(text))

    # --- what the user does --------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._show_error("")
        self.refresh()

    def _widen(self) -> None:
        """Any colour and any tag."""
        self.choices.widen()
        self._changed()

    def show_templates(self) -> None:
        """Open the templates, at the one that is chosen, with the notes that are chosen."""
        if self._templates is None:
            self._templates = TemplateWindow(self._theme, self)
            self._templates.preview_requested.connect(self.preview_requested)
            self._templates.chosen.connect(self._take_template)
        self._templates.begin(self.format.name, self.order)

    def _take_template(self, name: str) -> None:
        self.format.choose(name)
        self._changed()

    def _folder_edited(self) -> None:
        self.folder.setToolTip(self.folder.text())
        self._show_error("")
        self._show_state()
        self._look.start()

    def _folder(self) -> Path:
        """The folder that is written; one that does not begin at a root begins at home."""
        text = self.folder.text().strip()
        return Path.home() / text.removeprefix("~").lstrip("/\\") if text.startswith("~") else Path.home() / text

    def _choose_folder(self) -> None:
        start = self._folder()
        while not start.is_dir() and start != start.parent:
            start = start.parent
        if chosen := dialogs.ask_folder(self, translate("Export dialog", "Choose the folder"), str(start)):
            self.folder.setText(paths.from_home(chosen))

    def _export_now(self) -> None:
        self._is_busy = True
        self._show_error("")
        self._show_state()
        self.export_requested.emit(self.order)


def _label(name: str, parent: QWidget, *, wrap: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setIndent(0)
    return prose.wrap(label) if wrap else label


def _count_text(preview: Preview) -> str:
    """How many notes of how many articles."""
    if preview.order.passage:
        return translate("Export dialog", "A quotation: highlight it to have it in a file")
    if not preview.notes:
        return ""
    notes = translate("Export dialog", "%n note(s)", None, preview.notes)
    articles = translate("Export dialog", "from %n article(s)", None, preview.articles)
    return f"{notes} {articles}"


def _file_text(preview: Preview) -> str:
    """The name of the file, or how many there will be, and whether anything is there already."""
    named = [sheet for sheet in preview.sheets if sheet.name]
    if not named:
        return ""
    if preview.articles > 1 and not preview.order.collection:
        return translate("Export dialog", "%n file(s), a file for each article", None, preview.articles)
    parts = [translate("Export dialog", "File: {name}", name=named[0].name)]
    if named[0].exists and preview.order.collection:
        parts.append(translate("Export dialog", "it is there already and will be replaced"))
    elif named[0].exists:
        parts.append(translate("Export dialog", "it is there already; what you wrote in it stays"))
    return SEPARATOR.join(parts)
