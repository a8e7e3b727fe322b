"""Versions from outside: a changed file keeps its old text and its notes, and an older text can be current again."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.comparison import Change, Counts
from reader.errors import WrongUse
from reader.library import Library
from reader.reports import Taken
from reader.settings import Settings

A = "أعلنت الوزارة أمس خطة جديدة لتطوير التعليم في المحافظات البعيدة من البلاد"
B = "وقال الوزير إن الخطة تبدأ في سبتمبر المقبل وتنتهي بعد ثلاث سنوات كاملة"
C = "ورفضت النقابة ما جاء في البيان ووصفت الأرقام بأنها مبالغ فيها كثيرا جدا"


def write(file: Path, *paragraphs: str, title: str = "خطة التعليم", source: str = "") -> Path:
    head = f"---\ntitle: {title}\n{f'source: {source}' if source else ''}\n---\n\n"
    file.write_text(head + "\n\n".join(paragraphs), encoding="utf-8")
    return file


def taken(library: Library, file: Path) -> tuple[str, Taken]:
    report = library.import_paths([file])
    assert not report.failed
    ((outcome, one),) = [(name, one) for name in ("imported", "updated", "unchanged") for one in getattr(report, name)]
    return outcome, one


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", Settings()) as library:
        yield library


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "article.md"


def text(library: Library, article: str) -> list[str]:
    return [paragraph.text for paragraph in library.article(article).paragraphs]


def test_a_changed_file_is_a_version_and_an_older_one_comes_back_as_another(library: Library, file: Path) -> None:
    article = taken(library, write(file, A, B, C))[1].entry.id
    start = B.index("سبتمبر")
    note = library.highlight(article, Span(2, start, start + len("سبتمبر")), note="متى؟")
    library.update_index()

    outcome, one = taken(library, write(file, A, B.replace("سبتمبر", "أكتوبر"), C, title="خطة أخرى"))
    assert outcome == "updated"
    assert one.renewal
    assert one.renewal.number == 2
    assert one.renewal.counts == Counts(rewritten=1)
    assert one.renewal.notes.unattached == 1
    assert one.entry.changed_since == 1
    assert library.annotation(note.id).is_unattached
    library.update_index()
    assert library.search("سبتمبر").total == 0

    found = library.compare(article)
    assert [block.change for block in found.blocks] == [Change.SAME, Change.REWRITTEN, Change.SAME]
    assert [(fact.name, fact.old, fact.new) for fact in found.facts] == [("title", "خطة التعليم", "خطة أخرى")]
    library.see_changes(article)
    assert library.entry(article).changed_since is None

    before = {each.id: None for each in library.annotations(article)}
    made = library.go_back(article, 1)
    assert (made.number, made.restores, made.counts) == (3, 1, Counts(rewritten=1))
    assert library.annotation(note.id).span == note.span
    assert library.annotation(note.id).confidence == 1
    assert text(library, article) == [A, B, C]
    library.update_index()
    assert library.search("سبتمبر").total
    assert [version.title for version in library.versions(article)] == ["خطة التعليم", "خطة أخرى", "خطة التعليم"]
    assert library.version_text(article, 2).title == "خطة أخرى"
    assert library.compare(article, 1, 3).is_nothing
    assert not library.check().findings

    assert taken(library, file)[0] == "unchanged"  # going back is not undone by a file that did not change since
    assert text(library, article) == [A, B, C]
    assert library.go_back(article, 2, before).number == 4
    assert library.annotation(note.id).is_unattached
    assert library.go_back(article, 4).number == 4
    with pytest.raises(WrongUse):
        library.compare(article, 1, 9)


def test_a_file_that_is_deleted_written_anew_or_changed_back_stays_the_same_article(
    library: Library, file: Path
) -> None:
    article = taken(library, write(file, A, B))[1].entry.id
    file.unlink()
    library.remove(article)
    outcome, one = taken(library, write(file, A, C))
    assert (outcome, one.entry.id, one.entry.trashed) == ("updated", article, None)
    assert taken(library, write(file, A, B))[0] == "updated"
    assert len(library.versions(article)) == 3


def test_a_page_saved_again_under_another_name_is_a_version_of_the_same_article(library: Library, file: Path) -> None:
    address = "https://paper.example/news/17"
    article = taken(library, write(file, A, B, C, source=address))[1].entry.id
    again = file.with_name("article (1).md")
    outcome, one = taken(library, write(again, A, C, source=f"{address}/#top"))
    assert (outcome, one.entry.id) == ("updated", article)
    assert one.renewal
    assert one.renewal.by_source
    assert taken(library, file)[0] == "unchanged"  # the older file is still there: it changes nothing back
    assert taken(library, again)[0] == "unchanged"
    other = write(file.with_name("other.md"), "كلام مختلف تماما عن شيء ثان", source=address)
    assert taken(library, other)[0] == "imported"
    home = write(file.with_name("home.md"), A, "صفحة أخرى", source="https://paper.example/")
    assert taken(library, home)[0] == "imported"


def test_a_file_that_is_now_a_copy_of_another_is_a_change_of_its_own_article(library: Library, file: Path) -> None:
    other = file.with_name("other.md")
    first, second = taken(library, write(file, A, B))[1].entry.id, taken(library, write(other, A, C))[1].entry.id
    other.write_bytes(file.read_bytes())
    os.utime(other)
    assert taken(library, other)[1].entry.id == second
    assert text(library, second) == [A, B]
    assert taken(library, other)[0] == taken(library, file)[0] == "unchanged"
    assert len(library.versions(first)) == 1
