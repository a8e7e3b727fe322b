"""Lists of words, written in rows."""


def word_set(*rows: str) -> frozenset[str]:
    """The words of all rows, which white space parts."""
    return frozenset(word for row in rows for word in row.split())
