"""The sheet of the syntax: what can be typed besides words, each as an example that can be pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from reader.i18n import is_rtl, translate
from reader.ui import prose, sides
from reader.ui.theme import Theme


class SyntaxSheet(QScrollArea):
    """Examples on one side, what they find on the other."""

    words_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("syntaxsheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setObjectName("syntaxrows")
        self.setWidget(self._inside)
        self._grid = QGridLayout(self._inside)
        self._grid.setColumnStretch(1, 1)
        self._examples: list[QToolButton] = []
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def take_keyboard(self) -> None:
        """Let Enter press the first example."""
        self._examples[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        side, gap = theme.size("inset"), theme.size("gap")
        self._grid.setContentsMargins(sides.margins(side, gap, side, gap))
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(theme.size("gap_small"))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._examples = []
        for row, (example, meaning) in enumerate(_rows()):
            button = QToolButton(self._inside)
            button.setObjectName("example")
            button.setText(example)
            button.setAccessibleName(f"{example}. {meaning}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, words=example: self.words_requested.emit(words))
            label = prose.wrap(QLabel(meaning, self._inside))
            label.setObjectName("hint")
            self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop | sides.leading())
            self._grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self._examples.append(button)
        self._grid.setRowStretch(len(self._examples), 1)


def _rows() -> list[tuple[str, str]]:
    """Examples and what they find, the interface's language first."""
    words = _ARABIC if is_rtl() else _ENGLISH
    meanings = (
        translate("Search syntax", "both words, anywhere in a paragraph"),
        translate("Search syntax", "side by side, in this order"),
        translate("Search syntax", "one of the two, or both"),
        translate("Search syntax", "the first without the second"),
        translate("Search syntax", "a group"),
        translate("Search syntax", "at most five words apart"),
        translate("Search syntax", "all that begins so"),
        translate("Search syntax", "all that is spelled nearly so"),
        translate("Search syntax", "in articles with this word in their title"),
        translate("Search syntax", "where a note has this word"),
        translate("Search syntax", "by author or source (source:)"),
        translate("Search syntax", "articles, highlights and notes with this tag"),
        translate("Search syntax", "highlights of this colour"),
        translate("Search syntax", "published then; a month, a day or an open range will do"),
        translate("Search syntax", "articles: unread, reading, finished; paragraphs: read, important, bookmarked"),
    )
    return list(zip(words, meanings, strict=True))


_ARABIC = (
    "كتاب قديم", "«كتاب قديم»", "كتاب أو قلم", "كتاب ليس مدرسة", "(كتاب أو قلم) قديم", "كتاب قرب/5 قديم", "كتا*",
    "~كتاب", "عنوان:سوق", "ملاحظة:فكرة", "كاتب:أحمد", "وسم:اقتصاد", "لون:أصفر", "تاريخ:2024..2026", "حالة:جديد",
)  # fmt: skip
_ENGLISH = (
    "old book", '"old book"', "book OR pen", "book -school", "(book OR pen) old", "book NEAR/5 old", "boo*", "~book",
    "title:market", "note:idea", "author:Smith", "tag:economy", "color:yellow", "date:2024..2026", "is:unread",
)  # fmt: skip
