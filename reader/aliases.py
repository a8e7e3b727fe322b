"""Aliases: names that the user has said to mean one, «بلومبرغ، بلومبيرج، Bloomberg», and what may be one more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AliasGroup:
    """Names, each of one word or several, the first to be shown for all."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Written words of the library that may be the name `word`, with how many texts have each; nearest first."""

    word: str
    others: tuple[tuple[str, int], ...]
