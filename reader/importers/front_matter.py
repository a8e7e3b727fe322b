"""The front matter of a Markdown file: what stands between two lines of `---` at its top.

The block is cut out before anything parses it, and it is never lost: one that cannot be understood stays in the text.
Values are read as they are written (`yaml.BaseLoader`, in pure Python, makes no dates or truth values of them); a block
that is not YAML, such as `title: الفصل الأول: المقدمة`, is read line by line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from reader.arabic.direction import Direction
from reader.importers.wordlist import word_set

_BLOCK = re.compile(r"\ufeff?---[ \t]*\n(?P<block>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"(?P<key>[^\W\d][\w \-]{0,40}):(?:[ \t]+(?P<value>.*)|[ \t]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_MAX = 2**16  # code points
_MAX_BRACKETS = 200  # nested deeper than any list of tags, they are an attack on the parser
# Between two rules at the top of a text may also stand a quotation or a dialogue («سؤال: جواب»).
_KNOWN = word_set(
    "title author authors source url published date created updated modified tag tags keywords language lang direction",
    "dir aliases alias description summary category categories draft layout slug id publish type cssclass cssclasses",
)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")

Value = str | list[str]


@dataclass(frozen=True)
class FrontMatter:
    """What the file says of itself; keys in lower case. `values` is empty when there is none."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, *keys: str) -> str | None:
        """The first of `keys` that has a value, as one line."""
        return next((" ".join(one.split()) for key in keys for one in self.texts(key) if one.strip()), None)

    def texts(self, *keys: str) -> tuple[str, ...]:
        """All values of the first of `keys` that has any."""
        for key in keys:
            value = self.values.get(key)
            if value:
                return (value,) if isinstance(value, str) else tuple(value)
        return ()

    def names(self, *keys: str) -> tuple[str, ...]:
        """Like `texts`, for lists that may be written on one line with commas: tags, authors."""
        found = self.texts(*keys)
        parts = re.split("[,،;؛]", found[0]) if len(found) == 1 else found
        return tuple(dict.fromkeys(name for part in parts if (name := " ".join(part.strip(" #\"'").split()))))

    @property
    def published(self) -> str | None:
        """The date, as precise as is known; None if it is not ISO 8601."""
        match = _DATE.match(self.text("published", "date", "created") or "")
        return match[0] if match else None

    @property
    def direction(self) -> Direction | None:
        """The direction that the file asks for."""
        named = (self.text("direction", "dir") or "").lower()
        return Direction(named) if named in {"rtl", "ltr"} else None


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a text with "\\n" line ends, and the text below it; all of the text if it has none."""
    match = _BLOCK.match(text[: _MAX + 8])
    values = _values(match["block"]) if match else {}
    if match is None or not _KNOWN & values.keys():
        return FrontMatter(), text
    return FrontMatter(values), text[match.end() :]


def _values(block: str) -> dict[str, Value]:
    if block.count("[") + block.count("{") > _MAX_BRACKETS:
        return _by_lines(block)
    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _by_lines(block)
    if not isinstance(loaded, dict):
        return _by_lines(block)
    return {str(key).strip().lower(): _value(value) for key, value in loaded.items()}


def _value(value: object) -> Value:
    if isinstance(value, list):
        return [text for item in value if (text := _one(item))]
    return _one(value)


def _one(value: object) -> str:
    """A value as text; of a mapping its name, as authors are sometimes written."""
    if isinstance(value, dict):
        return str(value.get("name", "")) if isinstance(value.get("name", ""), str) else ""
    return value if isinstance(value, str) else ""


def _by_lines(block: str) -> dict[str, Value]:
    """`key: value` lines with `- item` lines below; {} if the block is anything else."""
    values: dict[str, Value] = {}
    key = ""
    for line in block.split("\n"):
        pair, item = _LINE.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
        if pair:
            key = pair["key"].strip().lower()
            values[key] = _read_value(pair["value"] or "")
        elif item and key:
            known = values[key]
            values[key] = [*(known if isinstance(known, list) else [known] if known else []), _unquoted(item["value"])]
        elif line.strip() and not line.lstrip().startswith("#"):
            return {}
    return values


def _read_value(text: str) -> Value:
    """A value, or the values between brackets."""
    text = text.strip()
    if not (text.startswith("[") and text.endswith("]")):
        return _unquoted(text)
    return [_unquoted(part) for part in re.split("[,،]", text[1:-1]) if part.strip()]


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
