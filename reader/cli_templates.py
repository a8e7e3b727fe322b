"""The commands `templates`, `cite` and `bibliography`, and the format of `export`."""

import argparse
from pathlib import Path

from reader import paths
from reader.annotation import Annotation
from reader.article import LibraryEntry, Span
from reader.choice import NoteChoice
from reader.citation import accessed, cited, locator, reference
from reader.cli_records import Record
from reader.errors import AnnotationNotFound, TemplateInvalid
from reader.exporters import (
    EXPORTERS,
    Exporter,
    UserTemplate,
    exporter_from,
    exporter_named,
    shipped_path,
    shipped_text,
    template_from,
    user_templates,
)
from reader.i18n import explain, translate
from reader.library import Library


def format_arguments(parser: argparse.ArgumentParser) -> None:
    """How `export` writes."""
    named = translate("CLI", "the name of a format or of a template of yours (hashiya templates)")
    parser.add_argument("--format", default="markdown", metavar="NAME", help=named)
    file = translate("CLI", "write with the template in this file")
    parser.add_argument("--template", type=Path, metavar="FILE", help=file)


def chosen_format(values: argparse.Namespace) -> str | Exporter:
    """The format that `export` is asked for. Raises TemplateInvalid, TemplateUnusable."""
    if values.template is None:
        return str(values.format)
    text = template_from(values.template)
    text.check()
    return exporter_from(text)


def templates_arguments(parser: argparse.ArgumentParser) -> None:
    """What `templates` takes besides --json."""
    show = translate("CLI", "print this template, to make one of your own from it")
    parser.add_argument("--show", metavar="NAME", help=show)


def template_source(name: str) -> str:
    """The text of a template. Raises UnknownName, TemplateUnusable."""
    if own := next((template for template in user_templates() if template.name == name), None):
        return template_from(own.path).source
    return shipped_text(exporter_named(name).name).source


def template_records() -> list[Record]:
    """The JSON of `templates`: those that come with the program, then the user's own, with what is wrong with them."""
    shipped = [
        {
            "name": exporter.name,
            "label": translate("Exporters", exporter.label),
            "path": str(shipped_path(exporter.name)),
            "shipped": True,
            "error": None,
        }
        for exporter in EXPORTERS
    ]
    return shipped + [_template_record(template) for template in user_templates(tried=True)]


def print_templates(records: list[Record]) -> None:
    """A template a line, below it what is wrong with it; last the folder for one's own."""
    for record in records:
        print(f"{record['name']}  {record['path']}")
        if record["error"]:
            print(f"    {record['error']['message']}")
    print(translate("CLI", "Your own templates belong into {folder}", folder=str(paths.templates())))


def cite_arguments(parser: argparse.ArgumentParser) -> None:
    """What `cite` takes besides --json."""
    what = translate("CLI", "a highlight or note, or an article")
    parser.add_argument("what", metavar="NAME", help=what)
    quote = translate("CLI", "words of the article to quote")
    parser.add_argument("--quote", metavar="WORDS", help=quote)
    parser.add_argument("--paragraph", type=int, metavar="N", help=translate("CLI", "its number, from 1"))
    parser.add_argument("--footnote", action="store_true", help=translate("CLI", "with a footnote in Markdown"))
    parser.add_argument("--label", default="1", metavar="N", help=translate("CLI", "the number of the footnote"))


def cite_record(library: Library, values: argparse.Namespace) -> Record:
    """The JSON of `cite`: the quotation in each form, and where it is from."""
    label = "".join(character for character in values.label if character.isalnum() or character in "-_") or "1"
    known = _annotation(library, values.what)
    article = known.article if known else library.resolve(values.what)
    entry = library.entry(article)
    span: Span | None = known.span if known else None
    if known is None and (values.quote is not None or values.paragraph is not None):
        span = library.place_of(article, values.quote, values.paragraph)
    record: Record = {
        "article": article,
        "annotation": known.id if known else None,
        "locator": locator(span) if span else None,
        "reference": reference(entry, isolated=False),
    }
    if known:
        note = library.footnote_of(known.id, label)
        return record | {"cited": library.cite_annotation(known.id), "quotation": note.quotation, "footnote": note.note}
    note = library.footnote(article, span, label)
    said = library.cite(article, span) if span else cited("", entry)
    return record | {"cited": said, "quotation": note.quotation, "footnote": note.note}


def _annotation(library: Library, name: str) -> Annotation | None:
    try:
        return library.annotation(name)
    except AnnotationNotFound:
        return None


def cited_text(record: Record, *, as_footnote: bool) -> str:
    """What `cite` prints without --json."""
    if as_footnote:
        return "\n\n".join(filter(None, (record["quotation"], record["footnote"])))
    return str(record["cited"])


def bibliography_record(library: Library, choice: NoteChoice, articles: list[str] | None) -> list[Record]:
    """The JSON of `bibliography`: each source once, in order, with the paragraphs that were quoted."""
    return [_source_record(library, entry, choice) for entry in library.bibliography(choice, articles)]


def _source_record(library: Library, entry: LibraryEntry, choice: NoteChoice) -> Record:
    noted = [annotation for annotation in library.annotations(entry.id) if choice.takes(annotation)]
    return {
        "article": entry.id,
        "title": entry.title,
        "authors": list(entry.authors),
        "source": entry.source,
        "published": entry.published,
        "accessed": accessed(entry) or None,
        "reference": reference(entry, isolated=False),
        "quoted": [
            {"annotation": annotation.id, "locator": locator(annotation.span) if annotation.span else None}
            for annotation in noted
            if annotation.text
        ],
    }


def _template_record(template: UserTemplate) -> Record:
    error = template.error
    line = error.fields if isinstance(error, TemplateInvalid) else {}
    return {
        "name": template.name,
        "label": template.label,
        "path": str(template.path),
        "shipped": False,
        "error": error and {"message": explain(error), "line": line.get("line"), "source": line.get("source")},
    }
