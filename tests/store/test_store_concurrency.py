"""Several at once, and sudden death: nothing that was acknowledged is lost, and nobody is turned away."""

import threading
from pathlib import Path

import pytest

from reader.article import Article, Paragraph
from reader.journal import Field
from reader.store import Store

IMPORT_200 = """
import hashlib, sys
from pathlib import Path
from reader.article import Article, Paragraph
from reader.store import Store
with Store(Path(sys.argv[1])) as store:
    for number in range(200):
        data = str(number).encode()
        article = Article(f"مقالة {number}", tuple(Paragraph(f"فقرة {number}") for _ in range(10)))
        store.add_article(article, origin=None, data=data, digest=hashlib.sha256(data).hexdigest())
        print(number, flush=True)
"""

# Says each thing it has done on a line of its own, and goes on until it is killed.
WORK_UNTIL_KILLED = """
import hashlib, sys
from pathlib import Path
from reader.anchor import AnchorText
from reader.annotation import Color, Target
from reader.article import Article, Paragraph, Span
from reader.store import Store
store = Store(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    data = f"{sys.argv[2]} {number}".encode()
    article = Article(data.decode(), tuple(Paragraph("كلمات " * 50) for _ in range(20)))
    added = store.add_article(article, origin=None, data=data, digest=hashlib.sha256(data).hexdigest()).id
    print("article", added, article.title, flush=True)
    anchor = AnchorText(article).anchor(Span(2, 0, 5))
    made = store.add_annotation(added, Target.PASSAGE, anchor, anchor.span, Color.RED, data.decode(), ())
    print("note", made.id, made.note, flush=True)
    made = store.update_annotation(made.id, note=made.note + " ثم")
    print("note", made.id, made.note, flush=True)
"""


def test_highlights_during_an_import(store: Store, add, highlight, article: Article, child) -> None:
    added = add(store, article)
    importing = child(IMPORT_200, store.folder)
    importing.stdout.readline()
    made = []
    while importing.poll() is None and len(made) < 100:
        made.append(highlight(store, added, "OpenAI", note=f"حاشية {len(made)}"))
        store.entries()
    assert importing.wait() == 0
    assert made
    assert sorted(store.annotations(), key=lambda a: a.id) == sorted(made, key=lambda a: a.id)
    assert len(store.entries()) == 201
    assert store.last_change == 201 + len(made)
    assert store.check() == []


def test_two_stores_in_two_threads(folder: Path, store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    problems: list[BaseException] = []

    def import_some() -> None:
        try:
            with Store(folder) as own:
                for number in range(60):
                    add(own, Article(f"مقالة {number}", (Paragraph("نص"),)))
        except BaseException as error:
            problems.append(error)

    importing = threading.Thread(target=import_some)
    importing.start()
    made = [highlight(store, added, "OpenAI").id for _ in range(60)]
    importing.join()
    assert not problems
    assert {annotation.id for annotation in store.annotations()} == set(made)
    assert len(store.entries()) == 61


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            store.entries()
        except BaseException as error:
            caught.append(error)

    other = threading.Thread(target=use)
    other.start()
    other.join()
    assert [type(error) for error in caught] == [RuntimeError]
    assert store.entries() == []


@pytest.mark.parametrize("lines", [1, 2, 3, 8, 20, 31])
def test_what_was_acknowledged_survives_sigkill(folder: Path, child, lines: int) -> None:
    articles: dict[str, str] = {}
    notes: dict[str, str] = {}
    for run in range(2):
        worker = child(WORK_UNTIL_KILLED, folder, run)
        for _ in range(lines):
            what, name, text = worker.stdout.readline().rstrip("\n").split(" ", 2)
            (articles if what == "article" else notes)[name] = text
        worker.kill()
        worker.wait()
        for line in worker.stdout.read().splitlines():  # said before it died
            what, name, text = line.split(" ", 2)
            (articles if what == "article" else notes)[name] = text
    with Store(folder) as store:
        assert articles.items() <= {entry.id: entry.title for entry in store.entries()}.items()
        # A change that was made but not yet said may be there as well.
        found = {annotation.id: annotation.note for annotation in store.annotations()}
        assert all(found[name] in {text, f"{text} ثم"} for name, text in notes.items())
        for name, note in found.items():  # the journal tells of each change that is there, and of no other
            *written, made = store.journal(name)
            assert made.field is Field.MADE
            assert [entry.after for entry in written] == ([note] if note.endswith(" ثم") else [])
        assert store.check() == []
