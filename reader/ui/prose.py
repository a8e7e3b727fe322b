"""Labels of a sentence or more: wrapped, and to be copied from; and tips that show foreign words as they are."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.i18n import is_rtl


def tip(text: str) -> str:
    """A tool tip that says `text`: Qt would take words of an article that look like HTML for HTML."""
    lines = escape(text).replace("\n", "<br>")
    return f'<p dir="{"rtl" if is_rtl() else "ltr"}">{lines}</p>' if text else ""


def wrap(label: QLabel) -> QLabel:
    """Break the plain text of a label into lines that begin at one edge.

    Where nothing can be selected, Qt lays text out in a way of its own: of a line from right to left it leaves the
    space at its end inside, and the line begins a space too far in.
    """
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
