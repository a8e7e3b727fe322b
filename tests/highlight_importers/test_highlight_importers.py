"""What the files of other programs say, whatever they are: KOReader, Readwise, Kindle, W3C annotations, rubbish."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from reader.annotation import Color, Target
from reader.errors import ImportRefused, NoHighlights, NotText
from reader.highlight_importers import Clip, Work, read_highlights


def read(text: str | bytes) -> list[Work]:
    return read_highlights("x", text if isinstance(text, bytes) else text.encode())


def clipping(title: str, line: str, text: str) -> str:
    return f"{title}\r\n{line}\r\n\r\n{text}\r\n==========\r\n"


# --- Kindle ----------------------------------------------------------------------------------------------------------

BOOK = "دليل القارئ (الطبعة ٢) (ليلى الهاشمي)"
ENGLISH = "- Your {} on page 12 | Location {} | Added on Friday, March 21, 2014 10:08:07 PM"


def test_clippings_of_a_kindle() -> None:
    data = "\ufeff" + "".join(
        (
            clipping(BOOK, ENGLISH.format("Highlight", "1406-1407"), "كلمة أولى"),
            clipping("\ufeff" + BOOK, ENGLISH.format("Highlight", "1406-08"), "كلمة أولى، وثانية"),
            clipping(BOOK, ENGLISH.format("Note", "1408"), "ملاحظة"),
            clipping(BOOK, ENGLISH.format("Note", "1408"), "ملاحظة أتممتها"),
            clipping(BOOK, ENGLISH.format("Bookmark", "1500"), ""),
            clipping(BOOK, ENGLISH.format("Note", "1700"), "ملاحظة بلا تظليل"),
            clipping(BOOK, ENGLISH.format("Highlight", "1800-1801"), "كلمة أولى"),
        )
    )
    (work,) = read(data)
    assert (work.title, work.author) == ("دليل القارئ (الطبعة ٢)", "ليلى الهاشمي")
    drawn_anew, elsewhere, loose = work.clips
    assert (drawn_anew.quote, drawn_anew.note) == ("كلمة أولى، وثانية", "ملاحظة أتممتها")
    assert (drawn_anew.created, drawn_anew.location) == ("2014-03-21T22:08:07Z", "1406–1408")
    assert (elsewhere.quote, elsewhere.note) == ("كلمة أولى", "")
    assert (loose.quote, loose.note, loose.target) == ("", "ملاحظة بلا تظليل", Target.ARTICLE)


def test_clippings_of_a_kindle_that_speaks_arabic() -> None:
    data = "".join(
        (
            clipping("كتاب", "- تمييزك في الموقع ٢٠٠-٢٠٣ | تمت الإضافة في الجمعة، ٢١ مارس ٢٠١٤ ١٠:٠٨:٠٧ م", "سطر"),
            clipping("كتاب", "- ملاحظتك في الموقع ٢٠٣ | تمت الإضافة في الجمعة، ٢١ آذار ٢٠١٤ ١٢:٠٩:٠٧ ص", "حاشيتي"),
            clipping("كتاب", "- الإشارة المرجعية في الموقع ٢٠٣ | تمت الإضافة في ٢١ مارس ٢٠١٤", ""),
            clipping("كتاب", "- شيء لا نعرف اسمه ٤٠٠-٤٠١ | ٢٠١٤-٠٣-٢١ ٠٨:٠٧", "سطر آخر"),
        )
    )
    (work,) = read(data.encode("utf-16"))
    first, second = work.clips
    assert (first.quote, first.note, first.created) == ("سطر", "حاشيتي", "2014-03-21T22:08:07Z")
    assert (second.quote, second.created) == ("سطر آخر", "2014-03-21T08:07:00Z")


# --- KOReader and Readwise -------------------------------------------------------------------------------------------


def test_json_of_koreader() -> None:
    entry = {"text": " نص\nسطران ", "note": "ملاحظة", "chapter": "الأول", "page": 3, "time": 1398127554,
             "color": "cyan", "drawer": "lighten", "sort": "highlight"}  # fmt: skip
    one = {
        "title": "كتاب",
        "author": "ليلى\nسام",
        "entries": [entry, {"text": "", "sort": "bookmark"}],
        "version": "json/1.0",
    }
    (work,) = read(json.dumps(one))
    assert (work.title, work.author) == ("كتاب", "ليلى, سام")
    expected = Clip("نص\nسطران", "ملاحظة", color=Color.BLUE, created="2014-04-22T00:45:54Z", location="الأول · 3")
    assert work.clips == (expected,)
    assert read(json.dumps({"created_on": 1, "documents": [one, one]})) == [work, work]


def test_tables_of_readwise() -> None:
    exported = (
        "\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"
        '"قال ""نعم"",\nثم مضى",كتاب,ليلى,,ملاحظة,pink,"سياسة, نقد أدبي",page,12,2024-05-01 10:00:00+02:00\n'
    )
    (work,) = read(exported)
    expected = Clip(
        'قال "نعم",\nثم مضى', "ملاحظة", ("سياسة", "نقد أدبي"), Color.RED, "2024-05-01T08:00:00Z", location="page 12"
    )
    assert work == Work("كتاب", "ليلى", "", (expected,))
    head = "Highlight,Title,Author,URL,Note,Location,Date\r\n"
    (work,) = read(head + 'نص,مقال,,https://x.org/a,".وسم .وسم_ثان\nملاحظة .ليست وسمًا",,\r\n')
    assert (work.source, work.clips[0].tags) == ("https://x.org/a", ("وسم", "وسم ثان"))
    assert work.clips[0].note == "ملاحظة .ليست وسمًا"


# --- W3C annotations -------------------------------------------------------------------------------------------------


def test_annotations_of_others() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "نص", "prefix": "قبل ", "suffix": " بعد"}
    within = {"type": "FragmentSelector", "value": "p4", "refinedBy": [quote]}
    annotations: list[dict[str, Any]] = [
        {"type": "Annotation", "body": {"type": "TextualBody", "value": "تعليق"}, "bodyValue": None,
         "target": {"source": {"id": "https://x.org/a"}, "selector": within}, "created": "2024-01-01T10:00:00+03:00"},
        {"type": ["Annotation"], "bodyValue": "على الصفحة", "target": "https://x.org/a"},
        {"type": "Annotation", "target": ["https://x.org/b", {"source": "https://x.org/a", "selector": [
            {"type": "TextPositionSelector", "start": 3, "end": "5"}, quote]}]},
    ]  # fmt: skip
    works = {work.source: work.clips for work in read(json.dumps(annotations))}
    first, page, third = works["https://x.org/a"]
    assert (first.quote, first.prefix, first.note, first.created) == ("نص", "قبل ", "تعليق", "2024-01-01T07:00:00Z")
    assert (page.target, page.note) == (Target.ARTICLE, "على الصفحة")
    assert (third.quote, third.start) == ("نص", -1)
    assert len(works["https://x.org/b"]) == 1


# --- rubbish ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [b"", b"[", b"{}", b"[" * 200_000, b'{"a":' * 100_000, b"\x00\x01", "نص عادي".encode(), b"a,b\n1,2", b"=======\n",
     b"highlights = {\n[1] = 2\n}", b"Highlight,Title\n\"" + b"x" * 10],
)  # fmt: skip
def test_what_is_no_file_of_highlights_is_refused_or_empty(data: bytes) -> None:
    with suppress(NoHighlights):
        assert sum(len(work.clips) for work in read(data)) <= 1


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(NotText):
        read(b"\xff\x00\xfe")


_KEYS = """
    type target selector source body items first value purpose exact start end documents entries text note time author
    title id created hashiya:about hashiya:color hashiya:target refinedBy
"""
KEYS = _KEYS.split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner
            | st.sampled_from(["Annotation", "TextQuoteSelector", "TextPositionSelector", "AnnotationCollection"]),
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_json_of_any_shape_is_read_or_refused(value: object) -> None:
    try:
        works = read(json.dumps(value))
    except ImportRefused:
        return
    for work in works:
        assert isinstance(work.title, str) and isinstance(work.source, str)
        assert all(isinstance(clip.quote, str) and isinstance(clip.note, str) for clip in work.clips)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["==========", "- ", "|", "كتاب (كاتب)", "12-3", "((((", "", "نص", "Note", "٩:٦١", "\ufeff"])
    )
)
def test_clippings_of_any_shape_are_read_or_refused(lines: list[str]) -> None:
    with suppress(ImportRefused):
        assert all(clip.quote or clip.note for work in read("\n".join(lines)) for clip in work.clips)
