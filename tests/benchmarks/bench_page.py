"""How fast a long text is on the screen, beside Qt's own QTextEdit and QTextBrowser with the same text.

The stock widgets are measured twice: with a page set as ours is (face, direction, line height, gaps between paragraphs;
the ratios are taken against that), and with bare text, where Qt paints soon and is then busy laying out the rest.

HASHIYA_CORPUS names a .jsonl.gz with "content" fields or a folder of .txt files; without it the bundled articles are
repeated. HASHIYA_PARAGRAPHS (5000) says how many paragraphs of 50 words are made of it: 20000 are a million words, for
which stock Qt needs half a minute.
"""

import gzip
import json
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from reader import paths
from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Paragraph, Place, Span
from reader.settings import Settings, View
from reader.ui import motion
from reader.ui.notes.margin_column import MarginColumn
from reader.ui.page import Highlight, PageView
from reader.ui.theme import theme_named

WORDS_EACH, STEPS, STEP = 50, 200, 123
SIZE, NARROW = (1110, 820), (900, 820)

# Percent, and px: as the page of the light theme has it.
LINE_HEIGHT, GAP = 170, 14

OURS: dict[str, float] = {}
"""What our page took in this run, ms."""


def corpus() -> Iterator[str]:
    """The texts of the corpus."""
    named = os.environ.get("HASHIYA_CORPUS")
    if named and Path(named).is_dir():
        for path in sorted(Path(named).rglob("*.txt")):
            yield path.read_text(encoding="utf-8", errors="replace")
    elif named:
        with gzip.open(named, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["content"]
    else:
        for path in paths.bundled_articles():
            if path.suffix != ".html":
                yield path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    count = int(os.environ.get("HASHIYA_PARAGRAPHS", "5000"))
    words = [word for text in islice(corpus(), 20_000) for word in text.split()]
    endless = cycle(words)
    return [" ".join(islice(endless, WORDS_EACH)) for _ in range(count)]


@pytest.fixture(scope="module")
def face(qapp: QApplication) -> QFont:
    for path in (paths.resources() / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Amiri")
    font.setPixelSize(24)
    return font


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def settle() -> None:
    """Everything that has been asked for is on the screen."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def show(name: str, *times: float) -> None:
    if len(times) == 1:
        print(f"  {name:<42}{times[0]:9.1f} ms")
        return
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"  {name:<42}{statistics.median(ordered):9.1f} ms   p95 {p95:.1f}   longest {ordered[-1]:.1f}")


def opened(view: QTextEdit) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(*SIZE)
    view.show()
    settle()


def scrolled(view: QTextEdit) -> list[float]:
    bar = view.verticalScrollBar()
    times = []
    for _ in range(STEPS):
        times.append(milliseconds(lambda: (bar.setValue(bar.value() + STEP), settle())))
    return times


def megabytes() -> float:
    """What the process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def test_our_page(texts: list[str], face: QFont, qtbot) -> None:
    article = Article("سرعة الصفحة", tuple(Paragraph(text) for text in texts))
    view = PageView(theme_named("light").page_theme(Settings()))
    opened(view)
    before = megabytes()
    print(f"\n\n  {len(texts)} paragraphs of {WORDS_EACH} words, our page")
    OURS["first screen"] = milliseconds(lambda: (view.show_article(article), settle()))
    OURS["resize"] = milliseconds(lambda: (view.resize(*NARROW), settle()))
    for name, taken in OURS.items():
        show(name, taken)
    show("jump to the middle", milliseconds(lambda: (view.go_to(Place(len(texts) // 2)), settle())))
    view.go_to(Place(1))
    show("scroll where nothing is measured yet", *scrolled(view))
    view.go_to(Place(1))
    began = time.perf_counter()
    with qtbot.waitSignal(view.document().documentLayout().documentSizeChanged, timeout=120_000):
        pass
    print(f"  {'all heights known, in idle moments':<42}{time.perf_counter() - began:9.1f} s")
    show("scroll", *scrolled(view))
    marks = [Highlight(str(i), Span(1 + i % 60, 10, 150), Color.YELLOW, i % 3 == 0) for i in range(300)]
    show("300 highlights", milliseconds(lambda: (view.set_highlights(marks), settle())))
    view.go_to(Place(1))
    show("scroll with 300 highlights", *scrolled(view))
    show("select all", milliseconds(lambda: (view.selectAll(), settle())))
    print(f"  {'memory':<42}{megabytes() - before:9.0f} MB")
    view.close()


def test_our_page_in_its_three_views(texts: list[str], face: QFont, monkeypatch, qtbot) -> None:
    article = Article("سرعة العرض", tuple(Paragraph(text) for text in texts))
    view = PageView(theme_named("light").page_theme(Settings()))
    monkeypatch.setattr(motion, "is_reduced", lambda: True)
    opened(view)
    view.show_article(article)
    view.go_to(Place(len(texts) // 2))
    print(f"\n\n  {len(texts)} paragraphs of {WORDS_EACH} words, our page in its three views")
    for shown in (View.FOCUS, View.PARAGRAPHS, View.CONTINUOUS, View.PARAGRAPHS, View.FOCUS):
        show(f"switch to {shown}", milliseconds(lambda shown=shown: (view.show_view(shown), settle())))
    with qtbot.waitSignal(view.document().documentLayout().documentSizeChanged, timeout=120_000):
        pass
    show("the next paragraph in focus", *(milliseconds(lambda: (view.go_on(1), settle())) for _ in range(STEPS)))
    show("the light alone", *lit(view))
    view.show_view(View.PARAGRAPHS)
    settle()
    show("from card to card", *(milliseconds(lambda: (view.go_on(1), settle())) for _ in range(STEPS)))
    show("scroll over cards", *scrolled(view))
    show("first lines only", milliseconds(lambda: (view.set_brief(True), settle())))
    show("scroll over first lines", *scrolled(view))
    kept = frozenset(range(1, len(texts) + 1, 100))
    hidden = frozenset(range(1, len(texts) + 1)) - kept
    show("filter, one in 100", milliseconds(lambda: (view.show_all_but(hidden), settle())))
    show("scroll over what is left", *scrolled(view))
    view.close()


def lit(view: PageView) -> list[float]:
    """How long the light takes from one paragraph to another that is in view, without a movement of the page."""
    first = view.current_block()
    return [milliseconds(lambda at=first + step % 2: (view._light(at), settle())) for step in range(STEPS)]


def test_our_page_with_notes_beside_it(texts: list[str], face: QFont) -> None:
    article = Article("سرعة الهامش", tuple(Paragraph(text) for text in texts))
    view = PageView(theme_named("light").page_theme(Settings()))
    margin = MarginColumn(view, theme_named("light"), {color: color.value for color in Color})
    opened(view)
    view.show_article(article)
    print(f"\n\n  {len(texts)} paragraphs of {WORDS_EACH} words, our page with notes in its margin")
    for every in (16, 1):
        notes = [note_on(article, 1 + i * every % len(texts), i) for i in range(300)]
        show("300 notes", milliseconds(lambda notes=notes: (margin.show_annotations(notes), settle())))
        view.go_to(Place(1))
        show(f"scroll, one in {every} paragraphs with a note", *scrolled(view))
    view.close()


def note_on(article: Article, paragraph: int, serial: int) -> Annotation:
    span = Span(paragraph, 0, 40)
    anchor, note = Anchor(span, article.text_of(span), "", ""), "حاشية على هذا الموضع " * (1 + serial % 6)
    return Annotation(f"h{serial:08x}", "a", Target.PASSAGE, anchor, span, Color.BLUE, note, ("وسم",), "", "")


@pytest.mark.parametrize("kind", [QTextEdit, QTextBrowser], ids=lambda kind: kind.__name__)
def test_stock(kind: type[QTextEdit], texts: list[str], face: QFont) -> None:
    view = kind()
    view.setFont(face)
    view.setReadOnly(True)
    opened(view)
    before = megabytes()
    print(f"\n\n  {len(texts)} paragraphs of {WORDS_EACH} words, stock {kind.__name__}, set as our page is")
    compare("first screen", milliseconds(lambda: (set_page(view.document(), texts), settle())))
    compare("resize", milliseconds(lambda: (view.resize(*NARROW), view.document().size(), settle())))
    middle = view.verticalScrollBar().maximum() // 2
    show("jump to the middle", milliseconds(lambda: (view.verticalScrollBar().setValue(middle), settle())))
    view.verticalScrollBar().setValue(0)
    show("scroll", *scrolled(view))
    show("select all", milliseconds(lambda: (view.selectAll(), settle())))
    print(f"  {'memory':<42}{megabytes() - before:9.0f} MB")
    view.close()
    bare = kind()
    bare.setFont(face)
    opened(bare)
    show("bare text, first screen", milliseconds(lambda: (bare.setPlainText("\n".join(texts)), settle())))
    show("bare text, all laid out", milliseconds(bare.document().size))
    bare.close()


def set_page(document: QTextDocument, texts: list[str]) -> None:
    """The text as our page sets it, as far as Qt's own layout can."""
    running = QTextBlockFormat()
    running.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    running.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    running.setTopMargin(GAP)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(running)
    cursor.insertText("\n".join(texts))


def compare(name: str, stock: float) -> None:
    """Show a time of the stock widget, and how many times as long it is as ours in this run."""
    ours = OURS.get(name)
    show(name, stock)
    if ours:
        print(f"  {'  ours takes 1 /':<42}{stock / ours:9.0f}")
