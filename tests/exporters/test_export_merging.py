"""A new export in a file the user has been writing in: our blocks change, every other byte stays."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article, Paragraph, Span
from reader.exporters import Export, Merge, block_hash
from reader.exporters.merging import merge, owner


class Memory(set[str]):
    """What the library remembers of what it wrote."""

    def wrote(self, export: Export) -> str:
        """Remember an export; its text."""
        self.update(export.hashes)
        return export.text

    def merge(self, existing: str, export: Export) -> Merge:
        """Export into a file, as the library does it."""
        self.update(export.hashes)
        return merge(existing, export, self.__contains__)


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def three(desk: Any) -> Any:
    """A desk with three notes, in the order of the text."""
    for number, quote in enumerate(["كان القارئ", "ثم جاءت الشاشة", "قفا نقرأ"], 1):
        desk.quote(quote, f"ملاحظة {number}")
    return desk


def test_a_file_we_alone_wrote_is_written_anew(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export())
    three.change(three.annotations[0], "أخرى")
    later = three.export()
    assert memory.merge(text, later) == Merge(later.text)


def test_only_the_changed_block_changes_in_a_file_the_user_wrote_in(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export()).replace("# في", "# عنواني: في") + "\nخاتمتي  \nبلا سطر أخير"
    three.change(three.annotations[1], "جديدة")
    merged = memory.merge(text, three.export())
    assert merged == Merge(text.replace("ملاحظة 2", "جديدة"))


def test_a_block_the_user_edited_stays_and_is_named(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export()).replace("ملاحظة 2", "ما كتبه القارئ بيده")
    assert memory.merge(text, three.export()) == Merge(text, ("h7f3a1b02",))
    three.change(three.annotations[1], "ما كتبه القارئ بيده")
    assert memory.merge(text, three.export()) == Merge(three.export().text)


def test_an_edited_block_of_a_deleted_annotation_stays(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export()).replace("ملاحظة 2", "بيدي")
    merged = memory.merge(text, three.export([three.annotations[0]]))
    assert "بيدي" in merged.text
    assert "ملاحظة 3" not in merged.text
    assert merged.kept == ("h7f3a1b02",)


def test_a_block_of_a_deleted_annotation_goes_and_comes_back(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export()) + "\nكلامي\n"
    for gone in range(3):
        fewer = three.export([each for place, each in enumerate(three.annotations) if place != gone])
        without = memory.merge(text, fewer).text
        assert without == three.export().front_matter + fewer.text.removeprefix(fewer.front_matter) + "\nكلامي\n"
        assert memory.merge(without, three.export()).text == text


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("كلامي\n", "\nكلامي\n", "كلامي\n\nكلامي\n"),
        ("كلامي\n\n", "\nكلامي\n", "كلامي\n\nكلامي\n"),
        ("كلامي\n\n", "\n\nكلامي\n", "كلامي\n\nكلامي\n"),
        ("كلامي\n\n", "\n", "كلامي\n"),
        ("كلامي\n\n", "", "كلامي"),
        ("كلامي\r\n\r\n", "\r\nكلامي", "كلامي\r\n\r\nكلامي"),
    ],
)
def test_a_block_that_goes_does_not_join_what_it_parted(
    desk: Any, memory: Memory, before: str, after: str, left: str
) -> None:
    desk.quote("كان القارئ")
    memory.wrote(desk.export())
    text = before + desk.export().blocks[0].text + after
    assert memory.merge(text, desk.export([])).text == left


def test_new_blocks_stand_after_their_neighbour_in_the_text(three: Any, memory: Memory) -> None:
    first, second, third = (block.text for block in three.export().blocks)
    for given_blocks, expected in [
        ([first], f"{first}\n\n{second}\n\n{third}"),
        ([second], f"{first}\n\n{second}\n\n{third}"),
        ([third], f"{first}\n\n{second}\n\n{third}"),
        ([third, first], f"{third}\n\n{first}\n\n{second}"),
    ]:
        text = "كلام قبلها\n\n" + "\n\nبينها\n\n".join(given_blocks)
        merged = memory.merge(text, three.export()).text
        assert merged.replace("\n\nبينها", "") == "كلام قبلها\n\n" + expected
        assert merged.count("بينها") == text.count("بينها")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("كلامي", "كلامي\n\n"),
        ("كلامي\n", "كلامي\n\n"),
        ("كلامي\n\n", "كلامي\n\n"),
        ("كلامي\r\n", "كلامي\r\n\r\n"),
        ("", ""),
    ],
)
def test_a_file_without_blocks_gets_them_at_its_end(three: Any, memory: Memory, text: str, start: str) -> None:
    line_end = "\r\n" if "\r" in text else "\n"
    blocks = line_end.join(["\n\n".join(block.text for block in three.export().blocks).replace("\n", line_end)])
    end = line_end if text.endswith("\n") else ""
    assert memory.merge(text, three.export()).text == start + blocks + end


def test_a_file_with_crlf_and_a_mark_of_byte_order_keeps_them(three: Any, memory: Memory) -> None:
    text = "\ufeff" + memory.wrote(three.export([three.annotations[0]])).replace("\n", "\r\n")
    assert memory.merge(text, three.export([three.annotations[0]])) == Merge(text)
    three.change(three.annotations[0], "جديدة\nبسطرين")
    merged = memory.merge(text, three.export())
    assert merged.kept == ()
    assert "جديدة\r\nبسطرين" in merged.text
    assert merged.text.count("\n") == merged.text.count("\r\n")
    assert merged.text.startswith("\ufeff---\r\n")


def test_a_deleted_block_comes_back(three: Any, memory: Memory) -> None:
    text = memory.wrote(three.export()) + "\nكلامي\n"
    without = text.replace(three.export().blocks[1].text + "\n\n", "")
    assert memory.merge(without, three.export()).text == text


OPEN, CLOSE = "<!-- hashiya:h7f3a1b02 -->", "<!-- /hashiya:h7f3a1b02 -->"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OPEN, ""),
        (CLOSE, ""),
        (CLOSE, "<!-- /hashiya:h7f3a1b01 -->"),
        (OPEN, CLOSE),
        (CLOSE, f"{CLOSE}\n{CLOSE}"),
        (OPEN, "<!-- hashiya:h7f3a1b01 -->"),
        (OPEN, f"- {OPEN}"),
        (OPEN, OPEN.removesuffix(" -->")),
        (f"{CLOSE}\n\n<!-- hashiya:h7f3a1b03 -->", f"<!-- hashiya:h7f3a1b03 -->\n{CLOSE}"),
        (f"{CLOSE}\n", f"{CLOSE}\n{OPEN}\n{CLOSE}\n"),
        ("# في", f"# في {CLOSE}"),
    ],
)
def test_damaged_marks_are_said_and_nothing_is_changed(three: Any, memory: Memory, old: str, new: str) -> None:
    text = memory.wrote(three.export()).replace(old, new, 1)
    three.change(three.annotations[0], "أخرى")
    assert memory.merge(text, three.export()) == Merge(text, damaged=True)


def test_text_that_looks_like_a_mark_damages_nothing(desk_of: Callable[..., Any], memory: Memory) -> None:
    mark = "<!-- hashiya:h00000000 -->"
    desk = desk_of(Article(mark, (Paragraph(mark + "\n\\" + mark),), tags=(mark,)))
    desk.add(Span(1, 0, len(mark)), f"{mark}\n{CLOSE}", tags=(mark,))
    desk.add(Span(1, 0, 2 * len(mark) + 2), f"`{mark}`")
    text = memory.wrote(desk.export()) + "كلامي"
    assert memory.merge(text, desk.export()) == Merge(text)


def test_the_hash_of_a_block_does_not_mind_line_ends() -> None:
    assert block_hash("سطر\nسطر") == block_hash("سطر\r\nسطر") != block_hash("سطر سطر")
    assert len(block_hash("\udcff")) == 64


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("---\nhashiya-id: 7f3a\n---\n", "7f3a"),
        ("\ufeff---\r\ntitle: x\r\nhashiya-id: '7f3a'  \r\n---\r\n", "7f3a"),
        ('---\nhashiya-id: "123"\n...\n', "123"),
        ("---\nhashiya-id: 7f3a\n", None),
        ("# عنوان\nhashiya-id: 7f3a\n", None),
        ("---\ntitle: hashiya-id\n---\nhashiya-id: 7f3a\n", None),
    ],
)
def test_the_owner_of_a_file_is_in_its_front_matter(head: str, expected: str | None) -> None:
    assert owner(head) == expected


QUOTES = ["كان القارئ", "يكتبُ على", "ثم جاءت", "بلا هامش", "قفا نقرأ", "OpenAI"]
LINES = st.sampled_from(
    ["كلام القارئ", "", "  ", "- بند", "> قول", "## قسم", "```", "سطر\r", "\x85", "\udcff", "<!-- تعليق -->"]
)


@settings(max_examples=150, deadline=None)
@given(
    first=st.sets(st.sampled_from(range(6))),
    second=st.sets(st.sampled_from(range(6))),
    changed=st.sets(st.sampled_from(range(6))),
    texts=st.lists(st.lists(LINES, max_size=4).map("\n".join), min_size=8, max_size=8),
)
def test_the_users_lines_survive_any_change_and_a_second_export_changes_nothing(
    desk_of: Callable[..., Any], first: set[int], second: set[int], changed: set[int], texts: list[str]
) -> None:
    desk, memory = desk_of(), Memory()
    made = [desk.quote(quote, f"ملاحظة {place}") for place, quote in enumerate(QUOTES)]
    before = desk.export([made[place] for place in sorted(first)])
    memory.wrote(before)
    pieces = [before.front_matter + before.heading, *(block.text for block in before.blocks)]
    text = "".join(f"{piece}\n{texts[place]}\n" for place, piece in enumerate(pieces)) + texts[-1]
    for place in changed:
        desk.change(made[place], "غيرها")
    after = desk.export([desk.annotations[place] for place in sorted(second)])
    merged = memory.merge(text, after)
    assert not merged.kept
    assert not merged.damaged
    assert all(block.text in merged.text.replace("\r\n", "\n") for block in after.blocks)
    ours = {line for export in (before, after) for block in export.blocks for line in block.text.split("\n")}

    def others(content: str) -> list[str]:
        lines = [line.rstrip("\r") for line in content.split("\n")]
        return [line for line in lines if line.strip(" ") and line not in ours]

    assert others(merged.text) == others(text)
    assert memory.merge(merged.text, after).text == merged.text
