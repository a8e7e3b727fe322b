"""One window per library: real processes, real sockets, real kills."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from reader.library import Library
from reader.ui.instance import Instance, Standing
from reader.ui.links import Link
from reader.ui.requests import MAX_BYTES, Request

ROOT = Path(__file__).parent.parent.parent
TEXT = "نص يصل من نافذة ثانية، وفيه جملة كاملة للقراءة.\n"


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for sockets, whose paths may not be long."""
    with tempfile.TemporaryDirectory(prefix="h-") as folder:
        Path(folder).chmod(0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


class Windows:
    """Starts the program as a user does, and ends what it has started."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "library"
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str | Path, library: Path | None = None) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "reader", "--library", str(library or self.library), *map(str, arguments)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        started = subprocess.Popen(command, cwd=self._folder, env=environment, stderr=subprocess.PIPE)
        self._started.append(started)
        return started

    def titles(self, library: Path | None = None) -> list[str]:
        with Library(library or self.library) as opened:
            return [entry.title for entry in opened.entries()]

    def wait_for(self, title: str, library: Path | None = None) -> None:
        end = time.monotonic() + 60
        database = (library or self.library) / "library.sqlite"
        while not (database.exists() and any(title in one for one in self.titles(library))):
            assert time.monotonic() < end, f"{title} did not come"
            time.sleep(0.05)

    def close(self) -> None:
        for process in self._started:
            process.kill()
            process.communicate()


@pytest.fixture
def windows(tmp_path: Path, runtime: Path) -> Iterator[Windows]:
    started = Windows(tmp_path)
    yield started
    started.close()


def written(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"{name}\n\n{TEXT * 4}", encoding="utf-8")
    return path


def test_a_second_start_hands_its_files_over_and_ends(windows: Windows, tmp_path: Path) -> None:
    first = windows.start()
    windows.wait_for("دليل")
    written(tmp_path, "مقال منقول")
    second = windows.start("مقال منقول.txt")
    assert second.wait(60) == 0
    windows.wait_for("مقال منقول")
    assert first.poll() is None


def test_after_a_kill_the_next_start_takes_over(windows: Windows, tmp_path: Path) -> None:
    first = windows.start()
    windows.wait_for("دليل")
    first.kill()
    first.wait()
    second = windows.start(written(tmp_path, "بعد القتل"))
    windows.wait_for("بعد القتل")
    assert second.poll() is None
    assert windows.start(written(tmp_path, "إلى الثانية")).wait(60) == 0
    windows.wait_for("إلى الثانية")


def test_one_that_hangs_is_told_of(windows: Windows) -> None:
    first = windows.start()
    windows.wait_for("دليل")
    first.send_signal(signal.SIGSTOP)
    try:
        second = windows.start()
        assert second.stderr is not None
        said = second.stderr.readline().decode()
        while "propagateSizeHints" in said:
            said = second.stderr.readline().decode()
        assert str(first.pid) in said.translate({0x660 + digit: str(digit) for digit in range(10)})
        assert second.poll() is None
    finally:
        first.send_signal(signal.SIGCONT)


def test_windows_on_other_libraries_are_left_alone(windows: Windows, tmp_path: Path) -> None:
    first = windows.start()
    windows.wait_for("دليل")
    other = tmp_path / "other"
    second = windows.start(written(tmp_path, "في الأخرى"), library=other)
    windows.wait_for("في الأخرى", other)
    assert (first.poll(), second.poll()) == (None, None)
    assert "في الأخرى" not in windows.titles()


# ------------------------------------------------------------------------------------------------- in this process


def test_the_socket_is_for_this_user_alone(runtime: Path, tmp_path: Path, qapp) -> None:
    instance = Instance(tmp_path)
    assert instance.take_place(Request()) is Standing.FIRST
    (socket,) = (runtime / "hashiya").glob("*.socket")
    assert (runtime / "hashiya").stat().st_mode & 0o077 == 0
    assert socket.stat().st_mode & 0o077 == 0
    instance.leave()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\xff\xff\xff\xff",
        (MAX_BYTES + 1).to_bytes(4) + b"x",
        (12).to_bytes(4) + b'\n["relative"]',
        (3).to_bytes(4) + b"\n{}",
        (40_000).to_bytes(4) + b"\n" + b"[" * 39_999,
    ],
)
def test_what_is_no_request_is_hung_up_on(sent: bytes, runtime: Path, tmp_path: Path, qtbot) -> None:
    instance = Instance(tmp_path)
    instance.take_place(Request())
    requests: list[Request] = []
    instance.requested.connect(requests.append)
    socket = QLocalSocket()
    socket.connectToServer(instance._address)
    assert socket.waitForConnected(2000)
    socket.write(sent)
    if sent:
        qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=20_000)
    socket.abort()
    assert requests == []
    assert instance.take(b'\n["/a.txt"]')
    assert [request.files for request in requests] == [[Path("/a.txt")]]
    instance.leave()


def test_without_a_folder_of_one_s_own_everything_works_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp
) -> None:
    def fail() -> Path:
        raise PermissionError

    monkeypatch.setattr("reader.paths.runtime", fail)
    assert Instance(tmp_path).take_place(Request()) is Standing.FIRST
    assert Instance(tmp_path).take_place(Request()) is Standing.FIRST


def test_requests_are_absolute_and_keep_odd_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    request = Request.of(["a.txt", "../b\udcff.txt", "file:///c%20d.txt", "hashiya://article/abcd?p=2", "hashiya:junk"])
    assert request.files == [tmp_path / "a.txt", tmp_path.parent / "b\udcff.txt", Path("/c d.txt")]
    assert request.links == [Link("abcd", 2)]
    assert Request.unpacked(request.packed()) == request
