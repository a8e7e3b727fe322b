"""Files on their way in: what is refused before it is read, and which files of a folder are taken."""

import hashlib
import os
import socket
from pathlib import Path

import pytest

from reader.errors import EmptyFile, FileMissing, FileTooLarge, FileUnreadable, ImportRefused, NoImporter, NotAFile
from reader.importers import IMPORTERS, files_in, importer_for, open_source

MB = 2**20


def test_a_file_is_read_once_and_named_by_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "مقال.txt"
    path.write_bytes("نص\r\n".encode())
    source = open_source(path, MB)
    assert (source.path, source.data, source.name) == (path, "نص\r\n".encode(), "مقال.txt")
    assert source.digest == hashlib.sha256(source.data).hexdigest()


def refusal(path: Path, limit: int = MB) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        open_source(path, limit)
    return refused.value


def test_missing(tmp_path: Path) -> None:
    assert type(refusal(tmp_path / "no.txt")) is FileMissing
    (tmp_path / "a.txt").write_text("x")
    assert type(refusal(tmp_path / "a.txt" / "b.txt")) is FileMissing
    assert type(refusal(tmp_path / ("ا" * 300))) is FileMissing
    assert type(refusal(tmp_path / "a\0b.txt")) is FileMissing


def test_no_regular_file(tmp_path: Path) -> None:
    assert type(refusal(tmp_path)) is NotAFile
    assert type(refusal(Path("/dev/zero"))) is NotAFile
    os.mkfifo(tmp_path / "pipe.txt")
    assert type(refusal(tmp_path / "pipe.txt")) is NotAFile
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.txt"))
        assert type(refusal(tmp_path / "s.txt")) is NotAFile


def test_broken_links(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    assert type(refusal(tmp_path / "loop.txt")) is NotAFile
    assert type(refusal(tmp_path / "gone.txt")) is NotAFile


def test_a_link_to_a_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert open_source(tmp_path / "b.txt", MB).data == "نص".encode()


def test_empty_and_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert type(refusal(path)) is EmptyFile
    with path.open("wb") as file:
        file.truncate(3 * MB + 1)
    error = refusal(path, 3 * MB)
    assert type(error) is FileTooLarge
    assert (error.fields["size"], error.fields["limit"]) == (4, 3)


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * MB)
    assert len(open_source(tmp_path / "a.txt", MB).data) == MB


def test_unknown_suffixes_name_the_known(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("x")
    error = refusal(tmp_path / "a.docx")
    assert type(error) is NoImporter
    assert ".md" in str(error)
    assert ".txt" in str(error)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)  # root, who may run the tests, is denied nothing
    error = refusal(tmp_path / "a.txt")
    assert type(error) is FileUnreadable
    assert "Permission denied" in str(error)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.docx")
    path.write_text("x")
    assert str(refusal(path)).encode()


@pytest.mark.parametrize(
    ("name", "importer"),
    [
        ("a.txt", "text"),
        ("A.TXT", "text"),
        ("README", "text"),
        (".profile", "text"),
        ("د. أحمد خالد", "text"),
        ("a.md", "markdown"),
        ("a.Markdown", "markdown"),
        ("a.HTM", "html"),
        ("مقال.html", "html"),
        ("a.docx", None),
        ("a.tar.gz", None),
    ],
)
def test_importers_know_files_by_their_suffix(name: str, importer: str | None) -> None:
    found = importer_for(name)
    assert (found.name if found else None) == importer


def test_every_importer_has_a_label_and_suffixes_of_its_own() -> None:
    suffixes = [suffix for importer in IMPORTERS for suffix in importer.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(importer.label for importer in IMPORTERS)


def test_the_files_of_a_folder(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/2.md",
        "a/1.md",
        "a/b/x.bin",
        ".hidden/no.txt",
        ".no.txt",
        "c.html",
        "c_files/s.js",
        "d_files/y",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    found = [str(path.relative_to(tmp_path)) for path in files_in(tmp_path)]
    assert found == ["a/1.md", "a/2.md", "a/b/x.bin", "b.txt", "c.html", "d_files/y", "self.txt"]


def test_a_file_is_its_own_list(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.txt", Path("/dev/null"), tmp_path / ("ا" * 300)):
        assert files_in(path) == [path]
    assert files_in(tmp_path) == []
