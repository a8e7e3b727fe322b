"""Known tags that what is being typed may mean: spelled alike, in whatever way they are written."""

import re
from collections.abc import Collection, Iterable

from reader.arabic.folding import fold_text


def matching_tags(known: Iterable[str], typed: str, taken: Collection[str] = ()) -> list[str]:
    """Of the `known` tags, in their order, those that begin like `typed`, then those with a word that does; no `taken`.

    Nothing typed: all of them.
    """
    wanted = _folded(typed)
    free = [tag for tag in known if tag not in taken]
    begin = [tag for tag in free if _folded(tag).startswith(wanted)]
    inside = [tag for tag in free if tag not in begin and any(word.startswith(wanted) for word in _words(tag))]
    return begin + inside


def _words(tag: str) -> list[str]:
    """The words of a tag, those with an article also without it."""
    words = re.split(r"[\s_/-]+", _folded(tag))
    return [*words, *(word.removeprefix("ال") for word in words)]


def known_spelling(known: Iterable[str], typed: str) -> str:
    """The known tag that is `typed` in another spelling, or what was typed."""
    return next((tag for tag in known if _folded(tag) == _folded(typed)), typed)


def _folded(text: str) -> str:
    return fold_text(text.strip().lstrip("#")).casefold()
