"""An article on its page: the document and everything that knows where in it something stands."""

from PySide6.QtCore import QObject, QRectF

from reader.arabic.plain import plain
from reader.article import Article, Place, Span
from reader.ui.page.cards import Cards
from reader.ui.page.decorations import Decorations
from reader.ui.page.document import PageDocument
from reader.ui.page.flow import Flow
from reader.ui.page.footnotes import Footnotes
from reader.ui.page.layout import PageLayout
from reader.ui.page.painting import Painting
from reader.ui.page.pictures import Pictures
from reader.ui.page.pointing import Pointing
from reader.ui.page.positions import Positions
from reader.ui.page.presentation import Presentation
from reader.ui.page.stops import Stops
from reader.ui.page.theme import PageTheme
from reader.ui.sides import text_direction

_PLAIN = Presentation()


class Page:
    """One article, ready to be shown by a QTextEdit that takes `document`. Rectangles are in document coordinates.

    `width` is that of the page and `margin` what is wanted for notes beside the column, px. Without `pictures`, images
    are as if none were kept.
    """

    def __init__(
        self,
        article: Article,
        details: str,
        *,
        theme: PageTheme,
        presentation: Presentation = _PLAIN,
        width: int = 0,
        margin: int = 0,
        pictures: Pictures | None = None,
        parent: QObject,
    ) -> None:
        self.article = article
        self.document = PageDocument(parent)
        self.layout = PageLayout(self.document)
        self.document.setDocumentLayout(self.layout)
        self.pictures = pictures or Pictures({}, lambda _: None)
        self.flow = Flow(
            article,
            self.document,
            details,
            theme=theme,
            presentation=presentation,
            page_width=width,
            margin=margin,
            pictures=self.pictures.sizes,
        )
        self.document.fill(article, text_direction(self.flow.direction), diacritics=theme.diacritics)
        self.positions = Positions(article, self.document)
        self.footnotes = Footnotes(article)
        self.decorations = Decorations(self.flow, self.positions, self.footnotes)
        self.cards = Cards(self.flow, self.decorations)
        self.painting = Painting(self.flow, self.decorations, self.cards, self.pictures)
        self.pointing = Pointing(self.flow, self.positions, self.decorations, self.cards)
        self.stops = Stops(self.flow, self.document)
        self.layout.open(self.flow, self.painting)

    def dress(self, theme: PageTheme, presentation: Presentation) -> None:
        """Give the page another look. Where marks are hidden or shown, the text is put in anew, as long as it was."""
        if theme.diacritics != self.flow.theme.diacritics:
            self.layout.close()
            self.document.fill(self.article, text_direction(self.flow.direction), diacritics=theme.diacritics)
            self.layout.open(self.flow, self.painting)
        self.flow.dress(theme, presentation)

    def foothold(self, place: Place) -> tuple[int, int]:
        """The block and UTF-16 unit of a place; of one outside the article, the nearest in it."""
        position = self.positions.position(place)
        block = self.document.findBlock(position)
        return block.blockNumber(), position - block.position()

    def place(self, index: int, units: int) -> Place:
        """The place of a UTF-16 unit of a block."""
        return self.positions.place(self.flow.text_block(index).position() + units)

    def has(self, span: Span) -> bool:
        """Whether all of a span lies in the article."""
        paragraphs = self.article.paragraphs
        if not 1 <= span.paragraph <= span.end_paragraph <= len(paragraphs):
            return False
        return 0 <= span.start <= len(paragraphs[span.paragraph - 1].text) and (
            0 <= span.end <= len(paragraphs[span.end_paragraph - 1].text)
        )

    def rects(self, span: Span, number: int) -> list[QRectF]:
        """Where the part of a span in paragraph `number` stands."""
        part = self.positions.units_of(span, number)
        if part is None or self.flow.is_folded(number - 1):
            return []
        found = self.decorations.rects(number - 1, *part)
        origin = self.flow.rect(number - 1).topLeft()
        return [box.translated(origin) for box in found]

    def shown_text(self, span: Span) -> str:
        """The stored text of a span for other programs: paragraphs parted by line feeds, without what is folded away
        and without characters that only steer.
        """
        parts = []
        for number in range(span.paragraph, span.end_paragraph + 1):
            text = self.article.paragraph(number).text
            part = span.within(number, len(text))
            if part and not self.flow.is_folded(number - 1):
                parts.append(text[slice(*part)])
        return plain("\n".join(parts))
