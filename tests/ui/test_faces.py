"""The faces that are offered can write Arabic; those of the program come first."""

from PySide6.QtGui import QFont, QRawFont

from reader.ui import faces
from reader.ui.appearance import Appearance


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
