"""What the tests of the store share: a folder, a store in it, and short ways to put things in."""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import reader
from reader.anchor import AnchorText
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Paragraph, Span
from reader.store import Store

Add = Callable[..., str]
Highlight = Callable[..., Annotation]
Child = Callable[..., "subprocess.Popen[str]"]

TEXTS = (
    "بداية الحكاية كانت ورقة صغيرة.",
    "ثم صارت الورقة كتابًا، وصار للكتاب OpenAI حاشية.",
    "وبقيت الحاشية بعد الكتاب.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store(folder) as opened:
        yield opened


@pytest.fixture
def article() -> Article:
    return Article("الورقة والكتاب", tuple(map(Paragraph, TEXTS)), authors=("كاتب",), tags=("قصص",))


@pytest.fixture
def add() -> Add:
    """Add an article to a store, with bytes of its own."""

    def add_to(store: Store, article: Article, data: bytes = b"", origin: str | None = None) -> str:
        data = data or article.title.encode(errors="replace")
        return store.add_article(article, origin=origin, data=data, digest=hashlib.sha256(data).hexdigest()).id

    return add_to


@pytest.fixture
def highlight() -> Highlight:
    """Highlight a quotation that stands once in the article."""

    def highlight_in(store: Store, article: str, quote: str, note: str = "", color: Color = Color.YELLOW) -> Annotation:
        text = AnchorText(store.article(article))
        (span,) = text.occurrences(quote)
        return store.add_annotation(article, Target.PASSAGE, text.anchor(span), span, color, note, ())

    return highlight_in


@pytest.fixture
def first_words() -> Span:
    return Span(1, 0, 5)


@pytest.fixture
def child() -> Iterator[Child]:
    """Start Python on some code, with this package to import; what still runs at the end of the test is killed."""
    running: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", code, *map(str, arguments)],
            cwd=Path(reader.__file__).parent.parent,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
