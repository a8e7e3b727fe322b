"""Notes as one HTML page that asks for nothing else: it can be read, sifted and printed wherever a browser is.

Everything that was read or written is escaped, and the page's own policy lets only its own style and script run.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape

from reader import paths
from reader.annotation import Annotation, Color
from reader.arabic.direction import Direction, direction_of
from reader.dates import in_words
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Labels
from reader.exporters.palette import palette
from reader.exporters.particulars import hashtag, place_of
from reader.i18n import is_rtl, language, translate, uses_arabic_digits

_COLORS = {"paper": "paper", "ink": "ink", "soft": "soft_ink", "muted": "muted", "line": "line", "outline": "outline",
           "accent": "accent", "field": "field", "chosen": "chosen"}  # fmt: skip


def render(articles: Iterable[Gathered], labels: Labels) -> bytes:
    """The whole page."""
    gathered = list(articles)
    title = translate("Export", "Highlights and notes")
    style, script = _style(), _resource("notes.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    direction = "rtl" if is_rtl() else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language()}" dir="{direction}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
        f"<title>{escape(title)}</title>",
        f"<style>{style}</style></head>",
        f"<body><h1>{escape(title)}</h1>",
        f'<p class="small">{escape(_summary(gathered))}</p>',
        *_form(gathered, labels),
        "<main>",
        *(line for number, one in enumerate(gathered, 1) for line in _section(number, one, labels)),
        f'<p id="nothing" class="small" hidden>{escape(translate("Export", "No note is like that."))}</p>',
        "</main>",
        f"<script>{script}</script></body></html>",
    ]
    return ("\n".join(parts) + "\n").encode("utf-8", "replace")


PAGE = Collection("html", QT_TRANSLATE_NOOP("Exporters", "Web page (HTML)"), ".html", render)


def _summary(gathered: Sequence[Gathered]) -> str:
    notes = translate("Export", "%n highlight(s) and note(s)", None, sum(len(one.annotations) for one in gathered))
    return " · ".join((notes, translate("Export", "%n article(s)", None, len(gathered))))


def _form(gathered: Sequence[Gathered], labels: Labels) -> Iterator[str]:
    """What sifts the notes; hidden where no script runs."""
    annotations = [annotation for one in gathered for annotation in one.annotations]
    count = translate("Export", "{shown} of {all}", shown="{shown}", all="{all}")
    digits = "ar-EG" if uses_arabic_digits() else "en-US"
    yield f'<form hidden role="search" data-count="{escape(count)}" data-digits="{digits}">'
    words = escape(translate("Export", "Search the notes"))
    yield f'<input type="search" name="words" placeholder="{words}" aria-label="{words}" autocomplete="off">'
    titles = ((f"a{number}", one.entry.title) for number, one in enumerate(gathered, 1))
    yield from _select("source", translate("Export", "All articles"), titles)
    if tags := Counter(tag for annotation in annotations for tag in annotation.tags):
        yield from _select("tag", translate("Export", "All tags"), ((tag, tag) for tag, _ in tags.most_common()))
    used = {annotation.color for annotation in annotations}
    if len(used) > 1:
        yield f"<fieldset><legend>{escape(translate('Export', 'Colours'))}</legend>"
        for color in Color:
            if color in used:
                name = escape(labels.color_names.get(color, color.value))
                yield f'<label class="color {color}"><input type="checkbox" name="color" value="{color}">{name}</label>'
        yield "</fieldset>"
    yield '<span id="count" role="status"></span></form>'


def _select(name: str, everything: str, choices: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'<select name="{name}" aria-label="{escape(everything)}"><option value="">{escape(everything)}</option>'
    for value, text in choices:
        yield f'<option value="{escape(value)}" dir="auto">{escape(text)}</option>'
    yield "</select>"


def _section(number: int, one: Gathered, labels: Labels) -> Iterator[str]:
    entry = one.entry
    yield f'<section id="a{number}"><h2{_runs(entry.title)}>{escape(entry.title)}</h2>'
    about = [translate("Names", ", ").join(entry.authors), in_words(entry.published or "") or entry.published or ""]
    known = [f"<bdi>{escape(part)}</bdi>" for part in about if part]
    if source := (entry.source or "").strip():
        known.append(_link(source))
    if known:
        yield f'<p class="small">{" · ".join(known)}</p>'
    yield from (_note(annotation, labels) for annotation in one.annotations)
    yield "</section>"


def _note(annotation: Annotation, labels: Labels) -> str:
    lines = [f'<article class="{annotation.color}" data-color="{annotation.color}" data-tags="{_tags(annotation)}">']
    if annotation.text.strip():
        words = annotation.text.strip("\n")
        lines.append(f"<blockquote{_runs(words)}><span>{escape(words)}</span></blockquote>")
    if note := annotation.note.strip("\n"):
        lines.append(f'<div class="note"{_runs(note)}>{escape(note)}</div>')
    said = [place_of(annotation, labels), annotation.created[:10], labels.color_names.get(annotation.color, "")]
    said += [hashtag(tag) for tag in annotation.tags]
    facts = "".join(f"<bdi>{escape(part)}</bdi>" for part in said if part)
    return "".join([*lines, f"<footer>{facts}</footer></article>"])


def _tags(annotation: Annotation) -> str:
    return escape("\n".join(annotation.tags)).replace("\n", "&#10;")


def _link(source: str) -> str:
    """The source, as a link if it is an address of the web and nothing else."""
    shown = escape(source)
    if not source.startswith(("http://", "https://")):
        return f"<bdi>{shown}</bdi>"
    return f'<bdi><a href="{shown}" rel="noopener noreferrer">{escape(source.split("/")[2])}</a></bdi>'


def _runs(text: str) -> str:
    """The attribute that says which way `text` runs, where that is not the page's way."""
    own = Direction.RTL if is_rtl() else Direction.LTR
    direction = direction_of(text, own)
    return "" if direction is own else f' dir="{direction}"'


@cache
def _style() -> str:
    light, dark = _variables("light"), _variables("dark")
    schemes = f"@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n@media print {{\n{light}\n}}"
    return f"{light}\n{schemes}\n{_resource('notes.css')}"


def _variables(theme: str) -> str:
    """The colours of a theme as variables of the page, and those of each kind of highlight."""
    colors = palette(theme)
    root = "; ".join(f"--{name}: {colors.colors[key]}" for name, key in _COLORS.items())
    kinds = (f".{color} {{ --mark: {colors.highlight(color)}; --dot: {colors.dots[color]} }}" for color in Color)
    return "\n".join([f":root {{ {root} }}", *kinds])


@cache
def _resource(name: str) -> str:
    return (paths.resources() / "pages" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """How the policy names the style or the script that may be used."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
