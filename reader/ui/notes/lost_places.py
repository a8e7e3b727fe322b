"""What is shown of a note whose words are gone: those words where they stood, and the places where they may be now."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.anchor import Anchor, Candidate
from reader.arabic.direction import Direction, direction_of
from reader.arabic.plain import plain
from reader.i18n import translate
from reader.ui import wording
from reader.ui.theme import Theme

# Code points of what stood, or stands, around the words, and of the words themselves.
_AROUND = 60
_WORDS = 240
_SPACE = re.compile(r"\s+")


class LostPlaces(QWidget):
    """The old words and the places proposed, each to be looked at or taken."""

    place_requested = Signal(object)
    """The Span to show."""
    attach_requested = Signal(object)
    """The Span to attach to."""
    selection_requested = Signal()
    """It is to be attached to what is selected in the text."""

    def __init__(self, anchor: Anchor, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.size("gap"))
        self._column.addWidget(self._passage(anchor.prefix, anchor.exact, anchor.suffix))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.size("gap"))
        self._column.addLayout(self._rows)
        select = self._button(translate("Notes", "Attach to the selected words"))
        select.clicked.connect(self.selection_requested)
        self._column.addWidget(select, 0, Qt.AlignmentFlag.AlignLeading)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show the places where it may belong; none is said too."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for candidate in candidates:
            self._rows.addWidget(self._row(candidate))
        if not candidates:
            nothing = QLabel(translate("Notes", "No place in the text resembles it."), self)
            nothing.setObjectName("lostnone")
            nothing.setWordWrap(True)
            self._rows.addWidget(nothing)

    def _row(self, candidate: Candidate) -> QWidget:
        frame = QFrame(self)
        frame.setObjectName("lostplace")
        column = QVBoxLayout(frame)
        pad = self._theme.size("gap")
        column.setContentsMargins(pad, pad, pad, self._theme.size("gap_small"))
        column.setSpacing(self._theme.size("gap_small"))
        where = translate("Notes", "¶ {number}", number=candidate.span.paragraph)
        likely = translate("Notes", "{percent} alike", percent=wording.percent(candidate.likeness))
        head = QLabel(wording.SEPARATOR.join((where, likely)), frame)
        head.setObjectName("losthead")
        column.addWidget(head)
        column.addWidget(self._passage(candidate.before, candidate.text, candidate.after))
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.size("gap_small"))
        attach = self._button(translate("Notes", "It stands here"))
        attach.clicked.connect(lambda: self.attach_requested.emit(candidate.span))
        show = self._button(translate("Notes", "Show"))
        show.clicked.connect(lambda: self.place_requested.emit(candidate.span))
        for button in (attach, show):
            button.setAccessibleName(wording.SEPARATOR.join((button.text(), where, likely)))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return frame

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("lostbutton")
        button.setText(text)
        button.setAccessibleName(text)
        return button

    def _passage(self, before: str, words: str, after: str) -> QLabel:
        """Words between what is around them, which is fainter."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setFont(self._theme.font("quote", face="reading"))
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        label.setText(self._html(before, words, after))
        return label

    def _html(self, before: str, words: str, after: str) -> str:
        before, words, after = (_SPACE.sub(" ", plain(part)) for part in (before, words, after))
        if len(before) > _AROUND:
            before = "…" + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + "…"
        if len(words) > _WORDS:
            half = _WORDS // 2
            words = f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"
        faint, ink = self._theme.color("muted").name(), self._theme.color("ink").name()
        way = "rtl" if direction_of(words or before + after) is Direction.RTL else "ltr"
        return (
            f'<p dir="{way}" style="color:{faint}">{escape(before)}'
            f'<span style="color:{ink};font-weight:600">{escape(words)}</span>{escape(after)}</p>'
        )
