"""Characters that parsers drop, stumble over or use themselves, carried through them under other names.

python-markdown deletes STX and ETX and strips every kind of space; older versions of libxml2 drop control characters.
Each is replaced by a private-use character that the text does not hold, and put back afterwards, one for one, so that
no offset changes.
"""

import re

_CONTROL = "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_SPACE = "\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_IS_CONTROL = re.compile(f"[{_CONTROL}]")
_REFERENCE = re.compile(r"&#(?:x0*(?P<hex>[0-9a-f]{1,4})|0*(?P<decimal>\d{1,5}))(?![0-9a-f]);?", re.IGNORECASE)
_PRIVATE = range(0x100000, 0x10FFFD)


class Placeholders:
    """The placeholders for one text. `spaces`: also for the spaces that are not ASCII."""

    def __init__(self, text: str, *, spaces: bool) -> None:
        found = sorted(set(re.findall(f"[{_CONTROL}{_SPACE if spaces else ''}]", text)))
        used = set(text) if found else set()
        free = (chr(code) for code in _PRIVATE if chr(code) not in used)
        names = {ord(character): next(free) for character in found}
        self.hidden = text.translate(names)
        self.restored = {ord(name): chr(code) for code, name in names.items()}
        """For `str.translate`, which puts the characters back."""


def without_references(source: str) -> str:
    """HTML in which control characters stand themselves instead of their numbers (&#x1a;)."""
    return _REFERENCE.sub(_referred, source)


def _referred(match: re.Match[str]) -> str:
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return chr(code) if _IS_CONTROL.match(chr(code)) else match[0]
