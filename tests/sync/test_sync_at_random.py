"""Random edits on both sides: nothing is lost, a second synchronisation does nothing, the user's words stay."""

import random
import re
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from reader.annotation import Annotation, Color
from reader.sync import OnConflict, OnDeleted
from tests.sync.conftest import Bench

_BLOCK = re.compile(r"<!-- hashiya:(h[0-9a-f]+) -->.*?<!-- /hashiya:\1 -->", re.DOTALL)
_OURS = re.compile(r"\A(\ufeff?---\r?\n.*?\r?\n---\r?\n)", re.DOTALL)
_AWKWARD = (
    "> مقتبس", "```\nشيفرة", "- بند\n  - بند", "[[رابط]] %%سر%%", "<!-- تعليق", "---", "# عنوان",
    "\u202bاتجاه\u202c", "tags: [x]",
)  # fmt: skip


@dataclass
class Chaos:
    """Somebody edits here and there. Every word that is added is one of its own, and must be found ever after."""

    bench: Bench
    chance: random.Random
    notes: list[Annotation]
    numbers: "count[int]" = field(default_factory=count)
    words: dict[str, list[str]] = field(default_factory=dict)

    def word(self) -> str:
        return f"كلمة{next(self.numbers)}"

    def files(self) -> list[Path]:
        return sorted(self.bench.folder.rglob("*.md"))

    def here(self) -> None:
        """An edit in the library."""
        note = self.bench.now(self.chance.choice(self.notes))
        what = self.chance.randrange(4)
        if what == 0:
            self.bench.library.edit_annotation(note.id, color=self.chance.choice(list(Color)))
        elif what == 1:
            self.bench.library.edit_annotation(note.id, tags=(*note.tags, self.word()))
        else:
            word = self.word()
            text = f"{note.note}\n\n{self.chance.choice(_AWKWARD)}\n\n{word}".strip()
            self.bench.library.edit_annotation(note.id, note=text)
            self.words.setdefault(note.id, []).append(word)

    def there(self) -> None:
        """An edit in the folder."""
        path = self.chance.choice(self.files())
        text = path.read_bytes().decode()
        blocks = list(_BLOCK.finditer(text))
        what = self.chance.randrange(9)
        if what < 4 and blocks:
            block = self.chance.choice(blocks)
            if len(re.findall(f"hashiya:{block[1]} ", "".join(p.read_text() for p in self.files()))) > 2:
                return
            word = self.word()
            end = text.rindex("<!--", block.start(), block.end())
            line_end = "\r\n" if "\r\n" in block[0] else "\n"
            added = f"{line_end}{self.chance.choice(_AWKWARD)}{line_end}{line_end}{word}{line_end}"
            text = text[:end] + added + text[end:]
            self.words.setdefault(block[1], []).append(word)
        elif what == 4:
            text += self.chance.choice(["\n", "\n\n", " "]) + self.word()
        elif what == 5 and "\r" not in text:
            text = text.replace("\n", "\r\n")
        elif what == 6 and blocks:
            at = self.chance.choice(blocks).start()
            text = text[:at] + f"{self.word()}\n\n" + text[at:]
        elif what == 7:
            path = path.rename(path.with_name(f"{self.word()}.md"))
        elif what == 8 and blocks:
            block = self.chance.choice(blocks)
            text = text[: block.start()] + text[block.end() :]
            other = path.with_name("يوميات.md")
            if self.chance.random() < 0.7 and other != path:
                with other.open("ab") as file:
                    file.write(f"{self.word()}\n\n{block[0]}\n".encode())
            else:  # what was written in it since the last time goes with it
                known = self.bench.library.annotation(block[1]).note
                self.words[block[1]] = [word for word in self.words.get(block[1], []) if word in known]
        path.write_bytes(text.encode())

    def around(self) -> dict[str, list[str]]:
        """The user's words of each file: what is left without blocks and our front matter."""
        found = {}
        for path in self.files():
            text = _OURS.sub("", path.read_bytes().decode())
            found[path.name] = _BLOCK.sub("", text).split()
        return found


@pytest.mark.parametrize("seed", range(2))
def test_random_edits_on_both_sides(bench: Bench, seed: int) -> None:
    notes = [bench.note("كان القارئ"), bench.note("الشاشة", "ثانية"), bench.note("غرفة صغيرة", article=1)]
    bench.sync()
    chaos = Chaos(bench, random.Random(seed), notes)
    for _ in range(8):
        for _ in range(chaos.chance.randrange(5)):
            chaos.chance.choice([chaos.here, chaos.there, chaos.there])()
        around = chaos.around()
        report = bench.sync(conflicts=OnConflict.BOTH, deleted=OnDeleted.RESTORE)
        assert report.is_complete, report.plan
        assert {name: words for name, words in chaos.around().items() if name in around} == around
        whole = "\n".join(path.read_text() for path in chaos.files())
        for annotation, words in chaos.words.items():
            note = bench.library.annotation(annotation).note
            for word in words:
                assert word in note
                assert word in whole
        bench.assert_in_step()
