"""Without diacritics the page looks as if they were not there; everything stands where it stood."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.annotation import Color
from reader.arabic.letters import VOCALISATION
from reader.article import Place, Span
from reader.ui.page import Highlight

TEXT = "قَالَ اللَّهُ تَعَالَى: لِلَّهِ الْأَمْرُ، لَا إِلَهَ إِلَّا هُوَ، بِسْمِ ٱلرَّحْمَٰنِ ٱلۡعَٰلَمِينَۗ وسؤال"
PLAIN = VOCALISATION.sub("", TEXT)


@pytest.fixture
def bare(page, light):
    page.apply_theme(replace(light, diacritics=False))
    return page


@pytest.mark.parametrize("face", ["Amiri", "Noto Naskh Arabic", "IBM Plex Sans Arabic"])
def test_it_looks_like_the_text_without_them(page, make, light, face: str) -> None:
    page.apply_theme(replace(light, diacritics=False, face=face))
    pictures = []
    for text in (TEXT, PLAIN):
        page.show_article(make(text))
        pictures.append(page.viewport().grab().toImage())
    assert pictures[0] == pictures[1]


def test_every_word_is_found_where_it_is_painted(bare, make, share, light) -> None:
    bare.show_article(make(TEXT))
    start = TEXT.index("الْأَمْرُ")
    span = Span(1, start, start + len("الْأَمْرُ"))
    bare.set_highlights([Highlight("a", span, Color.YELLOW)])
    rect = bare.rect_of(span)
    assert share(bare, light.highlight[Color.YELLOW], rect) > 0.6
    assert bare._at(rect.center().toPointF()).name == "a"
    bare.select(span)
    bare.copy()
    assert QApplication.clipboard().text() == "الْأَمْرُ"


def test_the_caret_passes_over_them(bare, make, press) -> None:
    bare.show_article(make(TEXT))
    bare.select(Span(1, 0, 4))
    press(bare, Qt.Key.Key_Right)
    press(bare, Qt.Key.Key_Right)
    visited = []
    for _ in range(len(PLAIN)):
        press(bare, Qt.Key.Key_Left)
        visited.append(bare.textCursor().position())
    assert not any(VOCALISATION.match(TEXT[place : place + 1]) for place in visited)


def test_switching_keeps_the_place_and_the_selection(page, make, light) -> None:
    page.show_article(make(*[TEXT] * 60))
    page.go_to(Place(40))
    page.select(Span(40, 3, 20, 41))
    cleared = []
    page.selection_cleared.connect(lambda: cleared.append(True))
    for diacritics in (False, True):
        page.apply_theme(replace(light, diacritics=diacritics))
        assert page.place() == Place(40)
        assert page.selected_span() == Span(40, 3, 20, 41)
    assert cleared == []
    assert page.document().blockCount() == 60
