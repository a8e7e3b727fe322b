"""JSON from elsewhere, taken apart without believing anything of its shape."""

import json
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]


def load(text: str) -> Any:
    """What the JSON says; None if it is none, or nested too deeply to be anything that is read here."""
    if text.lstrip()[:1] not in {"{", "["}:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def nodes(value: Any) -> Iterator[Node]:
    """The objects of a list, or the one object that stands in place of a list."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each


def text_of(node: Node, *keys: str) -> str:
    """The first of these keys that holds a text or a number, as text."""
    for key in keys:
        value = node.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def texts_of(value: Any) -> tuple[str, ...]:
    """The texts of a list, or the one that stands in place of a list."""
    return tuple(each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str) and each)
