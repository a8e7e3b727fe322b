"""From a bare machine to a ready one: what `packaging/bootstrap` asks for, installs once, never leaves half done."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]

# The tools of a minimal system that the script may rely on; apt-get, sudo and the like are deliberately not among them.
TOOLS = ("sh", "cat", "cp", "cksum", "dirname", "env", "id", "mkdir", "mv", "rm", "rmdir")

# Stands in for the machine's Python at the two steps that need the network or much time; all else is real.
# A library named in ABSENT does not load.
PYTHON = """#!/bin/sh
case "$1 $2" in
    "-m venv") mkdir "$3/bin" && cp "$0" "$3/bin/python" && : >"$3/pyvenv.cfg" ;;
    "-m pip") echo "$*" >>"$LOG"; exit "${PIP_STATUS:-0}" ;;
    *) exec "$REAL_PYTHON" "$@" ;;
esac
"""
SITECUSTOMIZE = """
import ctypes, os
class Library(ctypes.CDLL):
    def __init__(self, name):
        if name in os.environ.get("ABSENT", "").split():
            raise OSError(name)
ctypes.CDLL = Library
"""


@dataclass
class Machine:
    """A checkout and a PATH of their own."""

    folder: Path

    @property
    def checkout(self) -> Path:
        return self.folder / "checkout"

    @property
    def installs(self) -> list[str]:
        """What pip was asked to install, run by run: the last word of its command line."""
        log = self.folder / "pip.log"
        return [line.split()[-1] for line in log.read_text().splitlines()] if log.exists() else []

    def command(self, name: str, script: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(script)
        path.chmod(0o755)

    @property
    def python(self) -> str:
        return str(self.folder / "bin/python3")

    def bootstrap(self, purpose: str = "run", **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.checkout / "packaging/bootstrap", "--for", purpose],
            env={
                "PATH": str(self.folder / "bin"),
                "HOME": str(self.folder),
                "LOG": str(self.folder / "pip.log"),
                "REAL_PYTHON": sys.executable,
                "PYTHONPATH": str(self.folder / "site"),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    for name in ("bin", "site", "checkout/packaging"):
        (tmp_path / name).mkdir(parents=True)
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(str(shutil.which(tool)))
    (tmp_path / "site/sitecustomize.py").write_text(SITECUSTOMIZE)
    for name in ("packaging/bootstrap", "pyproject.toml"):
        shutil.copy(CHECKOUT / name, tmp_path / "checkout" / name)
    made = Machine(tmp_path)
    made.command("python3", PYTHON)
    return made


def test_is_posix_sh() -> None:
    subprocess.run(["sh", "-n", CHECKOUT / "packaging/bootstrap"], check=True)


def test_wrong_use(machine: Machine) -> None:
    assert machine.bootstrap("dinner").returncode == 2


def test_a_python_that_is_too_old_or_does_not_run_is_named(machine: Machine) -> None:
    machine.command("python3", "#!/bin/sh\necho 'is 3.9, too old'\n")
    machine.command("python3.12", "#!/bin/sh\nexit 127\n")
    done = machine.bootstrap()
    assert done.returncode == 3
    assert "3.11 or newer" in done.stderr
    assert "python3 is 3.9, too old; python3.12 does not run" in done.stderr


def test_the_next_python_is_taken_when_the_first_does_not_run(machine: Machine) -> None:
    machine.command("python3", "#!/bin/sh\nexit 127\n")
    machine.command("python3.12", PYTHON)
    assert machine.bootstrap().returncode == 0


def test_installs_once_and_again_only_for_a_reason(machine: Machine) -> None:
    checkout = str(machine.checkout)
    for purpose in ("run", "run", "test", "test", "run"):
        assert machine.bootstrap(purpose).returncode == 0
    assert machine.installs == [checkout, f"{checkout}[dev]"]

    with (machine.checkout / "pyproject.toml").open("a") as project:
        project.write("# changed\n")
    assert machine.bootstrap().returncode == 0
    assert machine.bootstrap().returncode == 0
    assert machine.installs == [checkout, f"{checkout}[dev]", checkout]


def test_a_moved_checkout_is_set_up_anew(machine: Machine) -> None:
    machine.bootstrap(PYTHON=machine.python)
    elsewhere = machine.checkout.rename(machine.folder / "elsewhere")
    machine.checkout.symlink_to(elsewhere)
    assert machine.bootstrap(PYTHON=machine.python).returncode == 0
    assert machine.installs[-1] == str(elsewhere)


@pytest.mark.parametrize("status", [1, 137])
def test_a_failed_install_is_tried_again(machine: Machine, status: int) -> None:
    assert machine.bootstrap(PYTHON=machine.python, PIP_STATUS=str(status)).returncode == 1
    assert machine.bootstrap(PYTHON=machine.python).returncode == 0
    assert len(machine.installs) == 2


def test_a_ready_environment_survives_a_failed_update(machine: Machine) -> None:
    machine.bootstrap()
    assert machine.bootstrap("test", PIP_STATUS="1").returncode == 1
    assert machine.bootstrap().returncode == 0
    assert len(machine.installs) == 2


def test_an_environment_made_by_hand_is_added_to(machine: Machine) -> None:
    made = machine.checkout / ".venv"
    made.mkdir()
    subprocess.run([machine.python, "-m", "venv", made], check=True)
    (made / "theirs").touch()
    for status, expected in ((137, 1), (1, 1), (0, 0)):
        assert machine.bootstrap(PIP_STATUS=str(status)).returncode == expected
    assert (made / "theirs").exists()
    assert len(machine.installs) == 3


def test_a_folder_that_is_not_an_environment_is_left_alone(machine: Machine) -> None:
    precious = machine.folder / "thesis.txt"
    precious.write_text("years of work")
    done = machine.bootstrap(HASHIYA_VENV=str(machine.folder))
    assert done.returncode == 3
    assert precious.read_text() == "years of work"


def test_without_apt_the_libraries_are_listed(machine: Machine) -> None:
    done = machine.bootstrap(ABSENT="libEGL.so.1 libglib-2.0.so.0")
    assert done.returncode == 3
    assert "libEGL.so.1" in done.stderr
    assert "libglib-2.0.so.0" in done.stderr
    assert "libGL.so.1" not in done.stderr
    assert machine.installs == []


def test_display_libraries_are_needed_only_to_run_on_a_display(machine: Machine) -> None:
    absent = "libxcb-cursor.so.0 libwayland-egl.so.1"
    assert machine.bootstrap(ABSENT=absent).returncode == 0
    assert machine.bootstrap("test", ABSENT=absent, DISPLAY=":0", WAYLAND_DISPLAY="wayland-0").returncode == 0
    assert "libxcb-cursor.so.0" in machine.bootstrap(ABSENT=absent, DISPLAY=":0").stderr
    assert "libwayland-egl.so.1" in machine.bootstrap(ABSENT=absent, WAYLAND_DISPLAY="wayland-0").stderr


def test_a_user_without_a_terminal_gets_one_line_to_type(machine: Machine) -> None:
    (machine.folder / "bin/id").unlink()
    machine.command("id", "#!/bin/sh\necho 1000\n")
    machine.command("sudo", '#!/bin/sh\n: >"$HOME/sudo-ran"\n')
    machine.command("apt-get", '#!/bin/sh\n: >"$HOME/apt-ran"\n')
    # A release after the 64-bit time_t: the old name is only virtual.
    machine.command(
        "apt-cache",
        "#!/bin/sh\ncase $2 in libglib2.0-0) c='(none)' ;; *) c=2.80 ;; esac\necho \"$2:\n  Candidate: $c\"\n",
    )
    done = machine.bootstrap(ABSENT="libEGL.so.1 libglib-2.0.so.0")
    assert done.returncode == 3
    assert "    sudo apt-get update && sudo apt-get install -y libegl1 libglib2.0-0t64\n" in done.stderr
    assert not (machine.folder / "sudo-ran").exists()
    assert not (machine.folder / "apt-ran").exists()


def test_root_installs_what_is_missing(machine: Machine) -> None:
    (machine.folder / "bin/id").unlink()
    machine.command("id", "#!/bin/sh\necho 0\n")
    machine.command("apt-get", '#!/bin/sh\necho "$*" >>"$HOME/apt.log"\n')
    done = machine.bootstrap(ABSENT="libEGL.so.1")
    update, install = (machine.folder / "apt.log").read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith(" libegl1")
    # It is still missing afterwards, so the user is told rather than left with a reader that cannot start.
    assert done.returncode == 3
    assert "apt-get install -y libegl1" in done.stderr


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, "reader tour --to tour"),
        ({"DISPLAY": ":0"}, "-m reader"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "-m reader"),
        ({"ARGS": "list --json"}, "-m reader list --json"),
    ],
)
def test_make_run_opens_the_window_or_without_a_display_the_tour(environment: dict[str, str], command: str) -> None:
    shown = subprocess.run(
        ["make", "--no-print-directory", "-n", "run"],
        cwd=CHECKOUT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert shown.splitlines()[0] == "packaging/bootstrap --for run"
    assert shown.strip().endswith(command)
