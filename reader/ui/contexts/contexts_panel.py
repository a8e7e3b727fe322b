"""The contexts of a word in the page's place: how often and in which forms it is used, and a line for each use."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.arabic.plain import plain
from reader.concordance import Form, Line, Lines, Order
from reader.i18n import isolate, number, translate
from reader.library import DEFAULT_TIERS
from reader.search import Tier
from reader.ui import icons, sides, wording
from reader.ui.contexts.deeds import Deeds
from reader.ui.contexts.gatherer import Asked
from reader.ui.contexts.line_list import LineList
from reader.ui.contexts.timeline_chart import TimelineChart
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.finding.search_message import Message, Offer, SearchMessage
from reader.ui.preferences.controls.segments import Segments
from reader.ui.theme import Theme

# Gathering that takes longer than this many ms says that it is going on.
_SLOW = 300
# So many forms are shown unless more are asked for.
_FORMS, _ALL_FORMS = 10, 200
_MORE = "more…"  # no form has this sign
_AGAIN, _UNFILTERED = "again", "unfiltered"


class ContextsPanel(QWidget):
    """Shows what was gathered; it knows neither session nor library."""

    order_requested = Signal(object)
    tiers_requested = Signal(tuple)
    forms_requested = Signal(object)
    """A frozenset of forms, of which uses are to be shown; empty: of all."""
    period_requested = Signal(str)
    lines_wanted = Signal(int, int)
    """The number of the first line that is to be read, and how many."""
    line_requested = Signal(object)
    """The Line to open."""
    highlight_requested = Signal(list, object)
    """The numbers of uses, and the Color that they are to be highlighted in."""
    tag_requested = Signal(list, list)
    """The numbers of uses, and the tags that they are to have."""
    copy_requested = Signal(list, object)
    """The numbers of uses, and what makes a text of a Line."""
    table_requested = Signal(list)
    """The numbers of uses that are to be saved as a table."""
    again_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contexts")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._asked, self._lines, self._failure = Asked(), Lines(), ""
        self._shows_all_forms = self._is_new = self._is_waiting = False
        self._back = QToolButton(self)
        self._back.clicked.connect(self.leave_requested)
        self._heading = QLabel(self)
        self._heading.setObjectName("contextsheading")
        self._count = QLabel(self)
        self._count.setObjectName("findcount")
        self._orders = Segments([order.value for order in Order], theme, self)
        self._tiers = ChipRow(theme, parent=self)
        self._forms = ChipRow(theme, parent=self)
        self.timeline = TimelineChart(theme, self)
        self._message = SearchMessage(theme, self)
        self.list = LineList(theme, self)
        self.deeds = Deeds(theme, names, self)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(self._describe)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate(names)
        self.hide()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        for widget in (self._back, self._heading, self._count):
            self._top.addWidget(widget)
        self._top.addStretch(1)
        self._top.addWidget(self._orders)
        self._switches = QVBoxLayout()
        self._switches.addWidget(self._tiers)
        self._switches.addWidget(self._forms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._switches)
        column.addWidget(self.timeline)
        column.addWidget(self._message, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.deeds)

    def _connect_signals(self) -> None:
        self._orders.chosen.connect(lambda key: self.order_requested.emit(Order(key)))
        self._tiers.switched.connect(lambda key, on: self._switch_tier(Tier(key), on))
        self._forms.switched.connect(self._switch_form)
        self.timeline.chosen.connect(self.period_requested)
        self._message.offer_taken.connect(self._take_offer)
        self.list.lines.wanted.connect(self.lines_wanted)
        self.list.chosen.connect(self.line_requested)
        self.list.selected.connect(lambda count: self.deeds.show_selected(count, len(self._lines.order)))
        self.list.color_pressed.connect(self._highlight)
        self.list.tag_pressed.connect(self.deeds.field.setFocus)
        self.list.copy_pressed.connect(self._copy)
        self.deeds.color_chosen.connect(self._highlight)
        self.deeds.tags_given.connect(self._tag)
        self.deeds.copy_requested.connect(self._copy)
        self.deeds.table_requested.connect(self._save)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self._back, *self._orders.stops, self.timeline, self.list, *self.deeds.stops]

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self, asked: Asked) -> None:
        """Other contexts are looked at, or others of them."""
        self._is_new = asked.gathers != self._asked.gathers
        if self._is_new:
            self._lines, self._shows_all_forms = Lines(), False
            self.list.show_lines(self._lines, [], keep=False)
        self._asked, self._failure, self._is_waiting = asked, "", True
        self._orders.choose(asked.order.value)
        self._slow.start()
        if not self._is_new:
            self._describe()

    def show_lines(self, lines: Lines, first: Sequence[Line]) -> None:
        """Show these uses; `first` are the lines of the first screen."""
        self._slow.stop()
        was_sorted_so = not self._is_new and self._lines.order
        self._lines, self._failure, self._is_waiting, self._is_new = lines, "", False, False
        self.list.show_lines(lines, first, keep=bool(was_sorted_so))
        self._describe()

    def take_lines(self, lines: Lines, first: int, read: Sequence[Line]) -> None:
        """These lines were read."""
        self.list.lines.take(lines, first, read)

    def show_failure(self, reason: str) -> None:
        """Say why there is nothing."""
        if self._is_waiting:
            self._slow.stop()
            self._failure, self._is_waiting = reason, False
            self._describe()

    def know_tags(self, tags: Sequence[str]) -> None:
        """What can be chosen from, the most used first."""
        self.deeds.know_tags(tags)

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the lines."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def message(self) -> str:
        """What is said in place of lines, "" if there are some."""
        return "" if self._message.isHidden() else self._message.text

    @property
    def heading(self) -> str:
        """What is looked at, and how many uses there are."""
        return f"{self._heading.text()} {self._count.text()}"

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self._orders, self._tiers, self._forms, self.timeline, self._message, self.list, self.deeds):
            part.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap")
        self._top.setContentsMargins(sides.margins(side - gap, gap, side, gap))
        self._top.setSpacing(gap)
        self._switches.setContentsMargins(side, 0, side, gap)
        self._switches.setSpacing(theme.size("gap_small"))
        self._back.setIcon(icons.icon("back", theme.color("accent"), theme.size("glyph")))
        self._back.setIconSize(QSize(theme.size("glyph"), theme.size("glyph")))

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._back.setToolTip(f"{translate('Contexts', 'Back to where you were')} (Esc)")
        self._back.setAccessibleName(translate("Contexts", "Back to where you were"))
        self._orders.retranslate(translate("Contexts", "Sorted by"), order_names())
        self._tiers.setAccessibleName(translate("Search panel", "How near"))
        self._forms.setAccessibleName(translate("Contexts", "Written forms"))
        self.list.setAccessibleName(translate("Contexts", "Uses"))
        self.timeline.retranslate()
        self.deeds.retranslate(names)
        self.apply_theme(self._theme)
        self._describe()

    def _describe(self) -> None:
        """Say what is looked at, how many uses there are, or why there are none."""
        lines, asked = self._lines, self._asked
        words = isolate(asked.text.strip())
        self._heading.setText(sides.sentence(translate("Contexts", "Contexts of “{words}”", words=words)))
        self._count.setText(self._counted())
        self._show_tiers()
        self._show_forms()
        self.timeline.show_timeline(lines.timeline, asked.period)
        message = self._advice()
        self._message.setVisible(message is not None)
        self.list.setVisible(message is None)
        if message:
            self._message.say(message)
        self.deeds.show_selected(self.list.selected_count, len(lines.order))

    def _counted(self) -> str:
        shown, total = len(self._lines.order), sum(self._lines.tiers.get(tier, 0) for tier in self._asked.tiers)
        if self._is_waiting and not total:
            return translate("Contexts", "Looking for them…")
        if not self._lines.is_whole:
            return translate("Contexts", "%n use(s) so far…", None, total)
        if shown == total:
            return translate("Contexts", "%n use(s)", None, total)
        return translate("Contexts", "{shown} of {total}", shown=shown, total=total)

    def _show_tiers(self) -> None:
        chips = []
        for tier in Tier:
            count = self._lines.tiers.get(tier, 0)
            if count or tier is Tier.ROOT or tier not in self._asked.tiers:
                known = tier in self._lines.tiers
                text = f"{wording.tier_name(tier)} {number(count)}" if known else wording.tier_name(tier)
                chips.append(Chip(tier.value, text, tier in self._asked.tiers))
        self._tiers.show_chips(chips if self._lines.total else [])

    def _show_forms(self) -> None:
        forms = _by_form(self._lines.forms)
        most = _ALL_FORMS if self._shows_all_forms else _FORMS
        first = list(forms[:most])
        first += [form for form in forms[most:] if form.form in self._asked.forms]
        chips = [
            Chip(
                form.form, sides.sentence(f"{isolate(form.form)} {number(form.count)}"), form.form in self._asked.forms
            )
            for form in first
        ]
        if (hidden := len(forms) - len(first)) and not self._shows_all_forms:
            chips.append(Chip(_MORE, translate("Contexts", "%n more form(s)", None, hidden)))
        self._forms.show_chips(chips if len(forms) > 1 or self._asked.forms else [])
        for form in first if len(forms) > 1 else []:
            self._forms.button(form.form).setToolTip(form.reason)

    def _advice(self) -> Message | None:
        """What is said in place of lines."""
        if self._failure:
            again = Offer(_AGAIN, translate("Search panel", "Try again"))
            title = translate("Contexts", "The contexts could not be brought together")
            return Message(title, (sides.sentence(self._failure),), offers=(again,))
        if self._lines.order or self._is_waiting or not self._asked.text:
            return None
        words = self._asked.text.strip()
        if self._lines.total:
            everything = Offer(_UNFILTERED, translate("Contexts", "Show all uses"))
            return Message(translate("Contexts", "No use is left"), (self._filtered(),), offers=(everything,))
        title = translate("Contexts", "No use of “{words}” in the texts", words=words)
        hint = translate(
            "Contexts", "Only texts are looked through, not titles and notes. Try fewer words or a nearer spelling."
        )
        return Message(sides.sentence(title), (hint,))

    def _filtered(self) -> str:
        return translate("Contexts", "The tiers, forms or period that are chosen leave nothing.")

    # --- what is asked for ---------------------------------------------------------------------------------------

    def _switch_tier(self, tier: Tier, on: bool) -> None:
        wanted = {*self._asked.tiers, tier} if on else set(self._asked.tiers) - {tier}
        self.tiers_requested.emit(tuple(each for each in Tier if each in wanted))

    def _switch_form(self, form: str, on: bool) -> None:
        if form == _MORE:
            self._shows_all_forms = True
            self._show_forms()
            return
        self.forms_requested.emit(self._asked.forms | {form} if on else self._asked.forms - {form})

    def _take_offer(self, key: str) -> None:
        if key == _AGAIN:
            self.again_requested.emit()
            return
        self.period_requested.emit("")
        self.tiers_requested.emit(DEFAULT_TIERS)

    def _highlight(self, color: Color) -> None:
        if uses := self.list.selected_uses:
            self.highlight_requested.emit(uses, color)

    def _tag(self, tags: Sequence[str]) -> None:
        if uses := self.list.selected_uses:
            self.tag_requested.emit(uses, list(tags))
        self.take_keyboard()

    def _copy(self) -> None:
        if uses := self.list.selected_uses:
            self.copy_requested.emit(uses, as_text)

    def _save(self) -> None:
        self.table_requested.emit(self.list.selected_uses or list(self._lines.order))


def order_names() -> dict[str, str]:
    """What the orders are called."""
    return {
        Order.BEFORE.value: translate("Contexts", "Word before"),
        Order.AFTER.value: translate("Contexts", "Word after"),
        Order.DATE.value: translate("Contexts", "Date"),
        Order.SOURCE.value: translate("Contexts", "Source"),
        Order.ARTICLE.value: translate("Contexts", "Article"),
    }


def as_text(line: Line) -> str:
    """A line for the clipboard: the words, and where they stand."""
    words = " ".join(plain(f"{line.before}{line.word}{line.after}").split())
    return f"{words}\t{line.title}\t{number(line.paragraph)}"


def _by_form(forms: Sequence[Form]) -> list[Form]:
    """Each form once, though it may answer several words of a query, each in its tier."""
    found: dict[str, Form] = {}
    for form in forms:
        known = found.get(form.form)
        found[form.form] = Form(form.form, form.count + (known.count if known else 0), form.tier, form.reason)
    return sorted(found.values(), key=lambda form: -form.count)
