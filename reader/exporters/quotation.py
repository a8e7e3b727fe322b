"""Words to which nothing was added, as a quotation by itself."""

from reader.annotation import Target
from reader.article import Article, LibraryEntry, Span
from reader.exporters.escaping import escape_inline, escape_label, one_line
from reader.exporters.exporter import Labels
from reader.exporters.quoting import quote_lines
from reader.exporters.template_views import paragraph_label, paragraphs_of


def quotation(entry: LibraryEntry, article: Article, span: Span, labels: Labels) -> str:
    """The words of `span` as a quotation by itself, with the title and the place; lines end with LF, the last too."""
    title = escape_inline(one_line(entry.title).strip())
    label = escape_label(paragraph_label(span, Target.PASSAGE, labels))
    link = f"[{label}](hashiya://article/{entry.id}?p={span.paragraph})"
    lines = quote_lines(paragraphs_of(article, span))
    place = f"> — {' · '.join(filter(None, (title, link)))}"
    return "".join(f"{line}\n" for line in [*lines, *([">"] if lines else []), place])
