"""The shelf: what filters let through, how many they are, and in which order."""

from typing import Any

import pytest

from reader.article import LibraryEntry
from reader.shelf import RECENT, Filter, Order, Shelf, Sorting, State, state_of


def entry(name: str, **values: Any) -> LibraryEntry:
    """An article that is called `name`, which is its id as well."""
    plain: dict[str, Any] = {
        "authors": (), "source": None, "published": None, "added": "", "updated": "", "paragraphs": 1, "words": 1,
        "highlights": 0, "progress": 0.0,
    }  # fmt: skip
    return LibraryEntry(name, name, **(plain | values))


def names(entries: list[LibraryEntry]) -> list[str]:
    return [one.id for one in entries]


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.put(
        [
            entry("جديد", tags=("سياسة",), published="2026-08"),
            entry("البيت", opened="2026-01-02", progress=0.3, highlights=2, note_tags=("سياسة", "لغة")),
            entry("اكتمل", opened="2026-01-01", progress=1.0, authors=("ليلى",), published="2026-08-20"),
            entry("Tea", opened="2026-01-03", source="مجلة المكتبة", published="2025"),
        ]
    )
    shelf.put_trash([entry("قديم", trashed="2026-01-01"), entry("أقدم", trashed="2026-01-05")])
    return shelf


def test_a_state_follows_from_progress_and_opening() -> None:
    assert state_of(entry("ا")) is State.UNREAD
    assert state_of(entry("ا", opened="2026-01-01")) is State.READING
    assert state_of(entry("ا", progress=0.5)) is State.READING
    assert state_of(entry("ا", progress=0.99)) is State.FINISHED


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["جديد", "البيت", "اكتمل", "Tea"]),
        (Filter(State.UNREAD), ["جديد"]),
        (Filter(State.READING), ["البيت", "Tea"]),
        (Filter(State.FINISHED), ["اكتمل"]),
        (Filter(State.RECENT), ["Tea", "البيت", "اكتمل"]),
        (Filter(State.ANNOTATED), ["البيت"]),
        (Filter(State.TRASH), ["أقدم", "قديم"]),
        (Filter(tag="سياسة"), ["جديد", "البيت"]),
        (Filter(State.READING, "سياسة"), ["البيت"]),
        (Filter(words="مكتبه"), ["Tea"]),
        (Filter(words="ليلي"), ["اكتمل"]),
        (Filter(words="TEA المكتبة"), ["Tea"]),
        (Filter(words="#لغة"), ["البيت"]),
        (Filter(State.UNREAD, words="بيت"), []),
        (Filter(tag="سي"), []),
    ],
)
def test_filters_combine(shelf: Shelf, wanted: Filter, found: list[str]) -> None:
    assert names(shelf.arranged(wanted, Sorting())) == found


def test_counts(shelf: Shelf) -> None:
    counts = shelf.counts()
    assert counts.states == {
        State.ALL: 4, State.UNREAD: 1, State.READING: 2, State.FINISHED: 1, State.RECENT: 3, State.ANNOTATED: 1,
        State.TRASH: 2,
    }  # fmt: skip
    assert counts.tags == {"سياسة": 2, "لغة": 1}


def test_only_so_many_are_recent() -> None:
    shelf = Shelf()
    shelf.put([entry(str(n), opened=f"2026-01-01T{n:02}") for n in range(24)])
    assert shelf.counts().states[State.RECENT] == RECENT
    assert names(shelf.arranged(Filter(State.RECENT), Sorting()))[0] == "23"


@pytest.mark.parametrize(
    ("sorting", "found"),
    [
        (Sorting(Order.ADDED), ["جديد", "البيت", "اكتمل", "Tea"]),
        (Sorting(Order.ADDED, True), ["Tea", "اكتمل", "البيت", "جديد"]),
        (Sorting(Order.TITLE), ["اكتمل", "البيت", "جديد", "Tea"]),
        (Sorting(Order.TITLE, True), ["Tea", "جديد", "البيت", "اكتمل"]),
        (Sorting(Order.PUBLISHED), ["Tea", "جديد", "اكتمل", "البيت"]),
        (Sorting(Order.PUBLISHED, True), ["اكتمل", "جديد", "Tea", "البيت"]),
        (Sorting(Order.OPENED, True), ["Tea", "البيت", "اكتمل", "جديد"]),
        (Sorting(Order.PROGRESS), ["جديد", "Tea", "البيت", "اكتمل"]),
        (Sorting(Order.PROGRESS, True), ["اكتمل", "البيت", "جديد", "Tea"]),
    ],
)
def test_orders_are_stable_and_what_is_not_known_is_last(shelf: Shelf, sorting: Sorting, found: list[str]) -> None:
    assert names(shelf.arranged(Filter(), sorting)) == found


def test_what_is_being_read_stays_although_its_state_has_changed(shelf: Shelf) -> None:
    shelf.update(entry("جديد", opened="2026-02-01"))
    assert names(shelf.arranged(Filter(State.UNREAD), Sorting(), keep="جديد")) == ["جديد"]
    assert names(shelf.arranged(Filter(State.UNREAD, words="آخر"), Sorting(), keep="جديد")) == []


def test_a_changed_entry_is_known_anew(shelf: Shelf) -> None:
    assert shelf.arranged(Filter(words="زعفران"), Sorting()) == []
    shelf.update(entry("Tea", note_tags=("زعفران",)))
    assert names(shelf.arranged(Filter(words="زعفران"), Sorting())) == ["Tea"]
    assert shelf.counts().tags["زعفران"] == 1
    shelf.update(entry("من مكان آخر"))
    assert len(shelf) == 4
    assert shelf.entry("من مكان آخر") is None


def test_a_filter_is_kept_and_read_again() -> None:
    wanted = Filter(State.READING, "لغة", " خبز ")
    assert wanted.values == {"state": "reading", "tag": "لغة", "words": "خبز"}
    assert Filter.of(wanted.values).values == wanted.values
    assert Filter().values == {}
    assert Filter.of({"state": "من المستقبل"}) == Filter()
    assert Filter(words="  ").is_empty
    assert not Filter(tag="لغة").is_empty


def test_an_order_is_read_again() -> None:
    assert Sorting.of("title", True) == Sorting(Order.TITLE, True)
    assert Sorting.of("by colour", False) == Sorting()
    assert not Sorting.by(Order.TITLE).descending
    assert Sorting.by(Order.PUBLISHED).descending
