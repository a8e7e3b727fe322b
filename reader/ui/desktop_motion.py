"""Whether the desktop asks for less motion, where Qt does not know: by the settings portal of freedesktop.org.

Asked over the session's bus and answered when the portal has a mind to; where there is none, nothing is ever heard.
"""

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"

# A setting -> its value where less motion is wanted. The first is of the portal itself, the other of GNOME.
_REDUCED: dict[tuple[str, str], int | bool] = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}


class DesktopMotion(QObject):
    """Asks once and listens from then on."""

    changed = Signal(bool)
    """Whether the desktop wants less motion."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wants: dict[tuple[str, str], bool] = {}
        self._calls: list[QDBusPendingCallWatcher] = []
        if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
            return  # else a bus would be started for us alone
        bus = QDBusConnection.sessionBus()
        # The stubs want bytes, PySide (6.11) takes only the text that SLOT makes.
        slot: Any = SLOT("take(QDBusMessage)")
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, slot)
        for setting in _REDUCED:
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            question.setArguments(list(setting))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            watcher.finished.connect(lambda _, setting=setting, watcher=watcher: self._answered(setting, watcher))
            self._calls.append(watcher)

    @Slot(QDBusMessage)
    def take(self, message: QDBusMessage) -> None:
        """Some setting of the desktop has changed."""
        namespace, key, value = message.arguments()
        self._hear((namespace, key), value)

    def _answered(self, setting: tuple[str, str], watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            self._hear(setting, answer.arguments()[0])

    def _hear(self, setting: tuple[str, str], value: object) -> None:
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if setting in _REDUCED:
            self._wants[setting] = value == _REDUCED[setting]
            self.changed.emit(any(self._wants.values()))
