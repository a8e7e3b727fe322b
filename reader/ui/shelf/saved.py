"""Filters that the user keeps under names of their own; the names are written in place."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.i18n import number, translate
from reader.shelf import Filter
from reader.ui import menus, wording
from reader.ui.shelf.facets import FACET, Facet
from reader.ui.shelf.section import Section
from reader.ui.theme import Theme


class SavedFilters(Section):
    """The section that lists them. Enter or a click asks for one, F2 renames, Delete deletes."""

    filter_requested = Signal(object)
    """Filter."""
    saved_changed = Signal()
    """One was saved, renamed or deleted."""

    def __init__(self, theme: Theme, panel: QWidget) -> None:
        super().__init__(theme, "saved", panel)
        self._panel = panel
        self.values: dict[str, dict[str, str]] = {}
        """The filters by their names, as they are kept in the settings."""
        self.list.chosen.connect(lambda index: self.filter_requested.emit(Filter.of(self.values[_name(index)])))
        self.list.remove_wanted.connect(lambda index: self._delete(_name(index)))
        self.list.rename_wanted.connect(self.list.edit)
        self.list.menu_wanted.connect(lambda index, at: self.menu_for(index).popup(at))
        self.list.rows.renamed.connect(self._rename)

    def take(self, values: Mapping[str, dict[str, str]]) -> None:
        """These were saved."""
        self.values = dict(values)

    def show_filter(self, wanted: Filter) -> None:
        """Show the filters, and which of them is in force."""
        chosen = next((name for name, values in self.values.items() if values == wanted.values), "")
        self.show_facets([Facet(name, name, None) for name in self.values], chosen)

    def save(self, wanted: Filter) -> None:
        """Save a filter under a name that says what it asks for, and let the name be written over."""
        name = self._free(wording.filter_name(wanted))
        self.values[name] = wanted.values
        self.heading.setChecked(True)
        self.saved_changed.emit()
        index = self.list.rows.index_of(name)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self.list.edit(index)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with a saved filter."""
        menu = menus.menu(self._panel)
        menu.addAction(translate("Library list", "Rename…"), partial(self.list.edit, index))
        menu.addAction(translate("Library list", "Delete the filter"), partial(self._delete, _name(index)))
        return menu

    def _rename(self, old: str, written: str) -> None:
        if written.strip() and written.strip() != old:
            new = self._free(written.strip())
            self.values = {new if name == old else name: values for name, values in self.values.items()}
            self.saved_changed.emit()

    def _delete(self, name: str) -> None:
        del self.values[name]
        self.saved_changed.emit()

    def _free(self, name: str) -> str:
        """The name, with a number if it is taken."""
        names = (name if n == 1 else f"{name} {number(n)}" for n in range(1, len(self.values) + 2))
        return next(free for free in names if free not in self.values)


def _name(index: QModelIndex) -> str:
    facet: Facet = index.data(FACET)
    return facet.key
