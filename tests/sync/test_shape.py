"""What a block says is read back from it, whatever it says and by whatever template it was written."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from reader.annotation import Annotation, Color
from reader.errors import UnknownColor
from reader.exporters import exporter_named, outgoing_note
from reader.exporters.escaping import tag_name
from reader.sync.fields import Fields
from reader.sync.reading import Reader, color_names
from reader.sync.shape import variants
from tests.exporters.conftest import LABELS, Desk

LINES = st.sampled_from(
    ["", "نص", "> مقتبس", "- بند", "  مزاح", "\tجدول", "```", "<!-- x", "<!-- hashiya:h1 -->", "^h7f3a1b01", "---",
     "#وسم", "— [ف ٢](hashiya://x) · أصفر", "id:: x", "[^1]: حاشية", "$x$ | y", "\\", "سطر  "]
)  # fmt: skip
NOTES = st.lists(LINES, max_size=5).map("\n".join)
TAGS = st.lists(st.sampled_from(["نقد أدبي", "2026", "a/b", "كلمة", "#", "😀"]), unique=True, max_size=3).map(tuple)
FIELDS = st.builds(Fields, NOTES, TAGS, st.sampled_from(list(Color)))


def _unknown(name: str) -> Color:
    raise UnknownColor(color=name, known="")


@pytest.mark.parametrize("template", ["obsidian", "logseq", "plain", "academic"])
@settings(max_examples=10, deadline=None)
@given(FIELDS, FIELDS)
def test_what_is_written_is_read(template: str, was: Fields, now: Fields) -> None:
    desk = Desk()
    made = desk.quote("قفا نقرأ الهامشَ المنسيَّ منفردا\n    بينَ السطورِ وبينَ الحبرِ والورقِ")
    reader = Reader((), color_names(LABELS.color_names, _unknown))

    def block(annotation: Annotation, labels: object = LABELS) -> str:
        return exporter_named(template).render(desk.entry, desk.article, [annotation], labels, None).blocks[0].text  # type: ignore[arg-type]

    def written(fields: Fields) -> str:
        return block(replace(made, note=fields.note, tags=fields.tags, color=fields.color))

    shape = tuple(block(each, labels) for (each,), labels in variants([made], LABELS))
    read = reader.read(written(now), was, written(was), [shape])
    assert isinstance(read, Fields), read
    assert read.color is now.color or template in {"plain", "academic"}  # they do not show it
    assert outgoing_note(read.note) == outgoing_note(now.note) or not now.note.strip()
    assert {tag_name(tag) for tag in read.tags} - {""} == {tag_name(tag) for tag in now.tags} - {""}
