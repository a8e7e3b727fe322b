"""Headings, furniture and verse, told from the prose around them."""

import pytest

from reader.article import Article, Kind, MarkKind
from reader.importers.text import read

TITLE = "جسر القرية الجديد ينتظر نهاية الحصاد"


def kinds(article: Article) -> list[str]:
    return [paragraph.kind.value for paragraph in article.paragraphs]


def around(line: str, prose: tuple[str, ...], gap: str = "\n") -> Kind:
    """The kind of a line between long paragraphs."""
    article = read("a.txt", gap.join([TITLE, *prose[:2], line, *prose[2:]]).encode())
    assert article.paragraphs[2].text == line
    return article.paragraphs[2].kind


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "شراكة تواجه تحديات",
        "لماذا تأخر الجسر؟",
        "وماذا بعد؟",
        "5 أسباب للتفاؤل",
        "خطة 2030",
        "1. تاريخ الجسر",
        "أولًا: ما قاله المهندسون",
        "ثانيًا:",
        "«الجسر المعلّق»",
        "البلدية: لا نملك المال الكافي",
        "OpenAI and Its Partners",
        "رأي الأطفال، ورأي الكبار",
        "خاتمة",
        " مهلة جديدة ",
    ],
)
def test_headings(line: str, gap: str, prose: tuple[str, ...]) -> None:
    assert around(line, prose, gap) is Kind.HEADING


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "ثم عاد الجميع إلى بيوتهم.",
        "هذا كل ما في الأمر،",
        "وقال رئيس البلدية:",
        "يقول المعلم سالم عبد الله:",
        "وأضاف أن العمل مستمر",
        "وهرعت إلى المكان فرق الإنقاذ",
        "لكن المال لا يكفي",
        "- لا أعرف يا سيدي",
        "– من يدري",
        "• لوح من الخشب",
        "* ما رأيك في المشروع؟",
        "بقلم: سعاد الأحمد",
        "كتب - سالم عبد الله",
        "الرياض - واس",
        "عين القرية – متابعات",
        "الوادي 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م",
        "12/5/2024",
        "17:44 ت م",
        "للمراسلة: salim@example.org",
        "***",
        "// انتهى //",
        "س: متى يبدأ العمل",
    ],
)
def test_what_is_no_heading(line: str, gap: str, prose: tuple[str, ...]) -> None:
    assert around(line, prose, gap) is Kind.TEXT


def test_a_heading_is_a_section_of_the_article(prose: tuple[str, ...]) -> None:
    article = read("a.txt", "\n".join([prose[0], "رأي آخر", prose[1]]).encode())
    assert article.paragraphs[1].level == 2


def test_neither_the_first_line_nor_the_last_is_a_heading(prose: tuple[str, ...]) -> None:
    article = read("a.txt", "\n\n".join([TITLE, "سالم عبد الله", *prose, "صالح الزهراني"]).encode())
    assert set(kinds(article)) == {"text"}


@pytest.mark.parametrize("line", ["مقدمة", "ما الحكاية؟", "1. البداية"])
def test_a_heading_right_below_the_title_says_so(line: str, prose: tuple[str, ...]) -> None:
    article = read("a.txt", "\n\n".join([TITLE, line, *prose]).encode())
    assert kinds(article)[0] == "heading"


def test_a_heading_below_the_byline(prose: tuple[str, ...]) -> None:
    article = read("a.txt", "\n\n".join([TITLE, "بقلم: سعاد الأحمد", "12/5/2024", "مقدمة", *prose]).encode())
    assert kinds(article)[:4] == ["text", "text", "heading", "text"]


def test_a_heading_and_that_of_its_first_section(prose: tuple[str, ...]) -> None:
    lines = [TITLE, prose[0], "أسباب التأخير", "أولًا: المال", prose[1], "ثانيًا: المطر", prose[2]]
    article = read("a.txt", "\n\n".join(lines).encode())
    assert kinds(article) == ["text", "heading", "heading", "text", "heading", "text"]


def test_a_dialogue_has_no_headings(prose: tuple[str, ...]) -> None:
    lines = ["سالم: ما رأيك في الجسر", prose[0], "مريم: لا أراه قريبًا", prose[1], "سالم: ومتى إذن", prose[2]]
    assert set(kinds(read("a.txt", "\n".join([prose[3], *lines]).encode()))) == {"text"}


def test_questions_of_an_interview_are_no_headings(prose: tuple[str, ...]) -> None:
    questions = [
        "كيف بدأت حكايتكم مع بناء الجسر الأول في القرية؟",
        "هل تظنون أن البلدية ستفي بما وعدت به الناس؟",
        "وما الذي ستفعلونه إن تأخر العمل عامًا آخر أو عامين؟",
    ]
    lines = [line for pair in zip(questions, prose[:3], strict=True) for line in pair]
    assert set(kinds(read("a.txt", "\n".join([prose[3], *lines]).encode()))) == {"text"}


def test_lines_of_a_list_are_no_headings(prose: tuple[str, ...]) -> None:
    items = ["1. خشب من الغابة القريبة", "2. حجارة من المقلع", f"3. {prose[0]}"]
    assert "heading" not in kinds(read("a.txt", "\n".join([prose[1], *items, prose[2]]).encode()))


def test_a_poem_has_no_headings(prose: tuple[str, ...]) -> None:
    lines = ["يا جسر أين الذين مروا", "وأين من كانوا هنا", "مضوا ولم يبق سوى الصدى"]
    assert "heading" not in kinds(read("a.txt", "\n".join([prose[1], *lines, prose[2]]).encode()))


@pytest.mark.parametrize(
    "line",
    [
        "أقرأ كمان:  «تحت المجهر».. تساؤلات حادة حول جدوى الجسر وسط تصاعد الجدل",
        "اقرأ أيضًا: حكاية الطاحونة القديمة",
        "اقرأ أيضا حكاية الطاحونة القديمة",
        "إقرأ أيضاً: الطاحونة",
        "شاهد أيضًا | الطاحونة",
        "مواضيع ذات صلة",
        "أخبار متعلقة:",
        "قد يهمك أيضًا",
        "للمزيد من التفاصيل اضغط هنا",
        "...المزيد",
        "رابط الخبر: https://example.org/1",
        "شارك",
        "شارك المقال",
        "شارك هذا الخبر مع أصدقائك",
        "شارك هذا الخبر ليعرف المزيد من الناس عن الموضوع.",
        "فيسبوك | تويتر | واتساب",
        "انشر على فيسبوك",
        "تابعنا على تليجرام",
        "Read also: The mill",
        "Share this: Facebook Twitter",
        "Related Articles",
    ],
)
def test_furniture(line: str, prose: tuple[str, ...]) -> None:
    assert around(line, prose, "\n\n") is Kind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ كتابًا كل أسبوع، واكتب عنه سطرين، ولا تنتظر أن يمدحك أحد على ما فعلت.",
        "اقرأ أيضًا ما كتبه الجاحظ عن الحيوان، ففيه من الملاحظة ما لا تجده عند غيره، ومن الطرافة كثير.",
        "شارك الوزير في المؤتمر وألقى كلمة قصيرة.",
        "شارك المنتخب في البطولة للمرة الأولى.",
        "قد يهمك أن تعرف أن الجسر القديم كان أطول من هذا.",
        "للمزيد من النجاح علينا أن نتعلم.",
        "المزيد من الجسور يعني المزيد من الطرق.",
        "انتقلت المعلومات عبر فيسبوك سريعًا.",
    ],
)
def test_what_is_no_furniture(line: str, prose: tuple[str, ...]) -> None:
    assert around(line, prose, "\n\n") is not Kind.FURNITURE


def test_a_call_to_share_at_the_end_of_a_paragraph(prose: tuple[str, ...]) -> None:
    line = f"{prose[5]}. شارك هذا الخبر ليعرف المزيد من الناس عن الموضوع."
    assert around(line, prose) is Kind.TEXT


def test_the_lines_that_a_label_points_to(prose: tuple[str, ...]) -> None:
    tail = ["مواضيع ذات صلة:", "حكاية الطاحونة القديمة", "السيل الذي لم يتوقعه أحد"]
    article = read("a.txt", "\n".join([TITLE, *prose, *tail]).encode())
    assert kinds(article)[-3:] == ["furniture"] * 3


def test_a_headline_below_a_label_is_no_heading(prose: tuple[str, ...]) -> None:
    lines = [TITLE, prose[0], "اقرأ أيضًا:", "حكاية الطاحونة القديمة", prose[1], "رأي الأطفال", prose[2]]
    article = read("a.txt", "\n".join(lines).encode())
    assert kinds(article) == ["text", "furniture", "furniture", "text", "heading", "text"]


def test_headings_look_through_furniture(prose: tuple[str, ...]) -> None:
    lines = [TITLE, prose[0], "اقرأ أيضًا: الطاحونة", "رأي الأطفال", "شاهد أيضًا: السيل", prose[1]]
    article = read("a.txt", "\n\n".join(lines).encode())
    assert kinds(article) == ["text", "furniture", "heading", "furniture", "text"]


@pytest.mark.parametrize("gap", ["     ", "\t", " ... ", " … ", " *** ", "    \u2003  "])
def test_verse(gap: str, prose: tuple[str, ...]) -> None:
    halves = [("وقفتُ على الجسرِ القديمِ مسائلًا", "أما آنَ للماضينَ أن يتكلّموا"), ("فما ردَّ", "")]
    halves[1] = ("فما ردَّ إلا الريحُ وهي عليلةٌ", "وما ردَّ إلا الماءُ وهو متيّمُ")
    lines = [gap.join(pair) for pair in halves]
    article = read("a.txt", "\n".join([TITLE, prose[0], *lines, prose[1]]).encode())
    assert kinds(article) == ["text", "verse", "verse", "text"]
    for paragraph, pair in zip(article.paragraphs[1:3], halves, strict=True):
        assert {mark.kind for mark in paragraph.marks} == {MarkKind.HEMISTICH}
        assert tuple(paragraph.text[mark.start : mark.end] for mark in paragraph.marks) == pair


def test_one_line_with_a_gap_is_no_verse(prose: tuple[str, ...]) -> None:
    line = "وقفتُ على الجسرِ القديمِ مسائلًا     أما آنَ للماضينَ أن يتكلّموا"
    assert around(line, prose) is Kind.TEXT


def test_columns_are_no_verse(prose: tuple[str, ...]) -> None:
    rows = ["خشب\t120 لوحًا", "حجارة\t40 شاحنة", "حديد\t3 أطنان"]
    article = read("a.txt", "\n".join([TITLE, prose[0], *rows, prose[1]]).encode())
    assert "verse" not in kinds(article)
