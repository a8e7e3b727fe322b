"""The user's other names: one group a line, to be read, corrected, deleted and added to."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.aliases import AliasGroup
from reader.i18n import translate
from reader.ui import icons, prose, sides
from reader.ui.dialog_frame import DialogFrame
from reader.ui.theme import Theme

# What parts names: Arabic and Latin commas and semicolons.
_BETWEEN = re.compile("[،,؛;\n]")

_EXAMPLE = ("بلومبرغ", "بلومبيرج", "Bloomberg")

Groups = dict[str, tuple[str, ...]]


class NamesDialog(DialogFrame):
    """Nothing is changed before it is accepted; `written` then says what the groups are to be."""

    def __init__(self, theme: Theme, groups: Sequence[AliasGroup], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.head(
            translate("Names", "Other names"),
            translate("Names", "Names on one line find each other in the search. Separate them with commas."),
        )
        self.lines: list[tuple[str, QLineEdit]] = []
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.size("gap"))
        self._rows.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._list)
        area.setObjectName("namelist")
        self._list.setObjectName("namelines")
        self.body.addWidget(area, 1)
        self.error = QLabel(self)
        self.error.setObjectName("error")
        prose.wrap(self.error).hide()
        self.body.addWidget(self.error)
        comma = translate("Details", ", ")
        for group in groups:
            self._add(group.id, comma.join(group.names))
        self._add("", "")
        cancel, save = self.button(), self.button(primary=True)
        cancel.setText(translate("Dialogs", "Cancel"))
        cancel.clicked.connect(self.reject)
        save.setText(translate("Dialogs", "Save"))
        save.clicked.connect(self.accept)
        self.setMinimumSize(theme.size("dialog"), theme.size("dialog") * 3 // 4)
        self.lines[-1][1].setFocus()

    @property
    def written(self) -> tuple[Groups, list[tuple[str, ...]]]:
        """The names of each known group, none for one that is to go; and those of the new groups."""
        parted = [(alias, _parts(line.text())) for alias, line in self.lines]
        new = [names for alias, names in parted if not alias and names]
        return {alias: names for alias, names in parted if alias}, new

    def accept(self) -> None:
        """Close if each line has several names or none; else stay at the first that has not."""
        for _, line in self.lines:
            if len(_parts(line.text())) == 1:
                self.error.setText(translate("Names", "A line needs at least two names, separated by commas."))
                self.error.show()
                line.setFocus()
                return
        super().accept()

    def _add(self, alias: str, text: str) -> None:
        line, delete = QLineEdit(text, self._list), QToolButton(self._list)
        line.setAlignment(sides.leading())
        example = translate("Details", ", ").join(_EXAMPLE)
        line.setPlaceholderText(sides.placeholder(translate("Names", "Add names: {names}", names=example)))
        line.setAccessibleName(translate("Names", "Names that are one"))
        line.textEdited.connect(self._keep_one_free)
        delete.setIcon(icons.icon("trash", self._theme.color("muted"), self._theme.size("glyph_small")))
        delete.setObjectName("example")
        delete.setAccessibleName(translate("Names", "Delete these names"))
        delete.setToolTip(delete.accessibleName())
        delete.clicked.connect(line.clear)
        line.setFixedHeight(self._theme.size("control"))
        line.setCursorPosition(0)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(delete)
        self._rows.insertLayout(self._rows.count() - 1, row)
        self.lines.append((alias, line))

    def _keep_one_free(self) -> None:
        if self.lines[-1][1].text().strip():
            self._add("", "")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(name for part in _BETWEEN.split(text) if (name := " ".join(part.split())))
