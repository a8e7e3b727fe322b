"""`hashiya sync` as a user meets it: what it prints, what it writes, and its exit codes."""

from pathlib import Path

from tests.program import Hashiya


def test_sync_both_ways(tmp_path: Path) -> None:
    hashiya = Hashiya(tmp_path / "machine")
    article = hashiya.add("مقال.txt", "في الهامش\n\nكان القارئ يكتب على الهامش.\n\nثم جاءت الشاشة.\n")
    hashiya.run("highlight", article, "--quote", "كان القارئ", "--note", "أولى", "--tag", "نقد أدبي")
    hashiya.run("sync", code=2)
    planned = hashiya.json("sync", "خزانة", "--dry-run")
    assert [item["kind"] for item in planned["items"]] == ["new"]
    assert not (hashiya.folder / "خزانة").exists()
    done = hashiya.json("sync", "خزانة")
    (file,) = map(Path, done["written"])
    text = file.read_text()
    file.write_text(text.replace("أولى", "من الملف") + "كلامي", encoding="utf-8")
    assert "من الملف" in hashiya.run("sync", "--dry-run").out
    hashiya.run("sync")
    note = hashiya.json("notes")[0]
    assert (note["note"], note["tags"]) == ("من الملف", ["نقد أدبي"])
    assert file.read_text().endswith("كلامي")
    again = hashiya.json("sync")
    assert (again["items"], again["written"], again["same"], again["complete"]) == ([], [], 1, True)

    file.write_text(file.read_text().replace("كان القارئ", "كان غيره"), encoding="utf-8")
    refused = hashiya.run("sync", code=1)
    assert "+ > كان غيره" in refused.out
    hashiya.run("sync", "خزانة", "--template", "لا شيء", code=2)
