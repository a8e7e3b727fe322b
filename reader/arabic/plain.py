"""Text as other programs should get it: what one sees and spells, without the characters that only steer.

Left out are the controls of C0 and C1 (but tab and line feed), the marks, embeddings and isolates of direction, the
byte order mark, the word joiner and its invisible kin, and the soft hyphen. Every way to end a line becomes a line
feed. ZWNJ and ZWJ stay, because they are spelling. So does the no-break space: the author put it there, and a program
that does not know it shows a space.
"""

import re

_UNSEEN = (
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f"  # C0, C1
    "\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
_STEERING = re.compile(f"[{_UNSEEN}]+")
_LINE_END = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")


def plain(text: str) -> str:
    """`text` without the characters that only steer, its lines parted by line feeds."""
    return _LINE_END.sub("\n", _STEERING.sub("", text))


def steering_end(text: str, offset: int) -> int:
    """Where the characters that only steer and begin at `offset` (code points) end; `offset` if none does."""
    found = _STEERING.match(text, offset)
    return found.end() if found else offset


def steering_start(text: str, offset: int) -> int:
    """Where the characters that only steer and among which `offset` is begin; `offset` if it is not among any."""
    start = offset
    if _STEERING.match(text, offset):
        while start and _STEERING.match(text, start - 1, start):
            start -= 1
    return start
