"""The program as a user meets it: a process with a home of its own; only arguments, streams and files are seen.

Every process runs under `tests/guard`: commands load no Qt and open no network connection. Loading the program's
libraries takes longer than most commands do, so a process that has loaded them is kept, and `run` forks it.
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any

_HERE = Path(__file__).parent
_PYTHONPATH = os.pathsep.join((str(_HERE / "guard"), str(_HERE.parent)))

# An order is a line of JSON; the answer is the exit code. The fork ends as any process does.
_FORKING = """
import json, os, signal, sys
from reader.__main__ import main
for line in sys.stdin:
    order = json.loads(line)
    child = os.fork()
    if child == 0:
        signal.alarm(120)
        os.environ.clear()
        os.environ.update(order["environment"])
        os.chdir(order["folder"])
        for number, name in enumerate([os.devnull, order["out"], order["err"]]):
            os.dup2(os.open(name, os.O_RDWR), number)
        sys.argv[1:] = order["arguments"]
        sys.exit(main())
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@cache
def _forking() -> tuple[IO[str], IO[str]]:
    """Where to write orders and read answers."""
    process = subprocess.Popen(
        [sys.executable, "-c", _FORKING],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": _PYTHONPATH},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="ascii",
    )
    assert process.stdin and process.stdout
    atexit.register(process.communicate)
    return process.stdin, process.stdout


@dataclass(frozen=True)
class Result:
    """What a finished process left: its exit code and streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The standard output, which has to be one JSON document and nothing else."""
        return json.loads(self.out)


class Hashiya:
    """A user's machine: `folder` holds the home, the library and whatever the test puts there.

    The current folder of every process is `folder`, never the checkout, so that nothing depends on it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library"
        home = folder / "home"
        home.mkdir(parents=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "PYTHONPATH": _PYTHONPATH,
            "HASHIYA_LIBRARY": str(self.library),
        }

    def settings(self, toml: str) -> None:
        """Write the settings file as a user would."""
        path = Path(self.environment["XDG_CONFIG_HOME"], "hashiya", "settings.toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(toml, encoding="utf-8")

    def file(self, name: str, content: str | bytes) -> Path:
        """Write a file below `folder`; returns its absolute path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, *arguments: str | Path, code: int | None = 0, **environment: str) -> Result:
        """Run to the end; whatever was asked, the exit code is `code` and nobody is shown a traceback."""
        with tempfile.NamedTemporaryFile() as out, tempfile.NamedTemporaryFile() as err:
            order = {
                "arguments": [str(argument) for argument in arguments],
                "environment": self.environment | environment,
                "folder": str(self.folder),
                "out": out.name,
                "err": err.name,
            }
            orders, answers = _forking()
            print(json.dumps(order), file=orders, flush=True)
            result = Result(int(answers.readline()), out.read().decode("utf-8"), err.read().decode("utf-8"))
        assert "Traceback" not in result.err, result.err
        assert code in (None, result.code), f"exit code {result.code}, not {code}: {result.out}{result.err}"
        return result

    def json(self, *arguments: str | Path, code: int = 0, **environment: str) -> Any:
        """Run with --json; returns the document on standard output."""
        return self.run(*arguments, "--json", code=code, **environment).json

    def start(
        self, *arguments: str | Path, stderr: int = subprocess.PIPE, **environment: str
    ) -> "subprocess.Popen[bytes]":
        """Start a process as a shell does, and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
        )

    def add(self, name: str, content: str | bytes) -> str:
        """Write a file and import it; returns the new article's id."""
        report = self.json("import", self.file(name, content))
        return str(report["imported"][0]["id"])

    def paragraphs(self, article: str) -> list[dict[str, Any]]:
        """The paragraphs of an article as `show` gives them."""
        shown: list[dict[str, Any]] = self.json("show", article)["paragraphs"]
        return shown
