"""The interface's language: one catalogue for the window, the command line and the errors.

The source texts in the code are English. `resources/i18n/ar.ts` is an ordinary Qt Linguist file (kept by
`make translations`), read here directly, so that the core and the command line speak Arabic without Qt and a
change of language needs no restart. Plural forms follow Qt's order; for Arabic the six of CLDR.
"""

import xml.etree.ElementTree as ET  # our own file, shipped with the program
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from reader import paths
from reader.arabic.numbers import to_arabic_digits
from reader.errors import HashiyaError

LANGUAGES = ("ar", "en")

# Isolates keep a foreign part (a Latin title in an Arabic sentence) from reordering its surroundings.
_ISOLATE, _POP = "\u2068", "\u2069"
_OWN = {True: "\u2067", False: "\u2066"}

Catalogue = dict[tuple[str, str], tuple[str, ...]]


class _State:
    """The process-wide choice, as Qt's own installed translator is."""

    language = "ar"
    arabic_digits = True
    hijri_dates = False


def install(language: str, *, arabic_digits: bool = True, hijri_dates: bool = False) -> None:
    """Choose the language ("ar" or "en"), for Arabic whether numbers are written ٠-٩, and whether dates are Hijri too.

    Raises ValueError for a language without a catalogue.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for {language!r}")
    _State.language = language
    _State.arabic_digits = arabic_digits
    _State.hijri_dates = hijri_dates


def language() -> str:
    """The installed language, "ar" or "en"."""
    return _State.language


def uses_arabic_digits() -> bool:
    """Whether numbers are written ٠-٩."""
    return _State.language == "ar" and _State.arabic_digits


def writes_hijri() -> bool:
    """Whether the Hijri date is written beside the Gregorian one."""
    return _State.hijri_dates


def is_rtl() -> bool:
    """Whether the interface runs from right to left."""
    return _State.language == "ar"


def number(value: int | float | str) -> str:
    """`value` in the digits of the interface; the digits of texts are never changed."""
    text = str(value)
    return to_arabic_digits(text) if _State.language == "ar" and _State.arabic_digits else text


def translate(context: str, text: str, disambiguation: str | None = None, n: int | None = None, **fields: Any) -> str:
    """The text in the interface's language; `%n` becomes `n`, with the plural form that goes with it.

    `{name}` places are filled from `fields`: numbers in the interface's digits, strings wrapped in bidi isolates.
    The signature is that of QCoreApplication.translate, so that lupdate finds the calls.
    """
    del disambiguation  # for lupdate; our source texts differ where their meanings do
    forms = _catalogue(_State.language).get((context, text)) or _english_forms(text)
    chosen = forms[0] if n is None else forms[min(_plural(n), len(forms) - 1)]
    if n is not None:
        chosen = chosen.replace("%n", number(n))
    return chosen.format_map({name: _field(value) for name, value in fields.items()}) if fields else chosen


def explain(error: BaseException) -> str:
    """What to tell the user about `error`, in the interface's language."""
    if isinstance(error, HashiyaError):
        return translate("Errors", error.message, **error.fields)
    return translate("Errors", "Something went wrong: {reason}", reason=f"{type(error).__name__}: {error}")


def isolate(part: str) -> str:
    """`part` wrapped so that its direction does not disturb the sentence around it."""
    return f"{_ISOLATE}{part}{_POP}"


def isolate_own(part: str) -> str:
    """A sentence of ours wrapped likewise; it runs as the interface does, even if all its words are foreign parts."""
    return f"{_OWN[is_rtl()]}{part}{_POP}"


def in_a_row(parts: Iterable[str], between: str) -> str:
    """`parts` one after the other in the interface's direction, whatever the first of them is written in."""
    return ("\u200f" if is_rtl() else "\u200e") + between.join(map(isolate, parts))


def _field(value: Any) -> str:
    return number(value) if isinstance(value, int | float) else isolate(str(value))


def _english_forms(text: str) -> tuple[str, ...]:
    """English plurals are written in the source as "%n note(s)" or "%n part(s) is|are": singular, then plural."""
    if "(s)" not in text:
        return (text,)
    return (text.replace("(s)", ""), text.replace("(s)", "s"))


def _plural(n: int) -> int:
    """The index of the plural form of `n`. Source: CLDR plural rules, in the order of Qt Linguist."""
    if _State.language != "ar":
        return 0 if n == 1 else 1
    if n <= 2:
        return max(n, 0)
    rest = n % 100
    if 3 <= rest <= 10:
        return 3
    return 4 if rest >= 11 else 5


@cache
def _catalogue(name: str) -> Catalogue:
    path = paths.resources() / "i18n" / f"{name}.ts"
    return _load(path) if path.is_file() else {}


def _load(path: Path) -> Catalogue:
    found: Catalogue = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            if all(forms):
                found[name, message.findtext("source", "")] = forms
    return found
