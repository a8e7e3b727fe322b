"""A part of the notes, exported into a file that may hold others: only the chosen blocks change."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Span
from reader.exporters import MARKDOWN, Export, ExportFolder, Merge, write_export
from reader.exporters.merging import merge
from reader.exporters.quotation import quotation
from tests.exporters.conftest import LABELS, Desk

QUOTES = ["كان القارئ", "يكتبُ على", "ثم جاءت", "بلا هامش", "قفا نقرأ", "OpenAI"]


class Memory(set[str]):
    """What the library remembers of what it wrote."""

    def merge(self, existing: str, export: Export) -> Merge:
        """Export into a file, as the library does it."""
        self.update(export.hashes)
        merged = merge(existing, export, self.__contains__)
        self.update(merged.hashes)
        return merged

    def wrote(self, export: Export) -> str:
        """Remember an export into an empty folder; its text."""
        self.update(export.hashes)
        return export.text


def part(desk: Desk, *places: int) -> Export:
    """The export of some of the annotations, by their places."""
    wanted = {desk.annotations[place].id for place in places}
    return MARKDOWN.render(desk.entry, desk.article, desk.annotations, LABELS, wanted)


def names(text: str) -> list[int]:
    """The places of the annotations whose blocks stand in `text`, in its order."""
    return [int(line[-6:-4], 16) - 1 for line in text.splitlines() if line.startswith("<!-- hashiya:")]


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def six(desk: Desk) -> Desk:
    """A desk with six notes, in the order of the text."""
    for number, quote in enumerate(QUOTES):
        desk.quote(quote, f"ملاحظة {number}")
    return desk


def test_a_part_holds_its_blocks_and_the_front_matter_of_the_whole_article(six: Desk) -> None:
    some, everything = part(six, 1, 4), six.export()
    assert names(some.text) == [1, 4]
    assert some.front_matter == everything.front_matter
    assert "highlights: 6\n" in some.front_matter
    assert some.body == some.text.removeprefix(some.front_matter)
    assert some.is_part
    assert not everything.is_part


def test_the_whole_then_a_part(six: Desk, memory: Memory) -> None:
    text = memory.wrote(six.export())
    assert memory.merge(text, part(six, 1, 4)).text == text
    six.change(six.annotations[1], "جديدة")
    six.change(six.annotations[2], "جديدة أيضًا")
    merged = memory.merge(text, part(six, 1, 4))
    assert merged.text == text.replace("ملاحظة 1", "جديدة")
    assert merged.kept == ()
    assert memory.merge(merged.text, part(six, 1, 4)).text == merged.text


def test_a_part_then_the_whole(six: Desk, memory: Memory) -> None:
    text = memory.wrote(part(six, 4, 1))
    assert names(text) == [1, 4]
    assert memory.merge(text, six.export()).text == six.export().text


def test_two_parts_without_a_common_note_stand_in_the_order_of_the_text(six: Desk, memory: Memory) -> None:
    text = memory.wrote(part(six, 1, 4))
    both = memory.merge(text, part(six, 0, 2, 3, 5)).text
    assert both == six.export().text
    assert memory.merge(both, part(six, 1, 4)).text == both


def test_a_part_leaves_the_notes_between_others_out(six: Desk, memory: Memory) -> None:
    text = memory.wrote(part(six, 0, 5))
    assert names(memory.merge(text, part(six, 2)).text) == [0, 2, 5]
    assert names(memory.merge(memory.wrote(part(six, 3)), part(six, 2)).text) == [2, 3]


def test_a_file_of_parts_is_still_known_as_our_own(six: Desk, memory: Memory) -> None:
    text = memory.merge(memory.wrote(part(six, 1)), part(six, 4)).text
    six.entry = replace(six.entry, title="عنوان آخر")
    merged = memory.merge(text, part(six, 4)).text
    assert "# عنوان آخر\n" in merged
    assert names(merged) == [1, 4]
    assert memory.merge(merged, six.export()) == Merge(six.export().text)


def test_a_part_in_a_file_the_user_wrote_in(six: Desk, memory: Memory) -> None:
    text = memory.wrote(part(six, 0, 2, 4)) + "\nخاتمتي  \nبلا سطر أخير"
    text = text.replace("# في", "مقدمتي\n\n# في").replace("ملاحظة 2", "كتبتُها بيدي")
    for place in range(6):
        six.change(six.annotations[place], f"جديدة {place}")
    merged = memory.merge(text, part(six, 0, 3))
    block = next(block.text for block in part(six, 3).blocks)
    place = text.index("\n\n<!-- hashiya:h7f3a1b05")
    assert merged.text == text[:place].replace("ملاحظة 0", "جديدة 0") + f"\n\n{block}" + text[place:]
    assert merged.kept == ()
    assert memory.merge(text, part(six, 2)) == Merge(text, (six.annotations[2].id,))


def test_a_part_does_not_take_the_block_of_a_deleted_note_away_but_the_whole_does(six: Desk, memory: Memory) -> None:
    for text in (memory.wrote(six.export()), memory.wrote(six.export()) + "\nكلامي\n"):
        fewer = replace(six, annotations=six.annotations[1:])
        kept = memory.merge(text, part(fewer, 0)).text
        assert names(kept) == [0, 1, 2, 3, 4, 5]
        assert names(memory.merge(kept, fewer.export()).text) == [1, 2, 3, 4, 5]


def test_a_part_of_a_file_with_crlf(six: Desk, memory: Memory) -> None:
    text = memory.wrote(part(six, 1)).replace("\n", "\r\n")
    merged = memory.merge(text, part(six, 3)).text
    assert merged.startswith(text.rstrip("\r\n"))
    assert merged.count("\n") == merged.count("\r\n")
    assert names(merged) == [1, 3]


PARTS = st.lists(st.sets(st.sampled_from(range(6)), min_size=1), min_size=1, max_size=4)


@settings(max_examples=100, deadline=None)
@given(parts=PARTS, changed=st.sets(st.sampled_from(range(6))), own=st.sampled_from(["", "كلامي\n", "  بلا سطر"]))
def test_any_parts_in_any_order(
    desk_of: Callable[..., Desk], parts: Sequence[set[int]], changed: set[int], own: str
) -> None:
    desk, memory = desk_of(), Memory()
    for number, quote in enumerate(QUOTES):
        desk.quote(quote, f"ملاحظة {number}")
    text = memory.wrote(part(desk, *parts[0])) + own
    for chosen in parts:
        for place in changed & chosen:
            desk.change(desk.annotations[place], f"غيرها {place}")
        before = dict(zip(names(text), _blocks(text), strict=True))
        merged = memory.merge(text, part(desk, *chosen))
        after = dict(zip(names(merged.text), _blocks(merged.text), strict=True))
        assert list(after) == sorted(before.keys() | chosen)
        assert {place: after[place] for place in before.keys() - chosen} == {
            place: before[place] for place in before.keys() - chosen
        }
        assert merged.text.endswith(own)
        assert memory.merge(merged.text, part(desk, *chosen)).text == merged.text
        text = merged.text


def _blocks(text: str) -> list[str]:
    return [piece.partition("<!-- /hashiya:")[0] for piece in text.split("<!-- hashiya:")[1:]]


def test_a_folder_knows_beforehand_where_an_export_will_be(six: Desk, tmp_path: Path) -> None:
    memory: set[str] = set()
    path, exists = ExportFolder(tmp_path).expected(six.export())
    assert not exists
    assert write_export(tmp_path, six.export(), memory.__contains__, memory.update).path == path
    path.rename(tmp_path / "قراءاتي.md")
    assert ExportFolder(tmp_path).expected(six.export()) == (tmp_path / "قراءاتي.md", True)


def test_articles_of_one_title_are_expected_in_files_of_their_own(six: Desk, tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path / "لم يوجد بعد")
    first, _ = folder.expected(six.export())
    six.entry = replace(six.entry, id="7f3a9c01ffff")
    assert folder.expected(six.export())[0].name == first.name.replace(".md", " (7f3a).md")
    assert not (tmp_path / "لم يوجد بعد").exists()


def test_a_bare_quotation_says_where_it_is_from(desk: Desk) -> None:
    text = quotation(desk.entry, desk.article, Span(2, 65, 16, 3), LABELS)
    assert text == (
        "> حيانًا) لأكثر من المتن؛ أليس كذلك؟\n>\n> ثم جاءت الشاشة -\n>\n"
        '> — في "الهامش": حاشية على المتن · [ف ٢–ف ٣](hashiya://article/7f3a9c01b2d4?p=2)\n'
    )
