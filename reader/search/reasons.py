"""Reasons: why a word of a text answers a word of the query, as a person would say it.

They are made from the analysis of the two words, the same that found them: «الكتب: جمع كتاب», «وسيعلنون = و + س + يعلن
+ ون».
"""

from reader.arabic.letters import is_mark
from reader.arabic.morphology import Analysis
from reader.arabic.morphology.affixes import ARTICLE
from reader.arabic.morphology.spelling import HAMZAS, spelling
from reader.i18n import translate
from reader.search.analysis import Word
from reader.search.hit import Tier
from reader.search.months import is_same_month
from reader.search.reading import Reading

_PLURAL, _FEMININE = frozenset("bmf"), "g"
_DUAL = frozenset(("dx", "dc", "gd", "ge"))


def reason(asked: Word, found: Word, tier: Tier) -> str:
    """Why `found` answers `asked`, in the user's language."""
    match tier:
        case Tier.EXACT:
            return translate("Search", "as written")
        case Tier.FOLDED:
            return _other_spelling(asked.form, found.form)
        case Tier.CLITIC:
            return _taken_apart(asked, found)
        case Tier.LEMMA:
            return _same_lemma(asked, found)
        case Tier.ALIAS:
            return alias_reason(asked.form, found.form)
        case Tier.ROOT:
            root = min(asked.roots & found.roots)
            return translate("Search", "{form}: same root “{root}”", form=found.form, root=root)


def alias_reason(asked: str, found: str) -> str:
    """Why a name, of one word or several, was found for another one."""
    if is_same_month(asked, found):
        return translate("Search", "{name}: another name of the same month", name=found)
    return translate("Search", "{name}: another name for {asked} (from your names)", name=found, asked=asked)


def _other_spelling(asked: str, found: str) -> str:
    if _without_marks(asked) == _without_marks(found):
        if any(map(is_mark, found)):
            return translate("Search", "{form}: the same with diacritics", form=found)
        return translate("Search", "{form}: the same without diacritics", form=found)
    one, other = spelling(asked), spelling(found)
    if one.translate(HAMZAS) == other.translate(HAMZAS):
        hamzas = [sum(letter in "أإآ" for letter in each) for each in (one, other)]
        if hamzas[1] < hamzas[0]:
            return translate("Search", "{form}: written without the hamza", form=found)
        if hamzas[1] > hamzas[0]:
            return translate("Search", "{form}: written with the hamza", form=found)
    return translate("Search", "same letters, other spelling: {form}", form=found)


def _without_marks(form: str) -> str:
    return "".join(character for character in form if not is_mark(character))


def _taken_apart(asked: Word, found: Word) -> str:
    """«والكِتَاب = و + ال + كتاب»; where the found word is bare, it is the asked one that is taken apart."""
    for shown, other in ((found, asked), (asked, found)):
        reading = shown.reading_as(other)
        if reading and len(reading.parts) > 1:
            return f"{shown.form} = {' + '.join(reading.parts)}"
    return translate("Search", "{form}: another case of “{word}”", form=found.form, word=asked.form)


def _same_lemma(asked: Word, found: Word) -> str:
    reading = found.reading_as(asked)
    other = asked.reading_as(found)
    if reading is None or other is None or reading.analysis is None or other.analysis is None:
        lemma = reading.lemma[1:] if reading else found.fold
        return translate("Search", "{form}: another form of “{word}”", form=found.form, word=lemma)
    what = _relation(reading.analysis, other.analysis)
    parts = _pieces(reading)
    if len(parts) == 1 or parts[:-1] == (ARTICLE,):
        return translate("Search", "{form}: {what}", form=found.form, what=what)
    return translate("Search", "{taken_apart}, {what}", taken_apart=f"{found.form} = {' + '.join(parts)}", what=what)


def _pieces(reading: Reading) -> tuple[str, ...]:
    """The parts of the word; of a verb with proclitics its ending too: و + س + يعلن + ون."""
    one = reading.analysis
    if one and one.is_verb and one.suffix and len(one.parts) > 1 and one.base.endswith(one.suffix):
        stem = one.base[: -len(one.suffix)]
        return (*one.proclitics, stem, one.suffix, *((one.enclitic,) if one.enclitic else ()))
    return reading.parts


def _relation(found: Analysis, asked: Analysis) -> str:
    """What the found word is of the lemma, or, where it is the lemma itself, of the word that was asked for."""
    word = found.dictionary_form
    if found.is_verb:
        return translate("Search", "from the verb {word}", word=word)
    if found.lemma is None:
        return translate("Search", "another form of “{word}”", word=word)
    kind, other = found.tag[0], asked.tag[0]
    if kind in _PLURAL:
        return translate("Search", "plural of {word}", word=word)
    if found.tag in _DUAL:
        return translate("Search", "dual of {word}", word=word)
    if kind == _FEMININE:
        return translate("Search", "feminine of {word}", word=word)
    if other in _PLURAL or asked.tag in _DUAL:
        return translate("Search", "singular of {word}", word=asked.base)
    if other == _FEMININE:
        return translate("Search", "masculine of {word}", word=asked.base)
    return translate("Search", "another form of “{word}”", word=word)
