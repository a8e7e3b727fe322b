"""Starts Qt and builds everything: the one place where the parts of the window are made and handed to each other."""

import signal
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reader import __version__, paths, settings as settings_module
from reader.errors import HashiyaError, LibraryError
from reader.i18n import explain
from reader.journal import Writer
from reader.library import Library
from reader.settings import Settings
from reader.ui import faces, icons, roles, states
from reader.ui.appearance import Appearance
from reader.ui.failure_window import FailureWindow
from reader.ui.garbage import WindowCollector
from reader.ui.instance import Instance, Standing
from reader.ui.main_window import MainWindow
from reader.ui.opened import Opened
from reader.ui.picture_thread import picture_reader
from reader.ui.printing.options import Paper, PrintOptions
from reader.ui.printing.pdf import Pages, write_pdf
from reader.ui.printing.printed_article import PrintedArticle
from reader.ui.printing.printing import work_of
from reader.ui.requests import Request
from reader.ui.session import ReadingSession
from reader.ui.tour import tour

# The command line's code for what is not there or cannot be written.
_WRONG_USE = 2


def run_window(inputs: Sequence[str] = (), library: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code.

    `inputs` are files to import and open, and links of ours to follow; `library` is the folder, by default the user's.
    """
    application = start_qt()
    settings = settings_module.load()
    appearance = Appearance(application, settings)
    request = Request.of(inputs)
    opened = _open(library or paths.default_library(), request, settings, appearance)
    if opened is None:
        return 1
    session, instance = opened
    if session is None:
        return 0
    window = MainWindow(session, appearance)
    sys.excepthook = _teller(session)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal ends it; everything is on disk already
    window.show()
    instance.requested.connect(partial(_take, window))
    _begin(session, request)
    code = application.exec()
    instance.leave()
    return code


def _open(
    folder: Path, request: Request, settings: Settings, appearance: Appearance
) -> tuple[ReadingSession | None, Instance] | None:
    """The session on the library, with our place on it; no session if another window took `request`.

    What stands in the way is told, and tried again as often as the user wants; None if they give up.
    """
    while True:
        instance = Instance(folder)
        match instance.take_place(request):
            case Standing.HANDED:
                return None, instance
            case Standing.UNANSWERED:
                state = states.no_answer(folder, instance.first_process)
            case Standing.FIRST:
                try:
                    return ReadingSession(Library(folder, settings, Writer.WINDOW)), instance
                except LibraryError as error:
                    state = states.no_start(error)
        instance.leave()
        failure = FailureWindow(state, folder, appearance.theme)
        if failure.ask() == "quit":
            return None
        folder = failure.folder


def run_tour(to: Path) -> int:
    """Drive the window through its main job and leave pictures in `to`; returns 0 if every step did what it should."""
    qInstallMessageHandler(_tell_of_qt)
    return tour.run(start_qt(), to)


def make_pdf(values: Namespace) -> int:
    """Write an article as a PDF file, see `reader.cli_commands`; returns the exit code."""
    qInstallMessageHandler(_tell_of_qt)
    start_qt()
    faces.load()
    settings = settings_module.load()
    options = PrintOptions(
        paper=Paper(values.paper), is_landscape=values.landscape, size=values.size,
        highlights=values.highlights, notes=values.notes, numbers=values.numbers,
    )  # fmt: skip
    try:
        with Library(getattr(values, "library", None), settings) as library:
            article = library.resolve(values.article)
            opened = Opened.of(library, article)
            read = picture_reader(library.folder, settings, article)
        printed = PrintedArticle(work_of(opened, settings, read), options)
        printed.count()
        write_pdf(printed, values.file, Pages(), lambda *_: None)
    except HashiyaError as error:
        print(explain(error), file=sys.stderr)
        return _WRONG_USE
    print(values.file)
    return 0


def start_qt() -> QApplication:
    """The application object, made once in a process."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Each statement of SQLite gives the interpreter away; at Python's 5 ms a turn, a highlight made during an import
    # waited 100 ms for its twenty turns. Measured with 0.5 ms: 40.
    sys.setswitchinterval(0.0005)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("hashiya")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("hashiya")
    application.setWindowIcon(icons.application_icon())
    WindowCollector(application)
    roles.install()
    return application


def _tell_of_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt has to say, but for the one thing its offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _begin(session: ReadingSession, request: Request) -> None:
    """Show what was asked for on the command line, or else what was read last."""
    session.start()
    if request.links:
        session.follow(request.links[0])
    elif session.settings.resume_at_start:
        session.resume()
    session.import_paths(request.files)


def _take(window: MainWindow, request: Request) -> None:
    """Do what another start was asked for, in front of all other windows."""
    if request.links:
        window.session.follow(request.links[0])
    window.session.import_paths(request.files)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def _teller(session: ReadingSession) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Tells of a mistake of ours in the window too, instead of only where nobody looks."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        session.failed.emit(explain(error))

    return tell
