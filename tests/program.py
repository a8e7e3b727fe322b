"""The program as a user meets it: a process with a home of its own; only arguments, streams and files are seen.

Every process started here dies with exit code 97 if it loads Qt or opens a network connection: commands do neither.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[1]

# Python runs a module of this name before anything else.
_GUARD = """\
import os, sys

def guard(event, args):
    if event == "import" and args[0].split(".")[0] == "PySide6":
        forbidden("Qt was loaded")
    if event == "socket.connect" and args[0].family.name != "AF_UNIX":
        forbidden("a connection was opened")

def forbidden(what):
    os.write(2, f"Traceback: {what}".encode())
    os._exit(97)

sys.addaudithook(guard)
"""


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
        guard = folder / "guard"
        guard.mkdir(parents=True)
        (guard / "sitecustomize.py").write_text(_GUARD, encoding="utf-8")
        home = folder / "home"
        home.mkdir()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "PYTHONPATH": os.pathsep.join((str(guard), str(CHECKOUT))),
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

    def start(self, *arguments: str | Path, stderr: int = subprocess.PIPE) -> "subprocess.Popen[bytes]":
        """Start a process and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
        )

    def run(self, *arguments: str | Path, code: int | None = 0, **environment: str) -> Result:
        """Run to the end; whatever was asked, the exit code is `code` and nobody is shown a traceback."""
        done = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        result = Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
        assert "Traceback" not in result.err, result.err
        assert code in (None, result.code), f"exit code {result.code}, not {code}: {result.out}{result.err}"
        return result

    def json(self, *arguments: str | Path, code: int = 0, **environment: str) -> Any:
        """Run with --json; returns the document on standard output."""
        return self.run(*arguments, "--json", code=code, **environment).json

    def add(self, name: str, content: str | bytes) -> str:
        """Write a file and import it; returns the new article's id."""
        report = self.json("import", self.file(name, content))
        return str(report["imported"][0]["id"])

    def paragraphs(self, article: str) -> list[dict[str, Any]]:
        """The paragraphs of an article as `show` gives them."""
        shown: list[dict[str, Any]] = self.json("show", article)["paragraphs"]
        return shown
