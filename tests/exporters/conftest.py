"""An article of every sort of paragraph, with annotations of every sort."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from reader.anchor import Anchor, AnchorText
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, LibraryEntry, Paragraph, Span
from reader.exporters import MARKDOWN, Export, Labels

ID = "7f3a9c01b2d4"
COLORS: Mapping[Color, str] = {
    Color.YELLOW: "فكرة",
    Color.GREEN: "أخضر",
    Color.BLUE: "سؤال *مهم*",
    Color.RED: "أحمر",
    Color.PURPLE: "بنفسجي",
}
ARTICLE = Article(
    title='في "الهامش": حاشية على المتن',
    authors=("ليلى الهاشمي", "Sam O'Neil: editor"),
    source="https://example.org/hamish?a=1&b=2",
    published="2026-08-20",
    tags=("سياسة", "نقد أدبي", "2026"),
    paragraphs=(
        Paragraph("متن وحاشية", Kind.HEADING, level=2),
        Paragraph("كان القارئ يكتبُ على هامش الكتاب ما يخطر له، وكان الهامش يتّسع (أحيانًا) لأكثر من المتن؛ أليس كذلك؟ "),
        Paragraph("ثم جاءت الشاشة - بلا هامش - فضاع ما كُتب: 50% منه على الأقل!"),
        Paragraph("قفا نقرأ الهامشَ المنسيَّ منفردا\n    بينَ السطورِ وبينَ الحبرِ والورقِ", Kind.VERSE),
        Paragraph("def margin(page):\n    return page.notes  # <هامش>\n", Kind.CODE),
        Paragraph(
            "# قال: *انظر* [[المتن]] و<b>الحاشية</b> &amp; _ما بينهما_ | `كله`\n---\n1. ثم $5 و$6 %%سر%% ==نعم=="
        ),
        Paragraph("السنة\tالهوامش\n٢٠٢٥\t12\n٢٠٢٦\t40", Kind.TABLE),
        Paragraph("OpenAI قالت إنها «تقرأ» الهوامش 😀 كلها."),
    ),
)


@dataclass
class Desk:
    """An article and the annotations made on it, one by one."""

    article: Article = ARTICLE
    annotations: list[Annotation] = field(default_factory=list)
    entry: LibraryEntry = field(init=False)

    def __post_init__(self) -> None:
        self.entry = entry_of(self.article)

    def add(
        self,
        span: Span | None,
        note: str = "",
        *,
        target: Target = Target.PASSAGE,
        color: Color = Color.YELLOW,
        tags: tuple[str, ...] = (),
    ) -> Annotation:
        """An annotation with the next id, made at the next minute."""
        count = len(self.annotations) + 1
        time = f"2026-08-22T12:{count:02}:00Z"
        anchor = AnchorText(self.article).anchor(span) if span else None
        identity = f"h7f3a1b{count:02x}"
        made = Annotation(identity, ID, target, anchor, span, color, note, tags, created=time, updated=time)
        self.annotations.append(made)
        return made

    def quote(
        self, text: str, note: str = "", *, tags: tuple[str, ...] = (), color: Color = Color.YELLOW
    ) -> Annotation:
        """A highlight of the only place where `text` stands."""
        (span,) = AnchorText(self.article).occurrences(text)
        return self.add(span, note, tags=tags, color=color)

    def unattached(self, exact: str, note: str = "") -> Annotation:
        """A highlight of words that are no longer there."""
        made = self.add(Span(1, 0, 1), note)
        self.annotations[-1] = replace(made, span=None, anchor=Anchor(Span(3, 0, len(exact)), exact))
        return self.annotations[-1]

    def change(self, annotation: Annotation, note: str) -> None:
        """The annotation with another note."""
        self.annotations[self.annotations.index(annotation)] = replace(annotation, note=note)

    def export(self, annotations: Sequence[Annotation] | None = None) -> Export:
        """What leaves the program."""
        chosen = self.annotations if annotations is None else annotations
        return MARKDOWN.render(self.entry, self.article, chosen, LABELS, None)


LABELS = Labels(COLORS, lambda number: "ف " + str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))


def entry_of(article: Article) -> LibraryEntry:
    """The row of the library for `article`."""
    return LibraryEntry(
        id=ID,
        title=article.title,
        authors=article.authors,
        source=article.source,
        published=article.published,
        added="2026-08-22T09:00:00Z",
        updated="2026-08-22T09:00:00Z",
        paragraphs=len(article.paragraphs),
        words=article.words,
        highlights=0,
        progress=0.0,
        language=article.language,
        tags=article.tags,
    )


def whole(number: int) -> Span:
    """All of a paragraph of the article above."""
    return Span(number, 0, len(ARTICLE.paragraph(number).text))


@pytest.fixture(scope="session")
def desk_of() -> Callable[..., Desk]:
    """Makes a desk: of the article above, or of another."""
    return Desk


@pytest.fixture
def desk() -> Desk:
    """The article above, nothing written on it yet."""
    return Desk()


@pytest.fixture
def full_desk() -> Desk:
    """The article above with annotations of every sort."""
    desk = Desk()
    desk.quote("يكتبُ على هامش الكتاب ما يخطر له", "ملاحظة **أولى**.\n\n- وبند", tags=("صفقات", "كلمة كلمة", "2026"))
    desk.add(Span(2, 65, 16, 3), "", color=Color.GREEN)
    desk.add(whole(4), color=Color.PURPLE)
    desk.add(whole(5), "شيفرة:\n\n```python\nmargin(page)", color=Color.RED)
    desk.add(whole(6), "<!-- /hashiya:h7f3a1b05 -->\nما زلنا داخل الملاحظة.", color=Color.BLUE)
    desk.add(whole(7))
    desk.add(Span(8, 0, 0), "ملاحظة على الفقرة كلها.", target=Target.PARAGRAPH, tags=("للمراجعة",))
    desk.add(None, "ملاحظة على المقال كله.", target=Target.ARTICLE, color=Color.GREEN)
    desk.unattached("جملة حُذفت من النص\nفي طبعته الثانية", "ولم تضِع.")
    desk.quote("«تقرأ»", color=Color.BLUE)
    return desk
