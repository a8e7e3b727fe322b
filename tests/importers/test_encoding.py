"""Bytes become the text they were, and what is no text is refused."""

import codecs
import random

import pytest
from hypothesis import given, settings, strategies as st

from reader.errors import NotText
from reader.importers.encoding import decode

ARABIC = "قال المعلم إن الكتاب الذي على الطاولة هو كتاب الحساب، ثم سأل: أين كتاب النحو؟\nفي الحقيبة."
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", [24, 40, 1000])
def test_arabic_in_every_encoding(encoding: str, length: int) -> None:
    text = (ARABIC * 12)[:length]
    assert decode("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_code_pages_are_told_apart_in_each_paragraph(encoding: str, prose: tuple[str, ...]) -> None:
    for paragraph in prose:
        text = paragraph.encode(encoding, "ignore").decode(encoding)
        assert decode("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf16_with_a_mark(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode("a.txt", mark + ARABIC.encode(encoding)).text == ARABIC


def test_presentation_forms_in_utf16_without_a_mark() -> None:
    text = "ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ ﻭﺭﺣﻤﺔ ﺍﻟﻠﻪ ﻭﺑﺮﻛﺎﺗﻪ"
    assert decode("a.txt", text.encode("utf-16-le")).text == text


@pytest.mark.parametrize(
    "text", ["Été à la plage, où le garçon dîne avec élan", "Größe und Übermut, schöne Mädchen", "“Quoted” — text"]
)
def test_latin_text_of_windows(text: str) -> None:
    assert decode("a.txt", text.encode("cp1252")).text == text


def test_mixed_arabic_and_latin_of_windows() -> None:
    text = "أعلنت شركة OpenAI عن نموذج جديد في 2024، وقال المدير: “هذا أفضل ما صنعناه” – بلا تفاصيل"
    assert decode("a.txt", text.encode("cp1256")).text == text


def test_a_file_cut_in_the_middle_of_a_letter() -> None:
    cut = ARABIC.encode()[:-2]
    decoded = decode("a.txt", cut)
    assert decoded.damaged
    assert decoded.text.startswith(ARABIC[:-2])


def test_a_stray_byte_does_not_make_mojibake() -> None:
    decoded = decode("a.txt", ARABIC.encode() + b"\xff" + ARABIC.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text == f"{ARABIC}\ufffd{ARABIC}"


def test_stray_controls_and_marks_are_text() -> None:
    text = "\u200fسطر\x1a فيه\xa0فراغ\u202b وعلامات\u202c\x0c\x0b\x01"
    assert decode("a.txt", text.encode()).text == text


def test_single_nuls_are_dropped() -> None:
    assert decode("a.txt", "كلمة\0 وأخرى بعدها في السطر نفسه".encode()).text == "كلمة وأخرى بعدها في السطر نفسه"


def test_what_a_page_declares() -> None:
    russian = "Привет, как дела? Всё хорошо."
    assert decode("a.html", russian.encode("cp1251"), "windows-1251").text == russian
    assert decode("a.html", ARABIC.encode("cp1256"), "windows-1256").text == ARABIC


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "rot13", "no-such-thing", "utf-8"])
def test_letters_speak_louder_than_a_wrong_declaration(declared: str) -> None:
    assert decode("a.html", ARABIC.encode("cp1256"), declared).text == ARABIC


def test_utf8_speaks_louder_than_a_wrong_declaration() -> None:
    assert decode("a.html", ARABIC.encode(), "windows-1256").text == ARABIC


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(200)),
        b"PK\x03\x04" + b"text that looks harmless" * 10,
        b"\x7fELF\x02\x01\x01" + bytes(64),
        b"%PDF-1.7\n1 0 obj",
        b"\0" * 1000,
        b"abc\0" * 300,
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04" * 100,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText) as refused:
        decode("صورة.txt", data)
    assert "صورة.txt" in str(refused.value)


def test_noise_is_refused() -> None:
    noise = random.Random(7)
    for size in (200, 2000, 20000):
        with pytest.raises(NotText):
            decode("a.txt", noise.randbytes(size))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode("a.txt", data).text
    except NotText:
        return
    assert "\0" not in text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_in_utf8(text: str) -> None:
    assert decode("a.txt", codecs.BOM_UTF8 + text.encode()).text == text
