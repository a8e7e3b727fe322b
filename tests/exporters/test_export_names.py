"""Names of files: from titles, safe everywhere, different for different articles."""

import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from reader.exporters import file_name

ID = "7f3a9c01b2d4"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("مقال", "مقال.md"),
        ("مقدمة: في «المتن»/الهامش؟", "مقدمة- في «المتن»-الهامش؟.md"),
        ('"a" <b> c? #d ^e [f] g|h*', "a b c d e f g-h.md"),
        ("  ..خفيّ.  ", "خفيّ.md"),
        ("-rf", "rf.md"),
        ("سطر\nآخر\u2028ثالث\tرابع", "سطر آخر ثالث رابع.md"),
        ("\u200fاتجاه\u202e \ufeff\x00\x1a", "اتجاه.md"),
        ("می\u200cخواهم", "می\u200cخواهم.md"),
        ("e\u0301", "\u00e9.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        ("com¹", "_com¹.md"),
        ("console", "console.md"),
        ("", f"{ID}.md"),
        ("///", f"{ID}.md"),
        ("\u200d\u200d", f"{ID}.md"),
        ("😀", "😀.md"),
    ],
)
def test_a_name_is_the_title_without_what_names_cannot_hold(title: str, name: str) -> None:
    assert file_name(title, ID, ()) == name


def test_a_long_title_is_cut_between_characters() -> None:
    name = file_name("aa" + "شَ" * 100, ID, ())
    assert len(name.encode()) <= 180
    assert name == "aa" + "شَ" * 43 + ".md"
    assert file_name("a" * 175 + "e\u0323\u0301\u0302", ID, ()) == "a" * 175 + ".md"
    assert file_name("😀" * 50, ID, ()) == "😀" * 44 + ".md"


def test_a_taken_name_gets_ever_more_of_the_id() -> None:
    taken: list[str] = []
    for expected in ["Title.md", "Title (7f3a).md", "Title (7f3a9c01).md", f"Title ({ID}).md", f"Title ({ID} 2).md"]:
        name = file_name("Title", ID, taken)
        assert name == expected
        taken.append(name.upper())
    assert file_name("Title", ID, taken) == f"Title ({ID} 3).md"


def test_names_that_differ_in_form_only_are_one() -> None:
    assert file_name("\u00e9t\u00e9", ID, ["E\u0301te\u0301.MD"]) == "\u00e9t\u00e9 (7f3a).md"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120), st.booleans())
def test_every_name_is_safe_and_stable(title: str, is_taken: bool) -> None:
    name = file_name(title, ID, [file_name(title, ID, ())] if is_taken else [])
    stem = name.removesuffix(".md")
    assert 4 <= len(name.encode()) <= 180
    assert name == unicodedata.normalize("NFC", name) == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*#^[]')
    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"} or c in "\u200c\u200d" for c in name)
    assert stem.split(".")[0].rstrip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}
    assert file_name(stem, ID, ()) == name
