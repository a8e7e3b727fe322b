"""How long a text takes to read, at the pace of a reader of Arabic who does not skim."""

WORDS_A_MINUTE = 180

# An Arabic word with the space after it, for texts whose words are not counted.
_LETTERS_A_WORD = 6


def minutes_for(words: float) -> float:
    """Minutes for so many words."""
    return words / WORDS_A_MINUTE


def words_in(letters: int) -> float:
    """About how many words so many code points are."""
    return letters / _LETTERS_A_WORD
