"""How each kind of paragraph is set: face, size, indents and gaps, computed once from the theme."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from reader.article import Kind, Paragraph
from reader.settings import View
from reader.ui.page.presentation import Presentation
from reader.ui.page.theme import PageTheme


class Setting(Enum):
    """How the lines of a paragraph are put down."""

    RUNNING = "running"
    CENTERED = "centered"
    VERSE = "verse"
    TABLE = "table"
    CODE = "code"
    FOLDED = "folded"
    """On one line that is never painted."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How a paragraph is set, px. Its height: `before`, `padding`, its lines of `pitch` each, `padding`, `after`.

    `baseline` is measured from the top of a line; `indent` is at the leading side, `outdent` at the trailing one. A
    folded paragraph is `before` high.
    """

    font: QFont
    pitch: int
    baseline: float
    color: QColor
    before: int
    indent: int = 0
    outdent: int = 0
    padding: int = 0
    setting: Setting = Setting.RUNNING
    is_justified: bool = False
    after: int = 0
    head: int = 0
    """How much of `before` is the head of the paragraph's card; 0: it has none."""
    rows: int = 0
    """How many lines are shown at most; 0: all."""


@dataclass(frozen=True)
class _Rule:
    """The measures of a kind, in units of the reading size; `before` None is the paragraph gap of the theme."""

    size: float = 1.0
    pitch: float = 0.0
    before: float | None = None
    among: float | None = None
    """The gap after a paragraph of the same kind, where it differs."""
    indent: float = 0.0
    outdent: float = 0.0
    padding: float = 0.0
    bold: bool = False
    muted: bool = False
    setting: Setting = Setting.RUNNING


_HEADINGS = (
    _Rule(size=1.4, pitch=1.5, before=1.5, bold=True),
    _Rule(size=1.22, pitch=1.55, before=1.25, bold=True),
    _Rule(size=1.1, pitch=1.6, before=1.0, bold=True),
    _Rule(bold=True),
)
_RULES = {
    Kind.TEXT: _Rule(),
    Kind.QUOTE: _Rule(indent=1.2, outdent=0.6),
    Kind.LIST: _Rule(indent=1.3, among=0.15),
    Kind.VERSE: _Rule(among=0.1, indent=0.6, outdent=0.6, setting=Setting.VERSE),
    Kind.CODE: _Rule(size=0.72, pitch=1.6, before=0.7, indent=0.7, outdent=0.7, padding=0.5, setting=Setting.CODE),
    Kind.IMAGE: _Rule(size=0.8, pitch=1.5, before=0.8, indent=1, outdent=1, muted=True, setting=Setting.CENTERED),
    Kind.TABLE: _Rule(size=0.86, pitch=1.5, before=0.8, indent=0.5, outdent=0.5, padding=0.1, setting=Setting.TABLE),
    Kind.NOTE: _Rule(size=0.8, indent=1.6, before=1.6, among=0.2),
    Kind.FURNITURE: _Rule(size=0.8, muted=True, among=0.2),
}
_RUNNING_TEXT = {Kind.TEXT, Kind.QUOTE, Kind.LIST, Kind.NOTE}

# The cards of paragraphs, in units of the reading size: the gap between two, the head, what is below the text; and the
# room for the sign that the text goes on. Kinds that would make no sense without their end are never cut.
_CARD_GAP, _CARD_HEAD, _CARD_FOOT = 0.55, 1.55, 0.42
_BRIEF_ROWS, _MORE = 1, 1.0
WHOLE = {Kind.VERSE, Kind.IMAGE, Kind.TABLE, Kind.CODE}

_FOLD = _Rule(size=0.5, before=0.9, among=0.0, setting=Setting.FOLDED)


class Looks:
    """The looks of a theme."""

    def __init__(self, theme: PageTheme) -> None:
        self._theme = theme
        self._known: dict[tuple[Kind, int, bool, bool], Look] = {}
        self._cards: dict[tuple[Look, bool], Look] = {}

    def of(self, paragraphs: Sequence[Paragraph], shown: Presentation) -> Iterator[Look]:
        """The look of each paragraph in order."""
        before: tuple[Kind | None, bool] = (None, False)
        nothing = replace(self._made(Kind.TEXT, 1, False, True), before=0)
        has_cards = shown.view is View.PARAGRAPHS
        for number, paragraph in enumerate(paragraphs, 1):
            if number in shown.hidden:
                yield nothing
                continue
            here = (paragraph.kind, number in shown.folded)
            look = self._look(paragraph, here == before, here[1])
            if has_cards and not here[1] and paragraph.kind is not Kind.HEADING:
                look = self._on_card(look, shown.is_short(number) and paragraph.kind not in WHOLE)
            yield look
            before = here

    def font(self, size: float, *, bold: bool = False, face: str = "") -> QFont:
        """A font of `size` times the reading size."""
        font = QFont(face or self._theme.face)
        font.setPixelSize(self._px(size))
        font.setBold(bold)
        if face == self._theme.code_face:
            font.setStyleHint(QFont.StyleHint.Monospace)  # where that very face is missing, letters stay in columns
        return font

    def _look(self, paragraph: Paragraph, again: bool, folded: bool) -> Look:
        level = min(max(paragraph.level, 1), 8)
        key = (paragraph.kind, level, again, folded)
        if key not in self._known:
            self._known[key] = self._made(paragraph.kind, level, again, folded)
        return self._known[key]

    def _on_card(self, look: Look, is_short: bool) -> Look:
        """The same on a card; `is_short`: with the beginning of its text only."""
        if (look, is_short) not in self._cards:
            head = self._px(_CARD_HEAD)
            self._cards[look, is_short] = replace(
                look,
                before=self._px(_CARD_GAP) + head,
                head=head,
                after=self._px(_CARD_FOOT),
                rows=_BRIEF_ROWS if is_short else 0,
                outdent=look.outdent + (self._px(_MORE) if is_short else 0),
                is_justified=look.is_justified and not is_short,
            )
        return self._cards[look, is_short]

    def _made(self, kind: Kind, level: int, again: bool, folded: bool) -> Look:
        theme = self._theme
        rule = _HEADINGS[min(level, len(_HEADINGS)) - 1] if kind is Kind.HEADING else _RULES[kind]
        rule = _FOLD if folded else rule
        font = self.font(rule.size, bold=rule.bold, face=theme.code_face if kind is Kind.CODE else "")
        pitch = round(font.pixelSize() * (rule.pitch or theme.line_height))
        metrics = QFontMetricsF(font)
        gap = theme.paragraph_gap if rule.before is None else rule.before
        if again and rule.among is not None:
            gap = rule.among
        return Look(
            font=font,
            pitch=pitch,
            baseline=round((pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()),
            color=theme.muted if rule.muted else theme.text,
            before=round(gap * theme.size),
            indent=self._px(rule.indent * (level if kind is Kind.LIST else 1)) if rule.indent else 0,
            outdent=round(rule.outdent * theme.size),
            padding=round(rule.padding * theme.size),
            setting=rule.setting,
            is_justified=theme.justified and not folded and kind in _RUNNING_TEXT,
        )

    def _px(self, size: float) -> int:
        return max(1, round(size * self._theme.size))
