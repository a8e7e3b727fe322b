"""The commands `kwic` and `timeline`: every use of a word on a line, and how often it is used in each month."""

import argparse
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.arabic.plain import plain
from reader.cli_records import Record, line_record, lines_record, timeline_record
from reader.concordance import WIDTH, Concordance, Line, Lines, Order, Sieve, everything
from reader.concordance_csv import write_csv
from reader.i18n import is_rtl, isolate, number, translate
from reader.library import Library
from reader.search import Tier
from reader.timeline import Timeline, Unit

_READ_AT_ONCE = 500
_TITLE = 32
"""Cells of a title at the end of a line."""
_BAR = 40
"""Cells of the longest bar."""


def kwic_arguments(parser: argparse.ArgumentParser) -> None:
    """What `kwic` takes besides the query, the tiers and --json."""
    parser.add_argument("--sort", default=Order.AFTER.value, choices=[order.value for order in Order])
    parser.add_argument("--period", default="", metavar="2024-03", help=translate("CLI", "only this month or year"))
    width = translate("CLI", "letters on either side of the word")
    parser.add_argument("--width", type=int, default=WIDTH, metavar="N", help=width)
    parser.add_argument("--limit", type=int, default=100, metavar="N")
    parser.add_argument("--csv", type=Path, metavar="FILE", help=translate("CLI", "write all lines into a table"))


def within_arguments(parser: argparse.ArgumentParser) -> None:
    """Where and in which forms the words are looked for."""
    parser.add_argument("--in", dest="within", metavar="ARTICLE", help=translate("CLI", "look in this article alone"))
    form = translate("CLI", "only this written form; may be given several times")
    parser.add_argument("--form", action="append", default=[], help=form)


def gathered(library: Library, values: argparse.Namespace, tiers: Sequence[Tier]) -> tuple[Concordance, Lines]:
    """All uses that are asked for, sorted. Raises ArticleNotFound."""
    article = library.resolve(values.within) if values.within else None
    concordance = library.concordance(values.query, tiers=tiers, article=article)
    order = Order(getattr(values, "sort", Order.ARTICLE))
    sieve = Sieve(frozenset(tiers), frozenset(values.form), getattr(values, "period", ""))
    return concordance, everything(concordance, order, sieve)


def kwic_record(query: str, concordance: Concordance, lines: Lines, width: int, limit: int) -> Record:
    """The JSON of `kwic`."""
    shown = concordance.shown(lines.order[:limit], width)
    return lines_record(query, lines) | {"lines": [line_record(line) for line in shown]}


def print_lines(concordance: Concordance, lines: Lines, width: int, limit: int) -> None:
    """The uses below each other, the word in the same column as far as the terminal's letters allow."""
    print(translate("CLI", "%n use(s)", None, len(lines.order)))
    print(" · ".join(f"{isolate(form.form)} {number(form.count)}" for form in lines.forms[:12]), end="\n\n")
    shown = concordance.shown(lines.order[:limit], width)
    widest = max((_cells(line.word) for line in shown), default=0)
    for line in shown:
        print(_row(line, width, widest))


def save_csv(file: Path, concordance: Concordance, lines: Lines, width: int) -> None:
    """Write all lines, whatever is shown. Raises ExportFailed."""
    write_csv(file, all_lines(concordance, lines.order, width))


def all_lines(concordance: Concordance, numbers: Sequence[int], width: int) -> Iterator[Line]:
    """The lines of many uses, some hundred of them in memory."""
    for first in range(0, len(numbers), _READ_AT_ONCE):
        yield from concordance.shown(numbers[first : first + _READ_AT_ONCE], width)


def timeline_json(query: str, timeline: Timeline) -> Record:
    """The JSON of `timeline`."""
    return {"query": query} | timeline_record(timeline)


def print_timeline(timeline: Timeline) -> None:
    """A bar for each month or year."""
    highest = timeline.highest or 1
    names = max((_cells(each.name) for each in timeline.bins), default=0)
    for each in timeline.bins:
        bar = "█" * round(_BAR * each.count / highest) or ("▏" if each.count else "")
        print(f"{_mark()}{isolate(each.name)}{' ' * (names - _cells(each.name))}  {bar} {number(each.count)}")
    if timeline.undated:
        print(undated(timeline))


def undated(timeline: Timeline) -> str:
    """What the timeline cannot show, in the user's language."""
    if timeline.unit is Unit.YEAR or not timeline.bins:
        return translate("Timeline", "%n without a date", None, timeline.undated)
    return translate("Timeline", "%n without a month", None, timeline.undated)


def _row(line: Line, width: int, widest: int) -> str:
    before, word, after = (" ".join(plain(part).split()) for part in (line.before, line.word, line.after))
    title = line.title if _cells(line.title) <= _TITLE else f"{line.title[: _TITLE - 1]}…"
    return (
        f"{_mark()}{' ' * (width - _cells(before))}{isolate(before)}  {isolate(word)}{' ' * (widest - _cells(word))}  "
        f"{isolate(after)}{' ' * (width - _cells(after))}  {isolate(title)} [{number(line.paragraph)}]"
    )


def _mark() -> str:
    """Makes a line run as the interface does, whatever it begins with."""
    return "\u200f" if is_rtl() else "\u200e"


def _cells(text: str) -> int:
    """The cells of a terminal that a text takes: marks stand over letters, and what only steers takes none."""
    return sum(unicodedata.category(character) not in {"Mn", "Me", "Cf"} for character in text)
