"""Where the caret may stand, and where the keys take it: in positions of the document, in the order of the text.

It never stands inside a grapheme (a letter with its marks, a pair of UTF-16 units), between a letter and a control
that nobody sees, or in text that is folded away. Lam and alef are two letters, however they are written. Qt's cursor
does not know at which of two lines it is: at the end of a wrapped line it stands before the space that hangs there.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine

from reader.arabic import words
from reader.arabic.plain import steering_end, steering_start
from reader.ui.page.flow import Flow
from reader.ui.page.utf16 import Utf16

Range = tuple[int, int]

_HANGING = frozenset(" \t\n\u2028\u2029")


def snapped(layout: QTextLayout, unit: int, *, on: bool = False) -> int:
    """The UTF-16 unit itself, or, inside a grapheme, its beginning; with `on` its end."""
    if layout.isValidCursorPosition(unit):
        return unit
    return layout.nextCursorPosition(unit) if on else layout.previousCursorPosition(unit)


class Stops:
    """Steps through the text of a flow."""

    def __init__(self, flow: Flow, document: QTextDocument) -> None:
        self._flow = flow
        self._document = document

    def forward(self, position: int) -> int:
        """One letter on; at the end of a paragraph, the beginning of the next."""
        index, unit = self._at(position)
        if unit >= self._length(index):
            following = self._neighbour(index, 1)
            return position if following is None else self._start(following)
        layout = self._flow.text_layout(index)
        unit = layout.nextCursorPosition(self._past_steering(index, unit))
        return self._start(index) + self._past_steering(index, unit)

    def back(self, position: int) -> int:
        """One letter back; at the beginning of a paragraph, the end of the one before."""
        index, unit = self._at(position)
        layout, text = self._flow.text_layout(index), self._text(index)
        scale = Utf16(text)
        first = scale.units(steering_end(text, 0))
        while unit > first:
            unit = layout.previousCursorPosition(unit)
            offset = scale.offset(unit)
            begin = steering_start(text, offset)
            if begin == offset:
                return self._start(index) + unit
            unit = scale.units(begin)
        if position > self._start(index):
            return self._start(index)
        before = self._neighbour(index, -1)
        return position if before is None else self._end(before)

    def word_forward(self, position: int) -> int:
        """The end of the word, or of the next one; at the end of a paragraph, of the first word of the next."""
        return self._by_word(position, words.end_of_word, at_end=self._end, step=1)

    def word_back(self, position: int) -> int:
        """The beginning of the word, or of the one before; at that of a paragraph, of the last word before it."""
        return self._by_word(position, words.start_of_word, at_end=self._start, step=-1)

    def line_start(self, position: int) -> int:
        """The beginning of the line."""
        index, unit = self._at(position)
        return self._start(index) + self._line(index, unit).textStart()

    def line_end(self, position: int) -> int:
        """The end of the line, before the space that hangs there."""
        index, unit = self._at(position)
        line, layout, text = self._line(index, unit), self._flow.text_layout(index), self._flow.text_block(index).text()
        end = line.textStart() + line.textLength()
        if line.lineNumber() == layout.lineCount() - 1:
            return self._end(index)
        scale = Utf16(text)
        bare = end
        while bare > line.textStart() and text[scale.offset(bare) - 1] in _HANGING:
            bare -= 1
        return self._start(index) + (bare if bare < end else layout.previousCursorPosition(end))

    def paragraph_start(self, position: int) -> int:
        """The beginning of the paragraph, or, there already, of the one before."""
        index, unit = self._at(position)
        before = None if unit else self._neighbour(index, -1)
        return self._start(index if before is None else before)

    def paragraph_end(self, position: int) -> int:
        """The end of the paragraph, or, there already, of the next."""
        index, unit = self._at(position)
        following = self._neighbour(index, 1) if unit >= self._length(index) else None
        return self._end(index if following is None else following)

    def next_paragraph(self, position: int) -> int:
        """The beginning of the next paragraph; the end of the last."""
        index, _ = self._at(position)
        following = self._neighbour(index, 1)
        return self._end(index) if following is None else self._start(following)

    def first(self) -> int:
        """The beginning of the text that is shown."""
        index = self._neighbour(-1, 1)
        return 0 if index is None else self._start(index)

    def last(self) -> int:
        """The end of the text that is shown."""
        index = self._neighbour(len(self._flow), -1)
        return 0 if index is None else self._end(index)

    def word_at(self, position: int) -> Range:
        """The word that the letter behind `position` is in, or the nearest of its paragraph."""
        index, unit = self._at(position)
        text = self._text(index)
        scale = Utf16(text)
        start, end = words.word_near(text, scale.offset(unit))
        layout = self._flow.text_layout(index)
        first, last = snapped(layout, scale.units(start)), snapped(layout, scale.units(end), on=True)
        return self._start(index) + first, self._start(index) + last

    def paragraph_at(self, position: int) -> Range:
        """The paragraph that `position` is in."""
        index, _ = self._at(position)
        return self._start(index), self._end(index)

    def _by_word(
        self, position: int, sought: Callable[[str, int], int], *, at_end: Callable[[int], int], step: int
    ) -> int:
        index, unit = self._at(position)
        if position == at_end(index):
            following = self._neighbour(index, step)
            if following is None:
                return position
            index, unit = following, 0 if step > 0 else self._length(following)
        text = self._text(index)
        scale = Utf16(text)
        found = scale.units(sought(text, scale.offset(unit)))
        return self._start(index) + snapped(self._flow.text_layout(index), found, on=step > 0)

    def _past_steering(self, index: int, unit: int) -> int:
        text = self._text(index)
        scale = Utf16(text)
        return scale.units(steering_end(text, scale.offset(unit)))

    def _at(self, position: int) -> tuple[int, int]:
        block = self._document.findBlock(position)
        return block.blockNumber(), position - block.position()

    def _text(self, index: int) -> str:
        return self._flow.block(index).paragraph.text

    def _start(self, index: int) -> int:
        return self._flow.text_block(index).position()

    def _end(self, index: int) -> int:
        return self._start(index) + self._length(index)

    def _length(self, index: int) -> int:
        return self._flow.text_block(index).length() - 1

    def _line(self, index: int, unit: int) -> QTextLine:
        return self._flow.text_layout(index).lineForTextPosition(unit)

    def _neighbour(self, index: int, step: int) -> int | None:
        """The next paragraph in a direction whose text is not folded away."""
        index += step
        while 0 <= index < len(self._flow) and self._flow.is_folded(index):
            index += step
        return index if 0 <= index < len(self._flow) else None
