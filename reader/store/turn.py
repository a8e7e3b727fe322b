"""Whose turn it is: a line in front of SQLite's lock, so that an import in full swing cannot starve a highlight.

SQLite's lock goes to whoever asks at the right moment. An import that commits article after article asks again within
a millisecond, and others, who sleep between two tries, were measured to wait for seconds. So everyone takes this turn
first and gives it up on having SQLite's lock: while one waits for the lock with the turn in hand, no other can get it.
The turn is a courtesy and nothing depends on it; where a system or a file system has no `flock`, it is always free.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class Turn:
    """The line in front of the library in `folder`. The lock is on the folder itself and leaves no file."""

    def __init__(self, folder: Path) -> None:
        self._handle: int | None = None
        if sys.platform != "win32":
            self._handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def take(self) -> bool:
        """Take the turn unless somebody else has it; whether it is ours."""
        if sys.platform != "win32" and self._handle is not None:
            try:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                return not isinstance(error, BlockingIOError)
        return True

    def give(self) -> None:
        """Let the next one take it."""
        if sys.platform != "win32" and self._handle is not None:
            with suppress(OSError):
                fcntl.flock(self._handle, fcntl.LOCK_UN)

    def close(self) -> None:
        """Leave the line."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
