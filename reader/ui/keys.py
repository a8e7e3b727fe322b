"""What a key stands for, on an Arabic keyboard as on a Latin one, and how it is written; Enter on a button."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

# The key that stands where a Latin key does, by what an Arabic keyboard types there (the layout of IBM and Windows,
# which X11 and macOS follow for these), and the digits of Arabic and Persian layouts. Lam-alef is one key.
_LATIN_KEYS = dict(zip("ضصثقفغعهخحجشسيبلاتنمكطئءؤر\ufefbىةوزظ", "QWERTYUIOP[ASDFGHJKL;'ZXCVBNM,./", strict=True)) | {
    chr(start + digit): str(digit) for start in (0x0660, 0x06F0) for digit in range(10)
}

# What it types with Shift: the vowels, the letters of hamza, and others.
_LATIN_KEYS_WITH_SHIFT = dict(
    zip("\u064e\u064b\u064f\u064c\ufef9إ÷×؛\u0650\u064d\ufef7أـ،\u0652\ufef5آ…", "QWERTYIOPASGHJKXBN\\", strict=True)
)

# Five of these are keys of a Latin keyboard too; X11's number of the key tells them apart.
_LATIN_KEYS_BY_PLACE = {("]", 40): "D", ("[", 41): "F", ("~", 52): "Z", ("}", 54): "C", ("{", 55): "V"}

_ARROWS = {Qt.Key.Key_Left: "←", Qt.Key.Key_Right: "→", Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓"}


def latin_keys(event: QKeyEvent) -> QKeySequence | None:
    """What a key of an Arabic keyboard would be on a Latin one, with the modifiers held; None if it is no such key."""
    typed = chr(event.key()) if event.key() < 0x10000 else ""
    latin = _LATIN_KEYS.get(typed)
    if not latin and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        latin = _LATIN_KEYS_WITH_SHIFT.get(typed) or _LATIN_KEYS_BY_PLACE.get((typed, event.nativeScanCode()))
    return _sequence(event, Qt.Key(ord(latin))) if latin else None


def pressed_keys(event: QKeyEvent) -> QKeySequence:
    """The keys of `event` as a shortcut names them, on either keyboard."""
    return latin_keys(event) or _sequence(event, Qt.Key(event.key()))


def pressed_button(event: QKeyEvent) -> bool:
    """Whether Enter has pressed the button that has the keyboard: Qt knows only the space bar, but on some desktops."""
    focus = QApplication.focusWidget()
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QAbstractButton):
        focus.click()
        return True
    return False


def _sequence(event: QKeyEvent, key: Qt.Key) -> QKeySequence:
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key))


def written(sequence: QKeySequence) -> str:
    """A shortcut as it is written on the keys: an arrow is an arrow, not a word of Qt's."""
    native = QKeySequence.SequenceFormat.NativeText
    words = {QKeySequence(key).toString(native): arrow for key, arrow in _ARROWS.items()}
    keys = sequence.toString(native)
    before, plus, last = keys.rpartition("+")
    return f"{before}{plus}{words.get(last, last)}"
