"""The dialog in which highlights of other programs find their articles before they come in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QHBoxLayout, QLabel, QListView, QWidget

from reader.article import LibraryEntry
from reader.highlight_importers import Work
from reader.highlight_intake import Group, HighlightReport, Outcome, Wish, outcome_text
from reader.i18n import isolate, translate
from reader.ui import sides, wording
from reader.ui.arrivals.match_list import LINE, MatchModel, MatchPainter
from reader.ui.dialog_frame import DialogFrame
from reader.ui.theme import Theme

_BATCH = 60


class HighlightsDialog(DialogFrame):
    """Shows what matches what; the article of a work can be chosen by hand."""

    match_requested = Signal(object, object)
    """The works, and the Wish to look at."""
    import_requested = Signal(object, object)
    """The works, and the Wish to carry out."""

    def __init__(
        self, file: Path, works: Sequence[Work], entries: Sequence[LibraryEntry], theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self._file, self._works, self._entries = file, list(works), list(entries)
        self.wish = Wish()
        self.report: HighlightReport | None = None
        self._model = MatchModel(self)
        self._list = QListView(self)
        self._list.setObjectName("findings")
        self._list.setItemDelegate(MatchPainter(theme, self._list))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_BATCH)
        self._list.setModel(self._model)
        self._label, self._article = QLabel(self), QComboBox(self)
        self._article.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._label.setBuddy(self._article)
        self._keep, self._again = QCheckBox(self), QCheckBox(self)
        self._copy = self.button(leading=True)
        self._cancel, self._import = self.button(), self.button(primary=True)
        self._lay_out(theme)
        self._connect_parts()
        self.retranslate()
        self.resize(theme.size("dialog_width"), theme.size("dialog_height"))

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.size("gap"))
        row.addWidget(self._label)
        row.addWidget(self._article, 1)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._keep)
        self.body.addWidget(self._again)

    def _connect_parts(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._show_article)
        self._article.activated.connect(self._choose)
        self._keep.toggled.connect(lambda on: self._look(replace(self.wish, keep_missing=on)))
        self._again.toggled.connect(lambda on: self._look(replace(self.wish, again=on)))
        self._copy.clicked.connect(self.copy)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._accept)

    def begin(self) -> None:
        """Look at what there is."""
        self._look(self.wish)

    def _look(self, wish: Wish) -> None:
        self.wish = wish
        self._import.setEnabled(False)
        self.match_requested.emit(self._works, wish)

    def show_report(self, wish: Wish, report: HighlightReport) -> None:
        """`report` is what would become of everything."""
        if wish is not self.wish:
            return
        at, self.report = self._list.currentIndex().row(), report
        self._model.show_report(report)
        self._list.setCurrentIndex(self._model.index(max(0, min(at, len(self._model.lines) - 1)), 0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.head(translate("Import highlights", "Import highlights"), sides.sentence(self._summary()))
        self._list.setAccessibleName(
            translate("Import highlights", "The highlights of the file and what becomes of them")
        )
        self._label.setText(translate("Import highlights", "They are from:"))
        self._article.setAccessibleName(translate("Import highlights", "The article that these highlights are from"))
        self._keep.setText(translate("Import highlights", "Take in, unattached, what has no place in the text"))
        self._again.setText(translate("Import highlights", "Bring back what has been deleted here since"))
        self._copy.setText(translate("Import highlights", "Copy the report"))
        self._cancel.setText(translate("Dialogs", "Cancel"))
        coming = self.report.count(Outcome.NEW, Outcome.JOINED) if self.report else 0
        self._import.setText(translate("Import highlights", "Import %n", None, coming))
        self._import.setEnabled(coming > 0)
        deleted = self.report.count(Outcome.DELETED) if self.report else 0
        self._again.setVisible(deleted > 0 or self.wish.again)
        self._keep.setVisible(bool(self.report and self.report.count(Outcome.MISSING)) or self.wish.keep_missing)
        self._show_article()

    def _summary(self) -> str:
        name = self._file.name.encode("utf-8", "replace").decode("utf-8")
        if self.report is None:
            return translate("Import highlights", "Looking for the articles of {file}…", file=name)
        counts = [
            outcome_text(outcome, self.report.count(outcome)) for outcome in Outcome if self.report.count(outcome)
        ]
        if not counts:
            return translate("Import highlights", "There are no highlights in {file}.", file=name)
        return wording.SEPARATOR.join((name, *counts))

    @property
    def current(self) -> Group | None:
        """The group that the current row belongs to."""
        index = self._list.currentIndex()
        return index.data(LINE).group if index.isValid() else None

    def _show_article(self) -> None:
        """Show the article of the current group among all that it could be."""
        group = self.current
        self._article.clear()
        self._article.setEnabled(group is not None)
        if group is None:
            return
        self._article.addItem(translate("Import highlights", "As the file says"), "")
        likely = {*group.others, group.article}
        for entry in sorted(self._entries, key=lambda entry: entry.id not in likely):
            self._article.addItem(isolate(entry.title), entry.id)
        chosen = self.wish.articles.get(group.number, "") or group.article
        self._article.setCurrentIndex(max(0, self._article.findData(chosen)))

    def _choose(self) -> None:
        """The article of the current work is this one."""
        if group := self.current:
            articles = dict(self.wish.articles)
            articles.pop(group.number, None)
            if chosen := self._article.currentData():
                articles[group.number] = chosen
            self._look(replace(self.wish, articles=articles))

    def copy(self) -> None:
        """Copy the report, a line for each highlight."""
        lines = (f"{line.text}\t{line.detail}" for line in self._model.lines)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _accept(self) -> None:
        self._import.setEnabled(False)  # until it is in
        self.import_requested.emit(self._works, self.wish)
        self.accept()
