"""Notes as plain text, for wherever nothing else can be pasted: the quoted words, whence they are, and the note."""

from collections.abc import Iterable, Iterator

from reader.citation import cited
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Labels
from reader.exporters.particulars import particulars

_LINE = "=" * 24
_BETWEEN = "* * *"


def render(articles: Iterable[Gathered], labels: Labels) -> bytes:
    """All articles one below the other; lines end with LF."""
    return ("\n\n\n".join("\n\n".join(_parts(one, labels)) for one in articles) + "\n").encode("utf-8", "replace")


TEXT = Collection("text", QT_TRANSLATE_NOOP("Exporters", "Plain text"), ".txt", render)


def _parts(one: Gathered, labels: Labels) -> Iterator[str]:
    yield f"{cited('', one.entry)}\n{_LINE}"
    for number, annotation in enumerate(one.annotations):
        if number:
            yield _BETWEEN
        yield "\n".join(filter(None, (annotation.text.strip("\n"), f"— {' · '.join(particulars(annotation, labels))}")))
        if note := annotation.note.strip("\n"):
            yield note
