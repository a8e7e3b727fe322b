"""Python's collector of cyclic garbage, made to run in the window's thread only.

Left alone it runs in whichever thread happens to allocate next. When that is a worker's, and the garbage holds Qt
objects of the window, they are destroyed in the wrong thread, and the program crashes at some later moment. The idea
is Kovid Goyal's (calibre's GarbageCollector).
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

# ms between two looks at whether there is enough to collect. What an import leaves behind in two seconds took 110 ms
# to go through, in a twentieth of one 3.
_INTERVAL = 50
# s between two collections of everything, which look at every object there is.
_FULL_EVERY = 60.0


class WindowCollector(QObject):
    """While it lives, garbage is collected by a timer of the thread that made it, at Python's own thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # the modules that are loaded stay to the end, and need not be looked at again and again
        self._full = time.monotonic()
        timer = QTimer(self)
        timer.timeout.connect(self.collect_if_due)
        timer.start(_INTERVAL)

    def collect_if_due(self) -> None:
        """Collect the oldest generation whose count has passed its threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if 0 < thresholds[generation] < counts[generation] and self._may(generation):
                gc.collect(generation)
                return

    def _may(self, generation: int) -> bool:
        now = time.monotonic()
        if generation == 2 and now - self._full < _FULL_EVERY:
            return False
        self._full = now if generation == 2 else self._full
        return True

    def stop(self) -> None:
        """Give the work back to Python."""
        gc.unfreeze()
        gc.enable()
        self.deleteLater()
