"""Texts for the end-to-end tests, in the shapes in which articles come: plain text, Markdown, a saved page.

All prose is written for these tests. A text is kept as its parts, so that a test can say what has to come out of it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One paragraph of a text and the kind it has to be recognised as."""

    kind: str
    text: str


HEADLINE = "«جسر بين ضفتين».. “المكتبة المتنقلة” تعيد “OpenShelf” إلى أحياء المدينة القديمة"

# The shape of a news site's page saved as text: the title twice, blank lines, paragraphs without a full stop, furniture
# between them, and a call to share that is only the end of a real paragraph.
LIBRARY_BUS = (
    Part(
        "text",
        "انطلقت صباح اليوم من ساحة البلدية حافلة زرقاء تحمل ثلاثة آلاف كتاب، لتطوف أحياء المدينة القديمة حيًا بعد حي، "
        "في مشروع أطلقته جمعية محلية بالتعاون مع مؤسسة OpenShelf، بعد أن أغلقت المكتبة العامة أبوابها قبل ست سنوات",
    ),
    Part(
        "text",
        "وقالت مديرة المشروع سلمى الحداد إن “OpenShelf” قدمت الرفوف والفهارس، أما الكتب فجاءت من بيوت الناس، وإن شعار "
        "«كتاب لكل باب» لم يكن أكثر من أمنية حين علقته أول مرة على جدار مدرستها، ثم صار عنوانًا تعرفه الأحياء كلها",
    ),
    Part("furniture", "أقرأ كمان:  «على سكة الشمال».. قطار جديد يختصر المسافة بين المرفأ والمطار"),
    Part(
        "text",
        "ويبدأ السائق رحلته في السابعة، فيقف عند المدرسة الثانوية ساعة، ثم عند السوق ساعتين، ويقول إن أكثر ما يطلبه "
        "الصغار قصص البحر، وإن الكبار يسألون عن كتب الطب والزراعة، وإنه تعلم أسماء القراء قبل أن يتعلم أسماء الشوارع",
    ),
    Part("heading", "أرقام السنة الأولى"),
    Part(
        "text",
        "أعارت الحافلة في سنتها الأولى أحد عشر ألف كتاب، ولم يضع منها غير سبعة وعشرين، وعاد بعضها وبين صفحاته رسائل "
        "شكر كتبها القراء بخط أيديهم، فجمعتها سلمى في دفتر أخضر وضعته على الرف الأول ليقرأه كل من يصعد إلى الحافلة",
    ),
    Part("furniture", "اقرأ أيضًا متحف الخط يفتح قاعاته للزوار مجانًا طوال الصيف"),
    Part("furniture", "شارك المقال: فيسبوك | واتساب | تلغرام"),
    Part(
        "text",
        "وتأمل الجمعية أن تضيف في العام المقبل حافلة ثانية للقرى البعيدة، وأن تصل الكتب إلى من لا يستطيعون الخروج من "
        "بيوتهم، وقد فتحت لذلك باب التبرع بالكتب والوقت معًا، فإن أعجبتك الفكرة فشاركنا رأيك وشارك هذا الخبر مع أصدقائك",
    ),
)

# The shape of a text without a title: the lead paragraph first, headings between paragraphs, no blank lines.
WELLS = (
    Part(
        "text",
        "عاد الماء إلى آبار الوادي بعد غياب دام أربعة عشر عامًا، حين نجح مهندسون شبان في إصلاح قناة حجرية بناها الأجداد "
        "قبل ثمانية قرون. وقد استغرق العمل شتاءين كاملين، شارك فيهما أكثر من مئتي متطوع من سبع قرى. ويرى أهل الوادي في "
        "عودة الماء عودة للحياة نفسها، فقد هاجر كثير منهم إلى المدن حين جفت البساتين.",
    ),
    Part(
        "text",
        "بدأت القصة بخريطة قديمة وجدتها طالبة في سجلات الوقف. كانت الخريطة تصف مجرى القناة بئرًا بعد بئر، وتذكر أسماء "
        "من حفروها. وحين قارنت الطالبة الخريطة بصور الأقمار الصناعية ظهر لها أن أكثر المجرى ما زال قائمًا تحت الرمال.",
    ),
    Part("heading", "قناة تحت الرمال"),
    Part(
        "text",
        "تمتد القناة أحد عشر كيلومترًا من سفح الجبل إلى وسط الوادي، وتنحدر انحدارًا لا يزيد على شبر في كل ميل. وقد عجب "
        "المهندسون من دقة البنائين الذين لم تكن معهم إلا موازين من الخشب وخيوط من القنب.",
    ),
    Part("heading", "ما بعد الماء"),
    Part(
        "text",
        "لا يقف المشروع عند القناة وحدها. فالقرى السبع تكتب اليوم ميثاقًا جديدًا لتقسيم الماء، يأخذ من أعراف الأجداد ما "
        "يصلح، ويضيف إليها ما تقوله قياسات المطر. ويأمل القائمون عليه أن يكون مثالًا لغيرهم.",
    ),
)

MARKDOWN = """\
---
title: "في أدب الرحلة: ملاحظات أولى"
author: [ليلى المنصوري, كريم عبد الهادي]
source: https://example.org/rihla
published: 2026-03-14
tags: [أدب, رحلات]
---
# في أدب الرحلة: ملاحظات أولى

كتب **الرحالة** القدماء عن الطريق أكثر مما كتبوا عن [الوصول](https://example.org/wusul)، ووصفوا المدن كما رآها الغريب.

## لماذا يكتب المسافر؟

> من سافر ولم يكتب فكأنه لم يسافر إلا مرة واحدة.

- ليحفظ ما رأى
- ليدل من يأتي بعده

The traveller's notebook is older than the printed map, and often more precise.
"""

HTML = """\
<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>خبز الصباح - جريدة الضاحية</title>
<meta property="og:title" content="خبز الصباح">
<meta property="og:site_name" content="جريدة الضاحية">
<meta name="author" content="نادر السيوفي">
<meta property="article:published_time" content="2026-02-03T06:30:00+00:00">
<script>var tracker = "شيفرة لا تقرأ";</script>
<style>p { color: red }</style>
</head>
<body>
<nav><ul><li><a href="/">الصفحة الأولى</a></li><li><a href="/sport">رياضة الضاحية</a></li></ul></nav>
<article>
<h1>خبز الصباح</h1>
<p>قبل أن يؤذن الفجر بساعة يوقد أبو سمير فرنه الحجري، كما فعل أبوه وجده من قبله، ثم يفتح الباب الخشبي على مصراعيه
ليخرج الدفء إلى الزقاق، فيعرف الجيران أن النهار قد بدأ.</p>
<p>ولا يبيع أبو سمير إلا <em>نوعين</em> من الخبز، ويقول إن الثالث يفسد الأولين، وإن من يطلب كل شيء لا يتقن شيئًا، وإن
الطحين الجيد يعرف من صوته حين يسقط في المعجن الخشبي الكبير.</p>
<h2>سر الخميرة</h2>
<p>أما الخميرة فعمرها من عمر الفرن، يطعمها كل ليلة كما يطعم الناس مواشيهم، ولم تنقطع يومًا منذ سبعين سنة، حتى في
الشتاء الذي غمرت فيه السيول أسواق الضاحية كلها.</p>
<blockquote><p>الخبز لا ينتظر أحدًا، ونحن ننتظره كل صباح.</p></blockquote>
</article>
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/x">أسعار الخضار هذا الأسبوع</a></li></ul></aside>
<footer>جميع الحقوق محفوظة لجريدة الضاحية</footer>
</body>
</html>
"""

HTML_PARTS = (
    Part(
        "text",
        "قبل أن يؤذن الفجر بساعة يوقد أبو سمير فرنه الحجري، كما فعل أبوه وجده من قبله، ثم يفتح الباب الخشبي على "
        "مصراعيه ليخرج الدفء إلى الزقاق، فيعرف الجيران أن النهار قد بدأ.",
    ),
    Part(
        "text",
        "ولا يبيع أبو سمير إلا نوعين من الخبز، ويقول إن الثالث يفسد الأولين، وإن من يطلب كل شيء لا يتقن شيئًا، وإن "
        "الطحين الجيد يعرف من صوته حين يسقط في المعجن الخشبي الكبير.",
    ),
    Part("heading", "سر الخميرة"),
    Part(
        "text",
        "أما الخميرة فعمرها من عمر الفرن، يطعمها كل ليلة كما يطعم الناس مواشيهم، ولم تنقطع يومًا منذ سبعين سنة، حتى في "
        "الشتاء الذي غمرت فيه السيول أسواق الضاحية كلها.",
    ),
    Part("quote", "الخبز لا ينتظر أحدًا، ونحن ننتظره كل صباح."),
)

# Characters that real files hold and careless programs drop: diacritics and tatweel, emoji beyond the BMP, RLM, NBSP,
# U+001A, ZWNJ, Persian and Arabic-Indic digits.
MARKED_TITLE = "دفتر العلامات"
MARKED = (
    "في هذا الدفتر 📚🖋️ جمعتُ ما تتركه الملفات القديمة من علامات، وأولها التشكيل: الكِتَابُ المُشَكَّلُ يُقرأ كما كُتب، "
    "ومثله المكتبـــــة الممدودة بالتطويل، وكلاهما ينبغي أن يُحفظ حرفًا بحرف.",
    "وهذه فقرة فيها \u200fعلامة اتجاه\u200f ومسافة\u00a0غير\u00a0منكسرة وحرف تحكم\u001a قديم، ثم واصل صفري مثل "
    "می\u200cروم، وأرقام من ثلاثة أصناف: 2024 و٢٠٢٤ و۲۰۲۴، فلا يسقط منها شيء.",
    "The third paragraph is written in English, with a café and a naïve façade, so that its direction is told apart.",
    "وأما الوجه الأخير 🙂 فيأتي قبل كلمة المنارة، كي تُعرف مواضع الحروف بعد الرموز التي تأخذ وحدتين 👩‍🚀 في بعض اللغات.",
)

# Prose in nothing but Arabic letters, the marks of ISO-8859-6, and the Arabic comma: every encoding here can hold it.
_PLAIN = (
    "كان صاحب المقهى يعد كراسيه كل مساء كما يعد الراعي غنمه، ثم يطفئ المصباح ويجلس في العتمة قليلا قبل أن يعود إلى "
    "بيته القريب من النهر، ولم يكن يعرف أحد سبب هذه العادة القديمة.",
    "وذات ليلة سأله الحلاق عنها فضحك وقال إن أباه نسي مرة كرسيا على الرصيف فجاء الفيضان وحمله، ومنذ ذلك اليوم صار "
    "العد عنده صلاة صغيرة يختم بها نهاره الطويل.",
)
ENCODINGS = {
    "cp1256": "مقهى الرصيف الغربي",
    "iso-8859-6": "مقهى الرصيف الشرقي",
    "utf-16": "مقهى الرصيف الشمالي",
    "utf-16-be": "مقهى الرصيف الجنوبي",
    "utf-8-sig": "مقهى الرصيف الأوسط",
}


def plain(*paragraphs: str, gap: str = "\n\n") -> str:
    """The paragraphs as a text file's content."""
    return gap.join(paragraphs) + "\n"


def titled(title: str, *paragraphs: str) -> str:
    """A text whose first line is its title; with no paragraphs given, two of ordinary prose."""
    return plain(title, *(paragraphs or _PLAIN))


def library_bus() -> str:
    """The article of the library bus as the file that holds it."""
    return plain(HEADLINE, HEADLINE, *(part.text for part in LIBRARY_BUS))


def wells() -> str:
    """The article of the wells as the file that holds it."""
    return plain(*(part.text for part in WELLS), gap="\n")


def marked() -> str:
    """The notebook of unusual characters as the file that holds it."""
    return titled(MARKED_TITLE, *MARKED)


def encoded(encoding: str) -> bytes:
    """A short article in this encoding, UTF-16 with its byte order mark."""
    data = titled(ENCODINGS[encoding]).encode(encoding)
    return b"\xfe\xff" + data if encoding == "utf-16-be" else data


def plain_paragraphs() -> tuple[str, ...]:
    """The paragraphs of `encoded` and of a `titled` text that names none."""
    return _PLAIN


def nested_html(levels: int) -> str:
    """A page whose text stands inside `levels` elements: it exhausts what walks it recursively."""
    return "<html><body>" + "<div>" * levels + "<p>في القاع كلمة واحدة</p>" + "</div>" * levels + "</body></html>"


def swelling_html(rounds: int) -> str:
    """A page whose entities double `rounds` times: a few kilobytes that would fill any memory."""
    entities = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};">' for n in range(rounds))
    return (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "كلمة كلمة كلمة كلمة ">'
        f"{entities}]><html><body><p>&e{rounds};</p></body></html>"
    )


def folded(text: str) -> str:
    """A rough fold of our own, to tell what a span stands on without asking the program."""
    kept = "".join(c for c in text if not ("\u064b" <= c <= "\u0652" or c in "\u0640\u200f\u200c"))
    return kept.translate(str.maketrans("أإآةى", "اااهي"))
