"""Words: where they begin and end in a text as it is written.

A word is a run of letters of one script with its marks, or a number with its separators (13,75 · 97.400 · ٣٫٥).
Punctuation, spaces, bidi controls and a change between Arabic and another script end it: «لـOpenAI» is two words.
"""

import re
from collections.abc import Iterator

# Arabic letters, marks and tatweel, with presentation forms; no digits, no punctuation. ZWNJ/ZWJ may stand inside.
_ARABIC = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06fc\u06ff"
_ARABIC += "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u0898-\u08e1\u08e3-\u08ff"
_ARABIC += "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_WORD = re.compile(
    f"[{_ARABIC}](?:[\u200c\u200d]?[{_ARABIC}])*"
    f"|[{_DIGIT}]+(?:[.,\u066b\u066c][{_DIGIT}]+)*"
    f"|[^\\W\\d_{_ARABIC}][^\\W_{_ARABIC}]*(?:['\u2019][^\\W\\d_{_ARABIC}]+)*"
    f"|[^\\W_{_ARABIC}]+"
)


def words(text: str) -> Iterator[tuple[int, int]]:
    """The half-open spans of the words of `text`, in code points, in order."""
    return map(re.Match.span, _WORD.finditer(text))


def word_texts(text: str) -> list[str]:
    """The words of `text` as they are written, in order."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))


def end_of_word(text: str, offset: int) -> int:
    """The first end of a word behind `offset`; the end of the text if no word ends there."""
    return next((end for _, end in words(text) if end > offset), len(text))


def start_of_word(text: str, offset: int) -> int:
    """The last beginning of a word before `offset`; 0 if none begins there."""
    return max((start for start, _ in words(text) if start < offset), default=0)


def word_near(text: str, offset: int) -> tuple[int, int]:
    """The word that the character at `offset` is in, or the nearest one; all of a text that has no word."""

    def distance(word: tuple[int, int]) -> int:
        return max(word[0] - offset, offset - word[1] + 1, 0)

    return min(words(text), key=distance, default=(0, len(text)))
