"""Which paragraphs of the open article are shown one by one.

What was marked or annotated just now stays in view even if the filter would no longer let it through: an editor who
goes through the unread ones sees each where it was after it was read. Another wish, or another article, looks anew.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotation import Annotation
from reader.article import Article
from reader.paragraph_filter import Numbers, ParagraphFacts, facts_of, left_out, paragraphs_of
from reader.paragraph_mark import ParagraphMark
from reader.ui.page import PageView
from reader.ui.paragraphs.filter_bar import FilterBar
from reader.ui.paragraphs.word_filter import WordFilter

# ms that typing rests before the paragraphs are looked through.
_REST = 120


class Filtering(QObject):
    """Lets the bar decide what the page shows."""

    emptied = Signal(bool)
    """Whether nothing is left to be shown."""

    def __init__(self, page: PageView, bar: FilterBar) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self._article = Article("", ())
        self._furniture_open: frozenset[int] = frozenset()
        self._annotations: Sequence[Annotation] = ()
        self._marks: Mapping[int, ParagraphMark] = {}
        self._facts = ParagraphFacts()
        self._shown: Numbers = frozenset()
        self._is_fresh = True
        self._words = WordFilter(self)
        self._words.finished.connect(self._show)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._look)
        bar.filter_changed.connect(self._wish)
        bar.brief_requested.connect(page.set_brief)
        page.revealed.connect(self._let_in)
        page.furniture_toggled.connect(self._unfold)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to be shown."""
        return not self._shown and not self._bar.filter.is_empty

    def show_article(self, article: Article, furniture_open: frozenset[int], *, is_new: bool) -> None:
        """The article whose paragraphs are shown; of a new one all are."""
        self._article, self._furniture_open = article, furniture_open
        if is_new:
            self._bar.reset()
        self._facts = ParagraphFacts(paragraphs_of(article, furniture_open))
        self._is_fresh = True

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """The notes of the article as they are now."""
        self._annotations = annotations
        self._learn()

    def show_marks(self, marks: Mapping[int, ParagraphMark]) -> None:
        """The marks of its paragraphs as they are now."""
        self._marks = marks
        self._learn()

    def _learn(self) -> None:
        self._facts = facts_of(self._facts.paragraphs, self._annotations, self._marks)
        self._look()

    def _unfold(self, number: int) -> None:
        self._furniture_open ^= {number}
        self._facts = ParagraphFacts(paragraphs_of(self._article, self._furniture_open))
        self._learn()

    def _wish(self) -> None:
        self._is_fresh = True
        if self._bar.filter.words.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self._look()

    def _look(self) -> None:
        self._words.stop()
        self._words.look(self._article, self._facts.matching(self._bar.filter), self._bar.filter.words)

    def _show(self, found: Numbers) -> None:
        wanted = self._bar.filter
        self._shown = found if self._is_fresh else found | (self._shown & self._facts.paragraphs)
        self._is_fresh = False
        self._bar.show_facts(self._facts, len(self._shown))
        if not self.is_empty:
            self._page.show_all_but(frozenset() if wanted.is_empty else left_out(self._article, self._shown))
        self.emptied.emit(self.is_empty)

    def _let_in(self, number: int) -> None:
        """The page had to show a paragraph because something in it was gone to."""
        self._shown |= {number} & self._facts.paragraphs
        self._bar.show_facts(self._facts, len(self._shown))
