"""An article on paper: its pages, its notes, and the PDF file, which can be searched."""

import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.anchor import AnchorText
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, Paragraph, Span
from reader.errors import ExportFailed
from reader.settings import Settings
from reader.ui import faces
from reader.ui.printing.options import Edges, Paper, PrintOptions
from reader.ui.printing.pdf import Pages, Stopped, paint_pages, write_pdf
from reader.ui.printing.printed_article import PrintedArticle, Work
from reader.ui.printing.recorder import Recorder
from reader.ui.printing.sheet import RESOLUTION, page_layout
from reader.ui.theme import print_theme

WORDS = "تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها من رائحة الخبز OpenAI. " * 6


ARTICLE = Article(
    "خبز الصباح",
    (Paragraph(WORDS), Paragraph("كيف يُعجن", Kind.HEADING, level=2), Paragraph(WORDS), Paragraph("النهاية.")),
)


def note(place: Span | None, text: str, color: Color, target: Target = Target.PASSAGE) -> Annotation:
    anchor = AnchorText(ARTICLE).anchor(place) if place and target is Target.PASSAGE else None
    return Annotation(f"{color}", "a", target, anchor, place, color, text, (), "", "")


@pytest.fixture(scope="module")
def work(qapp: QApplication) -> Work:
    """An Arabic article with a note on words, one on a paragraph, one on the whole, and a bare highlight."""
    del qapp
    faces.load()
    return Work(
        ARTICLE,
        (
            note(None, "على المقال", Color.BLUE, Target.ARTICLE),
            note(Span(1, 5, 12), "ملاحظة **أولى** [رابط](https://example.org)", Color.YELLOW),
            note(Span(3, 0, 0), "على الفقرة", Color.GREEN, Target.PARAGRAPH),
            note(Span(4, 0, 7), "", Color.RED),
        ),
        "عن الخبز",
        print_theme().page_theme(Settings()),
        {color: color.value for color in Color},
    )


def long(work: Work, paragraphs: int) -> Work:
    """So many paragraphs, each tenth a heading, in place of the article's."""
    texts = [
        Paragraph("باب", Kind.HEADING, level=2) if number % 10 == 0 else Paragraph(WORDS)
        for number in range(paragraphs)
    ]
    return replace(work, article=Article("كتاب", tuple(texts)), annotations=())


def counted(work: Work, options: PrintOptions | None = None) -> PrintedArticle:
    printed = PrintedArticle(work, options or PrintOptions())
    printed.count()
    return printed


def painted(printed: PrintedArticle, index: int) -> QImage:
    image = QImage(printed.sheet.width, printed.sheet.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    printed.paint(painter, index, len(printed.pages))
    painter.end()
    return image


def test_all_lines_stand_on_some_page_within_its_edges(work: Work) -> None:
    printed = counted(long(work, 60), PrintOptions(Paper.A5))
    sheet, seen = printed.sheet, dict[int, int]()
    for page in printed.pages:
        for part in page.parts:
            assert part.top in {seen.get(part.source, part.top), *([part.top] if part.source not in seen else [])}
            seen[part.source] = part.bottom
            assert sheet.top <= part.y and part.y + part.bottom - part.top <= sheet.bottom
        assert page.parts[-1].source % 10 or page is printed.pages[-1]  # no heading is last
    assert list(seen) == list(range(60))


def test_notes_stand_beside_the_text_or_behind_it(work: Work) -> None:
    wide, narrow = counted(work), counted(work, PrintOptions(Paper.A5))
    assert [len(page.beside) for page in wide.pages] == [3]  # the bare highlight needs no note
    assert not wide.pages[0].numbers
    assert not any(page.beside for page in narrow.pages)
    assert [number for page in narrow.pages for number, _ in page.numbers] == [1, 2, 3]
    without = counted(work, PrintOptions(Paper.A5, notes=False))
    assert not without.pages[0].numbers


def test_highlights_and_numbers_can_be_left_out(work: Work) -> None:
    yellow = work.theme.highlight[Color.YELLOW].rgb()

    def has(options: PrintOptions, color: int) -> bool:
        image = painted(counted(work, options), 0)
        return any(image.pixel(x, y) == color for y in range(0, image.height(), 5) for x in range(0, image.width(), 5))

    assert has(PrintOptions(Paper.A5), yellow)
    assert not has(PrintOptions(Paper.A5, highlights=False), yellow)
    assert painted(counted(work), 0) != painted(counted(work, PrintOptions(numbers=False)), 0)


def letters_in(data: bytes) -> str:
    """What the newest tables of a file say that its glyphs stand for."""
    tables = [
        zlib.decompress(one) for one in re.findall(rb"/FlateDecode >>\nstream\n(.*?)\nendstream", data, re.DOTALL)
    ]
    found = [row for table in tables for row in re.findall(rb"<[0-9A-F]{4}> <([0-9a-f]*)>", table)]
    return "".join(bytes.fromhex(row.decode()).decode("utf-16-be") for row in found)


def test_a_pdf_has_its_pages_and_says_what_its_glyphs_stand_for(work: Work, tmp_path: Path) -> None:
    file, told = tmp_path / "كتاب.pdf", list[tuple[int, int]]()
    printed = counted(long(work, 40), PrintOptions(Paper.A5))
    write_pdf(printed, file, Pages(), lambda done, count: told.append((done, count)))
    data, count = file.read_bytes(), len(printed.pages)
    assert data.startswith(b"%PDF") and data.endswith(b"%%EOF\n")
    assert len(re.findall(rb"/Type /Page\n", data)) == count > 4
    assert told[0] == (0, count) and told[-1] == (count, count)
    assert b"/Direction /R2L" in data and b"/DisplayDocTitle true" in data
    assert data.count("\ufeffباب".encode("utf-16-be").hex().encode()) == 4  # the table of contents
    assert set(WORDS) - {" "} <= set(letters_in(data))
    assert [one.name for one in tmp_path.iterdir() if one.suffix in {".pdf", ".tmp"}] == ["كتاب.pdf"]


def test_a_part_of_the_pages_can_be_printed(work: Work, tmp_path: Path) -> None:
    printed = counted(long(work, 40), PrintOptions(Paper.A5))
    write_pdf(printed, tmp_path / "a.pdf", Pages(2, 3), lambda *_: None)
    assert len(re.findall(rb"/Type /Page\n", (tmp_path / "a.pdf").read_bytes())) == 2
    assert list(Pages(7, 9).of(3)) == [0, 1, 2]  # there are none of these: all


def test_a_printer_gets_the_same_pages(work: Work, tmp_path: Path) -> None:
    printed = counted(work)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageLayout(page_layout(printed.options))
    paint_pages(printed, printer, range(len(printed.pages)), lambda *_: None)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_what_fails_or_is_stopped_leaves_the_old_file(work: Work, tmp_path: Path) -> None:
    printed, file = counted(work), tmp_path / "a.pdf"
    file.write_bytes(b"old")

    def stop(done: int, count: int) -> None:
        if done == count:
            raise Stopped

    with pytest.raises(Stopped):
        write_pdf(printed, file, Pages(), stop)
    with pytest.raises(ExportFailed):
        write_pdf(printed, tmp_path / "nowhere" / "a.pdf", Pages(), lambda *_: None)
    with pytest.raises(ExportFailed):
        write_pdf(printed, tmp_path, Pages(), lambda *_: None)
    assert file.read_bytes() == b"old"
    assert not list(tmp_path.glob(".hashiya*"))


def test_hostile_articles_are_printed_too(work: Work) -> None:
    monsters = (
        Paragraph("ا" * 30_000),
        Paragraph("س\tص\n" * 400, Kind.TABLE),
        Paragraph("x" * 5000 + "\n" + "y", Kind.CODE),
        Paragraph("", Kind.IMAGE, label="there is none.png"),
        Paragraph("🍞" * 50),
    )
    article = Article("عنوان طويل جدًّا " * 60, monsters)
    printed = counted(replace(work, article=article, annotations=()), PrintOptions(Paper.A5, size=24, edges=Edges.WIDE))
    for index in (0, len(printed.pages) // 2, len(printed.pages) - 1):
        painted(printed, index)
    assert {part.source for page in printed.pages for part in page.parts} == set(range(5))
    assert len(counted(replace(work, article=Article("فارغ", ()), annotations=())).pages) == 1


def test_choices_are_remembered_and_nonsense_is_not() -> None:
    options = PrintOptions(Paper.LETTER, is_landscape=True, size=9, edges=Edges.WIDE, notes=False)
    assert PrintOptions.remembered(options.kept) == options
    assert PrintOptions.remembered({"paper": "a9", "size": "900", "edges": "", "notes": "?"}) == PrintOptions()


def test_an_english_article_is_set_from_left_to_right(work: Work, tmp_path: Path) -> None:
    english = replace(
        work, article=Article("Tea", (Paragraph("Boil the water first."),), language="en"), annotations=()
    )
    write_pdf(counted(english), tmp_path / "tea.pdf", Pages(), lambda *_: None)
    data = (tmp_path / "tea.pdf").read_bytes()
    assert b"/R2L" not in data and b"/Lang (en)" in data


def test_no_line_is_painted_on_two_pages(work: Work, tmp_path: Path) -> None:
    letters = "بتثجحخدسعفقكلمنهي"
    words = " ".join(a + b + c for a in letters for b in letters[:9] for c in letters[:9])
    printed = counted(replace(work, article=Article("عن", (Paragraph(words),)), annotations=(), details="-"))
    found = ""
    for index in range(len(printed.pages)):
        recorder = Recorder(printed.sheet.width, printed.sheet.height, RESOLUTION)
        painter = QPainter(recorder)
        printed.paint(painter, index, 0)
        painter.end()
        found += "".join(piece.text + " " for piece in recorder.pieces if abs(piece.y) < 100_000)
    assert len(printed.pages) > 1
    assert sorted(word for word in found.split() if len(word) == 3) == sorted(words.split())  # each stands once
    write_pdf(printed, tmp_path / "a.pdf", Pages(), lambda *_: None)
    data = (tmp_path / "a.pdf").read_bytes()
    shown = [zlib.decompress(one) for one in re.findall(rb"/FlateDecode >>\nstream\n(.*?)\nendstream", data, re.DOTALL)]
    assert [content for content in shown if b"BT" in content]  # written anew, without what was put aside
    assert not [content for content in shown if re.search(rb"(?<![\d.])\d{6,}[\d.]* Td", content)]
