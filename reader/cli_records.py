"""The shapes of the command line's JSON: the contract that scripts rely on (README, "JSON")."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from reader.annotation import Annotation, Target
from reader.arabic.figures import Reading
from reader.article import Article, Kind, LibraryEntry
from reader.concordance import Line, Lines
from reader.figures import FoundFigure
from reader.i18n import explain
from reader.journal import Entry, Stood, Value
from reader.kinship import Neighbour
from reader.notes_desk import DeskNote, Marks
from reader.paragraph_mark import ParagraphMark
from reader.picture import PictureSize
from reader.reports import CheckReport, ImportReport
from reader.search import Results
from reader.store import DeletedNote
from reader.timeline import Timeline
from reader.version import Renewal

Record = dict[str, Any]

# So much of a paragraph's text tells which one it is, in code points.
_OPENING = 80


def entry_record(entry: LibraryEntry) -> Record:
    """A row of `list` and `trash`; what is not known is null."""
    return {
        "id": entry.id,
        "title": entry.title,
        "author": list(entry.authors),
        "source": entry.source,
        "published": entry.published,
        "added": entry.added,
        "paragraphs": entry.paragraphs,
        "words": entry.words,
        "highlights": entry.highlights,
        "progress": entry.progress,
    }


def article_record(entry: LibraryEntry, article: Article, pictures: Mapping[str, PictureSize]) -> Record:
    """`show`: the row of the list, with the paragraphs themselves in place of their count.

    The paragraph of a picture has its size in px, or null if the picture is not kept.
    """
    paragraphs = [_paragraph_record(number, article, pictures) for number in range(1, len(article.paragraphs) + 1)]
    return entry_record(entry) | {"paragraphs": paragraphs}


def _paragraph_record(number: int, article: Article, pictures: Mapping[str, PictureSize]) -> Record:
    paragraph = article.paragraph(number)
    record: Record = {
        "number": number,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "direction": article.direction_of(number),
    }
    if paragraph.kind is Kind.IMAGE:
        size = pictures.get(paragraph.label)
        record["picture"] = {"width": size.width, "height": size.height} if size else None
    return record


def figure_record(found: FoundFigure) -> Record:
    """A figure as it is written, where it stands, and how it may be read. Values are strings: none is rounded."""
    figure = found.figure
    readings = figure.readings or (Reading(figure.value, figure.date, figure.calendar),)
    return {
        "article": found.article,
        "title": found.title,
        "paragraph": found.paragraph,
        "start": figure.start,
        "end": figure.end,
        "kind": figure.kind,
        "written": found.written,
        "unit": figure.unit or None,
        "is_ambiguous": figure.is_ambiguous,
        "readings": [
            {"value": f"{reading.value:f}"}
            if reading.value is not None
            else {"date": reading.date, "calendar": reading.calendar}
            for reading in readings
        ],
        "reading": found.reading or None,
        "sentence": found.context,
    }


def renewal_record(renewal: Renewal | None) -> Record:
    """What the JSON of `import` says of an article that was updated."""
    if renewal is None:
        return {}
    changes = renewal.counts and asdict(renewal.counts)
    return {
        "version": renewal.number, "changes": changes, "notes": asdict(renewal.notes), "by_source": renewal.by_source
    }  # fmt: skip


def import_record(report: ImportReport) -> Record:
    """`import`: every input under what became of it."""
    return {
        "imported": [
            {
                "path": str(taken.path),
                "id": taken.entry.id,
                "title": taken.entry.title,
                "paragraphs": taken.entry.paragraphs,
            }
            for taken in report.imported
        ],
        "updated": [
            {"path": str(taken.path), "id": taken.entry.id} | renewal_record(taken.renewal) for taken in report.updated
        ],
        "unchanged": [{"path": str(taken.path), "id": taken.entry.id} for taken in report.unchanged],
        "failed": [{"path": str(refused.path), "error": explain(refused.error)} for refused in report.failed],
    }


def results_record(results: Results) -> Record:
    """`search`."""
    hits = [
        {
            "article": hit.article,
            "title": hit.title,
            "field": hit.field,
            "paragraph": hit.paragraph,
            "tier": hit.tier,
            "reason": hit.reason,
            "text": hit.text,
            "spans": [list(span) for span in hit.spans],
            "score": round(hit.score, 4),
        }
        for hit in results.hits
    ]
    return {
        "query": results.query,
        "total": results.total,
        "tiers": dict(results.tiers),
        "hits": hits,
        "suggestions": list(results.suggestions),
        "missing": list(results.missing),
        "alone": dict(results.alone),
        "problems": list(results.problems),
        "took_ms": results.took_ms,
        "index_behind": results.is_behind,
    }


def neighbours_record(article: str, paragraph: int, found: Sequence[Neighbour]) -> Record:
    """`near`; spans are half-open, in code points."""
    neighbours = [
        {
            "article": each.article,
            "title": each.title,
            "paragraph": each.paragraph,
            "text": each.text,
            "spans": [list(span) for span in each.spans],
            "own_spans": [list(span) for span in each.own_spans],
            "words": list(each.words),
            "score": round(each.score, 4),
            "copies": each.copies,
        }
        for each in found
    ]
    return {"article": article, "paragraph": paragraph, "neighbours": neighbours}


def annotation_record(annotation: Annotation) -> Record:
    """`highlight` and `notes`. Without a paragraph: a note on the article, and, with its text, what is unattached."""
    span = annotation.span
    passage = span if annotation.target is Target.PASSAGE else None
    return {
        "id": annotation.id,
        "article": annotation.article,
        "paragraph": span.paragraph if span else None,
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
        "end_paragraph": passage.end_paragraph if passage else None,
        "text": annotation.text,
        "color": annotation.color,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "created": annotation.created,
        "confidence": annotation.confidence,
    }


def desk_record(note: DeskNote, marks: Marks | None = None) -> Record:
    """`notes --group`: as `highlight`, with the title of the article, the state, and the found words (start, end)."""
    record = annotation_record(note.annotation) | {
        "title": note.home.title, "kind": note.kind.value, "state": note.state.value,
    }  # fmt: skip
    if marks is not None:
        record |= {"marks": {"text": list(marks.quote), "note": list(marks.note)}}
    return record


def deleted_record(note: DeletedNote) -> Record:
    """`journal --deleted`: a note that can be brought back."""
    return annotation_record(note.annotation) | {"title": note.title, "deleted": note.deleted}


def change_record(entry: Entry) -> Record:
    """`journal`: one change of a field of a note."""
    return {
        "change": entry.number,
        "step": entry.step,
        "notes_in_step": entry.together,
        "note": entry.annotation,
        "article": entry.article,
        "title": entry.title,
        "text": entry.words if entry.target is Target.PASSAGE else "",
        "field": entry.field,
        "from": _value(entry.before),
        "to": _value(entry.after),
        "writer": entry.writer,
        "began": entry.began,
        "ended": entry.ended,
        "is_deleted": entry.is_deleted,
    }


def _value(value: Value) -> Any:
    if not isinstance(value, Stood):
        return list(value) if isinstance(value, tuple) else value
    span = value.span
    return {
        "paragraph": span.paragraph if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "end_paragraph": span.end_paragraph if span else None,
        "confidence": value.confidence,
        "text": value.anchor.exact if value.anchor else None,
    }


def paragraph_records(
    article: Article, marks: Mapping[int, ParagraphMark], annotations: Sequence[Annotation]
) -> list[Record]:
    """`paragraphs`: each with its mark, and how many highlights and notes are on it; `text` is how it begins."""
    on: dict[int, list[Annotation]] = {}
    for annotation in annotations:
        if span := annotation.span:
            for number in range(span.paragraph, span.end_paragraph + 1):
                on.setdefault(number, []).append(annotation)
    plain = ParagraphMark("", 0)
    return [
        {
            "number": number,
            "kind": paragraph.kind,
            "bookmarked": marks.get(number, plain).bookmarked,
            "state": marks.get(number, plain).state,
            "highlights": sum(one.target is Target.PASSAGE for one in on.get(number, ())),
            "notes": sum(bool(one.note.strip()) for one in on.get(number, ())),
            "text": _opening(paragraph.text),
        }
        for number, paragraph in article.numbered()
    ]


def mark_record(mark: ParagraphMark) -> Record:
    """`mark`."""
    return {"article": mark.article, "paragraph": mark.paragraph, "bookmarked": mark.bookmarked, "state": mark.state}


def _opening(text: str) -> str:
    """The first words of a paragraph in one line."""
    words = " ".join(text[: 4 * _OPENING].split())
    if len(words) <= _OPENING:
        return words
    whole = words[:_OPENING].rpartition(" ")[0]
    return (whole or words[:_OPENING]) + "…"


def check_record(report: CheckReport) -> Record:
    """`check`."""
    return {
        "ok": report.ok,
        "library": str(report.library),
        "database": str(report.database),
        "index": str(report.index),
        "findings": list(report.findings),
    }


def lines_record(query: str, lines: Lines) -> Record:
    """`kwic` without its lines: what was found."""
    return {
        "query": query,
        "total": len(lines.order),
        "tiers": {tier.value: count for tier, count in lines.tiers.items()},
        "forms": [
            {"form": form.form, "count": form.count, "tier": form.tier.value, "reason": form.reason}
            for form in lines.forms
        ],
    }


def line_record(line: Line) -> Record:
    """A line of `kwic`."""
    return {
        "article": line.article,
        "title": line.title,
        "paragraph": line.paragraph,
        "start": line.span.start,
        "end": line.span.end,
        "before": line.before,
        "word": line.word,
        "after": line.after,
        "form": line.form,
        "tier": line.tier.value,
        "reason": line.reason,
        "published": line.published or None,
        "source": line.source or None,
    }


def timeline_record(timeline: Timeline) -> Record:
    """`timeline`: bins without gaps, the oldest first."""
    return {
        "unit": timeline.unit.value,
        "bins": [{"period": each.period, "count": each.count} for each in timeline.bins],
        "undated": timeline.undated,
    }
