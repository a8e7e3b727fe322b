"""Facts about articles and paragraphs, each of all of them in one look: what the filters of a search choose by."""

from collections.abc import Iterator
from enum import StrEnum

from reader.annotation import Color
from reader.paragraph_mark import ParagraphState
from reader.store.database import Database
from reader.store.rows import names_of


class Column(StrEnum):
    """What is known of an article."""

    TITLE = "title"
    AUTHORS = "authors"
    SOURCE = "source"
    PUBLISHED = "published"


class Facts(Database):
    """Nothing here reads a text; articles in the trash are left out."""

    def article_values(self, column: Column) -> Iterator[tuple[str, str]]:
        """Each article that has a value there, and the value; authors stand in lines."""
        sql = f"SELECT id, {column.value} AS value FROM edition WHERE number = current AND trashed IS NULL"
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        for row in rows:
            if row["value"]:
                yield row["id"], "\n".join(names_of(row["value"])) if column is Column.AUTHORS else row["value"]

    def article_tags(self) -> Iterator[tuple[str, str]]:
        """Each article and each of its own tags."""
        sql = """SELECT e.id, tag.value AS tag FROM edition e, json_each(e.tags) tag
                  WHERE e.number = e.current AND e.trashed IS NULL"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        yield from ((row["id"], row["tag"]) for row in rows)

    def progress(self) -> Iterator[tuple[str, float, bool]]:
        """Each article, how far it was read (0..1), and whether it was ever opened."""
        with self._reading() as db:
            rows = db.execute("SELECT id, progress, opened FROM article WHERE trashed IS NULL").fetchall()
        yield from ((row["id"], row["progress"], row["opened"] is not None) for row in rows)

    def colored(self, color: Color) -> Iterator[tuple[str, str, int | None, int | None]]:
        """Article, id, and first and last paragraph of each annotation of this colour; None if it stands nowhere."""
        sql = """SELECT n.article, n.id, n.paragraph, n.end_paragraph FROM annotation n
                   JOIN article a ON a.id = n.article
                  WHERE n.deleted IS NULL AND a.trashed IS NULL AND n.color = ?"""
        with self._reading() as db:
            rows = db.execute(sql, (color.value,)).fetchall()
        yield from (tuple(row) for row in rows)

    def annotation_tags(self) -> Iterator[tuple[str, str, str, int | None, int | None]]:
        """Each tag of each annotation: the tag, article, id, and first and last paragraph."""
        sql = """SELECT tag.value, n.article, n.id, n.paragraph, n.end_paragraph
                   FROM annotation n JOIN article a ON a.id = n.article, json_each(n.tags) tag
                  WHERE n.deleted IS NULL AND a.trashed IS NULL AND n.tags <> '[]'"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        yield from (tuple(row) for row in rows)

    def bookmarked(self) -> Iterator[tuple[str, int]]:
        """Article and number of the paragraphs with a bookmark."""
        return self._marked("bookmarked", ())

    def in_state(self, state: ParagraphState) -> Iterator[tuple[str, int]]:
        """Article and number of the paragraphs that were given this state."""
        return self._marked("state = ?", (state.value,))

    def _marked(self, condition: str, values: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        sql = f"""SELECT m.article, m.paragraph FROM paragraph_mark m JOIN article a ON a.id = m.article
                   WHERE m.paragraph IS NOT NULL AND a.trashed IS NULL AND {condition}"""
        with self._reading() as db:
            rows = db.execute(sql, values).fetchall()
        yield from ((row["article"], row["paragraph"]) for row in rows)
