"""The reading process: articles come through it whole, and nothing a file does to it reaches the program."""

import hashlib
import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.arabic.direction import Direction
from reader.article import Article, Kind, Mark, MarkKind, Paragraph, TitleOrigin
from reader.errors import FileTooLarge, NoImporter, NothingToRead, NotText, ReaderFailed, ReadingTimedOut
from reader.importers import ReadingProcess, Source
from reader.importers.wire import BadFrame, pack_article, pack_refusal, unpack_reply


def source(name: str, data: bytes) -> Source:
    return Source(Path("/somewhere") / name, data, hashlib.sha256(data).hexdigest())


GOOD = source("جيد.txt", "عنوان\n\nفقرة أولى طويلة بعض الشيء.\nفقرة ثانية.".encode())


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as reading:
        yield reading


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "عنوان\n\nفقرة"),
        ("a", "عنوان\n\nفقرة"),
        ("a.md", "---\ntitle: عنوان\n---\n**فقرة**"),
        ("A.HTML", "<title>عنوان</title><p>فقرة</p>"),
    ],
)
def test_each_importer_reads_there(process: ReadingProcess, name: str, text: str) -> None:
    article = process.read(source(name, text.encode()))
    assert article.title == "عنوان"
    assert [paragraph.text for paragraph in article.paragraphs] == ["فقرة"]


def test_refusals_come_back(process: ReadingProcess) -> None:
    with pytest.raises(NotText) as refused:
        process.read(source("صورة.txt", b"\x89PNG\r\n\x1a\n"))
    assert "صورة.txt" in str(refused.value)
    with pytest.raises(NothingToRead):
        process.read(source("a.md", b"\n"))
    with pytest.raises(NoImporter):
        process.read(source("a.docx", b"x"))
    assert process.read(GOOD).title == "عنوان"


def test_it_does_not_matter_where_the_program_stands(
    process: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a file of the user must not run')")
    monkeypatch.chdir(tmp_path)
    assert process.read(GOOD).title == "عنوان"


def test_a_file_that_takes_too_long(prose: tuple[str, ...]) -> None:
    endless = '<p a=">" ' + " ".join(f"a{number}" for number in range(1_000_000)) + f">{prose[0]}</p>"
    with ReadingProcess(seconds=1) as reading:
        with pytest.raises(ReadingTimedOut) as refused:
            reading.read(source("a.html", endless.encode()))
        assert refused.value.fields["seconds"] == "1"
    with ReadingProcess() as reading:
        assert reading.read(GOOD).title == "عنوان"


def test_a_file_that_wants_too_much_memory() -> None:
    with ReadingProcess(memory_mb=150) as reading:
        with pytest.raises(ReaderFailed):
            reading.read(source("a.txt", "كلمة ".encode() * 6_000_000))
        assert reading.read(GOOD).title == "عنوان"


def test_closing_twice_and_reading_again() -> None:
    reading = ReadingProcess()
    reading.close()
    assert reading.read(GOOD).title == "عنوان"
    reading.close()
    reading.close()
    assert reading.read(GOOD).title == "عنوان"
    reading.close()


def frame(payload: bytes) -> str:
    """A frame as an argument for printf."""
    return "".join(f"\\{byte:03o}" for byte in struct.pack(">I", len(payload)) + payload)


@pytest.mark.parametrize(
    "answer",
    [
        "exit 0",
        "kill -9 $$",
        "echo hello; cat >/dev/null",
        f"printf '{frame(b'ready')}'; exit 0",
        f"printf '{frame(b'ready')}'; head -c 40 >/dev/null; exit 0",
        f"printf '{frame(b'ready')}'; printf '{frame(b'{}')}'; cat >/dev/null",
        f"printf '{frame(b'ready')}'; printf '\\377\\377\\377\\377'; cat /dev/zero",
        f"printf '{frame(b'ready')}'; printf '\\000\\000\\001\\000short'; exit 0",
    ],
    ids=["ends", "dies", "garbage", "ends-ready", "ends-reading", "nonsense", "flood", "short"],
)
def test_a_process_that_went_mad(answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    with ReadingProcess() as reading:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "executable", str(program))
            with pytest.raises(ReaderFailed):
                reading.read(GOOD)
        assert reading.read(GOOD).title == "عنوان"


def test_a_process_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with pytest.raises(ReaderFailed), ReadingProcess() as reading:
        reading.read(GOOD)


FULL = Article(
    title="عنوان",
    paragraphs=(
        Paragraph("نص"),
        Paragraph("بند", Kind.LIST, 2, "•", (Mark(MarkKind.LINK, 0, 3, "https://example.org"),), Direction.LTR),
        Paragraph("𝔘\u200f\x1a\u2028", Kind.NOTE, label="1"),
    ),
    authors=("أ", "ب"),
    source="https://example.org",
    published="2026-08",
    language="ar",
    tags=("x",),
    title_origin=TitleOrigin.REPEATED,
    repeated_title=" عنوان ",
    notices=("A notice.",),
)


def test_an_article_comes_through_whole() -> None:
    assert unpack_reply(pack_article(FULL)) == FULL


def test_an_error_comes_through_whole() -> None:
    with pytest.raises(FileTooLarge) as refused:
        unpack_reply(pack_refusal(FileTooLarge(name="a", size=70, limit=64)))
    assert refused.value.fields == {"name": "a", "size": 70, "limit": 64}


def spoiled() -> list[object]:
    whole = json.loads(pack_article(FULL))
    article, paragraphs = whole["article"], whole["paragraphs"]
    return [
        None,
        [],
        {},
        {"article": article},
        {"article": {**article, "title": 5}, "paragraphs": paragraphs},
        {"article": {**article, "title_origin": "made up"}, "paragraphs": paragraphs},
        {"article": {**article, "authors": [None]}, "paragraphs": paragraphs},
        {"article": article, "paragraphs": [5]},
        {"article": article, "paragraphs": [["x", "no kind", 0, "", [], None]]},
        {"article": article, "paragraphs": [["x", "text", "0", "", [], None]]},
        {"article": article, "paragraphs": [["x", "text", 0, "", [["bold", 0, 9, ""]], None]]},
        {"article": article, "paragraphs": ["\ud800"]},
        {"refused": "SystemExit", "fields": {}},
        {"refused": "QT_TRANSLATE_NOOP", "fields": {}},
        {"refused": "LibraryDamaged", "fields": {"path": "", "reason": "", "backups": ""}},
        {"refused": "NotText", "fields": {}},
        {"refused": "NotText", "fields": {"name": ["x"]}},
    ]


@pytest.mark.parametrize("reply", spoiled())
def test_a_spoiled_reply_is_none(reply: object) -> None:
    with pytest.raises(BadFrame):
        unpack_reply(json.dumps(reply).encode())


@pytest.mark.parametrize("payload", [b"", b"\xff", b"[" * 100_000, b"{"])
def test_what_is_no_json_is_no_reply(payload: bytes) -> None:
    with pytest.raises(BadFrame):
        unpack_reply(payload)
