"""Where «٢٥», "25" or «٪٥٠» leads in an article."""

import re
from bisect import bisect_right
from itertools import accumulate

from reader.article import Article, Place

_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_PERCENT = re.compile(r"(?:%\s*([0-9]{1,3}(?:\.[0-9]*)?)|([0-9]{1,3}(?:\.[0-9]*)?)\s*%)", re.ASCII)


def last_number(article: Article) -> int:
    """The number of the last paragraph that shows one; of all of them, if none does."""
    paragraphs = article.paragraphs
    shown = (number for number in range(len(paragraphs), 0, -1) if paragraphs[number - 1].is_numbered)
    return next(shown, len(paragraphs))


def destination(text: str, article: Article) -> Place | None:
    """The place that a number or a percentage of the letters means, in digits of any script; None if none is meant."""
    western = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip())
    western = western.replace("٪", "%").replace("٫", ".")
    if _NUMBER.fullmatch(western):
        number = int(western)
        return Place(number) if 1 <= number <= last_number(article) else None
    percent = _PERCENT.fullmatch(western)
    share = float(percent[1] or percent[2]) / 100 if percent else 2.0
    return _place_at(share, article) if share <= 1 and article.paragraphs else None


def _place_at(share: float, article: Article) -> Place:
    ends = list(accumulate(len(paragraph.text) + 1 for paragraph in article.paragraphs))
    letter = min(round(share * ends[-1]), ends[-1] - 1)
    index = bisect_right(ends, letter)
    return Place(index + 1, letter - (ends[index - 1] if index else 0))
