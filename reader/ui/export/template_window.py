"""Templates as they are written: the source of one, and beside it what comes of it with the notes that are there."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader import paths
from reader.errors import HashiyaError, TemplateInvalid, UnknownName
from reader.exporters import (
    EXPORTERS,
    TEMPLATE_SUFFIX,
    TemplateText,
    exporter_from,
    shipped_text,
    template_folder,
    template_from,
)
from reader.i18n import explain, translate
from reader.ui import dialogs, icons, prose, sides
from reader.ui.export.format_box import FormatBox, format_label
from reader.ui.export.outbox import Order, Preview
from reader.ui.export.preview import ExportPreview
from reader.ui.export.template_editor import TemplateEditor
from reader.ui.theme import Theme

# ms. What is being typed is rendered when the typing rests.
_RENDER_AFTER = 300


class TemplateWindow(QDialog):
    """What is written is kept when another template is looked at and when the window closes; nothing typed is lost."""

    preview_requested = Signal(object)
    """Order."""
    chosen = Signal(str)
    """The template that was looked at last, by name, when the window closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templatesdialog")
        self._theme = theme
        self._order: Order | None = None
        self._notes = Order(Path())
        self._name = EXPORTERS[0].name
        self._is_shipped = True
        self._kept = ""
        self._deleted: tuple[str, str] | None = None
        self.box = FormatBox(theme, self)
        self.box.offer_templates_only()
        self.source = TemplateEditor(theme, self)
        self.preview = ExportPreview(theme, self)
        self.said = QLabel(self)
        self.new_button, self.rename_button, self.delete_button, self.folder_button = (
            QToolButton(self) for _ in range(4)
        )
        self.undo_button, self.save_button, self.close_button = (QPushButton(self) for _ in range(3))
        self._look = QTimer(self, singleShot=True, interval=_RENDER_AFTER)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        size = self._theme.size
        head, foot = QFrame(self), QFrame(self)
        head.setObjectName("templateshead")
        foot.setObjectName("exportfoot")
        row = QHBoxLayout(head)
        row.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        row.setSpacing(size("gap"))
        row.addWidget(self.box, 1)
        for button in self._tools:
            row.addWidget(button)
        row.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self.source, 1)
        halves.addWidget(self.preview, 1)
        self.said.setObjectName("templatesaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setIndent(0)
        prose.wrap(self.said)
        last = QHBoxLayout(foot)
        last.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        last.setSpacing(size("gap"))
        last.addWidget(self.said, 1)
        for push in (self.undo_button, self.close_button, self.save_button):
            push.setAutoDefault(False)
            last.addWidget(push)
        self.save_button.setObjectName("primary")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the line around it, for where no window frame is
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(halves, 1)
        whole.addWidget(foot)
        stops = [self.box, *self._tools, self.source, self.preview, self.undo_button, self.close_button]
        for one, following in pairwise([*stops, self.save_button]):
            self.setTabOrder(one, following)

    @property
    def _tools(self) -> tuple[QToolButton, ...]:
        return (self.new_button, self.rename_button, self.delete_button, self.folder_button)

    def _connect_signals(self) -> None:
        self._look.timeout.connect(self.render_now)
        self.source.textChanged.connect(self._edited)
        self.box.chosen.connect(self._show_other)
        self.new_button.clicked.connect(lambda _=False: self.make_new())
        self.rename_button.clicked.connect(lambda _=False: self._ask_name())
        self.delete_button.clicked.connect(lambda _=False: self.delete())
        self.folder_button.clicked.connect(lambda _=False: _open_folder())
        self.undo_button.clicked.connect(lambda _=False: self.undelete())
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.close_button.clicked.connect(self.reject)

    def begin(self, name: str, notes: Order) -> None:
        """Open with the template called `name`, and show what comes of it with the notes of an order."""
        self._notes, self._deleted = notes, None
        self.preview.clear_preview()
        self._fit()
        self.show_template(name)
        self.open()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- templates -----------------------------------------------------------------------------------------------

    def show_template(self, name: str) -> None:
        """Show the source of a template; of a name that is none, of the first."""
        shipped = next((each for each in EXPORTERS if each.name == name), None)
        try:
            text = shipped_text(name) if shipped else template_from(paths.templates() / f"{name}{TEMPLATE_SUFFIX}")
        except HashiyaError as error:
            text, shipped = shipped_text(EXPORTERS[0].name), EXPORTERS[0]
            self._say(explain(error), is_wrong=True)
        self._is_shipped, self._kept = shipped is not None, text.source
        self._name = text.name
        self.box.choose(text.name)
        self.source.show_source(text.source, read_only=self._is_shipped)
        self._show_state()
        self.render_now()

    def make_new(self) -> None:
        """A template of the user's own from the one that is shown."""
        source = self.source.toPlainText()
        if not self.save():
            return
        name = template_folder.free_name(format_label(self._name))
        if self._keep(name, TemplateText(name, source).renamed_source(name)):
            self.show_template(name)
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self, wanted: str) -> None:
        """Give the shown template another name; its file is called so too."""
        if not self.save():
            return
        try:
            name = template_folder.rename(self._name, wanted)
            template_folder.save(name, TemplateText(name, self.source.toPlainText()).renamed_source(name))
        except HashiyaError as error:
            self._say(explain(error), is_wrong=True)
            return
        self.show_template(name)

    def delete(self) -> None:
        """Delete the shown template; it can be taken back."""
        name, source = self._name, self.source.toPlainText()
        try:
            template_folder.delete(name)
        except HashiyaError as error:
            self._say(explain(error), is_wrong=True)
            return
        self._deleted = (name, source)
        self.show_template(EXPORTERS[0].name)
        self._say(translate("Templates", "“{name}” is deleted.", name=name))

    def undelete(self) -> None:
        """Take back what was deleted last."""
        if self._deleted and self._keep(*self._deleted):
            name, self._deleted = self._deleted[0], None
            self.show_template(name)

    def save(self) -> bool:
        """Keep what is written; whether it could be kept."""
        if self._is_shipped or self.source.toPlainText() == self._kept:
            return True
        if not self._keep(self._name, self.source.toPlainText()):
            return False
        self._kept = self.source.toPlainText()
        self._show_state()
        return True

    def _keep(self, name: str, source: str) -> bool:
        try:
            template_folder.save(name, source)
        except HashiyaError as error:
            self._say(explain(error), is_wrong=True)
            return False
        return True

    def _show_other(self, name: str) -> None:
        if self.save():
            self.show_template(name)
        else:
            self.box.choose(self._name)

    # --- what comes of it ----------------------------------------------------------------------------------------

    def render_now(self) -> None:
        """Ask for what the source of this moment makes of the notes."""
        self._look.stop()
        text = TemplateText(self._name, self.source.toPlainText())
        self._order = replace(self._notes, passage=None, format=exporter_from(text))
        self.preview_requested.emit(self._order)

    def show_preview(self, preview: Preview) -> None:
        """Show what came of it; an error at its line, with the last preview that was good left standing."""
        if preview.order != self._order:
            return
        problem = preview.problem
        wrong = isinstance(problem, TemplateInvalid | UnknownName)
        self.source.show_error(problem.fields["line"] if isinstance(problem, TemplateInvalid) else 0)
        if problem and wrong:
            self._say(explain(problem), is_wrong=True)
            return
        if not self._deleted:
            self._say(self._about())
        self.preview.show_preview(preview)

    def _about(self) -> str:
        if self._is_shipped:
            return translate(
                "Templates", "This template comes with Hashiya. Make one of your own from it to change it."
            )
        return ""

    # --- looks ---------------------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self.box, self.source, self.preview):
            part.apply_theme(theme)
        glyph, control = theme.size("glyph"), theme.size("control")
        for button, icon in zip(self._tools, ("plus", "letters", "trash", "folder"), strict=True):
            button.setIcon(icons.icon(icon, theme.color("soft_ink"), glyph, disabled=theme.color("faint")))
            button.setIconSize(QSize(glyph, glyph))
            button.setFixedSize(control, control)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setWindowTitle(translate("Templates", "Templates of exports"))
        names = (
            translate("Templates", "A new template from this one"),
            translate("Templates", "Rename"),
            translate("Templates", "Delete"),
            translate("Templates", "Open the folder of your templates"),
        )
        for button, name in zip(self._tools, names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.undo_button.setText(translate("Templates", "Take back"))
        self.save_button.setText(translate("Dialogs", "Save"))
        self.close_button.setText(translate("Export dialog", "Close"))
        for part in (self.box, self.source, self.preview):
            part.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S keeps."""
        if event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Keep what is written before closing; stay if it cannot be kept."""
        if self.save():
            self._look.stop()
            super().done(result)
            self.chosen.emit(self._name)

    def _edited(self) -> None:
        if self.source.toPlainText() != self._kept:
            self._deleted = None
        self._show_state()
        self._look.start()

    def _show_state(self) -> None:
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(not self._is_shipped)
        self.save_button.setEnabled(not self._is_shipped and self.source.toPlainText() != self._kept)
        self.undo_button.setVisible(self._deleted is not None)

    def _say(self, text: str, *, is_wrong: bool = False) -> None:
        self.said.setText(sides.sentence(text) if text else "")
        self.said.setProperty("wrong", is_wrong)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self._show_state()

    def _fit(self) -> None:
        size, dialog = self._theme.size, self.parentWidget()
        window = dialog.parentWidget() if dialog else None
        assert window  # that of the program, which is wider than the dialog before it
        room = window.window().size() - QSize(2 * size("inset"), 2 * size("inset"))
        self.resize(QSize(size("templates_width"), size("export_height")).boundedTo(room))

    def _ask_name(self) -> None:
        if name := dialogs.ask_template_name(self, self._theme, self._name):
            self.rename(name)


def _open_folder() -> None:
    folder = paths.templates()
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
