"""What stands above the first paragraph: the title and a line of details. It is painted, not part of the text."""

import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from reader import dates
from reader.arabic.direction import Direction, direction_of
from reader.arabic.letters import VOCALISATION
from reader.article import Article, Kind
from reader.i18n import isolate, translate
from reader.reading_time import LONG, Pace, words_in
from reader.ui.page.column import Column, alignment
from reader.ui.page.looks import Looks
from reader.ui.page.theme import PageTheme
from reader.ui.sides import text_direction

# In units of the reading size.
_ABOVE, _BELOW, _TITLE, _TITLE_PITCH = 1.2, 0.1, 1.45, 2.16
_DETAILS, _DETAILS_PITCH, _DETAILS_GAP, _REMARK_GAP = 0.58, 0.93, 0.45, 1.2

_SITE = re.compile(r"https?://(?:www\.)?([^/?#\s]+)", re.IGNORECASE)

# Titles of more lines than this are not made even.
_LINES_BALANCED = 4

# A part of the details up to this long is not broken between lines.
_WHOLE, _NO_BREAK = 40, "\u00a0"

# A title longer than this is no title; what is beyond is not shown.
_LONGEST = 400


class Header:
    """The title of an article and a line of details, laid out in a column; where no text follows, a remark on that."""

    def __init__(self, article: Article, details: str, theme: PageTheme, looks: Looks, column: Column) -> None:
        self._theme = theme
        self._column = column
        title = article.title if theme.diacritics else VOCALISATION.sub("", article.title)
        title = title if len(title) <= _LONGEST else title[:_LONGEST] + "…"
        size = theme.size
        title_font, small = looks.font(_TITLE, bold=True), looks.font(_DETAILS, face=theme.small_face)
        side, remark = article.forced or direction_of(title, column.direction), remark_of(article)
        self._title = self._laid_out(title, title_font, side, column.width)
        self._balance(title, title_font, side)
        self._details = self._laid_out(details, small, column.direction, column.width)
        self._remark = self._laid_out(remark, looks.font(1), column.direction, column.width)
        top = self._put(self._title, _ABOVE * size, _TITLE_PITCH * size)
        top = self._put(self._details, top + _DETAILS_GAP * size, _DETAILS_PITCH * size)
        if remark:
            top = self._put(self._remark, top + _REMARK_GAP * size, theme.line_height * size)
        self.height = round(top + _BELOW * size)

    def paint(self, painter: QPainter, top: float) -> None:
        """Paint it with its top at `top`."""
        origin = QPointF(self._column.left, top)
        painter.setPen(self._theme.text)
        self._title.draw(painter, origin)
        painter.setPen(self._theme.muted)
        self._details.draw(painter, origin)
        self._remark.draw(painter, origin)

    def _balance(self, title: str, font: QFont, side: Direction) -> None:
        """Make the lines of a long title about equally long: no word is left alone on the last one."""
        lines, least, most = self._title.lineCount(), 1, self._column.width
        if lines < 2 or lines > _LINES_BALANCED:
            return
        while least < most:
            width = (least + most) // 2
            if self._laid_out(title, font, side, width).lineCount() > lines:
                least = width + 1
            else:
                most = width
        self._title = self._laid_out(title, font, side, most)

    def _laid_out(self, text: str, font: QFont, side: Direction, width: int) -> QTextLayout:
        """The text in lines, at the leading side of `side`: the details belong to the title, in any language."""
        option = QTextOption(alignment(side))
        option.setTextDirection(text_direction(direction_of(text, side)))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while text and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(self._column.width - width if side is Direction.RTL else 0, 0))
        layout.endLayout()
        return layout

    def _put(self, layout: QTextLayout, top: float, pitch: float) -> float:
        """Put the lines from `top` down; returns where they end."""
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            line.setPosition(QPointF(line.x(), top + (pitch - line.height()) / 2))
            top += pitch
        return top


def remark_of(article: Article) -> str:
    """What is to be said of an article that has nothing to read; "" if it has, or if none is shown."""
    read = (one for one in article.paragraphs if one.kind is Kind.IMAGE or one.text.strip())
    first = next(read, None)
    if first is None:
        return translate("Page", "There is no text in this article.") if article.title else ""
    if first.kind is not Kind.FURNITURE or any(one.kind is not Kind.FURNITURE for one in read):
        return ""
    return translate(
        "Page", "All of this article was taken for menus and advertisements. If it is text, unfold it at the dots."
    )


def details_of(article: Article, words: float | None = None, pace: Pace | None = None) -> str:
    """Who wrote it, where and when it appeared, how many paragraphs it has and how long it takes to read at `pace`.

    Without the number of its `words`, that is told from its letters.
    """
    if not article.paragraphs:
        return ""
    if words is None:
        words = words_in(sum(len(paragraph.text) for paragraph in article.paragraphs))
    known = [
        *article.authors,
        _site(article.source or ""),
        dates.in_words(article.published or "") or article.published,
        translate("Page", "%n paragraph(s)", None, len(article.paragraphs)),
        _reading_time((pace or Pace()).minutes_for(words)),
    ]
    parts = [isolate(part) for part in known if part]
    return " · ".join(part.replace(" ", _NO_BREAK) if len(part) <= _WHOLE else part for part in parts)


def _reading_time(minutes: float) -> str:
    if minutes < LONG:
        return translate("Page", "about %n minute(s)", None, max(1, round(minutes)))
    return translate("Page", "about %n hour(s)", None, round(minutes / 60))


def _site(source: str) -> str:
    """Of an address only the site: the rest may be as long as the article, and nobody reads it."""
    site = _SITE.match(source)
    return site[1] if site else source
