"""The wiring of the window: who asks whom for what, and who hears of it. Panels know neither session nor each other.

One function for each subject, first what is asked for, then the facts. What concerns several panels at once is decided
by slots of the main window, which connects those itself.
"""

from reader.ui.announcer import Announcer
from reader.ui.appearance import Appearance
from reader.ui.arrivals.arrivals import Arrivals
from reader.ui.commands import Commands
from reader.ui.contexts.contexts_panel import ContextsPanel
from reader.ui.desk import Desk
from reader.ui.export import ExportDialog
from reader.ui.figures.figures_panel import FiguresPanel
from reader.ui.finding.article_finder import ArticleFinder
from reader.ui.finding.find_bar import FindBar
from reader.ui.finding.search_box import SearchBox
from reader.ui.finding.search_panel import SearchPanel
from reader.ui.journal.journal_window import JournalWindow
from reader.ui.main_menu import MainMenu
from reader.ui.margin import Margin
from reader.ui.neighbours.neighbours_panel import NeighboursPanel
from reader.ui.notes.margin_column import MarginColumn
from reader.ui.notes.notes_panel import NotesPanel
from reader.ui.notes_desk.notes_desk import NotesDesk
from reader.ui.page_area import PageArea
from reader.ui.preferences.appearance_panel import AppearancePanel
from reader.ui.preferences.size_sign import SizeSign
from reader.ui.printing.printing import Printing
from reader.ui.reading import Reading
from reader.ui.session import ReadingSession
from reader.ui.shelf.library_panel import LibraryPanel
from reader.ui.status_strip import StatusStrip
from reader.ui.syncing import SyncDialog
from reader.ui.theme import choice_of
from reader.ui.versions.versions_panel import VersionsPanel


def connect_library(library: LibraryPanel, session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """The list of articles."""
    library.open_requested.connect(session.open)
    library.rename_requested.connect(commands.rename)
    library.details_requested.connect(commands.edit_details)
    library.finished_requested.connect(session.mark_finished)
    library.unread_requested.connect(session.mark_unread)
    library.beside_requested.connect(commands.open_beside)
    library.export_requested.connect(commands.export_notes)
    library.remove_requested.connect(session.remove)
    library.restore_requested.connect(session.restore)
    library.import_requested.connect(commands.import_files)
    library.keep_requested.connect(lambda values: session.change_settings(**values))
    session.library_changed.connect(library.show_entries)
    session.trash_changed.connect(library.show_trash)
    session.entry_changed.connect(library.update_entry)
    session.article_removed.connect(announcer.article_removed)
    library.purge_requested.connect(lambda articles: commands.desk.purge(articles or None))
    session.purged.connect(announcer.purged)
    session.names_deleted.connect(announcer.names_deleted)


def connect_session(session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """What there is to say about what happened, in either pane."""
    session.panes.article_opened.connect(announcer.article_opened)
    session.title_line_hidden.connect(announcer.title_line_hidden)
    commands.copied_with_source.connect(announcer.copied_with_source)
    margin = session.margin
    margin.refused.connect(announcer.refused)
    margin.deleted.connect(announcer.annotation_deleted)
    margin.attached.connect(announcer.annotation_attached)
    margin.undone.connect(announcer.undone)
    margin.redone.connect(announcer.redone)


def connect_desk(desk: Desk, session: ReadingSession) -> None:
    """Two panes and two readings, one in use."""
    desk.used.connect(lambda number: session.panes.use(session.panes.readings[number]))
    desk.close_requested.connect(lambda number: session.panes.close_pane(session.panes.readings[number]))
    session.panes.split.connect(desk.split)


def connect_page(
    page: PageArea, reading: Reading, session: ReadingSession, commands: Commands, announcer: Announcer
) -> None:
    """Reading in one pane: the page and what is asked for on it, but for the notes."""
    for request in (
        page.rename_requested, page.link_requested, page.offer_chosen, page.nearest_requested,
        page.bookmark_requested, page.state_requested,
    ):  # fmt: skip
        request.connect(lambda *_: session.panes.use(reading))
    page.moved.connect(reading.moved)
    page.kind_requested.connect(reading.set_kind)
    page.bookmark_requested.connect(lambda number, on: session.margin.mark_paragraph(number, bookmarked=on))
    page.state_requested.connect(lambda number, state: session.margin.mark_paragraph(number, state=state))
    page.direction_requested.connect(reading.set_direction)
    page.title_line_requested.connect(reading.restore_repeated_title)
    page.rename_requested.connect(commands.rename_article)
    page.cite_requested.connect(commands.cite_span)
    page.footnote_requested.connect(commands.copy_footnote)
    page.link_requested.connect(announcer.link_requested)
    page.offer_chosen.connect(commands.take_offer)
    page.zoom_requested.connect(commands.zoom)
    page.picture_wanted.connect(session.pictures.ask)
    session.pictures.decoded.connect(page.show_picture)
    page.nearest_requested.connect(commands.show_nearest_to)
    page.show_pace(session.settings.pace)
    session.settings_changed.connect(lambda settings: page.show_pace(settings.pace))
    session.library_changed.connect(page.show_library)
    session.trash_changed.connect(lambda entries: page.trail.skip({entry.id for entry in entries}))
    reading.article_opened.connect(page.show_opened)
    reading.article_changed.connect(page.show_rearranged)
    reading.article_closed.connect(page.show_nothing)
    reading.article_unreadable.connect(page.show_unreadable)
    reading.arrived.connect(page.go_to)
    reading.hits_shown.connect(page.show_hits)
    reading.paragraphs_marked.connect(page.show_marks)


def connect_notes_on_page(page: PageArea, reading: Reading, session: ReadingSession, commands: Commands) -> None:
    """Highlights and notes of one pane: on the page, in its margin, in the bars over it."""
    margin, bars = session.margin, page.bars
    for request in (
        page.highlight_requested,
        page.note_requested,
        page.tag_requested,
        page.cite_requested,
        page.footnote_requested,
        page.paragraph_note_requested,
        page.article_note_requested,
    ):
        request.connect(lambda *_: session.panes.use(reading))  # before all else: a span belongs to its own article
    page.highlight_requested.connect(margin.highlight)
    page.note_requested.connect(margin.write_on)
    page.tag_requested.connect(margin.tag_on)
    page.paragraph_note_requested.connect(margin.write_on_paragraph)
    page.article_note_requested.connect(margin.write_on_article)
    bars.edit_requested.connect(margin.write)
    bars.recolor_requested.connect(margin.recolor)
    bars.retag_requested.connect(margin.tag)
    bars.tags_edited.connect(margin.edit_tags)
    bars.cite_requested.connect(commands.cite_annotation)
    bars.delete_requested.connect(margin.delete)
    _connect_cards(page.margin, margin, commands)
    reading.annotated.connect(page.show_annotations)
    for tagging in (bars, page.margin):
        margin.tags_listed.connect(tagging.know_tags)


def connect_notes(notes: NotesPanel, session: ReadingSession, commands: Commands) -> None:
    """The panel of the notes of the article in use."""
    margin = session.margin
    _connect_cards(notes, margin, commands)
    notes.places_wanted.connect(session.proposals.ask)
    notes.place_requested.connect(session.show_place_for)
    notes.attach_requested.connect(margin.attach)
    notes.selection_requested.connect(commands.attach_to_selection)
    session.proposals.found.connect(notes.show_candidates)
    notes.show_requested.connect(session.show_annotation)
    notes.article_note_requested.connect(margin.write_on_article)
    session.panes.article_changed.connect(notes.show_opened)
    margin.added.connect(notes.add)
    margin.changed.connect(notes.update_annotation)
    margin.removed.connect(notes.remove)
    margin.tags_listed.connect(notes.know_tags)


def _connect_cards(cards: NotesPanel | MarginColumn, margin: Margin, commands: Commands) -> None:
    cards.history_requested.connect(commands.journal_requested)
    cards.note_edited.connect(margin.edit_note)
    cards.tags_edited.connect(margin.edit_tags)
    cards.color_requested.connect(margin.recolor)
    cards.delete_requested.connect(margin.delete)
    cards.confirm_requested.connect(margin.confirm)
    cards.abandoned.connect(margin.discard_empty)


def connect_journal(journal: JournalWindow, session: ReadingSession, announcer: Announcer) -> None:
    """The journal of the notes."""
    archive, margin = session.archive, session.margin
    journal.journal_wanted.connect(archive.read_journal)
    journal.deleted_wanted.connect(archive.read_deleted)
    journal.take_back_requested.connect(archive.take_back)
    journal.bring_to_requested.connect(archive.bring_to)
    journal.bring_back_requested.connect(archive.bring_back)
    journal.show_requested.connect(session.show_annotation)
    archive.journal_read.connect(journal.show_journal)
    archive.deleted_read.connect(journal.show_deleted)
    archive.failed.connect(lambda sentence: journal.say(sentence, is_bad=True))
    archive.brought.connect(lambda count: journal.say(announcer.brought(count)))
    for changed in (margin.touched, margin.many_touched, session.import_finished):
        changed.connect(lambda _: journal.renew())
    session.settings_changed.connect(journal.use)


def connect_search(
    box: SearchBox, results: SearchPanel, session: ReadingSession, commands: Commands, announcer: Announcer
) -> None:
    """Searching the library: the box and the results."""
    finder = session.finder
    box.words_typed.connect(finder.search)
    box.cleared.connect(commands.leave_search)
    box.results_wanted.connect(results.take_keyboard)
    box.first_hit_wanted.connect(results.open_current)
    results.words_requested.connect(finder.search)
    results.tiers_requested.connect(finder.search_tiers)
    results.names_joined.connect(session.join_names)
    results.names_refused.connect(session.refuse_names)
    results.scope_requested.connect(finder.search_in)
    results.more_requested.connect(finder.search_on)
    results.hit_requested.connect(session.open_hit)
    results.return_requested.connect(commands.leave_search)
    results.box_requested.connect(box.take_keyboard)
    results.reading_requested.connect(commands.read_on)
    finder.began.connect(box.show_words)
    finder.began.connect(results.begin)
    finder.finished.connect(results.show_results)
    finder.continued.connect(results.add_results)
    finder.failed.connect(results.show_failure)
    session.strayed.connect(results.offer_return)
    _connect_asking(box, results, session, commands, announcer)


def _connect_asking(
    box: SearchBox, results: SearchPanel, session: ReadingSession, commands: Commands, announcer: Announcer
) -> None:
    """What helps to ask: completions, filters, saved searches."""
    box.typed_on.connect(results.complete)
    box.completions_wanted.connect(results.enter_completions)
    box.first_completion_wanted.connect(results.take_first_completion)
    results.completion_wanted.connect(session.finder.complete)
    results.typing_requested.connect(box.type_on)
    results.name_requested.connect(commands.name_search)
    results.keep_requested.connect(lambda values: session.change_settings(**values))
    results.saved_deleted.connect(announcer.search_deleted)
    session.finder.completed.connect(results.offer_words)
    session.library_changed.connect(results.show_entries)
    session.settings_changed.connect(results.show_settings)
    results.show_settings(session.settings)


def connect_contexts(
    panel: ContextsPanel, results: SearchPanel, session: ReadingSession, commands: Commands, announcer: Announcer
) -> None:
    """The contexts of a word: the panel, and what gathers them."""
    gatherer = session.contexts
    results.contexts_requested.connect(commands.look_at_contexts)
    panel.order_requested.connect(gatherer.sort)
    panel.tiers_requested.connect(gatherer.look_in_tiers)
    panel.forms_requested.connect(gatherer.choose_forms)
    panel.period_requested.connect(gatherer.choose_period)
    panel.lines_wanted.connect(gatherer.read)
    panel.line_requested.connect(session.open_use)
    panel.highlight_requested.connect(gatherer.highlight)
    panel.tag_requested.connect(gatherer.tag)
    panel.copy_requested.connect(gatherer.copy)
    panel.table_requested.connect(commands.save_contexts)
    panel.again_requested.connect(gatherer.look_again)
    panel.leave_requested.connect(commands.leave_contexts)
    gatherer.began.connect(panel.begin)
    gatherer.shown.connect(panel.show_lines)
    gatherer.brought.connect(panel.take_lines)
    gatherer.failed.connect(panel.show_failure)
    gatherer.copied.connect(commands.copy_text)
    gatherer.copied.connect(lambda text: announcer.lines_copied(text.count("\n") + 1))
    gatherer.highlighted.connect(announcer.many_highlighted)
    gatherer.written.connect(announcer.table_written)
    session.margin.tags_listed.connect(panel.know_tags)


def connect_notes_desk(desk: NotesDesk, session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """The desk of all notes: the view, and what looks them through and changes many at once."""
    desking, margin, deeds = session.desking, session.margin, commands.desk
    desk.wanted_changed.connect(desking.want)
    desking.began.connect(desk.begin)
    desking.laid.connect(desk.show_laid)
    desk.open_requested.connect(deeds.open)
    desk.leave_requested.connect(deeds.leave)
    desk.export_requested.connect(deeds.export)
    desk.restore_requested.connect(deeds.restore)
    desk.color_name_requested.connect(deeds.name_color)
    desk.cite_requested.connect(commands.cite_annotation)
    desk.history_requested.connect(commands.journal_requested)
    desk.note_edited.connect(margin.edit_note)
    desk.tags_edited.connect(margin.edit_tags)
    desk.color_requested.connect(margin.recolor)
    desk.delete_requested.connect(margin.delete)
    desk.edit_ended.connect(margin.discard_empty)
    desk.recolor_many_requested.connect(desking.recolor)
    desk.tag_many_requested.connect(desking.tag)
    desk.delete_many_requested.connect(desking.delete)
    desk.tag_rename_requested.connect(desking.rename_tag)
    desk.tag_delete_requested.connect(desking.delete_tag)
    desking.many_changed.connect(announcer.many_changed)
    desking.merge_offered.connect(announcer.merge_offered)
    deeds.missing.connect(announcer.article_missing)
    deeds.export_requested.connect(commands.export_requested)
    margin.changed.connect(desk.update_annotation)
    margin.removed.connect(desk.remove)
    margin.tags_listed.connect(desk.know_tags)


def connect_versions(panel: VersionsPanel, session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """The versions of an article: the panel, what compares them, and what takes an older one up again."""
    panel.versions_requested.connect(session.comparing.choose)
    panel.paragraph_requested.connect(commands.read_from_version)
    panel.note_requested.connect(session.show_annotation)
    panel.go_back_requested.connect(session.go_back_to_version)
    panel.leave_requested.connect(commands.leave_versions)
    announcer.versions_requested.connect(commands.look_at_versions)
    session.comparing.began.connect(panel.begin)
    session.comparing.found.connect(panel.show_compared)
    session.restoring.restored.connect(announcer.version_restored)


def connect_neighbours(panel: NeighboursPanel, session: ReadingSession, commands: Commands) -> None:
    """The nearest paragraphs: the panel, and what finds them."""
    around = session.neighbourhood
    panel.neighbour_requested.connect(session.open_neighbour)
    panel.beside_requested.connect(session.open_neighbour_beside)
    panel.reading_requested.connect(commands.read_on)
    panel.follow_requested.connect(around.follow)
    panel.return_requested.connect(commands.leave_neighbours)
    around.began.connect(panel.begin)
    around.found.connect(panel.show_answer)
    around.failed.connect(panel.show_failure)
    around.following_changed.connect(panel.show_following)
    around.left.connect(panel.clear)
    session.strayed.connect(panel.offer_return)


def connect_figures(panel: FiguresPanel, session: ReadingSession, commands: Commands) -> None:
    """The figures of the article in use or of the search: the panel, and what gathers them."""
    gathering = session.gathering
    panel.figure_requested.connect(session.open_figure)
    panel.scope_requested.connect(gathering.choose)
    panel.copy_requested.connect(commands.copy_text)
    panel.save_requested.connect(commands.save_figures)
    gathering.began.connect(panel.begin)
    gathering.found.connect(panel.show_gathered)
    gathering.failed.connect(panel.show_failure)
    gathering.scope_changed.connect(panel.show_scope)


def connect_finding(bar: FindBar, finder: ArticleFinder, desk: Desk) -> None:
    """Finding in the article in use: the bar asks, the finder looks, the page shows."""
    bar.words_typed.connect(finder.look_for)
    bar.step_requested.connect(finder.step)
    finder.started.connect(desk.forget_found)
    finder.found.connect(desk.add_found)
    finder.current_changed.connect(desk.show_found)
    finder.state_changed.connect(bar.show_state)


def connect_import(status: StatusStrip, arrivals: Arrivals, session: ReadingSession, announcer: Announcer) -> None:
    """Files and texts that come in, and the strip that shows how far reading and an import are."""
    status.cancel_requested.connect(session.cancel_import)
    announcer.details_requested.connect(arrivals.show_findings)
    session.porter.taken.connect(announcer.highlights_imported)
    session.import_progressed.connect(status.show_import)
    session.import_stopping.connect(status.show_stopping)
    session.import_finished.connect(lambda _: status.show_import(None))
    session.import_finished.connect(announcer.import_finished)


def connect_export(dialog: ExportDialog, session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """The dialog asks, the outbox does it in the background, and the dialog hears of it."""
    outbox = session.outbox
    commands.export_requested.connect(dialog.begin)
    dialog.preview_requested.connect(outbox.preview)
    dialog.copy_requested.connect(outbox.compose)
    dialog.export_requested.connect(outbox.write)
    dialog.concluded.connect(announcer.exported)
    outbox.previewed.connect(dialog.show_preview)
    outbox.composed.connect(commands.copy_text)
    outbox.composed.connect(dialog.show_copied)
    outbox.failed.connect(dialog.complain)
    session.exported.connect(dialog.show_report)
    session.margin.touched.connect(dialog.refresh)


def connect_syncing(dialog: SyncDialog, session: ReadingSession, commands: Commands, announcer: Announcer) -> None:
    """The dialog asks, the courier does it in the background, and the dialog hears of it."""
    courier = session.courier
    commands.sync_requested.connect(dialog.begin)
    dialog.known_requested.connect(courier.tell_known)
    dialog.plan_requested.connect(courier.plan)
    dialog.sync_requested.connect(courier.synchronise)
    dialog.concluded.connect(announcer.synchronised)
    courier.known.connect(dialog.show_known)
    courier.planned.connect(dialog.show_plan)
    courier.progressed.connect(dialog.show_progress)
    courier.synchronised.connect(dialog.show_report)
    courier.failed.connect(dialog.complain)


def connect_printing(printing: Printing, commands: Commands, announcer: Announcer) -> None:
    """What is asked for -> the dialog; what came of it -> a message."""
    commands.print_requested.connect(lambda to_file: printing.begin(to_file=to_file))
    printing.concluded.connect(announcer.printed)


def connect_settings(
    looks: AppearancePanel, sign: SizeSign, menu: MainMenu, session: ReadingSession, appearance: Appearance
) -> None:
    """What looks, language and the rest are to be -> the session; what they are -> everything that shows it."""
    looks.change_requested.connect(lambda values: session.change_settings(**values))
    menu.theme_requested.connect(lambda key: session.change_settings(**choice_of(key)))
    menu.language_requested.connect(lambda key: session.change_settings(language=key))
    session.settings_changed.connect(looks.show_settings)
    session.settings_changed.connect(sign.show_settings)
    session.settings_changed.connect(menu.retranslate)
    session.settings_changed.connect(appearance.apply)
