"""The commands `unattached` and `attach`: annotations whose words were not found any more, and where they belong."""

import argparse

from reader.anchor import Candidate
from reader.annotation import Annotation, Target
from reader.article import Article, Span
from reader.cli_records import Record, annotation_record
from reader.errors import WrongUse
from reader.i18n import is_rtl, isolate, number, translate
from reader.library import Library
from reader.reattaching import quoted_place
from reader.store import Changed

_CANDIDATES = 3


def unattached_arguments(parser: argparse.ArgumentParser) -> None:
    """What `unattached` takes besides --json."""
    parser.add_argument("--article", metavar="ARTICLE", help=translate("CLI", "only those of this article"))


def attach_arguments(parser: argparse.ArgumentParser) -> None:
    """What `attach` takes besides --json."""
    parser.add_argument("note", metavar="NOTE", help=translate("CLI", "its id, as `unattached` and `notes` print it"))
    parser.add_argument("--quote", metavar="TEXT", help=translate("CLI", "the words that it belongs to"))
    parser.add_argument("--paragraph", type=int, metavar="N", help=translate("CLI", "the paragraph that they are in"))
    of_these = translate("CLI", "the n-th of the places that `unattached` proposes")
    parser.add_argument("--candidate", type=int, metavar="N", help=of_these)


def unattached_records(library: Library, article: str | None) -> list[Record]:
    """The JSON of `unattached`. Raises ArticleNotFound."""
    return [_record(library, each) for each in library.unattached(article and library.resolve(article))]


def print_unattached(library: Library, article: str | None) -> None:
    """Each annotation with its old words in bold between what stood around them, and the places proposed."""
    mark = "\u200f" if is_rtl() else "\u200e"
    records = unattached_records(library, article)
    print(translate("CLI", "%n unattached", None, len(records)))
    for record in records:
        old = f"{record['prefix']}**{record['exact']}**{record['suffix']}"
        print(f"\n{mark}{isolate(record['id'])} · {isolate(library.entry(record['article']).title)}")
        print(f"{mark}  {isolate(_line(old))}")
        for place, candidate in enumerate(record["candidates"], 1):
            around = f"{candidate['before']}**{candidate['text']}**{candidate['after']}"
            percent = translate("Numbers", "{percent}%", percent=int(100 * candidate["likeness"]))
            where = f"{number(place)}. [{number(candidate['paragraph'])}] {percent}"
            print(f"{mark}    {where} {isolate(_line(around))}")


def attach(library: Library, values: argparse.Namespace) -> Record:
    """Attach the annotation as it is asked for; without a place, where it stands. Returns the JSON of `attach`."""
    return annotation_record(_attached(library, values))


def _attached(library: Library, values: argparse.Namespace) -> Annotation:
    changed = _attach(library, values)
    assert changed.after
    return changed.after


def _attach(library: Library, values: argparse.Namespace) -> Changed:
    if values.candidate is not None:
        candidates = library.candidates(values.note, max(values.candidate, _CANDIDATES))
        if not 1 <= values.candidate <= len(candidates):
            raise WrongUse(reason=translate("CLI", "There is no proposal {number}.", number=values.candidate))
        return library.reattach(values.note, candidates[values.candidate - 1].span)
    if values.quote is None and values.paragraph is None:
        return library.confirm(values.note)

    def place(found: Annotation, text: Article) -> Span:
        if values.quote is not None:
            return quoted_place(text, values.quote, values.paragraph)
        if found.target is Target.PASSAGE:
            raise WrongUse(reason=translate("CLI", "Say with --quote which words of the paragraph it belongs to."))
        return Span(values.paragraph, 0, 0)

    return library.reattach(values.note, place)


def _record(library: Library, annotation: Annotation) -> Record:
    anchor = annotation.anchor
    assert anchor
    candidates = library.candidates(annotation.id, _CANDIDATES)
    context = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return annotation_record(annotation) | context | {"candidates": list(map(_candidate_record, candidates))}


def _candidate_record(candidate: Candidate) -> Record:
    span = candidate.span
    return {
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "end_paragraph": span.end_paragraph,
        "likeness": candidate.likeness,
        "before": candidate.before,
        "text": candidate.text,
        "after": candidate.after,
    }


def _line(text: str) -> str:
    return " ".join(text.split())
