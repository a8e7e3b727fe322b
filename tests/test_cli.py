"""The contract of the command line, command by command: exit codes, the exact shape of JSON, and messages.

Only processes, their streams and their files are looked at. What every run is held to besides: see `tests/program.py`.
"""

import json
import os
import re
import shutil
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests import corpus
from tests.program import Hashiya

Shape = dict[str, type | tuple[type, ...]]

_NUMBER = (int, float)
_TEXT_OR_NULL = (str, type(None))
_NUMBER_OR_NULL = (int, type(None))

ENTRY: Shape = {
    "id": str,
    "title": str,
    "author": list,
    "source": _TEXT_OR_NULL,
    "published": _TEXT_OR_NULL,
    "added": str,
    "paragraphs": int,
    "words": int,
    "highlights": int,
    "progress": _NUMBER,
}
PARAGRAPH: Shape = {"number": int, "kind": str, "text": str, "direction": str}
RESULTS: Shape = {"query": str, "total": int, "tiers": dict, "hits": list, "suggestions": list, "took_ms": _NUMBER,
                  "index_behind": bool, "missing": list, "alone": dict, "problems": list}  # fmt: skip
HIT: Shape = {
    "article": str,
    "title": str,
    "field": str,
    "paragraph": _NUMBER_OR_NULL,
    "tier": str,
    "reason": str,
    "text": str,
    "spans": list,
    "score": _NUMBER,
}
CHANGE: Shape = {
    "change": int, "step": int, "notes_in_step": int, "note": str, "article": str, "title": str, "text": str,
    "field": str, "from": object, "to": object, "writer": str, "began": str, "ended": str, "is_deleted": bool,
}  # fmt: skip
ANNOTATION: Shape = {
    "id": str,
    "article": str,
    "paragraph": _NUMBER_OR_NULL,
    "start": _NUMBER_OR_NULL,
    "end": _NUMBER_OR_NULL,
    "end_paragraph": _NUMBER_OR_NULL,
    "text": _TEXT_OR_NULL,
    "color": str,
    "note": _TEXT_OR_NULL,
    "tags": list,
    "created": str,
    "confidence": _NUMBER,
}
PARAGRAPH_ROW: Shape = {
    "number": int,
    "kind": str,
    "bookmarked": bool,
    "state": str,
    "highlights": int,
    "notes": int,
    "text": str,
}
CHECK: Shape = {"ok": bool, "library": str, "database": str, "index": str, "findings": list}


def assert_shape(record: dict[str, Any], shape: Shape) -> None:
    """Exactly these keys, each of its type; true and false are no numbers."""
    assert set(record) == set(shape)
    for key, kinds in shape.items():
        assert isinstance(record[key], kinds), f"{key}: {record[key]!r}"
        assert isinstance(record[key], bool) == (kinds is bool), f"{key}: {record[key]!r}"


def assert_recent(time: str) -> None:
    """ISO 8601, in UTC, and of these minutes."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)", time)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(time)) < timedelta(minutes=10)


@dataclass(frozen=True)
class Shelf:
    """A library that tests share: five articles and three highlights. It is only read, or left as it was."""

    program: Hashiya
    ids: dict[str, str]
    highlights: dict[str, dict[str, Any]]


FILES = {
    "bus.txt": corpus.library_bus(),
    "wells.txt": corpus.wells(),
    "rihla.md": corpus.MARKDOWN,
    "khubz.html": corpus.HTML,
    "marks.txt": corpus.marked(),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The shared library."""
    program = Hashiya(tmp_path_factory.mktemp("shelf"))
    program.settings('[color_names]\ngreen = "فكرة تستحق"\n')
    report = program.json("import", *(program.file(name, content) for name, content in FILES.items()))
    ids = {Path(one["path"]).name: one["id"] for one in report["imported"]}
    note = ("--note", "قارن هذا بـ**مشروع** الجنوب", "--tag", "مكتبات", "--tag", "عمل تطوعي")
    highlights = {
        "bus": program.json("highlight", ids["bus.txt"], "--quote", "«كتاب لكل باب»", "--color", "green", *note),
        "wells": program.json("highlight", ids["wells.txt"], "--quote", "الأقمار الصناعية"),
        "marks": program.json("highlight", ids["marks.txt"], "--quote", "المنارة", "--tag", "مكتبات"),
    }
    return Shelf(program, ids, highlights)


@pytest.fixture
def hashiya(tmp_path: Path) -> Hashiya:
    """A machine of one's own, with nothing in its library."""
    return Hashiya(tmp_path / "machine")


# ---------------------------------------------------------------------------------------------------- use and misuse

WRONG_USES = {
    "import without a path": ["import"],
    "show without an article": ["show"],
    "show what is not there": ["show", "لا وجود له", "--json"],
    "show the beginning of a title": ["show", "دفتر", "--json"],
    "search without a query": ["search"],
    "search in an unknown tier": ["search", "ماء", "--tiers", "exact,sound"],
    "search with a limit that is no number": ["search", "ماء", "--limit", "كثير"],
    "near a paragraph that is not there": ["near", corpus.MARKED_TITLE, "99"],
    "edit what is not there": ["edit", "لا وجود له", "--title", "عنوان"],
    "highlight without a quote": ["highlight", corpus.MARKED_TITLE],
    "highlight a quote that is not there": ["highlight", corpus.MARKED_TITLE, "--quote", "زرافة", "--json"],
    "highlight nothing": ["highlight", corpus.MARKED_TITLE, "--quote", ""],
    "highlight in an unknown colour": ["highlight", corpus.MARKED_TITLE, "--quote", "المنارة", "--color", "fuchsia"],
    "highlight in another paragraph": ["highlight", corpus.MARKED_TITLE, "--quote", "المنارة", "--paragraph", "1"],
    "highlight in no paragraph": ["highlight", corpus.MARKED_TITLE, "--quote", "المنارة", "--paragraph", "99"],
    "notes of what is not there": ["notes", "--article", "لا وجود له", "--json"],
    "notes in an unknown colour": ["notes", "--color", "fuchsia"],
    "mark without a mark": ["mark", corpus.MARKED_TITLE, "1"],
    "mark in no paragraph": ["mark", corpus.MARKED_TITLE, "99", "--bookmark"],
    "paragraphs in an unknown state": ["paragraphs", corpus.MARKED_TITLE, "--state", "boring"],
    "export nothing": ["export", "--to", "out"],
    "export what is not there": ["export", "لا وجود له", "--to", "out"],
    "export in an unknown format": ["export", "--all", "--to", "out", "--format", "odt"],
    "export nowhere": ["export", "--all"],
    "export in an unknown colour": ["export", "--all", "--to", "out", "--color", "fuchsia"],
    "remove what is not there": ["remove", corpus.MARKED_TITLE, "لا وجود له"],
    "restore what is not there": ["restore", "لا وجود له"],
    "tour without a folder": ["tour"],
    "a PDF on paper that nobody makes": ["pdf", corpus.MARKED_TITLE, "a.pdf", "--paper", "a9"],
    "an unknown option": ["list", "--frobnicate"],
    "a word that is no command, and no display to open it in": ["frobnicate"],
}


@pytest.mark.parametrize("arguments", WRONG_USES.values(), ids=WRONG_USES.keys())
def test_wrong_use_is_exit_code_2_with_a_message_and_nothing_on_stdout(shelf: Shelf, arguments: list[str]) -> None:
    result = shelf.program.run(*arguments, code=2)
    assert result.out == ""
    assert result.err.strip()


def test_wrong_use_changed_nothing(shelf: Shelf) -> None:
    """Runs after the wrong uses above: the article named beside a wrong name is still there, nothing was exported."""
    assert len(shelf.program.json("list")) == len(FILES)
    assert len(shelf.program.json("notes")) == len(shelf.highlights)
    assert not (shelf.program.folder / "out").exists()


def test_help_names_every_command(hashiya: Hashiya) -> None:
    text = hashiya.run("--help").out
    commands = (
        "import list show edit search alias near highlight notes paragraphs mark export import-highlights remove trash"
    )
    commands += " restore reindex check pdf tour journal take-back"
    assert [name for name in commands.split() if not re.search(rf"^\s+{name}\b", text, re.MULTILINE)] == []


def test_every_command_starts_on_an_empty_library(hashiya: Hashiya) -> None:
    assert hashiya.json("list") == []
    assert hashiya.json("trash") == []
    assert hashiya.json("notes") == []
    assert hashiya.json("search", "كتاب")["total"] == 0
    hashiya.run("reindex")
    hashiya.run("export", "--all", "--to", hashiya.folder / "out")
    assert hashiya.json("check")["ok"] is True


def test_the_library_is_named_before_or_after_the_command_or_in_the_environment(hashiya: Hashiya) -> None:
    one, other = hashiya.folder / "one", hashiya.folder / "other"
    hashiya.run("--library", one, "import", hashiya.file("one.txt", corpus.titled("المكتبة الأولى")))
    hashiya.run("import", hashiya.file("other.txt", corpus.titled("المكتبة الثانية")), "--library", other)
    assert [entry["title"] for entry in hashiya.json("list", HASHIYA_LIBRARY=str(one))] == ["المكتبة الأولى"]
    assert [entry["title"] for entry in hashiya.json("--library", other, "list")] == ["المكتبة الثانية"]
    assert [entry["title"] for entry in hashiya.json("list", "--library", other)] == ["المكتبة الثانية"]
    assert hashiya.json("list") == []
    assert Path(hashiya.json("check", "--library", "one")["library"]) == one


def test_the_language_of_messages_is_a_setting(hashiya: Hashiya) -> None:
    arabic = re.compile("[\u0621-\u064a]")
    assert arabic.search(hashiya.run("show", "x", code=2).err)
    hashiya.settings('language = "en"\n')
    message = hashiya.run("show", "x", code=2).err
    assert not arabic.search(message)
    assert "x" in message


def test_output_is_utf_8_whatever_the_terminal_says(shelf: Shelf) -> None:
    process = shelf.program.start("list", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    out, err = process.communicate(timeout=120)
    assert err == b""
    assert corpus.MARKED_TITLE in {entry["title"] for entry in json.loads(out.decode("utf-8"))}


# ------------------------------------------------------------------------------------------------------------- import


def test_import_reports_in_argument_order_with_absolute_paths(hashiya: Hashiya) -> None:
    hashiya.file("ب.txt", corpus.titled("المقال الثاني"))
    hashiya.file("أ.txt", corpus.titled("المقال الأول"))
    hashiya.file("same.txt", corpus.titled("المقال الثاني"))
    hashiya.file("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    arguments = ("ب.txt", "missing.txt", "./أ.txt", "image.txt", "ب.txt", "same.txt")
    result = hashiya.run("import", *arguments, "--json", code=1)
    report = result.json
    assert list(report) == ["imported", "updated", "unchanged", "failed"]
    names = {key: [Path(one["path"]).name for one in report[key]] for key in report}
    assert names == {
        "imported": ["ب.txt", "أ.txt"],
        "updated": [],
        "unchanged": ["ب.txt", "same.txt"],
        "failed": ["missing.txt", "image.txt"],
    }
    for one in report["imported"]:
        assert_shape(one, {"path": str, "id": str, "title": str, "paragraphs": int})
        assert one["paragraphs"] == 2
    assert [one["title"] for one in report["imported"]] == ["المقال الثاني", "المقال الأول"]
    for one in report["unchanged"]:
        assert_shape(one, {"path": str, "id": str})
        assert one["id"] == report["imported"][0]["id"]
    for one in report["failed"]:
        assert_shape(one, {"path": str, "error": str})
        assert Path(one["path"]).name in result.err
        assert one["error"].strip()
    assert all(Path(one["path"]).parent == hashiya.folder for ones in report.values() for one in ones)


def test_a_folder_is_imported_recursively_sorted_by_name(hashiya: Hashiya) -> None:
    for name in ("texts/c.txt", "texts/a.txt", "texts/b/2.txt", "texts/b/1.txt", "texts/d/e/f.txt", "first.txt"):
        hashiya.file(name, corpus.titled(f"مقال {name}"))
    (hashiya.folder / "texts/d/loop").symlink_to(hashiya.folder / "texts")
    report = hashiya.json("import", "first.txt", "texts")
    names = [str(Path(one["path"]).relative_to(hashiya.folder)) for one in report["imported"]]
    assert names == [
        "first.txt", "texts/a.txt", "texts/b/1.txt", "texts/b/2.txt", "texts/c.txt", "texts/d/e/f.txt",
    ]  # fmt: skip
    assert report["failed"] == []


def test_changed_bytes_at_a_known_path_are_a_new_version_of_the_article(hashiya: Hashiya) -> None:
    article = hashiya.add("text.txt", corpus.titled("عنوان ثابت", *corpus.plain_paragraphs()))
    path = hashiya.file(
        "text.txt", corpus.titled("عنوان ثابت", *corpus.plain_paragraphs(), "وهذه فقرة زيدت في آخر النص.")
    )
    report = hashiya.json("import", path)
    (updated,) = report.pop("updated")
    assert report == {"imported": [], "unchanged": [], "failed": []}
    assert (updated["path"], updated["id"], updated["version"]) == (str(path), article, 2)
    assert updated["changes"]["inserted"] == 1
    assert [p["text"] for p in hashiya.paragraphs(article)][-1] == "وهذه فقرة زيدت في آخر النص."
    assert hashiya.json("search", "زيدت")["total"] == 1
    assert len(hashiya.json("list")) == 1
    again = hashiya.json("import", path)
    assert again["unchanged"] == [{"path": str(path), "id": article}]


def test_ids_are_random(tmp_path: Path) -> None:
    one, other = Hashiya(tmp_path / "one"), Hashiya(tmp_path / "other")
    assert one.add("a.txt", corpus.wells()) != other.add("a.txt", corpus.wells())


def test_every_refusal_is_named_with_its_reason_and_the_rest_is_imported(
    hashiya: Hashiya, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashiya.settings('language = "en"\nmax_file_mb = 1\nreading_seconds = 10\n')
    hashiya.file("01 empty.txt", b"")
    hashiya.file("02 blank.txt", " \n\n\t\n")
    hashiya.file("03 program.txt", b"\x7fELF\x02\x01\x01" + bytes(64) + bytes(range(256)) * 16)
    hashiya.file("04 huge.txt", corpus.plain(*corpus.plain_paragraphs()) * 6000)
    hashiya.file("05 nested.html", corpus.nested_html(100_000))
    hashiya.file("06 swelling.html", corpus.swelling_html(40))
    (hashiya.folder / "07 broken link.txt").symlink_to("nowhere.txt")
    os.mkfifo(hashiya.folder / "08 pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(hashiya.folder)  # the address of a socket may not be long
        listener.bind("09 socket.txt")
    (hashiya.folder / "10 link to itself.txt").symlink_to("10 link to itself.txt")
    hashiya.file("11 good.txt", corpus.wells())
    names = sorted(path.name for path in hashiya.folder.iterdir() if path.name[0].isdigit())
    result = hashiya.run("import", *names, "--json", code=1)
    assert [Path(one["path"]).name for one in result.json["failed"]] == names[:-1]
    assert [Path(one["path"]).name for one in result.json["imported"]] == names[-1:]
    reasons = {name[:2]: one["error"] for name, one in zip(names, result.json["failed"], strict=False)}
    assert all(name in result.err for name in names[:-1])
    assert "empty" in reasons["01"].lower()
    assert "1" in reasons["04"]
    assert reasons["03"].replace("03 program", "") != reasons["01"].replace("01 empty", "")
    assert hashiya.json("search", "الأقمار الصناعية")["total"] == 1


def test_a_file_name_that_is_not_utf_8_breaks_neither_import_nor_json(hashiya: Hashiya) -> None:
    name = os.fsdecode(b"\xe3\xde\xc7\xe1.txt")
    report = hashiya.json("import", hashiya.file(name, corpus.titled("اسم قديم الترميز")))
    assert [one["title"] for one in report["imported"]] == ["اسم قديم الترميز"]
    assert hashiya.json("import", name)["unchanged"][0]["id"] == report["imported"][0]["id"]


def test_a_name_that_starts_with_a_tilde_is_a_name(hashiya: Hashiya) -> None:
    """Word processors leave such files beside a document: `hashiya import *` names them."""
    names = ("~$one.txt", "~nobody.txt")
    for name in names:
        hashiya.file(name, corpus.titled(f"ملف {name}"))
    assert [one["title"] for one in hashiya.json("import", *names)["imported"]] == [f"ملف {name}" for name in names]
    assert hashiya.run("list", "--library", "~nobody/library", code=None).code in (0, 2)


def test_two_imports_at_once_take_each_file_once(hashiya: Hashiya) -> None:
    count = 40
    for number in range(count):
        hashiya.file(f"many/{number:02}.txt", corpus.titled(f"مقال رقم {number}"))
    processes = [hashiya.start("import", "many", "--json") for _ in range(2)]
    reports = [json.loads(process.communicate(timeout=120)[0]) for process in processes]
    assert [report["updated"] + report["failed"] for report in reports] == [[], []]
    assert sum(len(report["imported"]) for report in reports) == count
    assert len(hashiya.json("list")) == count


def test_progress_is_shown_only_on_a_terminal(hashiya: Hashiya) -> None:
    path = hashiya.file("a.txt", corpus.wells())
    reading, terminal = os.openpty()
    process = hashiya.start("import", path, "--json", stderr=terminal)
    out, _ = process.communicate(timeout=60)
    os.close(terminal)
    shown = os.read(reading, 65536)
    os.close(reading)
    assert process.returncode == 0
    assert out.lstrip().startswith(b"{")
    assert b"1/1" in shown.replace("١".encode(), b"1")
    assert hashiya.run("import", path).err == ""


# ---------------------------------------------------------------------------------------------- list, show, edit, trash


def test_list_has_exactly_its_keys(shelf: Shelf) -> None:
    entries = {entry["id"]: entry for entry in shelf.program.json("list")}
    assert set(entries) == set(shelf.ids.values())
    for entry in entries.values():
        assert_shape(entry, ENTRY)
        assert_recent(entry["added"])
        assert entry["progress"] == 0
    markdown, bus = entries[shelf.ids["rihla.md"]], entries[shelf.ids["bus.txt"]]
    assert markdown["author"] == ["ليلى المنصوري", "كريم عبد الهادي"]
    assert (markdown["source"], markdown["published"]) == ("https://example.org/rihla", "2026-03-14")
    assert (bus["author"], bus["source"], bus["published"]) == ([], None, None)
    assert (bus["paragraphs"], bus["highlights"], markdown["highlights"]) == (len(corpus.LIBRARY_BUS), 1, 0)


def test_furniture_is_not_counted_as_words(hashiya: Hashiya) -> None:
    kept = [part.text for part in corpus.LIBRARY_BUS if part.kind != "furniture"]
    hashiya.json("import", hashiya.file("a.txt", corpus.library_bus()),
                 hashiya.file("b.txt", corpus.titled(corpus.HEADLINE, *kept)))  # fmt: skip
    words = [entry["words"] for entry in hashiya.json("list")]
    assert words[0] == words[1] > 0


def test_show_has_the_keys_of_list_and_its_paragraphs(shelf: Shelf) -> None:
    shown = shelf.program.json("show", shelf.ids["rihla.md"])
    assert_shape(shown, ENTRY | {"paragraphs": list})
    assert [p["number"] for p in shown["paragraphs"]] == list(range(1, len(shown["paragraphs"]) + 1))
    for paragraph in shown["paragraphs"]:
        assert_shape(paragraph, PARAGRAPH)
    assert [(p["kind"], p["direction"]) for p in shown["paragraphs"]] == [
        ("text", "rtl"), ("heading", "rtl"), ("quote", "rtl"), ("list", "rtl"), ("list", "rtl"), ("text", "ltr"),
    ]  # fmt: skip


def test_an_article_is_named_by_id_or_unique_prefix_or_exact_title(hashiya: Hashiya) -> None:
    count = 80  # more than the letters an id may be written with: some two share their first
    for number in range(count):
        hashiya.file(f"many/{number:02}.txt", corpus.titled("عنوان مكرر" if number < 2 else f"عنوان {number}"))
        if number < 2:
            hashiya.file(f"many/{number:02}.txt", corpus.titled("عنوان مكرر", f"فقرة النص {number} وحدها في الملف."))
    hashiya.settings('language = "en"\n')
    ids = [one["id"] for one in hashiya.json("import", "many")["imported"]]
    assert len(set(ids)) == count
    firsts = [one[0] for one in ids]
    shared = next(one for one in ids if firsts.count(one[0]) > 1)
    length = next(n for n in range(1, len(shared)) if sum(one.startswith(shared[:n]) for one in ids) == 1)
    assert hashiya.json("show", shared[:length])["id"] == shared
    assert hashiya.json("show", shared)["id"] == shared
    assert hashiya.json("show", "عنوان 42")["title"] == "عنوان 42"
    missing = hashiya.run("show", "عنوان 99", code=2).err
    for ambiguous in (shared[0], "عنوان مكرر"):
        message = hashiya.run("show", ambiguous, code=2).err
        assert message.replace(ambiguous, "") != missing.replace("عنوان 99", "")
    assert all(one in message for one in ids[:2])
    hashiya.run("remove", "عنوان مكرر", code=2)
    assert len(hashiya.json("list")) == count


def test_edit_changes_what_is_known_of_an_article(hashiya: Hashiya) -> None:
    article = hashiya.add("a.txt", corpus.wells())
    hashiya.run("edit", article, "--title", "قناة الأجداد", "--author", "هند الراوي", "--author", "سامي العلي",
                "--source", "https://example.org/w", "--published", "2026-01-09", "--tag", "ماء")  # fmt: skip
    entry = hashiya.json("list")[0]
    assert (entry["title"], entry["author"]) == ("قناة الأجداد", ["هند الراوي", "سامي العلي"])
    assert (entry["source"], entry["published"]) == ("https://example.org/w", "2026-01-09")
    assert [hit["field"] for hit in hashiya.json("search", "قناة الأجداد")["hits"]].count("title") == 1
    hashiya.run("edit", "قناة الأجداد", "--published", "2026-01-10")
    entry = hashiya.json("list")[0]
    assert (entry["title"], entry["published"]) == ("قناة الأجداد", "2026-01-10")
    assert entry["author"] == ["هند الراوي", "سامي العلي"]
    hashiya.run("edit", article, "--author", "", "--source", "", "--published", "")
    entry = hashiya.json("list")[0]
    assert (entry["author"], entry["source"], entry["published"]) == ([], None, None)


def test_trash_keeps_an_article_and_its_notes_until_it_is_restored(hashiya: Hashiya) -> None:
    path = hashiya.file("a.txt", corpus.wells())
    article = hashiya.json("import", path)["imported"][0]["id"]
    kept = hashiya.add("b.txt", corpus.marked())
    before = hashiya.json("highlight", article, "--quote", "ميثاقًا جديدًا", "--note", "مهم")
    for restore in (["restore", article], ["import", path]):
        hashiya.run("remove", article)
        assert [entry["id"] for entry in hashiya.json("list")] == [kept]
        (trashed,) = hashiya.json("trash")
        assert_shape(trashed, ENTRY)
        assert trashed["id"] == article
        assert hashiya.json("search", "ميثاق")["total"] == 0
        hashiya.run("show", article, code=2)
        hashiya.run(*restore)
        assert hashiya.json("trash") == []
        assert {entry["id"] for entry in hashiya.json("list")} == {article, kept}
        assert hashiya.json("notes") == [before]
        assert hashiya.json("search", "ميثاق")["total"] == 1
    hashiya.run("restore", article, code=2)


# -------------------------------------------------------------------------------------------------------------- search


def test_search_has_exactly_its_keys(shelf: Shelf) -> None:
    results = shelf.program.json("search", "الكتب")
    assert_shape(results, RESULTS)
    assert results["query"] == "الكتب"
    assert results["total"] == sum(results["tiers"].values()) == len(results["hits"]) > 2
    paragraphs = {p["number"]: p["text"] for p in shelf.program.paragraphs(shelf.ids["bus.txt"])}
    for hit in results["hits"]:
        assert_shape(hit, HIT)
        assert hit["reason"].strip()
        assert hit["spans"], hit
        assert all(0 <= start < end <= len(hit["text"]) for start, end in hit["spans"])
        if (hit["article"], hit["field"]) == (shelf.ids["bus.txt"], "text"):
            assert hit["title"] == corpus.HEADLINE
            assert hit["text"] == paragraphs[hit["paragraph"]]


@pytest.mark.parametrize(
    ("query", "tier", "marked"),
    [
        ("المنارة", "exact", "المنارة"),  # after emoji, which are one code point and two of UTF-16
        ("المكتبة الممدودة", "folded", "المكتبـــــة"),
        ("المكتبه", "folded", "المكتبـــــة"),
        ("الكتاب", "folded", "الكِتَابُ"),
        ("٢٠٢٤", "exact", "٢٠٢٤"),
        ("CAFE", "folded", "café"),
    ],
)
def test_spans_stand_on_the_characters_that_were_found(shelf: Shelf, query: str, tier: str, marked: str) -> None:
    hits = shelf.program.json("search", query)["hits"]
    (hit,) = [hit for hit in hits if (hit["article"], hit["field"]) == (shelf.ids["marks.txt"], "text")]
    assert hit["tier"] == tier
    assert marked in [hit["text"][start:end] for start, end in hit["spans"]]


@pytest.mark.parametrize(
    ("query", "tier", "word"),
    [
        ("ماء", "clitic", "الماء"),
        ("كتاب", "clitic", "كتاب"),
        ("مهندس", "lemma", "مهندسون"),
        ("خريطه", "folded", "خريطة"),
    ],
)
def test_words_are_found_behind_clitics_and_endings(hashiya: Hashiya, query: str, tier: str, word: str) -> None:
    text = {"الماء": "عاد الماء", "كتاب": "قرأ والكِتَاب معه", "مهندسون": "جاء مهندسون", "خريطة": "هذه خريطة"}[word]
    hashiya.add("a.txt", corpus.titled("صفحة تجربة", f"{text} في ذلك اليوم البعيد من أيام الشتاء الطويلة الباردة."))
    (hit,) = hashiya.json("search", query)["hits"]
    assert hit["tier"] == tier
    ((start, end),) = hit["spans"]
    assert corpus.folded(word) in corpus.folded(hit["text"][start:end]) or query in hit["text"][start:end]
    assert " " not in hit["text"][start:end]


def test_total_does_not_depend_on_the_limit(shelf: Shelf) -> None:
    everything = shelf.program.json("search", "الكتب")
    one = shelf.program.json("search", "الكتب", "--limit", "1")
    assert (one["total"], one["tiers"]) == (everything["total"], everything["tiers"])
    assert one["hits"] == everything["hits"][:1]


def test_a_paragraph_counts_once_under_its_nearest_tier(hashiya: Hashiya) -> None:
    hashiya.add(
        "a.txt", corpus.titled("صفحة تجربة", "هنا المدرسة ثم المدرسه ثم والمدرسة ثم مدرسة، وهذا كل ما في الفقرة.")
    )
    results = hashiya.json("search", "المدرسة")
    assert results["total"] == 1
    assert {tier: count for tier, count in results["tiers"].items() if count} == {"exact": 1}
    assert [hit["tier"] for hit in results["hits"]] == ["exact"]


def test_tiers_are_asked_for_and_root_only_so(shelf: Shelf) -> None:
    assert shelf.program.json("search", "المكتبه", "--tiers", "exact")["total"] == 0
    folded = shelf.program.json("search", "المكتبه", "--tiers", "exact,folded")
    assert folded["total"] == len(folded["hits"]) > 0
    assert {hit["tier"] for hit in folded["hits"]} == {"folded"}
    for query in ("كتب", "مكتوب", "الكاتب"):
        results = shelf.program.json("search", query)
        assert results["tiers"].get("root", 0) == 0
        assert "root" not in {hit["tier"] for hit in results["hits"]}
    rooted = shelf.program.json("search", "مكتوب", "--tiers", "root")
    assert {hit["tier"] for hit in rooted["hits"]} <= {"root"}


def test_titles_and_notes_are_fields_of_their_own(shelf: Shelf) -> None:
    (title,) = shelf.program.json("search", "دفتر العلامات")["hits"][:1]
    assert (title["field"], title["paragraph"], title["text"]) == ("title", None, corpus.MARKED_TITLE)
    assert [title["text"][start:end] for start, end in title["spans"]] in (["دفتر", "العلامات"], ["دفتر العلامات"])
    (note,) = shelf.program.json("search", "الجنوب")["hits"]
    highlight = shelf.highlights["bus"]
    assert (note["field"], note["article"], note["text"]) == ("note", highlight["article"], highlight["note"])
    assert note["paragraph"] == highlight["paragraph"]
    assert [note["text"][start:end] for start, end in note["spans"]] == ["الجنوب"]


def test_furniture_is_not_found(shelf: Shelf) -> None:
    for query in ("المطار", "متحف الخط", "أقرأ كمان"):
        assert shelf.program.json("search", query)["total"] == 0


@pytest.mark.parametrize(
    "query", ['"غير مغلق', "AND", "( و", "title:", "*", "~", "", "كتاب AND (", "\\", "\u064b", "-"]
)
def test_a_broken_query_is_no_error(shelf: Shelf, query: str) -> None:
    assert shelf.program.run("search", "--json", "--", query).json["query"] == query


# ------------------------------------------------------------------------------------------------- highlights and notes


def test_highlight_prints_the_object_that_notes_lists(shelf: Shelf) -> None:
    highlight = shelf.highlights["bus"]
    assert_shape(highlight, ANNOTATION)
    assert_recent(highlight["created"])
    assert (highlight["article"], highlight["color"]) == (shelf.ids["bus.txt"], "green")
    assert (highlight["paragraph"], highlight["end_paragraph"]) == (2, 2)
    assert corpus.LIBRARY_BUS[1].text[highlight["start"] : highlight["end"]] == highlight["text"] == "«كتاب لكل باب»"
    assert (highlight["note"], highlight["tags"]) == ("قارن هذا بـ**مشروع** الجنوب", ["مكتبات", "عمل تطوعي"])
    bare = shelf.highlights["wells"]
    assert_shape(bare, ANNOTATION)
    assert (bare["color"], bare["note"] or None, bare["tags"]) == ("yellow", None, [])
    listed = shelf.program.json("notes")
    assert sorted(listed, key=lambda one: str(one["id"])) == sorted(
        shelf.highlights.values(), key=lambda one: str(one["id"])
    )


def test_what_became_of_a_note_is_listed_and_taken_back(hashiya: Hashiya) -> None:
    (hashiya.folder / "a.txt").write_text(f"{corpus.MARKED_TITLE}\n\nكلمات كثيرة تملأ هذه الفقرة.\n", encoding="utf-8")
    hashiya.run("import", hashiya.folder / "a.txt")
    (article,) = hashiya.json("list")
    note = hashiya.json("highlight", article["id"], "--quote", "كلمات كثيرة", "--note", "حاشية")
    (made,) = hashiya.json("journal", note["id"])
    assert_shape(made, CHANGE)
    assert (made["field"], made["writer"], made["note"]) == ("made", "command-line", note["id"])
    (gone,) = hashiya.json("take-back", str(made["change"]))
    assert (gone["id"], gone["is_deleted"]) == (note["id"], True)
    assert hashiya.json("notes") == []
    (kept,) = hashiya.json("journal", "--deleted")
    assert_recent(kept["deleted"])
    deleted = hashiya.json("journal", "--limit", "1")[0]
    assert (deleted["field"], deleted["from"], deleted["to"], deleted["is_deleted"]) == ("deleted", False, True, True)
    hashiya.run("take-back", str(deleted["change"]))
    assert hashiya.json("notes") == [note]
    assert hashiya.json("take-back", str(made["change"]), "--as-then") == []
    assert note["id"] in hashiya.run("journal").out
    for wrong in (
        ["take-back", "99"],
        ["take-back", "9" * 30],
        ["journal", "h00000000"],
        ["journal", "x", "--deleted"],
    ):
        hashiya.run(*wrong, code=2)


def test_notes_are_filtered(shelf: Shelf) -> None:
    def found(*arguments: str) -> set[str]:
        ids = {one["id"]: name for name, one in shelf.highlights.items()}
        return {ids[one["id"]] for one in shelf.program.json("notes", *arguments)}

    assert found("--article", corpus.MARKED_TITLE) == {"marks"}
    assert found("--article", shelf.ids["rihla.md"]) == set()
    assert found("--color", "green") == found("--color", "فكرة تستحق") == {"bus"}
    assert found("--color", "أصفر") == {"wells", "marks"}
    assert found("--tag", "مكتبات") == {"bus", "marks"}
    assert found("--tag", "مكتبات", "--color", "yellow") == {"marks"}
    assert found("الجنوب") == {"bus"}
    assert found("كلمة لم يكتبها أحد") == set()


def test_paragraphs_are_listed_with_what_is_said_of_them(shelf: Shelf) -> None:
    article = shelf.ids["bus.txt"]
    on = shelf.highlights["bus"]["paragraph"]
    made = shelf.program.json("mark", article, str(on), "--bookmark", "--state", "important")
    assert made == {"article": article, "paragraph": on, "bookmarked": True, "state": "important"}
    listed = shelf.program.json("paragraphs", article)
    assert [row["number"] for row in listed] == list(range(1, len(listed) + 1))
    (row,) = shelf.program.json("paragraphs", article, "--bookmarked", "--state", "important")
    assert row == listed[on - 1]
    assert_shape(row, PARAGRAPH_ROW)
    assert (row["highlights"], row["notes"]) == (1, 1)
    assert "إشارة مرجعية · مهمة" in shelf.program.run("paragraphs", article, "--bookmarked").out
    shelf.program.run("mark", article, str(on), "--no-bookmark", "--state", "unread")
    assert shelf.program.json("paragraphs", article, "--bookmarked") == []


def test_a_part_of_the_notes_is_exported(shelf: Shelf, tmp_path: Path) -> None:
    def exported(*arguments: str) -> set[str]:
        files = shelf.program.run("export", *arguments, "--to", tmp_path / "out").out.splitlines()
        texts = [Path(file).read_text(encoding="utf-8") for file in files]
        return {name for name, one in shelf.highlights.items() if any(f"^{one['id']}\n" in text for text in texts)}

    assert exported("--all", "--color", "red") == set()
    assert not list((tmp_path / "out").glob("*"))
    assert exported("--all", "--color", "فكرة تستحق") == {"bus"}
    assert exported(shelf.ids["bus.txt"], "--color", "red", "--tag", "مكتبات") == set()
    assert exported("--all", "--tag", "مكتبات", "--tag", "عمل تطوعي") == {"bus", "marks"}
    assert exported("--all", "--color", "green", "--color", "yellow") == {"bus", "wells", "marks"}


def test_a_quote_is_looked_for_literally_then_folded(hashiya: Hashiya) -> None:
    first = "قال الشيخ إن المكتبة القديمه باقية، ثم أعاد: المكتبة القديمة باقية ما بقي القراء."
    second = "أما المَكْتَبَةُ الجَدِيدَةُ 📖 فلم تفتح بعدُ."
    article = hashiya.add("a.txt", corpus.titled("مكتبتان", first, second))
    literal = hashiya.json("highlight", article, "--quote", "المكتبة القديمة")
    assert literal["start"] == first.index("المكتبة القديمة")
    folded = hashiya.json("highlight", article, "--quote", "المكتبه الجديده 📖 فلم", "--color", "بنفسجي")
    assert folded["text"] == "المَكْتَبَةُ الجَدِيدَةُ 📖 فلم" == second[folded["start"] : folded["end"]]
    assert (folded["paragraph"], folded["color"]) == (2, "purple")
    overlapping = hashiya.json("highlight", article, "--quote", "القديمة باقية", "--color", "blue")
    assert literal["start"] < overlapping["start"] < literal["end"] < overlapping["end"]
    assert len(hashiya.json("notes")) == 3


def test_a_quote_in_several_places_is_ambiguous_without_a_paragraph(hashiya: Hashiya) -> None:
    hashiya.settings('language = "en"\n')
    article = hashiya.add("a.txt", corpus.titled("الريح", "هبت الريح ثم سكنت الريح عند الفجر.", "وعادت الريح مساء."))
    missing = hashiya.run("highlight", article, "--quote", "المطر", "--json", code=2)
    ambiguous = hashiya.run("highlight", article, "--quote", "الريح", "--json", code=2)
    assert ambiguous.out == ""
    assert ambiguous.err.replace("الريح", "") != missing.err.replace("المطر", "")
    assert hashiya.json("notes") == []
    second = hashiya.json("highlight", article, "--quote", "الريح", "--paragraph", "2")
    assert (second["paragraph"], second["start"], second["end"]) == (2, 6, 11)
    first = hashiya.json("highlight", article, "--quote", "الريح", "--paragraph", "1")
    assert (first["paragraph"], first["start"]) == (1, 4)


def test_a_quote_may_cross_paragraphs(hashiya: Hashiya) -> None:
    article = hashiya.add("a.txt", corpus.library_bus())
    one, two = corpus.LIBRARY_BUS[0].text, corpus.LIBRARY_BUS[1].text
    highlight = hashiya.json("highlight", article, "--quote", one[-30:] + "\n\n" + two[:50], "--note", "من أول الخبر")
    assert (highlight["paragraph"], highlight["end_paragraph"]) == (1, 2)
    assert (highlight["start"], highlight["end"]) == (len(one) - 30, 50)
    assert highlight["text"].startswith(one[-30:])
    assert highlight["text"].endswith(two[:50])
    assert "“OpenShelf”" in highlight["text"]
    assert hashiya.json("notes") == [highlight]


# ------------------------------------------------------------------------------------------------ the library's health


def test_check_names_the_places(shelf: Shelf) -> None:
    report = shelf.program.json("check")
    assert_shape(report, CHECK)
    assert (report["ok"], report["findings"]) == (True, [])
    assert Path(report["library"]) == shelf.program.library
    assert Path(report["database"]).is_file()
    assert Path(report["index"]).is_dir()
    assert shelf.program.library not in Path(report["index"]).parents


def test_a_damaged_library_is_reported_not_crashed_on(hashiya: Hashiya) -> None:
    hashiya.add("a.txt", corpus.wells())
    database = Path(hashiya.json("check")["database"])
    sound = database.read_bytes()
    database.write_bytes(sound[:100] + b"\xa5" * (len(sound) - 100))
    for command in (["check", "--json"], ["list", "--json"], ["search", "ماء", "--json"]):
        result = hashiya.run(*command, code=None)
        assert result.code in (1, 2)
        assert result.err.strip() or not result.json["ok"]
    database.write_bytes(sound)
    assert len(hashiya.json("list")) == 1


def test_a_damaged_text_is_found(hashiya: Hashiya) -> None:
    hashiya.add("a.txt", corpus.wells())
    database = Path(hashiya.json("check")["database"])
    word, other = "الصناعية".encode(), "الصناعيه".encode()
    sound = database.read_bytes()
    assert word in sound
    database.write_bytes(sound.replace(word, other))
    report = hashiya.json("check", code=1)
    assert_shape(report, CHECK)
    assert report["ok"] is False
    assert report["findings"]


def test_a_library_that_is_no_folder_is_refused(hashiya: Hashiya) -> None:
    hashiya.file("file.txt", "نص")
    assert hashiya.run("list", "--library", "file.txt", "--json", code=2).err.strip()


def test_the_index_may_vanish_or_rot(shelf: Shelf) -> None:
    def found() -> list[tuple[str, ...]]:
        hits = shelf.program.json("search", "الكتب")["hits"]
        return sorted(tuple(str(hit[key]) for key in HIT if key != "score") for hit in hits)

    before = found()
    assert len(before) > 2
    index = Path(shelf.program.json("check")["index"])
    shutil.rmtree(index)
    assert found() == before
    for file in index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"rot" + file.read_bytes()[: file.stat().st_size // 2])
    assert found() == before
    shelf.program.run("reindex")
    assert found() == before


def test_near_names_the_paragraphs_that_share_rare_words(shelf: Shelf) -> None:
    bus = shelf.ids["bus.txt"]
    found = shelf.program.json("near", bus, "1", "--in", bus, "--limit", "2")
    assert (found["article"], found["paragraph"]) == (bus, 1)
    first, *others = found["neighbours"]
    assert len(others) <= 1
    assert first["article"] == bus
    assert first["paragraph"] != 1
    assert (first["copies"], 0 < first["score"] < 1) == (1, True)
    assert "OpenShelf" in first["words"]
    assert "OpenShelf" in [first["text"][start:end] for start, end in first["spans"]]
    assert first["own_spans"]


def test_names_that_are_one_find_each_other(hashiya: Hashiya) -> None:
    hashiya.add("text.txt", corpus.titled("خبر", "ذكرت بلومبيرج الخبر ونفته شركات أخرى.", "Bloomberg denied it."))
    group = hashiya.json("alias", "add", "بلومبيرج", "Bloomberg")[0]
    assert hashiya.json("search", "Bloomberg")["tiers"]["alias"] == 1
    assert hashiya.json("search", "Bloomberg", "--no-aliases")["total"] == 1
    assert hashiya.json("alias", "remove", "Bloomberg") == [group]


def test_notes_leave_in_one_file_and_highlights_come_in(shelf: Shelf, tmp_path: Path) -> None:
    export = ("export", "--all", "--format")
    assert shelf.program.run(*export, "jsonld", "--to", tmp_path).out.strip() == str(tmp_path / "notes.jsonld")
    for name in ("html", "docx", "text", "readwise"):
        shelf.program.run(*export, name, "--to", tmp_path / "notes.out")
        assert (tmp_path / "notes.out").stat().st_size
    report = shelf.program.json("import-highlights", tmp_path / "notes.jsonld", "--dry-run")
    assert report["counts"]["there"] == sum(report["counts"].values()) == len(shelf.program.json("notes"))
    assert report["annotations"] == [] and {work["matched"] for work in report["works"]} == {"بمعرّفه"}
    (tmp_path / "other.json").write_text('{"title": "بعيد", "entries": [{"text": "كلمات ليست هنا"}]}', encoding="utf-8")
    assert "بعيد" in shelf.program.run("import-highlights", tmp_path / "other.json", code=1).out
