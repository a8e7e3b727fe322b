"""Known tags that what is being typed may mean: spelled alike, in whatever way they are written."""

from collections.abc import Collection, Iterable

from reader.arabic.folding import fold_text


def matching_tags(known: Iterable[str], typed: str, taken: Collection[str] = ()) -> list[str]:
    """Of the `known` tags, in their order, those that begin like `typed`, then those that hold it; none of `taken`.

    Nothing typed: all of them.
    """
    wanted = _folded(typed)
    folded = [(tag, _folded(tag)) for tag in known if tag not in taken]
    begin = [tag for tag, text in folded if text.startswith(wanted)]
    return begin + [tag for tag, text in folded if wanted in text and not text.startswith(wanted)]


def known_spelling(known: Iterable[str], typed: str) -> str:
    """The known tag that is `typed` in another spelling, or what was typed."""
    return next((tag for tag in known if _folded(tag) == _folded(typed)), typed)


def _folded(text: str) -> str:
    return fold_text(text.strip().lstrip("#")).casefold()
