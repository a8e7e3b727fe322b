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
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from struct import Struct
from types import TracebackType
from typing import IO, Self

import reader
from reader.search.lexicon import Described, Lexicon

_SIZE = Struct("=I")
_MOST_WAITING = 60_000
"""Forms that may wait to be learned: some seconds' work, which a stop has to wait for."""
_MOST_REMEMBERED = 500_000
"""Forms that are remembered as sent."""
_CACHE_MB = 64
"""Of the database, in that process."""
_MOST_AT_ONCE = 60_000
"""Forms that are written in one step."""


def pays_off() -> bool:
    """Whether a second process can be started, and would have a processor to itself."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors > 1 and bool(sys.executable) and not getattr(sys, "frozen", False)


class Learner:
    """The process that learns forms for the lexicon at `path`."""

    def __init__(self, path: Path) -> None:
        self._sent: set[str] = set()
        self._waiting: deque[int] = deque()
        self._told: set[bytes] = set()
        """The files that forms have been written into since the last `has_learned`."""
        root = str(Path(reader.__file__).resolve().parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "reader.search.learning", str(path.absolute())],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=root,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def learn(self, forms: Collection[str]) -> None:
        """Let the process learn these forms, but for those that it was given before."""
        new = [form for form in forms if form not in self._sent]
        if not new or self._process is None:
            return
        if len(self._sent) > _MOST_REMEMBERED:
            self._sent.clear()
        self._sent.update(new)
        try:
            while sum(self._waiting) > _MOST_WAITING:
                self._await_one()
            self._send(new)
        except OSError:
            self.close()

    def has_learned(self, lexicon: Lexicon) -> bool:
        """Wait until all is learned; whether that is so, and in this very file."""
        try:
            self._send([])
            while self._waiting:
                self._await_one()
        except OSError:
            self.close()
        told, self._told = self._told, {_name(lexicon)}
        is_learned = self._process is not None and told <= {_name(lexicon)}
        if not is_learned:
            self.close()
        return is_learned

    def close(self) -> None:
        """End the process, after the forms in hand."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not sent yet has nowhere to go
                    pipe.close()
        process.wait()

    def _send(self, forms: list[str]) -> None:
        """Forms to be learned; none for all to be written."""
        if self._process is None or self._process.stdin is None:
            raise BrokenPipeError
        data = "\n".join(forms).encode()
        self._process.stdin.write(_SIZE.pack(len(data)) + data)
        self._process.stdin.flush()
        self._waiting.append(len(forms))

    def _await_one(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        told = self._process.stdout.readline()
        if not told.endswith(b"\n"):
            raise BrokenPipeError
        self._told.add(told)
        self._waiting.popleft()


def _name(lexicon: Lexicon) -> bytes:
    return f"{lexicon.identity}\n".encode()


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
        answers.write(_name(lexicon))
        answers.flush()
    lexicon.close()


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        _serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
