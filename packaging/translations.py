#!/usr/bin/env python3
"""Bring resources/i18n/ar.ts up to date with the texts in the code: `make translations`.

Qt's lupdate misses calls of translate() with keyword arguments, so the texts are collected from Python's own syntax
tree; the file stays an ordinary Qt Linguist file. Existing translations are kept, new texts are added as unfinished,
texts that no longer exist are dropped. With --check nothing is written: exit 1 if the file would change or has
anything unfinished.
"""

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "ar.ts"
ARABIC_FORMS = 6  # zero, one, two, few, many, other
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}

Texts = dict[str, dict[str, None]]  # context -> texts, both in the order of the alphabet and of appearance


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """Every (context, text) that is marked for translation in a Python file.."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", getattr(node.func, "attr", "")) not in MARKERS:
            continue
        marked = [argument.value for argument in node.args[:2] if isinstance(argument, ast.Constant)]
        if len(marked) == 2 and all(isinstance(text, str) for text in marked):  # bytes have a method of that name
            yield str(marked[0]), str(marked[1])


def collect() -> Texts:
    """The texts of the whole package, by context."""
    found: Texts = {}
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for context, text in texts_of(path):
            found.setdefault(context, {})[text] = None
    return dict(sorted(found.items()))


def known() -> dict[tuple[str, str], ET.Element]:
    """The <translation> elements of the catalogue by (context, source)."""
    if not CATALOGUE.is_file():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(CATALOGUE).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def updated() -> tuple[str, list[str]]:
    """The catalogue as it should be, and the texts that are not translated yet."""
    translations = known()
    root = ET.Element("TS", version="2.1", language="ar", sourcelanguage="en")
    unfinished = []
    for name, texts in collect().items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in texts:
            plural = "%n" in text
            message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
            ET.SubElement(message, "source").text = text
            translation = translations.get((name, text))
            if translation is None:
                translation = ET.Element("translation", type="unfinished")
                for _ in range(ARABIC_FORMS if plural else 0):
                    ET.SubElement(translation, "numerusform")
            message.append(translation)
            forms = [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
            if not all(forms) or len(forms) != (ARABIC_FORMS if plural else 1):
                translation.set("type", "unfinished")
            if translation.get("type") == "unfinished":
                unfinished.append(f"{name}: {text}")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', unfinished


def main() -> int:
    """Update the catalogue, or only look with --check."""
    text, unfinished = updated()
    stale = not CATALOGUE.is_file() or CATALOGUE.read_text(encoding="utf-8") != text
    if "--check" not in sys.argv and stale:
        CATALOGUE.write_text(text, encoding="utf-8")
    for one in unfinished:
        print(f"unfinished: {one}")
    if stale:
        print("resources/i18n/ar.ts was brought up to date" if "--check" not in sys.argv else "run: make translations")
    return 1 if unfinished or (stale and "--check" in sys.argv) else 0


if __name__ == "__main__":
    sys.exit(main())
