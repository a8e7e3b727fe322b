"""The words that figures are made of, in the plain spelling of `tokens`: without marks, hamzas on alef, ى and ة.

Each is listed with the conjunctions and prepositions that are written together with it, so that a word of a text is
looked up once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto


class Role(Enum):
    """What a word does in a figure."""

    UNIT = auto()
    """Three to ten, in both genders; also one and two, which stand for a number in a compound only."""
    TEN = auto()
    HUNDRED = auto()
    SCALE = auto()
    """Thousand and more, which multiply what stands before."""
    DUAL = auto()
    """Two thousand, two million …"""
    PLURAL = auto()
    """Thousands, millions: a scale that needs a number before it."""
    PART = auto()
    """A half, a quarter …"""
    MONTH = auto()
    HIJRI = auto()
    ORDINAL = auto()
    CURRENCY = auto()
    YEAR = auto()
    """A word that says that a year follows."""
    CUE = auto()
    """A word after which a number that looks like a year is one."""
    DECADE = auto()
    PAIR = auto()
    """The first half of the name of a month."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a figure. `prefix` is what is written together with it, «ال» always at its end."""

    role: Role
    value: Decimal = Decimal(0)
    name: str = ""
    prefix: str = ""
    is_shy: bool = False
    """It is also another word: alone it says nothing."""

    @property
    def is_joined(self) -> bool:
        """Whether it is joined by «و» to what stands before it."""
        return self.prefix[:1] == "و"

    @property
    def has_article(self) -> bool:
        """Whether it is definite."""
        return self.prefix.endswith(("ال", "لل"))


_UNITS = {
    "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "اثنا": 2, "اثني": 2,
    "اثنتا": 2, "اثنتي": 2, "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6,
    "سبعه": 7, "سبع": 7, "ثمانيه": 8, "ثماني": 8, "ثمان": 8, "تسعه": 9, "تسع": 9, "عشره": 10, "عشر": 10,
}  # fmt: skip
_TENS = {
    "عشر": 20, "ثلاث": 30, "اربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90,
}  # fmt: skip
_HUNDRED = ("مئه", "مائه", "ميه", "مايه")
_HUNDREDS = {
    "مئتان": 200, "مئتين": 200, "مئتا": 200, "مئتي": 200, "مائتان": 200, "مائتين": 200, "مائتا": 200, "مائتي": 200,
}  # fmt: skip
_SCALES = {
    "الف": 3, "الفا": 3, "مليون": 6, "مليونا": 6, "مليار": 9, "مليارا": 9, "بليون": 9, "بليونا": 9, "تريليون": 12,
    "تريليونا": 12, "ترليون": 12, "thousand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9, "bn": 9,
    "milliard": 9, "milliards": 9, "trillion": 12, "trillions": 12,
}  # fmt: skip
_PLURALS = {"الاف": 3, "ملايين": 6, "مليارات": 9, "بلايين": 9, "تريليونات": 12, "ترليونات": 12}
_DUALS = {
    "الفان": 3, "الفين": 3, "الفي": 3, "مليونان": 6, "مليونين": 6, "مليوني": 6, "ملياران": 9, "مليارين": 9,
    "ملياري": 9, "تريليونان": 12, "تريليونين": 12, "تريليوني": 12,
}  # fmt: skip
_PARTS = {"نصف": "0.5", "ربع": "0.25"}

MONTH_NAMES = (
    ("يناير", "كانون الثاني", "جانفي", "january", "jan", "janvier", "ك2"),
    ("فبراير", "شباط", "فيفري", "february", "feb", "fevrier", "février"),
    ("مارس", "اذار", "march", "mar", "mars"),
    ("ابريل", "نيسان", "افريل", "april", "apr", "avril"),
    ("مايو", "ايار", "ماي", "may", "mai"),
    ("يونيو", "حزيران", "جوان", "يونيه", "june", "jun", "juin"),
    ("يوليو", "تموز", "جويليه", "يوليوز", "يوليه", "july", "jul", "juillet"),
    ("اغسطس", "اب", "اوت", "غشت", "august", "aug", "aout", "août"),
    ("سبتمبر", "ايلول", "شتنبر", "september", "sep", "sept", "septembre"),
    ("اكتوبر", "تشرين الاول", "october", "oct", "octobre", "ت1"),
    ("نوفمبر", "تشرين الثاني", "نونبر", "november", "nov", "novembre", "ت2"),
    ("ديسمبر", "كانون الاول", "دجنبر", "december", "dec", "decembre", "décembre", "ك1"),
)
"""The names of each month in plain spelling: the Egyptian one first, then the Levantine, the Maghribi, the others."""

HIJRI_NAMES = (
    ("محرم",), ("صفر",), ("ربيع الاول",), ("ربيع الثاني", "ربيع الاخر"), ("جمادي الاولي", "جمادي الاول"),
    ("جمادي الاخره", "جمادي الثانيه", "جمادي الثاني", "جمادي الاخر"), ("رجب",), ("شعبان",), ("رمضان",), ("شوال",),
    ("ذو القعده", "ذي القعده", "ذو القعد"), ("ذو الحجه", "ذي الحجه"),
)  # fmt: skip
"""The same of the Hijri months."""

PAIR_STARTS = frozenset(name.split()[0] for names in (*MONTH_NAMES, *HIJRI_NAMES) for name in names if " " in name)
"""How the names of two words begin."""

# Names of months that are other words too, or begin those that are written in two words.
_SHY_MONTHS = {
    "مارس", "اب", "ماي", "اوت", "جوان", "march", "mar", "mars", "may", "mai", "jan", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec", "april", "june", "august", "feb", "apr", "sept",
}  # fmt: skip

_ORDINALS = {
    "اول": 1, "اولي": 1, "حادي": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8,
    "تاسع": 9, "عاشر": 10,
}  # fmt: skip

CURRENCIES = {
    "دولار": ("دولارا", "دولارات", "dollar", "dollars"), "EUR": ("يورو", "euro", "euros", "eur", "€"),
    "ريال": ("ريالا", "ريالات"), "درهم": ("درهما", "دراهم"), "جنيه": ("جنيها", "جنيهات"),
    "ليرة": ("ليره", "ليرات"), "دينار": ("دينارا", "دنانير"), "CNY": ("يوان", "يوانا"), "RUB": ("روبل", "روبلا"),
    "روبية": ("روبيه", "روبيات"), "فرنك": ("فرنكا", "فرنكات"), "شيكل": ("شيقل", "شيكلا", "شواكل"),
    "كرونة": ("كرونه", "كرونات"), "قرش": ("قرشا", "قروش"), "سنت": ("سنتا", "سنتات", "cents"), "فلس": ("فلسا", "فلوس"),
    "USD": ("usd", "$"), "GBP": ("gbp", "£"), "SAR": ("sar",), "AED": ("aed",), "EGP": ("egp",), "QAR": ("qar",),
    "KWD": ("kwd",), "JOD": ("jod",), "¥": ("¥",), "﷼": ("\ufdfc",), "JPY": ("jpy",),
}  # fmt: skip
"""A currency's name or, where there is one of that name only, its ISO 4217 code; and how it is written besides."""

OF_COUNTRY = {
    "دولار": {"امريكي": "USD", "اميركي": "USD", "كندي": "CAD", "استرالي": "AUD", "us": "USD"},
    "ريال": {"سعودي": "SAR", "قطري": "QAR", "عماني": "OMR", "يمني": "YER", "ايراني": "IRR"},
    "درهم": {"اماراتي": "AED", "مغربي": "MAD"},
    "جنيه": {"مصري": "EGP", "سوداني": "SDG", "استرليني": "GBP", "إسترليني": "GBP"},
    "ليرة": {"تركيه": "TRY", "لبنانيه": "LBP", "سوريه": "SYP", "ايطاليه": "ITL"},
    "دينار": {
        "كويتي": "KWD", "اردني": "JOD", "بحريني": "BHD", "عراقي": "IQD", "جزائري": "DZD", "تونسي": "TND", "ليبي": "LYD",
    },
    "فرنك": {"سويسري": "CHF", "فرنسي": "FRF"},
    "روبية": {"هنديه": "INR", "باكستانيه": "PKR"},
}  # fmt: skip
"""The adjectives that make the name of a currency a currency."""

_YEARS = ("عام", "سنه", "عامي", "اعوام", "year")
_CUES = (
    "في", "منذ", "حتي", "خلال", "قبل", "بعد", "بحلول", "مطلع", "نهايه", "اواخر", "اوائل", "بدايه", "صيف", "شتاء",
    "خريف", "موسم", "دوره", "ثوره", "انتخابات", "مونديال", "ميزانيه", "موازنه", "دستور", "حرب", "بين", "من", "الي",
    "اعتبارا", "لغايه", "رؤيه", "منتصف", "in", "since", "until", "by", "of", "from",
)  # fmt: skip

_JOINED = ("", "و", "ف")
_PREPOSED = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
_DEFINITE = ("ال", "وال", "فال", "بال", "وبال", "لل", "ولل", "كال")


def _listed() -> Iterator[tuple[str, Term, tuple[str, ...]]]:
    """Each word, what it is, and what may be written together with it."""
    wide = (*_PREPOSED, *_DEFINITE)
    for word, number in _UNITS.items():
        yield word, Term(Role.UNIT, Decimal(number)), wide
    for stem, number in _TENS.items():
        for ending in ("ون", "ين"):
            yield stem + ending, Term(Role.TEN, Decimal(number)), wide
    for word in _HUNDRED:
        is_shy = word in {"ميه", "مايه"}
        yield word, Term(Role.HUNDRED, Decimal(100), is_shy=is_shy), ("", "و") if is_shy else wide
        for stem, number in (("ثلاث", 3), ("اربع", 4), ("خمس", 5), ("ست", 6), ("سبع", 7), ("ثمان", 8), ("ثماني", 8),
                             ("تسع", 9)):  # fmt: skip
            yield stem + word, Term(Role.HUNDRED, Decimal(number * 100)), wide
    for word, number in _HUNDREDS.items():
        yield word, Term(Role.HUNDRED, Decimal(number)), wide
    for role, scales in ((Role.SCALE, _SCALES), (Role.PLURAL, _PLURALS)):
        for word, power in scales.items():
            yield word, Term(role, Decimal(10) ** power, is_shy=word in {"الف", "الفا", "مليونا", "مليارا"}), wide
    for word, power in _DUALS.items():
        yield word, Term(Role.DUAL, Decimal(10) ** power), wide
    for word, part in _PARTS.items():
        yield word, Term(Role.PART, Decimal(part)), wide
    for role, months in ((Role.MONTH, MONTH_NAMES), (Role.HIJRI, HIJRI_NAMES)):
        for number, names in enumerate(months, 1):
            for name in names:
                is_shy = role is Role.HIJRI or name in _SHY_MONTHS
                yield name, Term(role, Decimal(number), name, is_shy=is_shy), _PREPOSED if name != "اب" else _JOINED
    yield "محرم", Term(Role.HIJRI, Decimal(1), is_shy=True), ("ال", "وال")
    yield from ((start, Term(Role.PAIR), _PREPOSED) for start in sorted({*PAIR_STARTS, "ك", "ت"}))
    yield from ((word, Term(Role.ORDINAL, Decimal(number)), _DEFINITE) for word, number in _ORDINALS.items())
    for name, words in CURRENCIES.items():
        for word in {name, *words}:
            yield word, Term(Role.CURRENCY, name=name), ("", "ال")
    yield from ((word, Term(Role.YEAR), (*_PREPOSED, *_DEFINITE)) for word in _YEARS)
    yield from ((word, Term(Role.CUE, name=word), ("", "و", "ف", "ل", "ب")) for word in _CUES)
    for stem, number in (("عشرين", 2), *((stem, value // 10) for stem, value in _TENS.items() if value > 20)):
        for ending in ("ات", "يات") if stem == "عشرين" else ("ينات", "ينيات"):
            yield stem + ending, Term(Role.DECADE, Decimal(number)), wide


def _vocabulary() -> dict[str, Term]:
    made: dict[str, Term] = {}
    for word, term, prefixes in _listed():
        for prefix in prefixes:
            joined = "لل" + word[1:] if prefix == "لل" and word[:1] == "ل" else prefix + word
            made.setdefault(joined, Term(term.role, term.value, term.name, prefix, term.is_shy))
    return made


VOCABULARY = _vocabulary()
"""Every word that may be part of a figure, as it is written, in plain spelling. Months of two words are asked for with
their space."""

NUMBERED_WORDS = frozenset(_HUNDRED)
"""How «hundred» is written."""
