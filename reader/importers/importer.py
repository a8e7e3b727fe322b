"""What an importer is: a name, the files it knows by their suffix, and a function from bytes to an Article."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from reader.article import Article

# «د. أحمد» has no suffix; `page.html` has one.
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")


@dataclass(frozen=True)
class Importer:
    """`label` is the English source text for file dialogs (context "Importers").

    `suffixes` are lower-case with their dot; "" stands for names without one. `read(name, data)` makes the article of
    the file whose base name is `name`; it raises ImportRefused, and nothing else for bad input. `has_pictures`: such
    files may hold or name some, which the article then tells of.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Callable[[str, bytes], Article]
    has_pictures: bool = False


def suffix_of(name: str) -> str:
    """The suffix of a file name in lower case, "" if it has none."""
    suffix = PurePath(name).suffix
    return suffix.lower() if _SUFFIX.fullmatch(suffix) else ""
