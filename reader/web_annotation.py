"""The words of the W3C Web Annotation vocabulary that leave and come back, and our own few where it has none."""

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = "hashiya://terms/"
"""What our own terms begin with; in a file of ours they stand behind `OURS`."""
OURS = "hashiya:"
COLOR, TARGET, ABOUT = f"{OURS}color", f"{OURS}target", f"{OURS}about"
"""The key of the colour; what the annotation is about; what is known of the article."""

_ARTICLE = "hashiya://article/"
_ANNOTATION = "?a="


def article_iri(article: str) -> str:
    """The address at which the program opens an article."""
    return _ARTICLE + article


def annotation_iri(article: str, annotation: str) -> str:
    """The address at which the program opens an annotation."""
    return f"{_ARTICLE}{article}{_ANNOTATION}{annotation}"


def ids_of(iri: str) -> tuple[str, str]:
    """The article and the annotation that an address of ours names; "" for what it does not."""
    if not iri.startswith(_ARTICLE):
        return "", ""
    article, _, annotation = iri.removeprefix(_ARTICLE).partition(_ANNOTATION)
    return article, annotation
