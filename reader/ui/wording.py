"""The small sentences of the window that are made from data: how far, how many, how near."""

from dataclasses import replace

from reader import paths
from reader.article import LibraryEntry
from reader.i18n import explain, in_a_row, translate
from reader.importers import notice_text
from reader.reading_time import LONG
from reader.reports import ExportReport, ImportReport, Taken
from reader.search import Tier
from reader.shelf import BEGUN, FINISHED, Filter, State
from reader.ui.arrivals.findings import Finding, Findings
from reader.version_wording import changed, notes_counted

SEPARATOR = " · "


def capital(text: str) -> str:
    """A name of the interface's where it stands by itself and not in a sentence."""
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    """0.34 as a percentage."""
    return translate("Numbers", "{percent}%", percent=int(share * 100))


def state_of(entry: LibraryEntry) -> str:
    """How far it was read and how much was added: the second line of the library's row."""
    if entry.progress >= FINISHED:
        parts = [translate("Library list", "Finished")]
    elif entry.progress >= BEGUN:
        parts = [percent(max(entry.progress, 0.01))]
    else:
        parts = [translate("Library list", "Just begun") if entry.opened else translate("Library list", "New")]
    if entry.changed_since is not None:
        parts.insert(0, translate("Library list", "Changed"))
    if entry.highlights:
        parts.append(translate("Library list", "%n highlight(s)", None, entry.highlights))
    return SEPARATOR.join(parts)


def state_name(state: State) -> str:
    """What a state is called in the library's list of filters."""
    return {
        State.ALL: translate("Library list", "All articles"),
        State.UNREAD: translate("Library list", "Unread"),
        State.READING: translate("Library list", "Being read"),
        State.FINISHED: translate("Library list", "Finished"),
        State.RECENT: translate("Library list", "Recently opened"),
        State.ANNOTATED: translate("Library list", "With highlights or notes"),
        State.TRASH: translate("Library list", "Trash"),
    }[state]


def filter_name(wanted: Filter) -> str:
    """A filter in words: what it is saved under until the user calls it otherwise."""
    state = state_name(wanted.state) if wanted.state is not State.ALL else ""
    tag = f"#{wanted.tag}" if wanted.tag else ""
    return SEPARATOR.join(part for part in (state, tag, wanted.words.strip()) if part)


def place_in_text(paragraph: int, paragraphs: int) -> str:
    """Where reading is."""
    return translate("Status", "Paragraph {number} of {count}", number=paragraph, count=paragraphs)


def time_left(minutes: float) -> str:
    """How long reading will take to the end."""
    if minutes <= 0:
        return translate("Status", "read to the end")
    if minutes < 1:
        return translate("Status", "less than a minute left")
    if minutes < LONG:
        return translate("Status", "about %n minute(s) left", None, round(minutes))
    return translate("Status", "about %n hour(s) left", None, round(minutes / 60))


def tier_name(tier: Tier) -> str:
    """How near a hit is to the words that were asked for."""
    return {
        Tier.EXACT: translate("Search panel", "as written"),
        Tier.FOLDED: translate("Search panel", "spelled otherwise"),
        Tier.CLITIC: translate("Search panel", "with a prefix or suffix"),
        Tier.LEMMA: translate("Search panel", "another form"),
        Tier.ALIAS: translate("Search panel", "another name"),
        Tier.ROOT: translate("Search panel", "of the same root"),
    }[tier]


def renewed(taken: Taken) -> str:
    """What an import changed in one article."""
    renewal = taken.renewal
    assert renewal
    parts = [taken.entry.title, changed(renewal.counts) if renewal.counts else ""]
    if renewal.by_source:
        parts.append(translate("Messages", "taken for the same article: it comes from the same address"))
    if renewal.notes.to_check:
        parts.append(notes_counted(renewal.notes))
    return in_a_row([part for part in parts if part], SEPARATOR)


def imported(report: ImportReport) -> str:
    """What became of an import, in one line."""
    if len(report.updated) == 1 and report == ImportReport(updated=report.updated) and report.updated[0].renewal:
        return renewed(report.updated[0])
    parts = [
        translate("Messages", "%n article(s) imported", None, len(report.imported)) if report.imported else "",
        translate("Messages", "%n article(s) brought up to date", None, len(report.updated)) if report.updated else "",
        translate("Messages", "%n article(s) already here", None, len(report.unchanged)) if report.unchanged else "",
        translate("Messages", "%n file(s) refused", None, len(report.failed)) if report.failed else "",
        translate("Messages", "the import was stopped") if report.cancelled else "",
        translate("Messages", "%n file(s) left", None, len(report.left)) if report.left else "",
    ]
    return SEPARATOR.join(part for part in parts if part) or translate("Messages", "There was nothing to import")


def refusals(report: ImportReport) -> Findings:
    """The report of what an import refused."""
    others = replace(report, failed=[])
    return Findings(
        translate("Report", "%n file(s) did not come in", None, len(report.failed)),
        imported(others) if others != ImportReport() else "",
        tuple(Finding(refused.path, explain(refused.error)) for refused in report.failed),
        can_retry=True,
    )


def notices(report: ImportReport) -> Findings:
    """What is to be known of the articles that came in, such as pictures that were not kept."""
    changes = [Finding(taken.path, renewed(taken)) for taken in report.updated if taken.renewal]
    rows = [
        Finding(taken.path, notice_text(notice))
        for taken in report.imported + report.updated
        for notice in taken.notices
    ]
    told = rows + changes if len(changes) > 1 else rows
    return Findings(translate("Report", "About this import"), imported(report), tuple(told))


def remarks(report: ExportReport) -> Findings:
    """What is to be known of an export beyond where its files are."""
    rows = [Finding(refused.path, explain(refused.error)) for refused in report.failed]
    for one in report.written:
        if one.kept:
            rows.append(Finding(one.path, translate("Report", "What you changed in this file was left as it is.")))
        if one.beside:
            rows.append(Finding(one.path, translate("Report", "A new file, for the marks in the old one are damaged.")))
    return Findings(translate("Report", "About this export"), exported(report), tuple(rows))


def exported(report: ExportReport) -> str:
    """What an export wrote, in one line."""
    if not report.written:
        return translate("Messages", "Nothing was exported")
    folder = paths.from_home(report.written[0].path.parent)
    count = len(report.written)
    return translate("Messages", "%n file(s) exported to {folder}", None, count, folder=folder)
