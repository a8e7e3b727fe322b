"""Headings that a plain text does not mark: a short line between long paragraphs.

That paragraphs end without a full stop, or that no blank line stands around a heading, says nothing: news is written
both ways. What counts is the form of the line, and that long paragraphs stand on both sides.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reader.arabic.folding import fold_text
from reader.importers.bylines import is_byline
from reader.importers.wordlist import word_set

_MAX_LENGTH, _MAX_WORDS = 90, 14
_MIN_BODY, _BODY_RATIO = 80, 1.8
_MAX_QUESTION_WORDS = 7

_LETTER = re.compile(r"[^\W\d_]")
_ENDS_OPEN = re.compile(r"(?:[.،,؛;:…\\/\-–—|]|\.[\"'”»)\]])$")
_BULLET = re.compile(r"[-–—•*●▪◦·>›+#=/\\_~|{﴿@…]|\.\.|[سج]\s?\d*\s?[:/\-]")
_NUMBERED = re.compile(r"(?:\(?[0-9٠-٩]{1,3}|[اأبجدهـوزحطي])\s?[.)\-–/]\s*|(?:[IVX]{1,5})[.)]\s")
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{2,}[.؛;]\s")
_QUESTION = re.compile(r"[؟?][\"'”»)]*$")
_LABEL = re.compile(r"(?P<label>[^:]{1,30}):\s")
_ORDINALS = "(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)"
_ORDINAL = re.compile(rf"{_ORDINALS}\b.*:")  # «ثالثًا:», though it ends with a colon
_SECTION = re.compile(
    r"(?:ال)?(?:مقدمه|تمهيد|مدخل|خاتمه|خلاصه|توطيه|تقديم|استهلال|فصل|باب|قسم|جزء|مبحث|محور|مطلب)\b"
    r"|(?:introduction|preface|foreword|abstract|conclusion|summary|chapter|part|section)\b"
    rf"|{_ORDINALS}\b"
)
# Words with which sentences go on and reports begin, folded. A question may begin with them.
_OPENERS = word_set(
    "قال قالت قالوا يقول تقول اضاف اضافت يضيف تضيف اكد اكدت يوكد توكد اوضح اوضحت يوضح اشار اشارت يشير تشير تابع",
    "تابعت يتابع ذكر ذكرت يذكر يشار ختم اختتم اختتمت كان كانت كانوا لقد لكن لكنه لكنها لذلك لذا هكذا كما حيث",
    "بينما فيما ثم وفقا بحسب يبدو تبدو الا بل ان انه انها اذا",
)
_AFTER_AND = _OPENERS | word_set("قد هذا هذه هو هي من في علي عن لم لا ما الي ذلك ليس ليست بين بينت")
# «و» and a verb, by its form: وهرعت، ويرى، وتأتي; nouns of that form (وقت، وزارات، وتيرة) are rare or end otherwise.
_AND_VERB = re.compile(r"و(?!قت$)\w+[^ا]ت|و[يت]\w{2,}(?<!ه)")


def find_headings(lines: Sequence[str], taken: Sequence[bool], *, titled: bool) -> set[int]:
    """The places of headings in `lines` (each on one line).

    `taken`: lines known to be something else; furniture, which neighbours look through. `titled`: a title stood above.
    """
    places = [place for place, is_taken in enumerate(taken) if not is_taken]
    labels = Counter(match["label"] for line in lines if (match := _LABEL.match(line)))
    is_dialogue = any(count > 1 for count in labels.values())
    candidates = [has_form(lines[place]) and not (is_dialogue and _is_speaker(lines[place])) for place in places]
    found: set[int] = set()
    for at, is_candidate in enumerate(candidates):
        if not is_candidate:
            continue
        # A section may have a heading of its own right below it: «أسباب الأزمة» and «أولًا: السياسة».
        is_pair = candidates[at + 1 : at + 2] == [True] and _marks_section(lines[places[at + 1]])
        group = places[at : at + 2] if is_pair else places[at : at + 1]
        above = [lines[place] for place in places[max(at - 3, 0) : at]]
        below = [lines[place] for place in places[at + len(group) : at + len(group) + 1]]
        if _stands_between(above, [lines[place] for place in group], below, titled):
            found.update(group)
    return found - _listed(lines, found) - _asked(lines, found)


def _stands_between(above: Sequence[str], group: Sequence[str], below: Sequence[str], titled: bool) -> bool:
    """Whether long paragraphs stand on both sides of one heading or two; above, the title and bylines do as well."""
    longest = max(group, key=len)
    if not below or not _is_body(below[0], longest):
        return False
    if len(above) <= 2 and all(is_byline(line) for line in above):
        return titled and _may_open(group[0])
    return _is_body(above[-1], longest)


def has_form(line: str) -> bool:
    """Whether a line looks like a heading, whatever stands around it."""
    if len(line) > _MAX_LENGTH or len(line.split()) > _MAX_WORDS:
        return False
    if len(_LETTER.findall(line)) < max(3, len(line) / 3):
        return False
    if _ENDS_OPEN.search(line) and not _ORDINAL.fullmatch(fold_text(line)):
        return False
    if _BULLET.match(line) or line.count("،") + line.count(",") > 1:
        return False
    words = _NUMBERED.sub("", line, count=1)
    if not words or _SENTENCE_INSIDE.search(words) or (is_byline(line) and not _SECTION.match(fold_text(line))):
        return False
    return bool(_QUESTION.search(line)) or not _goes_on(words)


def _goes_on(line: str) -> bool:
    first, _, _ = fold_text(line).lstrip("«\"“”'( ").partition(" ")
    joined = first[:1] in {"و", "ف"} and first[1:] in _AFTER_AND
    return first in _OPENERS or joined or _AND_VERB.fullmatch(first) is not None


def _is_speaker(line: str) -> bool:
    """A line that may be of a dialogue: «سالم: نعم». It is one where such a label comes again."""
    match = _LABEL.match(line)
    return match is not None and len(match["label"].split()) <= 3 and not _SECTION.match(fold_text(line))


def _is_body(neighbour: str, line: str) -> bool:
    return len(neighbour) >= max(_MIN_BODY, len(line) * _BODY_RATIO)


def _marks_section(line: str) -> bool:
    return bool(_SECTION.match(fold_text(line)) or _NUMBERED.match(line))


def _may_open(line: str) -> bool:
    """Right below the title a name of the writer is as likely; a heading there must say so."""
    return bool(_QUESTION.search(line)) or _marks_section(line)


def _listed(lines: Sequence[str], found: set[int]) -> set[int]:
    """Numbered lines among `found` that are items of a list, since others of it cannot be headings."""
    numbered = {place for place, line in enumerate(lines) if _NUMBERED.match(line)}
    return set() if numbered <= found else numbered


def _asked(lines: Sequence[str], found: set[int]) -> set[int]:
    """The questions of an interview among `found`: several, and longer than headings are."""
    questions = {place for place in found if _QUESTION.search(lines[place])}
    long = sum(len(lines[place].split()) > _MAX_QUESTION_WORDS for place in questions)
    return questions if long >= 3 else set()
