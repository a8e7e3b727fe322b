"""The notes of an article as cards: what they show, how they are written, what they ask for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QToolButton

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.library import Library
from reader.ui.notes.note_card import NoteCard
from reader.ui.notes.note_editor import parsed_tags, written_tags
from reader.ui.notes.notes_panel import NotesPanel
from reader.ui.opened import Opened
from reader.ui.theme import Theme, theme_named


def opened(library: Library, article: str) -> Opened:
    return Opened(library.entry(article), library.article(article), tuple(library.annotations(article)))


@pytest.fixture
def marks(library: Library, khubz: str) -> list[Annotation]:
    """Two highlights, a note on a paragraph, a note on the article: made in another order than that of the text."""
    return [
        library.highlight(khubz, Span(3, 0, 10), Color.BLUE, note="يُراجَع **هذا**", tags=["مطبخ"]),
        library.highlight(khubz, Span(1, 5, 12)),
        library.note_on_paragraph(khubz, 4, "عن الفقرة"),
        library.note_on_article(khubz, "عن المقال"),
    ]


@pytest.fixture
def panel(library: Library, marks: list[Annotation], theme: Theme, names: dict[Color, str], qtbot) -> NotesPanel:
    panel = NotesPanel(theme, names)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show_opened(opened(library, marks[0].article))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def editor(card: NoteCard) -> QTextEdit:
    return next(edit for edit in card.findChildren(QTextEdit) if edit.isVisible())


def test_cards_stand_in_the_order_of_the_text(panel: NotesPanel, library: Library, khubz: str) -> None:
    assert [card.annotation.id for card in panel.cards] == [note.id for note in library.annotations(khubz)]
    tops = [card.y() for card in panel.cards]
    assert tops == sorted(tops)


def test_a_card_says_what_it_is_about(panel: NotesPanel) -> None:
    article, first, third, paragraph = panel.cards
    assert article.accessibleName() == "أصفر · على المقال · عن المقال"
    assert first.accessibleName() == "أصفر · ف ١ · المخابز"
    assert third.accessibleName() == "أزرق · ف ٣ · يُخلط الدق · يُراجَع **هذا** · مطبخ"
    assert paragraph.accessibleName() == "أصفر · على ف ٤ · عن الفقرة"


def test_a_click_or_enter_asks_for_the_passage(panel: NotesPanel, press, qtbot) -> None:
    card = panel.cards[1]
    with qtbot.waitSignal(panel.show_requested) as asked:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked.args == [card.annotation.id]
    with qtbot.waitSignal(panel.show_requested):
        press(card, Qt.Key.Key_Return)


def test_one_card_at_most_is_open(panel: NotesPanel) -> None:
    for card in panel.cards:
        panel.choose(card.annotation.id, False)
        assert [c for c in panel.cards if c.is_open] == [card]
    panel.shut()
    assert not any(card.is_open for card in panel.cards)


def test_a_note_is_kept_after_a_pause(panel: NotesPanel, write: Callable[..., None], qtbot) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, True)
    with qtbot.waitSignal(panel.note_edited) as kept:
        write(editor(card), "ملاحظة")
    assert kept.args == [card.annotation.id, "ملاحظة"]


def test_a_note_is_kept_when_the_keyboard_leaves_it(panel: NotesPanel, write: Callable[..., None], qtbot) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, True)
    write(editor(card), "م")
    with qtbot.waitSignal(panel.note_edited, timeout=200) as kept:
        card.findChild(QLineEdit).setFocus()
    assert kept.args[1] == "م"


def test_a_note_is_kept_when_another_card_or_article_comes(
    panel: NotesPanel, library: Library, khubz: str, write: Callable[..., None], qtbot
) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, True)
    write(editor(card), "م")
    with qtbot.waitSignal(panel.note_edited, timeout=200):
        panel.choose(panel.cards[2].annotation.id, False)
    panel.choose(card.annotation.id, True)
    write(editor(card), "ن")
    with qtbot.waitSignal(panel.note_edited, timeout=200):
        panel.show_opened(opened(library, khubz))


def test_what_did_not_change_is_not_kept_again(panel: NotesPanel, qtbot) -> None:
    card = panel.cards[2]
    with qtbot.assertNotEmitted(panel.note_edited), qtbot.assertNotEmitted(panel.tags_edited):
        panel.choose(card.annotation.id, True)
        panel.shut()


def test_escape_ends_the_writing(panel: NotesPanel, press: Callable[..., None], qtbot) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, True)
    with qtbot.waitSignal(panel.abandoned) as over:
        press(editor(card), Qt.Key.Key_Escape)
    assert over.args == [card.annotation.id]
    assert not card.is_open
    assert card.hasFocus()


def test_tags_are_written_with_commas(panel: NotesPanel, qtbot) -> None:
    card = panel.cards[2]
    panel.choose(card.annotation.id, True)
    line = card.findChild(QLineEdit)
    assert line.text() == "مطبخ"
    with qtbot.waitSignal(panel.tags_edited) as kept:
        line.setText("مطبخ، #خبز الشعير, مطبخ")
    assert kept.args == [card.annotation.id, ["مطبخ", "خبز الشعير"]]


@pytest.mark.parametrize(
    ("text", "tags"),
    [("", []), (" , ،", []), ("#أ، ب;ج", ["أ", "ب", "ج"]), ("أ  ب", ["أ ب"]), ("##", [])],
)
def test_typed_tags(text: str, tags: list[str]) -> None:
    assert parsed_tags(text) == tags
    assert parsed_tags(written_tags(tags)) == tags


def test_colour_and_deletion_are_asked_for(panel: NotesPanel, qtbot) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, False)
    buttons = {button.accessibleName(): button for button in card.findChildren(QToolButton)}
    with qtbot.waitSignal(panel.color_requested) as asked:
        buttons["أحمر"].click()
    assert asked.args == [card.annotation.id, Color.RED]
    with qtbot.waitSignal(panel.delete_requested) as asked:
        buttons["حذف"].click()
    assert asked.args == [card.annotation.id]


def test_a_change_from_elsewhere_does_not_disturb_the_writing(
    panel: NotesPanel, library: Library, write: Callable[..., None]
) -> None:
    card = panel.cards[1]
    panel.choose(card.annotation.id, True)
    write(editor(card), "نص لم يُحفظ")
    panel.update_annotation(library.edit_annotation(card.annotation.id, color=Color.GREEN))
    assert editor(card).toPlainText() == "نص لم يُحفظ"
    assert card.accessibleName().startswith("أخضر")


def test_cards_come_and_go(panel: NotesPanel, library: Library, khubz: str, marks: list[Annotation]) -> None:
    panel.remove(library.delete_annotation(marks[1].id))
    assert marks[1].id not in [card.annotation.id for card in panel.cards]
    panel.add(library.undelete_annotation(marks[1].id))
    assert [card.annotation.id for card in panel.cards] == [note.id for note in library.annotations(khubz)]


def test_an_empty_margin_says_how_to_begin(panel: NotesPanel) -> None:
    panel.clear()
    assert panel.cards == []
    assert any("حدّد عبارة" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_theme_and_language_leave_the_cards(panel: NotesPanel, names: dict[Color, str]) -> None:
    ids = [card.annotation.id for card in panel.cards]
    panel.apply_theme(theme_named("dark"))
    panel.retranslate({**names, Color.BLUE: "سؤال"})
    assert [card.annotation.id for card in panel.cards] == ids
    assert "سؤال" in panel.cards[2].accessibleName()


def test_markup_in_a_quotation_is_text(
    library: Library, khubz: str, theme: Theme, names: dict[Color, str], qtbot
) -> None:
    library.highlight(khubz, Span(1, 0, 5), note='<img src="file:///etc/passwd"> <script>x</script>')
    panel = NotesPanel(theme, names)
    qtbot.addWidget(panel)
    panel.show_opened(opened(library, khubz))
    panel.grab()
