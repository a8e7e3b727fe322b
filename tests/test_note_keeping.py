"""The desk of all notes, the tags, and the notes that outlive their articles."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import cli
from reader.annotation import Color
from reader.choice import NoteChoice
from reader.errors import ArticleNotFound, ArticleRemoved, TagNotFound, TagTaken
from reader.library import Library
from reader.notes_desk import UNTAGGED, Facet, Grouping, Laid, NoteKind, NoteState, Sorting, Wanted
from reader.settings import Settings
from reader.store import Edit, Placement

SEA = ("أناشيد البحر", "نزل الصيادون إلى البحر عند الفجر.", "وعادوا بشِباكٍ ملأى، والمكتبـــة على الشاطئ مفتوحة.")
BREAD = ("حكاية الخبز", "في القرية فرنٌ واحد، وفي المدينة عشرون فرنًا.", "والكتاب الذي يؤرخ لها في المكتبة.")


def written(folder: Path, *lines: str) -> Path:
    file = folder / f"{lines[0]}.txt"
    file.write_text("\n\n".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", Settings()) as opened:
        opened.import_paths([written(tmp_path, *SEA), written(tmp_path, *BREAD)])
        sea, bread = (entry.id for entry in opened.entries())
        opened.highlight_quote(sea, "الصيادون", color=Color.BLUE, tags=["رزق", "بحر"])
        opened.highlight_quote(sea, "والمكتبة على الشاطئ", note="كتابٌ أعود إليه", tags=["كتب"])
        opened.note_on_paragraph(bread, 1, "فرنٌ في كل حارة", Color.RED, tags=["رزق"])
        opened.note_on_article(bread, "للمؤرخين")
        opened.update_index()
        yield opened


def shown(laid: Laid) -> list[str]:
    return [note.annotation.note or note.annotation.text for group in laid.groups for note in group.notes]


def test_each_side_counts_what_the_others_let_through(library: Library) -> None:
    laid = library.notes.laid(Wanted(colors=frozenset({"yellow"}), sorting=Sorting.OLDEST))
    assert shown(laid) == ["كتابٌ أعود إليه", "للمؤرخين"]
    assert (laid.shown, laid.total) == (2, 4)
    assert laid.counts[Facet.COLOR] == {"blue": 1, "yellow": 2, "red": 1}, "its own choice does not narrow a side"
    assert laid.counts[Facet.TAG] == {"كتب": 1, UNTAGGED: 1}
    assert laid.counts[Facet.KIND] == {NoteKind.NOTE: 1, NoteKind.ARTICLE: 1}
    assert library.notes.laid(laid.wanted.cleared()).counts[Facet.STATE] == {NoteState.ATTACHED: 4}
    assert laid.wanted.toggled(Facet.COLOR, "yellow").is_everything


def test_a_note_stands_under_each_of_its_tags_and_is_shown_once(library: Library) -> None:
    laid = library.notes.laid(Wanted(grouping=Grouping.TAG))
    assert [(group.key, len(group.notes)) for group in laid.groups] == [
        ("رزق", 2),
        ("بحر", 1),
        ("كتب", 1),
        (UNTAGGED, 1),
    ]
    assert len(laid.ids) == laid.shown == 4
    by_color = library.notes.laid(Wanted(grouping=Grouping.COLOR, tags=frozenset({"رزق"})))
    assert [group.key for group in by_color.groups] == ["blue", "red"]


def test_quoted_words_and_notes_are_found_as_the_search_finds_them_and_marked(library: Library) -> None:
    laid = library.notes.laid(Wanted(words="المكتبة"))
    (note,) = [note for group in laid.groups for note in group.notes]
    ((start, end),) = laid.marks[note.id].quote
    assert note.annotation.text[start:end] == "والمكتبـــة"
    assert shown(library.notes.laid(Wanted(words="الفرن"))) == ["فرنٌ في كل حارة"]
    assert shown(library.notes.laid(Wanted(words="وسم:بحر"))) == ["الصيادون"]
    assert shown(library.notes.laid(Wanted(words="الكتب -الفرن"))) == ["كتابٌ أعود إليه"]
    library.remove(note.home.article)
    library.update_index()
    assert shown(library.notes.laid(Wanted(words="المكتبة"))) == ["كتابٌ أعود إليه"], "the index no longer holds it"


def test_states_of_notes(library: Library) -> None:
    sea, bread = (entry.id for entry in library.entries())
    first, second = library.annotations(sea)
    span = second.span
    library.change_annotations(
        [Edit(first.id, place=Placement(None, None, 0.0)), Edit(second.id, place=Placement(None, span, 0.8))]
    )
    library.remove(bread)
    laid = library.notes.laid(Wanted(grouping=Grouping.STATE))
    assert [(group.key, len(group.notes)) for group in laid.groups] == [
        (NoteState.UNSURE, 1), (NoteState.UNATTACHED, 1), (NoteState.TRASHED, 2),
    ]  # fmt: skip


def test_tags_are_renamed_merged_and_deleted_in_one_step(library: Library) -> None:
    sea = library.entries()[0].id
    library.edit(sea, tags=["بحر"])
    with pytest.raises(TagTaken):
        library.notes.rename_tag("بحر", "رزق")
    done = library.notes.rename_tag("بحر", "رزق", merge=True)
    assert library.tags() == {"رزق": 3, "كتب": 1}
    assert library.entry(sea).tags == ("رزق",)
    back = [Edit(each.before.id, tags=each.before.tags) for each in done.notes if each.before]
    library.notes.retag(back, {article: before for article, (before, _) in done.articles.items()})
    assert library.tags() == {"بحر": 2, "رزق": 2, "كتب": 1}
    library.notes.merge_tags(["رزق", "كتب"], "عيش")
    library.notes.delete_tag("بحر")
    assert library.tags() == {"عيش": 3}
    with pytest.raises(TagNotFound):
        library.notes.delete_tag("بحر")


def test_notes_outlive_their_article_and_find_their_words_when_it_comes_again(library: Library, tmp_path: Path) -> None:
    sea, bread = (entry.id for entry in library.entries())
    before = library.annotations(sea)
    library.remove(sea)
    library.remove(bread)
    assert library.notes.trash_sums([sea]) == (1, 2)
    assert library.notes.purge(days=30) == (0, 0)
    assert library.notes.purge([sea]) == (1, 2)
    library.update_index()
    assert [entry.id for entry in library.trashed()] == [bread]
    assert library.check().findings == ()
    with pytest.raises(ArticleRemoved):
        library.article(sea)
    with pytest.raises(ArticleNotFound):
        library.restore(sea)
    gone = [note for note in library.notes.notes() if note.state is NoteState.REMOVED]
    assert [note.annotation.text for note in gone] == [note.text for note in before]
    assert gone[0].home.title == SEA[0]
    text = library.export_text(sea, choice=NoteChoice(ids=frozenset({before[1].id})))
    assert "والمكتبـــة على الشاطئ" in text and "كتابٌ أعود إليه" in text
    library.edit_annotation(before[0].id, note="بعد ذهابه")
    # Another file of the same title, whose words are mostly the same.
    changed = tmp_path / "other" / f"{SEA[0]}.txt"
    changed.parent.mkdir()
    written(changed.parent, SEA[0], "مقدمة.", *SEA[1:])
    (taken,) = library.import_paths([changed]).imported
    assert taken.entry.id == sea
    assert [note.span and note.span.paragraph for note in library.annotations(sea)] == [2, 3]
    assert library.annotations(sea)[0].note == "بعد ذهابه"
    assert library.check().findings == ()


def test_an_article_that_only_has_the_same_title_is_another(library: Library, tmp_path: Path) -> None:
    sea = library.entries()[0].id
    library.remove(sea)
    library.notes.purge()
    other = tmp_path / "other"
    other.mkdir()
    (taken,) = library.import_paths([written(other, SEA[0], "كلام آخر تمامًا عن أشياء أخرى.")]).imported
    assert taken.entry.id != sea


def test_the_same_bytes_bring_an_article_back(library: Library, tmp_path: Path) -> None:
    sea = library.entries()[0].id
    library.remove(sea)
    library.notes.purge()
    (taken,) = library.import_paths([tmp_path / f"{SEA[0]}.txt"]).imported
    assert taken.entry.id == sea
    assert all(not note.is_unattached for note in library.annotations(sea))


def test_the_desk_on_the_command_line(library: Library, tmp_path: Path, capsys) -> None:
    def run(*arguments: str) -> str:
        assert cli.run(cli.parse([*arguments, "--library", str(library.folder)])) == 0
        return capsys.readouterr().out

    found = json.loads(run("notes", "المكتبة", "--group", "color", "--json"))
    assert [(group["key"], len(group["notes"])) for group in found["groups"]] == [("yellow", 1)]
    assert found["groups"][0]["notes"][0]["marks"]["text"] == [[0, 11]]
    assert len(json.loads(run("notes", "--kind", "paragraph", "--kind", "article", "--json"))) == 2
    run("tag", "rename", "بحر", "موج")
    assert {"tag": "موج", "uses": 1} in json.loads(run("tags", "--json"))
    run("remove", SEA[0])
    assert SEA[0] in run("trash")
    run("trash", "purge", SEA[0])
    assert len(json.loads(run("notes", "--state", "removed", "--article", SEA[0], "--json"))) == 2
