"""The bar above the cards of an article's paragraphs: which of them are shown, and how many there are of each kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.i18n import isolate, number, translate
from reader.paragraph_filter import ParagraphFacts, ParagraphFilter
from reader.paragraph_mark import ParagraphState, state_name
from reader.ui import icons, sides
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.page import bookmark_name, state_icon
from reader.ui.theme import Theme
from reader.ui.wording import capital

# Of the tags the most used are offered.
_TAGS = 8

_BOOKMARK, _NOTES = "bookmark", "notes"
_STATE, _COLOR, _TAG = "state ", "color ", "tag "


@dataclass(frozen=True, slots=True)
class _Offered:
    """A chip; `name` is what it is called in full. What there is none of is switched off."""

    key: str
    text: str
    is_on: bool
    icon: QIcon
    name: str
    is_enabled: bool


class FilterBar(QFrame):
    """A field for words, a chip for each kind of paragraph that there is, and how many paragraphs are shown."""

    filter_changed = Signal(object)
    """ParagraphFilter: what the user wants to see from now on."""
    brief_requested = Signal(bool)
    """Whether cards are to show the beginning of their text only."""
    left = Signal()
    """The keyboard goes back to the page."""

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterbar")
        self._theme, self._names = theme, dict(names)
        self._facts, self._filter = ParagraphFacts(), ParagraphFilter()
        self._shown = 0
        self._field = QLineEdit(self)
        self._field.setObjectName("findfield")
        self._field.setAcceptDrops(False)
        self._field.textEdited.connect(lambda words: self._change(replace(self._filter, words=words)))
        self._count = QLabel(self)
        self._count.setObjectName("findcount")
        self._all, self._brief = QToolButton(self), QToolButton(self)
        self._all.setObjectName("chip")
        self._all.clicked.connect(self.clear)
        self._brief.setObjectName("chip")
        self._brief.setCheckable(True)
        self._brief.clicked.connect(self.brief_requested)
        self._chips = ChipRow(theme, parent=self)
        self._chips.switched.connect(self._switch)
        self._row, self._rows = QHBoxLayout(), QVBoxLayout(self)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._count)
        self._row.addWidget(self._all)
        self._row.addStretch()
        self._row.addWidget(self._brief)
        self._rows.addLayout(self._row)
        self._rows.addWidget(self._chips)
        for widget in (self._field, self._all, self._brief):
            widget.installEventFilter(self)
        self.hide()
        self.retranslate(names)

    @property
    def filter(self) -> ParagraphFilter:
        """What is wanted."""
        return self._filter

    @property
    def count_text(self) -> str:
        """What is said of how many paragraphs are shown."""
        return self._count.text().lstrip(sides.MARKS)

    @property
    def keys(self) -> list[str]:
        """The keys of the chips that are offered."""
        return self._chips.keys

    @property
    def last_stop(self) -> QWidget:
        """Where Tab leaves the bar."""
        return self._brief

    def press(self, key: str) -> None:
        """Switch a chip as a click does. Raises KeyError."""
        self._chips.button(key).click()

    def show_facts(self, facts: ParagraphFacts, shown: int) -> None:
        """What there is, and how many paragraphs are shown."""
        self._facts, self._shown = facts, shown
        self._describe()

    def show_brief(self, is_brief: bool) -> None:
        """Whether cards show the beginning of their text only."""
        self._brief.setChecked(is_brief)

    def clear(self) -> None:
        """Want everything."""
        had_keyboard = self._all.hasFocus()
        self._field.clear()
        self._change(ParagraphFilter())
        if had_keyboard:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        """Another article: everything is wanted, and nobody need be told."""
        self._filter = ParagraphFilter()
        self._field.clear()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        self._rows.setContentsMargins(sides.margins(size("inset"), size("gap_small"), size("pad"), size("gap")))
        self._rows.setSpacing(size("gap"))
        self._row.setSpacing(size("gap_small"))
        self._field.setMinimumWidth(size("find_field") // 2)
        self._field.setMaximumWidth(size("find_field"))
        self._field.setFixedHeight(size("control"))
        self._chips.apply_theme(theme)
        self._describe()

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        self._field.setAlignment(sides.leading())
        self._field.setPlaceholderText(sides.placeholder(translate("Paragraphs", "Words in the paragraph")))
        self._field.setAccessibleName(translate("Paragraphs", "Words in the paragraph"))
        for button, text, tip in (
            (self._all, translate("Paragraphs", "Show all"), translate("Paragraphs", "Show all paragraphs") + " (Esc)"),
            (
                self._brief,
                translate("Paragraphs", "First lines"),
                translate("Paragraphs", "Show only the first line of each paragraph"),
            ),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
        self._chips.setAccessibleName(translate("Paragraphs", "Which paragraphs"))
        self.apply_theme(self._theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape wants everything again, and then goes back to the page, as Enter and the arrow down do at once."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            if is_press and not self._filter.is_empty:
                self.clear()
            elif is_press:
                self.left.emit()
            event.accept()
            return True
        if watched is self._field and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            if is_press:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape on a chip."""
        if event.key() == Qt.Key.Key_Escape:
            self.eventFilter(self, event)
        else:
            super().keyPressEvent(event)

    # --- inside --------------------------------------------------------------------------------------------------

    def _switch(self, key: str, on: bool) -> None:
        wanted = self._filter
        if key == _BOOKMARK:
            wanted = replace(wanted, bookmarked=on)
        elif key == _NOTES:
            wanted = replace(wanted, noted=on)
        elif key.startswith(_STATE):
            wanted = replace(wanted, states=wanted.states ^ {ParagraphState(key.removeprefix(_STATE))})
        elif key.startswith(_COLOR):
            wanted = replace(wanted, colors=wanted.colors ^ {Color(key.removeprefix(_COLOR))})
        else:
            wanted = replace(wanted, tags=wanted.tags ^ {key.removeprefix(_TAG)})
        self._change(wanted)

    def _change(self, wanted: ParagraphFilter) -> None:
        self._filter = wanted
        self._describe()
        self.filter_changed.emit(wanted)

    def _describe(self) -> None:
        count = len(self._facts.paragraphs)
        if self._filter.is_empty:
            text = translate("Paragraphs", "%n paragraph(s)", None, count)
        else:
            text = translate("Paragraphs", "{shown} of %n paragraph(s)", None, count, shown=self._shown)
        self._count.setText(sides.sentence(text))
        self._all.setVisible(not self._filter.is_empty)
        offered = list(self._offered())
        self._chips.show_chips([Chip(one.key, one.text, one.is_on) for one in offered])
        glyph = self._theme.size("glyph_tiny")
        for one in offered:
            button = self._chips.button(one.key)
            button.setIcon(one.icon)
            button.setIconSize(QSize(glyph, glyph))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(one.name)
            button.setToolTip(one.name)
            button.setEnabled(one.is_enabled)
        stops = [self._field, self._all, *(self._chips.button(one.key) for one in offered), self._brief]
        for before, following in pairwise(stops):
            self.setTabOrder(before, following)

    def _offered(self) -> Iterator[_Offered]:
        """The chips: all states and the bookmark, so that one learns of them, and of the rest what there is."""
        facts, wanted, theme = self._facts, self._filter, self._theme
        glyph, soft, faint = theme.size("glyph_tiny"), theme.color("soft_ink"), theme.color("faint")
        for state in ParagraphState:
            on, count = state in wanted.states, len(facts.states.get(state, ()))
            icon = icons.icon(state_icon(state), theme.state_color(state), glyph, disabled=faint)
            yield self._chip(_STATE + state, capital(state_name(state)), on, icon, count)
        icon = icons.icon("bookmark_set", theme.color("accent"), glyph, disabled=faint)
        yield self._chip(_BOOKMARK, capital(bookmark_name()), wanted.bookmarked, icon, len(facts.bookmarked))
        for color in Color:
            on, count = color in wanted.colors, len(facts.colors.get(color, ()))
            if on or count:
                yield self._chip(_COLOR + color, self._names[color], on, icons.dot(theme.dot(color), glyph), count)
        if facts.noted or wanted.noted:
            icon = icons.icon("note", soft, glyph)
            yield self._chip(_NOTES, translate("Paragraphs", "With notes"), wanted.noted, icon, len(facts.noted))
        used = sorted(facts.tags, key=lambda tag: (tag not in wanted.tags, -len(facts.tags[tag]), tag))[:_TAGS]
        for tag in sorted({*used, *wanted.tags}):
            name = isolate(f"#{tag}")
            yield self._chip(_TAG + tag, name, tag in wanted.tags, QIcon(), len(facts.tags.get(tag, ())))

    def _chip(self, key: str, name: str, on: bool, icon: QIcon, count: int) -> _Offered:
        spoken = translate("Paragraphs", "{name}: %n paragraph(s)", None, count, name=name)
        return _Offered(key, f"{name}  {number(count)}", on, icon, spoken, on or count > 0)
