"""From bytes to text: which encoding, and whether it is text at all.

A byte order mark decides; then UTF-16 without a mark (one byte of each pair names the plane), then strict UTF-8, then
the code pages in which Arabic was written before Unicode. Windows-1256 and ISO-8859-6 put letters on the same bytes,
so what charset-normalizer leaves standing is weighed by how Arabic the letters look side by side.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from reader.errors import NotText
from reader.importers.wordlist import word_set

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF", b"%PDF-", b"\x1f\x8b\x08", b"BZh",
    b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ", b"\xd0\xcf\x11\xe0", b"SQLite format 3\0", b"OggS", b"ID3",
    b"{\\rtf", b"RIFF", b"wOFF", b"wOF2", b"\x28\xb5\x2f\xfd",
)  # fmt: skip
_CODE_PAGES = ("cp1252", "cp1256", "iso8859_6")
# What a page may declare. The rest of Python's codecs are not encodings of text on the web (rot13, punycode, …).
_DECLARABLE = re.compile(r"utf-8|cp125[0-8]|iso8859[-_]\d+|koi8-[ru]|mac-arabic|cp720|cp864|gb\w+|euc\w+")
_LATIN = {"ascii": "cp1252", "iso8859-1": "cp1252"}  # as browsers read these names

_SAMPLE = 2**16
_LEAST_PLANES = 8  # bytes; a shorter file with a control character in it is no proof
_NUL_SHARE = 0.1
_CONTROL_SHARE = 0.3
_CODE_PAGE_CONTROL_SHARE = 0.05
_DAMAGE_SHARE = 0.1
_PLAUSIBLE = {"cp1252": 0.4, "cp1256": 0.15, "iso8859_6": 0.15}
_PLAUSIBLE_ALTHOUGH_NOISY = 0.45

# The commonest pairs of letters of modern Arabic prose: 63 % of all pairs, and under 48 % of those that a wrong code
# page shows. Counted over 1.2 million words of news; so are the words.
_PAIRS = word_set(
    "ال لم ية وا من في لا ات ما ار لت ان لي را ين ري ها لى عل يا با ام لأ ير ول عا نا لع دي بي لل دا اد ني أن مي لك ست",
    "قا لس ون مل رة مع اب ور اء وم اع اس لو لح لب مو لف تي سا سي عد لد مس ائ ته لق هم اف له كا مر تم يم يد وي حا لن لإ",
    "جا لج إل شر دو أم لش فا مت تو دة مة اق تر وق نه بر مد رك تح قد بع نت عم لة رو يل يو بل ود عن تع يق قي اح رب أو وت",
    "در طا حي تق لر عي دم عب مح بن يس صا حد اج خل",
)
_WORDS = word_set(
    "في من على أن إلى التي عن مع الذي ما لا خلال هذا أو هذه بعد بين الله كما إن حيث ذلك كل قبل كان لم عام حتى اليوم",
    "وفي عدد وقال و هو أي قد أكثر ومن له كانت فيها وهو غير منذ بعض ثم هي ولا بها هناك إلا لها الذين كتاب سلام",
)
_ARABIC = re.compile("[\u0621-\u063a\u0640-\u0652]+")
_DIACRITICS = re.compile("[\u0640\u064b-\u0652]")
_ARTICLE = re.compile("[وفبك]?ال..")
# Both ة and ى, and two of the nunations, only end words; nothing marked begins one.
_MISPLACED = re.compile("[ةى][\u0621-\u064a]|[\u064c\u064d][\u0621-\u064a]|^[\u064b-\u0652]")
# Letters with their marks, and the two signs that Windows-1256 has among its letters.
_STRETCH = re.compile(rb"\S{0,20}[\x80-\xff][^\n]{0,400}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_RUN = re.compile("(?:[^\\W\\d_]|[\u0640\u064b-\u0652×÷])+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without NUL. `damaged`: some bytes could not be read and stand as U+FFFD."""

    text: str
    encoding: str
    damaged: bool = False


def decode(name: str, data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; `declared` is the encoding that a page names. Raises NotText, which calls the file `name`."""
    if data.startswith(_BINARY):
        raise NotText(name=name)
    decoded = _by_mark(data) or _by_planes(data) or _as_utf8(data) or _declared(data, declared) or _by_code_page(data)
    if decoded is None or _control_share(decoded.text) > _CONTROL_SHARE or not _few_nuls(decoded.text):
        raise NotText(name=name)
    return Decoded(decoded.text.replace("\0", ""), decoded.encoding, decoded.damaged)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], encoding)
    return None


def _by_planes(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte says Latin (00) or Arabic (06, FB, FE), the others hardly ever."""
    if len(data) < _LEAST_PLANES:
        return None
    sample = data[:_SAMPLE]
    even, odd = _plane_share(sample[::2]), _plane_share(sample[1::2])
    if odd >= 0.7 and even < 0.3:
        return _tolerant(data, "utf-16-le")
    if even >= 0.7 and odd < 0.3:
        return _tolerant(data, "utf-16-be")
    return None


def _plane_share(plane: bytes) -> float:
    return sum(map(plane.count, (0x00, 0x06, 0xFB, 0xFE))) / len(plane) if plane else 0.0


def _as_utf8(data: bytes) -> Decoded | None:
    """UTF-8, also with a few broken places, as a file has that was cut in the middle of a letter."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None if b"\0" in data else _tolerant(data, "utf-8")


def _tolerant(data: bytes, encoding: str) -> Decoded | None:
    """Decoded, if all but a small share of what is not ASCII could be read."""
    text = data.decode(encoding, errors="replace")
    genuine = "\ufffd".encode(encoding, "ignore")
    broken = text.count("\ufffd") - (data.count(genuine) if genuine else 0)
    if broken <= 0:
        return Decoded(text, encoding)
    witnesses = len(_BEYOND_ASCII.findall(text))
    return Decoded(text, encoding, damaged=True) if broken <= 1 + (witnesses - 2) * _DAMAGE_SHARE else None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """What the page says of itself, unless its letters speak for another code page."""
    if not declared:
        return None
    try:
        encoding = codecs.lookup(declared.strip()).name.replace("iso8859-6", "iso8859_6")
    except LookupError:
        return None
    encoding = _LATIN.get(encoding, encoding)
    if not _DECLARABLE.fullmatch(encoding):
        return None
    if encoding in _CODE_PAGES and _best_code_page(data) not in {None, encoding}:
        return None
    return _tolerant(data, encoding)


def _by_code_page(data: bytes) -> Decoded | None:
    encoding = _best_code_page(data)
    return Decoded(data.decode(encoding), encoding) if encoding else None


def _best_code_page(data: bytes) -> str | None:
    sample = b"\n".join(_telling(data))
    candidates = [page for page in _CODE_PAGES if _decodes(data, page)]
    # The detector is heard on what is noise; between the pages, the letters decide.
    standing = {match.encoding for match in from_bytes(sample, cp_isolation=list(_CODE_PAGES), enable_fallback=False)}
    scores = [
        (plausibility(sample.decode(page)), -rank, page)
        for rank, page in enumerate(candidates)
        if _control_share(data[:_SAMPLE].decode(page, "replace")) <= _CODE_PAGE_CONTROL_SHARE
    ]
    best, _, page = max(scores, default=(0.0, 0, ""))
    return page if page and best >= (_PLAUSIBLE[page] if page in standing else _PLAUSIBLE_ALTHOUGH_NOISY) else None


def _telling(data: bytes) -> Iterator[bytes]:
    """The stretches that hold more than ASCII, up to the size of a sample."""
    size = 0
    for match in _STRETCH.finditer(data):
        yield match[0]
        size += len(match[0])
        if size > _SAMPLE:
            return


def _decodes(data: bytes, page: str) -> bool:
    try:
        data.decode(page)
    except UnicodeDecodeError:
        return False
    return True


def plausibility(text: str) -> float:
    """How much the words with letters beyond ASCII look like words, up to 1, weighed by their length."""
    total = good = 0.0
    for word in _RUN.findall(text):
        if not word.isascii():
            total += len(word)
            good += len(word) * _word_plausibility(word)
    if total:
        return good / total
    return 0.5 if _RUN.search(text) else 0.0


def _word_plausibility(word: str) -> float:
    """1 for a common word, -1 for what no one writes."""
    if _ARABIC.fullmatch(word):
        if _MISPLACED.search(word):
            return -1.0
        bare = _DIACRITICS.sub("", word)
        if bare in _WORDS or _ARTICLE.match(bare):
            return 1.0
        pairs = max(len(bare) - 1, 1)
        return sum(bare[i : i + 2] in _PAIRS for i in range(len(bare) - 1)) / pairs
    latin = all(unicodedata.name(character, "").startswith("LATIN") for character in word)
    plain = sum(character.isascii() for character in word)
    return (0.6 if plain * 3 >= len(word) else 0.0) if latin else -1.0


def _control_share(text: str) -> float:
    """The share of control characters that no writer types; NUL is judged apart."""
    sample = text[:_SAMPLE]
    odd = sum(1 for c in sample if (c < " " and c not in "\0\t\n\v\f\r\x1a") or ("\x7f" <= c < "\xa0" and c != "\x85"))
    return odd / max(len(sample), 1)


def _few_nuls(text: str) -> bool:
    nuls = text.count("\0")
    return nuls <= max(1, len(text) * _NUL_SHARE)
