"""Markdown becomes paragraphs with marks; what the parser cannot take is plain text, and no word is lost."""

from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

from reader.arabic.direction import Direction
from reader.article import Article, Kind, MarkKind, Paragraph, TitleOrigin
from reader.errors import ImportRefused, NothingToRead
from reader.importers.markdown import TOO_COMPLEX, read


def of(text: str) -> Article:
    return read("a.md", text.encode())


def shape(article: Article) -> list[tuple[str, int, str, str]]:
    return [(p.kind.value, p.level, p.label, p.text) for p in article.paragraphs]


def marked(paragraph: Paragraph) -> list[tuple[MarkKind, str, str]]:
    return [(mark.kind, paragraph.text[mark.start : mark.end], mark.target) for mark in paragraph.marks]


def test_front_matter() -> None:
    article = of(
        "---\ntitle: عنوان\nauthor: [أ, ب]\nurl: https://example.org/1\ndate: 2026-08-20\ntags: x, y\nlang: ar\n---\nنص"
    )
    assert (article.title, article.title_origin) == ("عنوان", TitleOrigin.GIVEN)
    assert article.authors == ("أ", "ب")
    assert (article.source, article.published) == ("https://example.org/1", "2026-08-20")
    assert (article.tags, article.language) == (("x", "y"), "ar")
    assert shape(article) == [("text", 0, "", "نص")]


@pytest.mark.parametrize("heading", ["# عنوان المقال", "# عُنوان  المَقال #", "عنوان المقال\n==="])
def test_a_heading_that_repeats_the_title_is_no_paragraph(heading: str) -> None:
    assert shape(of(f"---\ntitle: عنوان المقال\n---\n\n{heading}\n\nنص")) == [("text", 0, "", "نص")]


def test_another_heading_stays() -> None:
    assert shape(of("---\ntitle: عنوان\n---\n# غيره\n\nنص"))[0] == ("heading", 1, "", "غيره")


def test_the_only_top_heading_is_the_title() -> None:
    article = of("# عنوان *مائل*\n\nنص\n\n## قسم\n\nنص")
    assert (article.title, article.title_origin) == ("عنوان مائل", TitleOrigin.GIVEN)
    assert [kind for kind, *_ in shape(article)] == ["text", "heading", "text"]


def test_several_top_headings_are_sections() -> None:
    article = of("# أول\n\nنص\n\n# ثان\n\nنص")
    assert (article.title, article.title_origin) == ("أول", TitleOrigin.OPENING)
    assert shape(article)[0] == ("heading", 1, "", "أول")


def test_headings_have_levels() -> None:
    levels = [level for kind, level, *_ in shape(of("نص\n\n" + "\n\n".join(f"{'#' * n} ق" for n in range(1, 7))))]
    assert levels == [0, 1, 2, 3, 4, 5, 6]


def test_marks() -> None:
    article = of("فيها **عريض *ومائل* معًا** و`كود` و~~مشطوب~~ و[رابط](http://a.b) و<https://x.y/z>.")
    assert marked(article.paragraphs[0]) == [
        (MarkKind.BOLD, "عريض ومائل معًا", ""),
        (MarkKind.ITALIC, "ومائل", ""),
        (MarkKind.CODE, "كود", ""),
        (MarkKind.STRIKE, "مشطوب", ""),
        (MarkKind.LINK, "رابط", "http://a.b"),
        (MarkKind.LINK, "https://x.y/z", "https://x.y/z"),
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x"])
def test_links_that_could_do_harm_are_text(address: str) -> None:
    paragraph = of(f"قبل [كلام]({address}) بعد").paragraphs[0]
    assert paragraph.text == "قبل كلام بعد"
    assert paragraph.marks == ()


def test_line_ends_inside_a_paragraph() -> None:
    assert of("سطر\nتتمته،  \nوسطر جديد").paragraphs[0].text == "سطر تتمته،\nوسطر جديد"


def test_lists_and_quotes() -> None:
    article = of("- أول\n    - داخلي\n- ثان\n\nنص\n\n3. ثالث\n4. رابع\n\n> اقتباس\n>\n> تتمته")
    assert shape(article) == [
        ("list", 1, "•", "أول"),
        ("list", 2, "•", "داخلي"),
        ("list", 1, "•", "ثان"),
        ("text", 0, "", "نص"),
        ("list", 1, "3.", "ثالث"),
        ("list", 1, "4.", "رابع"),
        ("quote", 0, "", "اقتباس"),
        ("quote", 0, "", "تتمته"),
    ]


def test_an_item_of_two_paragraphs_has_one_label() -> None:
    assert [label for *_, label, _ in shape(of("1. أول\n\n    تتمته\n\n2. ثان"))] == ["1.", "", "2."]


def test_a_table_is_one_paragraph() -> None:
    article = of("| أ | ب |\n|---|---|\n| ١ | **٢** |\n|  | ٣ |")
    assert shape(article) == [("table", 0, "", "أ\tب\n١\t٢\n\t٣")]
    assert marked(article.paragraphs[0]) == [(MarkKind.BOLD, "٢", "")]


def test_code_keeps_its_lines() -> None:
    article = of("نص\n\n```python\ndef f():\n    return '<b>'\n```")
    assert shape(article)[1] == ("code", 0, "", "def f():\n    return '<b>'")
    assert article.paragraphs[1].direction is Direction.LTR


def test_arabic_in_a_code_block_runs_from_right_to_left() -> None:
    assert of("نص\n\n    كلام عربي مزاح إلى الداخل").paragraphs[1].direction is Direction.RTL


def test_images() -> None:
    assert shape(of("نص ![وصف الصورة](a.png) تتمة\n\n![](b.png)")) == [
        ("text", 0, "", "نص تتمة"),
        ("image", 0, "a.png", "وصف الصورة"),
        ("image", 0, "b.png", ""),
    ]


def test_footnotes() -> None:
    article = of("نص[^ب] ونص[^2].\n\n[^ب]: حاشية\n\n    تتمتها\n[^2]: أخرى\n[^3]: لا تُستدعى")
    assert article.paragraphs[0].text == "نص1 ونص2."
    assert marked(article.paragraphs[0]) == [(MarkKind.FOOTNOTE, "1", "1"), (MarkKind.FOOTNOTE, "2", "2")]
    assert shape(article)[1:] == [
        ("note", 0, "1", "حاشية"),
        ("note", 0, "", "تتمتها"),
        ("note", 0, "2", "أخرى"),
        ("note", 0, "3", "لا تُستدعى"),
    ]


def test_html_inside() -> None:
    article = of("نص <b>عريض</b> و<OpenAI> وList<String> و a < b\n\n<script>alert(1)</script>\n\n<aside>جانبي</aside>")
    assert [p.text for p in article.paragraphs] == ["نص عريض و<OpenAI> وList<String> و a < b", "جانبي"]


def test_furniture_of_clipped_pages() -> None:
    assert [kind for kind, *_ in shape(of("نص\n\nاقرأ أيضًا: خبر آخر\n\n## اقرأ أيضًا\n\nنص"))] == [
        "text",
        "furniture",
        "heading",
        "text",
    ]


def test_the_direction_asked_for() -> None:
    assert {p.forced for p in of("---\ndir: ltr\n---\nنص\n\n123").paragraphs} == {Direction.LTR}
    assert {p.forced for p in of("---\ndir: rtl\n---\nنص عربي\n\nEnglish").paragraphs} == {None}


def test_characters_that_the_parser_would_lose() -> None:
    article = of("أول\x02ثان\x03 \x1aثالث\xa0رابع\u200f\x0bخامس\x0c\x85\n\n\xa0سادس\u3000\n\n\u200f\n\nسابع\U00100000")
    assert [p.text for p in article.paragraphs] == [
        "أول\x02ثان\x03 \x1aثالث\xa0رابع\u200f\x0bخامس\x0c\x85",
        "\xa0سادس\u3000",
        "\u200f سابع\U00100000",
    ]


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\r\n\r\n", "\r\r"])
def test_separators_end_paragraphs(end: str) -> None:
    assert [p.text for p in of(f"أول{end}ثان").paragraphs] == ["أول", "ثان"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "![" * 20_000,
        "<a " * 20_000,
        "\n".join(f"{'    ' * depth}- بند" for depth in range(150)),
        ">" * 5_000 + " اقتباس",
        "1. " * 2_000 + "بند",
        "<div>" * 2_000 + "نص",
        "كلمة " * 2_000_000,
    ],
    ids=["brackets", "images", "anchors", "lists", "quotes", "numbers", "blocks", "size"],
)
def test_what_is_too_complex_is_plain_text(text: str) -> None:
    article = of(f"---\ntitle: عنوان\n---\n{text}\n\nفقرة أخيرة")
    assert article.notices == (TOO_COMPLEX,)
    assert "".join("".join(p.text for p in article.paragraphs).split()) == "".join(f"{text}فقرةأخيرة".split())
    assert {p.kind for p in article.paragraphs} == {Kind.TEXT}


def test_a_long_list_of_links_is_not_too_complex() -> None:
    article = of("\n".join(f"- [رابط {number}](https://example.org/{number})" for number in range(1500)))
    assert article.notices == ()
    assert len(article.paragraphs) == 1500


@pytest.mark.parametrize("text", ["", "\n\n", "\u200f", "---\ntags: x\n---\n"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(NothingToRead):
        of(text)


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.one_of(st.sampled_from("ابتث \n.،"), st.characters(categories=["L", "Nd", "Po", "Zs", "Cc", "Cf"])).filter(
            lambda c: c not in "\0*_`[]()<>&#+-=\\!~:|^\"'/@0123456789."
        ),
        max_size=120,
    )
)
def test_no_character_of_plain_prose_is_lost(text: str) -> None:
    try:
        article = of(f"بداية {text}")
    except ImportRefused:
        return
    found = Counter(c for p in article.paragraphs for c in p.text if not c.isspace())
    assert found == Counter(c for c in f"بداية{text}" if not c.isspace())


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("اب \n*_`[]()<>&#+-=\\!~:|^1.\t\"'/"), max_size=80))
def test_any_markup_is_an_article_or_refused(text: str) -> None:
    try:
        article = of(text)
    except ImportRefused:
        return
    for paragraph in article.paragraphs:
        assert all(0 <= mark.start < mark.end <= len(paragraph.text) for mark in paragraph.marks)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_refused(data: bytes) -> None:
    try:
        read("a.md", data)
    except ImportRefused:
        return
