"""What to export: the scope, and the colours and tags that narrow it, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.choice import NoteChoice
from reader.i18n import translate
from reader.ui import sides
from reader.ui.export.chips import FilterChips
from reader.ui.export.outbox import Preview, Scope, Subject
from reader.ui.export.scopes import ScopeList
from reader.ui.theme import Theme


class ExportChoices(QScrollArea):
    """Scrolls where the window is low."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject: Subject | None = None
        self._holds_all = False
        self._body = QWidget(self)
        self.scopes = ScopeList(theme, self._body)
        self.colors = FilterChips(theme, self._body)
        self.tags = FilterChips(theme, self._body)
        self._headings = [QLabel(self._body) for _ in range(3)]
        self._lay_out()
        for signal in (self.scopes.chosen, self.colors.switched, self.tags.switched):
            signal.connect(self.changed)
        self.apply_theme(theme)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._body)
        for heading, part in zip(self._headings, (self.scopes, self.colors, self.tags), strict=True):
            heading.setObjectName("exportheading")
            heading.setIndent(0)
            self._column.addWidget(heading)
            self._column.addWidget(part)
            if part is not self.tags:
                self._column.addSpacing(self._theme.size("gap"))
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, seen only when it is of use: otherwise chips that just fit would make room for it and not fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))

    def begin(self, subject: Subject) -> None:
        """Offer what there is in `subject`, with nothing narrowed."""
        self._subject = subject
        self.widen()
        there = {Scope.ARTICLE: subject.article, Scope.SELECTION: subject.passage or subject.selected, Scope.ALL: True}
        self.scopes.offer(scope for scope, is_there in there.items() if is_there)
        self.scopes.choose(subject.scope)
        self.verticalScrollBar().setValue(0)
        self._tell_scopes()

    @property
    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through here, in order; the chips come and go with the notes."""
        return [*self.scopes.rows, *self.colors.chips, *self.tags.chips]

    @property
    def is_narrowed(self) -> bool:
        """Whether any colour or tag is chosen."""
        return bool(self.colors.chosen or self.tags.chosen)

    @property
    def narrowing(self) -> NoteChoice:
        """The chosen colours and tags."""
        return NoteChoice(frozenset(map(Color, self.colors.chosen)), frozenset(self.tags.chosen))

    def widen(self) -> None:
        """Any colour and any tag."""
        self.colors.clear()
        self.tags.clear()

    def show_counts(self, preview: Preview | None, names: Mapping[Color, str]) -> None:
        """Show the colours, and the tags that are in use, with how many notes have them."""
        colors = preview.colors if preview else {}
        self.colors.show_chips([(color, names[color], colors.get(color, 0)) for color in Color])
        counts = dict.fromkeys(self.tags.chosen, 0) | dict(preview.tags if preview else {})
        by_use = sorted(counts, key=lambda tag: (-counts[tag], tag))
        self.tags.show_chips([(tag, f"#{tag}", counts[tag]) for tag in by_use])
        for part in (self._headings[2], self.tags):
            part.setVisible(bool(counts))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        inset, gap = theme.size("inset"), theme.size("gap")
        self._column.setContentsMargins(sides.margins(inset, theme.size("gap_large"), inset - theme.size("thumb"), gap))
        self._column.setSpacing(gap)
        for part in (self.scopes, self.colors, self.tags):
            part.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        texts = (
            translate("Export dialog", "What to export"),
            translate("Export dialog", "Colours"),
            translate("Export dialog", "Tags"),
        )
        for heading, text in zip(self._headings, texts, strict=True):
            heading.setText(text)
        self._tell_scopes()

    def tell_files(self, *, one_holds_all: bool) -> None:
        """Whether the notes of all articles go into one file."""
        if one_holds_all != self._holds_all:
            self._holds_all = one_holds_all
            self._tell_scopes()

    def _tell_scopes(self) -> None:
        selected = len(self._subject.selected) if self._subject else 0
        detail = translate("Export dialog", "%n note(s) on it", None, selected)
        if not selected:
            detail = translate("Export dialog", "No note on it: a quotation to copy")
        name = translate("Export dialog", "The selection")
        if self._subject and not self._subject.passage:
            name = translate("Export dialog", "The chosen notes")
            detail = translate("Desk", "%n note(s)", None, selected)
        self.scopes.tell(
            {
                Scope.ARTICLE: (
                    translate("Export dialog", "This article"), self._subject.title if self._subject else "",
                ),
                Scope.SELECTION: (name, detail),
                Scope.ALL: (
                    translate("Export dialog", "All articles"),
                    translate("Export dialog", "One file holds all notes")
                    if self._holds_all
                    else translate("Export dialog", "A file for each that has notes"),
                ),
            }
        )  # fmt: skip
