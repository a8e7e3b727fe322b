"""What a screen reader is told of a program over AT-SPI: objects with names, roles, states and texts, and events."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

from dbus import BusError, Connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_REGISTRY = "org.a11y.atspi.Registry"
_EVENTS = "org.a11y.atspi.Event.Object"
_TOLD = ("object:text-caret-moved", "object:text-selection-changed", "object:state-changed:focused")

# Of the enumerations of AT-SPI.
_ON_SCREEN, _PARAGRAPH, _PRESS, _RELEASE = 0, 4, 0, 1
_STATES = {4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 25: "showing", 30: "visible"}

# s
_PATIENCE, _GLANCE = 8.0, 0.1


@dataclass(frozen=True)
class Event:
    """What a program has told: a name such as TextCaretMoved, who it is about, and its two numbers."""

    name: str
    path: str
    first: int
    second: int


class Desktop:
    """The programs on the bus of accessibility, and the keyboard before them."""

    def __init__(self) -> None:
        session = Connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        (address,) = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self.bus = Connection(address)
        self.bus.watch(_EVENTS)
        for event in _TOLD:
            self.bus.call(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "s", event)

    def programs(self) -> list["Node"]:
        """The roots of the programs' trees."""
        return Node(self.bus, _REGISTRY, "/org/a11y/atspi/accessible/root").children()

    def press(self, *keys: int) -> None:
        """Press keys, by X's numbers, all but the last held until that is let go."""
        for key in keys:
            self._generate("GenerateKeyboardEvent", "isu", key, "", _PRESS)
        for key in reversed(keys):
            self._generate("GenerateKeyboardEvent", "isu", key, "", _RELEASE)

    def click(self, x: int, y: int) -> None:
        """Click at a point of the screen."""
        self._generate("GenerateMouseEvent", "iis", x, y, "b1c")

    def _generate(self, method: str, signature: str, *values: Any) -> None:
        path, interface = "/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.DeviceEventController"
        self.bus.call(_REGISTRY, path, interface, method, signature, *values)

    def events(self) -> list[Event]:
        """What came since it was asked for last."""
        self.bus.listen(_GLANCE)
        came = [signal for signal in self.bus.signals if len(signal.body) > 2]
        self.bus.signals.clear()
        return [Event(one.fields["member"], one.fields["path"], one.body[1], one.body[2]) for one in came]

    def wait_for(self, what: Callable[[], Any], seconds: float = _PATIENCE) -> Any:
        """Ask until there is something; what it is, or None if nothing ever was."""
        until = monotonic() + seconds
        while monotonic() < until:
            try:
                if found := what():
                    return found
            except BusError:
                pass  # what was there a moment ago may have gone
            self.bus.listen(_GLANCE)
        return None


@dataclass(frozen=True)
class Node:
    """An object of a program. Offsets in its text are characters, places are px of the screen."""

    bus: Connection
    service: str
    path: str

    @property
    def name(self) -> str:
        return str(self._get("Name"))

    @property
    def description(self) -> str:
        return str(self._get("Description"))

    @property
    def role(self) -> str:
        return str(self._ask("GetRoleName"))

    @property
    def states(self) -> set[str]:
        low, high = self._ask("GetState")
        return {name for bit, name in _STATES.items() if (low | high << 32) >> bit & 1}

    @property
    def interfaces(self) -> list[str]:
        return list(self._ask("GetInterfaces"))

    def children(self) -> list["Node"]:
        return [Node(self.bus, service, path) for service, path in self._ask("GetChildren")]

    def tree(self) -> Iterator["Node"]:
        """The object and everything below it."""
        yield self
        for child in self.children():
            yield from child.tree()

    @property
    def length(self) -> int:
        return int(self._get("CharacterCount", _TEXT))

    @property
    def caret(self) -> int:
        return int(self._get("CaretOffset", _TEXT))

    def text(self, start: int, end: int) -> str:
        return str(self._call("GetText", "ii", start, end, interface=_TEXT)[0])

    def paragraph_at(self, offset: int) -> tuple[str, int, int]:
        """The paragraph around a character, and where it begins and ends."""
        text, start, end = self._call("GetStringAtOffset", "iu", offset, _PARAGRAPH, interface=_TEXT)
        return text, start, end

    def selection(self) -> tuple[int, int] | None:
        if not self._call("GetNSelections", interface=_TEXT)[0]:
            return None
        start, end = self._call("GetSelection", "i", 0, interface=_TEXT)
        return start, end

    def extents(self, offset: int) -> tuple[int, int, int, int]:
        """x, y, width and height of a character."""
        x, y, width, height = self._call("GetCharacterExtents", "iu", offset, _ON_SCREEN, interface=_TEXT)
        return x, y, width, height

    def offset_at(self, x: int, y: int) -> int:
        """The character at a point."""
        return int(self._call("GetOffsetAtPoint", "iiu", x, y, _ON_SCREEN, interface=_TEXT)[0])

    def _ask(self, method: str) -> Any:
        return self._call(method)[0]

    def _get(self, name: str, interface: str = _ACCESSIBLE) -> Any:
        return self._call("Get", "ss", interface, name, interface="org.freedesktop.DBus.Properties")[0]

    def _call(self, method: str, signature: str = "", *values: Any, interface: str = _ACCESSIBLE) -> list[Any]:
        return self.bus.call(self.service, self.path, interface, method, signature, *values)
