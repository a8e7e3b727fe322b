"""Plain text: every character is kept, lines are paragraphs, and titles are told from texts."""

import textwrap
from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article, Kind, TitleOrigin
from reader.errors import ImportRefused, NothingToRead
from reader.importers.text import DAMAGED, read

TITLE = "جسر القرية الجديد ينتظر نهاية الحصاد"


def of(text: str) -> Article:
    return read("a.txt", text.encode())


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def kept(article: Article) -> str:
    """What the article holds of its file, in order."""
    title = "" if article.title_origin is TitleOrigin.OPENING else article.title
    return "\n".join([title, article.repeated_title or "", *texts(article)])


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if not character.isspace() and character != "\0")


def test_a_title_that_stands_apart(prose: tuple[str, ...]) -> None:
    article = of("\n\n".join([TITLE, *prose]))
    assert (article.title, article.title_origin) == (TITLE, TitleOrigin.GIVEN)
    assert texts(article) == list(prose)
    assert {p.kind for p in article.paragraphs} == {Kind.TEXT}
    assert article.language == "ar"


def test_a_title_without_a_gap(prose: tuple[str, ...]) -> None:
    article = of("\n".join([TITLE, *prose]))
    assert (article.title, article.title_origin) == (TITLE, TitleOrigin.GIVEN)
    assert texts(article) == list(prose)


def test_a_title_above_a_byline(prose: tuple[str, ...]) -> None:
    article = of("\n".join([TITLE, "بقلم: سعاد الأحمد", *prose]))
    assert article.title == TITLE
    assert article.authors == ("سعاد الأحمد",)
    assert texts(article) == ["بقلم: سعاد الأحمد", *prose]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n \t\n"])
def test_a_repeated_title_is_one_title(gap: str, prose: tuple[str, ...]) -> None:
    repeated = f"  {TITLE.replace('الجديد', 'الجديـد')} "
    article = of(gap.join([TITLE, repeated, *prose]))
    assert (article.title, article.title_origin) == (TITLE, TitleOrigin.REPEATED)
    assert article.repeated_title == repeated
    assert texts(article) == list(prose)


def test_a_lead_paragraph_gives_its_opening(prose: tuple[str, ...]) -> None:
    article = of("\n".join(prose))
    assert article.title_origin is TitleOrigin.OPENING
    assert article.title == "خرج أهل القرية في ذلك الصباح إلى الوادي بعد أن هدأ المطر"
    assert texts(article) == list(prose)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("كلمة", "كلمة"),
        ("عاد المسافرون أخيرًا. كان الطريق طويلًا.", "عاد المسافرون أخيرًا"),
        ("هل عاد المسافرون؟ نعم عادوا.", "هل عاد المسافرون؟"),
        ("زار د. أحمد المدرسة أمس. ثم غادر.", "زار د. أحمد المدرسة أمس"),
        ("بلغ السعر 97.400 مليون دينار في المزاد. انتهى.", "بلغ السعر 97.400 مليون دينار في المزاد"),
    ],
)
def test_one_line_stays_a_paragraph(text: str, title: str) -> None:
    article = of(f"{text}\n")
    assert (article.title, article.title_origin) == (title, TitleOrigin.OPENING)
    assert texts(article) == [text]


def test_an_opening_without_a_stop_is_cut_between_words() -> None:
    text = "كلمة " * 60
    title = of(text).title
    assert len(title) <= 90
    assert title == f"{' '.join(['كلمة'] * 18)}…"


def test_an_opening_without_a_space_is_cut() -> None:
    title = of("ب" * 500).title
    assert title == "ب" * 89 + "…"


def test_two_short_sentences_have_no_title() -> None:
    article = of("كان يومًا جميلًا من أيام الربيع.\n\nذهبنا فيه إلى البحر مع الجيران.")
    assert article.title_origin is TitleOrigin.OPENING
    assert len(article.paragraphs) == 2


def test_share_rows_and_the_basmala_are_no_titles(prose: tuple[str, ...]) -> None:
    article = of("\n\n".join(["شارك | فيسبوك | تويتر", "بسم الله الرحمن الرحيم", TITLE, *prose]))
    assert article.title == TITLE
    assert texts(article)[:2] == ["شارك | فيسبوك | تويتر", "بسم الله الرحمن الرحيم"]
    assert article.paragraphs[0].kind is Kind.FURNITURE


def test_two_equal_lines_alone() -> None:
    article = of("سطر\nسطر")
    assert texts(article)
    assert letters(kept(article)) >= letters("سطر")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n", "\r\n \r\n"])
def test_every_line_end_ends_a_paragraph(end: str, prose: tuple[str, ...]) -> None:
    assert texts(of(end.join(prose))) == list(prose)


def test_lines_stay_as_they_stand(prose: tuple[str, ...]) -> None:
    lines = [f"\u200f  {prose[0]} ", f"\t\xa0{prose[1]}\x1a", f"{prose[2]}\x0c\x0b\u202c"]
    assert texts(of("\n".join(lines))) == lines


def test_lines_of_nothing_visible_make_no_paragraph_and_are_kept(prose: tuple[str, ...]) -> None:
    article = of(f"{prose[0]}\n\u200f\n\x0c\n{prose[1]}\n\x1a\n")
    assert texts(article) == [prose[0], f"\u200f \x0c {prose[1]} \x1a"]


@pytest.mark.parametrize("text", ["\n\n", " \t\xa0 ", "\u200f\n\x1a", "\ufeff\r\n"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(NothingToRead):
        of(text)


def test_damage_is_told(prose: tuple[str, ...]) -> None:
    assert read("a.txt", prose[1].encode()[:-1]).notices == (DAMAGED,)


@pytest.mark.parametrize("width", [60, 72, 78])
def test_wrapped_lines_are_one_paragraph(width: int, prose: tuple[str, ...]) -> None:
    wrapped = [textwrap.fill(paragraph, width) for paragraph in prose]
    article = of("\n\n".join([TITLE, *wrapped]))
    assert article.title == TITLE
    assert texts(article) == wrapped


def test_a_heading_above_wrapped_lines(prose: tuple[str, ...]) -> None:
    wrapped = [textwrap.fill(paragraph, 70) for paragraph in prose]
    article = of("\n\n".join([TITLE, wrapped[0], f"حكاية الجسر الأول\n{wrapped[1]}", *wrapped[2:]]))
    assert texts(article)[1:3] == ["حكاية الجسر الأول", wrapped[1]]
    assert article.paragraphs[1].kind is Kind.HEADING


def test_items_in_wrapped_text_stay_apart(prose: tuple[str, ...]) -> None:
    wrapped = [textwrap.fill(paragraph, 70) for paragraph in prose]
    items = "\n".join(f"- {textwrap.fill(paragraph, 68)}" for paragraph in prose[:3])
    found = texts(of("\n\n".join([*wrapped, items])))
    assert [text[:2] for text in found[-3:]] == ["- ", "- ", "- "]


def test_short_sentences_on_their_lines_are_not_wrapped() -> None:
    lines = [f"هذه جملة قصيرة رقمها {number} وهي تنتهي بنقطة ولا تتصل بما بعدها." for number in range(8)]
    assert texts(of("عنوان قصير\n\n" + "\n".join(lines))) == lines


def test_english_text() -> None:
    body = (
        "The old bridge fell on a Tuesday, and by Wednesday everyone had an opinion about who should have known. " * 3
    )
    article = of(
        f"The Bridge\n\n{body}\n\nWhat the Engineers Said\n\n{body}\n\nRead also: Floods of the past\n\n{body}"
    )
    assert (article.title, article.language) == ("The Bridge", "en")
    assert [p.kind.value for p in article.paragraphs] == ["text", "heading", "text", "furniture", "text"]


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("اب \n\r\t.،:؟-*…\u200f\x1a\xa0"))))
def test_no_character_is_lost(text: str) -> None:
    try:
        article = of(f"\ufeff{text}")  # a mark, so that no chance likeness to another encoding decides
    except ImportRefused:
        return
    assert letters(kept(article)) == letters(text)
    assert article.title.strip()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.text("ابتثجح مو،.", min_size=1, max_size=200), min_size=1, max_size=12), st.sampled_from(["\n", "\n\n"])
)
def test_words_keep_their_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    if text.strip():
        assert kept(of(text)).split() == text.split()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_refused(data: bytes) -> None:
    try:
        article = read("a.txt", data)
    except ImportRefused:
        return
    assert article.paragraphs
