"""The Arabic catalogue is complete, and its texts fit those that they stand for."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import i18n

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "ar.ts"

# What stays as it is in an Arabic sentence: our commands and options, formats, names of keys.
KEPT = re.compile(
    r"Kindle|KOReader|Readwise|Word|My Clippings\.txt|"
    r"--?[a-zA-Z-]+|[A-Z_]{2,}|hashiya(?: [a-z]+)?|Markdown|JSON|HTML|WebP|Ctrl\+(?:Shift\+)?\w|\bDel\b|\bN\b|DIR"
    r"|\d{4}-\d\d-\d\d"
)


def messages() -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and Arabic forms (one, or six of a plural) of every message."""
    for context in ET.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), forms


MESSAGES = list(messages())


CONTEXTS = sorted({context for context, _, _ in MESSAGES})


def of(context: str) -> Iterator[tuple[str, list[str]]]:
    """Source and Arabic forms of every message of a context."""
    return ((source, forms) for its, source, forms in MESSAGES if its == context)


def test_nothing_in_the_source_is_untranslated() -> None:
    script = ROOT / "packaging" / "translations.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("context", CONTEXTS)
def test_the_places_are_those_of_the_source(context: str) -> None:
    for source, forms in of(context):
        places = sorted(re.findall(r"\{\w+\}", source))
        for form in forms:
            assert sorted(re.findall(r"\{\w+\}", form)) == places, source
            assert ("%n" in form) <= ("%n" in source), source
        assert len(forms) == (6 if "%n" in source else 1), source
        if len(forms) == 6:
            assert all("%n" in form for form in forms[3:]), source


@pytest.mark.parametrize("context", CONTEXTS)
def test_the_arabic_is_arabic(context: str) -> None:
    for source, forms in of(context):
        for form in forms:
            plain = KEPT.sub("", re.sub(r"\{\w+\}|%n|<[^>]+>", "", form))
            assert not re.search(r"[A-Za-z]{2,}", plain), form
            assert form == form.strip() or source != source.strip(), form
            assert "  " not in form.replace("…  ", ""), form
            assert not re.search(r"[,;?]", plain), f"Arabic has ، ؛ ؟: {form}"


def test_every_plural_form_is_used_for_its_numbers() -> None:
    text = "%n article(s) imported"
    said = {n: i18n.translate("Messages", text, None, n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111)}
    assert said[1] == "استُورد مقال واحد"
    assert said[2] == "استُورد مقالان"
    assert said[3] == "استُوردت ٣ مقالات"
    assert said[11] == "استُورد ١١ مقالًا"
    assert said[100] == "استُورد ١٠٠ مقال"
    assert said[103] == "استُوردت ١٠٣ مقالات"
    assert len(set(said.values())) == len(said)
