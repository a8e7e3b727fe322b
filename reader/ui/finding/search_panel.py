"""The search beside the page: where and how near to look, what was found, and the way back to where reading was."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.i18n import number, translate
from reader.library import DEFAULT_TIERS
from reader.search import Hit, Results, Tier
from reader.ui import icons, wording
from reader.ui.finding import search_advice
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.finding.name_offer import NameOffer
from reader.ui.finding.question import SearchScope
from reader.ui.finding.result_list import ResultList
from reader.ui.finding.result_painter import ROW, HitRow
from reader.ui.finding.search_message import Message, SearchMessage
from reader.ui.theme import Theme

# A search that takes longer than this many ms says that it is going on.
_SLOW = 400


class SearchPanel(QWidget):
    """The results, as long as something is searched for; before that, how to ask."""

    hit_requested = Signal(object)
    """The Hit to open."""
    reading_requested = Signal()
    """A hit was opened with Enter: the keyboard goes to the page."""
    words_requested = Signal(str)
    """Words to search for: a suggestion or an example."""
    tiers_requested = Signal(tuple)
    """The Tiers to search in from now on."""
    scope_requested = Signal(object)
    more_requested = Signal()
    """The end of the list is near."""
    names_joined = Signal(tuple)
    """Names that are one from now on."""
    names_refused = Signal(str, tuple)
    """A name, and words that are not other spellings of it."""
    box_requested = Signal()
    """The keyboard wants back to the words."""
    return_requested = Signal()
    """Back to where reading was before the first hit was opened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._words = ""
        self._results: Results | None = None
        self._failure = ""
        self._scope = SearchScope.EVERYWHERE
        self._tiers: tuple[Tier, ...] = DEFAULT_TIERS
        self._has_article = False
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self._scopes = ChipRow(theme, exclusive=True, parent=self)
        self._switches = ChipRow(theme, parent=self)
        self._message = SearchMessage(theme, self)
        self._names = NameOffer(theme, self)
        self._list = ResultList(theme, self)
        self._back = QPushButton(self)
        self._back.setObjectName("wayback")
        self._back.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(self._say_slow)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        self._controls = QVBoxLayout()
        self._controls.addWidget(self._switches)
        self._scoping = QVBoxLayout()
        self._scoping.addWidget(self._scopes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(self._scoping)
        layout.addLayout(self._controls)
        layout.addWidget(self._names)
        layout.addWidget(self._message, 1)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._back)

    def _connect_signals(self) -> None:
        self._list.clicked.connect(self._list.choose)
        self._list.chosen.connect(self.hit_requested)
        self._list.entered.connect(self.reading_requested)
        self._list.start_passed.connect(self.box_requested)
        self._list.end_neared.connect(self.more_requested)
        self._message.words_requested.connect(self.words_requested)
        self._message.offer_taken.connect(self._take_offer)
        self._names.words_requested.connect(self.words_requested)
        self._names.joined.connect(self.names_joined)
        self._names.refused.connect(self.names_refused)
        self._scopes.switched.connect(lambda key, _: self._look_in(SearchScope(key)))
        self._switches.switched.connect(lambda key, on: self._switch(Tier(key), on))
        self._back.clicked.connect(self.return_requested)

    @property
    def hits(self) -> list[Hit]:
        """The hits in the order in which they are shown."""
        return self._list.results.hits

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self, words: str) -> None:
        """A search for `words` has begun; "" when searching is over."""
        self._words = words
        self._failure = ""
        if not words:
            self._slow.stop()
            self._results, self._scope = None, SearchScope.EVERYWHERE
            self._list.results.show([], {})
            self._describe()
            return
        self._slow.start()

    def show_results(self, results: Results) -> None:
        """Show what was found; if the same hit is among it, it stays current and in its place."""
        current, scrolled = self._list.currentIndex().data(ROW), self._list.verticalScrollBar().value()
        is_same = self._results is not None and self._results.query == results.query
        self._slow.stop()
        self._results, self._failure = results, ""
        self._words = self._words or results.query
        self._list.show_hits(results.hits, results.articles)
        self._describe()
        if is_same and isinstance(current, HitRow):
            self._list.verticalScrollBar().setValue(scrolled)
            self._list.setCurrentIndex(self._list.results.index_of(current.hit))
        if self._list.hasFocus():
            self._list.settle()

    def add_results(self, results: Results) -> None:
        """Show the hits that follow too."""
        self._list.results.add(results.hits, results.articles)

    def show_failure(self, reason: str) -> None:
        """Say why there is no answer."""
        self._slow.stop()
        self._results, self._failure = None, reason
        self._list.results.show([], {})
        self._describe()

    def offer_return(self, possible: bool) -> None:
        """Offer the way back to where reading was, or no longer."""
        self._back.setVisible(possible)

    def allow_article(self, opened: bool) -> None:
        """Whether an article is open that can be searched."""
        self._has_article = opened
        if not opened and self._scope is SearchScope.ARTICLE:
            self._scope = SearchScope.EVERYWHERE
        self._describe()

    # --- the keyboard --------------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the hits, from the first on, or else to what can be pressed."""
        if self._list.isVisible():
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._list.settle()
        else:
            self._message.take_keyboard()

    def open_current(self) -> None:
        """Open the hit that is current, by default the first, unless other words are still being looked for."""
        if self._results and self._results.query == self._words:
            self._list.choose_current()

    def open_next(self, by: int) -> None:
        """Open the next hit, or with -1 the one before, while reading goes on."""
        if hit := self._list.step_to_hit(by):
            self.hit_requested.emit(hit)

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self._scopes, self._switches, self._names, self._message, self._list):
            part.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap")
        around = gap // 2 + 1  # the words of the choices stand below the heading, what surrounds them juts out
        self._scoping.setContentsMargins(side - around, 0, side - around, gap)
        self._controls.setContentsMargins(side, 0, side, gap)
        self._back.setIcon(icons.icon("back", theme.color("accent"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._list.setAccessibleName(translate("Search panel", "Search results"))
        self._scopes.setAccessibleName(translate("Search panel", "Where to search"))
        self._switches.setAccessibleName(translate("Search panel", "How near"))
        self._back.setText(translate("Search panel", "Back to your place"))
        self._back.setToolTip(f"{translate('Search panel', 'Back to your place')} (Esc)")
        self.apply_theme(self._theme)
        self._list.results.retranslate()
        self._names.retranslate()
        self._describe()

    def _say_slow(self) -> None:
        self._heading.setText(translate("Search panel", "Searching…"))
        self._message.hide()

    def _describe(self) -> None:
        """Say how many there are, or why there are none."""
        results = self._results
        found = bool(results and results.hits)
        self._names.show_alike(results.alike if results else None)
        self._list.setVisible(found)
        self._heading.setText(self._heading_text())
        self._show_scopes()
        self._show_switches()
        message = self._advice()
        self._message.setVisible(message is not None)
        if message:
            self._message.say(message)

    def _heading_text(self) -> str:
        if self._words and not self._failure and self._results is None:
            return translate("Search panel", "Searching…")
        if self._results and self._results.total:
            return translate("Search panel", "%n result(s)", None, self._results.total)
        return translate("Search panel", "Search")

    def _advice(self) -> Message | None:
        results = self._results
        if self._failure:
            return search_advice.failed(self._failure)
        if not self._words:
            return search_advice.hint()
        if results and not results.hits:
            return search_advice.nothing_found(results, self._scope, self._tiers)
        return None

    def _show_scopes(self) -> None:
        names = {
            SearchScope.EVERYWHERE: translate("Search panel", "Everywhere"),
            SearchScope.ARTICLE: translate("Search panel", "This article"),
            SearchScope.TITLES: translate("Search panel", "Titles"),
            SearchScope.NOTES: translate("Search panel", "Notes"),
        }
        shown = [scope for scope in SearchScope if scope is not SearchScope.ARTICLE or self._has_article]
        self._scopes.show_chips([Chip(scope.value, names[scope], scope is self._scope) for scope in shown])

    def _show_switches(self) -> None:
        """A switch for each tier that holds something, and for the farthest, which is counted when it is asked for."""
        counts = self._results.tiers if self._results else {}
        chips = []
        for tier in Tier if self._results else ():
            count = counts.get(tier)
            if count or (count is None and tier is Tier.ROOT):
                text = wording.capital(wording.tier_name(tier)) + (f" {number(count)}" if count else "")
                chips.append(Chip(tier.value, text, tier in self._tiers))
        has_hits = bool(self._results and any(counts.values()))
        self._switches.show_chips(chips if has_hits else [])

    # --- what is asked for ---------------------------------------------------------------------------------------

    def _look_in(self, scope: SearchScope) -> None:
        self._scope = scope
        self.scope_requested.emit(scope)
        self._show_scopes()

    def _switch(self, tier: Tier, on: bool) -> None:
        wanted = {*self._tiers, tier} if on else set(self._tiers) - {tier}
        self._tiers = tuple(each for each in Tier if each in wanted)
        self.tiers_requested.emit(self._tiers)

    def _take_offer(self, key: str) -> None:
        if key == search_advice.EVERYWHERE:
            self._look_in(SearchScope.EVERYWHERE)
        elif key == search_advice.AGAIN:
            self.words_requested.emit(self._words)
        else:
            self._switch(Tier(key), True)
