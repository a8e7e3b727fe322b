"""The outline: the headings, the one that is being read, and ways to the others by keys, letters and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.article import Article, Kind, LibraryEntry, Paragraph, Place
from reader.ui.opened import Opened
from reader.ui.theme import Theme
from reader.ui.ways.outline_panel import OutlinePanel


def opened(*paragraphs: Paragraph, name: str = "a") -> Opened:
    entry = LibraryEntry(name, "كتاب", (), None, None, "", "", len(paragraphs), 0, 0, 0.0)
    return Opened(entry, Article("كتاب", paragraphs), ())


def book(chapters: int, name: str = "a") -> Opened:
    """Each chapter has a heading, two paragraphs, a section and a paragraph."""
    parts = []
    for number in range(1, chapters + 1):
        parts += [Paragraph(f"البابُ {number}", Kind.HEADING, level=2), Paragraph("نص"), Paragraph("نص")]
        parts += [Paragraph(f"Section {number}", Kind.HEADING, level=3), Paragraph("نص")]
    return opened(*parts, name=name)


@pytest.fixture
def panel(theme: Theme, qtbot) -> OutlinePanel:
    """The outline of twenty chapters."""
    panel = OutlinePanel(theme)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.show_opened(book(20))
    return panel


def rows(panel: OutlinePanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(panel: OutlinePanel, row: int) -> str:
    return str(panel.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_it_lists_the_headings_and_says_how_deep_they_lie(panel: OutlinePanel) -> None:
    assert rows(panel)[:3] == ["البابُ 1", "Section 1", "البابُ 2"]
    assert spoken(panel, 0) == "البابُ 1, المستوى ١"
    assert spoken(panel, 1) == "Section 1, المستوى ٢"


def test_the_section_that_is_being_read_is_marked_and_followed(panel: OutlinePanel) -> None:
    panel.show_read(92)
    assert spoken(panel, 36).endswith("تقرؤه الآن")
    assert panel.list.viewport().rect().intersects(panel.list.visualRect(panel.list.model().index(36, 0)))
    panel.show_read(99)
    assert not spoken(panel, 36).endswith("تقرؤه الآن")
    assert spoken(panel, 39).endswith("تقرؤه الآن")


def test_arrow_keys_and_enter_lead_to_a_heading(panel: OutlinePanel, press: Callable[..., None], qtbot) -> None:
    panel.show_read(12)
    panel.take_keyboard()
    press(panel.list, Qt.Key.Key_Down)
    panel.show_read(40)  # the page is scrolled meanwhile: who looks around is not carried off
    with qtbot.waitSignal(panel.place_requested) as asked:
        press(panel.list, Qt.Key.Key_Return)
    assert asked.args == [Place(14)]


def test_typing_filters_whatever_the_spelling(
    panel: OutlinePanel, press: Callable[..., None], write: Callable[[QWidget, str], None], qtbot
) -> None:
    panel.take_keyboard()
    write(panel.list, "ا")
    assert panel.field.hasFocus()
    write(panel.field, "لبَاب 2")
    assert rows(panel) == ["البابُ 2", "البابُ 20"]
    with qtbot.waitSignal(panel.place_requested) as asked:
        press(panel.field, Qt.Key.Key_Return)
    assert asked.args == [Place(6)]
    write(panel.field, "ظ")
    assert panel.message == "ليس في العناوين ما فيه هذه الكلمات."
    press(panel.field, Qt.Key.Key_Escape)
    assert len(rows(panel)) == 40
    assert panel.message == ""


def test_another_article_has_another_outline_unfiltered(panel: OutlinePanel) -> None:
    panel.show_read(90)
    panel.field.setText("Section")
    panel.show_opened(book(3, name="b"))
    assert len(rows(panel)) == 6
    assert not any(spoken(panel, row).endswith("تقرؤه الآن") for row in range(6))


def test_an_article_without_headings_says_so(panel: OutlinePanel) -> None:
    panel.show_opened(opened(Paragraph("نص بلا عناوين"), name="c"))
    assert panel.message.startswith("ليس في هذا المقال عناوين.")
    panel.take_keyboard()
    panel.clear()
    assert rows(panel) == []


def test_two_thousand_headings_are_painted_where_they_are_seen(panel: OutlinePanel, qapp) -> None:
    panel.show_opened(book(1000, name="big"))
    panel.show_read(5000)
    qapp.processEvents()
    last = panel.list.visualRect(panel.list.model().index(1999, 0))
    assert panel.list.viewport().rect().contains(last.center())
