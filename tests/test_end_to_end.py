"""The whole line on texts of every shape: import → read → highlight → note → search → export, and again later.

What the text of a file becomes, what survives restarts, kills and changed files, and what stands in an exported folder.
"""

import json
import os
import re
import shutil
import signal
from html import unescape
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml

from tests import corpus
from tests.program import Hashiya


@pytest.fixture
def hashiya(tmp_path: Path) -> Hashiya:
    """A machine of one's own, with nothing in its library."""
    return Hashiya(tmp_path / "machine")


def kinds_and_texts(hashiya: Hashiya, article: str) -> list[tuple[str, str]]:
    """The paragraphs of an article as pairs."""
    return [(p["kind"], p["text"]) for p in hashiya.paragraphs(article)]


def parts(*of: corpus.Part) -> list[tuple[str, str]]:
    """The parts of a text as pairs."""
    return [(part.kind, part.text) for part in of]


# ------------------------------------------------------------------------------------------------- what a file becomes


def test_a_title_repeated_is_one_title_and_furniture_and_headings_are_told(hashiya: Hashiya) -> None:
    article = hashiya.add("bus.txt", corpus.library_bus())
    assert hashiya.json("show", article)["title"] == corpus.HEADLINE
    assert kinds_and_texts(hashiya, article) == parts(*corpus.LIBRARY_BUS)


def test_a_text_that_starts_with_its_lead_keeps_it_whole_and_has_its_opening_words_as_title(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    title = hashiya.json("show", article)["title"]
    assert corpus.WELLS[0].text.startswith(title.rstrip("….").strip())
    assert 10 < len(title) < 120
    assert kinds_and_texts(hashiya, article) == parts(*corpus.WELLS)
    hashiya.run("edit", article, "--title", "آبار الوادي")
    assert hashiya.json("show", "آبار الوادي")["id"] == article
    assert kinds_and_texts(hashiya, article) == parts(*corpus.WELLS)


def test_every_character_but_nul_and_cr_is_kept(hashiya: Hashiya) -> None:
    article = hashiya.add("marks.txt", corpus.marked())
    assert [p["text"] for p in hashiya.paragraphs(article)] == list(corpus.MARKED)
    assert [p["direction"] for p in hashiya.paragraphs(article)] == ["rtl", "rtl", "ltr", "rtl"]
    text = (
        "عنوان السطور\r\n\r\nفقرة\x00 أولى طويلة بما يكفي لتكون فقرة من كلام متصل.\r\n\r\n"
        "فقرة ثانية قبل الفاصل\u2029فقرة ثالثة\u00a0\u2028وفقرة رابعة بعد فاصل السطر.\n"
    )
    lines = [
        "فقرة أولى طويلة بما يكفي لتكون فقرة من كلام متصل.",
        "فقرة ثانية قبل الفاصل",
        "فقرة ثالثة\u00a0",
        "وفقرة رابعة بعد فاصل السطر.",
    ]
    assert [p["text"] for p in hashiya.paragraphs(hashiya.add("lines.txt", text))] == lines


def test_every_encoding_is_read(hashiya: Hashiya) -> None:
    files = [hashiya.file(f"{encoding}.txt", corpus.encoded(encoding)) for encoding in corpus.ENCODINGS]
    report = hashiya.json("import", *files)
    assert [one["title"] for one in report["imported"]] == list(corpus.ENCODINGS.values())
    for one in report["imported"]:
        assert [p["text"] for p in hashiya.paragraphs(one["id"])] == list(corpus.plain_paragraphs()), one["path"]


def test_markdown_with_front_matter(hashiya: Hashiya) -> None:
    article = hashiya.add("rihla.md", corpus.MARKDOWN)
    shown = hashiya.json("show", article)
    assert shown["title"] == "في أدب الرحلة: ملاحظات أولى"
    assert [(p["kind"], p["text"]) for p in shown["paragraphs"]] == [
        ("text", "كتب الرحالة القدماء عن الطريق أكثر مما كتبوا عن الوصول، ووصفوا المدن كما رآها الغريب."),
        ("heading", "لماذا يكتب المسافر؟"),
        ("quote", "من سافر ولم يكتب فكأنه لم يسافر إلا مرة واحدة."),
        ("list", "ليحفظ ما رأى"),
        ("list", "ليدل من يأتي بعده"),
        ("text", "The traveller's notebook is older than the printed map, and often more precise."),
    ]


def test_front_matter_that_is_no_yaml_is_not_lost(hashiya: Hashiya) -> None:
    article = hashiya.add("a.md", "---\ntitle: الفصل الأول: المقدمة\nno: [\n---\nنص الفصل الأول كله في سطر واحد.\n")
    shown = hashiya.json("show", article)
    assert shown["title"] == "الفصل الأول: المقدمة"
    assert "نص الفصل الأول كله في سطر واحد." in [p["text"] for p in shown["paragraphs"]]


def test_a_saved_page_is_its_main_text(hashiya: Hashiya) -> None:
    article = hashiya.add("khubz.html", corpus.HTML)
    shown = hashiya.json("show", article)
    assert (shown["title"], shown["author"]) == ("خبز الصباح", ["نادر السيوفي"])
    assert shown["published"].startswith("2026-02-03")
    assert [(p["kind"], " ".join(p["text"].split())) for p in shown["paragraphs"]] == parts(*corpus.HTML_PARTS)
    for furniture in ("رياضة", "شيفرة", "الحقوق", "الخضار"):
        assert hashiya.json("search", furniture)["total"] == 0


# -------------------------------------------------------------------------------------------------------- what survives


def test_what_highlight_answered_survives_a_kill(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    process = hashiya.start("highlight", article, "--quote", "موازين من الخشب", "--note", "ملاحظة عاجلة", "--json")
    assert process.stdout is not None
    answer = b""
    while not (answer.strip().startswith(b"{") and answer.rstrip().endswith(b"}")):
        read = os.read(process.stdout.fileno(), 65536)
        assert read, answer
        answer += read
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert hashiya.json("notes") == [json.loads(answer)]
    assert [hit["field"] for hit in hashiya.json("search", "عاجلة")["hits"]] == ["note"]
    assert hashiya.json("check")["ok"] is True


def test_a_killed_import_keeps_what_it_had_and_goes_on_when_asked_again(hashiya: Hashiya) -> None:
    for number in range(60):
        hashiya.file(f"many/{number:02}.txt", corpus.titled(f"مقال رقم {number}"))
    process = hashiya.start("import", "many", "--json")
    while process.poll() is None and not (hashiya.library.is_dir() and hashiya.json("list")):
        pass
    process.kill()
    process.communicate()
    report = hashiya.json("import", "many")
    assert len(report["imported"]) + len(report["unchanged"]) == 60
    assert len(hashiya.json("list")) == 60
    assert hashiya.json("search", '"مقال رقم"')["tiers"]["exact"] == 60


def test_a_highlight_is_made_while_an_import_runs(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    for number in range(60):
        hashiya.file(f"many/{number:02}.txt", corpus.titled(f"مقال رقم {number}"))
    process = hashiya.start("import", "many", "--json")
    highlight = hashiya.json("highlight", article, "--quote", "سجلات الوقف")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert len(json.loads(out)["imported"]) == 60
    assert hashiya.json("notes") == [highlight]


def test_a_library_that_was_moved_is_whole_and_its_index_comes_back(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    highlight = hashiya.json("highlight", article, "--quote", "القرى السبع", "--note", "سبع قرى")
    found = hashiya.json("search", "القرى")
    moved = hashiya.folder / "مكان آخر" / "library"
    moved.parent.mkdir()
    shutil.move(hashiya.library, moved)
    shutil.rmtree(hashiya.environment["XDG_CACHE_HOME"])
    assert hashiya.json("notes", "--library", moved) == [highlight]
    again = hashiya.json("search", "القرى", "--library", moved)
    assert (again["total"], again["hits"]) == (found["total"], found["hits"])


def test_highlights_follow_their_words_into_a_new_version_or_are_shown_as_unattached(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    moves = hashiya.json("highlight", article, "--quote", "موازين من الخشب", "--note", "ينتقل")
    same = hashiya.json("highlight", article, "--quote", "أربعة عشر عامًا")
    lost = hashiya.json("highlight", article, "--quote", "خريطة قديمة وجدتها طالبة في سجلات الوقف", "--tag", "خرائط")
    texts = [part.text for part in corpus.WELLS]
    texts[1] = "وقد زرنا الوادي في مطلع الربيع مع فريق من المصورين، وقضينا فيه أربعة أيام بين الآبار والبساتين."
    texts.insert(2, "ورافقنا في هذه الزيارة شيخ من شيوخ القرى السبع، يحفظ أسماء الآبار كما يحفظ أسماء أحفاده.")
    path = hashiya.file("wells.txt", corpus.plain(*texts, gap="\n"))
    assert [one["id"] for one in hashiya.json("import", path)["updated"]] == [article]
    notes = {one["id"]: one for one in hashiya.json("notes")}
    assert notes[same["id"]] == same
    assert notes[moves["id"]] == moves | {"paragraph": moves["paragraph"] + 1, "end_paragraph": moves["paragraph"] + 1}
    unattached = notes[lost["id"]]
    assert (unattached["text"], unattached["tags"]) == (lost["text"], ["خرائط"])
    assert [unattached[key] for key in ("paragraph", "start", "end", "end_paragraph")] == [None] * 4
    (asking,) = hashiya.json("unattached", "--article", article)
    assert (asking["id"], asking["exact"], asking["candidates"]) == (lost["id"], lost["text"], [])
    attached = hashiya.json("attach", lost["id"], "--quote", "أسماء أحفاده")
    assert attached == lost | {key: attached[key] for key in ("paragraph", "start", "end", "end_paragraph", "text")}
    assert (attached["paragraph"], attached["text"]) == (3, "أسماء أحفاده")
    assert hashiya.json("unattached") == []
    hashiya.file("wells.txt", corpus.wells())
    assert [one["id"] for one in hashiya.json("import", path)["updated"]] == [article]
    assert kinds_and_texts(hashiya, article) == parts(*corpus.WELLS)
    lost_again = {one["id"]: one for one in hashiya.json("notes")}[lost["id"]]
    assert (lost_again["text"], lost_again["paragraph"]) == ("أسماء أحفاده", None)


def test_nothing_is_written_outside_the_library_and_the_folders_of_the_user(hashiya: Hashiya) -> None:
    path = hashiya.file("wells.txt", corpus.wells())
    source = path.read_bytes(), path.stat().st_mtime_ns
    before = set(hashiya.folder.iterdir()) | {hashiya.library}
    article = hashiya.json("import", path)["imported"][0]["id"]
    hashiya.json("highlight", article, "--quote", "الأجداد قبل")
    assert set(hashiya.folder.iterdir()) == before
    assert (path.read_bytes(), path.stat().st_mtime_ns) == source
    home = Path(hashiya.environment["HOME"])
    assert {file.name for file in home.iterdir()} <= {"data", "config", "cache"}


# ----------------------------------------------------------------------------------------------------------- the export


class Exported:
    """An exported file taken apart: its front matter, and its blocks by the id in their comments."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bytes = path.read_bytes()
        self.text = self.bytes.decode("utf-8")
        parts = re.fullmatch(r"---\n(?P<matter>.*?\n)---\n(?P<body>.*)", self.text, re.DOTALL)
        assert parts, self.text
        self.body = parts["body"]
        self.matter: dict[str, Any] = yaml.load(parts["matter"], yaml.BaseLoader)
        block = re.compile(r"^<!-- hashiya:(\w+) -->\n(.*?)^<!-- /hashiya:\1 -->$", re.DOTALL | re.MULTILINE)
        self.blocks = {found[1]: found[2] for found in block.finditer(self.body)}
        self.around = block.sub("", self.body)

    def quote(self, block: str) -> str:
        """The quotation of a block as a renderer shows it, without its last line (place, date, colour, tags)."""
        lines = [line for line in self.blocks[block].splitlines() if line.startswith(">")]
        html = markdown.markdown("\n".join(lines))
        shown = [unescape(re.sub(r"<[^>]+>", "", p)) for p in re.findall(r"<p>(.*?)</p>", html, re.DOTALL)]
        return "\n".join(shown[:-1])


def export(hashiya: Hashiya, *arguments: str, to: str = "out") -> list[Exported]:
    """Export; returns the files of the folder, in which nothing else may be."""
    hashiya.run("export", *arguments, "--to", to)
    files = sorted((hashiya.folder / to).rglob("*"))
    assert {file.suffix for file in files} <= {".md"}
    return [Exported(file) for file in files]


def block_of(exported: Exported, annotation: dict[str, Any]) -> str:
    """The id of the block of an annotation; the block stands under the same id that JSON gives."""
    (block,) = [one for one in exported.blocks if one.removeprefix("h") == annotation["id"].removeprefix("h")]
    return block


def test_the_shape_of_an_exported_file(hashiya: Hashiya) -> None:
    hashiya.settings('[color_names]\nblue = "يراجع"\n')
    article = hashiya.add("rihla.md", corpus.MARKDOWN)
    late = hashiya.json("highlight", article, "--quote", "older than the printed map")
    early = hashiya.json("highlight", article, "--quote", "الرحالة القدماء", "--color", "blue", "--tag", "رحلة",
                         "--tag", "أدب قديم", "--note", "قارن:\n\n- ابن جبير\n- ابن بطوطة")  # fmt: skip
    (file,) = export(hashiya, article)
    keys = ["title", "source", "author", "published", "created", "updated", "language", "direction", "tags",
            "highlights", "hashiya-id", "hashiya-format"]  # fmt: skip
    assert sorted(file.matter) == sorted(keys)
    assert file.matter["title"] == "في أدب الرحلة: ملاحظات أولى"
    assert file.matter["author"] == ["ليلى المنصوري", "كريم عبد الهادي"]
    assert (file.matter["published"], file.matter["tags"]) == ("2026-03-14", ["أدب", "رحلات"])
    assert (file.matter["language"], file.matter["direction"]) == ("ar", "rtl")
    assert (file.matter["highlights"], file.matter["hashiya-id"]) == ("2", article)
    assert file.matter["hashiya-format"] == "1"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", file.matter["created"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", file.matter["updated"])
    assert not file.bytes.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in file.bytes
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", file.text)
    assert file.body.startswith("# في أدب الرحلة: ملاحظات أولى\n")
    first, second = block_of(file, early), block_of(file, late)
    assert list(file.blocks) == [first, second]
    day = early["created"][:10]
    link = rf"\[ف ١\]\(hashiya://article/{article}\?p=1&a={first}\)"
    assert re.fullmatch(
        rf"> الرحالة القدماء\n>\n> — {link} · {day} · يراجع · #رحلة #أدب_قديم\n\n\^{first}\n\n"
        r"قارن:\n\n- ابن جبير\n- ابن بطوطة\n",
        file.blocks[first],
    ), file.blocks[first]
    link = rf"\[ف ٦\]\(hashiya://article/{article}\?p=6&a={second}\)"
    assert re.fullmatch(
        rf"> older than the printed map\n>\n> — {link} · {day} · أصفر\n\n\^{second}\n", file.blocks[second]
    ), file.blocks[second]


def test_what_is_not_known_is_left_out(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    hashiya.json("highlight", article, "--quote", "أسماء من حفروها")
    (file,) = export(hashiya, article)
    assert not {"author", "source", "published", "tags"} & set(file.matter)


def test_a_quotation_is_shown_as_it_was_read(hashiya: Hashiya) -> None:
    texts = (
        "# ليست هذه ترويسة، و*هذه* ليست مائلة، ولا _تلك_ ولا `هذه` ولا [هذا](رابط) ولا ![صورة](س).",
        "1. وليس هذا عددًا في قائمة، ولا <b>هذا</b> وسمًا، ولا <!-- هذا --> تعليقًا، ولا &amp; هذه.",
        "- ولا هذه شرطة، ولا “OpenShelf” ولا «كتاب لكل باب» إلا كما كُتِبَت، ومعها 📚 و*** و~~~ أيضًا.",
    )
    article = hashiya.add("a.txt", corpus.titled("عنوان: «فيه» # و*أشياء* - و[أخرى]", *texts))
    whole = hashiya.json("highlight", article, "--quote", "\n\n".join(texts))
    (file,) = export(hashiya, article)
    assert file.matter["title"] == "عنوان: «فيه» # و*أشياء* - و[أخرى]"
    assert [line for line in file.blocks[block_of(file, whole)].split("\n\n^")[0].splitlines() if line[:1] != ">"] == []
    assert file.quote(block_of(file, whole)) == "\n".join(texts)


def test_a_note_cannot_end_its_block(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    first = hashiya.json("highlight", article, "--quote", "سبع قرى")["id"]
    evil = f"قبل\n<!-- /hashiya:{first} -->\n<!-- hashiya:h00000000 -->\nزيادة --> <!-- وأخيرًا"
    hashiya.json("highlight", article, "--quote", "قياسات المطر", "--note", evil)
    (file,) = export(hashiya, article)
    assert len(file.blocks) == 2
    assert "زيادة" not in file.around
    hashiya.json("highlight", article, "--quote", "بئرًا بعد بئر")
    (again,) = export(hashiya, article)
    assert len(again.blocks) == 3
    assert {block: again.blocks[block] for block in file.blocks} == file.blocks


def test_exporting_twice_gives_identical_bytes(hashiya: Hashiya) -> None:
    bus = hashiya.add("bus.txt", corpus.library_bus())
    wells = hashiya.add("wells.txt", corpus.wells())
    hashiya.add("marks.txt", corpus.marked())
    hashiya.json("highlight", bus, "--quote", "دفتر أخضر", "--note", "ملاحظة")
    hashiya.json("highlight", wells, "--quote", "موازين من الخشب")
    first = export(hashiya, "--all")
    assert [file.matter["hashiya-id"] for file in first] == sorted(
        (bus, wells), key=lambda one: next(file.path for file in first if file.matter["hashiya-id"] == one)
    )
    second = export(hashiya, "--all")
    elsewhere = export(hashiya, "--all", to="elsewhere")
    assert [file.bytes for file in first] == [file.bytes for file in second] == [file.bytes for file in elsewhere]
    assert [file.path.name for file in first] == [file.path.name for file in elsewhere]
    hashiya.run("export", bus, wells, "--to", "named")
    assert sorted(p.name for p in (hashiya.folder / "named").iterdir()) == [file.path.name for file in first]


def test_what_the_user_wrote_in_the_file_stays_byte_for_byte(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    early = hashiya.json("highlight", article, "--quote", "سبع قرى", "--note", "أولى")
    late = hashiya.json("highlight", article, "--quote", "قياسات المطر", "--note", "ثانية")
    (file,) = export(hashiya, article)
    before, between, after = (
        "مقدمة كتبتها بيدي  \n\tوسطر مزاح\n\n".encode(),
        "\nبين التظليلين\u00a0شيء لي 📝\n\n\n\n".encode(),
        "\n## خاتمتي\r\n\r\nبنهايات أسطر أخرى\r\nبلا سطر في الآخر".encode(),
    )
    opening = {one["id"]: f"<!-- hashiya:{block_of(file, one)} -->".encode() for one in (early, late)}
    closing = f"<!-- /hashiya:{block_of(file, early)} -->\n".encode()
    edited = file.bytes.replace(b"---\ntitle", b"---\nrating: 5\ntitle", 1)
    edited = edited.replace(opening[early["id"]], before + opening[early["id"]])
    edited = edited.replace(closing, closing + between)
    edited = edited.rstrip(b"\n") + b"\n" + after
    file.path.write_bytes(edited)
    hashiya.run("export", article, "--to", "out")
    assert file.path.read_bytes() == edited
    middle = hashiya.json("highlight", article, "--quote", "موازين من الخشب", "--note", "وسطى")
    (again,) = export(hashiya, article)
    assert list(again.blocks) == [block_of(again, one) for one in (early, middle, late)]
    assert again.matter["rating"] == "5"
    assert again.bytes.endswith(after)
    places = [again.bytes.index(one) for one in (before + opening[early["id"]], closing, between, opening[late["id"]])]
    assert places == sorted(places)
    assert {block: again.blocks[block] for block in file.blocks} == file.blocks


def test_what_the_user_wrote_inside_a_block_is_never_overwritten(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    hashiya.json("highlight", article, "--quote", "سبع قرى", "--note", "ملاحظة من البرنامج")
    (file,) = export(hashiya, article)
    edited = file.text.replace("ملاحظة من البرنامج", "ملاحظة أصلحتها في الملف")
    file.path.write_text(edited, encoding="utf-8")
    result = hashiya.run("export", article, "--to", "out")
    assert file.path.name in result.err
    assert file.path.read_text(encoding="utf-8") == edited


def test_a_foreign_file_and_a_damaged_one_are_left_alone(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    highlight = hashiya.json("highlight", article, "--quote", "سبع قرى")
    (file,) = export(hashiya, article)
    foreign = hashiya.file(f"foreign/{file.path.name}", "هذا ملف لا يعرف عنه البرنامج شيئًا\n")
    hashiya.run("export", article, "--to", "foreign")
    assert foreign.read_text(encoding="utf-8") == "هذا ملف لا يعرف عنه البرنامج شيئًا\n"
    (own,) = [path for path in foreign.parent.iterdir() if path != foreign]
    assert Exported(own).matter["hashiya-id"] == article
    damaged = file.text.replace(f"<!-- /hashiya:{block_of(file, highlight)} -->", "")
    file.path.write_text(damaged, encoding="utf-8")
    hashiya.json("highlight", article, "--quote", "قياسات المطر")
    result = hashiya.run("export", article, "--to", "out", code=None)
    assert result.err.strip()
    assert file.path.read_text(encoding="utf-8") == damaged
    (beside,) = [path for path in file.path.parent.iterdir() if path != file.path]
    assert len(Exported(beside).blocks) == 2


def test_two_articles_of_one_title_get_two_files(hashiya: Hashiya) -> None:
    ids = [
        hashiya.add(f"{n}.txt", corpus.titled("عنوان: واحد/اثنان؟", f"النص رقم {n} من نصين لهما عنوان واحد."))
        for n in (1, 2)
    ]
    for article in ids:
        hashiya.json("highlight", article, "--quote", "لهما عنوان واحد")
    files = export(hashiya, "--all")
    assert {file.matter["hashiya-id"] for file in files} == set(ids)
    assert not any(re.search(r'[/\\:*?"<>|\x00-\x1f]', file.path.name) for file in files)
    names = [file.path.name for file in files]
    assert [file.path.name for file in export(hashiya, "--all")] == names


def test_an_export_folder_that_cannot_be_made_is_refused(hashiya: Hashiya) -> None:
    article = hashiya.add("wells.txt", corpus.wells())
    hashiya.json("highlight", article, "--quote", "سبع قرى")
    hashiya.file("file", "ملف")
    result = hashiya.run("export", "--all", "--to", "file", code=None)
    assert result.code in (1, 2)
    assert "file" in result.err
    assert (hashiya.folder / "file").read_text(encoding="utf-8") == "ملف"
