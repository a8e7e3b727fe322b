"""Figures in their place: those of an article or of a search, each with its sentence and with its reading in words.

What is written is never changed. A reading stands beside it, and says so where it is not the only one, or where it was
converted from one calendar to the other (~).
"""

import csv
import io
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from reader import dates
from reader.arabic.figures import Calendar, Figure, FigureKind, Reading, decimal_marks, figures
from reader.arabic.folding import fold_text
from reader.arabic.sentences import sentence_at, sentences
from reader.article import Article, Kind
from reader.errors import QT_TRANSLATE_NOOP, ExportFailed
from reader.i18n import number, translate

KIND_NAMES = {
    FigureKind.DATE: QT_TRANSLATE_NOOP("Figures", "Dates"),
    FigureKind.NUMBER: QT_TRANSLATE_NOOP("Figures", "Numbers"),
    FigureKind.PERCENT: QT_TRANSLATE_NOOP("Figures", "Percentages"),
    FigureKind.MONEY: QT_TRANSLATE_NOOP("Figures", "Money"),
}

_SILENT = {Kind.FURNITURE, Kind.CODE}


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a paragraph of an article; `sentence` is the half-open span of its sentence.

    Spans are in code points of `text`, which is the whole paragraph.
    """

    article: str
    title: str
    paragraph: int
    text: str
    figure: Figure
    sentence: tuple[int, int]

    @property
    def written(self) -> str:
        """The figure as it stands in the text."""
        return self.text[self.figure.start : self.figure.end]

    @property
    def context(self) -> str:
        """The sentence as it stands in the text."""
        return self.text[slice(*self.sentence)]

    @property
    def reading(self) -> str:
        """What the figure says, in the interface's language, where that is more than what is written; else ""."""
        return reading_of(self.figure, self.written)


def figures_of(article: str, title: str, text: Article, numbers: Iterable[int] | None = None) -> Iterator[FoundFigure]:
    """The figures of an article, or of those of its paragraphs that have these numbers, in their order.

    How all of the article writes fractions tells what a separator means in each paragraph.
    """
    told = [
        (place, paragraph.text) for place, paragraph in text.numbered() if paragraph.kind not in _SILENT
    ]  # fmt: skip
    marks = frozenset().union(*(decimal_marks(words) for _, words in told)) if told else frozenset()
    wanted = None if numbers is None else frozenset(numbers)
    for place, words in told:
        if wanted is not None and place not in wanted:
            continue
        found = figures(words, marks)
        spans = list(sentences(words)) if found else []
        for one in found:
            yield FoundFigure(article, title, place, words, one, sentence_at(spans, one.start, one.end))


def reading_of(figure: Figure, written: str) -> str:
    """A figure's reading in words, or all of them if there are several; "" if it says what is written."""
    if figure.is_ambiguous:
        read = [_read(reading, figure.unit) for reading in figure.readings]
        if figure.kind is FigureKind.DATE and len({reading.date for reading in figure.readings}) == 1:
            read = [_with_era(reading) for reading in figure.readings]
        *others, last = read
        return translate("Figures", "{one} or {other}?", one=translate("Figures", ", ").join(others), other=last)
    said = _read(Reading(figure.value, figure.date, figure.calendar), figure.unit)
    converted = dates.converted(figure.date, figure.calendar) if figure.date else ""
    if converted:
        return f"{said} ~ {converted}"
    return "" if _plain(said) == _plain(written) else said


def table(found: Sequence[FoundFigure], *, tabs: bool = False) -> str:
    """The figures as CSV, or with tabs between the columns as a spreadsheet takes it from the clipboard."""
    rows = io.StringIO()
    writer = csv.writer(rows, dialect="excel-tab" if tabs else "excel", lineterminator="\n")
    writer.writerow(
        [
            translate("Figures", "Kind"),
            translate("Figures", "As written"),
            translate("Figures", "Value"),
            translate("Figures", "Unit"),
            translate("Figures", "Date"),
            translate("Figures", "Calendar"),
            translate("Figures", "Reading"),
            translate("Figures", "Article"),
            translate("Figures", "Paragraph"),
            translate("Figures", "Sentence"),
        ]
    )
    for one in found:
        writer.writerow(map(_cell, _row(one)))
    return rows.getvalue()


def write_table(found: Sequence[FoundFigure], file: Path) -> None:
    """Write the figures into a CSV file, whole or not at all. Raises ExportFailed."""
    new = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        new.write_text("\ufeff" + table(found), encoding="utf-8")  # the mark tells spreadsheets that it is UTF-8
        new.replace(file)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise ExportFailed(path=file, reason=error.strerror or str(error)) from None


def _row(one: FoundFigure) -> list[str]:
    figure = one.figure
    value = "" if figure.value is None or figure.is_ambiguous else f"{figure.value:f}"
    day = "" if figure.date is None or figure.is_ambiguous else figure.date
    calendar = figure.calendar.value if day else ""
    return [
        figure.kind.value, one.written, value, figure.unit, day, calendar, one.reading, one.title, str(one.paragraph),
        one.context,
    ]  # fmt: skip


def _cell(text: str) -> str:
    """What a spreadsheet shows and does not work out: a text is no formula, and stays in its row."""
    line = " ".join(text.split())
    is_formula = line[:1] in {"=", "+", "@"} or (line[:1] == "-" and not line[1:2].isdigit() and line[1:2] != "-")
    return f"'{line}" if is_formula else line


def _read(reading: Reading, unit: str) -> str:
    if reading.date is not None:
        return dates.figure_in_words(reading.date, reading.calendar)
    assert reading.value is not None
    return _amount(reading.value, unit)


def _with_era(reading: Reading) -> str:
    assert reading.date is not None
    if reading.calendar is Calendar.HIJRI:
        return _read(reading, "")
    return translate("Figures", "{year} CE", year=_read(reading, ""))


def _amount(value: Decimal, unit: str) -> str:
    written = number(f"{value:,f}")
    if unit == "%":
        return f"{written}{translate('Figures', '%')}"
    return f"{written} {unit}" if unit else written


def _plain(text: str) -> str:
    return fold_text(text).replace(" ", "").replace(",", "")
