"""One synchronisation of a library at a time: a lock that the system takes back when its process ends, however."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import SyncBusy, SyncFailed

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def one_at_a_time(library: Path) -> Iterator[None]:
    """Hold the lock of the library in this folder. Raises SyncBusy if somebody else does, and SyncFailed."""
    path = library / "sync.lock"
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SyncFailed(path=str(path), reason=error.strerror or str(error)) from error
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise SyncBusy from error
