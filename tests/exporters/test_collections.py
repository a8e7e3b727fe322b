"""One file of the notes of many articles: what each format says can be read back from it."""

import base64
import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from reader.annotation import Color
from reader.article import Article, Paragraph, Span
from reader.exporters import COLLECTIONS, Gathered, Labels, collection_named
from tests.exporters.web_annotation_model import faults

HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\x1a\u202e"
NAMES = Labels({color: f"لون {color}" for color in Color}, lambda n: f"ف {n}")


def gathered(desk: Any) -> Gathered:
    ordered = sorted(desk.annotations, key=lambda annotation: annotation.order)
    return Gathered(desk.entry, desk.article, tuple(ordered))


@pytest.fixture
def full(full_desk: Any) -> Gathered:
    return gathered(full_desk)


@pytest.fixture
def hostile(desk_of: Any) -> Gathered:
    desk = desk_of(
        Article(HOSTILE, (Paragraph(f"قبل {HOSTILE} بعد"),), authors=(HOSTILE,), source="javascript:alert(1)")
    )
    desk.add(Span(1, 0, len(HOSTILE)), HOSTILE, tags=(HOSTILE,))
    desk.annotations[0] = replace(desk.annotations[0], id="hffff0000")
    return gathered(desk)


def made(name: str, *articles: Gathered) -> bytes:
    return collection_named(name).render(iter(articles), NAMES)


def test_every_format_takes_anything(full: Gathered, hostile: Gathered) -> None:
    for collection in COLLECTIONS:
        assert collection.render(iter((full, hostile)), NAMES)
        assert collection.render(iter(()), NAMES)
        if collection.is_text:
            assert made(collection.name, full) == made(collection.name, full)


def test_plain_text_has_everything(full: Gathered) -> None:
    text = made("text", full).decode()
    for annotation in full.annotations:
        assert annotation.text.strip("\n") in text and annotation.note.strip("\n") in text
    assert "#كلمة_كلمة" in text and full.entry.title in text


# --- W3C annotations -------------------------------------------------------------------------------------------------


def test_annotations_follow_the_model(full: Gathered, hostile: Gathered) -> None:
    assert list(faults(json.loads(made("jsonld", full, hostile)))) == []


def test_positions_count_code_points_of_the_whole_text(full: Gathered) -> None:
    text = "\n".join(paragraph.text for paragraph in full.article.paragraphs)
    attached = 0
    for item in json.loads(made("jsonld", full))["first"]["items"]:
        selectors = item["target"].get("selector", [])
        if isinstance(selectors, list) and len(selectors) == 2:
            attached += 1
            place, quote = selectors
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"]) and text[place["end"] :].startswith(quote["suffix"])
    assert attached == len(full.annotations) - 2  # without the note on the article, and the one that is unattached


def test_the_validator_sees_faults(full: Gathered) -> None:
    whole = json.loads(made("jsonld", full))
    item = whole["first"]["items"][1]
    item["colour"] = item["target"]["selector"][0].pop("start")
    del item["target"]["source"]
    item["motivation"] = "painting"
    assert len(list(faults(whole))) == 4


# --- Readwise --------------------------------------------------------------------------------------------------------


def test_the_table_has_the_columns_that_readwise_imports(full: Gathered) -> None:
    data = made("readwise", full)
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert data.startswith(b"Highlight,Title,Author,URL,Note,Location,Date\r\n") and len(rows) == len(full.annotations)
    first = rows[1]
    assert first["Highlight"] == "يكتبُ على هامش الكتاب ما يخطر له"
    assert first["Note"] == ".صفقات .كلمة_كلمة .2026\nملاحظة **أولى**.\n\n- وبند"
    assert (first["Title"], first["URL"], first["Location"]) == (full.entry.title, full.entry.source, "2")
    assert re.fullmatch(r"2026-08-22 12:\d\d:00", first["Date"])
    assert all(row["Highlight"].strip() for row in rows)


# --- the page --------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The tags of a page, the texts of its elements by name, and all its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, str] = {}
        self.text = ""
        self._in = ""
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in = tag

    def handle_data(self, data: str) -> None:
        if self._in in {"style", "script"}:
            self.raw[self._in] = self.raw.get(self._in, "") + data
        else:
            self.text += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._in = ""


def test_the_page_says_everything_and_asks_for_nothing(full: Gathered) -> None:
    page = Page(made("html", full))
    for annotation in full.annotations:
        assert annotation.text.strip("\n") in page.text and annotation.note.strip("\n") in page.text
    assert ("html", {"lang": "ar", "dir": "rtl"}) in page.tags
    assert not {"img", "link", "iframe", "object", "base"} & {tag for tag, _ in page.tags}
    assert not any(name in {"src", "style"} or name.startswith("on") for _, found in page.tags for name in found)
    assert "url(" not in page.raw["style"] and "@import" not in page.raw["style"]
    shown = [found for tag, found in page.tags if tag == "article"]
    assert [found["data-color"] for found in shown] == [annotation.color for annotation in full.annotations]
    assert shown[1]["data-tags"] == "صفقات\nكلمة كلمة\n2026"


def test_the_policy_lets_only_the_page_s_own_style_and_script_run(hostile: Gathered) -> None:
    page = Page(made("html", hostile))
    (policy,) = [found["content"] or "" for _, found in page.tags if found.get("http-equiv")]
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.raw[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert [tag for tag, _ in page.tags].count("script") == 1 and HOSTILE in page.text
    assert not any((found.get("href") or "").startswith("javascript") for _, found in page.tags)


# --- the document ----------------------------------------------------------------------------------------------------


def document(*articles: Gathered) -> Any:
    return docx.Document(io.BytesIO(made("docx", *articles)))


def test_the_document_runs_as_its_words_do(full: Gathered) -> None:
    paragraphs = document(full).paragraphs
    texts = [paragraph.text for paragraph in paragraphs]
    for annotation in full.annotations:
        assert not annotation.text or annotation.text.strip("\n") in texts
        assert all(part in texts for part in annotation.note.strip("\n").split("\n\n") if part)
    quote = next(each for each in paragraphs if each.text == "يكتبُ على هامش الكتاب ما يخطر له")
    assert quote.style.name == "Quote"
    assert quote._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "1"
    properties = quote.runs[0]._r.rPr
    assert [child.tag for child in properties] == [qn("w:shd"), qn("w:rtl")]
    assert properties.find(qn("w:shd")).get(qn("w:fill")) == "fbe7a1"
    code = next(each for each in paragraphs if each.text.startswith("def margin"))
    assert code._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0" and code.runs[0]._r.rPr.find(qn("w:rtl")) is None


def test_styles_have_the_sizes_of_both_scripts(full: Gathered) -> None:
    for name in ("Normal", "Title", "Heading 1", "Quote", "Caption"):
        properties = document(full).styles[name].element.rPr
        assert properties.find(qn("w:sz")).get(qn("w:val")) == properties.find(qn("w:szCs")).get(qn("w:val"))
        assert properties.find(qn("w:rFonts")).get(qn("w:cs"))
        assert (properties.find(qn("w:b")) is None) == (properties.find(qn("w:bCs")) is None)


def test_an_address_is_a_link_and_nothing_else_is(full: Gathered, hostile: Gathered) -> None:
    assert [each.address for paragraph in document(full).paragraphs for each in paragraph.hyperlinks] == [
        full.entry.source
    ]
    nowhere = replace(hostile, entry=replace(hostile.entry, source="file:///etc/passwd"))
    assert not any(paragraph.hyperlinks for paragraph in document(hostile, nowhere).paragraphs)
