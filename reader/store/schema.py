"""The tables, and how an older library becomes one of today's: one migration per `user_version`, all or none.

`MIGRATIONS[n]` leads from version n to n + 1; a new library starts at 0, so the first one creates everything. A change
of the tables appends a migration and never edits one that has been released.
"""

import secrets
import sqlite3
from collections.abc import Sequence

APPLICATION_ID = 0x48534859
"""What marks a SQLite file as a library of ours ("HSHY")."""

Migration = tuple[str, ...]

_ARTICLES = """
CREATE TABLE article (
    seq             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    version         INTEGER NOT NULL,               -- the current one
    origin          TEXT,                           -- the absolute path it was imported from
    added           TEXT NOT NULL,
    updated         TEXT NOT NULL,
    opened          TEXT,
    trashed         TEXT,
    place_paragraph INTEGER NOT NULL DEFAULT 1,
    place_offset    INTEGER NOT NULL DEFAULT 0,
    progress        REAL NOT NULL DEFAULT 0,
    title           TEXT,                           -- from here on: the user's own words, kept over every new
    authors         TEXT,                           -- version; NULL: as the file says. authors and tags are JSON
    source          TEXT,                           -- arrays; '' says that there is no source, no date
    published       TEXT,
    tags            TEXT,
    keeps_repeated  INTEGER NOT NULL DEFAULT 0      -- the line that repeats the title is text
)
"""

# What the file says, each time it was imported.
_VERSIONS = """
CREATE TABLE version (
    key            INTEGER PRIMARY KEY,
    article        TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL,                -- from 1
    imported       TEXT NOT NULL,
    digest         TEXT NOT NULL,                   -- SHA-256 of the file's bytes
    title          TEXT NOT NULL,
    authors        TEXT NOT NULL,
    source         TEXT,
    published      TEXT,
    language       TEXT NOT NULL,
    tags           TEXT NOT NULL,
    title_origin   TEXT NOT NULL,
    repeated_title TEXT,
    notices        TEXT NOT NULL,
    paragraphs     INTEGER NOT NULL,
    words          INTEGER NOT NULL,
    seal           TEXT NOT NULL,                   -- SHA-256 of title and paragraphs, see rows.seal
    UNIQUE (article, number)
)
"""

_PARAGRAPHS = """
CREATE TABLE paragraph (
    version INTEGER NOT NULL REFERENCES version (key) ON DELETE CASCADE,
    number  INTEGER NOT NULL,                       -- from 1
    text    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    level   INTEGER NOT NULL,
    label   TEXT NOT NULL,
    marks   TEXT NOT NULL,                          -- JSON: [[kind, start, end, target], …]
    forced  TEXT,                                   -- a direction
    UNIQUE (version, number)
)
"""

# The imported files themselves; apart, so that lists do not read past them.
_ORIGINALS = """
CREATE TABLE original (
    version INTEGER PRIMARY KEY REFERENCES version (key) ON DELETE CASCADE,
    data    BLOB NOT NULL                           -- zlib
)
"""

# Kinds that the user gave: to the n-th paragraph (from 0) with this text.
_CHOSEN_KINDS = """
CREATE TABLE chosen_kind (
    article     TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    text_sha256 TEXT NOT NULL,
    occurrence  INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    PRIMARY KEY (article, text_sha256, occurrence)
) WITHOUT ROWID
"""

_ANNOTATIONS = """
CREATE TABLE annotation (
    id                   TEXT PRIMARY KEY,
    article              TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    target               TEXT NOT NULL,
    exact                TEXT,                      -- the anchor, as it was made; NULL: a note on the article
    prefix               TEXT,
    suffix               TEXT,
    anchor_paragraph     INTEGER,
    anchor_start         INTEGER,
    anchor_end           INTEGER,
    anchor_end_paragraph INTEGER,
    paragraph            INTEGER,                   -- where it stands in the current version; NULL: unattached
    span_start           INTEGER,
    span_end             INTEGER,
    end_paragraph        INTEGER,
    confidence           REAL NOT NULL,
    color                TEXT NOT NULL,
    note                 TEXT NOT NULL,
    tags                 TEXT NOT NULL,
    created              TEXT NOT NULL,
    updated              TEXT NOT NULL,
    deleted              TEXT
)
"""

# Every version of every article, with the user's words before the file's.
_EDITIONS = """
CREATE VIEW edition AS
SELECT a.seq, a.id, a.version AS current, a.origin, a.added, a.updated, a.opened, a.trashed, a.progress,
       v.key, v.number, v.title AS said_title, v.repeated_title, v.language, v.notices, v.paragraphs, v.words, v.seal,
       coalesce(a.title, v.title) AS title,
       iif(a.title IS NULL, v.title_origin, 'edited') AS title_origin,
       coalesce(a.authors, v.authors) AS authors,
       nullif(coalesce(a.source, v.source), '') AS source,
       nullif(coalesce(a.published, v.published), '') AS published,
       coalesce(a.tags, v.tags) AS tags
  FROM article a JOIN version v ON v.article = a.id
"""

# The articles as they are listed.
_ENTRIES = """
CREATE VIEW entry AS
SELECT e.*, (SELECT count(*) FROM annotation n WHERE n.article = e.id AND n.deleted IS NULL) AS highlights
  FROM edition e WHERE e.number = e.current
"""

# Names that the user takes for one, a JSON list; a deleted group is kept, so that deleting can be undone.
_ALIAS_GROUPS = """
CREATE TABLE alias_group (
    id      TEXT PRIMARY KEY,
    names   TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT
)
"""

# Pairs of folded names that the user does not take for one.
_REFUSED_ALIASES = """
CREATE TABLE refused_alias (one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID
"""

# Bookmarks and states of paragraphs; one that says nothing any more is kept, so that its making can be done again.
_PARAGRAPH_MARKS = """
CREATE TABLE paragraph_mark (
    id                   TEXT PRIMARY KEY,
    article              TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    exact                TEXT NOT NULL,             -- the anchor, as it was made: the whole paragraph
    prefix               TEXT NOT NULL,
    suffix               TEXT NOT NULL,
    anchor_paragraph     INTEGER NOT NULL,
    anchor_start         INTEGER NOT NULL,
    anchor_end           INTEGER NOT NULL,
    anchor_end_paragraph INTEGER NOT NULL,
    paragraph            INTEGER,                   -- where it stands in the current version; NULL: unattached
    span_start           INTEGER,
    span_end             INTEGER,
    end_paragraph        INTEGER,
    bookmarked           INTEGER NOT NULL,
    state                TEXT NOT NULL,
    updated              TEXT NOT NULL
)
"""

# Directions that the user gave: to the n-th paragraph (from 0) with this text.
_CHOSEN_DIRECTIONS = """
CREATE TABLE chosen_direction (
    article     TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    text_sha256 TEXT NOT NULL,
    occurrence  INTEGER NOT NULL,
    direction   TEXT NOT NULL,
    PRIMARY KEY (article, text_sha256, occurrence)
) WITHOUT ROWID
"""
# The pictures of the articles, each once, and what each version calls them. A source without a picture has names under
# which it may yet be found beside the file (a JSON array).
_PICTURES = """
CREATE TABLE picture (
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width      INTEGER NOT NULL,                    -- px, upright
    height     INTEGER NOT NULL,
    data       BLOB NOT NULL                        -- last, so that sizes are read without it
)
"""
_VERSION_PICTURES = """
CREATE TABLE version_picture (
    version INTEGER NOT NULL REFERENCES version (key) ON DELETE CASCADE,
    label   TEXT NOT NULL,                          -- that of the paragraphs
    sha256  TEXT REFERENCES picture (sha256),
    names   TEXT NOT NULL,
    PRIMARY KEY (version, label)
) WITHOUT ROWID
"""
_UNUSED_PICTURES = """
CREATE TRIGGER unused_picture_{name} AFTER {event} ON version_picture BEGIN
    DELETE FROM picture
     WHERE sha256 = OLD.sha256 AND NOT EXISTS (SELECT 1 FROM version_picture WHERE sha256 = OLD.sha256);
END
"""

# Folders of Markdown that are kept in step; articles and tags are JSON arrays.
_SYNC_FOLDERS = """
CREATE TABLE sync_folder (
    folder   TEXT PRIMARY KEY,                      -- the absolute path
    template TEXT NOT NULL,
    articles TEXT NOT NULL,
    tags     TEXT NOT NULL,
    synced   TEXT NOT NULL
) WITHOUT ROWID
"""
# Annotations and their blocks as both sides last agreed on them.
_SYNCED_BLOCKS = """
CREATE TABLE synced_block (
    folder     TEXT NOT NULL,
    annotation TEXT NOT NULL,
    path       TEXT NOT NULL,                       -- of the file, relative to the folder
    note       TEXT NOT NULL,
    tags       TEXT NOT NULL,
    color      TEXT NOT NULL,
    block      TEXT NOT NULL,
    shape      BLOB,                                -- zlib: a JSON array
    PRIMARY KEY (folder, annotation)
)
"""
_SYNCED_HEADS = """
CREATE TABLE synced_head (
    folder       TEXT NOT NULL,
    article      TEXT NOT NULL,
    front_matter TEXT NOT NULL,
    heading      TEXT NOT NULL,
    footer       TEXT NOT NULL,
    key          TEXT NOT NULL,                     -- SHA-256 of all that the file was made from when it was in step
    PRIMARY KEY (folder, article)
)
"""
# The changes of annotations, see `journal`. NULL in `before` and `after` of the field "deleted": it was not deleted.
_JOURNAL = """
CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    step       INTEGER NOT NULL,                    -- the seq of the first change that was made at once with this one
    field      TEXT NOT NULL,
    before     TEXT,                                -- as in the column; of the field "place" a JSON object of columns
    after      TEXT,
    writer     TEXT NOT NULL,
    began      TEXT NOT NULL,
    ended      TEXT NOT NULL,
    longest    INTEGER                              -- code points, of before and all joined; NULL: nothing joins it
)
"""

# What led to a version that is not the first: the number of the one whose text it is again, how the notes came to it,
# and how many paragraphs changed (a JSON object; NULL: to be counted again).
_VERSION_STEPS = """
CREATE TABLE version_step (
    version    INTEGER PRIMARY KEY REFERENCES version (key) ON DELETE CASCADE,
    restores   INTEGER,
    carried    INTEGER NOT NULL,
    unsure     INTEGER NOT NULL,
    unattached INTEGER NOT NULL,
    counts     TEXT
)
"""
# Articles that changed since the reader last looked at what changed, with the version of that time.
_UNSEEN_VERSIONS = """
CREATE TABLE unseen_version (
    article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    since   INTEGER NOT NULL
) WITHOUT ROWID
"""
# Which annotation a highlight of another program became, by what the file said of it; see `imported`.
_IMPORTED = """
CREATE TABLE imported (
    fingerprint TEXT PRIMARY KEY,
    annotation  TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE
) WITHOUT ROWID
"""

MIGRATIONS: tuple[Migration, ...] = (
    (
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        _ARTICLES,
        "CREATE INDEX article_origin ON article (origin)",
        _VERSIONS,
        "CREATE INDEX version_digest ON version (digest)",
        _PARAGRAPHS,
        _ORIGINALS,
        _CHOSEN_KINDS,
        _ANNOTATIONS,
        "CREATE INDEX annotation_article ON annotation (article, deleted)",
        _EDITIONS,
        _ENTRIES,
        # AUTOINCREMENT: a number is never given twice, so the index can tell what it has seen.
        "CREATE TABLE pending (seq INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL)",
        "CREATE TABLE written_block (hash TEXT PRIMARY KEY) WITHOUT ROWID",
    ),
    (
        _PARAGRAPH_MARKS,
        "CREATE INDEX paragraph_mark_article ON paragraph_mark (article, paragraph)",
        _CHOSEN_DIRECTIONS,
        "ALTER TABLE article ADD COLUMN direction TEXT",  # the user's word; NULL: by the letters
    ),
    (
        _PICTURES,
        _VERSION_PICTURES,
        "CREATE INDEX version_picture_sha256 ON version_picture (sha256)",
        _UNUSED_PICTURES.format(name="deleted", event="DELETE"),
        _UNUSED_PICTURES.format(name="replaced", event="UPDATE OF sha256"),
        # Whether the file was looked through for pictures: those read before there were any were not.
        "ALTER TABLE version ADD COLUMN pictured INTEGER NOT NULL DEFAULT 0",
    ),
    (_ALIAS_GROUPS, _REFUSED_ALIASES),
    (
        _JOURNAL,
        "CREATE INDEX journal_annotation ON journal (annotation, seq)",
        "CREATE INDEX journal_step ON journal (step)",
    ),
    (_VERSION_STEPS, _UNSEEN_VERSIONS, "CREATE INDEX version_source ON version (source)"),
    (_IMPORTED, "CREATE INDEX imported_annotation ON imported (annotation)"),
    (_SYNC_FOLDERS, _SYNCED_BLOCKS, _SYNCED_HEADS),
    # When its texts, files and pictures were deleted for good; what is known of it stays, for the notes on it.
    ("ALTER TABLE article ADD COLUMN removed TEXT",),
)

VERSION = len(MIGRATIONS)
"""The version that this program writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """The `user_version`; 0 for a file without tables."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the file is a library, or holds nothing at all and may become one. Raises sqlite3.Error."""
    # All of it is read at one moment: another process may be making the library just now.
    connection.execute("BEGIN")
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version = version_of(connection)
    finally:
        connection.execute("ROLLBACK")
    return bool(application == APPLICATION_ID or not (application or version or tables))


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Bring the library to the last of `migrations` in one transaction; on an error it stays what it was.

    Foreign keys must be off while tables are rebuilt, and are checked before the commit. Raises sqlite3.Error.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = version_of(connection)  # another process may have done it since we looked
        for migration in migrations[version:]:
            for statement in migration:
                connection.execute(statement)
        if version == 0:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute("INSERT INTO meta VALUES ('library_id', ?)", (secrets.token_hex(8),))
        if version < len(migrations):
            connection.execute(f"PRAGMA user_version={len(migrations)}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"{len(broken)} rows refer to rows that are not there")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
