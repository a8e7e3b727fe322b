"""The commands for templates and citations, as a user meets them."""

from pathlib import Path

import pytest

from tests.program import Hashiya

WORDS = "نص المقال عن الورق والحبر"


@pytest.fixture
def hashiya(tmp_path: Path) -> Hashiya:
    return Hashiya(tmp_path / "machine")


@pytest.fixture
def noted(hashiya: Hashiya) -> tuple[str, str]:
    """An article with a note: their ids."""
    article = hashiya.add("one.md", f"---\ntitle: متن\nauthor: ليلى\nsource: https://a.example/x\n---\n\n{WORDS}\n")
    made = hashiya.json("highlight", article, "--quote", "الورق", "--note", "ملاحظة", "--json")
    return article, made["id"]


def test_templates_are_listed_and_exported_with_and_one_that_is_wrong_says_where(
    hashiya: Hashiya, noted: tuple[str, str]
) -> None:
    listed = hashiya.json("templates", "--json")
    assert [each["name"] for each in listed] == ["obsidian", "logseq", "plain", "academic"]
    assert all(Path(each["path"]).is_file() for each in listed)
    folder = Path(hashiya.run("templates").out.strip().rpartition("\u2068")[2].rstrip("\u2069"))
    folder.mkdir(parents=True)
    (folder / "سطر.md.j2").write_text("{% block annotation %}\n* {{ annotation.text }}{% endblock %}", encoding="utf-8")
    (folder / "خطأ.md.j2").write_text("{% block annotation %}\n\n{{ nope }}{% endblock %}", encoding="utf-8")
    *_, wrong, right = hashiya.json("templates", "--json", code=1)
    assert (wrong["name"], wrong["error"]["line"], wrong["error"]["source"]) == ("خطأ", 3, "{{ nope }}{% endblock %}")
    assert (right["name"], right["error"]) == ("سطر", None)
    hashiya.run("export", "--all", "--to", "out", "--format", "سطر")
    (file,) = (hashiya.folder / "out").glob("*.md")
    assert f"<!-- hashiya:{noted[1]} -->\n* الورق\n" in file.read_text(encoding="utf-8")
    refused = hashiya.run("export", "--all", "--to", "out", "--format", "خطأ", code=1)
    assert "nope" in refused.err
    assert "٣" in refused.err
    one = hashiya.file("other.j2", "{% block annotation %}\n{% nope %}")
    assert "nope" in hashiya.run("export", "--all", "--to", "out", "--template", one, code=2).err
    assert "{% block annotation %}" in hashiya.run("templates", "--show", "logseq").out
    hashiya.run("export", "--all", "--to", "sources.md", "--format", "bibliography")
    assert "- ليلى. «متن»." in (hashiya.folder / "sources.md").read_text(encoding="utf-8")


def test_quotations_are_cited_and_sources_listed(hashiya: Hashiya, noted: tuple[str, str]) -> None:
    article, annotation = noted
    cited = hashiya.json("cite", annotation, "--json")
    assert (cited["article"], cited["annotation"], cited["locator"]) == (article, annotation, "ف ١")
    assert cited["quotation"] == "«الورق»[^1]"
    assert cited["footnote"] == "[^1]: ليلى، «متن»، https://a.example/x، ف ١."
    assert hashiya.run("cite", annotation, "--footnote", "--label", "7").out.startswith("«الورق»[^7]\n\n[^7]: ")
    assert hashiya.run("cite", article, "--quote", "الحبر").out.startswith("«الحبر» («متن»")
    assert hashiya.run("cite", article, "--paragraph", "1").out.startswith(f"«{WORDS}»")
    assert hashiya.run("cite", article, "--paragraph", "9", code=2).out == ""
    (source,) = hashiya.json("bibliography", "--json")
    assert source["reference"].startswith("ليلى. «متن». https://a.example/x (اطُّلع عليه في ")
    assert source["quoted"] == [{"annotation": annotation, "locator": "ف ١"}]
    assert hashiya.run("bibliography").out == f"{source['reference']}\n"
    assert hashiya.json("bibliography", "--tag", "لا", "--json") == []
