"""A library with an article and a folder that is kept in step with its notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.annotation import Annotation
from reader.article import Article, Paragraph
from reader.library import Library
from reader.settings import Settings
from reader.store import Store
from reader.sync import Answers, Kind, OnConflict, OnDeleted, Plan, SyncReport

FIRST = """كان القارئ يكتب على هامش الكتاب ما يخطر له، وكان الهامش يتسع لأكثر من المتن.

ثم جاءت الشاشة بلا هامش، فضاع ما كتب كله على *الورق* وحده.

واليوم تعود الحاشية إلى مكانها، وتعود الأسئلة معها."""
SECOND = """في البدء كانت المكتبة غرفة صغيرة تطل على البحر.

ثم صارت المكتبة شاشة تطل على كل المكتبات."""


@dataclass
class Bench:
    """A library, and a folder beside it."""

    library: Library
    folder: Path
    articles: tuple[str, str]

    def note(self, quote: str, note: str = "", tags: tuple[str, ...] = (), article: int = 0) -> Annotation:
        """A highlight in the library."""
        return self.library.highlight_quote(self.articles[article], quote, note=note, tags=tags)

    def plan(self, **answers: object) -> Plan:
        """What would be done."""
        synchronizer = self.library.synchronizer
        return synchronizer.plan(synchronizer.folder(self.folder), Answers(**answers))  # type: ignore[arg-type]

    def sync(self, template: str | None = None, **answers: object) -> SyncReport:
        """Do it."""
        synchronizer = self.library.synchronizer
        folder = synchronizer.folder(self.folder, template)
        return synchronizer.synchronise(folder, Answers(**answers))  # type: ignore[arg-type]

    def assert_in_step(self) -> None:
        """Another synchronisation has nothing to do, and does nothing."""
        before = self.snapshot()
        plan = self.plan()
        assert plan.is_nothing, plan.items or plan.heads
        report = self.sync()
        assert not report.written
        assert not report.changed
        assert self.snapshot() == before

    def snapshot(self) -> dict[str, tuple[bytes, int]]:
        """Every file with its content and when it was written."""
        return {
            path.relative_to(self.folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @property
    def file(self) -> Path:
        """The only file of Markdown."""
        (found,) = (path for path in self.folder.rglob("*.md") if ".git" not in path.parts)
        return found

    @property
    def text(self) -> str:
        """What the only file says."""
        return self.file.read_bytes().decode()

    def edit(self, old: str, new: str, file: Path | None = None) -> None:
        """Somebody edits a file."""
        path = file or self.file
        text = path.read_bytes().decode()
        assert text.count(old) == 1, text
        path.write_bytes(text.replace(old, new).encode())

    def now(self, annotation: Annotation) -> Annotation:
        """An annotation as it is in the library now."""
        return self.library.annotation(annotation.id)

    def kinds(self, **answers: object) -> list[Kind]:
        """What would be done, in short."""
        return [item.kind for item in self.plan(**answers).items]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    folder = tmp_path / "library"
    with Store(folder) as store:
        ids = [
            store.add_article(
                Article(title, tuple(map(Paragraph, text.split("\n\n")))),
                origin=None, data=title.encode(), digest=title,
            ).id
            for title, text in (("في الهامش", FIRST), ("المكتبة والبحر", SECOND))
        ]  # fmt: skip
    with Library(folder, Settings()) as library:
        yield Bench(library, tmp_path / "vault", (ids[0], ids[1]))


__all__ = ["Bench", "Kind", "OnConflict", "OnDeleted"]
