"""Inflection: the forms of nouns and verbs, as a stem with what it takes before and after it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.arabic.morphology.spelling import seated, vocalisation

Vocal = tuple[tuple[str, str], ...]
"""Letters, each with its marks."""

Inflected = tuple[str, Vocal, str, str, str, str]
"""Prefix, stem, suffix, tag, what it is bound to, the suffix standing alone: see `reader.arabic.morphology.lexicon`."""

_MARKS = re.compile("[\u064b-\u0652]")
_LONG = {"a": "اى", "i": "ي", "u": "و"}


def vocal(written: str) -> Vocal:
    """The letters with their marks, without what writers leave out: vowels before long ones, the last one's, sukun."""
    pairs = [(letter, marks.replace("o", "")) for letter, marks in vocalisation(written.replace("ٱ", "ا"))]
    for number, letter in enumerate(seated(letters(pairs)) if len(seated(letters(pairs))) == len(pairs) else ()):
        pairs[number] = (letter, pairs[number][1])
    found = []
    for number, (letter, marks) in enumerate(pairs):
        following = pairs[number + 1] if number + 1 < len(pairs) else None
        vowel = marks.removeprefix("s")[:1]
        if (
            following is None
            or (vowel and following[0] in _LONG[vowel] + "ة" and not following[1].strip("o"))
            or (number == 0 and letter == "ا")
        ):
            marks = "s" if marks.startswith("s") else ""
        else:
            marks = ("s" if marks.startswith("s") else "") + vowel
        found.append((letter, marks))
    return tuple(found)


def letters(word: Iterable[tuple[str, str]]) -> str:
    return "".join(letter for letter, _ in word)


def unmarked(word: str) -> str:
    return _MARKS.sub("", word)


def text(word: Vocal) -> str:
    signs = {"a": "\u064e", "u": "\u064f", "i": "\u0650", "s": "\u0651"}
    return unicodedata.normalize(
        "NFC", "".join(letter + "".join(signs[mark] for mark in marks) for letter, marks in word)
    )


def noun(word: Vocal, adjective: bool, masculine: bool, feminine: bool, defective: bool) -> Iterator[Inflected]:
    """The inflections of a singular."""
    bare = letters(word)
    cut = word[:-1]

    def inflections(stem: Vocal, listed: str) -> Iterator[Inflected]:
        for each in listed.split():
            suffix, tag, *standing = each.split(":")
            yield "", stem, suffix, tag, "", standing[0] if standing else suffix

    def feminines(stem: Vocal) -> Iterator[Inflected]:
        yield from inflections(stem, "ة:gx ت:gc:ة تان:gd تين:gd تا:ge:تان تي:ge:تين")

    if bare.endswith("ة"):
        yield from inflections(cut, "ة:sx ت:sc:ة تان:dx تين:dx تا:dc:تان تي:dc:تين ات:f")
        if bare.endswith("اة"):
            for weak in "يو":
                yield from inflections((*cut[:-1], (weak, "")), "ات:f")
    elif bare.endswith("اء"):
        yield from inflections(word, ":s ان:dx ين:dx ا:dc:ان")
        for seat in "ئؤ":
            yield from inflections((*cut, (seat, "")), ":sc")
        yield from inflections((*cut, ("ئ", "")), "ي:dc:ين ين:mx")
        if feminine or adjective:
            yield from inflections(word, "ات:f")
            yield from inflections((*cut, ("و", "")), "ات:f ان:dx ين:dx")
        if adjective:
            yield from feminines(word)
            yield from inflections((*cut, ("ؤ", "")), "ون:mx")
    elif bare.endswith("ى"):
        yield "", word, "", "s", "x", ""
        yield "", (*cut, ("ا", "")), "", "s", "c", ""
        yield from inflections((*cut, ("ي", "")), "ان:dx ين:dx ا:dc:ان ات:f")
    elif bare.endswith("ا"):
        yield from inflections(word, ":s ت:f:ت")
        yield from inflections((*cut, ("و", "")), "ات:f")
    elif defective and bare.endswith("ي"):
        yield from inflections(word, ":s ا:sa: ان:dx ين:dx ات:f")
        yield from feminines(word)
        yield from inflections(cut, ":sk ون:mx ين:mx و:mc:ون ي:mc:ين")
    else:
        yield from inflections(word, ":s ا:sa: ان:dx ين:dx ا:dc:ان ي:dc:ين")
        if adjective:
            yield from feminines(word)
        if adjective or masculine:
            yield from inflections(word, "ون:mx ين:mx و:mc:ون ي:mc:ين")
        yield from inflections(word, "ات:f" if adjective or feminine else "ات:fr")
        if bare.endswith("ء") and len(bare) > 2:
            for seat in "ئؤ":
                yield from inflections((*cut, (seat, "")), ":sc")
            yield from inflections((*cut, ("ئ", "")), "ا:sa: ان:dx ين:dx")
        if bare.endswith("أ"):
            for seat in "ئؤ":
                yield from inflections((*cut, (seat, "")), ":sc")


def plural(word: Vocal) -> Iterator[Inflected]:
    """The inflections of a broken plural."""
    bare, cut = letters(word), word[:-1]
    if bare.endswith("ة"):
        yield "", cut, "ة", "bx", "", "ة"
        yield "", cut, "ت", "bc", "", "ة"
    elif bare.endswith("ى"):
        yield "", word, "", "b", "x", ""
        yield "", (*cut, ("ا", "")), "", "b", "c", ""
    else:
        yield "", word, "", "b", "", ""
        if bare.endswith("اء"):
            for seat in "ئؤ":
                yield "", (*cut, (seat, "")), "", "bc", "", ""
        elif bare.endswith("ي"):
            yield "", cut, "", "bk", "", ""
        elif not bare.endswith("ا"):
            yield "", word, "ا", "ba", "", ""


PAST = {"أنا": "ت", "نحن": "نا", "أنت": "ت", "أنتِ": "ت", "أنتما": "تما", "أنتما مؤ": "تما", "أنتم": "تم", "أنتن": "تن",
        "هو": "", "هي": "ت", "هما": "ا", "هما مؤ": "تا", "هم": "وا", "هن": "ن"}  # fmt: skip
PRESENT = {"أنتِ": ("ين", "ي"), "أنتما": ("ان", "ا"), "أنتما مؤ": ("ان", "ا"), "هما": ("ان", "ا"), "هما مؤ": ("ان", "ا"),
           "أنتم": ("ون", "وا"), "أنتن": ("ن",), "هم": ("ون", "وا"), "هن": ("ن",)}  # fmt: skip


def verb(conjugation: dict[str, dict[str, str]]) -> Iterator[Inflected]:
    """The inflections of a verb, from libqutrub's table."""
    indicative: set[tuple[str, str, str]] = set()
    for tense, row in conjugation.items():
        passive, past, order = "مجهول" in tense, "الماضي" in tense, "الأمر" in tense
        short = not past and not order and "المعلوم" not in tense and tense != "المضارع المجهول"
        for person, form in row.items():
            if not form:
                continue
            whole = vocal(form)
            prefix = ""
            if not past and not order:
                prefix, whole = whole[0][0], whole[1:]
            wanted = (PAST[person],) if past else PRESENT.get(person, ("",))
            suffix = next((each for each in wanted if letters(whole).endswith(each)), None)
            if suffix is None:
                continue
            stem = whole[: len(whole) - len(suffix)]
            stem = (*stem[:-1], (stem[-1][0], "s" * stem[-1][1].startswith("s"))) if stem else stem
            if not stem:
                continue
            tag = ("pp" if passive else "pv") if past else "cv" if order else ("ip" if passive else "iv")
            key = (prefix, letters(stem), suffix)
            if short and suffix in ("", "ن") and key not in indicative:
                tag = "jp" if passive else "ij"
            elif not short:
                indicative.add(key)
            yield from _bound(prefix, stem, suffix, tag)
            if passive and person == "هو" and not short:
                for more in ("وا", "ت", "نا") if past else ("ون", "وا", "ان"):
                    base = stem[:-1] if letters(stem).endswith(("ى", "ي")) and more[0] == "و" else stem
                    if base and not letters(base).endswith("ى"):
                        yield from _bound(prefix, base, more, tag)


def _bound(prefix: str, stem: Vocal, suffix: str, tag: str) -> Iterator[Inflected]:
    if suffix == "وا":
        yield prefix, stem, "وا", tag, "x", "وا"
        yield prefix, stem, "و", tag, "c", "وا"
    elif suffix == "تم":
        yield prefix, stem, "تم", tag, "x", "تم"
        yield prefix, stem, "تمو", tag, "c", "تم"
    elif not suffix and letters(stem).endswith("ى"):
        yield prefix, stem, "", tag, "x", ""
        yield prefix, (*stem[:-1], ("ا", "")), "", tag, "c", ""
    else:
        yield prefix, stem, suffix, tag, "", suffix
