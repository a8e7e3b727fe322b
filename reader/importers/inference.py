"""What a plain text does not say: its title, its headings, its furniture. All of it can be undone."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.arabic.direction import Direction, direction_of
from reader.arabic.folding import fold_text
from reader.article import Kind, Paragraph, TitleOrigin
from reader.importers.bylines import is_byline
from reader.importers.furniture import is_furniture, is_label
from reader.importers.headings import find_headings
from reader.importers.lines import Unit, plain
from reader.importers.verse import hemistichs, verse_lines

MAX_TITLE = 200  # code points of a line that can still be a title
_MAX_OPENING = 90
_MIN_OPENING, _MIN_CLAUSE = 15, 25
_BASMALA = fold_text("بسم الله الرحمن الرحيم")

_STOP = re.compile(r"[.؟?!…]+(?=[\"'”»)\]]*(?:\s|$))")
_PAUSE = re.compile(r"\s?[،؛,;:](?=\s)|\s[–—-](?=\s)")
_ABBREVIATION = re.compile(r"(?:^|[\s(«\"“.])[^\W\d_]$")
_UNFINISHED = re.compile(r"(?:(?<![.…])\.|[،,؛:]|(?<![a-z0-9]);)[\"'”»)\]]*$")  # "&quot;" is no semicolon
_BULLET = re.compile(r"[-–—•*●▪◦·>+]\s?")


@dataclass(frozen=True)
class Inferred:
    """The parts of an Article that were inferred."""

    title: str
    origin: TitleOrigin
    repeated_title: str | None
    paragraphs: tuple[Paragraph, ...]


def infer(units: Sequence[Unit]) -> Inferred:
    """Tell title, headings, verse and furniture apart in the paragraphs of a text, at least one."""
    at = _first_title_place(units)
    if at + 2 < len(units) and same_title(units[at].text, units[at + 1].text) and len(units[at].plain) <= MAX_TITLE:
        rest = _without(_without(units, at), at)
        return Inferred(
            units[at].text.strip(), TitleOrigin.REPEATED, units[at + 1].text, _paragraphs(rest, titled=True)
        )
    if _stands_apart(units, at):
        title = " ".join(units[at].text.split("\n")).strip()
        return Inferred(title, TitleOrigin.GIVEN, None, _paragraphs(_without(units, at), titled=True))
    lead = next((unit.plain for unit in units[at:] if not is_byline(unit.plain[:MAX_TITLE])), units[at].plain)
    return Inferred(opening(lead), TitleOrigin.OPENING, None, _paragraphs(units, titled=False))


def opening(text: str) -> str:
    """The opening words of `text` as a title of at most 90 code points: a sentence, a clause, or words and «…»."""
    text = plain(text)
    window = text[: _MAX_OPENING + 1]
    sentence = next((stop for stop in _STOP.finditer(window) if _is_stop(text, stop)), None)
    if sentence:
        return text[: sentence.end() if sentence[0] in {"؟", "?", "!"} else sentence.start()].rstrip()
    if len(text) <= _MAX_OPENING:
        return text.rstrip(".") or text
    clauses = [pause.start() for pause in _PAUSE.finditer(window) if _MIN_CLAUSE <= pause.start() <= _MAX_OPENING]
    if clauses:
        return text[: clauses[-1]].rstrip()
    end = window.rfind(" ")
    end = end if end >= _MIN_OPENING else _MAX_OPENING - 1
    while end > 1 and unicodedata.category(text[end])[0] == "M":
        end -= 1
    return f"{text[: min(end, _MAX_OPENING - 1)].rstrip()}…"


def furnish(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of a page, with what is furniture among its texts and lists marked as such."""
    bodies = {Kind.TEXT, Kind.LIST}
    return tuple(
        replace(p, kind=Kind.FURNITURE, level=0) if p.kind in bodies and is_furniture(plain(p.text)) else p
        for p in paragraphs
    )


def language_of(text: str) -> str:
    """ "ar" where the letters are Arabic, "en" where the words are English, else "und"."""
    sample = text[:20_000]
    if direction_of(sample) is Direction.RTL:
        return "ar"
    words = re.findall(r"[a-z']+", sample.lower())
    common = sum(word in {"the", "of", "and", "to", "in", "a", "is", "that", "for", "it"} for word in words)
    return "en" if common * 12 >= len(words) else "und"


def same_title(first: str, second: str) -> bool:
    """Whether two lines are one title, but for marks, hamza seats and white space."""
    folded = fold_text(plain(first))
    return bool(folded) and folded == fold_text(plain(second))


def _is_stop(text: str, stop: re.Match[str]) -> bool:
    """A place to cut: late enough to say something, and not the point of an abbreviation (د. أحمد)."""
    if stop.start() < _MIN_OPENING or stop.start() > _MAX_OPENING:
        return False
    return not (stop[0] == "." and _ABBREVIATION.search(text[: stop.start()]))


def _first_title_place(units: Sequence[Unit]) -> int:
    """Past share rows and the basmala that some texts open with."""
    for place, unit in enumerate(units):
        if not (is_furniture(unit.plain) or fold_text(unit.plain).strip(" .*﷽") == _BASMALA):
            return place
    return 0


def _stands_apart(units: Sequence[Unit], at: int) -> bool:
    """Whether the line at `at` is a title above the text rather than its first paragraph."""
    unit, below = units[at], units[at + 1 : at + 5]
    line = unit.plain
    if not below or len(line) > MAX_TITLE or _BULLET.match(line):
        return False
    longest = max(len(other.plain) for other in below)
    finished = not _UNFINISHED.search(line)
    if unit.after:
        only_gap = not any(other.after for other in units[at + 1 : -1])
        if only_gap and not finished:
            return line.endswith(".") and len(line) <= _MAX_OPENING and longest >= len(line) * 2
        return finished and (only_gap or not below[0].after or longest >= len(line) * 1.3)
    return finished and len(line) <= 120 and longest >= max(80, len(line) * 1.8) and not is_byline(line)


def _without(units: Sequence[Unit], at: int) -> list[Unit]:
    """The units but that at `at`, whose lead goes to the one below it."""
    rest = list(units)
    taken = rest.pop(at)
    if at < len(rest):
        rest[at] = replace(rest[at], lead=" ".join(filter(None, (taken.lead, rest[at].lead))))
    return rest


def _paragraphs(units: Sequence[Unit], *, titled: bool) -> tuple[Paragraph, ...]:
    lines = [unit.plain for unit in units]
    verse = verse_lines([unit.text for unit in units])
    furniture = _furniture(units, lines)
    headings = find_headings(lines, [place in furniture for place in range(len(lines))], titled=titled)
    paragraphs = []
    for place, unit in enumerate(units):
        text = unit.whole
        if place in furniture:
            paragraphs.append(Paragraph(text, Kind.FURNITURE))
        elif place in verse:
            paragraphs.append(Paragraph(text, Kind.VERSE, marks=hemistichs(text)))
        elif place in headings:
            paragraphs.append(Paragraph(text, Kind.HEADING, level=2))
        else:
            paragraphs.append(Paragraph(text))
    return tuple(paragraphs)


def _furniture(units: Sequence[Unit], lines: Sequence[str]) -> set[int]:
    """Furniture, and the short lines to which a bare label («اقرأ أيضًا:») points."""
    found: set[int] = set()
    for place, line in enumerate(lines):
        if not is_furniture(line):
            continue
        found.add(place)
        if is_label(line):
            found.update(_pointed_at(units, lines, place))
    return found


def _pointed_at(units: Sequence[Unit], lines: Sequence[str], label: int) -> range:
    """The short lines below a label: those without a gap between, or the first one, or all to the end of the file."""
    end = label + 1
    while end < len(lines) and len(lines[end]) <= 120 and not _UNFINISHED.search(lines[end]):
        end += 1
    if end == len(lines):
        return range(label + 1, end)
    gap = next((place + 1 for place in range(label, end) if units[place].after and place > label), label + 1)
    return range(label + 1, min(end, max(gap, label + 2)))
