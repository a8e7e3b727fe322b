"""Messages: how long they stay, and what they offer."""

import pytest
from PySide6.QtWidgets import QPushButton

from reader import i18n
from reader.ui.message_bar import MessageBar
from reader.ui.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot) -> MessageBar:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    return bar


def timer_runs(bar: MessageBar) -> bool:
    return bar._timer.isActive()


def test_good_news_goes_by_itself_and_errors_stay(bar: MessageBar) -> None:
    bar.tell("صُدّر ملف واحد")
    assert bar.isVisible()
    assert timer_runs(bar)
    bar.complain("تعذّرت القراءة")
    assert bar.isVisible()
    assert not timer_runs(bar)
    assert bar.text == "تعذّرت القراءة"


def test_an_offer_can_be_taken_once(bar: MessageBar) -> None:
    taken: list[str] = []
    bar.tell("حُذف التظليل", action=("تراجع", lambda: taken.append("undone")))
    bar.press()
    assert taken == ["undone"]
    assert not bar.isVisible()


def test_details_are_shown_when_asked_for(bar: MessageBar) -> None:
    asked: list[str] = []
    bar.complain("رُفض ملفان", more=lambda: asked.append("more"))
    more = next(button for button in bar.findChildren(QPushButton) if button.text().startswith("التفاصيل"))
    assert more.isVisible()
    more.click()
    assert asked == ["more"]
    assert bar.isVisible()


def test_what_went_wrong_can_be_tried_again(bar: MessageBar) -> None:
    tried: list[str] = []
    bar.complain("القرص ممتلئ", action=("أعد المحاولة", lambda: tried.append("again")))
    bar.press()
    assert tried == ["again"]


def test_the_newest_message_replaces_the_one_before(bar: MessageBar) -> None:
    bar.complain("خطأ", more=lambda: None)
    bar.tell("انتهى")
    assert bar.text == "انتهى"
    assert not any(button.isVisible() for button in bar.findChildren(QPushButton))


def test_a_name_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.tell("<b>not markup</b> &amp;")
    assert bar.text == "<b>not markup</b> &amp;"


def test_it_speaks_english(bar: MessageBar) -> None:
    i18n.install("en")
    bar.retranslate()
    assert "Details…" in {button.text() for button in bar.findChildren(QPushButton)}
