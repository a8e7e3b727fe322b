"""The faces that can be chosen: those that we ship, and those of the machine that can write Arabic.

A file that is damaged, a family that was taken off the machine or one without Arabic letters is no face to read in:
another takes its place.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader import paths

# The letters of the alphabet, the forms of hamza, and what stands above and below them.
_ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌٍَُِّْ"

# Weights that are families of their own to Qt, and the families themselves.
_loaded: set[str] = set()
_shipped: list[str] = []
_tried: set[Path] = set()


def load() -> None:
    """Make the shipped fonts known to Qt; once in a process."""
    for path in sorted(set((paths.resources() / "fonts").glob("*.ttf")) - _tried):
        _tried.add(path)
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        _loaded.update(families)
        if families and families[0] not in _shipped and _has_letters(families[0]):
            _shipped.append(families[0])


def arabic_families() -> tuple[str, ...]:
    """What can be chosen for reading and for the window: the shipped families, then the machine's by name."""
    return (*_shipped, *_of_the_machine())


def usable(family: str) -> str:
    """`family`, or "" if there is none of that name (any more) that can write Arabic."""
    return family if family and QFontDatabase.hasFamily(family) and _has_letters(family) else ""


def readable(*wanted: str) -> str:
    """The first of the families that is usable, or else any that is; "" if the whole machine has none."""
    return next((family for family in wanted if usable(family)), "") or next(iter(arabic_families()), "")


@cache
def _of_the_machine() -> tuple[str, ...]:
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return tuple(sorted(family for family in families if family not in _loaded and _is_complete(family)))


def _is_complete(family: str) -> bool:
    """Whether a family can be scaled and has every letter; some only claim to."""
    if QFontDatabase.isPrivateFamily(family) or not QFontDatabase.isSmoothlyScalable(family):
        return False
    return _has_letters(family)


@cache
def _has_letters(family: str) -> bool:
    """Whether a family has every letter, in bold too; of a file that was cut off, some are named but not drawn."""
    usual, bold = QFont(family), QFont(family)
    bold.setBold(True)
    return all(_draws_letters(QRawFont.fromFont(font, QFontDatabase.WritingSystem.Arabic)) for font in (usual, bold))


def _draws_letters(font: QRawFont) -> bool:
    if not all(font.supportsCharacter(ord(letter)) for letter in _ALPHABET):
        return False
    return not any(font.pathForGlyph(glyph).isEmpty() for glyph in font.glyphIndexesForString(_ALPHABET))
