"""A footnote shown at its mark, for as long as the pointer rests there."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from reader.arabic.direction import direction_of
from reader.arabic.letters import VOCALISATION
from reader.ui.page.theme import PageTheme
from reader.ui.sides import text_direction

# In units of the reading size: the letters, its greatest width, its distance from the mark and the edges.
_SIZE, _WIDTH, _GAP = 0.8, 18.0, 0.3

# Of a long footnote so many code points are shown.
_LONGEST = 500


class Preview(QLabel):
    """Floats over the page that it is a child of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("footnotepreview")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str, mark: QRect, ground: QRect, theme: PageTheme) -> None:
        """Show a footnote below its mark, or above it where there is no room; within `ground`."""
        text = text if theme.diacritics else VOCALISATION.sub("", text)
        self.setText(text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …")
        self.setLayoutDirection(text_direction(direction_of(text)))
        font = QFont(theme.face)
        font.setPixelSize(round(_SIZE * theme.size))
        self.setFont(font)
        gap = round(_GAP * theme.size)
        room = ground.adjusted(gap, gap, -gap, -gap)
        self.setFixedWidth(max(1, min(self.sizeHint().width(), round(_WIDTH * theme.size), room.width())))
        self.setFixedHeight(min(self.heightForWidth(self.width()), room.height()))
        box = QRect(self.rect())
        box.moveCenter(mark.center())
        box.moveTop(mark.bottom() + gap)
        if box.bottom() > room.bottom() and mark.top() - gap - box.height() >= room.top():
            box.moveBottom(mark.top() - gap)
        box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
        self.setGeometry(box)
        self.show()
        self.raise_()
