"""Notices of an article: English source texts (context "Importers"), some with names to put in.

A notice is kept as one string: the source text, and what stands for {names} behind a unit separator.
"""

from collections.abc import Iterable

from reader.i18n import translate

_SEPARATOR = "\x1f"
_NAMED = 8
_LONGEST = 80  # code points of a name


def naming(source: str, names: Iterable[str]) -> str:
    """The notice `source` about these names; of many, the first ones."""
    listed = list(dict.fromkeys(names))
    shown = [name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…" for name in listed[:_NAMED]]
    return _SEPARATOR.join((source, *shown, *(["…"] if len(listed) > _NAMED else [])))


def notice_text(notice: str) -> str:
    """The notice in the user's language."""
    source, *names = notice.split(_SEPARATOR)
    return (
        translate("Importers", source, names=translate("Importers", ", ").join(names))
        if names
        else (translate("Importers", source))
    )
