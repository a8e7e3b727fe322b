from hypothesis import given, settings, strategies as st

from reader.ui.page.heights import Heights

heights = st.lists(st.integers(0, 50), max_size=40)
changes = st.lists(st.tuples(st.integers(0, 39), st.integers(0, 90)), max_size=10)


@given(heights, changes, st.integers(-20, 2500))
@settings(deadline=None, max_examples=120)
def test_it_answers_as_adding_up_would(first: list[int], later: list[tuple[int, int]], y: int) -> None:
    plain, tree = list(first), Heights(first)
    for index, height in later:
        if index < len(plain):
            plain[index] = height
            tree[index] = height
    assert [tree[i] for i in range(len(tree))] == plain
    assert tree.total == sum(plain)
    assert [tree.top(i) for i in range(len(plain) + 1)] == [sum(plain[:i]) for i in range(len(plain) + 1)]
    found = tree.at(y)
    if plain and 0 <= y < sum(plain):
        assert tree.top(found) <= y < tree.top(found + 1)
    elif plain:
        assert found == (0 if y < 0 else len(plain) - 1)


def test_without_blocks_it_answers_with_the_first() -> None:
    assert Heights([]).at(5) == 0
    assert Heights([]).top(0) == 0
