"""The command line. Each command is one row of COMMANDS: its name, its arguments and the function that runs it.

Exit codes: 0 all done · 1 some inputs refused · 2 wrong use, or something named is not there or is ambiguous.
With --json, JSON is the only thing on standard output. Qt is never imported here.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import __version__, i18n, settings as settings_module
from reader.cli_commands import COMMANDS, Command, Context
from reader.errors import HashiyaError
from reader.i18n import explain, translate
from reader.journal import Writer
from reader.library import Library

WRONG_USE = 2


@dataclass(frozen=True)
class Parsed:
    """A parsed command line. `run` is None for the window, the tour and PDF files, which need Qt."""

    name: str
    values: argparse.Namespace
    run: Callable[[Context, argparse.Namespace], int] | None


def parse(arguments: Sequence[str]) -> Parsed:
    """Parse; exits with 2 and a message for wrong use, with 0 for --help and --version."""
    _speak()
    commands = {command.name: command for command in COMMANDS}
    named = next((a for a in _without_library(arguments) if not a.startswith("-")), None)
    if named in commands or set(arguments) & {"-h", "--help", "--version"}:
        values = _command_parser().parse_args(arguments)
        command = commands[values.command] if values.command else None
        if command:
            return Parsed(command.name, values, command.run)
    return Parsed("window", _window_parser().parse_args(arguments), None)


def run(parsed: Parsed) -> int:
    """Run a command that needs no window; returns the exit code."""
    assert parsed.run is not None
    settings = settings_module.load()
    try:
        with Library(getattr(parsed.values, "library", None), settings, Writer.COMMAND_LINE) as library:
            code = parsed.run(Context(library, settings, _is_terminal(sys.stderr)), parsed.values)
            sys.stdout.flush()  # here, where what goes wrong can still be told
            return code
    except HashiyaError as error:
        print(explain(error), file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # the reader of our output has seen enough: hashiya list | head
        _forget_output()
        return 0
    except OSError as error:
        _forget_output()
        print(translate("CLI", "The output could not be written: {reason}", reason=error.strerror), file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return 130


def no_display() -> int:
    """Say that the window cannot be shown here, and what can be done instead."""
    print(
        translate(
            "CLI",
            "There is no display to show the window on. The commands work without one (hashiya --help), "
            "and “hashiya tour --to DIR” draws the window into pictures.",
        ),
        file=sys.stderr,
    )
    return WRONG_USE


def _speak() -> None:
    """Choose the language, and make the output able to hold any path and any text."""
    settings = settings_module.load()
    i18n.install(settings.language, arabic_digits=settings.arabic_digits, hijri_dates=settings.hijri_dates)
    if settings.ignored:
        names = ", ".join(settings.ignored)
        print(translate("CLI", "These settings make no sense and were ignored: {names}", names=names), file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A lone surrogate (an undecodable file name) becomes \udcXX, which is valid inside a JSON string.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Drop what is still to be written, so that Python does not complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_terminal(stream: io.TextIOBase | object) -> bool:
    return bool(getattr(stream, "isatty", lambda: False)())


def _without_library(arguments: Sequence[str]) -> list[str]:
    """The arguments without `--library DIR`, which may stand before the command."""
    left, skip = [], False
    for argument in arguments:
        if skip or argument == "--library":
            skip = not skip
            continue
        left.append(argument)
    return left


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(translate("CLI", "the name of a folder is missing"))
    return Path(text)


def _library_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library",
        type=_folder,
        metavar="DIR",
        default=argparse.SUPPRESS,  # given before or after the command: the later must not reset the earlier
        help=translate("CLI", "the library's folder (also: HASHIYA_LIBRARY)"),
    )


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hashiya",
        description=translate("CLI", "Hashiya: read, highlight, annotate, search and export Arabic texts."),
    )
    parser.add_argument("--version", action="version", version=f"hashiya {__version__}")
    _library_option(parser)
    subparsers = parser.add_subparsers(dest="command", metavar=translate("CLI", "COMMAND"))
    for command in COMMANDS:
        _add_command(subparsers, command)
    return parser


def _add_command(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]", command: Command) -> None:
    text = translate("CLI", command.help)
    subparser = subparsers.add_parser(command.name, help=text, description=text)
    _library_option(subparser)
    command.arguments(subparser)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hashiya")
    _library_option(parser)
    parser.add_argument("inputs", nargs="*", metavar="FILE|hashiya://…")
    parser.set_defaults(library=None)
    return parser
