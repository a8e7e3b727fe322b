"""The dialog of a synchronisation: the folder, at the leading side what would be done, beside it one item in full.

It asks for plans and for their execution, and is told what came of them; it never waits.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
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
from reader.sync import DEFAULT_TEMPLATE, Answers, Choice, Item, Kind, OnConflict, Plan, SyncReport
from reader.ui import dialogs, icons, prose, sides
from reader.ui.syncing.courier import Errand, Known
from reader.ui.syncing.details import ItemDetails
from reader.ui.syncing.plan_list import PlanList
from reader.ui.theme import Theme
from reader.ui.wording import SEPARATOR

# ms. A folder's name that is being typed is looked at when the typing rests.
_LOOK_AFTER = 400


class SyncDialog(QDialog):
    """Enter synchronises, Escape closes. Made once and hidden; `begin` shows it."""

    known_requested = Signal()
    """The folders and templates that there are are wanted."""
    plan_requested = Signal(object)
    sync_requested = Signal(object)
    """Each an Errand."""
    concluded = Signal(object)
    """SyncReport that is no longer the dialog's business: what it says is said in the window."""

    def __init__(self, theme: Theme, color_name: Callable[[Color], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("syncdialog")
        self._theme = theme
        self._plan: Plan | None = None
        self._known: Known | None = None
        self._is_busy = False
        self._answers: dict[str, tuple[Item, Choice]] = {}
        self.folder = QLineEdit(self)
        self.choose_button = QToolButton(self)
        self.choose_button.setObjectName("exportfolder")
        self.template = QComboBox(self)
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._folder_label, self._template_label = QLabel(self), QLabel(self)
        self.list = PlanList(theme, self)
        self.details = ItemDetails(theme, color_name, self)
        self._message = QLabel(self)
        self._stack = QStackedWidget(self)
        self.count, self.error = QLabel(self), QLabel(self)
        self.close_button, self.sync_button = QPushButton(self), QPushButton(self)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        size = self._theme.size
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the line around it, for where no window frame is
        whole.setSpacing(0)
        whole.addWidget(self._head())
        self._message.setObjectName("emptytext")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        plan = QWidget(self)
        columns = QHBoxLayout(plan)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self.list.setFixedWidth(size("export_choices"))
        columns.addWidget(self.list)
        columns.addWidget(self.details, 1)
        self._stack.setObjectName("exportshown")
        self._stack.addWidget(self._message)
        self._stack.addWidget(plan)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot())
        self.setMinimumSize(size("export_choices") + size("search_max"), size("export_height") * 2 // 3)

    def _head(self) -> QWidget:
        size, head = self._theme.size, QFrame(self)
        head.setObjectName("syncbar")
        row = QHBoxLayout(head)
        row.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        row.setSpacing(size("gap"))
        for label, field in ((self._folder_label, self.folder), (self._template_label, self.template)):
            label.setObjectName("synchead")
            label.setBuddy(field)
        row.addWidget(self._folder_label)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        row.addSpacing(size("gap_large"))
        row.addWidget(self._template_label)
        row.addWidget(self.template)
        return head

    def _foot(self) -> QWidget:
        size, foot = self._theme.size, QFrame(self)
        foot.setObjectName("exportfoot")
        said = QVBoxLayout()
        said.setSpacing(0)
        for label, name in ((self.count, "exportcount"), (self.error, "exporterror")):
            label.setObjectName(name)
            label.setIndent(0)
            said.addWidget(prose.wrap(label))
        row = QHBoxLayout(foot)
        row.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        row.setSpacing(size("gap"))
        row.addLayout(said, 1)
        for button in (self.close_button, self.sync_button):
            button.setAutoDefault(button is self.sync_button)
            row.addWidget(button)
        self.sync_button.setDefault(True)
        return foot

    def _connect_signals(self) -> None:
        self._look.timeout.connect(self.refresh)
        self.folder.textEdited.connect(self._folder_edited)
        self.choose_button.clicked.connect(self._choose_folder)
        self.template.activated.connect(lambda _: self.refresh())
        self.list.item_chosen.connect(self._show_item)
        self.details.answered.connect(self._answer)
        self.details.answered_all.connect(self._answer_all)
        self.close_button.clicked.connect(self.reject)
        self.sync_button.clicked.connect(self._sync_now)

    # --- what is wished for --------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the dialog, on the folder that was synchronised last."""
        self._plan, self._is_busy = None, False
        self._show_error("")
        self._fit()
        self.open()
        self.folder.setFocus()
        self._show_state()
        self.known_requested.emit()

    @property
    def errand(self) -> Errand:
        """What the choices of this moment come to."""
        return Errand(self._path(), self.template.currentData() or "", Answers(chosen=dict(self._answers)))

    def refresh(self) -> None:
        """Ask for the plan anew."""
        self._look.stop()
        self._answers.clear()
        self._plan = None
        self._show_error("")
        self._show_state()
        if self.isVisible() and self.folder.text().strip():
            self.plan_requested.emit(Errand(self._path(), self.template.currentData() or ""))

    # --- what came of it -----------------------------------------------------------------------------------------

    def show_known(self, known: Known) -> None:
        """Offer the templates, and begin with the folder that was synchronised last."""
        self._known = known
        self.template.clear()
        for name, label in known.templates:
            self.template.addItem(label, name)
        if known.folders and not self.folder.text().strip():
            self.folder.setText(paths.from_home(Path(known.folders[0].folder)))
        self._choose_template()
        self.refresh()

    def show_plan(self, errand: Errand, plan: Plan) -> None:
        """Show what would be done; what comes late is passed over."""
        if self._is_busy or (errand.folder, errand.template) != (self._path(), self.template.currentData() or ""):
            return
        self._plan = plan
        self.list.show_plan(plan)
        self._show_state()
        self.list.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """So many files are done."""
        self.count.setText(translate("Sync", "Writing file {done} of {total}…", done=done + 1, total=total))

    def show_report(self, report: SyncReport) -> None:
        """Close after a synchronisation that left nothing; else stay with what it left."""
        self._is_busy = False
        self.concluded.emit(report)
        if not self.isVisible():
            return
        if report.is_complete:
            self.accept()
            return
        self.refresh()
        if report.failed:
            self._show_error(explain(report.failed[0][1]))

    def complain(self, text: str) -> None:
        """Show what went wrong, if it was the dialog's doing."""
        if self.isVisible():
            self._is_busy = False
            self._show_state()
            self._show_error(text)

    # --- answers -------------------------------------------------------------------------------------------------

    def _show_item(self, item: object) -> None:
        answer = self._answers.get(item.annotation) if isinstance(item, Item) else None
        self.details.show_item(item, answer[1] if answer else None)  # type: ignore[arg-type]

    def _answer(self, item: Item, choice: Choice) -> None:
        self._answers[item.annotation] = (item, choice)
        self.list.plan.tick(self._answers)
        self._show_state()

    def _answer_all(self, kind: Kind, choice: Choice) -> None:
        for item in self._plan.of(kind) if self._plan else ():
            can_be_both = choice is not OnConflict.BOTH or item.ours is not None
            if item.annotation not in self._answers and can_be_both:
                self._answers[item.annotation] = (item, choice)
        self.list.plan.tick(self._answers)
        self.list.choose_next_question(self._answers)
        self._show_state()

    @property
    def questions(self) -> int:
        """How many questions are not answered."""
        asked = self._plan.of(Kind.CONFLICT, Kind.DELETED) if self._plan else []
        return sum(item.annotation not in self._answers for item in asked)

    # --- looks ---------------------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.choose_button.setIcon(icons.icon("folder", theme.color("soft_ink"), theme.size("glyph")))
        self.choose_button.setIconSize(QSize(theme.size("glyph"), theme.size("glyph")))
        self.choose_button.setFixedSize(theme.size("control"), theme.size("control"))
        self.folder.setFixedHeight(theme.size("control"))
        self.template.setFixedHeight(theme.size("control"))
        self.list.apply_theme(theme)
        self.details.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setWindowTitle(translate("Sync", "Synchronise with a folder"))
        self._folder_label.setText(translate("Sync", "Folder"))
        self._template_label.setText(translate("Sync", "Template"))
        self.folder.setAccessibleName(translate("Sync", "Folder"))
        self.folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path runs from its root
        self.template.setAccessibleName(translate("Sync", "Template"))
        self.list.setAccessibleName(translate("Sync", "What would be done"))
        self.choose_button.setAccessibleName(translate("Sync", "Choose the folder"))
        self.choose_button.setToolTip(translate("Sync", "Choose the folder"))
        self.close_button.setText(translate("Sync", "Close"))
        self.sync_button.setText(translate("Sync", "Synchronise"))
        self.details.retranslate()
        self._show_state()

    def _show_state(self) -> None:
        """The counts, what stands in place of a plan, and what can be pressed."""
        plan = self._plan
        self.count.setText(_counts(plan, self.questions) if plan else "")
        is_shown = plan is not None and (bool(plan.items) or bool(plan.troubled))
        if not is_shown:
            self._message.setText(self._instead())
        self._stack.setCurrentIndex(1 if is_shown else 0)
        for part in (self.folder, self.choose_button, self.template):
            part.setEnabled(not self._is_busy)
        self.sync_button.setEnabled(self._has_work and not self._is_busy)
        self._order_tabs()

    @property
    def _has_work(self) -> bool:
        """Whether a synchronisation would do anything."""
        plan = self._plan
        return plan is not None and (
            bool(plan.heads) or bool(self._answers) or any(item.is_settled for item in plan.items)
        )

    def _instead(self) -> str:
        if not self.folder.text().strip():
            return translate(
                "Sync", "Choose a folder of Markdown, such as an Obsidian vault. Your notes go there and come back."
            )
        if self._plan is None:
            return "" if self.error.text() else translate("Sync", "Comparing…")
        if self._plan.heads:
            return translate("Sync", "%n file(s) with a new front matter", None, len(self._plan.heads))
        return translate("Sync", "Everything is in step: %n note(s).", None, self._plan.same)

    def _show_error(self, text: str) -> None:
        self.error.setText(sides.sentence(text) if text else "")
        self.error.setVisible(bool(text))
        if text:
            self._message.setText("" if self._plan is None else self._message.text())

    def _order_tabs(self) -> None:
        """As the eye goes: where, what, the answers, the buttons."""
        buttons = (self.close_button, self.sync_button)
        stops = [self.folder, self.choose_button, self.template, self.list, *self.details.tab_stops, *buttons]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _fit(self) -> None:
        """As large as it likes to be, and no larger than the window under it."""
        size, parent = self._theme.size, self.parentWidget()
        assert parent
        room = parent.window().size() - QSize(2 * size("inset"), 2 * size("inset"))
        self.resize(QSize(size("export_width"), size("export_height")).boundedTo(room))

    # --- what the user does --------------------------------------------------------------------------------------

    def _folder_edited(self) -> None:
        self._plan = None
        self._show_error("")
        self._choose_template()
        self._show_state()
        self._look.start()

    def _choose_template(self) -> None:
        """That of the folder, if it is known."""
        name = str(self._path().expanduser().resolve()) if self.folder.text().strip() else ""
        folders = self._known.folders if self._known else ()
        template = next((each.template for each in folders if each.folder == name), DEFAULT_TEMPLATE)
        self.template.setCurrentIndex(max(0, self.template.findData(template)))

    def _path(self) -> Path:
        """The folder; one that does not begin at a root begins at home."""
        text = self.folder.text().strip()
        return Path.home() / text.removeprefix("~").lstrip("/\\") if text.startswith("~") else Path.home() / text

    def _choose_folder(self) -> None:
        start = self._path()
        while not start.is_dir() and start != start.parent:
            start = start.parent
        if chosen := dialogs.ask_folder(self, translate("Sync", "Choose the folder"), str(start)):
            self.folder.setText(paths.from_home(chosen))
            self._choose_template()
            self.refresh()

    def _sync_now(self) -> None:
        self._is_busy = True
        self._show_error("")
        self._show_state()
        self.count.setText(translate("Sync", "Synchronising…"))
        self.sync_requested.emit(self.errand)


def _counts(plan: Plan, questions: int) -> str:
    """What would be done, in a line."""
    comes = len(plan.of(Kind.INCOMING, Kind.MERGED, Kind.DISCARDED))
    goes = len(plan.of(Kind.OUTGOING, Kind.MERGED, Kind.NEW, Kind.RESTORED, Kind.REMOVED, Kind.REFRESHED))
    parts = [
        translate("Sync", "%n question(s) left", None, questions) if questions else "",
        translate("Sync", "%n incoming note(s)", None, comes) if comes else "",
        translate("Sync", "%n outgoing note(s)", None, goes) if goes else "",
        translate("Sync", "%n note(s) in step", None, plan.same) if plan.same else "",
    ]
    return SEPARATOR.join(filter(None, parts))
