"""Clitics: the small words that Arabic writes onto a word, and the ways to take them off.

A written word is read as  [أ] [و|ف] [ب|ك|ل|س] [ال] base [pronoun];  «والكتاب» is و + ال + كتاب, «لمدرسته» is
ل + مدرسة + ه. Without a dictionary many words can be read in more than one way («وليد»: a name, or و + ليد), so every
reading that a reader of prose could mean is kept, and what no one means is ruled out by length, by pattern and by a
short list of common words that only look as if they began with a clitic.

All strings here are spellings as `reader.search.analysis.spelling` gives them: without marks and tatweel, with hamzas,
ة and ى as written.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.arabic.folding import fold_text


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a written word. The base is spelled as it would stand alone: «مدرسته» has the base «مدرسة»."""

    proclitics: tuple[str, ...]
    base: str
    enclitic: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces in order of reading."""
        return (*self.proclitics, self.base, *((self.enclitic,) if self.enclitic else ()))


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


CONJUNCTIONS = "وف"
PREPOSITIONS = "بكل"
FUTURE = "س"
# What an imperfect verb begins with; only such a word takes the future's س.
IMPERFECT = "يتنأ"
ARTICLE = "ال"
QUESTION = "أ"

# Words that the rules of length and pattern would not let take clitics, and which they take.
_THAT = _words("ان انه انها انهم انهن انهما اننا انك انكم اني")
_PARTICLES = _THAT | _words("من في عن ما لا لم لن قد هو هي هم هن إن أن كل كي إذ اذ بل مع يد أب أخ اب اخ ذا")
_AFTER_PREPOSITION = {
    "ب": _THAT | _words("ما من لا أن إن كل يد أي اي"),
    "ك": _words("ما من أن"),
    "ل": _THAT | _words("ما من أن كل قد كي أي اي"),
}
_BEFORE_PRONOUN = _words("من عن في إن أن ان مع كل أب أخ اب اخ يد ب ل")

# The question's أ is rare in prose, and أ is the first letter of very many words: it is seen before these alone.
_AFTER_QUESTION = _words("ليس ليست لن هو هي هذا هذه ذلك تلك كان كانت فلا فلم فليس ولم وليس")

# Words that begin with ال without the article.
_NO_ARTICLE = _words(
    "الله الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي الآن الان الى التقى التقت التزم التحق "
    "البانيا المانيا"
)

# Longest first: كما before ك + ما.
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "ني", "نا", "ه", "ك", "ي")
# ى before a pronoun is written ا (مستشفاه); only these follow it often enough to look for it.
_AFTER_ALEF_MAKSURA = frozenset(("ها", "هم", "هما", "هن", "ه", "نا"))

# Endings after which a word of the list below is still the same word; folded.
_ENDINGS = {""} | _words("ه ات ين ون ان ا ي يه ته تها تهم تنا هم ها هما نا نه ك كم ت وا تا تان تين يا يات يين يون تي")

# Words whose first letter looks like a clitic before another common word (كتاب is not ك + تاب, لجنة not ل + جنة).
# Folded, without ة.
_WHOLE = _words(
    """
    والد ولاي ولاد وليد وكال وكيل وزير وزار وزراء وجود وصول وقود وفود وعود وضوح وقوف وقوع ورود وفاق وفا وسام وداد وقار
    ورا ولا وبا وحد وحيد وثيق وسيط وسيل ورق ورد وصف وصي وجب وعي وظيف
    فكر فتر فرق فريق فرص فقر فقير فضيل فصيل فصول فنون فنان فسيح فساد فراق فدا فضا فنا فتح فرح فرد فيل فلسطين
    بلاد بيان بنا بقا بلا بحار بخار بلاغ بعيد بديل بسيط بشير بصير بريد بريق بخيل بحوث بيوت بذور بلوغ بلد بعث بقع بقر
    برك بصم بدل بطاق بنات بير بيت بهي
    كتاب كبار كلام كمال كرام كفاح كيان كريم كبير كثير كفيل كنوز كلم كتل كثر كعب كمي كلي كوارث
    لجن لجان لسان لقا لباس لوا لحم لحوم لطيف لفيف لوح ليل لذيذ لغ لعب لقم لقاح لهج
    سلام سلم سمي سير سيار سياس سيد سيطر سينا سينم ستين
    """
)

_LONGEST = 30
"""Letters; nothing longer is a word with clitics."""


def readings(word: str) -> tuple[Reading, ...]:
    """Every plausible reading of `word`; the first takes nothing off."""
    found = {Reading((), word): None}
    if len(word) <= _LONGEST:
        for proclitics, rest in _without_proclitics(word):
            found[Reading(proclitics, rest)] = None
            # A noun has the article or a pronoun, never both.
            if ARTICLE not in proclitics and not rest.startswith(ARTICLE):
                for base, pronoun in _without_pronoun(rest):
                    found[Reading(proclitics, base, pronoun)] = None
    return tuple(found)


def _without_proclitics(word: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The word itself, and what is left after each plausible set of proclitics."""
    if word[0] == QUESTION and word[1:] in _AFTER_QUESTION:
        yield (QUESTION,), word[1:]
    yield (), word
    yield from _without_preposition(word)
    if word[0] in CONJUNCTIONS and len(word) > 2:
        rest = word[1:]
        further = list(_without_preposition(rest)) if not _is_whole(word) else []
        for proclitics, base in further:
            yield (word[0], *proclitics), base
        # «والكتاب» is و + ال + كتاب, and no one asks for «الكتاب» with its article as a base of its own.
        if not any(ARTICLE in proclitics for proclitics, _ in further) and _may_follow(word, _PARTICLES):
            yield (word[0],), rest


def _without_preposition(word: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The article, a preposition, both, or the future's س taken off."""
    if _has_article(word):
        yield (ARTICLE,), word[2:]
        return
    first, rest = word[0], word[1:]
    if first in PREPOSITIONS:
        if _has_article(rest) and first != "ل":
            yield (first, ARTICLE), rest[2:]
            return
        if word == "لله" or ARTICLE[0] + rest in _NO_ARTICLE:  # written without their ا: «للتي» is ل + التي
            yield ("ل",), "الله" if word == "لله" else ARTICLE[0] + rest
            return
        if word.startswith("لل") and len(word) >= 4:  # ل + ال + كتاب is written «للكتاب», ل + ال + لجنة «للجنة»
            yield ("ل", ARTICLE), word[2:]
        if _may_follow(word, _AFTER_PREPOSITION[first]):
            yield (first,), rest
    elif first == FUTURE and len(rest) >= 3 and rest[0] in IMPERFECT and not _is_whole(word):
        yield (FUTURE,), rest


def _has_article(word: str) -> bool:
    return word.startswith(ARTICLE) and len(word) >= 4 and word not in _NO_ARTICLE


def _may_follow(word: str, short: frozenset[str]) -> bool:
    """Whether the first letter of `word` may be a clitic before the rest of it; `short` are allowed short rests."""
    rest = word[1:]
    if rest in short or rest in _NO_ARTICLE:
        return True
    return len(rest) >= 3 and not _is_active_participle(rest) and not _is_whole(word)


def _is_active_participle(rest: str) -> bool:
    """Whether the word is of the pattern فاعل (واحد، كاتب، باحث، لاعبين): its ا then belongs to its first letter.

    A word of its own that begins so («أحد») is written with its hamza after a clitic too: «وأحد».
    """
    if rest[0] != "ا" or rest.startswith(("ابن", "اسم", "اذا", "الى")):
        return False
    folded = fold_text(rest)
    return any(folded[size:] in _ENDINGS for size in (2, 3) if len(folded) >= size)


def _is_whole(word: str) -> bool:
    """Whether the word is, with some ending, one that only looks as if it began with a clitic."""
    folded = fold_text(word)
    return any(folded[:size] in _WHOLE and folded[size:] in _ENDINGS for size in range(2, len(folded) + 1))


def _without_pronoun(word: str) -> Iterator[tuple[str, str]]:
    """Each base with the pronoun taken off it; the base in each spelling that it may have had before."""
    for pronoun in _PRONOUNS:
        base = word[: -len(pronoun)]
        if not word.endswith(pronoun) or not _may_precede(base, pronoun):
            continue
        yield base, pronoun
        if base.endswith("ت") and len(base) >= 4:
            yield base[:-1] + "ة", pronoun
        elif base.endswith("ا") and pronoun in _AFTER_ALEF_MAKSURA:
            yield base[:-1] + "ى", pronoun
        elif base.endswith("و") and pronoun != "ي":
            yield base + "ا", pronoun  # كتبوه: كتبوا + ه
        elif base.endswith(("ائ", "اؤ")):
            yield base[:-1] + "ء", pronoun  # أصدقائه، أصدقاؤه: أصدقاء + ه


def _may_precede(base: str, pronoun: str) -> bool:
    if base in _BEFORE_PRONOUN:
        return pronoun != "كما"
    if pronoun == "كن" or (pronoun == "ك" and base in {"هنا", "مال"}):
        return len(base) >= 4
    return len(base) >= 3 and not (pronoun == "ي" and base[-1] in "اويى")
