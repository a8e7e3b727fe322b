"""`hashiya`, `python -m reader`: the command line if a command is named, else the window.

The window, the tour and PDF files need Qt, which is imported only for them.
"""

import os
import sys

from reader import cli


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    command = cli.parse(arguments)
    if command.run:
        return cli.run(command)
    if command.name in {"tour", "pdf"}:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not _has_display():
        return cli.no_display()
    from reader import app  # noqa: PLC0415  Qt must not be loaded for the command line, nor without a display

    if command.name == "tour":
        return app.run_tour(command.values.to)
    if command.name == "pdf":
        return app.make_pdf(command.values)
    return app.run_window(command.values.inputs, command.values.library)


def _has_display() -> bool:
    """Whether Qt can open a window; without one it aborts instead of raising."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
