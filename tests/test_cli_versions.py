"""The commands about versions, as they are typed: what they print, and the shape of their JSON."""

import json
from pathlib import Path

import pytest

from reader import cli

TEXT = "---\ntitle: خطة\n---\n\nقال الوزير إن الخطة تبدأ في {} المقبل.\n\nفقرة لا تتغير أبدا.\n"


def test_versions_are_listed_compared_and_taken_up_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> str:
        assert cli.run(cli.parse([*words, "--library", str(tmp_path / "library")])) == 0
        return capsys.readouterr().out

    file = tmp_path / "a.md"
    file.write_text(TEXT.format("سبتمبر"), encoding="utf-8")
    run("import", str(file))
    file.write_text(TEXT.format("أكتوبر"), encoding="utf-8")
    (updated,) = json.loads(run("import", str(file), "--json"))["updated"]
    assert (updated["version"], updated["changes"]["rewritten"], updated["by_source"]) == (2, 1, False)
    assert updated["notes"] == {"carried": 0, "unsure": 0, "unattached": 0}

    found = json.loads(run("compare", "خطة", "--json"))
    assert (found["old"], found["new"]) == (1, 2)
    rewritten, same = found["blocks"]
    assert (rewritten["change"], rewritten["old"], rewritten["new"]) == ("rewritten", [1, 1], [1, 1])
    assert (same["change"], same["old"], same["new"]) == ("same", [2, 2], [2, 2])
    made = "".join(rewritten["new_text"][slice(*piece["new"])] for piece in rewritten["pieces"])
    assert made == rewritten["new_text"]
    assert "[-سبتمبر-]{+أكتوبر+}" in run("compare", "خطة").replace("\u2009", "")

    assert json.loads(run("go-back", "خطة", "1", "--json"))["restores"] == 1
    listed = json.loads(run("versions", "خطة", "--json"))
    assert [(version["number"], version["current"], version["restores"]) for version in listed] == [
        (1, False, None), (2, False, None), (3, True, 1),
    ]  # fmt: skip
    assert len(run("versions", "خطة").splitlines()) == 3
