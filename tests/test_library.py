"""The library as its callers see it: files in, notes on them, everything found again, notes out."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotation import Color, Target
from reader.article import Kind, Place, Span, TitleOrigin
from reader.choice import NoteChoice
from reader.errors import (
    EmptyFile,
    FileTooLarge,
    LibraryDamaged,
    NothingToRead,
    QuoteAmbiguous,
    QuoteNotFound,
    WrongUse,
)
from reader.intake import Pasted
from reader.library import Library
from reader.paragraph_mark import ParagraphState
from reader.reports import Progress
from reader.search import Field, Tier
from reader.settings import Settings

TITLE = "حكاية الورّاق"
BODY = (
    "كان في المدينة ورّاقٌ يبيع الكتب عند باب الجامع، ويجلس إليه طلاب العلم كل مساء، فيقرأ عليهم شيئًا من كل كتاب.",
    "وكان يقول لمن يسأله عن سرّ حفظه: والكِتابُ صاحبٌ لا يملّ، فمن قرأ في هامشه فكأنه جلس إلى من كتبه قبل مئة عام.",
    "ثم مرّت السنون وكبر الطلاب، وبقي في الدكان كتابٌ واحد لم يبعه، لأن في حاشيته خطّ أستاذه الأول.",
)


def written(folder: Path, *lines: str, name: str = "حكاية.txt") -> Path:
    path = folder / name
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        yield library


@pytest.fixture
def article(library: Library, tmp_path: Path) -> str:
    report = library.import_paths([written(tmp_path, TITLE, *BODY)])
    assert not report.failed
    library.update_index()
    return report.imported[0].entry.id


def test_a_file_becomes_an_article(library: Library, article: str) -> None:
    entry = library.entry(article)
    assert (entry.title, entry.paragraphs, entry.progress) == (TITLE, 3, 0)
    assert tuple(p.text for p in library.open(article).paragraphs) == BODY


def test_the_same_bytes_anywhere_are_unchanged(library: Library, article: str, tmp_path: Path) -> None:
    report = library.import_paths([written(tmp_path, TITLE, *BODY, name="نسخة.txt")])
    assert [taken.entry.id for taken in report.unchanged] == [article]
    assert len(library.entries()) == 1


def test_a_moved_file_is_followed(library: Library, article: str, tmp_path: Path) -> None:
    moved = (tmp_path / "حكاية.txt").rename(tmp_path / "منقولة.txt")
    library.import_paths([moved])
    written(tmp_path, TITLE, *BODY, "خاتمة جديدة للحكاية.", name="منقولة.txt")
    report = library.import_paths([moved])
    assert [taken.entry.id for taken in report.updated] == [article]


def test_a_changed_file_is_a_new_version_and_notes_move_with_their_words(
    library: Library, article: str, tmp_path: Path
) -> None:
    kept = library.highlight_quote(article, "كتابٌ واحد لم يبعه")
    lost = library.highlight_quote(article, "صاحبٌ لا يملّ", note="جميل")
    report = library.import_paths(
        [written(tmp_path, TITLE, "فقرة أُضيفت في الطبعة الثانية من الحكاية.", BODY[0], BODY[2])]
    )
    assert [taken.entry.id for taken in report.updated] == [article]
    moved = library.annotation(kept.id)
    assert moved.span is not None
    assert library.article(article).text_of(moved.span) == "كتابٌ واحد لم يبعه"
    assert library.annotation(lost.id).is_unattached
    assert library.annotation(lost.id).text == "صاحبٌ لا يملّ"
    assert len(library.annotations(article)) == 2


def test_marks_of_paragraphs_move_with_their_words(library: Library, article: str, tmp_path: Path) -> None:
    library.mark_paragraph(article, 3, bookmarked=True)
    lost = library.mark_paragraph(article, 2, state=ParagraphState.DOUBTFUL)
    edited = BODY[0].replace("ورّاقٌ", "وراق")
    library.mark_paragraph(article, 1, state=ParagraphState.READ)
    library.import_paths([written(tmp_path, TITLE, "فقرة أُضيفت في الطبعة الثانية من الحكاية.", edited, BODY[2])])
    marks = library.paragraph_marks(article)
    assert {number: (mark.bookmarked, mark.state.value) for number, mark in marks.items()} == {
        2: (False, "read"),
        3: (True, "unread"),
    }
    assert library.paragraph_mark(lost.id).paragraph == 0
    library.import_paths([written(tmp_path, TITLE, *BODY)])
    assert library.paragraph_marks(article)[2].state is ParagraphState.DOUBTFUL
    with pytest.raises(WrongUse):
        library.mark_paragraph(article, 4, bookmarked=True)


def test_importing_a_trashed_article_restores_it(library: Library, article: str, tmp_path: Path) -> None:
    library.highlight_quote(article, "خطّ أستاذه")
    library.remove(article)
    library.update_index()
    assert (library.entries(), library.search("ورّاق").total) == ([], 0)
    report = library.import_paths([tmp_path / "حكاية.txt"])
    library.update_index()
    assert [taken.entry.id for taken in report.unchanged] == [article]
    assert len(library.annotations(article)) == 1
    assert library.search("ورّاق").total == 2


def test_progress_can_cancel(library: Library, tmp_path: Path) -> None:
    files = [written(tmp_path, f"عنوان {n}", *BODY, name=f"{n}.txt") for n in range(3)]
    seen: list[Progress] = []

    def one_is_enough(progress: Progress) -> bool:
        seen.append(progress)
        return progress.done < 1

    report = library.import_paths(files, progress=one_is_enough)
    assert report.cancelled
    assert [(p.done, p.total, p.path) for p in seen] == [(0, 3, files[0]), (1, 3, files[1])]
    assert len(library.entries()) == 1


def test_what_is_missing_is_refused_and_the_rest_imported(library: Library, tmp_path: Path) -> None:
    empty = tmp_path / "فارغ"
    empty.mkdir()
    good = written(tmp_path, TITLE, *BODY)
    report = library.import_paths([tmp_path / "لا شيء.txt", empty, good])
    assert [refused.path for refused in report.failed] == [tmp_path / "لا شيء.txt", empty]
    assert len(report.imported) == 1


def test_a_repeated_title_can_be_text_again_and_notes_move(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, TITLE, TITLE, *BODY)
    article = library.import_paths([path]).imported[0].entry.id
    mark = library.highlight_quote(article, "صاحبٌ لا يملّ")
    on_paragraph = library.note_on_paragraph(article, 3, "ملاحظة")
    library.mark_paragraph(article, 3, bookmarked=True)
    changed = library.restore_repeated_title(article)
    assert list(library.paragraph_marks(article)) == [4]
    assert [p.text for p in changed.paragraphs] == [TITLE, *BODY]
    assert changed.title_origin is TitleOrigin.GIVEN
    moved = library.annotation(mark.id).span
    assert moved is not None
    assert changed.text_of(moved) == "صاحبٌ لا يملّ"
    assert library.annotation(on_paragraph.id).span == Span(4, 0, len(BODY[2]))
    with pytest.raises(WrongUse):
        library.restore_repeated_title(article)


def test_furniture_is_out_of_search_until_it_is_text_again(library: Library, tmp_path: Path) -> None:
    row = "اقرأ أيضًا: أسرار الحبر القديم"
    article = library.import_paths([written(tmp_path, TITLE, *BODY, row, BODY[0])]).imported[0].entry.id
    library.update_index()
    words = library.entry(article).words
    assert library.article(article).paragraph(4).kind is Kind.FURNITURE
    assert library.search("الحبر").total == 0
    library.set_kind(article, 4, Kind.TEXT)
    library.update_index()
    assert library.search("الحبر").total == 1
    assert library.entry(article).words > words


def test_notes_of_every_kind(library: Library, article: str) -> None:
    passage = library.highlight(article, Span(1, 3, 10, 2), Color.GREEN, "عبر فقرتين", ("علم", "كتب"))
    paragraph = library.note_on_paragraph(article, 2, "عن الفقرة")
    whole = library.note_on_article(article, "عن المقال")
    assert [a.target for a in library.annotations(article)] == [Target.ARTICLE, Target.PASSAGE, Target.PARAGRAPH]
    assert passage.text == BODY[0][3:] + "\n" + BODY[1][:10]
    assert library.entry(article).highlights == 3
    edited = library.edit_annotation(passage.id, color=Color.RED, note="غُيّرت", tags=["علم"])
    assert (edited.color, edited.note, edited.tags, edited.span) == (Color.RED, "غُيّرت", ("علم",), passage.span)
    library.delete_annotation(paragraph.id)
    assert [a.id for a in library.annotations(article)] == [whole.id, passage.id]
    assert library.undelete_annotation(paragraph.id).id == paragraph.id
    assert len(library.annotations()) == 3


def test_overlapping_highlights(library: Library, article: str) -> None:
    one = library.highlight(article, Span(1, 0, 30))
    other = library.highlight(article, Span(1, 10, 40), Color.BLUE)
    same = library.highlight(article, Span(1, 0, 30), Color.RED)
    assert {a.id for a in library.annotations(article)} == {one.id, other.id, same.id}


@pytest.mark.parametrize("span", [Span(1, 5, 5), Span(1, 8, 3), Span(9, 0, 2), Span(1, 0, 10_000)])
def test_spans_that_make_no_sense(library: Library, article: str, span: Span) -> None:
    with pytest.raises(WrongUse):
        library.highlight(article, span)


def test_quotes(library: Library, article: str) -> None:
    assert library.highlight_quote(article, "والكتاب صاحب").text == "والكِتابُ صاحبٌ"
    with pytest.raises(QuoteNotFound):
        library.highlight_quote(article, "لا وجود لهذا")
    with pytest.raises(QuoteAmbiguous):
        library.highlight_quote(article, "الطلاب" if "الطلاب" in BODY[0] else "من")
    assert library.highlight_quote(article, "من", paragraph=2).span == Span(
        2, BODY[1].index("من"), BODY[1].index("من") + 2
    )


def test_search_says_where_and_why(library: Library, article: str) -> None:
    results = library.search("كتاب")
    assert results.tiers[Tier.EXACT] == 1
    assert results.total == sum(results.tiers.values()) == 3
    found = {hit.text[start:end]: hit for hit in results.hits for start, end in hit.spans}
    assert found["والكِتابُ"].tier is Tier.CLITIC
    assert "و + ال + كتاب" in found["والكِتابُ"].reason


def test_search_finds_titles_and_notes(library: Library, article: str) -> None:
    library.highlight_quote(article, "خطّ أستاذه الأول", note="هذا سبب ظريف للاحتفاظ")
    library.update_index()
    (note,) = library.search("ظريف").hits
    assert (note.field, note.paragraph) == (Field.NOTE, 3)
    (title,) = library.search("حكاية").hits
    assert (title.field, title.paragraph, title.text) == (Field.TITLE, None, TITLE)
    library.edit(article, title="قصة أخرى")
    library.update_index()
    assert library.search("حكاية").total == 0
    assert library.search("قصة").total == 1


def test_totals_do_not_depend_on_the_limit(library: Library, article: str) -> None:
    everything = library.search("كتاب")
    first = library.search("كتاب", limit=1)
    rest = library.search("كتاب", limit=10, offset=1)
    assert (first.total, first.tiers) == (everything.total, everything.tiers)
    assert [*first.hits, *rest.hits] == everything.hits


def test_a_lost_index_is_built_again(library: Library, article: str, tmp_path: Path) -> None:
    before = library.search("كتاب").hits
    library.close()
    shutil.rmtree(library.index_folder)
    with Library(tmp_path / "library") as again:
        assert again.update_index() == 1
        assert again.search("كتاب").hits == before
        assert again.update_index() == 0
        assert again.check().ok


def test_an_index_ahead_of_its_library_is_built_again(library: Library, article: str, tmp_path: Path) -> None:
    """As when an older copy of the database is put back."""
    library.close()
    old = (tmp_path / "library" / "library.sqlite").read_bytes()
    with Library(tmp_path / "library") as later:
        later.edit(article, title="عنوان الزبرجد")
        later.update_index()
    (tmp_path / "library" / "library.sqlite").write_bytes(old)
    with Library(tmp_path / "library") as again:
        again.update_index()
        assert again.update_index() == 0
        assert again.search("زبرجد").total == 0
        assert again.search("حكاية").total == 1


def test_two_libraries_on_one_folder(library: Library, article: str, tmp_path: Path) -> None:
    with Library(tmp_path / "library") as other:
        mark = other.highlight_quote(article, "باب الجامع", note="موضع")
        other.update_index()
    assert [a.id for a in library.annotations(article)] == [mark.id]
    assert library.search("موضع").total == 1


def test_the_reading_position_is_kept(library: Library, article: str, tmp_path: Path) -> None:
    library.remember_place(article, Place(2, 14), 0.4)
    with Library(tmp_path / "library") as again:
        assert again.place(article) == Place(2, 14)
        assert again.entry(article).progress == 0.4


def test_the_bundle_comes_once(tmp_path: Path) -> None:
    with Library(tmp_path / "new") as library:
        assert len(library.import_bundled().imported) == 9
        for entry in library.entries():
            library.remove(entry.id)
        assert library.import_bundled().imported == []


def test_export_twice_gives_the_same_bytes(library: Library, article: str, tmp_path: Path) -> None:
    library.highlight_quote(article, "صاحبٌ لا يملّ", note="قول حسن", tags=["علم"])
    folder = tmp_path / "vault"
    (first,) = library.export([article], folder).written
    content = first.path.read_bytes()
    (second,) = library.export([article], folder).written
    assert (second.path, second.path.read_bytes()) == (first.path, content)
    assert content.decode() == library.export_text(article)
    assert "[ف ١—" not in content.decode()
    assert "ف ٢" in content.decode()


def test_a_part_of_the_notes_is_exported_and_looked_at_beforehand(
    library: Library, article: str, tmp_path: Path
) -> None:
    blue = library.highlight_quote(article, "صاحبٌ لا يملّ", color=Color.BLUE, tags=["علم"])
    plain = library.highlight_quote(article, "باب الجامع")
    choice = NoteChoice(colors=frozenset({Color.BLUE}), tags=frozenset({"علم", "قول"}))
    assert library.annotated(choice) == [article]
    assert library.annotated(NoteChoice(colors=frozenset({Color.RED}))) == []
    (draft,) = library.drafts([article], tmp_path / "vault", choice=choice)
    assert not draft.exists
    (written,) = library.export([article], tmp_path / "vault", choice=choice).written
    assert written.path == draft.path
    assert written.path.read_text(encoding="utf-8") == draft.export.text == library.export_text(article, choice=choice)
    assert blue.id in draft.export.text
    assert plain.id not in draft.export.text
    nothing = library.export([article], tmp_path / "vault", choice=NoteChoice(ids=frozenset()))
    assert (nothing.written, nothing.failed) == ([], [])
    assert "كل مساء" in library.quotation(article, Span(1, 0, len(BODY[0])))


def test_notes_are_found_by_their_words_color_and_tag(library: Library, article: str) -> None:
    mark = library.highlight_quote(article, "صاحبٌ لا يملّ", color=Color.BLUE, note="قول حسن", tags=["علم"])
    library.highlight_quote(article, "باب الجامع")
    assert [a.id for a in library.find_notes("صاحب")] == [mark.id]
    assert [a.id for a in library.find_notes("حسن", color=Color.BLUE, tag="علم", article=article)] == [mark.id]
    assert library.find_notes("حسن", color=Color.RED) == []
    assert len(library.find_notes()) == 2


def test_a_pasted_text_is_an_article_with_its_original_and_no_file(library: Library) -> None:
    text = "\n\n".join((TITLE, *BODY))
    assert library.read_text(Pasted(text)).title == TITLE
    assert library.entries() == []
    (taken,) = library.import_text(Pasted(text), source="رسالة من صديق").imported
    entry = library.entry(taken.entry.id)
    assert (entry.title, entry.origin, entry.source) == (TITLE, None, "رسالة من صديق")
    assert tuple(p.text for p in library.article(entry.id).paragraphs) == BODY
    assert library._store.original(entry.id).decode() == text


def test_pasting_the_same_again_is_unchanged_and_brings_it_back_from_the_trash(library: Library) -> None:
    (taken,) = library.import_text(Pasted("\n\n".join(BODY))).imported
    library.remove(taken.entry.id)
    (again,) = library.import_text(Pasted("\n\n".join(BODY)), title="عنوان آخر").unchanged
    assert again.entry.id == taken.entry.id
    assert [entry.id for entry in library.entries()] == [taken.entry.id]


def test_a_pasted_page_keeps_its_structure(library: Library) -> None:
    page = f"<meta charset='windows-1256'><h1>{TITLE}</h1><p>{BODY[0]}</p><h2>الخاتمة</h2><p>{BODY[2]}</p>"
    (taken,) = library.import_text(Pasted(page, is_page=True)).imported
    article = library.article(taken.entry.id)
    assert article.title == TITLE
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        (Kind.TEXT, BODY[0]), (Kind.HEADING, "الخاتمة"), (Kind.TEXT, BODY[2]),
    ]  # fmt: skip


def test_under_a_title_of_the_user_s_the_first_line_stays_in_the_text(library: Library) -> None:
    (taken,) = library.import_text(Pasted("\n\n".join((TITLE, *BODY))), title="عنواني أنا").imported
    article = library.article(taken.entry.id)
    assert article.title == "عنواني أنا"
    assert [p.text for p in article.paragraphs] == [TITLE, *BODY]


def test_a_pasted_text_that_cannot_be_read_is_refused_without_a_file_s_name(tmp_path: Path) -> None:
    with Library(tmp_path / "small", Settings(max_file_mb=1)) as library:
        for pasted, error in (
            (Pasted(" \n"), EmptyFile),
            (Pasted("<script>1</script>", is_page=True), NothingToRead),
            (Pasted("ا" * 600_000), FileTooLarge),
        ):
            with pytest.raises(error, match=r"The pasted text|النص الملصق"):
                library.import_text(pasted)
        assert library.entries() == []


def test_a_stopped_import_says_what_is_left(library: Library, tmp_path: Path) -> None:
    files = [written(tmp_path, f"عنوان {n}", *BODY, name=f"{n}.txt") for n in range(3)]
    report = library.import_paths(files, progress=lambda progress: progress.done < 1)
    assert (len(report.imported), report.left) == (1, files[1:])


def spoil(library: Library, statement: str) -> None:
    with closing(sqlite3.connect(library.folder / "library.sqlite", isolation_level=None)) as db:
        assert db.execute(statement).rowcount > 0


def test_a_damaged_text_is_made_again_from_its_original_and_notes_stay(library: Library, article: str) -> None:
    library.set_kind(article, 1, Kind.QUOTE)
    kept = library.highlight_quote(article, "خطّ أستاذه", note="من هو؟")
    whole = library.article(article)
    spoil(library, "UPDATE paragraph SET text = replace(text, 'الكتب', 'القصص')")
    with pytest.raises(LibraryDamaged, match=TITLE):
        library.open(article)
    assert library.mend(article) == whole
    assert library.annotation(kept.id).span == kept.span
    assert library.check().ok


def test_a_damaged_pasted_page_is_read_as_the_page_it_was(library: Library) -> None:
    page = f"<h1>{TITLE}</h1><p>{BODY[0]}</p><ul><li>{BODY[1]}</li></ul>"
    (taken,) = library.import_text(Pasted(page, is_page=True)).imported
    whole = library.article(taken.entry.id)
    spoil(library, "DELETE FROM paragraph WHERE number = 2")
    assert library.mend(taken.entry.id) == whole


def test_without_a_whole_original_nothing_is_mended(library: Library, article: str) -> None:
    spoil(library, "DELETE FROM paragraph WHERE number = 2")
    spoil(library, "UPDATE original SET data = x'00'")
    with pytest.raises(LibraryDamaged):
        library.mend(article)
    with pytest.raises(LibraryDamaged):
        library.article(article)


@pytest.mark.skipif(sys.platform != "linux", reason="how a file is made read-only differs")
def test_what_cannot_be_written_can_be_read(library: Library, article: str) -> None:
    library._store._connection.execute("PRAGMA query_only = ON")
    assert library.open(article).title == TITLE


def test_tags_are_counted_over_articles_and_notes(library: Library, article: str) -> None:
    library.edit(article, tags=["كتب", "حكايات"])
    library.note_on_article(article, "س", tags=["كتب"])
    gone = library.note_on_article(article, "ص", tags=["زائل"])
    library.delete_annotation(gone.id)
    assert list(library.tags().items()) == [("كتب", 2), ("حكايات", 1)]
    library.remove(article)
    assert library.tags() == {}


def test_words_are_cited_with_their_source(library: Library, article: str) -> None:
    assert library.cite(article, Span(1, 0, 3)) == f"«كان» («{TITLE}»، ف ١)"
    with pytest.raises(WrongUse):
        library.cite(article, Span(9, 0, 3))
    made = library.highlight(article, Span(1, 0, 3, 2))
    assert library.cite_annotation(made.id).endswith(f"وكا» («{TITLE}»، الفقرتان ١–٢)")
    assert library.cite_annotation(library.note_on_article(article, "س").id) == f"«{TITLE}»"


def test_words_that_are_gone_are_cited_as_they_were(library: Library, article: str, tmp_path: Path) -> None:
    made = library.highlight(article, Span(3, 0, 20))
    library.import_paths([written(tmp_path, TITLE, *BODY[:2])])
    assert library.annotation(made.id).is_unattached
    assert library.cite_annotation(made.id) == f"«{made.text.strip()}» («{TITLE}»)"


def test_a_note_is_found_when_it_holds_every_word(library: Library, article: str) -> None:
    made = library.note_on_article(article, "الخبز والملح")
    assert library.find_notes("خبز ملح") == [made]
    assert library.find_notes("خبز زعفران") == []
