"""A number between two buttons."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget

from reader import i18n
from reader.ui import wording
from reader.ui.preferences.controls import Stepper
from reader.ui.theme import Theme


@pytest.fixture
def stepper(theme: Theme, qtbot) -> Iterator[Stepper]:
    holder = QWidget()
    qtbot.addWidget(holder)
    stepper = Stepper(range(50, 151), 5, lambda value: wording.percent(value / 100), theme, holder)
    stepper.retranslate("تباعد الأسطر")
    stepper.show_value(100)
    stepper.resize(240, 32)
    with qtbot.waitExposed(holder):
        holder.show()
    yield stepper  # the holder lives as long


@pytest.fixture
def number(stepper: Stepper) -> QSpinBox:
    found = stepper.findChild(QSpinBox)
    assert isinstance(found, QSpinBox)
    found.setFocus()
    return found


def test_buttons_go_a_step_each(stepper: Stepper) -> None:
    told = []
    stepper.changed.connect(told.append)
    stepper.press(more=True)
    stepper.press(more=False)
    stepper.press(more=False)
    assert told == [105, 100, 95]
    assert stepper.value == 95


def test_what_is_shown_is_not_told(stepper: Stepper, qtbot) -> None:
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.show_value(80)
    assert stepper.value == 80


def test_it_stops_at_its_ends(stepper: Stepper, qtbot) -> None:
    stepper.show_value(150)
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.press(more=True)
    stepper.press(more=False)
    assert stepper.value == 145


def test_the_arrow_keys_do_the_same(stepper: Stepper, number: QSpinBox, press) -> None:
    press(number, Qt.Key.Key_Up)
    assert stepper.value == 105
    press(number, Qt.Key.Key_Down)
    assert stepper.value == 100


@pytest.mark.parametrize(("typed", "value"), [("١٢٠", 120), ("85", 85), ("٩", 50), ("999", 150), ("كلام", 100)])
def test_a_number_is_typed_in_any_digits(stepper: Stepper, number: QSpinBox, write, typed: str, value: int) -> None:
    number.selectAll()
    write(number, typed)
    number.interpretText()
    assert stepper.value == value
    assert stepper.text == wording.percent(value / 100)


def test_it_is_written_in_the_language_of_now(stepper: Stepper) -> None:
    assert "١٠٠" in stepper.text
    i18n.install("en")
    stepper.retranslate("Line spacing")
    assert stepper.text == "100%"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_number_has_room_in_either_direction(stepper: Stepper, number: QSpinBox, direction) -> None:
    stepper.setLayoutDirection(direction)
    QApplication.processEvents()
    assert number.lineEdit().width() > 60


def test_the_wheel_changes_nothing_on_its_way(stepper: Stepper, number: QSpinBox) -> None:
    def turn() -> None:
        event = QWheelEvent(
            QPointF(5, 5), number.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(number, event)

    number.clearFocus()
    turn()
    assert stepper.value == 100
    number.setFocus()
    turn()
    assert stepper.value == 105
