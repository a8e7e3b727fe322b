"""A small shelf of articles for the index's tests, and what is asked of it."""

from collections.abc import Iterator
from pathlib import Path

from reader.search import Document, Field, Found, Index, Tier

LADDER = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA)
LIBRARY = "0123456789ab"

# Article -> title, then its paragraphs.
SHELF = {
    "a1": (
        "المكتبة القديمة",
        "في المكتبـــة كِتَابٌ عن البحر لا يعرفه أحد.",
        "فتح الصياد الكتاب، وقرأ: والبحر لا يترك أحدًا.",
        "وبكتابه عاد إلى مدينته؛ قال: كتاب واحد يكفي.",
    ),
    "a2": (
        "سوق القرية",
        "باعت المرأة ثلاثة كتب وكتابين في السوق عام ٢٠٢٤.",
        "«كتاب البحر» أغلى ما في السوق، وOpenAI لا تعرفه.",
    ),
    "a3": ("رسالة", "مسئول القرية كتب رسالة. الكتابات القديمة لا تضيع، والبحر بعيد."),
}


def documents(*articles: str) -> Iterator[Document]:
    """The documents of some articles of the shelf."""
    for article in articles:
        title, *paragraphs = SHELF[article]
        yield Document(f"t:{article}", article, Field.TITLE, None, None, title)
        for number, text in enumerate(paragraphs, 1):
            yield Document(f"p:{article}:{number}", article, Field.TEXT, number, None, text)


def note(article: str, annotation: str, text: str, paragraph: int | None = 1) -> Document:
    """A note on an article."""
    return Document(f"n:{annotation}", article, Field.NOTE, paragraph, annotation, text)


def filled(folder: Path, **options: float) -> Index:
    """An index of the whole shelf."""
    index = Index(folder, LIBRARY, **options)
    index.replace(SHELF, documents(*SHELF), drained_to=3)
    return index


def ask(index: Index, query: str, tiers: tuple[Tier, ...] = LADDER, limit: int = 100) -> Found:
    """Search all fields."""
    return index.search(query, tiers=tiers, limit=limit)


def keys(found: Found) -> list[str]:
    """The keys of what was found, in order."""
    return [place.key for place in found.places]
