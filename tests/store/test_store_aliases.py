"""The user's groups of names: kept, joined, corrected, deleted and brought back."""

import pytest

from reader.errors import AliasNotFound
from reader.store import Store


def test_groups_are_kept_joined_and_brought_back(store: Store) -> None:
    first = store.add_alias(["بلومبرغ", "بلومبيرج"])
    musk = store.add_alias(["إيلون ماسك", "Elon Musk"])
    joined = store.add_alias(["Bloomberg", "بَلومبرغ"])
    assert joined.names == ("بلومبرغ", "بلومبيرج", "Bloomberg")
    with Store(store.folder) as again:
        assert again.aliases() == [musk, joined]
    assert store.edit_alias(musk.id, ["ماسك", "Musk"]).names == ("ماسك", "Musk")
    assert store.delete_alias(joined.id) == joined
    assert [group.id for group in store.aliases()] == [musk.id]
    assert store.undelete_alias(joined.id) == joined
    for missing in (first.id, "n0"):
        with pytest.raises(AliasNotFound):
            store.delete_alias(missing)
    with pytest.raises(AliasNotFound):
        store.undelete_alias("n0")


def test_what_was_refused_is_remembered_from_both_sides(store: Store) -> None:
    store.refuse_alias("بلومبرغ", ["بلومبيرج", "Bloomberg"])
    store.refuse_alias("بلومبرغ", ["Bloomberg"])
    assert store.refused_aliases("بلومبرغ") == {"بلومبيرج", "bloomberg"}
    assert store.refused_aliases("Bloomberg") == {"بلومبرغ"}
