"""Run by Python itself before the program: a process that loads Qt or opens a network connection dies with 97."""

import os
import sys
from typing import Any


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "import" and arguments[0].split(".")[0] == "PySide6":
        _die("Qt was loaded")
    if event == "socket.connect" and arguments[0].family.name != "AF_UNIX":
        _die("a network connection was opened")


def _die(reason: str) -> None:
    os.write(2, f"Traceback: {reason}\n".encode())
    os._exit(97)


sys.addaudithook(_guard)
