"""What passes between the program and its reading process: frames of JSON, never pickles.

A frame is its length (4 bytes, big-endian) and as many bytes. A request is two frames: the file's name, and its bytes.
The reply is one: an article, or the name of an error with its fields. The other side may have been taken over by the
file it read, so what comes back is checked for its shape and size, and nothing in it is ever executed.
"""

import base64
import json
import struct
from typing import IO, Any

from reader import errors
from reader.arabic.direction import Direction
from reader.article import Article, Kind, Mark, MarkKind, Paragraph, TitleOrigin
from reader.errors import ImportRefused
from reader.picture import PictureSource

_LENGTH = struct.Struct(">I")
READY = b"ready"


class BadFrame(Exception):
    """The other side ended in the middle of a frame, sent too much, or something else than agreed."""


def write_frame(stream: IO[bytes], payload: bytes) -> None:
    """Send one frame. Raises OSError if the other side is gone."""
    stream.write(_LENGTH.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int) -> bytes | None:
    """One frame of at most `limit` bytes; None at the end of the stream. Raises BadFrame."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise BadFrame("cut short")
    (length,) = _LENGTH.unpack(head)
    if length > limit:
        raise BadFrame("too large")
    payload = stream.read(length)
    if len(payload) < length:
        raise BadFrame("cut short")
    return payload


def pack_article(article: Article) -> bytes:
    """The reply that holds an article."""
    fields = {
        "title": article.title,
        "authors": article.authors,
        "source": article.source,
        "published": article.published,
        "language": article.language,
        "tags": article.tags,
        "title_origin": article.title_origin,
        "repeated_title": article.repeated_title,
        "notices": article.notices,
        "pictures": [_pack_picture(source) for source in article.pictures],
    }
    return _dump({"article": fields, "paragraphs": [_pack_paragraph(p) for p in article.paragraphs]})


def pack_refusal(error: ImportRefused) -> bytes:
    """The reply that holds an error."""
    fields = {name: value if isinstance(value, int | float) else str(value) for name, value in error.fields.items()}
    return _dump({"refused": type(error).__name__, "fields": fields})


def unpack_reply(payload: bytes) -> Article:
    """The article in a reply. Raises the ImportRefused in it, or BadFrame if it is neither."""
    try:
        reply = json.loads(payload)
        if "refused" in reply:
            refusal = _refusal(reply["refused"], reply["fields"])
        else:
            return _unpack_article(reply["article"], reply["paragraphs"])
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise BadFrame("not a reply") from error
    raise refusal


def _dump(reply: dict[str, Any]) -> bytes:
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _refusal(name: str, fields: dict[str, Any]) -> ImportRefused:
    kind = getattr(errors, name)
    if not (isinstance(kind, type) and issubclass(kind, ImportRefused)):
        raise ValueError(name)
    if not all(isinstance(value, str | int | float) for value in fields.values()):
        raise ValueError(name)
    return kind(**fields)


def _pack_paragraph(paragraph: Paragraph) -> str | list[Any]:
    """A paragraph of plain text is its text."""
    if paragraph == Paragraph(paragraph.text):
        return paragraph.text
    marks = [[mark.kind, mark.start, mark.end, mark.target] for mark in paragraph.marks]
    return [paragraph.text, paragraph.kind, paragraph.level, paragraph.label, marks, paragraph.forced]


def _unpack_article(fields: dict[str, Any], paragraphs: list[Any]) -> Article:
    return Article(
        title=_text(fields["title"]),
        paragraphs=tuple(_unpack_paragraph(p) for p in paragraphs),
        authors=_texts(fields["authors"]),
        source=_text_or_none(fields["source"]),
        published=_text_or_none(fields["published"]),
        language=_text(fields["language"]),
        tags=_texts(fields["tags"]),
        title_origin=TitleOrigin(fields["title_origin"]),
        repeated_title=_text_or_none(fields["repeated_title"]),
        notices=_texts(fields["notices"]),
        pictures=tuple(_unpack_picture(packed) for packed in fields["pictures"]),
    )


def _pack_picture(source: PictureSource) -> list[Any]:
    data = None if source.data is None else base64.b64encode(source.data).decode("ascii")
    return [source.label, source.names, data, source.bare]


def _unpack_picture(packed: list[Any]) -> PictureSource:
    label, names, data, bare = packed
    held = None if data is None else base64.b64decode(_text(data))
    return PictureSource(_text(label), _texts(names), held, bare is True)


def _unpack_paragraph(packed: str | list[Any]) -> Paragraph:
    if isinstance(packed, str):
        return Paragraph(_text(packed))
    text, kind, level, label, marks, forced = packed
    return Paragraph(
        _text(text),
        Kind(kind),
        _number(level),
        _text(label),
        tuple(_unpack_mark(mark, len(text)) for mark in marks),
        Direction(forced) if forced is not None else None,
    )


def _unpack_mark(packed: list[Any], length: int) -> Mark:
    kind, start, end, target = packed
    if not 0 <= _number(start) <= _number(end) <= length:
        raise ValueError("a mark outside its paragraph")
    return Mark(MarkKind(kind), start, end, _text(target))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not text: {type(value)}")
    value.encode()  # a lone surrogate, which JSON can name, would stop whoever writes it down
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _texts(values: list[object]) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"not a number: {type(value)}")
    return value
