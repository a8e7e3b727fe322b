"""Exports as files: the article's own file is changed, anybody else's is left alone, nothing is half written."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.errors import ExportFailed
from reader.exporters import Export, ExportFolder, Written, write_export

NAME = "في الهامش - حاشية على المتن.md"


class Vault:
    """A folder of exports and the library's memory of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.memory: set[str] = set()

    def write(self, export: Export) -> Written:
        """As the library does it."""
        return write_export(self.folder, export, self.memory.__contains__, self.memory.update)

    @property
    def names(self) -> list[str]:
        """What is in the folder, hidden files too."""
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "خزانة" / "مقالات")


@pytest.fixture
def noted(desk: Any) -> Any:
    """A desk with one note."""
    desk.entry = replace(desk.entry, title="في الهامش - حاشية على المتن")
    desk.quote("كان القارئ", "ملاحظة")
    return desk


def test_a_new_export_makes_the_folder_and_the_file(vault: Vault, noted: Any) -> None:
    export = noted.export()
    assert vault.write(export) == Written(vault.folder / NAME, export.hashes, (), beside=False)
    assert (vault.folder / NAME).read_bytes() == export.text.encode()
    assert vault.names == [NAME]
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((vault.folder / NAME).stat().st_mode) == 0o666 & ~umask


def test_a_second_export_does_not_even_write(vault: Vault, noted: Any) -> None:
    path = vault.write(noted.export()).path
    before = path.stat()
    assert vault.write(noted.export()).path == path
    assert path.stat() == before or path.stat().st_mtime_ns == before.st_mtime_ns


def test_a_renamed_file_and_a_renamed_article_are_found_by_the_id(vault: Vault, noted: Any) -> None:
    vault.write(noted.export()).path.rename(vault.folder / "قراءاتي.MD")
    noted.entry = replace(noted.entry, title="عنوان آخر")
    noted.change(noted.annotations[0], "جديدة")
    assert vault.write(noted.export()).path.name == "قراءاتي.MD"
    assert vault.names == ["قراءاتي.MD"]
    assert "جديدة" in (vault.folder / "قراءاتي.MD").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", [b"", b"# my own\n", b"---\nhashiya-id: 000000000000\n---\n", b"\xff\xfe-\0", b"---\n"]
)
def test_a_file_of_somebody_else_is_never_touched(vault: Vault, noted: Any, content: bytes) -> None:
    vault.folder.mkdir(parents=True)
    (vault.folder / NAME).write_bytes(content)
    assert vault.write(noted.export()).path.name == "في الهامش - حاشية على المتن (7f3a).md"
    assert (vault.folder / NAME).read_bytes() == content
    vault.write(noted.export())
    assert len(vault.names) == 2


def test_articles_of_one_title_have_files_of_their_own(vault: Vault, noted: Any) -> None:
    folder = ExportFolder(vault.folder)
    exports = []
    for identity in ("7f3a9c01b2d4", "7f3a9c01ffff", "7f3a00000000"):
        noted.entry = replace(noted.entry, id=identity)
        exports.append(noted.export())
    first = [folder.write(export, vault.memory.__contains__, vault.memory.update).path for export in exports]
    assert len(set(first)) == len(vault.names) == 3
    again = ExportFolder(vault.folder)
    assert [again.write(export, vault.memory.__contains__, vault.memory.update).path for export in exports] == first
    assert [path.read_text(encoding="utf-8") for path in first] == [export.text for export in exports]


def test_what_the_user_wrote_survives_in_bytes(vault: Vault, noted: Any) -> None:
    path = vault.write(noted.export()).path
    theirs = b"\xef\xbb\xbf" + path.read_bytes() + b"\xff\xfe latin-1: caf\xe9\r\n  no end"
    path.write_bytes(theirs)
    noted.change(noted.annotations[0], "جديدة")
    assert vault.write(noted.export()).kept == ()
    assert path.read_bytes() == theirs.replace("ملاحظة".encode(), "جديدة".encode())


def test_blocks_the_user_edited_are_reported(vault: Vault, noted: Any) -> None:
    path = vault.write(noted.export()).path
    path.write_text(path.read_text(encoding="utf-8").replace("ملاحظة", "بيدي"), encoding="utf-8")
    noted.change(noted.annotations[0], "جديدة")
    assert vault.write(noted.export()).kept == ("h7f3a1b01",)
    assert "بيدي" in path.read_text(encoding="utf-8")


def test_beside_a_damaged_file_stands_one_new_export(vault: Vault, noted: Any) -> None:
    path = vault.write(noted.export()).path
    damaged = path.read_bytes().replace(b"<!-- /hashiya", b"<!-- hashiya") + b"mine\n"
    path.write_bytes(damaged)
    beside = vault.write(noted.export())
    assert beside.beside
    assert beside.path.read_bytes() == noted.export().text.encode()
    noted.change(noted.annotations[0], "جديدة")
    assert vault.write(noted.export()) == replace(beside, hashes=noted.export().hashes)
    assert beside.path.read_bytes() == noted.export().text.encode()
    assert path.read_bytes() == damaged
    assert len(vault.names) == 2
    path.write_bytes(damaged.replace(b"<!-- hashiya", b"<!-- /hashiya").replace(b"<!-- /hashiya", b"<!-- hashiya", 1))
    assert vault.write(noted.export()) == Written(path, noted.export().hashes, (), beside=False)


def test_a_link_stays_a_link_and_its_target_keeps_its_mode(vault: Vault, noted: Any, tmp_path: Path) -> None:
    path = vault.write(noted.export()).path
    target = tmp_path / "elsewhere.md"
    path.rename(target)
    target.chmod(0o640)
    path.symlink_to(target)
    noted.change(noted.annotations[0], "جديدة")
    assert vault.write(noted.export()).path == path
    assert path.is_symlink()
    assert target.read_text(encoding="utf-8") == noted.export().text
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert vault.names == [NAME]


def test_odd_things_with_the_name_of_the_file_are_passed_by(vault: Vault, noted: Any) -> None:
    vault.folder.mkdir(parents=True)
    (vault.folder / NAME).symlink_to("nowhere.md")
    (vault.folder / NAME.replace(".md", " (7f3a).md")).mkdir()
    os.mkfifo(vault.folder / NAME.replace(".md", " (7f3a9c01).md"))
    (vault.folder / "loop.md").symlink_to("loop.md")
    assert vault.write(noted.export()).path.name == NAME.replace(".md", " (7f3a9c01b2d4).md")
    assert not (vault.folder / "nowhere.md").exists()


def test_a_long_front_matter_is_read_to_its_end(vault: Vault, noted: Any) -> None:
    noted.entry = replace(noted.entry, source="x" * 200_000)
    assert vault.write(noted.export()).path == vault.write(noted.export()).path
    assert len(vault.names) == 1


@pytest.mark.parametrize("times", [1, 99])
def test_what_another_program_writes_meanwhile_is_not_lost(vault: Vault, noted: Any, times: int) -> None:
    path = vault.write(noted.export()).path
    path.write_bytes(path.read_bytes() + b"\nmine\n")
    noted.change(noted.annotations[0], "جديدة")
    export = noted.export()
    writes = iter(range(times))

    def was_written(digest: str) -> bool:
        if next(writes, None) is not None:
            path.write_bytes(path.read_bytes() + b"typed meanwhile\n")
        return digest in vault.memory

    if times == 1:
        written = write_export(vault.folder, export, was_written, vault.memory.update)
        assert written.path == path
        assert "جديدة" in path.read_text(encoding="utf-8")
    else:
        with pytest.raises(ExportFailed):
            write_export(vault.folder, export, was_written, vault.memory.update)
    assert b"\nmine\ntyped meanwhile\n" in path.read_bytes()
    assert vault.names == [NAME]


def test_names_taken_since_the_folder_was_looked_through_are_left_alone(vault: Vault, noted: Any) -> None:
    folder = ExportFolder(vault.folder)
    vault.folder.mkdir(parents=True)
    (vault.folder / NAME).write_bytes(b"mine")
    (vault.folder / NAME.replace(".md", " (7f3a).md")).mkdir()
    written = folder.write(noted.export(), vault.memory.__contains__, vault.memory.update)
    assert written.path.name == NAME.replace(".md", " (7f3a9c01).md")
    assert (vault.folder / NAME).read_bytes() == b"mine"


def test_a_file_that_became_somebody_elses_is_left_alone(vault: Vault, noted: Any) -> None:
    path = vault.write(noted.export()).path
    folder = ExportFolder(vault.folder)
    path.write_bytes(b"mine")
    assert folder.write(noted.export(), vault.memory.__contains__, vault.memory.update).path != path
    assert path.read_bytes() == b"mine"


def test_a_folder_that_is_a_file_is_told_with_its_path(tmp_path: Path, noted: Any) -> None:
    blocked = tmp_path / "ملف"
    blocked.write_bytes(b"mine")
    for folder in (blocked, blocked / "تحته"):
        with pytest.raises(ExportFailed) as told:
            write_export(folder, noted.export(), set().__contains__, set().update)
        assert told.value.fields["path"] == str(folder)
        assert told.value.fields["reason"]
    assert blocked.read_bytes() == b"mine"


def test_a_full_disk_leaves_the_old_file_and_no_other(
    vault: Vault, noted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = vault.write(noted.export()).path
    before = path.read_bytes()
    noted.change(noted.annotations[0], "جديدة")

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportFailed) as told:
        vault.write(noted.export())
    assert told.value.fields == {"path": str(path), "reason": os.strerror(28)}
    assert path.read_bytes() == before
    assert vault.names == [NAME]


def test_a_file_that_may_not_be_written_is_not_replaced(
    vault: Vault, noted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = vault.write(noted.export()).path
    noted.change(noted.annotations[0], "جديدة")
    if os.geteuid() == 0:  # root may write anything: ask as another user would be answered
        monkeypatch.setattr(os, "access", lambda *_: False)
    path.chmod(0o444)
    with pytest.raises(ExportFailed):
        vault.write(noted.export())
    assert "جديدة" not in path.read_text(encoding="utf-8")


def test_what_is_written_is_remembered_before(vault: Vault, noted: Any) -> None:
    seen: list[tuple[tuple[str, ...], bool]] = []
    export = noted.export()
    folder = ExportFolder(vault.folder)
    folder.write(export, vault.memory.__contains__, lambda hashes: seen.append((tuple(hashes), vault.folder.exists())))
    assert seen == [(export.hashes, False)]
    assert len(export.hashes) == 2


def test_a_crash_between_remembering_and_writing_harms_nothing(vault: Vault, noted: Any) -> None:
    vault.write(noted.export())
    noted.change(noted.annotations[0], "جديدة")
    vault.memory.update(noted.export().hashes)
    noted.change(noted.annotations[0], "أجدّ")
    assert vault.write(noted.export()).kept == ()
    assert (vault.folder / NAME).read_text(encoding="utf-8") == noted.export().text


def test_a_folder_of_many_files_is_looked_through_once(
    vault: Vault, desk_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ExportFolder(vault.folder)
    looked: list[Path] = []
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: (looked.append(self), iterdir(self))[1])
    for number in range(40):
        desk = desk_of()
        desk.entry = replace(desk.entry, id=f"{number:012x}")
        folder.write(desk.export(), vault.memory.__contains__, vault.memory.update)
    assert looked == []
    assert len(vault.names) == 40
