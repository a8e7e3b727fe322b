"""Learning in a process of its own: what is known of new forms is worked out while the index goes on being written.

Analysing a library's forms for the first time takes as long as all the rest. The process gets them as they are met,
writes them into the lexicon itself, and tells when it has, and into which file. It works for whoever holds the index's
lock, and ends when that one does. Whatever goes wrong with it costs time only: its forms are then learned here.
"""

import gc
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from struct import Struct
from types import TracebackType
from typing import IO, Self

import reader
from reader.search.lexicon import Described, Lexicon

_PROGRAM = ("-m", "reader.search.learning")
_SIZE = Struct("=I")
_PART = 2000
"""Forms that the process gets at a time."""
_LEFT_OVER = 20_000
"""Forms that are left to the process when all are known: by then there is something else to do."""
_MOST_REMEMBERED = 500_000
"""Forms that are remembered as given."""
_CACHE_MB = 64
"""Of the database, in that process."""
_MOST_AT_ONCE = 60_000
"""Forms that are written in one step."""


def pays_off() -> bool:
    """Whether a second process can be started, and may have a processor to itself."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors > 1 and bool(sys.executable) and not getattr(sys, "frozen", False)


class Learner:
    """Learns forms for the lexicon at `path`, here and in the other process, as either comes to it."""

    def __init__(self, path: Path) -> None:
        self._sent: set[str] = set()
        self._waiting: deque[list[str]] = deque()
        self._changed = threading.Condition()
        """Guards what waits and who is at work, and tells of each change."""
        self._own: list[Described] = []
        self._files: set[str] = set()
        """The files that forms have been written into."""
        self._is_busy = False
        self._process = _started(path)
        threading.Thread(target=self._feed, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def learn(self, forms: Collection[str]) -> None:
        """Take up these forms, but for those that were given before."""
        new = [form for form in forms if form not in self._sent]
        if len(self._sent) > _MOST_REMEMBERED:
            self._sent.clear()
        self._sent.update(new)
        self._put(new[first : first + _PART] for first in range(0, len(new), _PART))

    def settle(self, lexicon: Lexicon) -> None:
        """No more forms come: share what waits, and let the other process write when it has done the rest."""
        while self._process is not None and len(self._waiting) > _LEFT_OVER // _PART:
            with self._changed:
                part = self._waiting.pop() if self._waiting else []
            self._own += map(Described.of, lexicon.unknown(part))
        self._put([[]])

    def has_learned(self, lexicon: Lexicon) -> bool:
        """Wait until all is learned, after `settle`; whether it is, and in this very file."""
        with self._changed:
            self._changed.wait_for(lambda: self._process is None or not (self._waiting or self._is_busy))
        own, self._own = self._own, []
        if self._process is None or not self._files <= {lexicon.identity}:
            self.close()
            return False
        lexicon.add(own)
        self._files = {lexicon.identity}
        return True

    def close(self) -> None:
        """End the process."""
        with self._changed:
            process, self._process = self._process, None
            self._waiting.clear()
            self._changed.notify_all()
        if process is not None:
            _end(process, is_idle=not self._is_busy)

    def _put(self, parts: Iterable[list[str]]) -> None:
        with self._changed:
            if self._process is not None:
                self._waiting.extend(parts)
                self._changed.notify_all()

    def _feed(self) -> None:
        """Give the process one part after the other."""
        while True:
            with self._changed:
                self._is_busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._process is None or self._waiting)
                if self._process is None:
                    return
                process, part = self._process, self._waiting.popleft()
                self._is_busy = True
            try:
                self._files.add(_exchange(process, part))
            except (OSError, ValueError):
                self.close()
                return


def _started(path: Path) -> "subprocess.Popen[bytes] | None":
    root = str(Path(reader.__file__).resolve().parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    with suppress(OSError):
        return subprocess.Popen(
            [sys.executable, "-P", *_PROGRAM, str(path.absolute())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
    return None


def _end(process: "subprocess.Popen[bytes]", *, is_idle: bool) -> None:
    """Whatever it was writing is then taken back by SQLite."""
    if not is_idle:
        process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was not sent yet has nowhere to go
                pipe.close()
    process.wait()


def _exchange(process: "subprocess.Popen[bytes]", forms: list[str]) -> str:
    """Have forms learned, or if there are none, all written; returns the `identity` of the file.

    Raises OSError or ValueError.
    """
    if process.stdin is None or process.stdout is None:
        raise BrokenPipeError
    data = "\n".join(forms).encode()
    process.stdin.write(_SIZE.pack(len(data)) + data)
    process.stdin.flush()
    told = process.stdout.readline().decode()
    if not told.endswith("\n"):
        raise BrokenPipeError
    return told.removesuffix("\n")


def _serve(path: Path, source: IO[bytes], answers: IO[bytes]) -> None:
    """Learn what comes, until nobody is there any more to send it."""
    waiting: SimpleQueue[list[str] | None] = SimpleQueue()
    is_over = threading.Event()

    def receive() -> None:
        while len(head := source.read(_SIZE.size)) == _SIZE.size:
            (size,) = _SIZE.unpack(head)
            waiting.put(source.read(size).decode().split("\n") if size else [])
        is_over.set()
        waiting.put(None)

    threading.Thread(target=receive, daemon=True).start()
    gc.disable()  # nothing here goes in circles
    lexicon = Lexicon(path, cache_mb=_CACHE_MB)
    described: list[Described] = []
    while (forms := waiting.get()) is not None and not is_over.is_set():
        if not lexicon.is_current:
            lexicon.close()
            lexicon = Lexicon(path, cache_mb=_CACHE_MB)
            described.clear()
        described += map(Described.of, lexicon.unknown(forms))
        if len(described) > _MOST_AT_ONCE or not forms:
            lexicon.add(described)
            described.clear()
        answers.write(f"{lexicon.identity}\n".encode())
        answers.flush()
    lexicon.close()


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        _serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
