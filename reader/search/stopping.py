"""Stopping a search that nobody waits for any more: it asks now and then, and gives up where it stands."""

from collections.abc import Callable

Stop = Callable[[], bool]
"""Whether the answer is not wanted any more. It is asked often, and from the searching thread."""


class SearchStopped(Exception):
    """The search was given up."""


def never() -> bool:
    """The `Stop` of a search that is always waited for."""
    return False


def give_up(stop: Stop) -> None:
    """Raise SearchStopped if the answer is not wanted."""
    if stop():
        raise SearchStopped
