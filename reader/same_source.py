"""Whether two files are one article: a page saved again under another name still says the address it comes from."""

from collections import Counter
from urllib.parse import urlsplit

from reader.arabic.folding import fold_text
from reader.arabic.words import word_texts
from reader.article import Article

# The share of common words, 0..1, from which two texts from one address are one article.
_KINDRED = 0.3


def spellings(source: str | None) -> tuple[str, ...]:
    """The ways to write the address of a page, without a place in it.

    None for what is no such address, or that of a whole site.
    """
    if not source:
        return ()
    try:
        parts = urlsplit(source.strip())
    except ValueError:
        return ()
    path = parts.path.rstrip("/")
    if parts.scheme not in {"http", "https"} or not parts.netloc or not (path or parts.query):
        return ()
    ways = [(scheme, way) for scheme in ("https", "http") for way in (path, f"{path}/")]
    return tuple(parts._replace(scheme=scheme, path=way, fragment="").geturl() for scheme, way in ways)


def are_kindred(old: Article, new: Article) -> bool:
    """Whether two texts have so much in common that the one may have become the other."""
    one, other = _bag(old), _bag(new)
    return 2 * (one & other).total() >= _KINDRED * (one.total() + other.total())


def _bag(article: Article) -> Counter[str]:
    return Counter(word for paragraph in article.paragraphs for word in word_texts(fold_text(paragraph.text)))
