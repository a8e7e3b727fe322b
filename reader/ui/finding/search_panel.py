"""The search beside the page: where and how near to look, what was found, and the way back to where reading was."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.article import LibraryEntry
from reader.colors import color_name
from reader.i18n import number, translate
from reader.library import DEFAULT_TIERS
from reader.search import Hit, Results, Tier
from reader.settings import Settings
from reader.ui import icons, sides, wording
from reader.ui.finding import search_advice
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.finding.filter_menu import without_filters
from reader.ui.finding.name_offer import NameOffer
from reader.ui.finding.question import SearchScope
from reader.ui.finding.result_list import ResultList
from reader.ui.finding.result_painter import ROW, HitRow
from reader.ui.finding.saved_searches import MOST_RECENT, SavedSearches
from reader.ui.finding.search_aid import SearchAid
from reader.ui.finding.search_message import Message, SearchMessage
from reader.ui.finding.syntax_sheet import SyntaxSheet
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
    contexts_requested = Signal()
    """Every use of the words that are searched for, a line each."""
    more_requested = Signal()
    """The end of the list is near."""
    names_joined = Signal(tuple)
    """Names that are one from now on."""
    names_refused = Signal(str, tuple)
    """A name, and words that are not other spellings of it."""
    box_requested = Signal()
    """The keyboard wants back to the words."""
    completion_wanted = Signal(str)
    """The beginning of a word of which words of the library are wanted."""
    typing_requested = Signal(str)
    """A query to type on."""
    keep_requested = Signal(dict)
    """Settings: what is saved, and what was searched for last."""
    name_requested = Signal(str, str)
    """A query to be saved under a name, and the name that it has ("" if none)."""
    saved_deleted = Signal(str, dict)
    """The name of a saved search that was deleted, and all that were saved before."""
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
        self._saved: dict[str, str] = {}
        self._recent: list[str] = []
        self._aid = SearchAid(theme, self)
        self._sheet = SyntaxSheet(theme, self)
        self._searches = SavedSearches(theme, self)
        self._contexts = QToolButton(self)
        self._contexts.setObjectName("contextsbutton")
        self._contexts.hide()
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
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self._contexts)
        layout.addLayout(self._head)
        layout.addWidget(self._aid)
        layout.addLayout(self._scoping)
        layout.addLayout(self._controls)
        layout.addWidget(self._names)
        layout.addWidget(self._sheet, 1)
        layout.addWidget(self._searches)
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
        self._contexts.clicked.connect(lambda _=False: self.contexts_requested.emit())
        self.hit_requested.connect(lambda _: self._remember())
        self._connect_help()

    def _connect_help(self) -> None:
        for part in (self._aid, self._sheet, self._searches):
            part.words_requested.connect(self.words_requested)
        self._aid.typing_requested.connect(self.typing_requested)
        self._aid.completion_wanted.connect(self.completion_wanted)
        self._aid.box_requested.connect(self.box_requested)
        self._aid.sheet_toggled.connect(self._show_sheet)
        self._aid.save_requested.connect(lambda: self.name_requested.emit(self._words, ""))
        self._searches.rename_requested.connect(lambda name: self.name_requested.emit(self._saved[name], name))
        self._searches.delete_requested.connect(self._delete)
        self._searches.forget_requested.connect(self._forget)

    @property
    def hits(self) -> list[Hit]:
        """The hits in the order in which they are shown."""
        return self._list.results.hits

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self, words: str) -> None:
        """A search for `words` has begun; "" when searching is over."""
        self._words = words
        self._failure = ""
        self._aid.show_query(words)
        self._aid.shut_sheet()
        if not words:
            self._aid.show_problems(())
            self._aid.show_remarks(())
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
        self._aid.show_problems(results.problems)
        self._aid.show_remarks(search_advice.remarks(results) if results.hits else ())
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
        self._aid.show_remarks(())
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

    def show_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """These articles can be searched, and their tags, authors and sources asked for."""
        self._aid.choices.take_entries(entries)

    def show_settings(self, settings: Settings) -> None:
        """The saved searches, the recent ones and the names of the colours as they are kept."""
        self._saved, self._recent = dict(settings.saved_searches), list(settings.recent_searches)
        self._aid.choices.take_colors({color: color_name(color, settings) for color in Color})
        self._searches.take(self._saved, self._recent)
        self._describe()

    def complete(self, text: str) -> None:
        """This was typed, and may be completed."""
        self._aid.complete(text)

    def offer_words(self, beginning: str, words: list[tuple[str, int]]) -> None:
        """Words of the library that begin so."""
        self._aid.offer_words(beginning, words)

    def enter_completions(self) -> None:
        """Let the keyboard go through the completions."""
        self._aid.take_keyboard()

    def take_first_completion(self) -> None:
        """Go on typing with the first completion."""
        self._aid.take_first()

    # --- the keyboard --------------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the hits, from the first on, or else to what can be pressed."""
        if self._sheet.isVisible():
            self._sheet.take_keyboard()
        elif self._list.isVisible():
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
        for part in (
            self._aid, self._sheet, self._searches, self._scopes, self._switches, self._names, self._message,
            self._list,
        ):  # fmt: skip
            part.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap")
        around = gap // 2 + 1  # the words of the choices stand below the heading, what surrounds them juts out
        self._scoping.setContentsMargins(side - around, 0, side - around, gap)
        self._controls.setContentsMargins(side, 0, side, gap)
        self._head.setContentsMargins(sides.margins(0, 0, side, 0))
        self._back.setIcon(icons.icon("back", theme.color("accent"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._list.setAccessibleName(translate("Search panel", "Search results"))
        self._scopes.setAccessibleName(translate("Search panel", "Where to search"))
        self._switches.setAccessibleName(translate("Search panel", "How near"))
        self._contexts.setText(translate("Search panel", "Contexts"))
        name = translate("Search panel", "Every use, a line each")
        self._contexts.setToolTip(f"{name} (Ctrl+Shift+K)")
        self._contexts.setAccessibleName(name)
        self._back.setText(translate("Search panel", "Back to your place"))
        self._back.setToolTip(f"{translate('Search panel', 'Back to your place')} (Esc)")
        self.apply_theme(self._theme)
        self._list.results.retranslate()
        for part in (self._aid, self._sheet, self._searches):
            part.retranslate()
        self._names.retranslate()
        self._describe()

    def _say_slow(self) -> None:
        self._heading.setText(translate("Search panel", "Searching…"))
        self._message.hide()

    def _describe(self) -> None:
        """Say how many there are, or why there are none."""
        results = self._results
        found = bool(results and results.hits)
        sheet = self._aid.is_sheet_wanted
        self._list.setVisible(found and not sheet)
        self._sheet.setVisible(sheet)
        self._searches.setVisible(not self._words and not sheet and not self._searches.is_empty)
        self._contexts.setVisible(found)
        self._names.show_alike(results.alike if results else None)
        self._heading.setText(self._heading_text())
        self._show_scopes()
        self._show_switches()
        message = None if sheet else self._advice()
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
            SearchScope.EVERYWHERE: translate("Search panel", "All"),
            SearchScope.ARTICLE: translate("Search panel", "This article"),
            SearchScope.TEXT: translate("Search panel", "Text"),
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

    def _show_sheet(self, _wanted: bool) -> None:
        self._describe()

    def _remember(self) -> None:
        """What leads to a hit was worth asking."""
        words = self._words.strip()
        if words and self._recent[:1] != [words]:
            self._keep_recent([words, *(each for each in self._recent if each != words)][:MOST_RECENT])

    def _forget(self, words: str) -> None:
        self._keep_recent([each for each in self._recent if each != words])

    def _keep_recent(self, recent: list[str]) -> None:
        self._recent = recent
        self.keep_requested.emit({"recent_searches": recent})

    def _delete(self, name: str) -> None:
        before = dict(self._saved)
        self.keep_requested.emit({"saved_searches": {key: words for key, words in before.items() if key != name}})
        self.saved_deleted.emit(name, before)

    def _take_offer(self, key: str) -> None:
        if key == search_advice.EVERYWHERE:
            self._look_in(SearchScope.EVERYWHERE)
        elif key == search_advice.AGAIN:
            self.words_requested.emit(self._words)
        elif key == search_advice.UNFILTERED:
            self.words_requested.emit(without_filters(self._words))
        else:
            self._switch(Tier(key), True)
