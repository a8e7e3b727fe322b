"""Reduced motion: the one door that everything asks before it moves, fades or slides.

Motion is reduced when the user's setting says so, or the desktop does, whose wish Qt tells as a style without
animations, or the portal that `reader.ui.desktop_motion` asks. What would have moved then shows its last state at
once, and what would have faded stands still as long as it would have been seen. The caret does not blink.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)

# ms
_BLINK = 1060


class _Wish:
    reduced = False


def install(application: QApplication, *, reduced: bool) -> None:
    """Take on what the user or the desktop has asked for; Qt's own menus, tool tips and carets obey from now on."""
    _Wish.reduced = reduced
    still = is_reduced()
    for effect in _EFFECTS if still else ():
        application.setEffectEnabled(effect, False)
    application.setCursorFlashTime(0 if still else _BLINK)


def is_reduced() -> bool:
    """Whether nothing is to move, fade or slide; ask each time, since it may change at any time."""
    style = QApplication.style()
    return _Wish.reduced or style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def duration(ms: int) -> int:
    """How long a movement of `ms` ms is to last: not at all when motion is reduced."""
    return 0 if is_reduced() else ms
