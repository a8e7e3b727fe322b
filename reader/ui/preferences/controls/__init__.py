"""Controls of our own, for what has few values: each shows its value, tells of a new one, and can be used by keys."""

from reader.ui.preferences.controls.face_box import FaceBox
from reader.ui.preferences.controls.segments import Segments
from reader.ui.preferences.controls.stepper import Stepper
from reader.ui.preferences.controls.swatches import Swatches

__all__ = ["FaceBox", "Segments", "Stepper", "Swatches"]
