"""Text that Markdown shows as it stands: the characters that would be markup are escaped, and no others.

Measured by CommonMark; what GFM, Obsidian and Logseq add (tables, strikes, tags, comments, mathematics, properties,
references) is escaped too.
"""

import re
import unicodedata

# Markup wherever it stands; or only in company: an underscore not inside a word, "%%", "==", the start of a tag or of
# an entity, a hash sign at the start of a word (a heading, the closing sequence of one, an Obsidian tag), a caret
# where Obsidian takes a word for the name of a block, "::" (properties of Logseq, fields of Dataview), "((" and "{{"
# (references and macros of Logseq), "{%" (of templates that a site is built with).
_MARKUP = re.compile(
    r"[\\`*\[^|]|(?<![^\W_])_|_(?![^\W_])|%(?=%)|(?<=%)%|=(?==)|(?<==)="
    r"|<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]+;)|(?<!\S)#|(?<!\S)\^(?=[A-Za-z0-9-]+\s*$)|:(?=:)|\((?=\()|\{(?=[{%])"
)
# Markup at the start of a line only: list markers, quotes, fences, and lines that are nothing but a rule or underline.
_AT_START = re.compile(
    r"[-+](?=[ \t]|$)|>|[0-9]{1,9}(?P<delimiter>[.)])(?=[ \t]|$)|~(?=~~)|[-=](?=[-=:|\s]*$)|:(?=-[-:|\s]*$)"
)
# Understood by more renderers than a backslash before these.
_BY_NAME = {"<": "&lt;", "&": "&amp;"}
# GFM takes an address as it is, with the backslashes in it: one that needs them must not begin like an address.
_ADDRESS = re.compile(r"(?:https?|ftp)(:)//\S+|www(\.)\S+", re.IGNORECASE)
# Parsers refuse references to these, and HTML gives some of them another meaning.
_WITHOUT_REFERENCE = frozenset("\x0b\x1c\x1d\x1e\x1f\x85")
# The characters that Obsidian does not take in a tag, and white space.
_NOT_IN_TAGS = re.compile(r"[\s_\u2000-\u206f\u2e00-\u2e7f'!\"#$%&()*+,.:;<=>?@^`{|}~\[\]\\\x00-\x1f\x7f-\x9f]+")


def escape_inline(text: str) -> str:
    """`text` (one line) for the middle of a line, such as a heading or a colour's name."""
    return _escaped(text, _markup(text, _paired(text)))


def escape_label(text: str) -> str:
    """`text` (one line) for the brackets of a link."""
    return escape_inline(text).replace("]", r"\]")


def escape_paragraph(text: str) -> list[str]:
    """The lines of Markdown that show `text` as one paragraph, its line breaks as hard breaks.

    Left out are spaces, tabs and empty lines at the two ends of `text`: no renderer shows them, and real paragraphs are
    full of them. White space at the edges of the lines between, which Markdown drops, is written as character
    references (not U+000B, U+001C-U+001F and U+0085, which have none; CommonMark keeps them).
    """
    text = text.strip(" \t\n")
    paired = _paired(text)
    lines = [_escape_line(line, paired) for line in text.split("\n")] if text else []
    return [line + "\\" for line in lines[:-1]] + lines[-1:]


def one_line(text: str) -> str:
    """`text` with its line and paragraph ends as spaces."""
    return re.sub("[\r\n\v\f\x85\u2028\u2029]+", " ", text)


def tag_name(tag: str) -> str:
    """`tag` as a Markdown tag without its "#": white space and what Obsidian refuses become "_"; "" if nothing is left.

    An "_" stands only between letters, digits and their diacritics, where it can never be emphasis.
    """
    visible = "".join(c for c in unicodedata.normalize("NFC", tag) if unicodedata.category(c) != "Cf")
    name = ""
    for word in filter(None, (part.strip("-/") for part in _NOT_IN_TAGS.split(visible))):
        between = "_" if name and _is_of_word(name[-1]) and _is_of_word(word[0]) else "-"
        name += between + word if name else word
    return "_" + name if name.isdigit() else name


def _escape_line(line: str, paired: str) -> str:
    positions = _markup(line, paired)
    if start := _AT_START.match(line):
        positions.add(start.start("delimiter") if start["delimiter"] else 0)
    escaped = _escaped(line, positions)
    if _is_trimmed(line[:1]):
        escaped = _reference(line[0]) + escaped[1:]
    if len(line) > 1 and _is_trimmed(line[-1]):
        escaped = escaped[:-1] + _reference(line[-1])
    return escaped


def _paired(text: str) -> str:
    """The characters that are markup in pairs only (mathematics, strikes) and have a partner in `text`, a paragraph."""
    return ("$" if text.count("$") > 1 else "") + ("~" if len(re.findall("~+", text)) > 1 else "")


def _markup(line: str, paired: str) -> set[int]:
    """The positions in `line` that are to be escaped wherever the line stands."""
    positions = {match.start() for match in _MARKUP.finditer(line)}
    positions.update(i for i, character in enumerate(line) if character in paired)
    for address in _ADDRESS.finditer(line):
        if not positions.isdisjoint(range(*address.span())):
            positions.add(address.start(address.lastindex or 0))
    return positions


def _escaped(text: str, positions: set[int]) -> str:
    if not positions:
        return text
    return "".join(_BY_NAME.get(c, "\\" + c) if i in positions else c for i, c in enumerate(text))


def _is_trimmed(character: str) -> bool:
    """Whether parsers take it away from the edge of a line: CommonMark spaces and tabs, others all white space."""
    return character.isspace() or character == "\ufeff"


def _reference(character: str) -> str:
    return character if character in _WITHOUT_REFERENCE else f"&#{ord(character)};"


def _is_of_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
