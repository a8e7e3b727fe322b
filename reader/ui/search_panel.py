"""What a search found: the hits under the titles of their articles, the found words marked, and why each was found."""

from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from reader.i18n import number, translate
from reader.search import Field, Hit, Results
from reader.ui import wording
from reader.ui.result_painter import ROW, GroupRow, HitRow, ResultPainter
from reader.ui.snippet import snippet
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """The results as rows: a title, then its hits. Screen readers hear what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[GroupRow | HitRow] = []

    def show(self, results: Results | None) -> None:
        """Show these results instead."""
        self.beginResetModel()
        self.rows = _rows(results) if results else []
        self.endResetModel()

    def index_of(self, hit: Hit) -> QModelIndex:
        """The row that shows the same place, if there is one."""
        place = _place(hit)
        rows = (n for n, row in enumerate(self.rows) if isinstance(row, HitRow) and _place(row.hit) == place)
        return self.index(next(rows, -1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if isinstance(self.rows[index.row()], HitRow) else flags & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, GroupRow) else row.snippet.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.title if isinstance(row, GroupRow) else f"{row.where}, {row.why}: {row.snippet.text}"
            case _ if role == ROW:
                return row
        return None


class _ResultList(QListView):
    """Arrow keys go from hit to hit, Enter opens."""

    chosen = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose_current()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def choose_current(self) -> None:
        """Open the hit that is current, by default the first."""
        self.settle()
        self.choose(self.currentIndex())

    def settle(self) -> None:
        """See to it that a hit is current, not nothing and not a title."""
        if not isinstance(self.currentIndex().data(ROW), HitRow):
            self.step(1)

    def choose(self, index: QModelIndex) -> None:
        """Open the hit in this row."""
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, HitRow):
            self.chosen.emit(row.hit)

    def step(self, by: int) -> None:
        """Go to the next hit (or the one before), over the titles."""
        model = self.model()
        row = self.currentIndex().row() + by
        while 0 <= row < model.rowCount():
            if isinstance(model.index(row, 0).data(ROW), HitRow):
                self.setCurrentIndex(model.index(row, 0))
                return
            row += by


class SearchPanel(QWidget):
    """The results, as long as something is searched for."""

    hit_requested = Signal(object)
    """The Hit to open."""
    suggestion_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._results: Results | None = None
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self._tiers = QLabel(self)
        self._tiers.setObjectName("subheading")
        self._tiers.setIndent(0)
        self._tiers.setWordWrap(True)
        self._message = QLabel(self)
        self._message.setObjectName("empty")
        self._message.setIndent(0)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.RichText)
        self._message.linkActivated.connect(self.suggestion_requested)
        self._model = ResultsModel(self)
        self._list = _ResultList(self)
        self._list.setModel(self._model)
        self._painter = ResultPainter(theme, self._list)
        self._list.setItemDelegate(self._painter)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._heading, self._tiers, self._message):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
        self._list.clicked.connect(self._list.choose)
        self._list.chosen.connect(self.hit_requested)
        self.retranslate()

    @property
    def hits(self) -> list[Hit]:
        """The hits in the order in which they are shown."""
        return [row.hit for row in self._model.rows if isinstance(row, HitRow)]

    def show_results(self, results: Results) -> None:
        """Show what was found; if the same hit is among it, it stays current and in its place."""
        current, scrolled = self._list.currentIndex().data(ROW), self._list.verticalScrollBar().value()
        is_same = self._results is not None and self._results.query == results.query
        self._results = results
        self._model.show(results)
        self._describe()
        if is_same and isinstance(current, HitRow):
            self._list.verticalScrollBar().setValue(scrolled)
            self._list.setCurrentIndex(self._model.index_of(current.hit))

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the hits, from the first on."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.settle()

    def open_current(self) -> None:
        """Open the hit that is current, by default the first."""
        self._list.choose_current()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self._list.doItemsLayout()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._list.setAccessibleName(translate("Search panel", "Search results"))
        self._describe()

    def _describe(self) -> None:
        results = self._results
        self._list.setVisible(bool(results and results.hits))
        self._message.setVisible(bool(results and not results.hits))
        self._tiers.setVisible(bool(results and sum(map(bool, results.tiers.values())) > 1))
        if results is None:
            self._heading.clear()
            return
        heading = translate("Search panel", "Search results")
        if results.total:
            heading = translate("Search panel", "%n place(s) found", None, results.total)
        self._heading.setText(heading)
        counts = [f"{wording.tier_name(tier)} {number(count)}" for tier, count in results.tiers.items() if count]
        self._tiers.setText(wording.SEPARATOR.join(counts))
        self._message.setText(_nothing_found(results))


@dataclass(frozen=True)
class _Group:
    title: str
    hits: list[Hit]


def _place(hit: Hit) -> tuple[str, Field, int | None, str | None]:
    return hit.article, hit.field, hit.paragraph, hit.annotation


def _rows(results: Results) -> list[GroupRow | HitRow]:
    """The hits grouped by article, in the order of each article's best hit."""
    groups: dict[str, _Group] = {}
    for hit in results.hits:
        groups.setdefault(hit.article, _Group(hit.title, [])).hits.append(hit)
    rows: list[GroupRow | HitRow] = []
    for group in groups.values():
        rows.append(GroupRow(group.title, len(group.hits)))
        rows += [_hit_row(hit) for hit in group.hits]
    return rows


def _hit_row(hit: Hit) -> HitRow:
    match hit.field:
        case Field.TITLE:
            where = translate("Search panel", "Title")
        case Field.NOTE:
            where = translate("Search panel", "Note")
        case _:
            where = translate("Search panel", "¶ {number}", number=hit.paragraph or 0)
    return HitRow(hit, where, hit.reason or wording.tier_name(hit.tier), snippet(hit.text, hit.spans))


def _nothing_found(results: Results) -> str:
    """As rich text, since the suggestions are links."""
    sentence = translate("Search panel", "Nothing was found for {words}.", words=f"«{results.query}»")
    if results.suggestions:
        links = wording.SEPARATOR.join(f'<a href="{escape(word)}">{escape(word)}</a>' for word in results.suggestions)
        advice = f"{translate('Search panel', 'Did you mean:')} {links}"
    else:
        advice = escape(translate("Search panel", "Try fewer words, or another spelling."))
    return f"{escape(sentence)}<br>{advice}"
