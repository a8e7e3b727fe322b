"""Highlights of other programs find their articles and their words here, once, and never a wrong place silently."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, Paragraph, Span
from reader.errors import FileMissing, NoHighlights
from reader.highlight_importers import Clip, Work
from reader.highlight_intake import Outcome, Wish
from reader.journal import Writer
from reader.library import Library
from reader.store import Store

BUS = Article(
    "حافلة الكتب",
    (
        Paragraph("في صباح كل خميس تقف حافلة زرقاء أمام مدرسة القرية، وفيها ألف كتاب."),
        Paragraph("يقرأ الأطفال في الطريق. ثم يقرأ الأطفال في البيت."),
        Paragraph("وقالت أمينتُها: «الكتابُ الذي لا يُعارُ يموت»، ثم أغلقت الباب."),
        Paragraph("", Kind.IMAGE, label="bus.png"),
    ),
)
WELLS = Article("آبار الصحراء", (Paragraph("حفر الأجداد آبارًا عميقة في الصحراء، ولا يزال ماؤها عذبًا إلى اليوم."),))


def add(folder: Path, article: Article) -> str:
    """Put an article into the library in `folder` without reading a file."""
    data = repr(article).encode()
    with Store(folder) as store:
        return store.add_article(article, origin=None, data=data, digest=sha256(data).hexdigest()).id


def taken(folder: Path, name: str = "library") -> Library:
    """A library with two articles."""
    for article in (BUS, WELLS):
        add(folder / name, article)
    return Library(folder / name)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with taken(tmp_path) as made:
        yield made


def work(*clips: Clip, title: str = "حافلة الكتب", source: str = "") -> list[Work]:
    return [Work(title, "", source, clips)]


def outcomes(library: Library, works: list[Work], wish: Wish | None = None) -> list[Outcome]:
    return [match.outcome for group in library.match_highlights(works, wish).groups for match in group.matches]


def essence(annotation: Annotation) -> tuple[object, ...]:
    return (
        annotation.target, annotation.text, annotation.span if annotation.target is Target.PASSAGE else None,
        annotation.color, annotation.note, annotation.tags, annotation.created, annotation.confidence,
    )  # fmt: skip


BLUE = Clip("تقف حافلة زرقاء أمام مدرسة القرية", "سؤال", ("مدارس",), Color.BLUE, "2024-01-02T03:04:05Z")


def test_a_highlight_comes_in_with_everything(library: Library) -> None:
    report = library.import_highlights(work(BLUE))
    (made,) = library.annotations(library.resolve("حافلة الكتب"))
    assert report.count(Outcome.NEW) == 1 and [one.after for one in report.changed] == [made]
    assert made.text == BLUE.quote and made.span and made.span.paragraph == 1
    assert (made.note, made.tags, made.color, made.created) == ("سؤال", ("مدارس",), Color.BLUE, BLUE.created)


def test_the_same_file_twice_adds_nothing(library: Library) -> None:
    works = work(BLUE, Clip("", "على المقال", target=Target.ARTICLE), Clip("ألف كتاب"))
    library.import_highlights(works)
    before = library.annotations()
    again = library.import_highlights(works)
    assert again.count(Outcome.THERE) == 3 and not [one for one in again.changed if one.before != one.after]
    assert library.annotations() == before
    library.edit_annotation(before[1].id, note="كتبتها من جديد", color=Color.RED, tags=())
    assert outcomes(library, works) == [Outcome.THERE] * 3


def test_what_was_deleted_here_stays_so_until_it_is_asked_for(library: Library) -> None:
    library.import_highlights(work(BLUE))
    (made,) = library.annotations()
    library.delete_annotation(made.id)
    assert library.import_highlights(work(BLUE)).count(Outcome.DELETED) == 1 and not library.annotations()
    library.import_highlights(work(BLUE), Wish(again=True))
    assert library.annotations() == [made]


def test_a_note_joins_the_highlight_of_the_same_words(library: Library) -> None:
    article = library.resolve("حافلة الكتب")
    mine = library.highlight_quote(article, BLUE.quote, color=Color.RED, note="ملاحظتي", tags=["لي"])
    assert library.import_highlights(work(BLUE)).count(Outcome.JOINED) == 1
    (joined,) = library.annotations()
    assert (joined.id, joined.color) == (mine.id, Color.RED)
    assert (joined.note, joined.tags) == ("ملاحظتي\n\nسؤال", ("لي", "مدارس"))
    assert outcomes(library, work(Clip(BLUE.quote))) == [Outcome.THERE]


def test_clips_of_the_same_words_become_one(library: Library) -> None:
    library.import_highlights(work(BLUE, Clip(BLUE.quote, "أخرى", ("ثانٍ",))))
    (made,) = library.annotations()
    assert (made.note, made.tags) == ("سؤال\n\nأخرى", ("مدارس", "ثانٍ"))


def test_spelling_and_marks_may_differ(library: Library) -> None:
    other = Clip('وقالت أمينتها: "الكتاب الذي لا يعار يموت" ثم أغلقت')
    library.import_highlights(work(other))
    (made,) = library.annotations()
    assert made.text == "وقالت أمينتُها: «الكتابُ الذي لا يُعارُ يموت»، ثم أغلقت"


def test_words_that_stand_twice_are_not_guessed(library: Library) -> None:
    twice = Clip("يقرأ الأطفال")
    assert outcomes(library, work(twice)) == [Outcome.AMBIGUOUS]
    told = Clip("يقرأ الأطفال", prefix="في الطريق. ثم ", suffix=" في البيت.")
    library.import_highlights(work(told))
    (made,) = library.annotations()
    assert made.span == Span(2, 27, 39) and library.article(made.article).text_of(made.span) == "يقرأ الأطفال"


def test_a_part_of_a_word_is_no_place(library: Library) -> None:
    assert outcomes(library, work(Clip("كت"))) == [Outcome.MISSING]


def test_what_is_not_there_is_told_or_kept_unattached(library: Library) -> None:
    gone = Clip("كلمات لم تكن يومًا في هذا المقال", "ملاحظة")
    report = library.import_highlights(work(gone))
    assert report.count(Outcome.MISSING) == 1 and report.groups[0].matches[0].reason and not library.annotations()
    library.import_highlights(work(gone), Wish(keep_missing=True))
    (kept,) = library.annotations()
    assert kept.is_unattached and (kept.text, kept.note) == (gone.quote, gone.note)


@pytest.mark.parametrize(
    ("title", "source"),
    [("حافِلة   الكُتب!", ""), ("حافلة الكتب: رحلة كل خميس", ""), ("شيء", "http://www.example.org/bus/#top")],
)
def test_an_article_is_known_by_its_title_or_its_source(library: Library, title: str, source: str) -> None:
    library.edit(library.resolve("حافلة الكتب"), source="https://example.org/bus")
    assert outcomes(library, work(BLUE, title=title, source=source)) == [Outcome.NEW]


def test_an_article_is_known_by_its_words(library: Library) -> None:
    library.update_index()
    well = Clip("حفر الأجداد آبارًا عميقة في الصحراء")
    report = library.import_highlights(work(BLUE, well, Clip("ألف كتاب"), title="ملفات كثيرة"))
    found = {group.title: [match.outcome for match in group.matches] for group in report.groups}
    assert found["آبار الصحراء"] == [Outcome.NEW]
    assert found["حافلة الكتب"] == [Outcome.NEW, Outcome.AMBIGUOUS]  # two words do not speak for themselves
    assert outcomes(library, work(Clip("كلمات طويلة من كتاب آخر لم يدخل هذه المكتبة قط"), title="بعيد")) == [
        Outcome.MISSING
    ]


def test_one_of_two_articles_of_a_name_is_told_by_the_words_or_chosen(library: Library) -> None:
    first, *rest = BUS.paragraphs
    add(library.folder, replace(BUS, paragraphs=(Paragraph(first.text.replace("زرقاء", "حمراء")), *rest)))
    assert outcomes(library, work(BLUE, Clip("ألف كتاب"))) == [Outcome.NEW, Outcome.NEW]
    both = work(Clip("ألف كتاب"))
    (group,) = library.match_highlights(both).groups
    assert [match.outcome for match in group.matches] == [Outcome.AMBIGUOUS] and len(group.others) == 2
    report = library.import_highlights(both, Wish({0: group.others[1]}))
    assert [one.after.article for one in report.changed if one.after] == [group.others[1]]


def test_words_of_two_articles_are_not_guessed(library: Library) -> None:
    add(library.folder, replace(BUS, title="الحافلة نفسها"))
    library.update_index()
    assert outcomes(library, work(BLUE, title="بعيد")) == [Outcome.AMBIGUOUS]


def test_our_own_annotations_come_back_as_they_were(library: Library, tmp_path: Path) -> None:
    bus, wells = library.resolve("حافلة الكتب"), library.resolve("آبار الصحراء")
    library.highlight(bus, Span(1, 3, 20), Color.GREEN, "ملاحظة\n\n- **بند**", ["وسم أول", "ثانٍ"])
    library.highlight(bus, Span(1, 40, 10, 2), Color.PURPLE)
    library.highlight_quote(bus, "يقرأ الأطفال في البيت")
    library.note_on_paragraph(bus, 3, "على الفقرة", Color.RED)
    library.note_on_paragraph(bus, 4, "على الصورة")
    library.note_on_article(wells, "على المقال")
    file = tmp_path / "notes.jsonld"
    library.write_collection([bus, wells], file, "jsonld")
    assert outcomes(library, library.open_highlights(file)) == [Outcome.THERE] * 6
    with taken(tmp_path, "other") as other:
        other.import_highlights(other.open_highlights(file))
        assert list(map(essence, other.annotations())) == list(map(essence, library.annotations()))
        other.write_collection([each.id for each in other.entries()], tmp_path / "again.jsonld", "jsonld")
    before, after = (json.loads(each.read_bytes())["first"]["items"] for each in (file, tmp_path / "again.jsonld"))
    for one, two in zip(before, after, strict=True):
        assert one["target"].get("selector") == two["target"].get("selector") and one.get("body") == two.get("body")


def test_an_import_is_one_step_of_the_journal(library: Library) -> None:
    library.import_highlights(work(BLUE, Clip("ألف كتاب")))
    with Store(library.folder) as store:
        assert {(entry.step, entry.writer) for entry in store.journal()} == {(1, Writer.IMPORT)}


def test_a_file_that_is_none_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        library.open_highlights(tmp_path / "none.json")
    with pytest.raises(NoHighlights):
        (tmp_path / "text.txt").write_text("نص عادي", encoding="utf-8")
        library.open_highlights(tmp_path / "text.txt")
