"""The nearest paragraphs: what shares rare words is near, what shares common ones is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ArticleNotFound, WrongUse
from reader.intake import Pasted
from reader.library import Library
from reader.settings import Settings

WELL = (
    "تسعى جمعية Qanat إلى إصلاح القناة الحجرية غير الربحية التي حفرها الأجداد، وتحتاج إلى تمويل جديد قبل الشتاء.",
    "وقال المهندس إن العمل في هذا المكان كان من أصعب ما مر به خلال عام كامل، وإنه لم يكن يتوقع ذلك كله.",
)
MILL = (
    "وقال الطحان إن العمل كان في هذا المكان قبل عام، وإنه لم يكن يتوقع ذلك من أحد في يوم من الأيام.",
    "ولا يقتصر الأمر على المطاحن، فقد جمعت QANAT للقنوات الحجريّة تمويلًا من الأحفاد بلغ ١٢٬٥٠٠ دينار.",
    "وفي السوق باعة يعرضون التمر والعسل تحت ظل الشجر حتى المساء.",
)


def paste(library: Library, title: str, *paragraphs: str) -> str:
    report = library.import_text(Pasted("\n\n".join(paragraphs)), title=title)
    return report.imported[0].entry.id


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", Settings()) as library:
        yield library


@pytest.fixture
def articles(library: Library) -> tuple[str, str]:
    """The ids of the two, which the index does not know yet."""
    return paste(library, "عودة الماء", *WELL), paste(library, "حديث المطاحن", *MILL)


@pytest.mark.parametrize("is_indexed", [False, True])
def test_of_another_article_the_one_with_the_same_rare_words_is_nearest(
    library: Library, articles: tuple[str, str], is_indexed: bool
) -> None:
    well, mill = articles
    if is_indexed:
        library.update_index()
    assert library.is_index_behind is not is_indexed
    nearest = library.neighbours(well, 1, within=mill)[0]
    assert (nearest.article, nearest.title, nearest.paragraph) == (mill, "حديث المطاحن", 2)
    shown = {nearest.text[slice(*span)] for span in nearest.spans}
    assert shown >= {"QANAT", "الحجريّة", "تمويلًا"}
    assert shown.isdisjoint({"من", "على", "الأمر", "دينار"})
    assert {WELL[0][slice(*span)] for span in nearest.own_spans} >= {"Qanat", "الحجرية", "تمويل"}
    assert set(nearest.words) >= {"Qanat", "الحجرية", "تمويل"}
    assert "Qanat" in nearest.reason
    assert 0 < nearest.score < 1


def test_of_the_library_too_but_for_the_paragraph_s_own_article(library: Library, articles: tuple[str, str]) -> None:
    well, mill = articles
    assert library.neighbours(well, 1) == []  # the index, which proposes, knows nothing yet
    library.update_index()
    assert [(one.article, one.paragraph) for one in library.neighbours(well, 1)][:1] == [(mill, 2)]
    twin = paste(library, "نسخة", MILL[2], MILL[2] + " وفي السوق باعة.")
    library.update_index()
    assert {one.article for one in library.neighbours(twin, 1)} == {mill}
    assert (twin, 2) in {(one.article, one.paragraph) for one in library.neighbours(twin, 1, same_article=True)}
    library.remove(mill)  # the index does not know it yet
    assert library.neighbours(well, 1) == []


def test_copies_are_shown_once_with_their_number(library: Library, articles: tuple[str, str]) -> None:
    well, mill = articles
    for number in range(3):
        paste(library, f"وكالة {number}", f"خبر رقم {number} من الوكالة.", MILL[1].replace("،", " ،"))
    library.update_index()
    first, *others = library.neighbours(well, 1)
    assert first.copies == 4
    assert all("QANAT" not in one.text for one in others)
    assert library.neighbours(mill, 2, limit=1)[0].copies == 3


def test_who_asks_for_what_is_not_there_is_told(library: Library, articles: tuple[str, str]) -> None:
    well, mill = articles
    with pytest.raises(WrongUse):
        library.neighbours(well, 9)
    with pytest.raises(ArticleNotFound):
        library.neighbours("none", 1)
    with pytest.raises(ArticleNotFound):
        library.neighbours(well, 1, within="none")
    assert library.neighbours(mill, 3, within=well) == []
