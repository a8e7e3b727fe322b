"""What can be chosen about printing, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import number, translate
from reader.ui import sides
from reader.ui.preferences.controls import Segments, Stepper
from reader.ui.printing.options import SIZES, Edges, Paper, PrintOptions
from reader.ui.printing.pdf import Pages
from reader.ui.theme import Theme

_UPRIGHT, _LYING = "upright", "lying"
_ALL, _SOME = "all", "some"

# Names of formats are the same in every language.
_PAPERS: dict[str, str] = {Paper.A4: "A4", Paper.A5: "A5", Paper.LETTER: "Letter"}

# More pages than any book has.
_PAGES = range(1, 100_000)


class PrintChoices(QScrollArea):
    """Scrolls where the window is low."""

    changed = Signal()
    """The pages look different now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        body = QWidget(self)
        self.paper = Segments([one.value for one in Paper], theme, body)
        self.turned = Segments((_UPRIGHT, _LYING), theme, body)
        self.text_size = Stepper(SIZES, 1, _points, theme, body)
        self.edges = Segments([one.value for one in Edges], theme, body)
        self.ticks = {name: QCheckBox(body) for name in ("highlights", "notes", "numbers")}
        self.range = Segments((_ALL, _SOME), theme, body)
        self.first, self.last = (Stepper(_PAGES, 1, number, theme, body) for _ in range(2))
        self._names = {name: QLabel(body) for name in ("paper", "turned", "size", "edges", "with", "range", "to")}
        self._ends = QWidget(body)
        self._boxes: tuple[Segments | Stepper, ...] = (
            self.paper, self.turned, self.text_size, self.edges, self.range, self.first, self.last,
        )  # fmt: skip
        self._lay_out(body)
        for part in (self.paper, self.turned, self.edges):
            part.chosen.connect(self.changed)
        self.text_size.changed.connect(self.changed)
        for tick in self.ticks.values():
            tick.toggled.connect(self.changed)
        self.range.chosen.connect(lambda key: self._ends.setVisible(key == _SOME))
        self.first.changed.connect(lambda page: self.last.show_value(max(page, self.last.value)))
        self.last.changed.connect(lambda page: self.first.show_value(min(page, self.first.value)))
        self.apply_theme(theme)
        self.retranslate()
        self.show_options(PrintOptions())

    def _lay_out(self, body: QWidget) -> None:
        self._column = QVBoxLayout(body)
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(self._theme.size("gap"))
        ends.addWidget(self.first, 1)
        ends.addWidget(self._names["to"])
        ends.addWidget(self.last, 1)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("paper", (self.paper,)),
            ("turned", (self.turned,)),
            ("size", (self.text_size,)),
            ("edges", (self.edges,)),
            ("with", tuple(self.ticks.values())),
            ("range", (self.range, self._ends)),
        )
        for name, parts in rows:
            self._names[name].setObjectName("exportheading")
            self._names[name].setIndent(0)
            self._column.addWidget(self._names[name])
            for part in parts:
                self._column.addWidget(part)
            self._column.addSpacing(self._theme.size("gap"))
        self._column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))

    @property
    def options(self) -> PrintOptions:
        """What is chosen."""
        return PrintOptions(
            paper=Paper(self.paper.choice),
            is_landscape=self.turned.choice == _LYING,
            size=self.text_size.value,
            edges=Edges(self.edges.choice),
            highlights=self.ticks["highlights"].isChecked(),
            notes=self.ticks["notes"].isChecked(),
            numbers=self.ticks["numbers"].isChecked(),
        )

    @property
    def pages(self) -> Pages:
        """Which pages are chosen."""
        return Pages(self.first.value, self.last.value) if self.range.choice == _SOME else Pages()

    def show_options(self, options: PrintOptions) -> None:
        """Show what is in force, with all pages."""
        self.paper.choose(options.paper)
        self.turned.choose(_LYING if options.is_landscape else _UPRIGHT)
        self.text_size.show_value(options.size)
        self.edges.choose(options.edges)
        chosen: Mapping[str, bool] = {name: getattr(options, name) for name in self.ticks}
        for name, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(chosen[name])
            tick.blockSignals(False)
        self.range.choose(_ALL)
        self._ends.hide()
        self.first.show_value(1)

    def offer_notes(self, *, highlights: bool, notes: bool) -> None:
        """Say which of these there are: what there is none of cannot be chosen."""
        self.ticks["highlights"].setEnabled(highlights)
        self.ticks["notes"].setEnabled(notes)

    def know_count(self, count: int) -> None:
        """There are so many pages."""
        if self.range.choice == _ALL:
            self.last.show_value(max(count, 1))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through here, in order."""
        return [*self._boxes[:4], *self.ticks.values(), *self._boxes[4:]]

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        inset, gap = theme.size("inset"), theme.size("gap")
        self._column.setContentsMargins(sides.margins(inset, theme.size("gap_large"), inset - theme.size("thumb"), gap))
        self._column.setSpacing(theme.size("gap"))
        for box in self._boxes:
            box.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        texts = {
            "paper": translate("Printing", "Paper"),
            "turned": translate("Printing", "Orientation"),
            "size": translate("Printing", "Text size"),
            "edges": translate("Printing", "Edges of the paper"),
            "with": translate("Printing", "With"),
            "range": translate("Printing", "Pages"),
            "to": translate("Printing", "to"),
        }
        for name, label in self._names.items():
            label.setText(texts[name])
        self.paper.retranslate(texts["paper"], _PAPERS)
        self.turned.retranslate(
            texts["turned"],
            {_UPRIGHT: translate("Printing", "Upright"), _LYING: translate("Printing", "Sideways")},
        )
        self.text_size.retranslate(texts["size"])
        self.edges.retranslate(
            texts["edges"],
            {
                Edges.NARROW: translate("Printing", "Narrow"),
                Edges.USUAL: translate("Printing", "Usual"),
                Edges.WIDE: translate("Printing", "Wide"),
            },
        )
        ticks = {
            "highlights": translate("Printing", "Highlights"),
            "notes": translate("Printing", "Notes"),
            "numbers": translate("Printing", "Numbers of the paragraphs"),
        }
        for name, tick in self.ticks.items():
            tick.setText(ticks[name])
            tick.setAccessibleName(ticks[name])
        self.range.retranslate(
            texts["range"], {_ALL: translate("Printing", "All of them"), _SOME: translate("Printing", "From … to …")}
        )
        self.first.retranslate(translate("Printing", "First page"))
        self.last.retranslate(translate("Printing", "Last page"))


def _points(size: int) -> str:
    return translate("Printing", "%n point(s)", None, size)
