"""Starts Qt and builds everything: the one place where the parts of the window are made and handed to each other."""

import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reader import __version__, settings as settings_module
from reader.errors import LibraryError
from reader.i18n import explain
from reader.library import Library
from reader.ui import dialogs, icons, tour
from reader.ui.appearance import Appearance
from reader.ui.garbage import WindowCollector
from reader.ui.links import SCHEME, parse_link
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession


def run_window(inputs: Sequence[str] = (), library: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code.

    `inputs` are files to import and open, and links of ours to follow; `library` is the folder, by default the user's.
    """
    application = start_qt()
    settings = settings_module.load()
    appearance = Appearance(application, settings)
    try:
        session = ReadingSession(Library(library, settings))
    except LibraryError as error:
        dialogs.show_failure(explain(error))
        return 1
    window = MainWindow(session, appearance)
    sys.excepthook = _teller(session)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal ends it; everything is on disk already
    window.show()
    _begin(session, inputs)
    return application.exec()


def run_tour(to: Path) -> int:
    """Drive the window through its main job and leave pictures in `to`; returns 0 if every step did what it should."""
    qInstallMessageHandler(_tell_of_qt)
    return tour.run(start_qt(), to)


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
    return application


def _tell_of_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt has to say, but for the one thing its offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _begin(session: ReadingSession, inputs: Sequence[str]) -> None:
    """Show what was asked for on the command line, or else what was read last."""
    session.start()
    links = [link for link in map(parse_link, inputs) if link]
    files = [Path(name) for name in inputs if not name.startswith(f"{SCHEME}:")]
    if links:
        session.follow(links[0])
    elif session.settings.resume_at_start:
        session.resume()
    session.import_paths(files)


def _teller(session: ReadingSession) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Tells of a mistake of ours in the window too, instead of only where nobody looks."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        session.failed.emit(explain(error))

    return tell
