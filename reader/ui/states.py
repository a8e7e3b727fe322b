"""The states in which there is no article to show, each with what can really be done about it."""

from pathlib import Path

from reader.article import LibraryEntry
from reader.errors import HashiyaError, LibraryBusy, LibraryDamaged, LibraryTooNew, NotALibrary
from reader.i18n import explain, isolate, translate
from reader.ui.state_page import Offer, State


def nothing_open() -> State:
    """There are articles, and none is being read."""
    return State(
        "book",
        translate("States", "What would you like to read?"),
        translate(
            "States", "Choose an article from the list, or drop files, folders or a text anywhere on this window."
        ),
        (
            Offer("import", translate("States", "Import files…")),
            Offer("paste", translate("States", "Paste an article…")),
        ),
    )


def empty_library() -> State:
    """There is nothing to read yet."""
    return State(
        "book",
        translate("States", "Your library is empty"),
        translate(
            "States",
            "Bring in texts, Markdown files and saved web pages: drop them anywhere on this window, or paste an "
            "article that you have copied. They stay on this computer.",
        ),
        (
            Offer("import", translate("States", "Import files…")),
            Offer("paste", translate("States", "Paste an article…")),
            Offer("guide", translate("States", "Add the guide")),
        ),
    )


def no_such_paragraph() -> State:
    """A filter has left out all paragraphs of the article."""
    return State(
        "filter",
        translate("States", "No paragraph is like that"),
        translate("States", "None of this article's paragraphs is all that was asked for. Ask for less, or see all."),
        (Offer("all", translate("States", "Show all paragraphs")),),
    )


def unreadable(entry: LibraryEntry, error: HashiyaError) -> State:
    """The stored text of an article is not what was written."""
    offers = [Offer("mend", translate("States", "Read it anew")), Offer("reopen", translate("States", "Try again"))]
    if entry.origin and Path(entry.origin).is_file():
        offers.append(Offer("original", translate("States", "Open the file")))
    return State(
        "warning",
        translate("States", "This article cannot be shown"),
        explain(error),
        tuple(offers),
        translate(
            "States",
            "Its notes are safe. “Read it anew” makes the text again from the original, which is kept in the library.",
        ),
        is_bad=True,
    )


def no_start(error: HashiyaError) -> State:
    """The library cannot be opened."""
    titles: dict[type[HashiyaError], str] = {
        LibraryBusy: translate("States", "The library is in use"),
        LibraryTooNew: translate("States", "The library comes from a newer Hashiya"),
        LibraryDamaged: translate("States", "The library is damaged"),
        NotALibrary: translate("States", "This is not a library"),
    }
    title = titles.get(type(error), translate("States", "The library cannot be opened"))
    return State("warning", title, explain(error), _ways_out(), is_bad=True)


def no_answer(library: Path, process: int) -> State:
    """Another window is open on this library, and does not answer."""
    return State(
        "warning",
        translate("States", "Another window does not answer"),
        translate(
            "States",
            "It has this library open. Close it, or end its process ({process}), and try again. "
            "What was written there is on disk.",
            process=str(process),
        ),
        _ways_out(),
        isolate(str(library)),
        is_bad=True,
    )


def _ways_out() -> tuple[Offer, ...]:
    return (
        Offer("again", translate("States", "Try again")),
        Offer("elsewhere", translate("States", "Open another library…")),
        Offer("folder", translate("States", "Show the folder")),
        Offer("quit", translate("States", "Quit")),
    )
