"""Names of files from titles: safe on every file system, and different ones for different articles."""

import re
import unicodedata
from collections.abc import Collection, Iterator

_LONGEST_NAME = 180
"""Of a file's name with its suffix, in bytes of UTF-8."""

# What names cannot hold somewhere (file systems, and links in Obsidian): a dash for what parts, nothing for the rest.
_PARTING = re.compile(r"[/\\:|]+")
_REFUSED = re.compile(r"[<>\"?*\[\]#^]+")
_JOINERS = "\u200c\u200d"
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)", re.IGNORECASE)


def file_name(title: str, article_id: str, taken: Collection[str], suffix: str = ".md") -> str:
    """A name for the article's file that is safe on every file system and none of `taken`, whatever their case."""
    return free_name(title, article_id, {compared(name) for name in taken}, suffix)


def free_name(title: str, article_id: str, taken: set[str], suffix: str) -> str:
    """`file_name`, with the names in `taken` as `compared` gives them: quicker for many files."""
    stem = _stem(title, _LONGEST_NAME - len(suffix.encode())) or article_id
    name = stem + suffix
    for addition in _additions(article_id):
        if compared(name) not in taken:
            break
        name = _cut(stem, _LONGEST_NAME - len((addition + suffix).encode())) + addition + suffix
    return name


def _additions(article_id: str) -> Iterator[str]:
    """What tells one article's file from another's of the same title: ever more of its id, then numbers."""
    yield from (f" ({article_id[:length]})" for length in (4, 8, len(article_id)))
    number = 2
    while True:
        yield f" ({article_id} {number})"
        number += 1


def _stem(title: str, longest: int) -> str:
    """The title as the name of a file, or "" if nothing of it can stand there; `longest` in bytes."""
    visible = "".join(c for c in title if unicodedata.category(c) not in {"Cf", "Cs", "Cn"} or c in _JOINERS)
    spaced = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in visible)
    spaced = unicodedata.normalize("NFC", spaced)
    stem = _trimmed(" ".join(_REFUSED.sub(" ", _PARTING.sub("-", spaced)).split()))
    stem = f"_{stem}" if _DEVICES.match(stem) else stem
    return _cut(stem, longest)


def _cut(stem: str, longest: int) -> str:
    """The beginning of `stem` in at most `longest` bytes, without half a character or a letter robbed of its vowels."""
    cut = stem.encode()[:longest].decode("utf-8", "ignore")
    if len(cut) < len(stem):
        end = len(cut)
        while end > 0 and (unicodedata.combining(stem[end]) or stem[end] in _JOINERS or stem[end - 1] in _JOINERS):
            end -= 1
        cut = stem[:end] or cut
    return _trimmed(cut)


def _trimmed(stem: str) -> str:
    """Without the dots, dashes and spaces that hide a file, look like an option, or are lost on Windows."""
    return stem.strip(" .-" + _JOINERS)


def compared(name: str) -> str:
    """A name as the least discerning file system sees it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
