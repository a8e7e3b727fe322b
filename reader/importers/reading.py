"""Reading a file in a process of its own, with limits on time and memory.

Parsers meet whatever people find on the web. The process is started with the first file and kept for the next; it is
killed when the time is over, when it dies or answers something else than agreed, and the next file gets another.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import reader
from reader.article import Article
from reader.errors import ReaderFailed, ReadingTimedOut
from reader.importers.source import Source
from reader.importers.wire import READY, BadFrame, read_frame, unpack_reply, write_frame

_START_SECONDS = 60
_REPLY_BASE, _REPLY_RATIO = 2**24, 8  # bytes, and times the size of the file


class ReadingProcess:
    """Reads files one after another. `seconds` is the limit for each file, `memory_mb` that of the whole process."""

    def __init__(self, seconds: float = 60, memory_mb: int = 2048) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, source: Source) -> Article:
        """The article in `source`. Raises ImportRefused."""
        try:
            return self._exchange(source)
        except TimeoutError as error:
            self.close()
            raise ReadingTimedOut(name=source.name, seconds=f"{self._seconds:g}") from error
        except (OSError, BadFrame) as error:
            self.close()
            raise ReaderFailed(name=source.name) from error
        except (ReaderFailed, KeyboardInterrupt):
            self.close()  # out of memory, or in the middle of a frame: it is of no more use
            raise

    def close(self) -> None:
        """End the process; the next `read` starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not sent yet has nowhere to go
                    pipe.close()
        process.wait()

    def _exchange(self, source: Source) -> Article:
        process = self._running()
        requests, replies = _pipes(process)
        with _deadline(process, self._seconds):
            write_frame(requests, source.name.encode())
            write_frame(requests, source.data)
            reply = read_frame(replies, _REPLY_BASE + _REPLY_RATIO * len(source.data))
        if reply is None:
            raise BadFrame("no reply")
        return unpack_reply(reply)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        root = str(Path(reader.__file__).resolve().parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reader.importers.worker", str(self._memory_mb)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        with _deadline(process, _START_SECONDS):
            if read_frame(_pipes(process)[1], len(READY)) != READY:
                raise BadFrame("not ready")
        return process


@contextmanager
def _deadline(process: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    """Kill the process after `seconds`, which ends whatever waits for it, and raise TimeoutError."""
    over = threading.Event()

    def end() -> None:
        over.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, BadFrame):
        if over.is_set():
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
    if over.is_set():
        raise TimeoutError


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Its input and output."""
    if process.stdin is None or process.stdout is None:
        raise BadFrame("no pipes")
    return process.stdin, process.stdout
