"""Kindle's My Clippings.txt: a title with its author, a line of what and where and when, the words, a line of "=".

The line of particulars is in the language of the device; it is read by what languages have in common (a dash, bars,
numbers) and by words of some of them. A highlight that was drawn anew stands twice, so of two that overlap, one holding
the other, the later counts. A note is put at the end of its highlight.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.annotation import Target
from reader.arabic.folding import fold_text
from reader.errors import QT_TRANSLATE_NOOP
from reader.highlight_importers.clip import Clip, Work
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.times import from_words

_PARTING = re.compile(r"^={6,}[ \t]*$", re.MULTILINE)
_AUTHOR = re.compile(r"^(?P<title>.*\S)\s*\((?P<author>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
_RANGE = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_LONGEST_TITLE = 1000
# Clippings are compared with those whose numbers are this near; one that spans many times as much is nowhere.
_NEAR, _WIDEST = 64, 64 * 64
_INVISIBLE = re.compile("[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# The words that say what a clipping is, by language: English, Arabic, and those that most Kindles are sold in.
_KINDS = {
    "bookmark": ("bookmark", "إشارة مرجعية", "الإشارة المرجعية", "علامة مرجعية", "العلامة المرجعية",
                 "marcador", "signet", "lesezeichen", "segnalibro", "书签", "закладка"),
    "note": ("note", "ملاحظة", "ملاحظتك", "الملاحظة", "nota", "notiz", "笔记", "заметка"),
    "highlight": ("highlight", "clip", "تمييز", "التمييز", "تظليل", "التظليل", "إبراز", "تحديد",
                  "subrayado", "destaque", "surlignement", "markierung", "evidenziazione", "标注", "выделенный"),
}  # fmt: skip


def read(text: str) -> list[Work] | None:
    """The works, in the order of their first clippings."""
    if not _PARTING.search(text):
        return None
    found: dict[str, list[_Clipping]] = {}
    for part in _PARTING.split(text):
        lines = part.strip("\r\n").splitlines()
        if len(lines) >= 2 and lines[1].lstrip(" \ufeff\u200e\u200f").startswith("-"):
            found.setdefault(_INVISIBLE.sub("", lines[0]).strip(), []).append(_clipping(lines[1], lines[2:]))
    works = [_work(name, clippings) for name, clippings in found.items()]
    return [work for work in works if work.clips] if found else None


KINDLE = HighlightImporter("kindle", QT_TRANSLATE_NOOP("Importers", "Kindle (My Clippings.txt)"), read)


@dataclass(frozen=True, slots=True)
class _Clipping:
    """`scale` tells pages from locations; `first` and `last` are numbers on it, 0 if there are none."""

    kind: str
    text: str
    created: str
    scale: str
    first: int
    last: int

    @property
    def neighbourhoods(self) -> list[tuple[str, int]]:
        """Keys that two clippings share if their places overlap; none if it does not say where it is."""
        if not self.first or self.last - self.first > _WIDEST:
            return []
        return [(self.scale, number) for number in range(self.first // _NEAR, self.last // _NEAR + 1)]

    def overlaps(self, other: "_Clipping") -> bool:
        """Whether both say where they are, and that is partly the same."""
        return self.scale == other.scale and self.first <= other.last and other.first <= self.last

    @property
    def folded(self) -> str:
        """The text as spellings are compared."""
        return " ".join(fold_text(self.text).split())


def _clipping(line: str, rest: Sequence[str]) -> _Clipping:
    parts = [part.strip() for part in _INVISIBLE.sub("", line).lstrip(" -").split("|")]
    text = "\n".join(rest).strip()
    western = "".join(str(int(c)) if c.isdecimal() else c for c in " | ".join(parts[:-1] or parts))
    ranges = list(_RANGE.finditer(western))
    first = last = 0
    if ranges:  # the last is the location, or the page where there is no other
        first = int(ranges[-1][1][:9])
        last = max(first, _completed(ranges[-1][1], ranges[-1][2] or ranges[-1][1]))
    scale = "location" if len(ranges) > 1 or re.search(r"loc|موقع|الموضع", western, re.IGNORECASE) else "page"
    return _Clipping(_kind(parts[0], text), text, from_words(parts[-1]) if len(parts) > 1 else "", scale, first, last)


def _completed(first: str, last: str) -> int:
    """The end of a range; some Kindles leave out the digits that both ends share (1406-07)."""
    shared = len(first) - len(last)
    return int((first[:shared] + last if shared > 0 else last)[:9])


def _kind(said: str, text: str) -> str:
    lowered = said.casefold()
    if not text:
        return "bookmark"
    places = {kind: [lowered.find(word) for word in words if word in lowered] for kind, words in _KINDS.items()}
    known = {kind: min(found) for kind, found in places.items() if found}
    return min(known, key=lambda kind: known[kind]) if known else "highlight"


def _work(name: str, clippings: list[_Clipping]) -> Work:
    shelf = _Highlights()
    for each in clippings:
        if each.kind == "highlight":
            shelf.add(each)
    notes: dict[int, list[_Clipping]] = {}
    loose: list[_Clipping] = []
    for each in clippings:
        if each.kind == "note":
            on = shelf.under(each)
            loose.append(each) if on is None else notes.setdefault(on, []).append(each)
    clips = [_clip(each, _latest(notes.get(number, []))) for number, each in shelf.kept.items()]
    clips += [replace(_clip(each, ""), quote="", note=each.text, target=Target.ARTICLE) for each in loose]
    split = _AUTHOR.match(name) if len(name) <= _LONGEST_TITLE else None
    return Work(split["title"] if split else name, split["author"].strip() if split else "", "", tuple(clips))


class _Highlights:
    """The highlights of one work by a number of their own, without those that were drawn anew."""

    def __init__(self) -> None:
        self.kept: dict[int, _Clipping] = {}
        self._near: dict[tuple[str, int], list[int]] = {}
        self._placeless: dict[str, int] = {}
        self._count = 0

    def add(self, new: _Clipping) -> None:
        """Keep it, in place of those that it is a new drawing of."""
        folded, keys = new.folded, new.neighbourhoods
        for number in dict.fromkeys(number for key in keys for number in self._near.get(key, ())):
            old = self.kept.get(number)
            if old and old.overlaps(new) and (old.folded in folded or folded in old.folded):
                del self.kept[number]
        if not keys:
            self.kept.pop(self._placeless.get(folded, -1), None)
            self._placeless[folded] = self._count
        self.kept[self._count] = new
        for key in keys:
            self._near.setdefault(key, []).append(self._count)
        self._count += 1

    def under(self, note: _Clipping) -> int | None:
        """The highlight that ends where the note is, else the last one around it; None if there is none."""
        near = (number for key in note.neighbourhoods[-1:] for number in self._near.get(key, ()))
        around = [number for number in near if number in self.kept and self.kept[number].overlaps(note)]
        ending = [number for number in around if self.kept[number].last == note.last]
        return next(iter([*ending[::-1], *around[::-1]]), None)


def _latest(notes: Sequence[_Clipping]) -> str:
    """The notes on one place; of those that hold one another, as one that was written on does, the longest."""
    kept: list[str] = []
    for each in notes:
        kept = [text for text in kept if text not in each.text]
        if not any(each.text in text for text in kept):
            kept.append(each.text)
    return "\n\n".join(kept)


def _clip(clipping: _Clipping, note: str) -> Clip:
    place = f"{clipping.first}–{clipping.last}" if clipping.last > clipping.first else str(clipping.first or "")
    return Clip(clipping.text, note, created=clipping.created, location=place)
