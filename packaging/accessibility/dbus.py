"""As much of D-Bus as reading another program takes: calls, answers, signals. The D-Bus Specification, 0.43.

PySide's QtDBus cannot read a structure, and the bindings of AT-SPI are packages of each distribution.
"""

import os
import socket
import struct
from collections import deque
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

_CALL, _ANSWER, _ERROR, _SIGNAL = 1, 2, 3, 4
_FIELDS = {1: "path", 2: "interface", 3: "member", 4: "error", 5: "answered", 7: "sender", 8: "signature"}
_NUMBERS = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I", "h": "I"}
_ALIGNED = {"y": 1, "g": 1, "v": 1, "n": 2, "q": 2, "x": 8, "t": 8, "d": 8, "(": 8, "{": 8}  # all others: 4

# s
_PATIENCE = 10.0


class BusError(Exception):
    """The bus, or a program on it, has refused a call or does not answer."""


@dataclass
class Message:
    """What came over the bus."""

    kind: int
    fields: dict[str, Any] = field(default_factory=dict)
    body: list[Any] = field(default_factory=list)


class Connection:
    """A connection to a bus on a Unix socket. Signals that were asked for with `watch` gather in `signals`."""

    def __init__(self, address: str) -> None:
        parts = dict(part.split("=", 1) for part in address.split(";", maxsplit=1)[0].partition(":")[2].split(","))
        path = parts["path"] if "path" in parts else "\0" + parts["abstract"]
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(path)
        self._read = b""
        self._serial = 0
        self.signals: deque[Message] = deque()
        who = str(os.getuid()).encode().hex().encode()
        self._socket.sendall(b"\0AUTH EXTERNAL " + who + b"\r\n")
        if not self._socket.recv(4096).startswith(b"OK"):
            raise BusError("the bus lets nobody in")
        self._socket.sendall(b"BEGIN\r\n")
        self._own("Hello")

    def call(
        self, service: str, path: str, interface: str, method: str, signature: str = "", *values: Any
    ) -> list[Any]:
        """Call a method with `values` of a `signature`; what it answers. Raises BusError."""
        self._serial += 1
        head = [(1, "o", path), (2, "s", interface), (3, "s", method), (6, "s", service)]
        head += [(8, "g", signature)] if signature else []
        body = _written(signature, values)
        self._socket.sendall(_message(self._serial, head, body) + body)
        until = monotonic() + _PATIENCE
        while True:
            message = self._next(until)
            if message is None:
                raise BusError(f"no answer to {interface}.{method}")
            if message.kind == _SIGNAL:
                self.signals.append(message)
            elif message.fields.get("answered") == self._serial:
                if message.kind == _ERROR:
                    raise BusError(f"{interface}.{method}: {message.fields['error']} {message.body}")
                return message.body

    def watch(self, interface: str) -> None:
        """Gather the signals of an interface, whoever sends them."""
        self._own("AddMatch", "s", f"type='signal',interface='{interface}'")

    def listen(self, seconds: float) -> None:
        """Gather signals for a while."""
        until = monotonic() + seconds
        while message := self._next(until):
            if message.kind == _SIGNAL:
                self.signals.append(message)

    def _own(self, method: str, signature: str = "", *values: Any) -> list[Any]:
        name = "org.freedesktop.DBus"
        return self.call(name, "/org/freedesktop/DBus", name, method, signature, *values)

    def _next(self, until: float) -> Message | None:
        """The next message; None if there is none in time."""
        start = self._bytes(16, until)
        if start is None:
            return None
        order = "<" if start[0] == ord("l") else ">"
        length, _, fields = struct.unpack(order + "III", start[4:16])
        rest = self._bytes(16 + -(-fields // 8) * 8 + length, until + _PATIENCE)
        if rest is None:
            raise BusError("a message was cut off")
        self._read = self._read[len(rest) :]
        reader = _Reader(rest, order, 12)
        message = Message(start[1])
        for code, value in reader.value("a(yv)"):
            if code in _FIELDS:
                message.fields[_FIELDS[code]] = value
        reader.align(8)
        for kind in _kinds(message.fields.get("signature", "")):
            message.body.append(reader.value(kind))
        return message

    def _bytes(self, count: int, until: float) -> bytes | None:
        while len(self._read) < count:
            left = until - monotonic()
            if left <= 0:
                return None
            self._socket.settimeout(left)
            try:
                came = self._socket.recv(65536)
            except TimeoutError:
                return None
            if not came:
                raise BusError("the bus has gone")
            self._read += came
        return self._read[:count]


class _Reader:
    """Reads values out of a message."""

    def __init__(self, data: bytes, order: str, at: int) -> None:
        self._data, self._order, self._at = data, order, at

    def align(self, to: int) -> None:
        self._at = -(-self._at // to) * to

    def value(self, kind: str) -> Any:
        """A value of a single complete type: tuples are structures, lists arrays."""
        first = kind[0]
        self.align(_ALIGNED.get(first, 4))
        if first in _NUMBERS:
            return self._number(_NUMBERS[first])
        if first in "sog":
            size = self._number("B" if first == "g" else "I")
            text = self._data[self._at : self._at + size].decode("utf-8", "replace")
            self._at += size + 1
            return text
        if first == "v":
            return self.value(self.value("g"))
        if first in "({":
            return tuple(self.value(part) for part in _kinds(kind[1:-1]))
        size, parts = self._number("I"), []
        self.align(_ALIGNED.get(kind[1], 4))
        end = self._at + size
        while self._at < end:
            parts.append(self.value(kind[1:]))
        return parts

    def _number(self, code: str) -> Any:
        size = struct.calcsize(code)
        (value,) = struct.unpack(self._order + code, self._data[self._at : self._at + size])
        self._at += size
        return value


def _message(serial: int, head: list[tuple[int, str, str]], body: bytes) -> bytes:
    """The header of a method call."""
    fields = b""
    for code, kind, value in head:
        fields += b"\0" * (-len(fields) % 8)
        fields += bytes([code, 1]) + kind.encode() + b"\0"
        fields += _written(kind, (value,), len(fields))
    made = struct.pack("<BBBBIII", ord("l"), _CALL, 0, 1, len(body), serial, len(fields)) + fields
    return made + b"\0" * (-len(made) % 8)


def _written(signature: str, values: Any, at: int = 0) -> bytes:
    """Numbers and texts as they stand in a message, `at` bytes after a place that is aligned to 8."""
    made = b""
    for kind, value in zip(signature, values, strict=True):
        made += b"\0" * (-(at + len(made)) % _ALIGNED.get(kind, 4))
        if kind in _NUMBERS:
            made += struct.pack("<" + _NUMBERS[kind], value)
        else:
            text = value.encode()
            made += struct.pack("<B" if kind == "g" else "<I", len(text)) + text + b"\0"
    return made


def _kinds(signature: str) -> list[str]:
    """A signature cut into its complete types."""
    kinds, start, depth = [], 0, 0
    for i, letter in enumerate(signature):
        depth += (letter in "({") - (letter in ")}")
        if not depth and letter != "a":
            kinds.append(signature[start : i + 1])
            start = i + 1
    return kinds
