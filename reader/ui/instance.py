"""One window per library: a second start hands what it was asked for to the first one, and ends.

A lock file says who is first; it goes with its process, however that ends. The first listens on a local socket, in a
folder that only this user can enter. This is a socket of the file system: nothing here can reach a network.
"""

import hashlib
import os
import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader import paths
from reader.ui.requests import MAX_BYTES, Request

# s for which a second start waits for the first one's answer, and ms between two tries to reach it.
_PATIENCE = 6.0
_TRY_EVERY = 150
# ms for which the first one waits for a request to be complete.
_LISTEN = 5000
_HEAD = 4
_ANSWER = b"ok"
# How a desktop says that a program may come to the front; handed on with a request.
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class Standing(Enum):
    """How a start stands to the others on the same library."""

    FIRST = "first"
    HANDED = "handed"
    """Another one is first, and has taken the request."""
    UNANSWERED = "unanswered"
    """Another one is first, and does not answer."""


class Instance(QObject):
    """The place of this process among those that show `library`."""

    requested = Signal(object)
    """Request: another start has handed it over."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._lock: QLockFile | None = None
        key = hashlib.sha256(os.path.realpath(library).encode(errors="surrogatepass")).hexdigest()[:16]
        try:
            folder = paths.runtime()
        except OSError:  # without a folder of one's own, windows do not know of each other, and all still works
            return
        self._address = str(folder / f"{key}.socket")
        self._lock = QLockFile(str(folder / f"{key}.lock"))
        self._lock.setStaleLockTime(0)  # a lock is never old, only its process gone

    def take_place(self, request: Request) -> Standing:
        """Become the first, or hand `request` to whoever is. Waits some seconds for an answer."""
        end = time.monotonic() + _PATIENCE
        while self._lock is not None and not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                break  # it cannot be written: as without a folder
            if self._hand_over(request, end):
                return Standing.HANDED
            if time.monotonic() > end:
                return Standing.UNANSWERED
        else:
            self._listen()
        return Standing.FIRST

    @property
    def first_process(self) -> int:
        """The id of the process that is first, 0 if that is not known."""
        pid, _host, _name = self._lock.getLockInfo() if self._lock else (0, "", "")
        return int(pid)

    def leave(self) -> None:
        """Make way for another."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()

    # --- being first ---------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        if self._lock is not None:
            QLocalServer.removeServer(self._address)  # of a first one that was killed
            if not self._server.listen(self._address):
                self._lock.unlock()

    def _welcome(self) -> None:
        while socket := self._server.nextPendingConnection():
            _Caller(socket, self)

    def take(self, message: bytes) -> bool:
        """Announce the request in `message`; False if it holds none."""
        head, _, body = message.partition(b"\n")
        request = Request.unpacked(body)
        if request is None:
            return False
        _keep_token(head.decode("ascii", "ignore"))
        self.requested.emit(request)
        return True

    # --- being second --------------------------------------------------------------------------------------------

    def _hand_over(self, request: Request, end: float) -> bool:
        """Whether the first one took it. It may be only starting, or be gone by now: then this is to be tried again."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_TRY_EVERY):
            time.sleep(_TRY_EVERY / 1000)
            return False
        token = next((f"{name}={os.environ[name]}" for name in _TOKENS if os.environ.get(name)), "")
        message = token.encode("ascii", "ignore").replace(b"\n", b"") + b"\n" + request.packed()
        socket.write(QByteArray(len(message).to_bytes(_HEAD) + message))
        answer = b""
        while len(answer) < len(_ANSWER) and (left := end - time.monotonic()) > 0:
            if not socket.waitForReadyRead(max(1, round(left * 1000))):
                break
            answer += bytes(socket.readAll().data())
        return answer == _ANSWER


class _Caller(QObject):
    """One connection of another start: it sends its request once, whole, soon and not too long, or is hung up on."""

    def __init__(self, socket: QLocalSocket, instance: Instance) -> None:
        super().__init__(socket)
        socket.setParent(instance)
        self._socket = socket
        self._instance = instance
        self._data = bytearray()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        QTimer.singleShot(_LISTEN, self, socket.abort)
        self._read()

    def _read(self) -> None:
        self._data += bytes(self._socket.readAll().data())
        length = int.from_bytes(self._data[:_HEAD])
        if len(self._data) >= _HEAD and (length > MAX_BYTES or len(self._data) > _HEAD + length):
            self._socket.abort()
        elif len(self._data) >= _HEAD and len(self._data) == _HEAD + length:
            if self._instance.take(bytes(self._data[_HEAD:])):
                self._socket.write(QByteArray(_ANSWER))
                self._socket.flush()
            self._socket.disconnectFromServer()


def _keep_token(text: str) -> None:
    name, _, value = text.partition("=")
    if name in _TOKENS and 0 < len(value) < 512 and value.isprintable():
        os.environ[name] = value  # Qt looks here when the window asks to come to the front
