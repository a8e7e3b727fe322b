"""The menu of filters: what is chosen there is written into the query, and what is written there is ticked here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from reader.i18n import isolate, number, translate
from reader.search import ParsedQuery
from reader.search.syntax import Facet
from reader.selection import plain
from reader.ui import menus
from reader.ui.finding.choices import Choices, filter_text

_MOST = 15
"""Values of a filter that a menu holds; the others are found by typing."""


def filter_menu(parent: QWidget, text: str, choices: Choices, ask: Callable[[str], object]) -> QMenu:
    """What a query can be narrowed to; `ask` is given the query with what was chosen."""
    menu = menus.menu(parent)
    query = ParsedQuery.parse(text)
    for facet, name in (
        (Facet.TAG, translate("Search filters", "Tag")),
        (Facet.COLOR, translate("Search filters", "Colour of highlight")),
        (Facet.STATE, translate("Search filters", "State")),
        (Facet.DATE, translate("Search filters", "Year")),
        (Facet.SOURCE, translate("Search filters", "Source")),
        (Facet.AUTHOR, translate("Search filters", "Author")),
        (Facet.ARTICLE, translate("Search filters", "Article")),
    ):
        values = choices.values(facet)[:_MOST]
        if not values:
            continue
        values_menu = menu.addMenu(name)
        menus.shape(values_menu, has_column=True)
        for value, count in values:
            shown = isolate(_short(value)) if count is None else f"{isolate(_short(value))}  {number(count)}"
            action = values_menu.addAction(shown.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(_written(query, facet, value) is not None)
            action.triggered.connect(partial(_take, ask, query, facet, value))
    if query.filters:
        menu.addSeparator()
        menu.addAction(translate("Search filters", "Without filters"), lambda: ask(without_filters(text)))
    return menu


def toggled(query: ParsedQuery, facet: Facet, value: str) -> str:
    """The query with the filter, or without it if it has it."""
    written = _written(query, facet, value)
    if written is None:
        return f"{query.text.strip()} {filter_text(facet, value)}".strip()
    return _without(query.text, [written])


def without_filters(text: str) -> str:
    """The query's text without its filters."""
    query = ParsedQuery.parse(text)
    return _without(text, [(each.start, each.end) for each in query.filters])


def _take(ask: Callable[[str], object], query: ParsedQuery, facet: Facet, value: str, _checked: bool = False) -> None:
    ask(toggled(query, facet, value))


def _written(query: ParsedQuery, facet: Facet, value: str) -> tuple[int, int] | None:
    found = (each for each in query.filters if each.facet is facet and plain(each.value) == plain(value))
    return next(((each.start, each.end) for each in found), None)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        first = start - 1 if text[start - 1 : start] in {"-", "\u2212"} else start
        text = f"{text[:first].rstrip()} {text[end:].lstrip()}"
    return text.strip()


def _short(value: str) -> str:
    return value if len(value) <= 48 else f"{value[:46].rstrip()}…"
