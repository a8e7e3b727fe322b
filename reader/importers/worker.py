"""The process in which files are parsed, so that one of them can hang, die or ask for all memory and nothing is lost.

Run as `python -m reader.importers.worker MEMORY_MB`; it serves requests (see `reader.importers.wire`) until its input
ends. Whatever a parser prints goes nowhere, since the way out carries frames.
"""

import os
import sys
from contextlib import suppress
from typing import BinaryIO

from reader.errors import ImportRefused, NoImporter, ReaderFailed
from reader.importers.registry import importer_for
from reader.importers.wire import READY, pack_article, pack_refusal, read_frame, write_frame

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]  # the module stands for its absence

_NAME_LIMIT = 2**16
_DATA_LIMIT = 2**32 - 1


def main() -> None:
    """Serve until the other side closes."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "r+b") as nothing:  # noqa: PTH123  (a device, not a path of ours)
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)
    _limit(int(sys.argv[1]))
    write_frame(replies, READY)
    while True:
        name, data = read_frame(requests, _NAME_LIMIT), read_frame(requests, _DATA_LIMIT)
        if name is None or data is None:
            return
        _serve(replies, name.decode("utf-8"), data)


def _limit(memory_mb: int) -> None:
    """No more than this memory, no core file, no byte written to any file."""
    if resource is None:
        return
    for what, limit in ((resource.RLIMIT_AS, memory_mb * 2**20), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        with suppress(ValueError, OSError):  # a lower limit is in force, or the system has no such limit
            resource.setrlimit(what, (limit, limit))


def _serve(replies: BinaryIO, name: str, data: bytes) -> None:
    try:
        reply = _reply(name, data)
    except ImportRefused as refusal:
        reply = pack_refusal(refusal)
    except Exception:  # whatever a parser raises is about this file only
        reply = pack_refusal(ReaderFailed(name=name))
    write_frame(replies, reply)


def _reply(name: str, data: bytes) -> bytes:
    importer = importer_for(name)
    if importer is None:
        raise NoImporter(name=name, known="")
    return pack_article(importer.read(name, data))


if __name__ == "__main__":
    main()
