"""Making the text of Qt's PDF files findable: which glyph stands for which letters.

Qt (6.8 to 6.11) names the letters of those glyphs only that a font has for single characters; in Arabic nearly every
glyph is another, chosen by its neighbours, so that nothing can be searched or copied. What it wrote is right but for
these tables (/ToUnicode), so an update (PDF 1.7, 7.5.6) with better ones is appended to the file: each page on which a
glyph comes up for the first time is painted once more on a `Recorder`, and its pieces of text, shaped again, tell the
letters of each glyph.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from reader.ui.printing.recorder import Piece

_NUMBER = rb"(\d+)"
_BLOCK = re.compile(rb"BT\n(.*?)ET\n", re.DOTALL)
_FONT = re.compile(rb"/F" + _NUMBER + rb" ")
_GLYPH = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")
_KIDS = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_PLACE = re.compile(rb"(-?[\d.]+) Td")
_SIZE = re.compile(rb"/Size\s+" + _NUMBER)
_REFERENCE = re.compile(_NUMBER + rb" 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*" + _NUMBER, re.DOTALL)

# What stands for a glyph that is only a part of a letter: it joins, and is not seen.
_JOINER = "\N{ZERO WIDTH JOINER}"

# px from where the painter is; no page is as high.
_ASIDE = 100_000

# A table may name so many glyphs at a time.
_AT_A_TIME = 100

_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"

# By font and glyph, how often it stood for which letters.
_Letters = defaultdict[tuple[int, int], Counter[str]]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a file's table of contents: its page (from 0), and its height above the foot of that, points."""

    title: str
    page: int
    height: int


def name_letters(
    file: Path, pieces_of: Callable[[int], Sequence[Piece]], catalog: bytes, headings: Sequence[Heading] = ()
) -> None:
    """Append to a PDF by Qt what tells the letters of its glyphs, `headings` as its table of contents, and `catalog`,
    more entries of its catalogue.

    `pieces_of` gives the text on a page (from 0) as it was painted. A file that is not as expected stays as it is.
    Raises OSError.
    """
    source = _Source(file.read_bytes())
    if not source.is_known:
        return
    letters: _Letters = defaultdict(Counter)
    highest: Counter[int] = Counter()
    shown: dict[int, bytes] = {}
    for index, (name, content) in enumerate(source.contents()):
        if (kept := _BLOCK.sub(_unless_aside, content)) != content:
            shown[name] = kept
        blocks = [_glyphs(block) for block in _BLOCK.findall(content)]
        if not any(glyphs and max(glyphs) > highest[font] for font, glyphs in blocks):
            continue  # Qt numbers the glyphs of a font in the order in which they come up
        for font, glyphs in blocks:
            highest[font] = max(highest[font], *glyphs, 0)
        _learn(letters, blocks, pieces_of(index))
    with file.open("ab") as target:
        target.write(source.update(letters, catalog, headings, shown))


class _Source:
    """A PDF as Qt writes it: one table of objects, none of them compressed together."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places: dict[int, int] = {}
        found = _TRAILER.search(data, max(0, len(data) - 2048))
        self.is_known = found is not None
        if found:
            self._trailer, self._table = found[1], int(found[2])
            _, count = data[self._table : self._table + 64].split(b"\n")[1].split()
            rows = data[data.index(b"\n", self._table + 5) + 1 :][: 20 * int(count)]
            self._places = {i: int(rows[20 * i : 20 * i + 10]) for i in range(int(count))}

    def contents(self) -> Iterator[tuple[int, bytes]]:
        """What is painted on each page, and the number of that object."""
        for page in self._pages():
            name = self._reference(self._object(page), b"Contents")
            yield name, self._stream(name)

    def _pages(self) -> list[int]:
        root = self._reference(self._trailer, b"Root")
        kids = _KIDS.search(self._object(self._reference(self._object(root), b"Pages")))
        return [int(page) for page in _REFERENCE.findall(kids[1])] if kids else []

    def update(
        self, letters: _Letters, catalog: bytes, headings: Sequence[Heading], shown: Mapping[int, bytes]
    ) -> bytes:
        """What is to be appended; `shown` is what is painted on some pages, instead of what is there."""
        objects = {name: _packed(content) for name, content in shown.items()}
        for font in sorted({font for font, _ in letters}):
            named = {glyph: seen.most_common(1)[0][0] for (one, glyph), seen in letters.items() if one == font}
            objects[self._reference(self._object(font), b"ToUnicode")] = _packed(_table(named))
        if headings:
            contents = self._contents(headings)
            objects |= contents
            catalog += b"\n/Outlines %d 0 R" % min(contents)
        root = self._reference(self._trailer, b"Root")
        objects[root] = self._object(root).strip().removesuffix(b">>") + catalog + b"\n>>"
        written, places = bytearray(), list[tuple[int, int]]()
        for name, body in sorted(objects.items()):
            places.append((name, len(self._data) + len(written)))
            written += b"%d 0 obj\n%b\nendobj\n" % (name, body)
        start = len(self._data) + len(written)
        written += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
        trailer = _SIZE.sub(b"/Size %d" % (max([len(self._places) - 1, *objects]) + 1), self._trailer)
        written += b"trailer\n<<%b/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, self._table, start)
        return bytes(written)

    def _contents(self, headings: Sequence[Heading]) -> dict[int, bytes]:
        """The objects of the table of contents, the whole first (PDF 1.7, 12.3.3)."""
        whole, pages, count = len(self._places), self._pages(), len(headings)
        objects = {
            whole: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (whole + 1, whole + count, count)
        }
        for place, heading in enumerate(headings, 1):
            beside = b" /Prev %d 0 R" % (whole + place - 1) if place > 1 else b""
            beside += b" /Next %d 0 R" % (whole + place + 1) if place < count else b""
            title = ("\ufeff" + heading.title).encode("utf-16-be", "replace").hex().encode()
            objects[whole + place] = b"<< /Title <%b> /Parent %d 0 R%b /Dest [%d 0 R /XYZ null %d null] >>" % (
                title, whole, beside, pages[heading.page], heading.height,
            )  # fmt: skip
        return objects

    def _object(self, name: int) -> bytes:
        start = self._data.index(b"obj", self._places[name]) + 3
        return self._data[start : self._data.index(b"endobj", start)]

    def _stream(self, name: int) -> bytes:
        start = self._data.index(b"stream", self._places[name]) + 7
        length = int(self._object(self._reference(self._data[self._places[name] : start], b"Length")))
        return zlib.decompress(self._data[start : start + length])

    @staticmethod
    def _reference(dictionary: bytes, key: bytes) -> int:
        found = re.search(rb"/" + key + rb"\s+" + _NUMBER + rb" 0 R", dictionary)
        return int(found[1]) if found else 0


def _packed(content: bytes) -> bytes:
    data = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(data), data)


def _unless_aside(block: re.Match[bytes]) -> bytes:
    """A piece of text; nothing if it was put far away, where only Qt and those who copy a whole page would see it."""
    place = _PLACE.search(block[0])
    return b"" if place and abs(float(place[1])) > _ASIDE else block[0]


def _glyphs(block: bytes) -> tuple[int, list[int]]:
    """The font of a piece, and its glyphs in the order in which they were shaped."""
    font = _FONT.search(block)
    return int(font[1]) if font else 0, [int(code, 16) for code in _GLYPH.findall(block)]


def _learn(letters: _Letters, blocks: Sequence[tuple[int, list[int]]], pieces: Sequence[Piece]) -> None:
    """Take from a page what its glyphs stand for; from one that does not match, nothing."""
    if len(blocks) != len(pieces):
        return
    for (font, glyphs), piece in zip(blocks, pieces, strict=True):
        clusters = _clusters(piece)
        if len(clusters) == len(glyphs):
            for glyph, text in zip(glyphs, clusters, strict=True):
                letters[font, glyph][text] += 1


def _clusters(piece: Piece) -> list[str]:
    """The letters of each glyph of a piece; nothing if it is not one run."""
    layout = QTextLayout(piece.text, piece.font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if piece.is_rtl else Qt.LayoutDirection.LeftToRight)
    option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes)
    if len(runs) != 1:
        return []
    units = piece.text.encode("utf-16-le", "surrogatepass")
    starts = list(runs[0].stringIndexes())
    ends = dict(pairwise([*sorted(set(starts)), len(units) // 2]))
    found = list[str]()
    for place, start in enumerate(starts):
        text = units[2 * start : 2 * ends[start]].decode("utf-16-le", "replace")
        found.append(_share(text, starts[:place].count(start), starts.count(start)))
    return found


def _share(text: str, place: int, count: int) -> str:
    """Of the letters that `count` glyphs stand for together, those of one: of as many letters one each."""
    if len(text) >= count:
        return text[place:] if place == count - 1 else text[place]
    return text[place] if place < len(text) else _JOINER


def _table(named: dict[int, str]) -> bytes:
    rows = [b"<%04X> <%b>" % (glyph, text.encode("utf-16-be").hex().encode()) for glyph, text in sorted(named.items())]
    parts = [rows[i : i + _AT_A_TIME] for i in range(0, len(rows), _AT_A_TIME)]
    body = b"".join(b"%d beginbfchar\n%b\nendbfchar\n" % (len(part), b"\n".join(part)) for part in parts)
    return _HEAD + body + _TAIL
