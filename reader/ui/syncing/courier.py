"""Carries notes between the library and a folder, in a thread of its own."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.exporters import EXPORTERS, user_templates
from reader.i18n import translate
from reader.library import Library
from reader.settings import Settings
from reader.store import SyncFolder
from reader.sync import Answers
from reader.ui.worker import LibraryThread

# How often a run is told, in seconds.
_TELL_EVERY = 0.05


@dataclass(frozen=True)
class Errand:
    """A folder, the template of its blocks, and what was answered; `template` "" is the one that is remembered."""

    folder: Path
    template: str = ""
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True)
class Known:
    """The folders that were synchronised, the last first, and every template: its name and what it is called."""

    folders: tuple[SyncFolder, ...]
    templates: tuple[tuple[str, str], ...]


class Courier(QObject):
    """Runs one errand after the other; of plans only the newest is told."""

    known = Signal(object)
    """Known."""
    planned = Signal(object, object)
    """Errand, Plan."""
    progressed = Signal(int, int)
    """How many of how many files are done."""
    synchronised = Signal(object)
    """SyncReport."""
    failed = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._thread = LibraryThread(folder, settings, self)
        self._thread.failed.connect(self.failed)

    def tell_known(self) -> None:
        """Tell which folders and templates there are."""

        def job(library: Library) -> None:
            shipped = [(each.name, translate("Exporters", each.label)) for each in EXPORTERS]
            own = [(each.name, each.label) for each in user_templates() if each.error is None]
            self.known.emit(Known(tuple(library.synchronizer.folders), (*shipped, *own)))

        self._thread.submit(job)

    def plan(self, errand: Errand) -> None:
        """Look at what an errand comes to."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if serial == self._newest:
                self.planned.emit(errand, library.synchronizer.plan(_folder(library, errand), errand.answers))

        self._thread.submit(job)

    def synchronise(self, errand: Errand) -> None:
        """Do an errand."""
        self._newest += 1
        told = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told > _TELL_EVERY:
                told = time.monotonic()
                self.progressed.emit(done, total)

        def job(library: Library) -> None:
            folder = _folder(library, errand)
            self.synchronised.emit(library.synchronizer.synchronise(folder, errand.answers, tell))

        self._thread.submit(job)

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """Finish what was begun, and end the thread."""
        self._newest += 1
        self._thread.finish()


def _folder(library: Library, errand: Errand) -> SyncFolder:
    return library.synchronizer.folder(errand.folder, errand.template or None)
