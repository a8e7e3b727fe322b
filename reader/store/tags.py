"""Tags of notes and articles: counted, and changed wherever they stand, in one commit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.store.annotations import apply_changes
from reader.store.articles import change, one
from reader.store.changes import queue
from reader.store.database import Database, now
from reader.store.edits import Changed, Edit
from reader.store.rows import names_column, names_of


class Retagged(NamedTuple):
    """Notes before and after, and of the articles whose own tags are others now, those that they had and have."""

    notes: list[Changed]
    articles: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


class Tags(Database):
    """The tags of the whole library, that of the trash included."""

    def tags(self) -> dict[str, int]:
        """The tags of annotations and articles that are not in the trash, and their uses; the most used first."""
        sql = """SELECT tag.value AS tag, count(*) AS uses
                   FROM (SELECT n.tags FROM annotation n JOIN article a ON a.id = n.article
                          WHERE n.deleted IS NULL AND (a.trashed IS NULL OR a.removed IS NOT NULL)
                          UNION ALL SELECT tags FROM entry WHERE trashed IS NULL) tagged, json_each(tagged.tags) tag
                  GROUP BY tag.value ORDER BY uses DESC, tag.value"""
        with self._reading() as db:
            return {row["tag"]: row["uses"] for row in db.execute(sql)}

    def tagged(self, tag: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        """All tags of each annotation that has this one, and of each article that has it itself; also in the trash."""
        having = "EXISTS (SELECT 1 FROM json_each({0}.tags) tag WHERE tag.value = ?)"
        notes = f"SELECT id, tags FROM annotation n WHERE deleted IS NULL AND tags <> '[]' AND {having.format('n')}"
        articles = f"SELECT id, tags FROM edition e WHERE number = current AND tags <> '[]' AND {having.format('e')}"
        with self._reading() as db:
            found, own = (
                {row["id"]: names_of(row["tags"]) for row in db.execute(sql, (tag,))} for sql in (notes, articles)
            )
        return found, own

    def retag(self, edits: Iterable[Edit], articles: Mapping[str, Sequence[str]]) -> Retagged:
        """Change notes, and give articles these tags of their own: all in one commit, or nothing.

        Raises AnnotationNotFound, ArticleNotFound.
        """
        listed = list(edits)
        before: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        with self._writing() as db:
            changed = apply_changes(db, listed, self.writer)
            for article, tags in articles.items():
                sql = "SELECT tags FROM edition WHERE id = ? AND number = current"
                before[article] = names_of(one(db, sql, (article,), article)["tags"]), tuple(tags)
                values = (names_column(tags), now(), article)
                change(db, "UPDATE article SET tags = ?, updated = ? WHERE id = ?", values, article)
                queue(db, article)
        return Retagged(changed, before)
