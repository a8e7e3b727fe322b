"""How soon the window answers while thousands of files come in, beside importing them in the window's own thread.

A timer of 5 ms beats in the event loop; how late each beat is, is how long a key or a click would have waited. The
alternative imports the same files in blocks of 20 between two turns of the loop, as a window without threads would.

HASHIYA_CORPUS names a .jsonl.gz with "content" fields or a folder of .txt files; without it the bundled articles are
repeated under titles of their own. HASHIYA_FILES (4298) says how many files are made of it.
"""

import gzip
import json
import os
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from reader import paths
from reader.app import start_qt
from reader.library import Library
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

BEAT, BLOCK = 5, 20
SIZE = (1440, 900)


def corpus() -> Iterator[str]:
    """The texts of the corpus; without one, endlessly the bundled articles."""
    named = os.environ.get("HASHIYA_CORPUS")
    if named and Path(named).is_dir():
        for path in sorted(Path(named).rglob("*.txt")):
            yield path.read_text(encoding="utf-8", errors="replace")
    elif named:
        with gzip.open(named, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["content"]
    else:
        texts = [path.read_text(encoding="utf-8") for path in paths.bundled_articles() if path.suffix != ".html"]
        for number, text in enumerate(cycle(texts)):
            yield f"مقال رقم {number}\n\n{text}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files."""
    made = tmp_path_factory.mktemp("files")
    for number, text in enumerate(islice(corpus(), int(os.environ.get("HASHIYA_FILES", "4298")))):
        (made / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return made


class Pulse(QObject):
    """How late the beats are, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start(BEAT)

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - BEAT))
        self._last = now


@pytest.fixture
def window(tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window, reading the guide."""
    application = start_qt()
    library = Library(tmp_path / "library", Settings())
    library.import_bundled()
    shown = MainWindow(ReadingSession(library, tmp_path / "settings.toml"), Appearance(application, Settings()))
    shown.resize(*SIZE)
    shown.show()
    shown.session.announce()
    shown.session.open(shown.session.entries()[0].id)
    wait(500)
    yield shown
    shown.close()


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def tell(name: str, pulse: Pulse, files: int, seconds: float) -> None:
    late = sorted(pulse.late)
    over = sum(one > 100 for one in late)
    print(
        f"\n  {name}: {files} files in {seconds:.1f} s; the window answered {len(late)} times, "
        f"p95 {late[int(len(late) * 0.95)]:.1f} ms, p99 {late[int(len(late) * 0.99)]:.1f} ms, "
        f"longest {late[-1]:.1f} ms, over 100 ms: {over}"
    )


def test_importing_beside_the_window(window: MainWindow, folder: Path) -> None:
    pulse, loop = Pulse(), QEventLoop()
    reports = []
    window.session.import_finished.connect(reports.append)
    window.session.import_finished.connect(lambda _: QTimer.singleShot(2000, loop.quit))
    began = time.perf_counter()
    pulse.start()
    window.session.import_paths([folder])
    loop.exec()
    pulse.stop()
    tell("in a thread of its own", pulse, len(reports[0].imported), time.perf_counter() - began - 2)


def test_importing_in_the_window_s_thread(window: MainWindow, folder: Path) -> None:
    pulse, loop = Pulse(), QEventLoop()
    files = sorted(folder.iterdir())
    done = 0

    def block() -> None:
        nonlocal done
        part = files[done : done + BLOCK]
        window.session._library.import_paths(part)
        window.session.announce()
        done += len(part)
        if done == len(files):
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(block)
    began = time.perf_counter()
    pulse.start()
    timer.start(0)
    loop.exec()
    pulse.stop()
    tell(f"in the window's thread, {BLOCK} files at a time", pulse, done, time.perf_counter() - began)
