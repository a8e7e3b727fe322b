"""A folder and a library in step: every case of who changed what, and that nothing is ever lost."""

import os
from pathlib import Path

import pytest

from reader.annotation import Color
from reader.errors import SyncBusy, SyncFolderGone
from reader.sync import Fields, Kind, OnConflict, OnDeleted, Reason, Trouble
from reader.sync.lock import one_at_a_time
from tests.sync.conftest import Bench


def test_the_first_time_the_notes_go_out_and_then_nothing_happens(bench: Bench) -> None:
    bench.note("كان القارئ", "ملاحظة")
    bench.note("غرفة صغيرة", article=1)
    assert bench.kinds() == [Kind.NEW, Kind.NEW]
    assert not bench.folder.exists()
    assert not bench.library.synchronizer.folders
    report = bench.sync()
    assert sorted(path.name for path in report.written) == ["المكتبة والبحر.md", "في الهامش.md"]
    assert (bench.folder / "في الهامش.md").read_text() == bench.library.export_text(bench.articles[0])
    bench.assert_in_step()


def test_what_changed_here_goes_out(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى", ("وسم",))
    bench.sync()
    bench.edit("---\n#", "خاصيتي: نعم\n---\n#")
    bench.file.write_text(bench.text.replace("---\n#", "---\nكلامي  \n#") + "بعد بلا سطر أخير", encoding="utf-8")
    words_around = bench.text
    bench.library.edit_annotation(made.id, note="ثانية", color=Color.RED)
    bench.note("الشاشة", "بعدها")
    assert bench.kinds() == [Kind.OUTGOING, Kind.NEW]
    bench.sync()
    assert "ثانية" in bench.text
    assert "أحمر" in bench.text
    assert bench.text.startswith(words_around[: words_around.index("<!--")])
    assert bench.text.endswith("بعد بلا سطر أخير")
    bench.assert_in_step()


@pytest.mark.parametrize(
    ("note", "tags", "old", "new", "expected"),
    [
        ("أولى", (), "أولى", "ثانية\n\n- بند\n\n> اقتباس", ("ثانية\n\n- بند\n\n> اقتباس", (), Color.YELLOW)),
        ("", (), "\n<!-- /", "\n\nتحت الاقتباس\n<!-- /", ("تحت الاقتباس", (), Color.YELLOW)),
        ("", (), "\n\n^", "\n\nفوق المعرف\n\n^", ("فوق المعرف", (), Color.YELLOW)),
        ("", (), " -->\n>", " -->\nقبل الاقتباس\n>", ("قبل الاقتباس", (), Color.YELLOW)),
        ("أولى", (), "\n\nأولى", "", ("", (), Color.YELLOW)),
        ("", ("نقد أدبي",), "#نقد_أدبي", "#نقد_أدبي #كلمة_جديدة", ("", ("نقد أدبي", "كلمة جديدة"), Color.YELLOW)),
        ("", ("نقد أدبي", "آخر"), " #آخر", "", ("", ("نقد أدبي",), Color.YELLOW)),
        ("", ("نقد أدبي",), " · #نقد_أدبي", "", ("", (), Color.YELLOW)),
        ("", (), "أصفر", "أصفر #وسم_معروف", ("", ("وسم معروف",), Color.YELLOW)),
        ("", (), "أصفر", "أحمر", ("", (), Color.RED)),
        ("أولى", (), "أصفر", "blue  ", ("أولى", (), Color.BLUE)),
    ],
)  # fmt: skip
def test_what_was_edited_in_the_file_comes_in(  # noqa: PLR0917
    bench: Bench, note: str, tags: tuple[str, ...], old: str, new: str, expected: tuple[object, ...]
) -> None:
    bench.note("الشاشة", tags=("وسم معروف",), article=0)
    bench.sync()
    made = bench.note("غرفة صغيرة", note, tags, article=1)
    bench.sync()
    bench.edit(old, new, bench.folder / "المكتبة والبحر.md")
    assert bench.kinds() == [Kind.INCOMING]
    report = bench.sync()
    after = bench.now(made)
    assert (after.note, after.tags, after.color) == expected
    assert [change.after for change in report.changed] == [after]
    bench.assert_in_step()


def test_both_sides_come_together_field_by_field(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى", ("أ", "ب"))
    bench.sync()
    bench.edit("أولى", "من الملف")
    bench.edit("#أ #ب", "#أ #ج")
    bench.library.edit_annotation(made.id, color=Color.GREEN, tags=("أ", "ب", "د"))
    assert bench.kinds() == [Kind.MERGED]
    bench.sync()
    after = bench.now(made)
    assert (after.note, after.tags, after.color) == ("من الملف", ("أ", "د", "ج"), Color.GREEN)
    bench.assert_in_step()


def test_the_same_change_on_both_sides_is_no_change(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    bench.edit("أولى", "واحدة")
    bench.library.edit_annotation(made.id, note="واحدة")
    assert bench.kinds() == []
    bench.sync()
    bench.assert_in_step()
    bench.edit("واحدة", "بعدها")
    bench.sync()
    assert bench.now(made).note == "بعدها"


@pytest.mark.parametrize(
    ("choice", "note"),
    [
        (OnConflict.OURS, "هنا"),
        (OnConflict.THEIRS, "هناك"),
        (OnConflict.BOTH, "هنا\n\nهناك"),
        (Fields("بيدي", (), Color.RED), "بيدي"),
    ],
)
def test_a_conflict_waits_for_a_choice(bench: Bench, choice: OnConflict | Fields, note: str) -> None:
    made = bench.note("كان القارئ", "أولى")
    other = bench.note("الشاشة", "ثانية")
    bench.sync()
    bench.edit("أولى", "هناك")
    bench.edit("ثانية", "غيرها")
    bench.library.edit_annotation(made.id, note="هنا")
    text = bench.text
    report = bench.sync()
    (item,) = report.plan.of(Kind.CONFLICT)
    assert not report.is_complete
    assert item.base and item.ours and item.theirs
    assert (item.base.note, item.ours.note, item.theirs.note) == ("أولى", "هنا", "هناك")
    assert bench.now(made).note == "هنا"
    assert bench.now(other).note == "غيرها"
    assert bench.text[bench.text.index("<!--") :] == text[text.index("<!--") :]
    if isinstance(choice, Fields):
        bench.sync(chosen={made.id: (item, choice)})
        assert bench.now(made).color is Color.RED
    else:
        bench.sync(conflicts=choice)
    assert bench.now(made).note == note
    assert note in bench.text
    bench.assert_in_step()


def test_a_note_deleted_here_leaves_the_file_unless_somebody_wrote_in_it(bench: Bench) -> None:
    first, second = bench.note("كان القارئ", "أولى"), bench.note("الشاشة", "ثانية")
    bench.sync()
    bench.edit("ثانية", "ثانية وتعديل")
    for each in (first, second):
        bench.library.delete_annotation(each.id)
    assert bench.kinds() == [Kind.REMOVED, Kind.CONFLICT]
    bench.sync()
    assert "أولى" not in bench.text
    assert "ثانية وتعديل" in bench.text
    bench.sync(conflicts=OnConflict.THEIRS)
    assert bench.now(second).note == "ثانية وتعديل"
    bench.assert_in_step()
    bench.library.delete_annotation(second.id)
    bench.edit("ثانية وتعديل", "مرة أخرى")
    bench.sync(conflicts=OnConflict.OURS)
    assert "hashiya:" not in bench.text
    bench.assert_in_step()


def test_a_block_deleted_in_the_file_asks(bench: Bench) -> None:
    first, second = bench.note("كان القارئ", "أولى"), bench.note("الشاشة", "ثانية")
    bench.sync()
    whole = bench.text
    start, end = whole.index(f"<!-- hashiya:{first.id}"), whole.index(f"<!-- hashiya:{second.id}")
    bench.file.write_text(whole[:start] + whole[end:], encoding="utf-8")
    report = bench.sync()
    assert [item.kind for item in report.plan.items] == [Kind.DELETED]
    assert bench.now(first)
    assert "أولى" not in bench.text
    bench.sync(deleted=OnDeleted.RESTORE)
    assert bench.text == whole
    bench.file.write_text(whole[:start] + whole[end:], encoding="utf-8")
    (change,) = bench.sync(deleted=OnDeleted.DELETE).changed
    assert change.before and change.before.id == first.id and change.after is None
    bench.assert_in_step()
    bench.library.undelete_annotation(first.id)
    bench.sync()
    assert "أولى" in bench.text
    bench.assert_in_step()


def test_an_edited_quotation_is_refused_and_shown(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    bench.edit("كان القارئ", "كان الكاتب")
    bench.edit("أولى", "وتعديل")
    text = bench.text
    (item,) = bench.sync().plan.of(Kind.REFUSED)
    assert item.reason is Reason.FIXED
    assert "كان الكاتب" in item.found
    assert "كان القارئ" in item.expected
    assert bench.text == text
    bench.edit("كان الكاتب", "كان القارئ")
    bench.sync()
    assert bench.now(made).note == "وتعديل"
    bench.edit("أصفر", "بنيّ")
    (item,) = bench.sync().plan.of(Kind.REFUSED)
    assert (item.reason, item.found) == (Reason.COLOR, "بنيّ")


def test_blocks_and_files_may_be_moved_copied_and_renamed(bench: Bench) -> None:
    first, second = bench.note("كان القارئ", "أولى"), bench.note("الشاشة", "ثانية")
    bench.sync()
    text = bench.text
    block = text[text.index(f"<!-- hashiya:{second.id}") : text.index(f"<!-- /hashiya:{second.id} -->") + 28]
    daily = bench.folder / "يوميات" / "اليوم.md"
    daily.parent.mkdir()
    daily.write_text(f"# يومي\r\n\r\n{block.replace(chr(10), chr(13) + chr(10))}\r\nكلام", encoding="utf-8", newline="")
    main = bench.folder / "في الهامش.md"
    main.write_text(text.replace(block, "").rstrip() + "\n", encoding="utf-8")
    moved = bench.folder / "أرشيف"
    moved.mkdir()
    main = main.rename(moved / "باسم آخر.md")
    (bench.folder / ".obsidian").mkdir()
    (bench.folder / ".obsidian" / "x.md").write_text(text, encoding="utf-8")
    assert bench.kinds() == []
    bench.edit("ثانية", "من اليوميات", daily)
    bench.library.edit_annotation(first.id, note="من هنا")
    bench.note("واليوم", "جديدة")
    bench.sync()
    assert bench.now(second).note == "من اليوميات"
    assert "من هنا" in main.read_text()
    assert "جديدة" in main.read_text()
    assert daily.read_bytes().startswith("# يومي\r\n\r\n<!--".encode())
    assert daily.read_bytes().count(b"\n") == daily.read_bytes().count(b"\r\n")
    bench.assert_in_step()
    copy = main.with_name("نسخة.md")
    copy.write_bytes(main.read_bytes())
    bench.edit("من هنا", "من النسخة", copy)
    bench.sync()
    assert bench.now(first).note == "من النسخة"
    assert "من النسخة" in main.read_text()
    bench.assert_in_step()
    bench.edit("من النسخة", "أ", main)
    bench.edit("من النسخة", "ب", copy)
    (item,) = bench.sync().plan.of(Kind.REFUSED)
    assert item.reason is Reason.COPIES
    assert item.paths == ("أرشيف/باسم آخر.md", "أرشيف/نسخة.md")
    assert bench.now(first).note == "من النسخة"


def test_a_deleted_file_asks_and_comes_back_where_it_was(bench: Bench) -> None:
    bench.note("كان القارئ", "أولى")
    bench.note("غرفة صغيرة", article=1)
    bench.sync()
    (bench.folder / "عميق").mkdir()
    file = (bench.folder / "في الهامش.md").rename(bench.folder / "عميق" / "س.md")
    bench.sync()
    text = file.read_bytes()
    file.unlink()
    assert bench.kinds() == [Kind.DELETED]
    bench.sync()
    assert not file.exists()
    bench.sync(deleted=OnDeleted.RESTORE)
    assert file.read_bytes() == text
    for each in bench.folder.rglob("*.md"):
        each.unlink()
    (bench.folder / "عميق").rmdir()
    with pytest.raises(SyncFolderGone):
        bench.sync(deleted=OnDeleted.DELETE)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (lambda text: text.replace("<!-- /", "<!- /").encode(), Trouble.DAMAGED),
        (lambda text: text.encode("utf-16"), Trouble.ENCODING),
        (lambda _: b"", None),
    ],
)
def test_what_cannot_be_read_is_left_alone(bench: Bench, content: object, trouble: Trouble | None) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    bench.file.write_bytes(content(bench.text))  # type: ignore[operator]
    before = bench.file.read_bytes()
    bench.library.edit_annotation(made.id, note="هنا")
    bench.note("الشاشة")
    report = bench.sync(deleted=OnDeleted.ASK)
    assert [file.trouble for file in report.plan.troubled] == ([trouble] if trouble else [])
    assert (bench.folder / "في الهامش.md").read_bytes() == before if trouble else True
    assert bench.now(made).note == "هنا"
    if trouble:
        assert not report.plan.items
        assert not report.is_complete


def test_other_bytes_line_ends_and_marks_of_order_stay(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    head = b"\xef\xbb\xbf"
    raw = head + bench.text.replace("أولى", "ثانية").replace("\n", "\r\n").encode() + b"\xff\xfe bytes"
    bench.file.write_bytes(raw)
    bench.sync()
    assert bench.now(made).note == "ثانية"
    bench.library.edit_annotation(made.id, note="ثالثة\n\nفقرة")
    bench.sync()
    now = bench.file.read_bytes()
    assert now.startswith(head + b"---\r\ntitle")
    assert now.endswith(b"\xff\xfe bytes")
    assert "ثالثة\r\n\r\nفقرة\r\n<!-- /".encode() in now
    bench.assert_in_step()
    bench.file.write_bytes(now.replace("ثالثة".encode(), "ثالثة".encode("cp1256")))
    (item,) = bench.sync().plan.of(Kind.REFUSED)
    assert item.reason is Reason.ENCODING
    assert bench.now(made).note == "ثالثة\n\nفقرة"


def test_our_front_matter_follows_and_the_user_s_stays(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    bench.library.edit(bench.articles[0], title="عنوان جديد")
    plan = bench.plan()
    assert not plan.items
    assert plan.heads == ["في الهامش.md"]
    bench.sync()
    assert bench.text == bench.library.export_text(bench.articles[0])
    bench.edit('title: "عنوان جديد"', 'title: "عنوان جديد"\naliases: [هامش]')
    head = bench.text[: bench.text.index("<!--")]
    bench.library.edit(bench.articles[0], title="ثالث")
    bench.library.edit_annotation(made.id, note="أخرى")
    bench.sync()
    assert bench.text.startswith(head)
    bench.assert_in_step()


def test_a_crash_between_library_and_file_is_mended(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = bench.note("كان القارئ", "أولى"), bench.note("الشاشة", "ثانية")
    bench.sync()
    for cut in ("remember_blocks", "remember_bases"):
        bench.edit(bench.now(first).note, f"هناك {cut}")
        bench.library.edit_annotation(second.id, note=f"هنا {cut}", color=Color.BLUE)
        bench.library.edit_annotation(first.id, color=Color.RED if cut == "remember_blocks" else Color.GREEN)
        with monkeypatch.context() as patch:
            patch.setattr(bench.library._store, cut, _crash)
            with pytest.raises(KeyboardInterrupt):
                bench.sync()
        assert bench.now(first).note == f"هناك {cut}"
        assert not bench.plan().of(Kind.CONFLICT, Kind.DELETED, Kind.REFUSED)
        bench.sync()
        assert f"هناك {cut}" in bench.text
        assert f"هنا {cut}" in bench.text
        bench.assert_in_step()


def _crash(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_file_that_is_changed_or_locked_meanwhile_is_not_overwritten(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.sync()
    bench.library.edit_annotation(made.id, note="هنا")
    remember = bench.library._store.remember_blocks

    def interfere(hashes: list[str]) -> None:
        remember(hashes)
        bench.file.write_text(bench.text + "\nكلام جديد", encoding="utf-8")

    with monkeypatch.context() as patch:
        patch.setattr(bench.library._store, "remember_blocks", interfere)
        report = bench.sync()
    assert len(report.failed) == 1
    assert bench.text.endswith("كلام جديد")
    assert "أولى" in bench.text
    bench.file.chmod(0o400)
    report = bench.sync()
    assert len(report.failed) == (0 if os.geteuid() == 0 else 1)
    bench.file.chmod(0o600)
    bench.sync()
    assert "هنا" in bench.text
    bench.assert_in_step()
    with one_at_a_time(bench.library.folder), pytest.raises(SyncBusy):
        bench.sync()


def test_what_an_export_wrote_is_a_base_and_a_folder_may_move(bench: Bench, tmp_path: Path) -> None:
    made = bench.note("كان القارئ", "أولى")
    bench.library.export([bench.articles[0]], bench.folder / "فرعي", "plain")
    bench.edit("أولى", "في الملف")
    bench.library.edit_annotation(made.id, color=Color.PURPLE)
    assert bench.kinds() == [Kind.MERGED]
    bench.sync()
    assert bench.now(made).note == "في الملف"
    bench.assert_in_step()
    bench.folder = bench.folder.rename(tmp_path / "مكان آخر")
    bench.edit("في الملف", "بعد النقل")
    bench.sync()
    assert bench.now(made).note == "بعد النقل"
    assert [folder.folder for folder in bench.library.synchronizer.folders] == [str(bench.folder)]
    bench.assert_in_step()


def test_another_template_language_or_title_changes_only_the_form(bench: Bench) -> None:
    made = bench.note("كان القارئ", "أولى", ("وسم",))
    bench.sync()
    bench.library.settings = bench.library.settings.changed(color_names={Color.YELLOW: "فكرة"})
    bench.edit("أولى", "ثانية")
    bench.sync()
    assert "فكرة" in bench.text
    assert bench.now(made).note == "ثانية"
    bench.assert_in_step()


def test_articles_in_the_trash_and_blocks_of_others_rest(bench: Bench) -> None:
    bench.note("كان القارئ", "أولى")
    bench.sync()
    stranger = "<!-- hashiya:hdeadbeef -->\n> غريب\n<!-- /hashiya:hdeadbeef -->\n"
    bench.file.write_text(bench.text + stranger, encoding="utf-8")
    bench.library.remove(bench.articles[0])
    plan = bench.plan()
    assert (plan.resting, plan.unknown, plan.items) == (1, 1, [])
    before = bench.text
    bench.sync()
    assert bench.text == before
    bench.library.restore(bench.articles[0])
    bench.assert_in_step()


@pytest.mark.parametrize("template", ["logseq", "plain", "academic"])
def test_every_template_is_read_back(bench: Bench, template: str) -> None:
    made = bench.note("كان القارئ", "أولى\n\n- بند\n  تتمة", ("نقد أدبي",))
    bare = bench.note("الشاشة", tags=("وسم",))
    bench.sync(template)
    bench.assert_in_step()
    bench.edit("تتمة", "تتمة أخرى\n    مع سطر" if template == "logseq" else "تتمة أخرى\nمع سطر")
    bench.edit("#نقد_أدبي", "#نقد_أدبي، #جديد")
    closing = f"<!-- /hashiya:{bare.id}"
    bench.edit(
        f"  {closing}" if template == "logseq" else closing,
        f"  - تحت الاقتباس\n  {closing}" if template == "logseq" else f"\nتحت الاقتباس\n{closing}",
    )
    bench.library.edit_annotation(made.id, color=Color.RED)
    bench.sync()
    assert bench.now(made).note == "أولى\n\n- بند\n  تتمة أخرى\nمع سطر"
    assert bench.now(made).tags == ("نقد أدبي", "جديد")
    assert bench.now(bare).note == "تحت الاقتباس"
    bench.assert_in_step()
    bench.edit("تتمة أخرى", "تتمة ثالثة")
    bench.sync("obsidian")
    assert "تتمة ثالثة" in bench.now(made).note
    assert bench.text[bench.text.index("<!--") :].startswith(f"<!-- hashiya:{made.id} -->\n> ")
    bench.assert_in_step()
