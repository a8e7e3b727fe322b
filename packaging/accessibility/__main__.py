"""Prove that a screen reader can use the window: `make accessibility`.

On a display, a session bus and a bus of accessibility of its own, the program is started as a user starts it, and
another process reads it over AT-SPI as Orca would: the window, the page and its paragraphs, the caret as the keys
move it, the selection, the places of letters, and the whole tree. Says what it heard; fails with 1 at the first thing
that is not so, and with 2 where what it needs is not installed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from atspi import Desktop, Node

ROOT = Path(__file__).resolve().parent.parent.parent

_LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)
_NEEDED = "On Debian and Ubuntu: apt-get install at-spi2-core dbus xvfb"

# The keys of a PC keyboard as X numbers them.
LEFT, RIGHT, DOWN, SHIFT, CONTROL = 113, 114, 116, 50, 37

# What may be used, besides all that can have the keyboard.
_USED = {"push button", "check box", "combo box", "spin box", "button menu", "list item", "text"}

_CLICKS = 5

TITLE = {"ar": "حاشية", "en": "Hashiya"}
NAME = "خبز الصباح"
PARAGRAPHS = (
    "تفتح المخابز أبوابها قبل الفجر، وتقول OpenAI (AGI) غير ذلك.",
    "يُخلَط الدقيق بالماء والملح، ثم يُترك العجين ساعتين حتى يختمر.",
    "The third paragraph is English, and runs the other way.",
)


def main() -> int:
    launcher = next((path for path in _LAUNCHERS if Path(path).exists()), None)
    missing = [tool for tool in ("dbus-run-session", "dbus-daemon", "Xvfb") if not shutil.which(tool)]
    if missing or launcher is None:
        print("Not installed: " + ", ".join([*missing, *([] if launcher else ["at-spi-bus-launcher"])]))
        print(_NEEDED)
        return 2
    if "--inside" not in sys.argv:
        inside = ["dbus-run-session", "--", sys.executable, str(Path(__file__).parent), "--inside"]
        return subprocess.run(inside, check=False).returncode
    with ExitStack() as stack:
        display = start_display(stack)
        start(stack, [launcher, "--launch-immediately"], display)
        for language in ("ar", "en"):
            with ExitStack() as window:
                read_window(window, language, display)
    print("\nA screen reader can use the window.")
    return 0


def start_display(stack: ExitStack) -> dict[str, str]:
    """A display of our own; the environment to use it in."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", str(writing)]
    start(stack, command, dict(os.environ), pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as told:
        return os.environ | {"DISPLAY": f":{told.readline().strip()}"}


def start(stack: ExitStack, command: list[str], environment: dict[str, str], **more: Any) -> None:
    """Start a process that ends with `stack`."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, **more
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)


def start_window(stack: ExitStack, language: str, display: dict[str, str]) -> None:
    """The program in a language, with an article open, in a home of its own."""
    home = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
    article = home / "khubz.md"
    article.write_text(f"# {NAME}\n\n" + "\n\n".join(PARAGRAPHS) + "\n", encoding="utf-8")
    (home / "hashiya").mkdir()
    (home / "hashiya" / "settings.toml").write_text(f'language = "{language}"\n', encoding="utf-8")
    folders = {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    always = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    start(stack, [sys.executable, "-m", "reader", str(article)], display | folders | always | {"HOME": str(home)})


def read_window(stack: ExitStack, language: str, display: dict[str, str]) -> None:
    desktop = Desktop()
    start_window(stack, language, display)
    print(f"\n— {language} —")
    window = desktop.wait_for(lambda: find(desktop, lambda node: node.role == "frame"), 60)
    check("the window", window and window.name, TITLE[language])
    page = desktop.wait_for(lambda: find(desktop, lambda node: node.role == "text" and node.name == NAME))
    check("the page, by its name", page and page.name, NAME)
    read_page(desktop, page)
    follow_caret(desktop, page)
    walk(desktop)


def read_page(desktop: Desktop, page: Node) -> None:
    start = 0
    for number, text in enumerate(PARAGRAPHS, 1):
        check(f"paragraph {number}", page.paragraph_at(start + 3)[0].rstrip("\n\u2029"), text)
        start += len(text) + 1
    check("its place", bool(page.description), True, page.description)
    for offset in (0, 6, 20):
        x, y, _, height = page.extents(offset)
        letter = page.text(offset, offset + 1)
        check(f"the place of «{letter}»", page.offset_at(x - 2, y + height // 2), offset, f"{x}, {y}")
    check("a click gives it the keyboard", any(is_clicked(desktop, page) for _ in range(_CLICKS)), True)


def is_clicked(desktop: Desktop, page: Node) -> bool:
    """Click at the beginning of the text; a window that has only just come may miss it."""
    x, y, _, height = page.extents(0)
    desktop.click(x - 1, y + height // 2)
    return bool(desktop.wait_for(lambda: "focused" in page.states, 3))


def follow_caret(desktop: Desktop, page: Node) -> None:
    desktop.events()
    for keys, name, expected in (
        ((LEFT,), "←", 1),
        ((LEFT,), "←", 2),
        ((CONTROL, LEFT), "Ctrl+←, to the end of the word", 4),
        ((RIGHT,), "→", 3),
    ):
        desktop.press(*keys)
        told = desktop.wait_for(lambda: [event.first for event in desktop.events() if event.name == "TextCaretMoved"])
        check(name, told and told[-1], expected, f"the caret is told, and is at {page.caret}")
        check("the caret asked for", page.caret, expected)
    desktop.press(SHIFT, CONTROL, LEFT)
    desktop.press(SHIFT, CONTROL, LEFT)
    words = desktop.wait_for(lambda: page.selection() if page.selection() == (3, 12) else None)
    check("Shift+Ctrl+← twice selects", words and page.text(*words), PARAGRAPHS[0][3:12])
    before = page.description
    desktop.press(CONTROL, DOWN)
    check("the next paragraph", desktop.wait_for(lambda: page.caret == len(PARAGRAPHS[0]) + 1), True)
    current = page.paragraph_at(page.caret)[0].rstrip("\n\u2029")
    check("the paragraph of the caret", current, PARAGRAPHS[1])
    check("its place", desktop.wait_for(lambda: page.description != before), True, page.description)


def walk(desktop: Desktop) -> None:
    seen, nameless = 0, []
    for node in (node for program in desktop.programs() for node in program.tree()):
        states = node.states
        if "showing" in states and (node.role in _USED or "focusable" in states):
            seen += 1
            if not node.name.strip():
                nameless.append(node.role)
    check("objects that can be used and have no name", nameless, [], f"of {seen}")


def find(desktop: Desktop, what: Any) -> Node | None:
    """The first object that is so."""
    return next((node for program in desktop.programs() for node in program.tree() if what(node)), None)


def check(what: str, heard: Any, expected: Any, more: str = "") -> None:
    """Say what was heard; end here if it is not what it should be."""
    good = heard == expected
    detail = f" ({more})" if more else ""
    print(f"{'✓' if good else '✗'} {what}: {heard}{detail}", flush=True)
    if not good:
        print(f"  expected: {expected}")
        sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
