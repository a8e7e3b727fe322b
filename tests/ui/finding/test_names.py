"""Other names in the window: offered under a search, joined with a click, and edited in a list."""

import pytest
from PySide6.QtWidgets import QWidget

from reader.aliases import AliasGroup, Alike
from reader.library import Library
from reader.ui.finding.name_offer import NameOffer
from reader.ui.finding.names_dialog import NamesDialog
from reader.ui.session import ReadingSession
from reader.ui.theme import Theme


@pytest.fixture
def offer(theme: Theme, qtbot) -> NameOffer:
    offer = NameOffer(theme)
    qtbot.addWidget(offer)
    offer.show_alike(Alike("بلومبرغ", (("بلومبيرج", 12), ("Bloomberg", 3))))
    return offer


def test_what_is_offered_is_joined_or_refused_with_one_click(offer: NameOffer, qtbot) -> None:
    with qtbot.waitSignal(offer.joined) as joined:
        offer.join.click()
    assert joined.args == [("بلومبرغ", "بلومبيرج", "Bloomberg")]
    assert offer.isHidden()
    offer.show_alike(Alike("Altman", (("ألتمان", 2),)))
    with qtbot.waitSignal(offer.refused) as refused:
        offer.refuse.click()
    assert refused.args == ["Altman", ("ألتمان",)]
    assert offer.isHidden()


def test_the_list_says_what_the_groups_are_to_be(theme: Theme, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    groups = [AliasGroup("n1", ("بلومبرغ", "Bloomberg")), AliasGroup("n2", ("ماسك", "Musk"))]
    dialog = NamesDialog(theme, groups, window)
    first, second, free = (line for _, line in dialog.lines)
    first.setText("بلومبرغ، بلومبيرج؛ Bloomberg")
    second.clear()
    free.setText("ألتمان")
    free.textEdited.emit(free.text())
    assert len(dialog.lines) == 4
    dialog.accept()
    assert dialog.result() == 0 and not dialog.error.isHidden()
    free.setText("ألتمان, Altman")
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.written == ({"n1": ("بلومبرغ", "بلومبيرج", "Bloomberg"), "n2": ()}, [("ألتمان", "Altman")])


def test_the_session_keeps_what_the_list_says(session: ReadingSession, library: Library) -> None:
    session.join_names(("ماسك", "Musk"))
    session.join_names(("بلومبرغ", "Bloomberg"))
    musk, bloomberg = session.names()
    deleted: list[list[AliasGroup]] = []
    session.names_deleted.connect(deleted.append)
    session.change_names({musk.id: (), bloomberg.id: ("بلومبرغ", "بلومبيرج")}, [("ألتمان", "Altman")])
    assert [group.names for group in library.aliases()] == [("بلومبرغ", "بلومبيرج"), ("ألتمان", "Altman")]
    session.restore_names(*deleted)
    assert ("ماسك", "Musk") in [group.names for group in library.aliases()]
