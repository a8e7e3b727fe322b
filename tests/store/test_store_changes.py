"""The queue that keeps the index in step, and the memory of what exports have written."""

import hashlib
from pathlib import Path

from reader.article import Article, Kind, Paragraph
from reader.store import Pending, Store


def drain(store: Store) -> list[str]:
    changes = store.pending(1000)
    store.drained([change.seq for change in changes])
    return [change.article for change in changes]


def test_every_change_that_search_sees_is_queued(store: Store, add, article: Article) -> None:
    added = add(store, article)
    assert drain(store) == [added]
    digest = hashlib.sha256(b"new").hexdigest()
    for change in (
        lambda: store.edit_article(added, title="آخر"),
        lambda: store.rewrite_article(added, store.article(added).with_kind(1, Kind.FURNITURE), {}),
        lambda: store.update_article(added, article, origin=None, data=b"new", digest=digest, attachments={}),
        lambda: store.trash(added),
        lambda: store.restore(added),
    ):
        change()
        assert drain(store) == [added]
    store.set_place(added, store.place(added), 0.3)
    store.mark_opened(added)
    assert drain(store) == []


def test_the_queue_is_in_order_and_drained_by_number(store: Store, folder: Path, add) -> None:
    added = [add(store, Article(str(n), (Paragraph("نص"),))) for n in range(5)]
    changes = store.pending(3)
    assert changes == [Pending(1, added[0]), Pending(2, added[1]), Pending(3, added[2])]
    store.edit_article(added[0], title="تغير أثناء الفهرسة")
    store.drained([change.seq for change in changes])
    assert [change.article for change in store.pending(100)] == [added[3], added[4], added[0]]
    store.drained([])
    with Store(folder) as again:
        assert again.pending(100) == store.pending(100)


def test_a_number_is_never_given_twice(store: Store, folder: Path, add) -> None:
    assert store.last_change == 0
    add(store, Article("واحد", ()))
    add(store, Article("اثنان", ()))
    assert store.last_change == 2
    drain(store)
    with Store(folder) as again:
        assert again.last_change == 2
        add(again, Article("ثلاثة", ()))
        assert [change.seq for change in again.pending(10)] == [3]


def test_queue_all(store: Store, add) -> None:
    added = [add(store, Article(str(n), (Paragraph("نص"),))) for n in range(4)]
    store.trash(added[1])
    store.trash(added[2])
    store.purge(before="9999-01-01T00:00:00Z")
    store.trash(added[3])
    store.queue_all()
    queued = [change.article for change in store.pending(100)]
    assert sorted(queued[-2:]) == sorted([added[0], added[3]])
    assert set(queued[:-2]) == {added[1], added[2]}, "what is gone for good must still leave the index"
    assert queued.count(added[0]) == 1
    before = store.last_change
    store.queue_all()
    assert store.last_change > before


def test_written_blocks(store: Store, folder: Path) -> None:
    store.remember_blocks(["a", "b", "a"])
    store.remember_blocks(iter(["b", "c"]))
    store.remember_blocks([])
    with Store(folder) as again:
        assert [again.was_written(block) for block in ("a", "b", "c", "d")] == [True, True, True, False]
