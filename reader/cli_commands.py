"""The commands of the command line: what each does and prints; what each takes is in `cli_arguments`."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reader import (
    cli_anchors as anchors,
    cli_arguments as takes,
    cli_contexts as contexts,
    cli_doors as doors,
    cli_journal as journals,
    cli_notes,
    cli_records as records,
    cli_sync as syncing,
    cli_templates as outgoing,
    cli_versions as versions,
)
from reader.annotation import Color
from reader.choice import NoteChoice
from reader.colors import color_named
from reader.errors import QT_TRANSLATE_NOOP, LibraryUnwritable, UnknownName, WrongUse
from reader.exporters import COLLECTIONS
from reader.figures import table
from reader.highlight_intake import Outcome
from reader.i18n import explain, number, translate
from reader.importers import notice_text
from reader.library import Library
from reader.paragraph_mark import ParagraphState, state_name
from reader.reports import Progress, Refused, Taken
from reader.search import IndexBusy, Results, Tier
from reader.settings import Settings

DONE, SOME_REFUSED = 0, 1


@dataclass(frozen=True)
class Context:
    """What every command gets. `terminal`: whether progress may be shown on standard error."""

    library: Library
    settings: Settings
    terminal: bool

    def color(self, name: str | None) -> Color | None:
        """The colour of this name, None for None. Raises UnknownColor."""
        return None if name is None else color_named(name, self.settings)


@dataclass(frozen=True)
class Command:
    """One row of the table. `run` is None where the window does the work."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Context, argparse.Namespace], int] | None


def import_(context: Context, values: argparse.Namespace) -> int:
    """Import, then index; the refusals are named on standard error."""
    report = context.library.import_paths(values.paths, progress=_show_files if context.terminal else None)
    context.library.update_index(_show_count if context.terminal else None)
    _end_progress(context)
    _name_refused(report.failed)
    _print_notices(report.imported + report.updated)
    versions.print_renewals(report.updated)
    if values.json:
        _print_json(records.import_record(report))
    else:
        counts = [
            translate("CLI", "%n article(s) imported", None, len(report.imported)),
            translate("CLI", "%n updated", None, len(report.updated)),
            translate("CLI", "%n unchanged", None, len(report.unchanged)),
            translate("CLI", "%n refused", None, len(report.failed)),
        ]
        print(" · ".join(counts))
    return SOME_REFUSED if report.failed else DONE


def list_(context: Context, values: argparse.Namespace) -> int:
    """The articles of the library."""
    return _print_entries(context.library.entries(), values.json)


def trash(context: Context, values: argparse.Namespace) -> int:
    """The articles in the trash; restore some, or delete them for good."""
    if values.action == cli_notes.RESTORE:
        return restore(context, values)
    if values.action == cli_notes.PURGE:
        print(cli_notes.purge(context.library, values))
        context.library.update_index()
        return DONE
    return _print_entries(context.library.trashed(), values.json)


def show(context: Context, values: argparse.Namespace) -> int:
    """One article with its paragraphs."""
    article_id = context.library.resolve(values.article)
    library = context.library
    record = records.article_record(
        library.entry(article_id), library.article(article_id), library.picture_sizes(article_id)
    )
    if values.json:
        _print_json(record)
    else:
        print(record["title"], end="\n\n")
        for paragraph in record["paragraphs"]:
            print(f"[{number(paragraph['number'])}] {_shown(paragraph)}".rstrip(), end="\n\n")
    return DONE


def _shown(paragraph: records.Record) -> str:
    """The text of a paragraph; of a picture what it is, its size if it is kept, and its caption."""
    if "picture" not in paragraph:
        return str(paragraph["text"])
    size = paragraph["picture"]
    picture = (
        translate("CLI", "picture, {width} × {height}", width=size["width"], height=size["height"])
        if size
        else translate("CLI", "picture, not kept")
    )
    return f"({picture}) {paragraph['text']}"


def edit(context: Context, values: argparse.Namespace) -> int:
    """Change what is known about an article."""
    article_id = context.library.resolve(values.article)
    context.library.edit(
        article_id,
        title=values.title,
        authors=values.author,
        source=values.source,
        published=values.published,
        tags=values.tag,
    )
    context.library.update_index()
    return DONE


def versions_(context: Context, values: argparse.Namespace) -> int:
    """The texts that an article has had."""
    found = context.library.versions(context.library.resolve(values.article))
    if values.json:
        _print_json([versions.version_record(version) for version in found])
    else:
        versions.print_versions(found)
    return DONE


def compare(context: Context, values: argparse.Namespace) -> int:
    """What became of one version of an article in another."""
    found = versions.compared(context.library, context.library.resolve(values.article), values.old, values.new)
    if values.json:
        _print_json(versions.compare_record(found))
    else:
        versions.print_comparison(found)
    return DONE


def go_back(context: Context, values: argparse.Namespace) -> int:
    """Make an older text of an article current again."""
    made = context.library.go_back(context.library.resolve(values.article), values.version)
    context.library.update_index()
    if values.json:
        _print_json(versions.version_record(made))
    else:
        versions.print_gone_back(made)
    return DONE


def search(context: Context, values: argparse.Namespace) -> int:
    """Search the library; no hit is not an error."""
    tiers = [tier for tier in _tiers(values.tiers) if values.aliases or tier is not Tier.ALIAS]
    if values.limit < 0:
        raise WrongUse(reason=translate("CLI", "The limit cannot be negative."))
    library = context.library
    with suppress(IndexBusy, LibraryUnwritable):  # what is in the index can be found all the same
        library.update_index()
    results = library.search(values.query, tiers=tiers, limit=values.limit)
    for problem in results.problems:
        print(problem, file=sys.stderr)
    if values.json:
        _print_json(records.results_record(results))
        return DONE
    print(translate("CLI", "%n hit(s)", None, results.total))
    for hit in results.hits:
        place = "" if hit.paragraph is None else f" [{number(hit.paragraph)}]"
        print(f"\n{hit.title}{place} · {hit.reason}\n  {hit.text}")
    if not results.total:
        _print_advice(library, results, tiers)
    return DONE


def _print_advice(library: Library, results: Results, tiers: Sequence[Tier]) -> None:
    """What would be found instead of nothing."""
    farther = library.search(results.query, tiers=(), counted=tuple(Tier), limit=0).tiers
    if tier := next((tier for tier, count in farther.items() if count and tier not in tiers), None):
        print(translate("CLI", "With --tiers {tiers}: {count}", tiers=",".join((*tiers, tier)), count=farther[tier]))
    if results.alone:
        print(" · ".join(f"{term} {number(count)}" for term, count in results.alone))
    if results.unfiltered:
        print(translate("CLI", "Without the filters: {count}", count=results.unfiltered))
    if results.suggestions:
        print(translate("CLI", "Did you mean: {words}", words=" · ".join(results.suggestions)))


def unattached(context: Context, values: argparse.Namespace) -> int:
    """The annotations whose words were not found any more, with the places where they may belong."""
    if values.json:
        _print_json(anchors.unattached_records(context.library, values.article))
    else:
        anchors.print_unattached(context.library, values.article)
    return DONE


def attach(context: Context, values: argparse.Namespace) -> int:
    """Attach an annotation to words of today's text."""
    record = anchors.attach(context.library, values)
    context.library.update_index()
    if values.json:
        _print_json(record)
    else:
        print(record["id"])
    return DONE


def kwic(context: Context, values: argparse.Namespace) -> int:
    """Every use of the query's words, a line each; none is not an error."""
    if values.limit < 0 or values.width < 0:
        raise WrongUse(reason=translate("CLI", "The limit cannot be negative."))
    context.library.update_index()
    concordance, lines = contexts.gathered(context.library, values, _tiers(values.tiers))
    if values.csv:
        contexts.save_csv(values.csv, concordance, lines, values.width)
    if values.json:
        _print_json(contexts.kwic_record(values.query, concordance, lines, values.width, values.limit))
    elif values.csv:
        print(values.csv)
    else:
        contexts.print_lines(concordance, lines, values.width, values.limit)
    return DONE


def timeline(context: Context, values: argparse.Namespace) -> int:
    """How often the query's words are used, by month of publication."""
    context.library.update_index()
    _, lines = contexts.gathered(context.library, values, _tiers(values.tiers))
    if values.json:
        _print_json(contexts.timeline_json(values.query, lines.timeline))
    else:
        contexts.print_timeline(lines.timeline)
    return DONE


def alias(context: Context, values: argparse.Namespace) -> int:
    """List, add or remove groups of names that mean one."""
    library = context.library
    if values.action == "add":
        groups = [library.add_alias(values.names)]
    elif values.action == "remove":
        groups = [library.delete_alias(_alias_of(library, name)) for name in values.names]
    else:
        groups = library.aliases()
    if values.json:
        _print_json([{"id": group.id, "names": list(group.names)} for group in groups])
    else:
        for group in groups:
            print(f"{group.id}  {' · '.join(group.names)}")
    return DONE


def _alias_of(library: Library, name: str) -> str:
    """The id of the group with this id or name."""
    return next((group.id for group in library.aliases() if name in group.names), name)


def near(context: Context, values: argparse.Namespace) -> int:
    """Print the paragraphs nearest to one; none is not an error."""
    if values.limit < 0:
        raise WrongUse(reason=translate("CLI", "The limit cannot be negative."))
    library = context.library
    article = library.resolve(values.article)
    within = None if values.within is None else library.resolve(values.within)
    library.update_index()
    found = library.neighbours(article, values.paragraph, within=within, limit=values.limit)
    if values.json:
        _print_json(records.neighbours_record(article, values.paragraph, found))
        return DONE
    print(translate("CLI", "%n near paragraph(s)", None, len(found)))
    for each in found:
        print(f"\n{each.title} [{number(each.paragraph)}] · {each.reason}\n  {each.text}")
    return DONE


def figures(context: Context, values: argparse.Namespace) -> int:
    """Print the dates and numbers of an article or of a search; none is not an error."""
    library = context.library
    if (values.article is None) == (values.search is None):
        raise WrongUse(reason=translate("CLI", "Name an article, or give --search."))
    if values.search is None:
        found = library.figures(library.resolve(values.article))
    else:
        library.update_index()
        found = library.figures_found(values.search)
    found = [one for one in found if values.kind is None or one.figure.kind == values.kind]
    if values.json:
        _print_json([records.figure_record(one) for one in found])
    elif values.csv:
        print(table(found), end="")
    else:
        for one in found:
            reading = f" ({one.reading})" if one.reading else ""
            print(f"{one.title} [{number(one.paragraph)}] {one.written}{reading}\n    {one.context}")
    return DONE


def highlight(context: Context, values: argparse.Namespace) -> int:
    """Highlight a quotation, with or without a note."""
    annotation = context.library.highlight_quote(
        context.library.resolve(values.article),
        values.quote,
        paragraph=values.paragraph,
        color=context.color(values.color) or Color.YELLOW,
        note=values.note,
        tags=values.tag,
    )
    _print_json(records.annotation_record(annotation)) if values.json else print(annotation.id)
    return DONE


def notes(context: Context, values: argparse.Namespace) -> int:
    """Every highlight and note that matches."""
    colors = [color_named(name, context.settings) for name in values.color]
    found = cli_notes.laid(context.library, values, colors)
    if values.json:
        _print_json(cli_notes.notes_record(found, grouped=values.group is not None))
    else:
        cli_notes.print_notes(found, context.settings)
    return DONE


def tags(context: Context, values: argparse.Namespace) -> int:
    """The tags with their uses."""
    known = context.library.tags()
    if values.json:
        _print_json([{"tag": tag, "uses": uses} for tag, uses in known.items()])
    else:
        for tag, uses in known.items():
            print(f"{number(uses)}  #{tag}")
    return DONE


def tag(context: Context, values: argparse.Namespace) -> int:
    """Rename, merge or delete tags wherever they stand."""
    print(cli_notes.tell_retagged(cli_notes.change_tags(context.library, values.action, values.names)))
    context.library.update_index()
    return DONE


def paragraphs(context: Context, values: argparse.Namespace) -> int:
    """The paragraphs of an article with what is said of them, all or those that are marked so."""
    article = context.library.resolve(values.article)
    rows = records.paragraph_records(
        context.library.article(article), context.library.paragraph_marks(article), context.library.annotations(article)
    )
    wanted = [
        row
        for row in rows
        if (row["bookmarked"] or not values.bookmarked) and (values.state is None or row["state"] == values.state)
    ]
    if values.json:
        _print_json(wanted)
    else:
        for row in wanted:
            print(_paragraph_line(row))
    return DONE


def mark(context: Context, values: argparse.Namespace) -> int:
    """Bookmark a paragraph, or give it a state."""
    if values.bookmark is None and values.state is None:
        raise WrongUse(reason=translate("CLI", "Give --bookmark, --no-bookmark or --state."))
    made = context.library.mark_paragraph(
        context.library.resolve(values.article),
        values.paragraph,
        bookmarked=values.bookmark,
        state=values.state and ParagraphState(values.state),
    )
    if values.json:
        _print_json(records.mark_record(made))
    return DONE


def journal(context: Context, values: argparse.Namespace) -> int:
    """What became of the notes."""
    if values.json:
        _print_json(journals.journal_json(context.library, values))
    else:
        print(*journals.journal_lines(context.library, values, context.settings), sep="\n")
    return DONE


def take_back(context: Context, values: argparse.Namespace) -> int:
    """Undo one change of the journal; that nothing is left to undo is not an error."""
    changed = journals.take_back(context.library, values)
    context.library.update_index()
    if values.json:
        _print_json(journals.take_back_json(changed))
    else:
        print(translate("CLI", "%n note(s) changed", None, len(changed)))
    return DONE


def export(context: Context, values: argparse.Namespace) -> int:
    """Write the notes of articles as files."""
    library = context.library
    if bool(values.articles) == values.all:
        raise WrongUse(reason=translate("CLI", "Name the articles to export, or give --all."))
    colors = frozenset(color_named(name, context.settings) for name in values.color)
    choice = NoteChoice(colors, frozenset(values.tag))
    articles = library.annotated(choice) if values.all else [library.resolve(name) for name in values.articles]
    if not values.template and values.format in {collection.name for collection in COLLECTIONS}:
        whole = doors.collection_file(values.to, values.format)
        library.write_collection(dict.fromkeys(articles), whole, values.format, choice)
        print(whole)
        return DONE
    report = library.export(dict.fromkeys(articles), values.to, outgoing.chosen_format(values), choice)
    for file in report.written:
        print(file.path)
        for kept in file.kept:
            print(translate("CLI", "{file}: the block {id} was edited in the file and stays as it is.",
                            file=file.path.name, id=kept), file=sys.stderr)  # fmt: skip
        if file.beside:
            print(translate("CLI", "{file}: written beside the article's own file, whose marks are damaged.",
                            file=file.path.name), file=sys.stderr)  # fmt: skip
    _name_refused(report.failed)
    return SOME_REFUSED if report.failed else DONE


def sync(context: Context, values: argparse.Namespace) -> int:
    """Keep a folder of Markdown in step, or say what would be done."""
    plan, report = syncing.synchronised(context.library, values)
    if values.json:
        _print_json(syncing.sync_record(plan, report))
    else:
        syncing.print_plan(plan, report, context.settings)
    return DONE if syncing.is_complete(plan, report) else SOME_REFUSED


def templates(_context: Context, values: argparse.Namespace) -> int:
    """The templates that exports can be written with; one that is of no use is exit code 1."""
    if values.show is not None:
        print(outgoing.template_source(values.show), end="")
        return DONE
    found = outgoing.template_records()
    _print_json(found) if values.json else outgoing.print_templates(found)
    return SOME_REFUSED if any(record["error"] for record in found) else DONE


def cite(context: Context, values: argparse.Namespace) -> int:
    """A quotation with its source."""
    record = outgoing.cite_record(context.library, values)
    _print_json(record) if values.json else print(outgoing.cited_text(record, as_footnote=values.footnote))
    return DONE


def bibliography(context: Context, values: argparse.Namespace) -> int:
    """The sources of what was quoted; none is not an error."""
    library = context.library
    colors = frozenset(color_named(name, context.settings) for name in values.color)
    named = [library.resolve(name) for name in values.articles] or None
    found = outgoing.bibliography_record(library, NoteChoice(colors, frozenset(values.tag)), named)
    if values.json:
        _print_json(found)
    else:
        for record in found:
            print(record["reference"])
    return DONE


def import_highlights(context: Context, values: argparse.Namespace) -> int:
    """Take in highlights of other programs; what has no place is named, and is exit code 1."""
    report = doors.imported(context.library, values)
    if values.json:
        _print_json(doors.report_record(report, is_dry=values.dry_run))
    else:
        doors.print_report(report)
    return SOME_REFUSED if report.count(Outcome.MISSING, Outcome.AMBIGUOUS) else DONE


def remove(context: Context, values: argparse.Namespace) -> int:
    """Move articles to the trash: all that are named, or none if a name is wrong."""
    for article in [context.library.resolve(name) for name in values.articles]:
        context.library.remove(article)
    context.library.update_index()
    return DONE


def restore(context: Context, values: argparse.Namespace) -> int:
    """Take articles out of the trash."""
    for article in [context.library.resolve(name, trashed=True) for name in values.articles]:
        context.library.restore(article)
    context.library.update_index()
    return DONE


def reindex(context: Context, _values: argparse.Namespace) -> int:
    """Build the index again."""
    count = context.library.reindex(_show_count if context.terminal else None)
    _end_progress(context)
    print(translate("CLI", "%n article(s) indexed", None, count))
    return DONE


def check(context: Context, values: argparse.Namespace) -> int:
    """Look the library over; something found is exit code 1."""
    report = context.library.check()
    if values.json:
        _print_json(records.check_record(report))
    else:
        print(translate("CLI", "The library is in order.") if report.ok else "\n".join(report.findings))
    return DONE if report.ok else SOME_REFUSED


COMMANDS: tuple[Command, ...] = (
    Command("import", QT_TRANSLATE_NOOP("CLI", "import files and folders"), takes.import_arguments, import_),
    Command("list", QT_TRANSLATE_NOOP("CLI", "list the articles"), takes.json_argument, list_),
    Command("show", QT_TRANSLATE_NOOP("CLI", "print an article"), takes.show_arguments, show),
    Command("edit", QT_TRANSLATE_NOOP("CLI", "change an article's title, author, source, date or tags"),
            takes.edit_arguments, edit),
    Command("versions", QT_TRANSLATE_NOOP("CLI", "list the texts that an article has had"),
            takes.versions_arguments, versions_),
    Command("compare", QT_TRANSLATE_NOOP("CLI", "show what changed between two versions of an article"),
            takes.compare_arguments, compare),
    Command("go-back", QT_TRANSLATE_NOOP("CLI", "make an older version of an article current again, as a new one"),
            takes.go_back_arguments, go_back),
    Command("search", QT_TRANSLATE_NOOP("CLI", "search texts, titles and notes"), takes.search_arguments, search),
    Command("kwic", QT_TRANSLATE_NOOP("CLI", "list every use of a word with what stands before and after it"),
            takes.kwic_arguments, kwic),
    Command("timeline", QT_TRANSLATE_NOOP("CLI", "count the uses of a word by month of publication"),
            takes.timeline_arguments, timeline),
    Command("alias", QT_TRANSLATE_NOOP("CLI", "list, add or remove names that mean one"), takes.alias_arguments, alias),
    Command("near", QT_TRANSLATE_NOOP("CLI", "find the paragraphs that share a paragraph's rare words"),
            takes.near_arguments, near),
    Command("figures", QT_TRANSLATE_NOOP("CLI", "list the dates and numbers of an article or of a search"),
            takes.figures_arguments, figures),
    Command("highlight", QT_TRANSLATE_NOOP("CLI", "highlight a quotation"), takes.highlight_arguments, highlight),
    Command("notes", QT_TRANSLATE_NOOP("CLI", "list highlights and notes"), takes.notes_arguments, notes),
    Command("tags", QT_TRANSLATE_NOOP("CLI", "list the tags with their uses"), takes.json_argument, tags),
    Command("tag", QT_TRANSLATE_NOOP("CLI", "rename, merge or delete tags everywhere"), cli_notes.tag_arguments, tag),
    Command("unattached", QT_TRANSLATE_NOOP("CLI", "list the notes whose words are gone, and where they may belong"),
            takes.unattached_arguments, unattached),
    Command("attach", QT_TRANSLATE_NOOP("CLI", "attach a note to other words, or confirm where it stands"),
            takes.attach_arguments, attach),
    Command("journal", QT_TRANSLATE_NOOP("CLI", "list what became of highlights and notes, or those that were deleted"),
            takes.journal_arguments, journal),
    Command("take-back", QT_TRANSLATE_NOOP("CLI", "undo one change of the journal"),
            takes.take_back_arguments, take_back),
    Command("paragraphs", QT_TRANSLATE_NOOP("CLI", "list the paragraphs of an article with their marks"),
            takes.paragraphs_arguments, paragraphs),
    Command("mark", QT_TRANSLATE_NOOP("CLI", "bookmark a paragraph, or give it a state"), takes.mark_arguments, mark),
    Command("export", QT_TRANSLATE_NOOP("CLI", "write highlights and notes as Markdown and other formats"),
            takes.export_arguments, export),
    Command("sync", QT_TRANSLATE_NOOP("CLI", "keep a folder of Markdown in step with the notes, both ways"),
            takes.sync_arguments, sync),
    Command("templates", QT_TRANSLATE_NOOP("CLI", "list the templates that export can write with"),
            takes.templates_arguments, templates),
    Command("cite", QT_TRANSLATE_NOOP("CLI", "print a quotation with its source, or with a footnote"),
            takes.cite_arguments, cite),
    Command("bibliography", QT_TRANSLATE_NOOP("CLI", "list the sources of what was quoted"),
            takes.bibliography_arguments, bibliography),
    Command("import-highlights", QT_TRANSLATE_NOOP("CLI", "take in highlights made in other programs"),
            takes.import_highlights_arguments, import_highlights),
    Command("remove", QT_TRANSLATE_NOOP("CLI", "move articles to the trash"), takes.articles_argument, remove),
    Command("trash", QT_TRANSLATE_NOOP("CLI", "list the trash, restore from it, or delete for good"),
            takes.trash_arguments, trash),
    Command("restore", QT_TRANSLATE_NOOP("CLI", "take articles out of the trash"), takes.articles_argument, restore),
    Command("reindex", QT_TRANSLATE_NOOP("CLI", "build the search index again"), takes.no_arguments, reindex),
    Command("check", QT_TRANSLATE_NOOP("CLI", "look the library over for damage"), takes.json_argument, check),
    Command("pdf", QT_TRANSLATE_NOOP("CLI", "write an article as a PDF file"), takes.pdf_arguments, None),
    Command("tour", QT_TRANSLATE_NOOP("CLI", "draw a guided tour of the window into a folder"),
            takes.tour_arguments, None),
)  # fmt: skip


def _tiers(text: str) -> list[Tier]:
    known = {tier.value: tier for tier in Tier}
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UnknownName(name=name, known=", ".join(known))
    return [known[name] for name in names]


def _print_entries(entries: Sequence[Any], as_json: bool) -> int:
    if as_json:
        _print_json([records.entry_record(entry) for entry in entries])
    else:
        for entry in entries:
            print(f"{entry.id}  {entry.title}")
    return DONE


def _paragraph_line(row: records.Record) -> str:
    said = [
        translate("CLI", "bookmark") if row["bookmarked"] else "",
        state_name(row["state"]) if row["state"] != ParagraphState.UNREAD else "",
        translate("CLI", "%n highlight(s)", None, row["highlights"]) if row["highlights"] else "",
        translate("CLI", "%n note(s)", None, row["notes"]) if row["notes"] else "",
    ]
    about = " · ".join(part for part in said if part)
    return f"[{number(row['number'])}] {row['text']}" + (f"\n    {about}" if about else "")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _name_refused(refused: Sequence[Refused]) -> None:
    for one in refused:
        print(f"{one.path}: {explain(one.error)}", file=sys.stderr)


def _print_notices(inputs: Sequence[Taken]) -> None:
    for taken in inputs:
        for notice in taken.notices:
            print(f"{taken.path}: {notice_text(notice)}", file=sys.stderr)


def _show_files(progress: Progress) -> bool:
    print(f"\r\033[K{progress.done + 1}/{progress.total} {progress.path.name}", end="", file=sys.stderr, flush=True)
    return True


def _show_count(done: int) -> bool:
    print(f"\r\033[K{translate('CLI', '%n article(s) indexed', None, done)}", end="", file=sys.stderr, flush=True)
    return True


def _end_progress(context: Context) -> None:
    if context.terminal:
        print("\r\033[K", end="", file=sys.stderr)
