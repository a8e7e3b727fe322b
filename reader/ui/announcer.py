"""What the window says about what happened, and what it offers to do about it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from reader.aliases import AliasGroup
from reader.annotation import Annotation, Target
from reader.article import LibraryEntry
from reader.errors import LibraryError
from reader.highlight_intake import HighlightReport, Outcome
from reader.i18n import explain, in_a_row, isolate, translate
from reader.notes_desk import DeskNote
from reader.reports import ExportReport, ImportReport
from reader.store import Changed, Sums
from reader.sync import SyncReport
from reader.ui import wording
from reader.ui.history import Act, Step
from reader.ui.links import parse_link
from reader.ui.message_bar import MessageBar
from reader.ui.opened import Opened
from reader.ui.session import ReadingSession
from reader.ui.wording import SEPARATOR
from reader.version import Version
from reader.version_wording import notes_counted

# What may be handed to the system's browser or mailer, when the user says so. Nothing else a page links to is opened.
_SAFE_SCHEMES = {"http", "https", "mailto"}


class Announcer(QObject):
    """Turns facts of the session into messages."""

    details_requested = Signal(object)
    """Findings: what there is to know beyond a message."""
    versions_requested = Signal(str)
    """The id of an article that has changed: what changed is to be shown."""
    notes_requested = Signal()
    """The panel of the notes is to be shown."""

    def __init__(self, session: ReadingSession, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._told_of: set[str] = set()

    def annotation_deleted(self, annotation: Annotation) -> None:
        """Offer to bring it back."""
        text = translate("Messages", "The highlight was deleted")
        if annotation.target is not Target.PASSAGE:
            text = translate("Messages", "The note was deleted")
        self._messages.tell(text, action=(_undo(), partial(self._session.margin.take_back, annotation.id)))

    def annotation_attached(self, annotation: Annotation) -> None:
        """Offer to undo it."""
        text = translate("Messages", "The note was attached")
        if annotation.target is Target.PASSAGE and not annotation.note.strip():
            text = translate("Messages", "The highlight was attached")
        margin = self._session.margin
        self._messages.tell(text, action=(_undo(), partial(margin.go_back, margin.history.next_undo)))

    def undone(self, change: Step) -> None:
        """Say what was undone."""
        self._tell_change(translate("History", "Undone: {what}", what=change.name), change)

    def redone(self, change: Step) -> None:
        """Say what was done again."""
        self._tell_change(translate("History", "Done again: {what}", what=change.name), change)

    def _tell_change(self, text: str, change: Step) -> None:
        """In another article than the one that is read, offer to go there."""
        if self._session.opened and self._session.opened.entry.id == change.article:
            self._messages.tell(text)
            return
        entry = next((entry for entry in self._session.entries() if entry.id == change.article), None)
        if entry is None:  # in the trash
            self._messages.tell(text)
            return
        text = wording.SEPARATOR.join((text, isolate(entry.title)))
        self._messages.tell(text, action=(translate("History", "Show it"), partial(self._session.show_change, change)))

    def face_missing(self, face: str, instead: str, choose: Callable[[], None]) -> None:
        """Say that letters look different from what was chosen, and offer to choose again."""
        text = translate(
            "Messages",
            "The font {name} is missing or damaged, or has no Arabic letters. {other} takes its place.",
            name=face,
            other=instead,
        )
        self._messages.complain(text, action=(translate("Messages", "Choose a font"), choose))

    def copied_with_source(self) -> None:
        """Say that the clipboard holds more than the words."""
        self._messages.tell(translate("Messages", "Copied with its source"))

    def lines_copied(self, count: int) -> None:
        """Say how many lines of the contexts are on the clipboard."""
        self._messages.tell(translate("Messages", "%n line(s) copied", None, count))

    def many_highlighted(self, changed: Sequence[Changed], tagged: bool) -> None:
        """Say that many highlights are on disk, and offer to undo them all."""
        text = translate("Messages", "%n place(s) highlighted", None, len(changed))
        if tagged:
            text = translate("Messages", "%n place(s) tagged", None, len(changed))
        self._messages.tell(text, action=(_undo(), self._session.margin.undo))

    def many_changed(self, act: Act, count: int) -> None:
        """Say what was done to many notes, and offer to undo it."""
        margin = self._session.margin
        done = partial(margin.go_back, margin.history.next_undo)
        self._messages.tell(_done_to_many(act, count), action=(_undo(), done))

    def merge_offered(self, tag: str, name: str) -> None:
        """There is a tag of the new name already: offer to make one of both."""
        text = translate("Messages", "There is a tag {name} already", name=f"#{name}")
        merge = partial(self._session.desking.merge_tags, tag, name)
        self._messages.tell(text, action=(translate("Messages", "Merge the two"), merge))

    def article_missing(self, note: DeskNote) -> None:
        """Say why the passage of a note cannot be shown, and offer what helps."""
        title = note.home.title
        if note.home.removed:
            text = translate("Messages", "{title} is no longer in the library; import it again to read it", title=title)
            self._messages.tell(text)
            return
        text = translate("Messages", "{title} is in the trash", title=title)
        back = partial(self._session.restore, note.home.article)
        self._messages.tell(text, action=(translate("Messages", "Restore and open it"), back))

    def purged(self, sums: Sums) -> None:
        """Say what is gone for good, and what is kept."""
        text = translate("Messages", "%n article(s) deleted for good", None, sums.articles)
        if sums.notes:
            kept = translate("Messages", "%n note(s) on the desk of all notes", None, sums.notes)
            text = wording.SEPARATOR.join((text, kept))
        self._messages.tell(text)

    def highlights_imported(self, report: HighlightReport) -> None:
        """Say what came in, and offer to undo it."""
        text = translate("Messages", "%n highlight(s) imported", None, report.count(Outcome.NEW, Outcome.JOINED))
        margin = self._session.margin
        self._messages.tell(text, action=(_undo(), partial(margin.go_back, margin.history.next_undo)))

    def table_written(self, file: Path, count: int) -> None:
        """Say where the table is."""
        text = translate("Messages", "%n line(s) saved in {file}", None, count, file=file.name)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(file.parent)))
        self._messages.tell(text, action=(translate("Messages", "Open the folder"), show))

    def refused(self, sentence: str, again: Callable[[], None]) -> None:
        """Say why something could not be written, and offer to try again."""
        self._messages.complain(sentence, action=(translate("Messages", "Try again"), again))

    def about_to_lose(self, go_on: Callable[[], None]) -> None:
        """The window is to be closed while a note is not on disk."""
        self._messages.complain(
            translate("Messages", "A note is not on disk yet. Free some space, or copy it to another place."),
            action=(translate("Messages", "Close and lose it"), go_on),
        )

    def article_removed(self, entry: LibraryEntry) -> None:
        """Offer to take it out of the trash."""
        margin = self._session.margin
        text = translate("Messages", "{title} is in the trash", title=entry.title)
        self._messages.tell(text, action=(_undo(), partial(margin.go_back, margin.history.last_of(entry.id))))

    def brought(self, count: int) -> str:
        """Say that notes are as they were again, and offer to undo that; returns what is said."""
        if not count:
            return translate("Messages", "It is so already")
        text = translate("Messages", "%n note(s) changed back", None, count)
        margin = self._session.margin
        self._messages.tell(text, action=(_undo(), partial(margin.go_back, margin.history.next_undo)))
        return text

    def names_deleted(self, groups: Sequence[AliasGroup]) -> None:
        """Offer to bring groups of names back."""
        comma = translate("Details", ", ")
        names = in_a_row((comma.join(group.names) for group in groups), wording.SEPARATOR)
        text = translate("Messages", "No longer one name: {names}", names=names)
        self._messages.tell(text, action=(_undo(), partial(self._session.restore_names, groups)))

    def search_deleted(self, name: str, before: dict[str, str]) -> None:
        """Offer to bring a saved search back."""
        text = translate("Messages", "The saved search {name} was deleted", name=name)
        back = partial(self._session.change_settings, saved_searches=before)
        self._messages.tell(text, action=(_undo(), back))

    def title_line_hidden(self, entry: LibraryEntry) -> None:
        """Say that a line of the file was taken for its title once more, and offer to show it as text."""
        self._messages.tell(
            _title_twice(), action=(translate("Messages", "Show both"), partial(self._show_line, entry.id))
        )

    def article_opened(self) -> None:
        """Another article is read: what was said of the title of the one before is of no use now."""
        if self._messages.text == _title_twice():
            self._messages.hide()
        if opened := self._session.opened:
            self._tell_of_lost(opened)

    def _tell_of_lost(self, opened: Opened) -> None:
        """Say once of each article that there are notes on it whose words are gone."""
        lost = sum(annotation.is_unattached for annotation in opened.annotations)
        if lost and opened.entry.id not in self._told_of:
            self._told_of.add(opened.entry.id)
            text = translate("Messages", "%n note(s) on this article have lost their words", None, lost)
            self._messages.tell(text, action=(translate("Messages", "Show"), self.notes_requested.emit))

    def _show_line(self, article: str) -> None:
        self._session.open(article)  # another may have been opened since it was offered
        self._session.reading.restore_repeated_title()

    def import_finished(self, report: ImportReport) -> None:
        """Say what came in, what was refused and why, and what was left; offer to go on with that."""
        left = [one.path for one in report.failed if isinstance(one.error, LibraryError)] + report.left
        action = (_try_again(report), partial(self._session.import_paths, left)) if left else None
        if report.failed:
            only = len(report.failed) == 1 and not (report.imported or report.updated or report.unchanged)
            text = explain(report.failed[-1].error) if only or left else wording.imported(report)
            show = partial(self.details_requested.emit, wording.refusals(report))
            self._messages.complain(text, action=action, more=None if only and not left else show)
        else:
            notices = wording.notices(report)
            details = partial(self.details_requested.emit, notices) if notices.rows else None
            changed = [taken for taken in report.updated if taken.renewal]
            if len(changed) == 1 and action is None:
                show = partial(self.versions_requested.emit, changed[0].entry.id)
                action = (translate("Messages", "Show"), show)
            self._messages.tell(wording.imported(report), action=action, more=details)

    def version_restored(self, version: Version) -> None:
        """Say whose text is current again and what became of the notes; offer to undo that."""
        margin = self._session.margin
        parts = [translate("Messages", "Version {number} is current again", number=version.restores or version.number)]
        if version.notes and version.notes.to_check:
            parts.append(notes_counted(version.notes))
        undo = (_undo(), partial(margin.go_back, margin.history.next_undo))
        self._messages.tell(wording.SEPARATOR.join(parts), action=undo)

    def exported(self, report: ExportReport) -> None:
        """Say where the files are, and what the user's own edits kept from being written."""
        findings = wording.remarks(report)
        show = partial(self.details_requested.emit, findings) if findings.rows else None
        if report.failed:
            self._messages.complain(wording.exported(report), more=show)
        elif report.written:
            folder = report.written[0].path.parent
            open_it = (translate("Messages", "Open the folder"), partial(_open, QUrl.fromLocalFile(str(folder))))
            self._messages.tell(wording.exported(report), action=open_it, more=show)
        else:
            self._messages.tell(wording.exported(report))

    def synchronised(self, report: SyncReport) -> None:
        """Say what came in and how many files were written, and offer to undo what came in."""
        parts = [
            translate("Messages", "%n note(s) came in", None, len(report.changed)) if report.changed else "",
            translate("Messages", "%n file(s) written", None, len(report.written)) if report.written else "",
        ]
        text = SEPARATOR.join(filter(None, parts)) or translate("Messages", "Nothing was changed")
        margin = self._session.margin
        undo = partial(margin.go_back, margin.history.next_undo)
        self._messages.tell(text, action=(_undo(), undo) if report.changed else None)

    def printed(self, file: Path | None) -> None:
        """Say where the PDF is, or that the printer has the pages."""
        if file is None:
            self._messages.tell(translate("Messages", "Handed to the printer"))
            return
        open_it = (translate("Messages", "Open it"), partial(_open, QUrl.fromLocalFile(str(file))))
        self._messages.tell(translate("Messages", "Saved: {name}", name=file.name), action=open_it)

    def link_requested(self, address: str) -> None:
        """Follow a link of ours; for one that leads out, say where to and let the user decide."""
        if link := parse_link(address):
            self._session.follow(link)
            return
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme().lower() in _SAFE_SCHEMES:
            text = translate("Messages", "This link leads out of Hashiya: {address}", address=address)
            self._messages.tell(text, action=(translate("Messages", "Open in the browser"), partial(_open, url)))
        else:
            self._messages.complain(
                translate("Messages", "Hashiya does not open this link: {address}", address=address)
            )


def _title_twice() -> str:
    return translate("Messages", "The title stands twice in this file and is shown once")


def _done_to_many(act: Act, count: int) -> str:
    return {
        Act.RECOLOR_MANY: translate("Messages", "%n note(s) recoloured", None, count),
        Act.RETAG_MANY: translate("Messages", "%n note(s) retagged", None, count),
        Act.DELETE_MANY: translate("Messages", "%n note(s) deleted", None, count),
        Act.RENAME_TAG: translate("Messages", "The tag was renamed in %n place(s)", None, count),
        Act.MERGE_TAGS: translate("Messages", "The tags were merged in %n place(s)", None, count),
        Act.DELETE_TAG: translate("Messages", "The tag was deleted in %n place(s)", None, count),
    }[act]


def _undo() -> str:
    return translate("Messages", "Undo")


def _try_again(report: ImportReport) -> str:
    return translate("Messages", "Try again") if report.failed else translate("Messages", "Go on")


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
