"""A tree of heights: which block is at this y, and where does that block begin, in O(log n) each.

Source: P. Fenwick, "A New Data Structure for Cumulative Frequency Tables", Software: Practice and Experience 24 (1994).
"""

from collections.abc import Sequence


class Heights:
    """The heights of `n` blocks one under the other, in px; a height may be 0."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for i in range(1, len(self._tree)):
            parent = i + (i & -i)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[i]
        self._highest_step = 1 << len(self._heights).bit_length() >> 1
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        delta = height - self._heights[index]
        self._heights[index] = height
        self.total += delta
        i = index + 1
        while i < len(self._tree):
            self._tree[i] += delta
            i += i & -i

    def top(self, index: int) -> int:
        """The sum of the heights before `index`; `index` may be the number of blocks."""
        y, i = 0, index
        while i:
            y += self._tree[i]
            i -= i & -i
        return y

    def at(self, y: int) -> int:
        """The block that covers `y`: the first for a negative y, the last for one below all; 0 without blocks."""
        index, step, rest = 0, self._highest_step, y
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= rest:
                index, rest = following, rest - self._tree[following]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
