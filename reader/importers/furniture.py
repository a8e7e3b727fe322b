"""Furniture: the lines that a site puts between and below the paragraphs (اقرأ أيضًا، مواضيع ذات صلة، شارك).

Only whole short paragraphs count. A paragraph that merely begins with «اقرأ», or ends with a call to share, is text.
"""

import re
from collections.abc import Sequence

from reader.arabic.folding import fold_text
from reader.importers.wordlist import word_set

_NETWORKS = word_set(
    "فيسبوك فيس بوك تويتر واتساب واتس اب اكس x تليجرام تيليجرام تلغرام تيليغرام لينكد ان لينكدان لينكدين انستجرام",
    "انستغرام انستقرام سناب شات سنابشات ماسنجر مسنجر يوتيوب تيك توك بينترست بنترست ريديت ثريدز facebook twitter",
    "whatsapp telegram linkedin instagram snapchat messenger youtube tiktok pinterest reddit threads tumblr viber",
)
_SHARE_VERBS = word_set(
    "شارك شاركها شاركه شاركوا شاركونا انشر انشرها انشره مشاركه المشاركه share tweet",
)
_SHARE_WORDS = word_set(
    "المقال المقاله الخبر الموضوع التقرير الصفحه التدوينه الفيديو القصه الرابط رابط نسخ هذا هذه علي عبر في مع الي",
    "و او الاصدقاء اصدقائك اصدقاءك صديق اخرين الان الكتروني الالكتروني البريد بريد ايميل طباعه اطبع حفظ ارسال",
    "ارسل رساله مواقع التواصل الاجتماعي via on this article post story page email mail print copy link save pin",
    "it send by and to",
)
_SHARED = "(?:هذا|هذه)?\\s*(?:الخبر|المقال|المقاله|الموضوع|التدوينه|الصفحه|التقرير|القصه)"

_READ = "و?(?:اقرا|اقراوا|اقراي|طالع|طالعوا|شاهد|شاهدوا|انظر|تابع|تابعوا|استمع|راجع|read|see|watch)"
_ALSO = "(?:ايضا|كمان|كذلك|المزيد|also|more)"

# Each on folded text. Alone, or with a colon or quotation after it, the label is enough.
_LABEL = re.compile(
    r"[\W_]*(?:"
    rf"{_READ}\s+{_ALSO}|also read|لقراءه المزيد|للمزيد|المزيد|لمزيد من التفاصيل"
    r"|(?:مواضيع|موضوعات|مقالات|اخبار|روابط|تقارير|قصص|مواد|محتوي)\s+(?:ذات (?:صله|علاقه)|متعلقه|مرتبطه|مشابهه)"
    r"|(?:مواضيع|موضوعات|مقالات|اخبار|روابط|تقارير|قصص|مواد|محتوي)\s+(?:(?:قد )?(?:تهمك|تعجبك)|مقترحه)"
    r"|(?:و?قد|ربما|مما قد)\s+(?:يهمك|يعجبك|تعجبك|تهمك)(?:\s+ايضا)?|يهمك ايضا"
    r"|رابط (?:الخبر|المقال|الموضوع|المصدر|مختصر)"
    r"|related(?: (?:articles|posts|stories|topics|news|content|links))?|you (?:may|might) also like|more stories"
    r"|advertisement|مساحه اعلانيه"
    r")(?P<rest>.*)"
)
_BUTTON = re.compile("مزيد|اعلان|more|adv")  # it leads elsewhere, and names nothing below it
_OPENS = re.compile(r"\s*(?:[:：|>«»…؛\"“(\[]|[-–—]\s|\.{2,}|https?:)")
# With words of its own after it, the label must be one that prose hardly begins with.
_CALL = re.compile(
    r"[\W_]*(?:"
    rf"{_READ}\s+{_ALSO}\b|also read\b"
    r"|(?:لل|ل)مزيد(?: من)? (?:التفاصيل|المعلومات|الاخبار|المقالات|حول|عن)|لقراءه المزيد|(?:اضغط|انقر|اضغطوا) هنا"
    r"|تابعنا|تابعونا|تابعوا (?:قناتنا|صفحتنا|حسابنا)|اشترك(?:وا)? في (?:قناتنا|نشرتنا|النشره|القناه|خدمه)"
    rf"|(?:شارك|شاركوا|انشر|شاركنا)\s+{_SHARED}|follow us|subscribe to our|click here|share this|share on|join our"
    r")"
)
_SHORT, _LABELLED = 150, 260  # code points


def is_furniture(text: str) -> bool:
    """Whether a whole paragraph, on one line, is furniture."""
    if len(text) > _LABELLED:
        return False
    folded = fold_text(text).strip()
    return _is_bare(folded) or _is_labelled(folded) or _is_call(folded) or _is_share_row(folded)


def is_label(text: str) -> bool:
    """Whether the paragraph is a bare label of the lines that follow it, such as «مواضيع ذات صلة:»."""
    folded = fold_text(text).strip()
    return _is_bare(folded) and _BUTTON.search(folded) is None


def _is_bare(folded: str) -> bool:
    match = _LABEL.fullmatch(folded)
    return match is not None and not re.search(r"\w", match["rest"])


def _is_labelled(folded: str) -> bool:
    match = _LABEL.fullmatch(folded)
    return match is not None and _OPENS.match(match["rest"]) is not None


def _is_call(folded: str) -> bool:
    """A short call to read, follow or share; a sentence with commas is prose."""
    return len(folded) <= _SHORT and folded.count("،") + folded.count(",") <= 1 and _CALL.match(folded) is not None


def _is_share_row(folded: str) -> bool:
    words: Sequence[str] = re.findall(r"\w+", folded)
    if not words or not all(word in _NETWORKS or word in _SHARE_WORDS or word in _SHARE_VERBS for word in words):
        return False
    return words[0] in _SHARE_VERBS or sum(word in _NETWORKS for word in words) >= 2
