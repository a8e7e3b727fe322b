"""The faces that can be chosen: those that we ship, and those of the machine that can write Arabic."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader import paths

# The letters of the alphabet, the forms of hamza, and what stands above and below them.
_ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌٍَُِّْ"

# Weights that are families of their own to Qt, and the families themselves.
_loaded: set[str] = set()
_shipped: list[str] = []


def load() -> None:
    """Make the shipped fonts known to Qt; once in a process."""
    if _loaded:
        return
    for path in sorted((paths.resources() / "fonts").glob("*.ttf")):
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        _loaded.update(families)
        if families[0] not in _shipped:
            _shipped.append(families[0])


def arabic_families() -> tuple[str, ...]:
    """What can be chosen for reading and for the window: the shipped families, then the machine's by name."""
    return (*_shipped, *_of_the_machine())


def usable(family: str) -> str:
    """`family`, or "" if there is none of that name (any more)."""
    return family if family and QFontDatabase.hasFamily(family) else ""


@cache
def _of_the_machine() -> tuple[str, ...]:
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return tuple(sorted(family for family in families if family not in _loaded and _is_complete(family)))


def _is_complete(family: str) -> bool:
    """Whether a family can be scaled and has every letter; some only claim to."""
    if QFontDatabase.isPrivateFamily(family) or not QFontDatabase.isSmoothlyScalable(family):
        return False
    font = QRawFont.fromFont(QFont(family), QFontDatabase.WritingSystem.Arabic)
    return all(font.supportsCharacter(ord(letter)) for letter in _ALPHABET)
