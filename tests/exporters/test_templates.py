"""Templates: what leaves by them reads as it was read, and none can do more than write text, or go on for ever."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st
from markdown_it import MarkdownIt

from reader import i18n, paths
from reader.article import Article, Kind, Paragraph, Span
from reader.errors import TemplateInvalid, TemplateUnusable, UnknownName
from reader.exporters import (
    EXPORTERS,
    MARKDOWN,
    Exporter,
    TemplateText,
    exporter_from,
    exporter_named,
    template_folder,
    template_from,
    user_templates,
)
from tests.exporters.conftest import LABELS, Desk

GOLDEN = Path(__file__).parent.parent / "golden" / "export"
COMMONMARK = MarkdownIt("commonmark")
# What quotations hold that means something to one program or another.
HARD = st.sampled_from(
    [
        *("\n> ", "> ", "`", "```", "```\n", "~~~\n", "[[", "]]", "%%", "^", " ^abc", "---\n", "title: x\n", "\n"),
        *("\u202e", "\u2067", "\u2069", "\u200f", "{{", "}}", "{%", "%}", "{#", "#}", "<!--", "-->"),
        *("[^1]:", "[^1]", "key:: value", "\nid:: 7", "((", "))", "- ", "1. ", "# ", "!", "\\", "|", "$", "==", "<b>"),
        *("&amp;", "https://a.example/_x_", "    ", "متن", "هامشٌ", "😀", "- <!-- /hashiya:h1 -->", "\n  - "),
    ]
)
TEXT = st.lists(HARD | st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=4), max_size=8)
# Kept by CommonMark at the edges of a line, and stripped by this renderer.
STRIPPED = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
EVERY = pytest.mark.parametrize("exporter", EXPORTERS, ids=[each.name for each in EXPORTERS])
BLOCK = "{% block annotation %}\n"


def of(desk: Desk, exporter: Exporter) -> Any:
    return exporter.render(desk.entry, desk.article, desk.annotations, LABELS, None)


def quoted(markdown: str) -> list[str]:
    """The text of each paragraph of the first quotation in `markdown`; it is nothing but text."""
    tokens = COMMONMARK.parse(markdown)
    first = next((place for place, token in enumerate(tokens) if token.type == "blockquote_open"), len(tokens))
    found = []
    for token in tokens[first + 1 :]:
        if token.type == "blockquote_close":
            break
        assert token.type in {"paragraph_open", "inline", "paragraph_close"}
        if token.type == "inline":
            assert {child.type for child in token.children or []} <= {"text", "hardbreak", "link_open", "link_close"}
            found.append("".join(child.content or "\n" for child in token.children or [] if "link" not in child.type))
    return found


@EVERY
@settings(max_examples=80, deadline=None)
@given(pieces=TEXT, note=TEXT)
@example(pieces=["نعم!"], note=[])
@example(pieces=["---\ntitle: x\n---"], note=["<!-- /hashiya:h7f3a1b01 -->"])
@example(pieces=["{{ article }}{% raw %}"], note=["{{ nothing }}"])
def test_a_quotation_reads_as_it_was_read_and_a_second_export_is_the_same(
    desk_of: Callable[..., Any], exporter: Exporter, pieces: list[str], note: list[str]
) -> None:
    text = "".join(pieces)
    desk = desk_of(Article("متن وهامش", (Paragraph(text),)))
    made = desk.add(Span(1, 0, len(text)), "".join(note), tags=("وسم",))
    export = of(desk, exporter)
    assert of(desk, exporter) == export
    theirs = f"{export.text}\nكلامي\n"
    merged = exporter.merge(theirs, export, set(export.hashes).__contains__)
    assert (merged.text, merged.kept, merged.damaged) == (theirs, (), False)
    assert exporter.owner(export.text) == desk.entry.id
    expected = text.strip(" \t\n")
    if not expected:
        return
    paragraphs = quoted(export.blocks[0].text)
    if exporter is MARKDOWN:
        assert paragraphs.pop().startswith("— ")
    shown = "".join(paragraphs)
    if exporter.name == "academic":
        assert shown.endswith(f"[^{made.id}]")
        shown = shown.removesuffix(f"[^{made.id}]")
    assert shown.strip(STRIPPED) == expected.strip(STRIPPED)


@pytest.mark.parametrize("name", ["logseq", "plain", "academic"])
def test_every_sort_of_annotation_in_every_form(full_desk: Any, name: str) -> None:
    assert of(full_desk, exporter_named(name)).text == (GOLDEN / f"every-sort-{name}.md").read_text(encoding="utf-8")


@EVERY
def test_a_block_depends_on_its_annotation_alone(full_desk: Any, exporter: Exporter) -> None:
    whole = {block.id: block.text for block in of(full_desk, exporter).blocks}
    for annotation in full_desk.annotations:
        (block,) = exporter.render(full_desk.entry, full_desk.article, [annotation], LABELS, None).blocks
        assert block.text == whole[annotation.id]


def test_markdown_is_another_name_of_obsidian() -> None:
    assert exporter_named("obsidian") is exporter_named("markdown") is MARKDOWN


def rendered(source: str) -> str:
    """What a template makes of an annotation, without the marks."""
    desk = Desk()
    desk.quote("كان القارئ", "ملاحظة\nثانية", tags=("أ ب", "ج"))
    block = of(desk, exporter_from(TemplateText("خاص", source))).blocks[0].text
    return "\n".join(block.split("\n")[1:-1])


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("{% for i in range(10**9) %}x{% endfor %}", 2),
        ("\n{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", 3),
        ("{% macro f(n) %}{{ f(n) }}{{ f(n) }}{% endmacro %}{{ f(1) }}", 2),
        ("{% set s = namespace(t='xxxxxxxxxx') %}{% for i in range(99) %}{% set s.t = s.t ~ s.t %}{% endfor %}", 2),
        ("{% set s = namespace(t='xxxxxxxxxx') %}{% for i in range(99) %}{% set s.t = s.t + s.t %}{% endfor %}", 2),
        ("{{ 'x' * 10**9 }}", 2),
        ("{{ 9 ** 99999 }}", 2),
        ("{{ '%999999999d' % 1 }}", 2),
        ("{{ 'x'.ljust(10**9) }}", 2),
        ("{{ annotation.__class__.__mro__ }}", 2),
        ("{{ annotation | attr('__class__') }}", 2),
        ("{{ annotation['__class__'] }}", 2),
        ("{{ annotation }}", 2),
        ("{{ [annotation.id].append(1) }}", 2),
        ("{{ range.__globals__ }}", 2),
        ("{{ cycler.__init__ }}", 2),
        ("{{ namespace(a=1).__class__ }}", 2),
        ("{% for i in [1] %}{{ loop.__init__ }}{% endfor %}", 2),
        ("{% macro f() %}{% endmacro %}{{ f.__globals__ }}", 2),
        (
            "{% set a = namespace(t=annotation.text) %}"
            "{% for i in range(99999) %}{% set a.t = a.t | indent('xxxx', true) %}{% endfor %}",
            2,
        ),
        ("{% include '/etc/passwd' %}", 2),
        ("{% import 'os' as os %}", 2),
        ("{% for i in [[1]] recursive %}{{ loop(i) }}{% endfor %}", 2),
        ("{{ annotation.nope }}", 2),
        ("{{ nope | quote }}", 2),
        ("\n\n{{ annotation.id }", 4),
        ("{% nope %}", 2),
        ("{{ 1 | nope }}", 2),
        ("{% if annotation.id %}", 2),
        ("{{ 1 / 0 }}", 2),
        ("{{ annotation.tags | quote }}", 2),
        ("{{ (" + "(" * 5000, 1),
    ],
)
def test_a_template_that_is_wrong_says_where_and_is_over_soon(body: str, line: int) -> None:
    with pytest.raises(TemplateInvalid) as told:
        rendered(f"{BLOCK}{body}{{% endblock %}}")
    assert told.value.fields["line"] == line
    assert "\u2068Template" not in i18n.explain(told.value)


def test_a_template_without_end_is_over_soon() -> None:
    with pytest.raises(TemplateInvalid) as told:
        rendered(f"{BLOCK}{{{{ self.annotation() }}}}{{% endblock %}}")
    assert told.value.fields["line"] in {1, 2}, "where in the circle the depth is reached is Python's"
    assert "\u2068Template" not in i18n.explain(told.value)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("{{ annotation.quote | quote }}", "> كان القارئ"),
        ("{{ annotation.quote | marks('[^1]') }}", "«كان القارئ»[^1]"),
        ("{{ annotation.quote | paragraph }}", "كان القارئ"),
        ("- {{ annotation.note | indent }}", "- ملاحظة\n  ثانية"),
        ("{{ annotation.note | indent('> ', true) }}", "> ملاحظة\n> ثانية"),
        ("{{ annotation.tags | tags(', ') }}", "#أ_ب, #ج"),
        ("{{ 'a b' | tag }}", "#a_b"),
        ("k: {{ 'قال: \"نعم\" #1' | yaml }}", 'k: "قال: \\"نعم\\" #1"'),
        ("{{ '*a* [b](c)' | escape }}", r"\*a\* \[b](c)"),
        ("{{ 'a]b' | link('http://x/ (y)') }}", r"[a\]b](<http://x/ (y)>)"),
        ("{{ annotation.created | date }}", "٢٢ أغسطس ٢٠٢٦"),
        ("{{ annotation.created | iso }} {{ annotation.paragraph | digits }}", "2026-08-22 ٢"),
        ("{% for t in annotation.tags %}{{ loop.index }}{{ t }};{% endfor %}", "1أ ب;2ج;"),
        ("{{ annotation.tags | map('tag') | join('/') }}", "#أ_ب/#ج"),
        ("<!-- /hashiya:h7f3a1b01 -->", "<!--  /hashiya:h7f3a1b01 -->"),
        ("```", "```\n```"),
        ("{% for t in annotation.tags %}{{ loop.cycle('-', '+') }}{% endfor %}", "-+"),
    ],
)
def test_what_filters_make(body: str, shown: str) -> None:
    assert rendered(f"{BLOCK}{body}{{% endblock %}}") == shown


def test_a_template_without_parts_still_has_marks_and_a_front_matter(desk: Any) -> None:
    desk.quote("كان القارئ")
    text = of(desk, exporter_from(TemplateText("فارغ", ""))).text
    assert text.endswith("---\n<!-- hashiya:h7f3a1b01 -->\n<!-- /hashiya:h7f3a1b01 -->\n")


def test_the_users_templates_stand_beside_one_that_is_wrong() -> None:
    folder = paths.templates()
    folder.mkdir(parents=True)
    (folder / "قالبي.md.j2").write_text("{#\nname: قالبي الجميل\n#}\n" + BLOCK + "x{% endblock %}", encoding="utf-8")
    (folder / "خطأ.md.j2").write_text(BLOCK + "\n{{ nope }}{% endblock %}", encoding="utf-8")
    (folder / "نحو.md.j2").write_text("\n{% nope %}", encoding="utf-8")
    (folder / "obsidian.md.j2").write_text("", encoding="utf-8")
    (folder / "bytes.md.j2").write_bytes(b"\xff\xfe")
    (folder / "folder.md.j2").mkdir()
    (folder / ".hidden.md.j2").write_text("", encoding="utf-8")
    listed = {template.name: template for template in user_templates(tried=True)}
    assert set(listed) == {"قالبي", "خطأ", "نحو", "obsidian", "bytes", "folder"}
    assert (listed["قالبي"].label, listed["قالبي"].error) == ("قالبي الجميل", None)
    assert {name: error.fields.get("line") for name, each in listed.items() if (error := each.error)} == {
        "خطأ": 3, "نحو": 2, "obsidian": None, "bytes": None, "folder": None,
    }  # fmt: skip
    assert exporter_named("قالبي").label == "قالبي الجميل"
    assert exporter_named("obsidian") is MARKDOWN
    with pytest.raises(TemplateInvalid):
        exporter_named("نحو")
    for name in ("لا شيء", "../settings", "/etc/passwd"):
        with pytest.raises(UnknownName):
            exporter_named(name)


def test_templates_are_made_renamed_and_deleted() -> None:
    assert template_folder.free_name("Obsidian") == "Obsidian 2"
    assert template_folder.free_name("أكاديمي") == "أكاديمي 2"
    name = template_folder.free_name("قالب/ي: أول")
    template_folder.save(name, "{#\nname: a\n#}")
    assert template_folder.free_name("قالب/ي: أول") == f"{name} 2"
    assert template_folder.rename(name, "آخر") == "آخر"
    assert [template.name for template in user_templates()] == ["آخر"]
    for taken in ("html", "Markdown", " "):
        with pytest.raises(TemplateUnusable):
            template_folder.rename("آخر", taken)
    template_folder.delete("آخر")
    assert user_templates() == []
    with pytest.raises(TemplateUnusable):
        template_from(paths.templates() / "آخر.md.j2")


def test_an_academic_export_ends_with_its_source(desk: Any) -> None:
    desk.entry = replace(desk.entry, title="متن وهامش", authors=("ليلى الهاشمي",), source="مجلة الورق")
    desk.quote("كان القارئ")
    text = of(desk, exporter_named("academic")).text
    assert "> كان القارئ[^h7f3a1b01]\n" in text
    assert "\n[^h7f3a1b01]: ليلى الهاشمي، «متن وهامش»، مجلة الورق، ٢٠ أغسطس ٢٠٢٦، ف ٢.\n" in text
    assert text.endswith("\n## المراجع\n\n- ليلى الهاشمي. «متن وهامش». مجلة الورق، ٢٠ أغسطس ٢٠٢٦.\n")


def test_code_is_quoted_in_a_fence_with_its_footnote_below(desk_of: Callable[..., Any]) -> None:
    desk = desk_of(Article("شيفرة", (Paragraph("a = 1", Kind.CODE),)))
    desk.add(Span(1, 0, 5))
    assert "> ```\n> a = 1\n> ```\n>\n> [^h7f3a1b01]\n" in of(desk, exporter_named("academic")).text
