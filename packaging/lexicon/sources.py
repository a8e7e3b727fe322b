"""Sources: what arramooz and libqutrub know, and the list of additions to them, as lemmas with their inflections."""

import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from inflection import Inflected, Vocal, letters, noun, plural, text, unmarked, verb, vocal

from reader.arabic.morphology.affixes import LONE_PARTICLE, PARTICLE

_ADDITIONS = Path(__file__).parent / "additions.txt"
_ARABIC = re.compile("[\u0621-\u064a]+")
_LISTED = re.compile(r"[;،,\s\-–/:.]+")

Conjugation = dict[str, dict[str, str]]
Frequencies = Counter[tuple[str, Vocal]]


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


_WITH_PRONOUNS = {"prep", "conj_sub", "adv", "adv_rel", "part", "verb_pseudo", "noun_quant"}
_ADJECTIVES = {"اسم فاعل", "صفة مشبهة", "صفة", "منسوب", "اسم مفعول", "صيغة مبالغة"}


def collect(packages: Path) -> Collected:
    found = Collected()
    data = packages / "arramooz" / "data"
    frequencies: Frequencies = Counter()
    types: dict[Vocal, Counter[str]] = defaultdict(Counter)
    for written, kind, count in sqlite3.connect(data / "wordfreq.sqlite").execute(
        "SELECT vocalized, word_type, freq FROM wordfreq"
    ):
        if not _ARABIC.fullmatch(letters(vocal(written))):
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
    return kind.rsplit(":", maxsplit=1)[-1] in _ADJECTIVES


def _canonical(rows: Sequence[sqlite3.Row], frequencies: Frequencies) -> dict[Vocal, Vocal]:
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


def _nouns(found: Collected, rows: list[sqlite3.Row], frequencies: Frequencies) -> None:
    singulars = [row for row in rows if row["number"] != "جمع تكسير"]
    canonical = _canonical(singulars, frequencies)

    def lemma_of(written: str) -> Vocal:
        one = vocal(written)
        return canonical.get(one, one)

    known: set[Vocal] = set()
    for row in singulars:
        one = lemma_of(row["vocalized"])
        if not _ARABIC.fullmatch(letters(one)):
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
        for each in _LISTED.split(row["broken_plural"] or ""):
            many = vocal(each.replace("+", ""))
            bare = letters(many)
            if len(bare) > 2 and _ARABIC.fullmatch(bare) and not bare.startswith("مؤنث") and not bare.endswith("ات"):
                found.add("N", target, plural(many))
    for row in rows:
        if row["number"] == "جمع تكسير":
            many = vocal(row["vocalized"])
            if not _ARABIC.fullmatch(letters(many)):
                continue
            ones = [
                lemma_of(each) for each in _LISTED.split(row["single"] or "") if _ARABIC.fullmatch(letters(vocal(each)))
            ]
            for one in ones or [many]:
                found.add("N", one, plural(many), row["root"])
                if ones and one not in known:
                    known.add(one)
                    found.add("N", one, noun(one, True, True, True, letters(one).endswith("ي")), row["root"])


def _listed(found: Collected, frequencies: Frequencies, types: dict[Vocal, Counter[str]]) -> None:
    """The words of the frequency list that the dictionary does not have."""
    for kind, one in list(frequencies):
        if kind == "P" and len(one) > 1:
            tag = PARTICLE if any(each in _WITH_PRONOUNS for each in types[one]) else LONE_PARTICLE
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


@cache
def _conjugator(packages: Path) -> Callable[[str, str], Conjugation]:
    """libqutrub's conjugation of a verb, by its perfect and the vowel of its imperfect."""
    sys.path.insert(0, str(packages))
    conjugate = import_module("libqutrub.mosaref_main").do_sarf

    def conjugation(perfect: str, vowel: str) -> Conjugation:
        try:
            table = conjugate(perfect, vowel, *[True] * 7, display_format="DICT")
        except Exception:  # of 14,000 verbs it fails on four, each time otherwise
            return {}
        return {tense: row for tense, row in (table or {}).items() if "مؤكد" not in tense}

    return conjugation


def _additions(found: Collected, packages: Path, frequencies: Frequencies) -> None:
    conjugate = _conjugator(packages)
    for line in _ADDITIONS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        head, _, rest = line.partition(":")
        kind, written, *others = head.split()
        if kind == "verb":
            found.add("V", vocal(written), verb(conjugate(written, others[0])))
        elif rest:
            _add_forms(found, frequencies, kind, vocal(written), [vocal(each) for each in rest.split()])
        else:
            for each in (written, *others):
                _add_word(found, frequencies, kind, vocal(each))


def _add_word(found: Collected, frequencies: Frequencies, kind: str, one: Vocal) -> None:
    if kind == "particle":
        found.add("P", one, [("", one, "", LONE_PARTICLE, "", "")])
    elif _commonest(found, frequencies, one) is None:
        proper = [("", one, "", "pr", "", "")]
        found.add("N", one, proper if kind == "proper" else noun(one, kind == "adjective", False, True, False))


def _add_forms(found: Collected, frequencies: Frequencies, kind: str, one: Vocal, forms: Sequence[Vocal]) -> None:
    lemma = _commonest(found, frequencies, one) or one
    particle = _commonest(found, frequencies, one, "P")
    for form in forms:
        if kind == "plural":
            found.add("N", lemma, plural(form))
        elif kind == "feminine":
            found.add("N", lemma, noun(form, False, False, True, False))
        else:
            group, owner = ("P", particle) if particle else ("N", lemma)
            found.add(group, owner, [("", form, "", LONE_PARTICLE, "", "")])


def _commonest(found: Collected, frequencies: Frequencies, asked: Vocal, group: str = "N") -> Vocal | None:
    """The lemma that is meant by a word: itself, or if it has no vowels the commonest of these letters."""
    if (group, text(asked)) in found.inflected:
        return asked
    bare = letters(asked)
    same = [vocal(lemma) for kind, lemma in found.inflected if kind == group and unmarked(lemma) == bare]
    return max(same, key=lambda one: (frequencies[group, one], text(one)), default=None)
