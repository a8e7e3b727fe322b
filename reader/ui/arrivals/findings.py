"""What there is to report of files: which, and why."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    """A file, and a sentence about it."""

    path: Path
    sentence: str

    @property
    def name(self) -> str:
        """The file's name, fit to be shown."""
        return _shown(self.path.name or str(self.path))

    @property
    def whole_path(self) -> str:
        """The file's path, fit to be shown."""
        return _shown(str(self.path))

    @property
    def folder(self) -> str:
        """The folder that the file is in; "" for what came from no file."""
        return _shown(str(self.path.parent)) if self.path.is_absolute() else ""


@dataclass(frozen=True)
class Findings:
    """What a report is about: `title` and `summary` say so; its files can be tried again if `can_retry`."""

    title: str
    summary: str
    rows: tuple[Finding, ...]
    can_retry: bool = False


def _shown(text: str) -> str:
    """A path as text; bytes that are no text are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
