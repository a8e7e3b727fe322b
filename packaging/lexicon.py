#!/usr/bin/env python3
"""Build resources/lexicon/arabic.z, the lexicon of `reader.arabic.morphology`.

    pip install --target build/lexicon arramooz-pysqlite==0.4.2 libqutrub==1.2.4.1
    python packaging/lexicon.py build/lexicon news.jsonl.gz

From arramooz (GPL-3) come the nouns with their broken plurals, the verbs, and how often each lemma is met; from
libqutrub (GPL-3) the conjugations; from packaging/lexicon_additions.txt what they lack. How common an inflection, a
clitic, a lemma is, is then estimated by expectation maximisation from any unlabelled text, one JSON object with a
"content" on each line. The result is the same for the same input.
"""

import gzip
import json
import math
import re
import sqlite3
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.arabic.morphology.affixes import LONE_PARTICLE, PARTICLE, VERBAL, proclitics  # noqa: E402
from reader.arabic.morphology.analyzer import Analyzer, Shape, events  # noqa: E402
from reader.arabic.morphology.lexicon import Lexicon  # noqa: E402
from reader.arabic.morphology.spelling import HAMZAS, pattern_of, seated, vocalisation  # noqa: E402
from reader.arabic.words import words  # noqa: E402

TARGET = ROOT / "resources" / "lexicon" / "arabic.z"
ADDITIONS = ROOT / "packaging" / "lexicon_additions.txt"

Vocal = tuple[tuple[str, str], ...]  # letters with their marks
Inflected = tuple[str, Vocal, str, str, str, str]  # prefix, stem, suffix, tag, bound, standing suffix

MARKS = re.compile("[\u064b-\u0652]")
ARABIC = re.compile("[\u0621-\u064a]+")
LISTED = re.compile(r"[;،,\s\-–/:.]+")
LONG = {"a": "اى", "i": "ي", "u": "و"}
FLOOR, VERB_FLOOR = 3.0, 0.5
PARAGRAPHS = 6000
ROUNDS = 8
AT_MOST = {" q": -8.0, "iv أ-": -5.0, "cv -": -6.5, "cv -ي": -7.0, "dx -ين": -5.2, "dx -ان": -6.0}
"""Log-probabilities that text cannot teach, for what is rare in it looks like what is common: أوقع as أ + وقع."""
TRUST_IN_LEXICON = 0.5
"""How much the lexicon's own frequencies weigh against the text's, as a share of the text."""


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
            or (vowel and following[0] in LONG[vowel] + "ة" and not following[1].strip("o"))
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
    return MARKS.sub("", word)


def text(word: Vocal) -> str:
    signs = {"a": "\u064e", "u": "\u064f", "i": "\u0650", "s": "\u0651"}
    return unicodedata.normalize(
        "NFC", "".join(letter + "".join(signs[mark] for mark in marks) for letter, marks in word)
    )


def plain(written: str) -> Vocal:
    return tuple((letter, "") for letter in written)


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


class Collected:
    """Lemmas and their inflections."""

    def __init__(self) -> None:
        self.inflected: dict[tuple[str, str], dict[Inflected, None]] = defaultdict(dict)
        self.roots: dict[tuple[str, str], str] = {}
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, kind: str, lemma: Vocal, inflections: Iterable[Inflected], root: str = "") -> None:
        key = (kind, text(lemma))
        self.inflected[key].update(dict.fromkeys(inflections))
        if root:
            self.roots.setdefault(key, root)


WITH_PRONOUNS = {"prep", "conj_sub", "adv", "adv_rel", "part", "verb_pseudo", "noun_quant"}
ADJECTIVES = {"اسم فاعل", "صفة مشبهة", "صفة", "منسوب", "اسم مفعول", "صيغة مبالغة"}


def collect(packages: Path) -> Collected:
    found = Collected()
    data = packages / "arramooz" / "data"
    frequencies: Counter[tuple[str, Vocal]] = Counter()
    types: dict[Vocal, Counter[str]] = defaultdict(Counter)
    for written, kind, count in sqlite3.connect(data / "wordfreq.sqlite").execute(
        "SELECT vocalized, word_type, freq FROM wordfreq"
    ):
        if not ARABIC.fullmatch(letters(vocal(written))):
            continue
        one = vocal(written)
        group = "V" if kind in ("verb", "part_verb") else "N" if kind.startswith(("noun", "adj")) else "P"
        frequencies[group, one] += count
        types[one][kind] += count
    dictionary = sqlite3.connect(data / "arabicdictionary.sqlite")
    dictionary.row_factory = sqlite3.Row
    _nouns(found, list(dictionary.execute("SELECT * FROM nouns ORDER BY id")), frequencies)
    _listed(found, frequencies, types)
    _verbs(found, packages, dictionary)
    _additions(found, packages, frequencies)
    for (kind, lemma), count in frequencies.items():
        found.counts[kind, text(lemma)] += count
    return found


def _is_adjective(kind: str) -> bool:
    return kind.rsplit(":", maxsplit=1)[-1] in ADJECTIVES


def _canonical(rows: Sequence[sqlite3.Row], frequencies: Counter[tuple[str, Vocal]]) -> dict[Vocal, Vocal]:
    """A lemma of the dictionary that the frequency list vocalises otherwise -> that of the list."""
    listed: dict[str, list[Vocal]] = defaultdict(list)
    for kind, one in frequencies:
        if kind == "N":
            listed[letters(one)].append(one)
    own: dict[str, set[Vocal]] = defaultdict(set)
    for row in rows:
        own[row["unvocalized"]].add(vocal(row["vocalized"]))
    found = {}
    for bare, vocals in own.items():
        if len(vocals) == 1 and len(listed[bare]) == 1:
            found[next(iter(vocals))] = listed[bare][0]
    return found


def _nouns(found: Collected, rows: list[sqlite3.Row], frequencies: Counter[tuple[str, Vocal]]) -> None:
    singulars = [row for row in rows if row["number"] != "جمع تكسير"]
    canonical = _canonical(singulars, frequencies)

    def lemma_of(written: str) -> Vocal:
        one = vocal(written)
        return canonical.get(one, one)

    known: set[Vocal] = set()
    for row in singulars:
        one = lemma_of(row["vocalized"])
        if not ARABIC.fullmatch(letters(one)):
            continue
        known.add(one)
        is_adjective = bool(row["feminable"]) or _is_adjective(row["wordtype"])
        target = one
        if row["masculin"] and letters(one).endswith(("اء", "ى")):
            target = lemma_of(row["masculin"])
        found.add(
            "N",
            target,
            noun(one, is_adjective, row["masculin_plural"], row["feminin_plural"], row["mankous"]),
            row["root"],
        )
        for each in LISTED.split(row["broken_plural"] or ""):
            many = vocal(each.replace("+", ""))
            bare = letters(many)
            if len(bare) > 2 and ARABIC.fullmatch(bare) and not bare.startswith("مؤنث") and not bare.endswith("ات"):
                found.add("N", target, plural(many))
    for row in rows:
        if row["number"] == "جمع تكسير":
            many = vocal(row["vocalized"])
            if not ARABIC.fullmatch(letters(many)):
                continue
            ones = [
                lemma_of(each) for each in LISTED.split(row["single"] or "") if ARABIC.fullmatch(letters(vocal(each)))
            ]
            for one in ones or [many]:
                found.add("N", one, plural(many), row["root"])
                if ones and one not in known:
                    known.add(one)
                    found.add("N", one, noun(one, True, True, True, letters(one).endswith("ي")), row["root"])


def _listed(found: Collected, frequencies: Counter[tuple[str, Vocal]], types: dict[Vocal, Counter[str]]) -> None:
    """The words of the frequency list that the dictionary does not have."""
    for kind, one in list(frequencies):
        if kind == "P" and len(one) > 1:
            tag = PARTICLE if any(each in WITH_PRONOUNS for each in types[one]) else LONE_PARTICLE
            found.add("P", one, [("", one, "", tag, "", "")])
        elif kind == "N" and ("N", text(one)) not in found.inflected:
            proper = types[one]["noun_prop"] > 0.5 * sum(types[one].values())
            if proper and not letters(one).endswith("ي"):
                found.add("N", one, [("", one, "", "pr", "", "")])
            else:
                adjective = any(each.startswith("adj") for each in types[one]) or letters(one).endswith("ي")
                found.add("N", one, noun(one, adjective, True, True, False))


def _verbs(found: Collected, packages: Path, dictionary: sqlite3.Connection) -> None:
    conjugate = _conjugator(packages)
    for row in dictionary.execute("SELECT * FROM verbs ORDER BY id"):
        one = vocal(row["vocalized"])
        table = conjugate(row["vocalized"], row["future_type"])
        if table:
            found.add("V", one, verb(table), row["root"].replace("ء", "أ"))


def _conjugator(packages: Path):
    sys.path.insert(0, str(packages))
    cache = ROOT / "build" / "conjugations.json"
    known = json.loads(cache.read_text()) if cache.exists() else {}
    from libqutrub import mosaref_main

    def conjugate(written: str, future: str) -> dict[str, dict[str, str]] | None:
        key = f"{written} {future}"
        if key not in known:
            try:
                table = mosaref_main.do_sarf(written, future, *[True] * 7, display_format="DICT")
            except Exception:  # the library fails on four of 14,000 verbs, each time otherwise
                table = None
            known[key] = {tense: row for tense, row in (table or {}).items() if "مؤكد" not in tense}
        return known[key]

    conjugate.save = lambda: (cache.parent.mkdir(exist_ok=True), cache.write_text(json.dumps(known)))
    return conjugate


def _additions(found: Collected, packages: Path, frequencies: Counter[tuple[str, Vocal]]) -> None:
    conjugate = _conjugator(packages)
    for line in ADDITIONS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        head, _, rest = line.partition(":")
        kind, written, *others = head.split()
        if kind == "verb":
            found.add("V", vocal(written), verb(conjugate(written, others[0])))
            continue
        for each in (vocal(word) for word in (written, *others)):
            if kind in ("noun", "adjective"):
                known = _commonest(found, frequencies, each)
                if known is None:
                    found.add("N", each, noun(each, kind == "adjective", False, True, False))
            elif kind == "proper" and _commonest(found, frequencies, each) is None:
                found.add("N", each, [("", each, "", "pr", "", "")])
            elif kind == "particle":
                found.add("P", each, [("", each, "", LONE_PARTICLE, "", "")])
        for each in (vocal(word) for word in rest.split()):
            lemma = _commonest(found, frequencies, vocal(written)) or vocal(written)
            if kind == "plural":
                found.add("N", lemma, plural(each))
            elif kind == "feminine":
                found.add("N", lemma, noun(each, False, False, True, False))
            elif kind == "also":
                group = "P" if ("P", written) in {(one, unmarked(other)) for one, other in found.inflected} else "N"
                if group == "P":
                    lemma = max(
                        (vocal(other) for one, other in found.inflected if one == "P" and unmarked(other) == written),
                        key=lambda one: frequencies["P", one],
                    )
                found.add(group, lemma, [("", each, "", LONE_PARTICLE, "", "")])


def _commonest(found: Collected, frequencies: Counter[tuple[str, Vocal]], asked: Vocal) -> Vocal | None:
    """The lemma that is meant by a word: itself, or if it has no vowels the commonest noun of these letters."""
    if ("N", text(asked)) in found.inflected:
        return asked
    bare = letters(asked)
    same = [vocal(lemma) for kind, lemma in found.inflected if kind == "N" and unmarked(lemma) == bare]
    return max(same, key=lambda one: (frequencies["N", one], text(one)), default=None)


def compact(found: Collected) -> tuple[list[tuple[str, str]], str, str, str]:
    """The lemmas in order, and the sections of classes, patterns and stems."""
    lemmas = sorted(found.inflected)
    classes: dict[str, int] = {}
    patterns: dict[str, int] = {}
    entries: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, lemma in enumerate(lemmas):
        by_stem: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for prefix, stem, suffix, tag, bound, standing in sorted(found.inflected[lemma]):
            if stem and len(letters(stem)) < 16:
                by_stem[letters(stem).translate(HAMZAS), pattern_of(list(stem))][
                    f"{prefix},{suffix},{tag},{bound},{standing}"
                ] = None
        for (stem, pattern), group in sorted(by_stem.items()):
            name = " ".join(sorted(group))
            entries[stem].append(
                (number, classes.setdefault(name, len(classes)), patterns.setdefault(pattern, len(patterns)))
            )
    stems = "\n".join(
        f"{stem}\t{' '.join(','.join(map(_base36, each)) for each in listed)}"
        for stem, listed in sorted(entries.items())
    )
    return lemmas, "\n".join(classes), "\n".join(patterns), stems


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    found = ""
    while number or not found:
        number, digit = divmod(number, 36)
        found = digits[digit] + found
    return found


class Estimator:
    """Expectation maximisation over the words of a text."""

    def __init__(self, found: Collected, lemmas: list[tuple[str, str]], sections: tuple[str, str, str]) -> None:
        self.found, self.lemmas, self.sections = found, lemmas, sections
        counts = [found.counts.get(each, 0) or (VERB_FLOOR if each[0] == "V" else FLOOR) for each in lemmas]
        total = sum(counts)
        self.prior = [count / total for count in counts]
        self.weights = [math.log(each) for each in self.prior]
        self.features: dict[str, float] = {}

    def content(self) -> str:
        features = "\n".join(f"{name}\t{round(value * 100)}" for name, value in sorted(self.features.items()))
        lemmas = "\n".join(
            f"{kind},{lemma},{self.found.roots.get((kind, lemma), '')},{round(self.weights[number] * 100)}"
            for number, (kind, lemma) in enumerate(self.lemmas)
        )
        classes, patterns, stems = self.sections
        return "\f".join((features, classes, patterns, lemmas, stems))

    def lexicon(self) -> Lexicon:
        return Lexicon.parse(self.content())

    def estimate(self, corpus: Path) -> None:
        counts = corpus_words(corpus)
        self.features = {"-": 0.0}
        analyzer = Analyzer(self.lexicon())
        items = []
        for word, count in sorted(counts.items()):
            candidates = analyzer.candidates(word)
            if candidates:
                names = [(each.lemma, _events(each.shape), each.closeness) for each in candidates]
                items.append((count**0.75, names))
        print(f"{sum(n for n, _ in items):.0f} of {sum(n**0.75 for n in counts.values()):.0f} words known")
        self.features = {}
        for _, names in items:
            for _, (one, other), _ in names:
                self.features.setdefault(one, -3.0 - 1.5 * (one[1] in "acdkx" and one[0] not in "piv"))
                self.features.setdefault(other, -1.0 - 1.2 * len(other.split(" ")[1]))
        for turn in range(ROUNDS):
            self._round(items, turn)

    def _round(self, items, turn: int) -> None:
        lemma_counts = [0.0] * len(self.lemmas)
        event_counts: Counter[str] = Counter()
        likelihood = 0.0
        for count, names in items:
            scores = [
                self.weights[lemma] + self.features[one] + self.features[other] + near
                for lemma, (one, other), near in names
            ]
            best = max(scores)
            shares = [math.exp(score - best) for score in scores]
            total = sum(shares)
            likelihood += count * (best + math.log(total))
            for share, (lemma, (one, other), _) in zip(shares, names, strict=True):
                part = count * share / total
                lemma_counts[lemma] += part
                event_counts[one] += part
                event_counts[other] += part
        whole = sum(lemma_counts)
        trust = TRUST_IN_LEXICON * whole
        self.weights = [
            math.log((seen + trust * prior + 0.02) / (whole + trust))
            for seen, prior in zip(lemma_counts, self.prior, strict=True)
        ]
        totals: Counter[str] = Counter()
        for name, seen in event_counts.items():
            totals[_group(name)] += seen
        kinds = Counter(_group(name) for name in self.features)
        self.features = {
            name: min(
                math.log((event_counts[name] + 0.5) / (totals[_group(name)] + 0.5 * kinds[_group(name)])),
                AT_MOST.get(name, 0.0),
                AT_MOST[" q"] if " q" in name else 0.0,
            )
            for name in self.features
        }
        print(turn, round(likelihood / sum(count for count, _ in items), 4))


def _events(shape: Shape) -> tuple[str, str]:
    one = shape.inflection
    kinds = next(
        each.kinds for each in proclitics() if each.pieces == shape.proclitics and each.verbal == (one.tag in VERBAL)
    )
    return events(one.tag, one.prefix, one.suffix, kinds, shape.enclitic)


def _group(event: str) -> str:
    """What the event is one of: an inflection of all of its kind of word, or what stands around one of its tag."""
    tag, rest = event.split(" ", 1)
    if "-" in rest:
        return "V" if tag in VERBAL else "P" if tag in (PARTICLE, LONE_PARTICLE) else "N"
    return f"{tag} around"


def corpus_words(path: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(PARAGRAPHS), lines, strict=False):
            record = json.loads(line)
            content = record.get("content") or record.get("text") or ""
            for start, end in words(content):
                word = seated("".join(letter for letter, _ in vocalisation(content[start:end]) if letter != "ـ"))
                if ARABIC.fullmatch(word):
                    counts[word] += 1
    return counts


def main(packages: Path, corpus: Path) -> None:
    found = collect(packages)
    lemmas, *sections = compact(found)
    estimator = Estimator(found, lemmas, tuple(sections))
    estimator.estimate(corpus)
    content = estimator.content().encode()
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zlib.compress(content, 9))
    print(
        f"{len(lemmas)} lemmas, {sections[2].count(chr(10)) + 1} stems, {sections[0].count(chr(10)) + 1} classes, "
        f"{sections[1].count(chr(10)) + 1} patterns, {len(content):,} -> {TARGET.stat().st_size:,} bytes"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
