"""Saved pages: the article without the site, its metadata, and no harm from hostile ones."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article, Kind, MarkKind, TitleOrigin
from reader.errors import ImportRefused, NothingToRead, ReaderFailed
from reader.importers.html import CUT, read

Page = Callable[..., str]


@pytest.fixture
def page(prose: tuple[str, ...]) -> Page:
    """A page of a newspaper: menus, an article of three paragraphs in `container`, share row, comments, footer."""

    def make(container: str = '<div class="entry-content">{}</div>', head: str = "", body: str | None = None) -> str:
        body = body if body is not None else "".join(f"<p>{paragraph}</p>\n" for paragraph in prose[:3])
        return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">{head}</head>
        <body class="single no-sidebar">
        <header class="site"><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
        <div id="wrapper"><h1>جسر القرية</h1>{container.format(body)}
        <div class="share-row"><span>شارك المقال:</span> <a href="#f">فيسبوك</a></div>
        <div id="comments"><p>{"تعليق طويل من قارئ. " * 60}</p></div></div>
        <aside><h3>الأكثر قراءة</h3><ol><li><a href="/1">خبر آخر</a></li></ol></aside>
        <footer><p>جميع الحقوق محفوظة</p></footer><script>var x = "نص في برنامج";</script></body></html>"""

    return make


def of(source: str, encoding: str = "utf-8") -> Article:
    return read("a.html", source.encode(encoding))


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "container",
    [
        "<article>{}</article>",
        "<main>{}</main>",
        '<div itemprop="articleBody">{}</div>',
        '<div class="x entry-content clear">{}</div>',
        '<div id="mw-content-text"><div class="mw-parser-output">{}</div></div>',
        '<div property="content:encoded">{}</div>',
        '<div property="rnews:articlebody schema:articleBody">{}</div>',
        '<div role="main">{}</div>',
        '<form id="aspnetForm"><div class="article-body">{}</div></form>',
        "<div>{}</div>",
    ],
)
def test_the_article_without_the_site(container: str, page: Page, prose: tuple[str, ...]) -> None:
    article = of(page(container, "<title>جسر القرية | صحيفة الوادي</title>"))
    assert article.title == "جسر القرية"
    assert [text for text in texts(article) if text != "جسر القرية"] == list(prose[:3])


def test_the_heading_that_says_the_title_is_no_paragraph(page: Page, prose: tuple[str, ...]) -> None:
    article = of(page("<article><h1>جِسر القرية </h1>{}</article>", "<title>جسر القرية</title>"))
    assert texts(article) == list(prose[:3])


def test_the_longest_of_several_articles(page: Page, prose: tuple[str, ...]) -> None:
    article = of(page("<article><p>موجز</p></article><article>{}</article><article><p>آخر</p></article>"))
    assert texts(article) == list(prose[:3])


def test_metadata_of_open_graph(page: Page) -> None:
    head = """<meta property="og:title" content="جسر القرية - صحيفة الوادي">
    <meta property="og:site_name" content="صحيفة الوادي"><meta name="author" content="سعاد الأحمد">
    <meta property="article:published_time" content="2026-02-16T09:30:00+03:00">
    <meta property="article:tag" content="جسور"><meta property="article:tag" content="قرى">
    <link rel="canonical" href="https://example.org/a?b=1"><meta property="og:url" content="https://example.org/x">"""
    article = of(page(head=head))
    assert (article.title, article.title_origin) == ("جسر القرية", TitleOrigin.GIVEN)
    assert article.authors == ("سعاد الأحمد",)
    assert (article.published, article.source) == ("2026-02-16", "https://example.org/a?b=1")
    assert (article.tags, article.language) == (("جسور", "قرى"), "ar")


@pytest.mark.parametrize("shape", ["object", "list", "graph"])
def test_metadata_of_json_ld(shape: str, page: Page) -> None:
    described = {
        "@type": ["NewsArticle", "Thing"],
        "headline": "جسر من حجر",
        "author": [{"@type": "Person", "name": "سعاد"}, "أحمد"],
        "datePublished": "2026-02-16",
        "keywords": "جسور، قرى",
    }
    site = {"@type": "WebSite", "name": "صحيفة"}
    data = {"object": described, "list": [site, described], "graph": {"@graph": [site, described]}}[shape]
    article = of(page(head=f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    assert article.title == "جسر من حجر"
    assert article.authors == ("سعاد", "أحمد")
    assert (article.published, article.tags) == ("2026-02-16", ("جسور", "قرى"))


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, "null", '{"@graph": 5}', '{"@type": {"a": 1}}', '{"@type":"Article"}']
)
def test_broken_json_ld_does_no_harm(data: str, page: Page, prose: tuple[str, ...]) -> None:
    article = of(page(head=f'<title>جسر</title><script type="application/ld+json">{data}</script>'))
    assert texts(article) == list(prose[:3])


def test_metadata_in_the_page(page: Page) -> None:
    body = """<span property="dc:date" content="2019-02-08T00:00:00+01:00">الجمعة</span>
    <a rel="author" href="/a">سعاد</a><p>نص المقال هنا.</p>"""
    article = of(page("<article>{}</article>", body=body))
    assert (article.published, article.authors) == ("2019-02-08", ("سعاد",))
    assert of(page(body='<time datetime="2020-01-02T00:00">أمس</time><p>نص</p>')).published == "2020-01-02"


def test_a_byline_in_the_text_names_the_author(page: Page, prose: tuple[str, ...]) -> None:
    article = of(page(body=f"<p><strong>حوار: سعاد الأحمد </strong><br>&nbsp;</p><p>&nbsp;</p><p>{prose[0]}</p>"))
    assert article.authors == ("سعاد الأحمد",)
    assert texts(article) == ["حوار: سعاد الأحمد", prose[0]]


def test_the_address_a_browser_wrote_down(page: Page) -> None:
    saved = "<!-- saved from url=(0022)https://example.org/a -->\n" + page()
    assert of(saved).source == "https://example.org/a"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("جسر القرية الجديد | صحيفة الوادي", "جسر القرية الجديد"),
        ("جسر القرية الجديد ينتظر نهاية الحصاد - الصباح | Assabah", "جسر القرية الجديد ينتظر نهاية الحصاد"),
        ("جسر القرية الجديد ينتظر نهاية الحصاد - الوادي", "جسر القرية الجديد ينتظر نهاية الحصاد"),
        ("النتيجة النهائية لمباراة الذهاب: الأهلي 2 - 1", "النتيجة النهائية لمباراة الذهاب: الأهلي 2 - 1"),
        ("جسر - حكاية", "جسر - حكاية"),
    ],
)
def test_a_title_without_the_site(written: str, title: str, prose: tuple[str, ...]) -> None:
    assert of(f"<title>{written}</title><p>{prose[0]}</p>").title == title


def test_a_page_without_a_title(prose: tuple[str, ...]) -> None:
    article = of(f"<p>{prose[0]}</p><p>{prose[1]}</p>")
    assert article.title_origin is TitleOrigin.OPENING
    assert texts(article) == list(prose[:2])


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("declared", ["windows-1256", "utf-8", "iso-8859-1", ""])
def test_encodings(encoding: str, declared: str, prose: tuple[str, ...]) -> None:
    body = [paragraph.replace("ّ", "") for paragraph in prose[:2]]
    source = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{body[0]}</p><p>{body[1]}</p>'
    assert texts(of(source, encoding)) == body


def test_white_space_collapses_and_the_rest_stays() -> None:
    source = "<p>\n   أول\n\tثان  ثالث <b> رابع </b> خامس\xa0سادس\u200f \x1a&nbsp;سابع\n</p>"
    assert texts(of(source)) == ["أول ثان ثالث رابع خامس\xa0سادس\u200f \x1a\xa0سابع"]


def test_line_breaks() -> None:
    assert texts(of("<p><b>سؤال؟<br>جواب<br> <br>فقرة<br></b><br><br>أخرى<br>&nbsp;</p>")) == [
        "سؤال؟\nجواب",
        "فقرة",
        "أخرى",
    ]


def test_marks_go_on_in_the_next_paragraph() -> None:
    article = of("<b>أول<br><br>ثان</b> ثالث")
    assert [(m.kind, m.start, m.end) for p in article.paragraphs for m in p.marks] == [
        (MarkKind.BOLD, 0, 3),
        (MarkKind.BOLD, 0, 3),
    ]


def test_bold_lines_are_headings_where_no_others_are(page: Page, prose: tuple[str, ...]) -> None:
    body = f"<p>{prose[0]}</p><p><strong>رأي الأطفال</strong></p><p>{prose[1]}</p><p>ليس بخط عريض</p><p>{prose[2]}</p>"
    kinds = [paragraph.kind.value for paragraph in of(page(body=body)).paragraphs]
    assert kinds == ["text", "heading", "text", "text", "text"]


def test_furniture_within_the_article(page: Page, prose: tuple[str, ...]) -> None:
    article = of(page(body=f"<p>{prose[0]}</p><p>اقرأ أيضًا: <a href='/x'>خبر</a></p><p>{prose[1]}</p>"))
    assert [paragraph.kind for paragraph in article.paragraphs] == [Kind.TEXT, Kind.FURNITURE, Kind.TEXT]


def test_what_is_hidden_is_left_out(page: Page, prose: tuple[str, ...]) -> None:
    body = f"<p>{prose[0]}</p><p hidden>خفي</p><div style='color:red; DISPLAY : none'>خفي</div><noscript>خفي</noscript>"
    assert texts(of(page(body=body))) == [prose[0]]


def test_lists_quotes_tables_figures(page: Page) -> None:
    body = """<ol><li>واحد<ul><li>فرعي</li></ul></li><li value="5">خمسة</li></ol>
    <blockquote><p>قول</p><footer>— قائله</footer></blockquote><pre>سطر
  سطر</pre><table><tr><th>أ</th><th>ب</th></tr><tr><td>ج</td><td><p>د</p><p>هـ</p></td></tr></table>
    <figure><img src="a.jpg" alt="صورة"><figcaption>تعليق</figcaption></figure>
    <img src="pixel.gif" width="1" height="1">"""
    article = of(page(body=body))
    assert [(p.kind.value, p.level, p.label, p.text) for p in article.paragraphs] == [
        ("list", 1, "1.", "واحد"),
        ("list", 2, "•", "فرعي"),
        ("list", 1, "5.", "خمسة"),
        ("quote", 0, "", "قول"),
        ("quote", 0, "", "— قائله"),
        ("code", 0, "", "سطر\n  سطر"),
        ("table", 0, "", "أ\tب\nج\tد هـ"),
        ("image", 0, "a.jpg", "صورة"),
        ("text", 0, "", "تعليق"),
    ]


def test_a_table_that_lays_out_the_page(prose: tuple[str, ...]) -> None:
    source = f"<table><tr><td>قائمة</td><td><h2>قسم</h2><p>{prose[0]}</p><p>{prose[1]}</p></td></tr></table>"
    assert texts(of(source)) == ["قائمة", "قسم", prose[0], prose[1]]


def test_references_are_footnotes(page: Page, prose: tuple[str, ...]) -> None:
    body = f"""<p>{prose[0]}<sup><a href="#cite-1">[1]</a></sup></p>
    <ol class="references"><li id="cite-1"><a href="#ref-1">↑</a> كتاب الجسور</li></ol>"""
    first, note = of(page(body=body)).paragraphs
    assert [(first.text[m.start : m.end], m.kind, m.target) for m in first.marks] == [("[1]", MarkKind.FOOTNOTE, "1")]
    assert (note.kind, note.label, note.text) == (Kind.NOTE, "1", "كتاب الجسور")


def test_large_pictures_in_the_page_are_no_burden(page: Page, prose: tuple[str, ...]) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 12_000_000}">'
    assert texts(of(page(body=f"<p>{prose[0]}</p>{picture}<p>{prose[1]}</p>"))) == list(prose[:2])


def test_lost_nesting_is_told(prose: tuple[str, ...]) -> None:
    article = of(f"<p>{prose[0]}</p>" + "<div>" * 300 + f"<p>{prose[1]}</p><p>{prose[2]}</p><p>{prose[3]}</p>")
    assert texts(article) == [prose[0]]
    assert article.notices == (CUT,)


def test_deep_but_readable_nesting(prose: tuple[str, ...]) -> None:
    for tag in ("div", "blockquote", "span", "b", "section"):
        source = f"<{tag}>" * 240 + prose[0] + f"</{tag}>" * 240
        article = of(source)
        assert texts(article) == [prose[0]]
        assert article.notices == ()


def test_entities_of_the_page_are_not_resolved(prose: tuple[str, ...]) -> None:
    entities = '<!ENTITY a "ha"><!ENTITY f SYSTEM "file:///etc/passwd">'
    assert texts(of(f"<!DOCTYPE html [{entities}]><p>&a;&f;</p><p>{prose[0]}</p>")) == ["&a;&f;", prose[0]]


def test_entities_made_of_entities_are_refused(prose: tuple[str, ...]) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    with pytest.raises(ReaderFailed):
        of(f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">{entities}]><p>&a9;</p><p>{prose[0]}</p>')


@pytest.mark.parametrize("source", ["<b>" * 3_000_000, "<!--" * 3_000_000, "<p>ا" * 2_500_000])
def test_too_many_tags_are_refused(source: str) -> None:
    with pytest.raises(ReaderFailed):
        of(source)


def test_an_endless_tag(prose: tuple[str, ...]) -> None:
    assert texts(of("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + f">{prose[0]}</p>")) == [prose[0]]


@pytest.mark.parametrize(
    "source", ["<html></html>", "<title>عنوان</title>", "<p>&nbsp;</p>", "<script>نص</script>", "<!-- -->"]
)
def test_nothing_to_read(source: str) -> None:
    with pytest.raises(NothingToRead):
        of(source)


_PIECES = (
    "<p> </p> <b> <a\thref=#x> </a> <table> <tr> <td> <li> <ul> <ol> <br> <pre> <h1> <sup> <img\talt=ص\tsrc=x> <!--",
    "--> <blockquote> <div\tclass=share> <script> &nbsp; &#x1a; نص كلمة؟ <svg> <article> </div> <span\tdir=ltr> 12",
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(" ".join(_PIECES).split(" ")), max_size=30))
def test_any_tags_are_an_article_or_refused(pieces: list[str]) -> None:
    try:
        article = of(" ".join(pieces).replace("\t", " "))
    except ImportRefused:
        return
    assert article.paragraphs
    for paragraph in article.paragraphs:
        assert all(0 <= mark.start < mark.end <= len(paragraph.text) for mark in paragraph.marks)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_refused(data: bytes) -> None:
    try:
        read("a.html", data)
    except ImportRefused:
        return
