"""The library: the one facade that knows the whole line, from a file to the Markdown of its notes.

A Library belongs to the thread that opened it; a worker opens its own. It returns results and announces nothing.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, overload

from reader import paths, settings as settings_module
from reader.aliases import AliasGroup, Alike
from reader.anchor import Anchor, AnchorText, Attachment, Candidate
from reader.annotation import Annotation, Color, Target
from reader.arabic.direction import Direction
from reader.arabic.folding import fold_text
from reader.article import Article, Kind, LibraryEntry, Paragraph, Place, Span, TitleOrigin, is_date
from reader.choice import EVERYTHING, NoteChoice
from reader.citation import cited
from reader.comparison import Comparison
from reader.concordance import Concordance
from reader.errors import ArticleNotFound, LibraryUnwritable, WrongUse
from reader.exporters import Export, Exporter, Footnote
from reader.figures import FoundFigure, figures_of
from reader.highlight_importers import Work
from reader.highlight_intake import HighlightIntake, HighlightReport, Wish, open_highlights
from reader.i18n import translate
from reader.importers import ReadingProcess
from reader.indexing import catch_up, count_documents, is_behind
from reader.intake import Intake, Pasted
from reader.journal import Writer
from reader.kinship import Kinship, Neighbour
from reader.note_keeping import NoteKeeping
from reader.outgoing import Draft, Outgoing
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.past_notes import PastNotes
from reader.picture import Picture, PictureSize
from reader.reattaching import Reattaching, quoted_place
from reader.reports import CheckReport, ExportReport, ImportReport, Progress
from reader.search import Field, Found, Hit, Index, Results, Tier, mark
from reader.search.query import ParsedQuery
from reader.search.stopping import Stop, give_up, never
from reader.selection import Selection, Values
from reader.settings import Settings
from reader.store import Changed, Edit, NewHighlight, NoteChange, Store
from reader.sync import Synchronizer
from reader.version import Version
from reader.versions import Versions

DEFAULT_TIERS = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA, Tier.ALIAS)


class Library:
    """A folder of articles and notes. Raises LibraryError on opening; see `reader.errors` for the rest."""

    def __init__(
        self, folder: Path | None = None, settings: Settings | None = None, writer: Writer = Writer.PROGRAM
    ) -> None:
        self.settings = settings if settings is not None else settings_module.load()
        self.folder = (folder or paths.default_library()).absolute()
        self._store = Store(self.folder)
        self.reattaching = Reattaching(self._store)
        self._store.writer = writer
        self._values = Values(self._store)
        self._index: Index | None = None
        self._process: ReadingProcess | None = None

    def close(self) -> None:
        """Close files and end the reading process. Nothing is written here: everything already is."""
        for part in (self._process, self._index, self._store):
            if part is not None:
                part.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- files come in -------------------------------------------------------------------------------------------

    def import_paths(
        self, inputs: Iterable[Path], *, progress: Callable[[Progress], bool] | None = None
    ) -> ImportReport:
        """Import files and folders, each file in a transaction of its own; `progress` returning False cancels."""
        return self._intake().take(inputs, progress)

    def read_text(self, pasted: Pasted) -> Article:
        """The article that `import_text` would make. Raises ImportRefused."""
        return self._intake().read_text(pasted)

    def import_text(self, pasted: Pasted, *, title: str = "", source: str = "") -> ImportReport:
        """Add a pasted text, read as a file would be, with its characters kept as the original. Raises ImportRefused.

        The same text pasted again is unchanged. A blank `title` is inferred.
        """
        return self._intake().take_text(pasted, title, source)

    def mend(self, article: str) -> Article:
        """Make the damaged text of an article again from its original, which the library keeps.

        Notes stay on their words. Raises LibraryDamaged if the original is damaged too, and ImportRefused.
        """
        self._intake().mend(article)
        return self._store.article(article)

    def _intake(self) -> Intake:
        if self._process is None:
            limits = self.settings
            self._process = ReadingProcess(seconds=limits.reading_seconds, memory_mb=limits.reading_memory_mb)
        return Intake(self._store, self._process, self.settings.max_file_mb * 2**20)

    def import_bundled(self) -> ImportReport:
        """Add the bundled articles to a library that has never held anything."""
        return self.import_paths(paths.bundled_articles()) if self._store.last_change == 0 else ImportReport()

    # --- the list ------------------------------------------------------------------------------------------------

    def entries(self) -> list[LibraryEntry]:
        """The articles, oldest first."""
        return self._store.entries()

    def trashed(self) -> list[LibraryEntry]:
        """The articles in the trash."""
        return self._store.entries(trashed=True)

    def entry(self, article: str) -> LibraryEntry:
        """One row of the list. Raises ArticleNotFound."""
        return self._store.entry(article)

    def resolve(self, name: str, *, trashed: bool = False) -> str:
        """The id of the article with this id, unique prefix of an id, or exact title."""
        return self._store.resolve(name, trashed=trashed)

    def remove(self, article: str) -> None:
        """Move an article to the trash; its notes go with it and come back with it."""
        self._store.trash(article)

    def restore(self, article: str) -> None:
        """Take an article out of the trash."""
        self._store.restore(article)

    def edit(
        self,
        article: str,
        *,
        title: str | None = None,
        authors: Sequence[str] | None = None,
        source: str | None = None,
        published: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> LibraryEntry:
        """Change what is known about an article; None leaves, "" and () clear.

        Raises WrongUse for an empty title, and for a date that is not ISO 8601 (a year, a month or a day will do).
        """
        if title is not None and not title.strip():
            raise WrongUse(reason=translate("Library", "A title cannot be empty."))
        if published and not is_date(published):
            raise WrongUse(reason=translate("Library", "“{date}” is not a date such as 2026-08-20.", date=published))
        authors, tags = _names(authors), _names(tags)
        self._store.edit_article(article, title=title, authors=authors, source=source, published=published, tags=tags)
        return self.entry(article)

    # --- reading -------------------------------------------------------------------------------------------------

    def open(self, article: str) -> Article:
        """The article's text, and remember that it was opened."""
        text = self._store.article(article)
        with suppress(LibraryUnwritable):  # what cannot be written can still be read
            self._store.mark_opened(article)
        return text

    def article(self, article: str) -> Article:
        """The article's text."""
        return self._store.article(article)

    def picture_sizes(self, article: str) -> dict[str, PictureSize]:
        """The sizes of the pictures that are kept of an article, by the label of their paragraphs."""
        return self._store.picture_sizes(article)

    def picture(self, article: str, label: str) -> Picture | None:
        """The picture of the paragraphs with this label; None if it is not kept. Raises PictureDamaged."""
        return self._store.picture(article, label)

    def place(self, article: str) -> Place:
        """Where reading stopped."""
        return self._store.place(article)

    def remember_place(self, article: str, place: Place, progress: float) -> None:
        """Keep where reading is; `progress` is 0..1."""
        self._store.set_place(article, place, progress)

    def mark_finished(self, article: str) -> None:
        """Count an article as read to its end, wherever reading stopped."""
        self._store.mark_finished(article)

    def mark_unread(self, article: str) -> None:
        """Count an article as never opened; reading it begins at its beginning."""
        self._store.mark_unread(article)

    def set_kind(self, article: str, paragraph: int, kind: Kind) -> Article:
        """Undo or make an inference: a heading that is text, a row of links that is text, and the other way round."""
        return self._rewrite(article, self._store.article(article).with_kind(paragraph, kind), shift=0)

    def restore_repeated_title(self, article: str) -> Article:
        """Make the second line, which repeated the title, the first paragraph again. Raises WrongUse if none was."""
        old = self._store.article(article)
        if old.repeated_title is None:
            raise WrongUse(reason=translate("Library", "This article's title was not repeated in its text."))
        paragraphs = (Paragraph(old.repeated_title), *old.paragraphs)
        new = replace(old, paragraphs=paragraphs, repeated_title=None, title_origin=TitleOrigin.GIVEN)
        return self._rewrite(article, new, shift=1)

    def set_direction(self, article: str, direction: Direction | None, paragraph: int | None = None) -> Article:
        """Say which way an article runs, or one of its paragraphs; None leaves it to the file and the letters again.

        The article's direction is that of its column, and of every paragraph that has none of its own but code.
        Raises WrongUse where there is no such paragraph.
        """
        with _in_article(paragraph):
            self._store.set_direction(article, direction, paragraph)
        return self._store.article(article)

    def _rewrite(self, article: str, new: Article, *, shift: int) -> Article:
        """Store the same text arranged anew; every paragraph that was there is now `shift` further down."""
        moved = {
            annotation.id: Attachment(_shifted(annotation.span, shift), annotation.confidence)
            for annotation in self._store.annotations(article)
            if annotation.span
        } | {
            mark.id: Attachment(_shifted(mark.span, shift), 1.0)
            for mark in self._store.anchored_marks(article)
            if mark.span
        }
        self._store.rewrite_article(article, new, moved)
        return self._store.article(article)

    # --- versions ------------------------------------------------------------------------------------------------

    def versions(self, article: str) -> list[Version]:
        """The texts that an article has had, the oldest first."""
        return self._versions.listed(article)

    def version_text(self, article: str, version: int) -> Article:
        """The text of a version, under what its file says of it. Raises WrongUse where there is none."""
        return self._versions.text(article, version)

    def compare(self, article: str, old: int | None = None, new: int | None = None) -> Comparison:
        """What became of one version in another, by default of the last one in the current one. Raises WrongUse."""
        return self._versions.compare(article, old, new)

    def go_back(self, article: str, version: int, places: Mapping[str, Attachment | None] | None = None) -> Version:
        """Make an older text current again, as a new version; notes go along, `places` says where some of them stand.

        Raises WrongUse.
        """
        return self._versions.go_back(article, version, places)

    def see_changes(self, article: str) -> None:
        """What changed in the article has been looked at."""
        self._store.see_changes(article)

    @property
    def _versions(self) -> Versions:
        return Versions(self._store)

    # --- highlights and notes ------------------------------------------------------------------------------------

    def highlight(
        self, article: str, span: Span, color: Color = Color.YELLOW, note: str = "", tags: Sequence[str] = ()
    ) -> Annotation:
        """Highlight `span`; on return it is safe on disk. Raises WrongUse for a span that is empty or outside."""
        text = self._store.article(article)
        anchor = _anchor(text, span)
        if not anchor.exact.strip():
            raise WrongUse(reason=translate("Library", "Select some words to highlight."))
        return self._store.add_annotation(article, Target.PASSAGE, anchor, span, color, note, _names(tags))

    def highlight_many(
        self, places: Iterable[tuple[str, Span]], color: Color | None = None, tags: Sequence[str] = ()
    ) -> list[Changed]:
        """Highlight places of any articles (article, span): all of them are on disk on return, or none.

        Where exactly these words are highlighted already, that highlight takes on `color` (None: keeps its own, and new
        ones are yellow) and `tags` besides its own. Raises WrongUse as `highlight` does.
        """
        by_article: dict[str, list[Span]] = {}
        for article, span in places:
            by_article.setdefault(article, []).append(span)
        changes: list[NoteChange] = []
        for article, spans in by_article.items():
            text = AnchorText(self._store.article(article))
            known = {each.span: each for each in self._store.annotations(article) if each.target is Target.PASSAGE}
            for span in dict.fromkeys(spans):
                if old := known.get(span):
                    changes.append(Edit(old.id, color, _names((*old.tags, *tags))))
                else:
                    draft = (article, _anchored(text, span), span, color or Color.YELLOW, _names(tags))
                    changes.append(NewHighlight(*draft))
        return self._store.change_annotations(changes)

    def change_annotations(self, changes: Iterable[NoteChange]) -> list[Changed]:
        """Make, rewrite, recolour, retag, place, delete and bring back many annotations, see `reader.store.edits`.

        All of them are on disk on return, or none, and are one step of the journal. Raises ArticleNotFound,
        AnnotationNotFound.
        """
        return self._store.change_annotations(changes)

    @property
    def past(self) -> PastNotes:
        """How notes were, and their way back."""
        return PastNotes(self._store)

    def annotations_named(self, ids: Iterable[str]) -> dict[str, Annotation]:
        """Those of these annotations that are there and not deleted, by id."""
        return self._store.annotations_named(ids)

    @contextmanager
    def writing_as(self, writer: Writer) -> Iterator[None]:
        """What becomes of notes within comes through another door, for the journal."""
        usual, self._store.writer = self._store.writer, writer
        try:
            yield
        finally:
            self._store.writer = usual

    def highlight_quote(
        self,
        article: str,
        quote: str,
        *,
        paragraph: int | None = None,
        color: Color = Color.YELLOW,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Highlight the place where `quote` stands, see `place_of`."""
        return self.highlight(article, self.place_of(article, quote, paragraph), color, note, tags)

    def place_of(self, article: str, quote: str | None, paragraph: int | None = None) -> Span:
        """Where `quote` stands, literally or else folded; of None, the whole `paragraph`.

        Raises QuoteNotFound, and QuoteAmbiguous for several places; in `paragraph`, if given, the first is taken.
        """
        text = self._store.article(article)
        if quote is None:
            with _in_article(paragraph):
                return Span(paragraph or 0, 0, len(text.paragraph(paragraph or 0).text))
        return quoted_place(text, quote, paragraph)

    def open_highlights(self, path: Path) -> list[Work]:
        """What another program's file says of highlights. Raises ImportRefused."""
        return open_highlights(path, self.settings.max_file_mb * 2**20)

    def match_highlights(self, works: Sequence[Work], wish: Wish | None = None) -> HighlightReport:
        """What `import_highlights` would make of them."""
        return HighlightIntake(self._store, self.index).match(works, wish or Wish())

    def import_highlights(self, works: Sequence[Work], wish: Wish | None = None) -> HighlightReport:
        """Take in the highlights of other programs that have their place here, in one commit; the rest is told of."""
        return HighlightIntake(self._store, self.index).take(works, wish or Wish())

    def note_on_paragraph(
        self, article: str, paragraph: int, note: str, color: Color = Color.YELLOW, tags: Sequence[str] = ()
    ) -> Annotation:
        """A note that belongs to a paragraph as a whole."""
        text = self._store.article(article)
        with _in_article(paragraph):
            span = Span(paragraph, 0, len(text.paragraph(paragraph).text))
        return self._store.add_annotation(
            article, Target.PARAGRAPH, _anchor(text, span), span, color, note, _names(tags)
        )

    def note_on_article(
        self, article: str, note: str, color: Color = Color.YELLOW, tags: Sequence[str] = ()
    ) -> Annotation:
        """A note that belongs to the article as a whole."""
        self._store.entry(article)
        return self._store.add_annotation(article, Target.ARTICLE, None, None, color, note, _names(tags))

    def paragraph_marks(self, article: str) -> dict[int, ParagraphMark]:
        """The bookmarks and states of an article's paragraphs, by number; those that have neither are not there."""
        return self._store.paragraph_marks(article)

    def mark_paragraph(
        self, article: str, paragraph: int, *, bookmarked: bool | None = None, state: ParagraphState | None = None
    ) -> ParagraphMark:
        """Bookmark a paragraph, or give it a state; None leaves. Raises WrongUse where there is no such paragraph."""
        with _in_article(paragraph):
            return self._store.mark_paragraph(article, paragraph, bookmarked=bookmarked, state=state)

    def mark_on(self, article: str, paragraph: int) -> ParagraphMark:
        """What is said of one paragraph; one that says nothing where there is no mark."""
        return self._store.mark_on(article, paragraph)

    def paragraph_mark(self, mark: str) -> ParagraphMark:
        """One mark, by its id. Raises MarkNotFound."""
        return self._store.paragraph_mark(mark)

    def edit_mark(
        self, mark: str, *, bookmarked: bool | None = None, state: ParagraphState | None = None
    ) -> ParagraphMark:
        """Change what a mark says, wherever its paragraph is by now; None leaves. Raises MarkNotFound."""
        return self._store.edit_mark(mark, bookmarked=bookmarked, state=state)

    def annotations(self, article: str | None = None) -> list[Annotation]:
        """The annotations of one article, or of all, in the order of the text."""
        return self._store.annotations(article)

    def annotation(self, annotation: str) -> Annotation:
        """One annotation. Raises AnnotationNotFound."""
        return self._store.annotation(annotation)

    def edit_annotation(
        self,
        annotation: str,
        *,
        color: Color | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Annotation:
        """Recolour, rewrite or retag; None leaves as it is."""
        return self._store.update_annotation(annotation, color=color, note=note, tags=_names(tags))

    def delete_annotation(self, annotation: str) -> Annotation:
        """Delete; what was deleted can be brought back with `undelete_annotation`."""
        return self._store.delete_annotation(annotation)

    def undelete_annotation(self, annotation: str) -> Annotation:
        """Bring a deleted annotation back, under its own id."""
        return self._store.undelete_annotation(annotation)

    def unattached(self, article: str | None = None) -> list[Annotation]:
        """The annotations of an article, or of all, whose words are not found in its text any more."""
        return self.reattaching.unattached(article)

    def candidates(self, annotation: str, limit: int = 5) -> list[Candidate]:
        """The places where an unattached annotation may belong, the likeliest first. Raises AnnotationNotFound."""
        return self.reattaching.candidates(annotation, limit)

    def reattach(self, annotation: str, place: Span | Callable[[Annotation, Article], Span]) -> Changed:
        """Attach an annotation to a place of today's text. Raises AnnotationNotFound, and WrongUse for no words."""
        return self.reattaching.reattach(annotation, place)

    def confirm(self, annotation: str) -> Changed:
        """Say that an annotation stands where it belongs. Raises AnnotationNotFound, and WrongUse if unattached."""
        return self.reattaching.confirm(annotation)

    def find_notes(
        self, query: str = "", *, article: str | None = None, color: Color | None = None, tag: str | None = None
    ) -> list[Annotation]:
        """The annotations that match; `query` is looked for, as the search does, in quotation and note."""
        parsed = ParsedQuery.parse(query)
        return [
            annotation
            for annotation in self._store.annotations(article)
            if (color is None or annotation.color is color)
            and (tag is None or tag in annotation.tags)
            and (
                parsed.is_empty or mark(parsed, f"{annotation.text}\n{annotation.note}", DEFAULT_TIERS).tier is not None
            )
        ]

    @property
    def notes(self) -> NoteKeeping:
        """What is done with the notes of the whole library at once: the desk, the tags, the trash."""
        selection = Selection(self._store, self.settings, self._values)
        return NoteKeeping(self._store, lambda: self.index, selection, DEFAULT_TIERS)

    def tags(self) -> dict[str, int]:
        """The tags of articles and notes, with how often each is used; the most used first."""
        return self._store.tags()

    def cite(self, article: str, span: Span) -> str:
        """The words of `span` with their source. Raises WrongUse for a span outside the article."""
        return cited(_anchor(self._store.article(article), span).exact, self.entry(article), span)

    def cite_annotation(self, annotation: str) -> str:
        """The words that it is about with their source: today's, or if they are gone, those it was made on."""
        found = self.annotation(annotation)
        return self.cite(found.article, found.span) if found.span else cited(found.text, self.entry(found.article))

    def footnote(self, article: str, span: Span | None, label: str = "1") -> Footnote:
        """The words of `span` with a footnote; of None the footnote alone. Raises WrongUse outside the article."""
        if span:
            _anchor(self._store.article(article), span)
        return self._outgoing.footnote(article, span, label)

    def footnote_of(self, annotation: str, label: str = "1") -> Footnote:
        """The words that an annotation is about, with a footnote."""
        return self._outgoing.footnote_of(self.annotation(annotation), label)

    def bibliography(
        self, choice: NoteChoice = EVERYTHING, articles: Iterable[str] | None = None
    ) -> list[LibraryEntry]:
        """The articles that chosen notes are on, among these or among all, in the order of a bibliography."""
        return self._outgoing.bibliography(choice, articles)

    # --- search --------------------------------------------------------------------------------------------------

    def search(
        self,
        text: str,
        *,
        tiers: Sequence[Tier] = DEFAULT_TIERS,
        counted: Sequence[Tier] = (),
        fields: Sequence[Field] = tuple(Field),
        article: str | None = None,
        limit: int = 50,
        offset: int = 0,
        stop: Stop = never,
    ) -> Results:
        """Search titles, paragraphs and notes, of all articles or of one; hits from `offset` on.

        `text` is a query in the language of `reader.search.parsing`, and never an error: its `problems` are told. What
        is found in `tiers` is brought and counted, what would be found in those of `counted` only counted. Raises
        SearchStopped soon after `stop` has come true.
        """
        started = time.perf_counter()
        query = ParsedQuery.parse(text)
        chosen, misunderstood = Selection(self._store, self.settings, self._values).of(query)
        found = self.index.search(
            query, tiers=tiers, counted=counted, chosen=chosen, fields=fields, article=article, limit=limit,
            offset=offset, stop=stop, aliases=self._store.aliases() if Tier.ALIAS in {*tiers, *counted} else (),
        )  # fmt: skip
        hits = list(self._hits(found, tiers, stop))
        problems = sorted((*query.problems, *misunderstood), key=lambda problem: problem.start)
        took = round((time.perf_counter() - started) * 1000, 1)
        return Results(
            text, found.total, found.tiers, hits, found.suggestions, took, found.articles, found.missing, found.alone,
            found.unfiltered, self.is_index_behind, tuple(problem.told(text) for problem in problems),
        )  # fmt: skip

    def complete(self, beginning: str, limit: int = 8, stop: Stop = never) -> tuple[tuple[str, int], ...]:
        """The words of the library that begin so, with how many paragraphs, titles and notes have each.

        Raises SearchStopped soon after `stop` has come true.
        """
        return self.index.complete(beginning, limit, stop) if beginning else ()

    def concordance(
        self, text: str, *, tiers: Sequence[Tier] = DEFAULT_TIERS, article: str | None = None
    ) -> Concordance:
        """Every use of the words of `text` in the texts of all articles or of one; it gathers when it is told to."""
        return Concordance(self._store, self.index, text, tiers, article)

    def names_alike(self, text: str) -> Alike | None:
        """Words of the library that may be another spelling of a name in the query; a suggestion, never applied.

        Without those that are in a group with it already or that the user has refused.
        """
        words = ParsedQuery.parse(text)
        asked = {each.word.fold for term in words.required for each in term.words}
        known = {fold for word in asked for fold in self._store.refused_aliases(word)}
        for group in self._store.aliases():
            folds = {fold_text(name) for name in group.names}
            known |= folds if folds & asked else set()
        return self.index.alike(text, known)

    # --- names ---------------------------------------------------------------------------------------------------

    def aliases(self) -> list[AliasGroup]:
        """The groups of names that the user takes for one, oldest first."""
        return self._store.aliases()

    def add_alias(self, names: Sequence[str]) -> AliasGroup:
        """Take these names for one; groups that have one of them go into the new one. Raises WrongUse for one name."""
        return self._store.add_alias(_alias_names(names))

    def edit_alias(self, alias: str, names: Sequence[str]) -> AliasGroup:
        """Give a group these names. Raises AliasNotFound, and WrongUse for fewer than two."""
        return self._store.edit_alias(alias, _alias_names(names))

    def delete_alias(self, alias: str) -> AliasGroup:
        """Delete a group; `undelete_alias` brings it back. Raises AliasNotFound."""
        return self._store.delete_alias(alias)

    def undelete_alias(self, alias: str) -> AliasGroup:
        """Bring a deleted group back, under its own id. Raises AliasNotFound."""
        return self._store.undelete_alias(alias)

    def refuse_alias(self, word: str, others: Iterable[str]) -> None:
        """Never suggest again that these may be the name `word`."""
        self._store.refuse_alias(word, others)

    # --- the neighbourhood and the index -------------------------------------------------------------------------

    def neighbours(
        self,
        article: str,
        paragraph: int,
        *,
        within: str | None = None,
        limit: int = 10,
        same_article: bool = False,
    ) -> list[Neighbour]:
        """The paragraphs that share most of the rare words of a paragraph, the nearest first; exact copies once.

        Of the whole library but for its own article (unless `same_article`), or of the article `within`. Raises
        ArticleNotFound, and WrongUse if there is no such paragraph.
        """
        kinship = Kinship(self._store, self.index)
        return kinship.neighbours(article, paragraph, within=within, limit=limit, same_article=same_article)

    def figures(self, article: str) -> list[FoundFigure]:
        """The dates, numbers, percentages and amounts of money of an article, in the order of its text."""
        return list(figures_of(article, self._store.entry(article).title, self._store.article(article)))

    def figures_found(
        self,
        text: str,
        *,
        tiers: Sequence[Tier] = DEFAULT_TIERS,
        article: str | None = None,
        limit: int = 200,
    ) -> list[FoundFigure]:
        """The figures of the paragraphs that a search finds, `limit` of them at most: the nearest paragraphs first."""
        hits = self.index.search(text, tiers=tiers, fields=(Field.TEXT,), article=article, limit=limit).places
        wanted: dict[str, list[int]] = {}
        for hit in hits:
            if hit.paragraph:
                wanted.setdefault(hit.article, []).append(hit.paragraph)
        found: dict[tuple[str, int], list[FoundFigure]] = {}
        for name, numbers in wanted.items():
            with suppress(ArticleNotFound):  # the index may be behind
                title = self._store.entry(name).title
                for one in figures_of(name, title, self._store.article(name), numbers):
                    found.setdefault((name, one.paragraph), []).append(one)
        places = dict.fromkeys((hit.article, hit.paragraph) for hit in hits)
        return [one for place in places if place[1] for one in found.get((place[0], place[1]), ())]

    def update_index(self, progress: Callable[[int], bool] | None = None) -> int:
        """Bring the index up to date; returns how many articles were indexed. Raises IndexBusy."""
        return catch_up(self._store, self.index, progress)

    @property
    def is_index_behind(self) -> bool:
        """Whether there are changes that the index does not know of yet."""
        return is_behind(self._store, self.index)

    def reindex(self, progress: Callable[[int], bool] | None = None) -> int:
        """Build the index again; the old one answers until the new one is ready."""
        return catch_up(self._store, self.index, progress, anew=True)

    @property
    def index(self) -> Index:
        """The index, opened when first needed."""
        if self._index is None:
            self._index = Index(self.index_folder, self._store.library_id)
        return self._index

    @property
    def index_folder(self) -> Path:
        """The index's folder in the cache: one for each library folder, since a copied library keeps its id."""
        place = hashlib.sha256(f"{self._store.library_id} {self.folder}".encode(errors="surrogatepass")).hexdigest()
        return paths.cache() / "index" / place[:16]

    def _hits(self, found: Found, tiers: Sequence[Tier], stop: Stop) -> Iterator[Hit]:
        """What was found, with its texts; without what the store no longer has since it was indexed."""
        places = found.places
        texts = self._store.found_texts((each.article, each.paragraph, each.annotation) for each in places)
        for place, known in zip(places, texts, strict=True):
            give_up(stop)
            if known is not None:
                marked = mark(found.query, known.text, tiers, place.field)
                yield Hit(
                    place.article, known.title, place.field, place.paragraph, place.annotation, place.tier,
                    marked.reason, known.text, marked.spans, place.score,
                )  # fmt: skip

    # --- notes go out --------------------------------------------------------------------------------------------

    def annotated(self, choice: NoteChoice = EVERYTHING) -> list[str]:
        """The ids of the articles that have highlights or notes among those chosen."""
        return list(dict.fromkeys(annotation.article for annotation in self._outgoing.chosen(choice)))

    def export(
        self,
        articles: Iterable[str],
        folder: Path,
        format: str | Exporter = "markdown",
        choice: NoteChoice = EVERYTHING,
    ) -> ExportReport:
        """Write one file per article into `folder`, leaving what the user wrote there. Raises UnknownName (format).

        Of a narrower choice, articles without a chosen note are left out, and the blocks of the others' notes that are
        in a file already stay as they are.
        """
        return self._outgoing.write(articles, folder, format, choice)

    def drafts(
        self,
        articles: Iterable[str],
        folder: Path,
        format: str | Exporter = "markdown",
        choice: NoteChoice = EVERYTHING,
    ) -> Iterator[Draft]:
        """What `export` would write, article by article, made as it is asked for. Raises ExportFailed."""
        return self._outgoing.drafts(articles, folder, format, choice)

    def exports(
        self, articles: Iterable[str], format: str | Exporter = "markdown", choice: NoteChoice = EVERYTHING
    ) -> Iterator[Export]:
        """What `export` would write into an empty folder, article by article."""
        return self._outgoing.exports(articles, format, choice)

    def export_text(self, article: str, format: str | Exporter = "markdown", choice: NoteChoice = EVERYTHING) -> str:
        """The whole file that an export of this article would write into an empty folder."""
        return self._outgoing.export(article, format, choice).text

    def collect(self, articles: Iterable[str], format: str, choice: NoteChoice = EVERYTHING) -> bytes:
        """The notes of all these articles as one file, in one of COLLECTIONS. Raises UnknownName (format)."""
        return self._outgoing.collect(articles, format, choice)

    def write_collection(
        self, articles: Iterable[str], file: Path, format: str, choice: NoteChoice = EVERYTHING
    ) -> None:
        """Write what `collect` makes in place of what is at `file`. Raises ExportFailed, UnknownName (format)."""
        self._outgoing.write_collection(articles, file, format, choice)

    def quotation(self, article: str, span: Span, format: str | Exporter = "markdown") -> str:
        """The words of `span` as a quotation by itself, with the title and the place."""
        return self._outgoing.quotation(article, span, format)

    @property
    def synchronizer(self) -> Synchronizer:
        """The folders that are kept in step with the notes, both ways."""
        return Synchronizer(self._store, self.settings, self._outgoing.labels)

    @property
    def _outgoing(self) -> Outgoing:
        return Outgoing(self._store, self.settings)

    # --- care ----------------------------------------------------------------------------------------------------

    def check(self) -> CheckReport:
        """Look the library over: the database, the text of every article, the index."""
        findings = list(self._store.check())
        if not findings and not self._store.pending(1) and self.index.count() != count_documents(self._store):
            findings.append(
                translate("Library", "The index does not hold what the library holds. Build it again: hashiya reindex")
            )
        return CheckReport(self.folder, self._store.database, self.index_folder, tuple(findings))


def _anchor(article: Article, span: Span) -> Anchor:
    return _anchored(AnchorText(article), span)


def _anchored(text: AnchorText, span: Span) -> Anchor:
    try:
        return text.anchor(span)
    except IndexError:
        raise WrongUse(reason=translate("Library", "The selection lies outside the article.")) from None


@contextmanager
def _in_article(paragraph: int | None) -> Iterator[None]:
    """Tell of a paragraph that is not there as of a wrong use."""
    try:
        yield
    except IndexError:
        raise WrongUse(reason=translate("Library", "There is no paragraph {number}.", number=paragraph)) from None


@overload
def _names(names: None) -> None: ...
@overload
def _names(names: Sequence[str]) -> tuple[str, ...]: ...
def _names(names: Sequence[str] | None) -> tuple[str, ...] | None:
    """Names or tags as they are kept: without space around them, without blank ones, each once."""
    if names is None:
        return None
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _alias_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names as they are kept: those that the search would take for one word once. Raises WrongUse."""
    cleaned: dict[str, str] = {}
    for name in (" ".join(name.split()) for name in names):
        if not ParsedQuery.parse(name).is_empty:
            cleaned.setdefault(fold_text(name), name)
    kept = tuple(cleaned.values())
    if len(kept) < 2:
        raise WrongUse(reason=translate("Library", "A group needs at least two names in different spellings."))
    return kept


def _shifted(span: Span, by: int) -> Span:
    return Span(span.paragraph + by, span.start, span.end, span.end_paragraph + by)
