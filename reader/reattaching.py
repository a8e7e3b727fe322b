"""Annotations whose words were not found any more: where they may belong, and how they are attached again.

Nothing is lost by it: what an annotation quoted before stays in its journal, and attaching is a step of undo.
"""

from collections.abc import Callable

from reader.anchor import AnchorText, Candidate
from reader.annotation import Annotation, Target
from reader.article import Article, Span
from reader.errors import QuoteAmbiguous, QuoteNotFound, WrongUse
from reader.i18n import number, translate
from reader.store import Changed, Edit, Placement, Store


class Reattaching:
    """What a library says and does about unattached annotations."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._prepared: tuple[str, str, AnchorText] | None = None

    def unattached(self, article: str | None) -> list[Annotation]:
        """The unattached annotations of an article, or of all that are not in the trash. Raises ArticleNotFound."""
        return [annotation for annotation in self._store.annotations(article) if annotation.is_unattached]

    def candidates(self, annotation: str, limit: int) -> list[Candidate]:
        """The places where an annotation may belong, the likeliest first; for one on a paragraph, paragraphs.

        Raises AnnotationNotFound, LibraryDamaged.
        """
        found = self._store.annotation(annotation)
        if found.anchor is None:
            return []
        text = self._text(found.article)
        candidates = text.candidates(found.anchor, limit)
        if not found.is_on_paragraph:
            return candidates
        spans = {text.paragraph_span(each.span.paragraph): each.likeness for each in reversed(candidates)}
        return [text.candidate(span, likeness) for span, likeness in reversed(spans.items())]

    def reattach(self, annotation: str, place: Span | Callable[[Annotation, Article], Span]) -> Changed:
        """Attach an annotation to `place` of today's text, whose words it quotes from now on; nothing else is changed.

        One on a paragraph comes to the paragraph that the place begins in. Raises AnnotationNotFound, and WrongUse for
        a place without words or outside the article, and for a note on the article.
        """
        found = self._store.annotation(annotation)
        if found.target is Target.ARTICLE:
            raise WrongUse(reason=translate("Library", "A note on the whole article has no place in its text."))
        article = self._store.article(found.article)
        text = AnchorText(article)
        try:
            span = place if isinstance(place, Span) else place(found, article)
            if found.is_on_paragraph:
                span = text.paragraph_span(span.paragraph)
            anchor = text.anchor(span)
        except IndexError:
            raise WrongUse(reason=translate("Library", "The selection lies outside the article.")) from None
        if not anchor.exact.strip() and not found.is_on_paragraph:
            raise WrongUse(reason=translate("Library", "Select the words that it belongs to."))
        (changed,) = self._store.change_annotations([Edit(annotation, place=Placement(anchor, span))])
        return changed

    def confirm(self, annotation: str) -> Changed:
        """Say that an annotation stands where it belongs. Raises AnnotationNotFound, WrongUse if it stands nowhere."""

        def where_it_stands(found: Annotation, _: Article) -> Span:
            if found.span is None:
                raise WrongUse(reason=translate("Library", "It is not attached to any words that could be confirmed."))
            return found.span

        return self.reattach(annotation, where_it_stands)

    def _text(self, article: str) -> AnchorText:
        """An article's text, prepared; the last one is kept, since several annotations of it are asked about."""
        updated = self._store.entry(article).updated
        if self._prepared is None or self._prepared[:2] != (article, updated):
            self._prepared = (article, updated, AnchorText(self._store.article(article)))
        return self._prepared[2]


def quoted_place(text: Article, quote: str, paragraph: int | None) -> Span:
    """The place where `quote` stands, literally or else folded; in `paragraph`, if given, the first.

    Raises QuoteNotFound, and QuoteAmbiguous for several places.
    """
    found = AnchorText(text).occurrences(quote)
    if paragraph is not None:
        found = [span for span in found if span.paragraph == paragraph][:1]
    if not found:
        raise QuoteNotFound(quote=quote, title=text.title)
    if len(found) > 1:
        numbers = ", ".join(number(n) for n in dict.fromkeys(span.paragraph for span in found))
        raise QuoteAmbiguous(quote=quote, title=text.title, count=len(found), paragraphs=numbers)
    return found[0]
