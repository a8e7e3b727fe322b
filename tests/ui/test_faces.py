"""The faces that are offered can write Arabic; those of the program come first."""

from pathlib import Path

from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.library import Library
from reader.settings import Settings
from reader.ui import faces
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession


def test_the_program_s_own_families_come_first(appearance: Appearance) -> None:
    families = faces.arabic_families()
    assert families[:3] == ("Amiri", "IBM Plex Sans Arabic", "Noto Naskh Arabic")
    assert len(set(families)) == len(families)
    assert not [family for family in families if family.endswith(("Medium", "SemiBold"))]


def test_every_family_has_the_letters(appearance: Appearance) -> None:
    for family in faces.arabic_families():
        font = QRawFont.fromFont(QFont(family))
        assert all(font.supportsCharacter(ord(letter)) for letter in "ءأبتثجحخدذرزسشصضطظعغفقكلمنهوي"), family


def test_fonts_are_loaded_once(appearance: Appearance) -> None:
    before = faces.arabic_families()
    faces.load()
    assert faces.arabic_families() == before


def test_a_family_that_is_not_there_is_none(appearance: Appearance) -> None:
    assert faces.usable("Amiri") == "Amiri"
    assert faces.usable("") == ""
    assert faces.usable("No such face") == ""


def test_another_face_takes_the_place_of_one_that_is_missing(appearance: Appearance) -> None:
    assert faces.readable("No such face", "Noto Naskh Arabic", "Amiri") == "Noto Naskh Arabic"
    assert faces.readable("No such face") in faces.arabic_families()
    appearance.apply(Settings(reading_face="No such face"))
    assert appearance.page_theme.face == "Amiri"
    assert appearance.missing_face == "No such face"
    appearance.apply(Settings())
    assert appearance.missing_face == ""


def test_a_damaged_file_is_passed_over(appearance: Appearance, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Broken.ttf").write_bytes(b"\0\1\0\0 no font")
    before = faces.arabic_families()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    faces.load()
    assert faces.arabic_families() == before


def test_the_window_says_that_a_face_is_missing(qapp: QApplication, empty_library: Library, tmp_path, qtbot) -> None:
    empty_library.settings = Settings(reading_face="No such face")
    session = ReadingSession(empty_library, tmp_path / "settings.toml")
    window = MainWindow(session, Appearance(qapp, empty_library.settings))
    qtbot.addWidget(window)
    assert "No such face" in window.messages.text
    assert "Amiri" in window.messages.text
    session.close()
