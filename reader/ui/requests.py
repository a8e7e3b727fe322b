"""What the program is asked to open: on its own command line, or on that of a second start, which hands it over.

A request may only open and import. What comes from another process is believed as little as a file is.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtCore import QUrl

from reader.ui.links import SCHEME, Link, parse_link

MAX_BYTES = 2**22
"""No request is longer than this."""
_MAX_INPUTS = 20_000


@dataclass(frozen=True)
class Request:
    """Links of ours and absolute paths, as text."""

    inputs: tuple[str, ...] = ()

    @classmethod
    def of(cls, inputs: Sequence[str]) -> Self:
        """What stands on a command line; paths become absolute by the current folder."""
        return cls(tuple(text if text.startswith(f"{SCHEME}:") else _absolute(text) for text in inputs))

    @property
    def links(self) -> list[Link]:
        """The links that are whole."""
        return [link for text in self.inputs if (link := parse_link(text))]

    @property
    def files(self) -> list[Path]:
        """The files and folders."""
        return [Path(text) for text in self.inputs if not text.startswith(f"{SCHEME}:")]

    def packed(self) -> bytes:
        """As it is sent; names that are no text survive."""
        return json.dumps(self.inputs).encode("ascii")

    @classmethod
    def unpacked(cls, data: bytes) -> Self | None:
        """What was sent; None if that is not a request."""
        try:
            inputs = json.loads(data)
        except (ValueError, RecursionError):
            return None
        if not isinstance(inputs, list) or len(inputs) > _MAX_INPUTS:
            return None
        return cls(tuple(inputs)) if all(map(_is_fit, inputs)) else None


def _absolute(text: str) -> str:
    if text.startswith("file:"):
        return QUrl(text).toLocalFile() or text
    return os.path.abspath(text)  # noqa: PTH100  Path.absolute keeps ".."


def _is_fit(text: object) -> bool:
    if not isinstance(text, str) or "\0" in text:
        return False
    return text.startswith(f"{SCHEME}:") or os.path.isabs(text)  # noqa: PTH117  no file need be there
