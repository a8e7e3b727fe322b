"""How the window stands, as text for the settings: its geometry, its splitter, and what is shown beside the page."""

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.ui.actions import Actions

# What is shown beside the page, by the commands that show it; the one that is hidden at first.
_PANELS, _HIDDEN = ("list", "notes"), "notes"


def kept(window: QMainWindow, splitter: QSplitter, table: Actions) -> dict[str, str]:
    """The state of a window, for `restore`."""
    return {
        "geometry": _text(window.saveGeometry()),
        "splitter": _text(splitter.saveState()),
        "hidden": " ".join(name for name in _PANELS if not table[name].isChecked()),
        "outline": "shown" if table["outline"].isChecked() else "",
    }


def restore(window: QMainWindow, splitter: QSplitter, table: Actions, state: dict[str, str]) -> bool:
    """Bring a window into a state that was kept; False if that says nothing of its size and place."""
    is_placed = window.restoreGeometry(_bytes(state.get("geometry", "")))
    splitter.restoreState(_bytes(state.get("splitter", "")))
    hidden = state.get("hidden", _HIDDEN).split()
    for name in _PANELS:
        table[name].setChecked(True)
        table[name].setChecked(name not in hidden)
    table["outline"].setChecked(state.get("outline") == "shown")
    return is_placed


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
