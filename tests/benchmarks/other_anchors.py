"""Anchors of others, to measure ours beside: an exact match, and one that finds as the client of Hypothesis does."""

from collections.abc import Iterator

from reader.anchor import Anchor
from reader.anchor.word_sequence import WordSequence
from reader.article import Span

# So many equally good matches are compared: more are letters of one and the same.
_COMPARED = 32


def exact_match(text: WordSequence, anchor: Anchor, hint: int) -> Span | None:
    """The occurrence of the quotation that is nearest to its old offset `hint`."""
    found = list(_occurrences(text.text, anchor.exact))
    if not found:
        return None
    start = min(found, key=lambda place: abs(place - hint))
    return text.span(start, start + len(anchor.exact))


def hypothesis_like(text: WordSequence, anchor: Anchor, hint: int) -> Span | None:
    """As the function matchQuote of the Hypothesis client: its weights, its limit of errors, its approximate search."""
    quote, whole = anchor.exact, text.text
    matches = _search(whole, quote, min(256, len(quote) // 2))
    if not matches:
        return None

    def score(match: tuple[int, int, int]) -> float:
        start, end, errors = match
        before = _alike(whole[max(0, start - len(anchor.prefix)) : start], anchor.prefix) if anchor.prefix else 1.0
        after = _alike(whole[end : end + len(anchor.suffix)], anchor.suffix) if anchor.suffix else 1.0
        near = 1 - abs(start - hint) / len(whole)
        return 50 * (1 - errors / len(quote)) + 20 * before + 20 * after + 2 * near

    start, end, _ = max(matches, key=score)
    return text.span(start, end)


def _alike(text: str, wanted: str) -> float:
    return 1 - _search(text, wanted, len(wanted))[0][2] / len(wanted) if text else 0.0


def _occurrences(text: str, quote: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _search(text: str, quote: str, most: int) -> list[tuple[int, int, int]]:
    """Start, end and errors of the matches with the fewest errors; those to the letter, if there are any."""
    exact = [(start, start + len(quote), 0) for start in _occurrences(text, quote)]
    if exact:
        return exact
    found = []
    for end, errors in _ends(text, quote, most)[:_COMPARED]:
        since = max(0, end - len(quote) - errors)
        back = _ends(text[since:end][::-1], quote[::-1], errors)
        found.append((min((end - length for length, _ in back), default=end), end, errors))
    return found


def _ends(text: str, quote: str, most: int) -> list[tuple[int, int]]:
    """Where matches with the fewest errors end (G. Myers's bit-parallel search, in one long integer)."""
    size = len(quote)
    masks: dict[str, int] = {}
    for place, letter in enumerate(quote):
        masks[letter] = masks.get(letter, 0) | 1 << place
    all_set, last = (1 << size) - 1, 1 << (size - 1)
    plus, minus, errors = all_set, 0, size
    found: list[tuple[int, int]] = []
    for place, letter in enumerate(text, 1):
        equal = masks.get(letter, 0)
        vertical = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        rise, fall = minus | ~(across | plus) & all_set, plus & across
        errors += bool(rise & last) - bool(fall & last)
        rise, fall = rise << 1 & all_set, fall << 1 & all_set
        plus, minus = fall | ~(vertical | rise) & all_set, rise & vertical
        if errors <= most:
            if errors < most:
                found.clear()
                most = errors
            found.append((place, errors))
    return found
