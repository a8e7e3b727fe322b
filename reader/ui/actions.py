"""The action table: every command of the window is one row; menus, tool bar and the sheet of shortcuts derive from it.

To add a command: a row here, and a method of that name in `reader.ui.commands`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import is_rtl, translate
from reader.paragraph_mark import ParagraphState
from reader.settings import Settings
from reader.ui import icons
from reader.ui.history import Step
from reader.ui.keys import latin_keys, written
from reader.ui.theme import Theme


class Menu(Enum):
    """Where a command is listed. The values are English source texts."""

    LIBRARY = QT_TRANSLATE_NOOP("Actions", "Library")
    MARGIN = QT_TRANSLATE_NOOP("Actions", "Margin")
    VIEW = QT_TRANSLATE_NOOP("Actions", "View")
    FIND = QT_TRANSLATE_NOOP("Actions", "Find")
    GO = QT_TRANSLATE_NOOP("Actions", "Go")
    HELP = QT_TRANSLATE_NOOP("Actions", "Help")


@dataclass(frozen=True)
class Row:
    """One command.

    `text` is English source text (context "Actions"), `slot` a method of Commands, called with `argument` if there is
    one. The first of `keys` is the one that is shown. `short` is the text in the tool bar for a row that is there.
    """

    name: str
    text: str
    slot: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: str = ""
    argument: Color | ParagraphState | None = None
    checkable: bool = False
    opens_group: bool = False
    """Whether a line in the menu parts it from what stands before it."""
    choice: str = ""
    """The name of a choice of which just one row is ticked at a time."""
    mirrored: bool = False
    """Whether its keys are arrows that point along the line: from right to left they are the opposite ones."""


_HIGHLIGHT = QT_TRANSLATE_NOOP("Actions", "Highlight: {color}")

TABLE: tuple[Row, ...] = (
    Row("import", QT_TRANSLATE_NOOP("Actions", "Import files…"), "import_files", Menu.LIBRARY, ("Ctrl+O",), "import",
        QT_TRANSLATE_NOOP("Actions", "Import")),
    Row("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), "import_folder", Menu.LIBRARY,
        ("Ctrl+Shift+O",)),
    Row("paste", QT_TRANSLATE_NOOP("Actions", "Paste a new article…"), "paste_article", Menu.LIBRARY,
        ("Ctrl+Shift+V", "Ctrl+V")),
    Row("import_highlights", QT_TRANSLATE_NOOP("Actions", "Import highlights…"), "import_highlights", Menu.LIBRARY),
    Row("stop_import", QT_TRANSLATE_NOOP("Actions", "Stop the import"), "stop_import", Menu.LIBRARY, ("Ctrl+.",)),
    Row("guide", QT_TRANSLATE_NOOP("Actions", "Add the guide and the bundled articles"), "add_bundled", Menu.LIBRARY),
    Row("refusals", QT_TRANSLATE_NOOP("Actions", "What the last import refused…"), "show_refusals", Menu.LIBRARY),
    Row("export", QT_TRANSLATE_NOOP("Actions", "Export the notes of this article…"), "export_article", Menu.LIBRARY,
        ("Ctrl+E",), "export", QT_TRANSLATE_NOOP("Actions", "Export"), opens_group=True),
    Row("export_all", QT_TRANSLATE_NOOP("Actions", "Export all notes…"), "export_all", Menu.LIBRARY,
        ("Ctrl+Shift+E",)),
    Row("sync", QT_TRANSLATE_NOOP("Actions", "Synchronise with a folder…"), "synchronise", Menu.LIBRARY,
        ("Ctrl+Shift+S",)),
    Row("print", QT_TRANSLATE_NOOP("Actions", "Print…"), "print_article", Menu.LIBRARY, ("Ctrl+P",), opens_group=True),
    Row("pdf", QT_TRANSLATE_NOOP("Actions", "Save as PDF…"), "save_pdf", Menu.LIBRARY, ("Ctrl+Shift+P",)),
    Row("rename", QT_TRANSLATE_NOOP("Actions", "Rename the article…"), "rename_article", Menu.LIBRARY, ("F2",),
        opens_group=True),
    Row("remove", QT_TRANSLATE_NOOP("Actions", "Move the article to the trash"), "remove_article", Menu.LIBRARY),
    Row("versions", QT_TRANSLATE_NOOP("Actions", "Versions of the article"), "show_versions", Menu.LIBRARY,
        ("Ctrl+Shift+U",)),
    Row("names", QT_TRANSLATE_NOOP("Actions", "Other names…"), "show_names", Menu.LIBRARY),
    Row("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "show_settings", Menu.LIBRARY, ("Ctrl+,",), "settings",
        opens_group=True),
    Row("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "quit", Menu.LIBRARY, ("Ctrl+Q",)),
    Row("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", Menu.MARGIN, ("Ctrl+Z",)),
    Row("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", Menu.MARGIN, ("Ctrl+Shift+Z", "Ctrl+Y")),
    Row("journal", QT_TRANSLATE_NOOP("Actions", "Journal and deleted notes…"), "show_journal", Menu.MARGIN),
    *(
        Row(f"highlight_{color}", _HIGHLIGHT, "highlight", Menu.MARGIN, (str(place),), argument=color,
            opens_group=place == 1)
        for place, color in enumerate(Color, 1)
    ),
    Row("note", QT_TRANSLATE_NOOP("Actions", "Note on the selection"), "write_note", Menu.MARGIN, ("N",)),
    Row("tag", QT_TRANSLATE_NOOP("Actions", "Tags of the selection"), "choose_tags", Menu.MARGIN, ("T",)),
    Row("note_paragraph", QT_TRANSLATE_NOOP("Actions", "Note on the paragraph"), "note_on_paragraph", Menu.MARGIN,
        ("Ctrl+Shift+N",), opens_group=True),
    Row("note_article", QT_TRANSLATE_NOOP("Actions", "Note on the article"), "note_on_article", Menu.MARGIN),
    Row("desk", QT_TRANSLATE_NOOP("Actions", "Desk of all notes"), "show_desk", Menu.MARGIN, ("Ctrl+Shift+H",),
        opens_group=True),
    Row("bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark on the paragraph"), "bookmark", Menu.MARGIN, ("B",),
        opens_group=True),
    Row("read", QT_TRANSLATE_NOOP("Actions", "The paragraph is read"), "set_state", Menu.MARGIN, ("R",),
        argument=ParagraphState.READ),
    Row("important", QT_TRANSLATE_NOOP("Actions", "The paragraph is important"), "set_state", Menu.MARGIN, ("I",),
        argument=ParagraphState.IMPORTANT),
    Row("doubtful", QT_TRANSLATE_NOOP("Actions", "The paragraph is doubtful"), "set_state", Menu.MARGIN, ("D",),
        argument=ParagraphState.DOUBTFUL),
    Row("unread", QT_TRANSLATE_NOOP("Actions", "The paragraph is unread"), "set_state", Menu.MARGIN, ("U",),
        argument=ParagraphState.UNREAD),
    Row("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "copy", Menu.MARGIN, ("Ctrl+C",), opens_group=True),
    Row("cite", QT_TRANSLATE_NOOP("Actions", "Copy with the source"), "cite", Menu.MARGIN, ("Ctrl+Shift+C",)),
    Row("footnote", QT_TRANSLATE_NOOP("Actions", "Copy as a footnote"), "copy_footnote", Menu.MARGIN),
    Row("reference", QT_TRANSLATE_NOOP("Actions", "Copy the source of this article"), "copy_reference", Menu.MARGIN),
    Row("bibliography", QT_TRANSLATE_NOOP("Actions", "Copy the sources of all notes"), "copy_bibliography",
        Menu.MARGIN),
    Row("find", QT_TRANSLATE_NOOP("Actions", "Search the library"), "find", Menu.FIND, ("Ctrl+K",)),
    Row("find_in_article", QT_TRANSLATE_NOOP("Actions", "Find in the article"), "find_in_article", Menu.FIND,
        ("Ctrl+F",), opens_group=True),
    Row("find_next", QT_TRANSLATE_NOOP("Actions", "Find the next one"), "find_next", Menu.FIND, ("F3",)),
    Row("find_previous", QT_TRANSLATE_NOOP("Actions", "Find the one before"), "find_previous", Menu.FIND,
        ("Shift+F3",)),
    Row("next_hit", QT_TRANSLATE_NOOP("Actions", "Next search result"), "next_hit", Menu.FIND, ("F4",),
        opens_group=True),
    Row("previous_hit", QT_TRANSLATE_NOOP("Actions", "Search result before"), "previous_hit", Menu.FIND,
        ("Shift+F4",)),
    Row("nearest", QT_TRANSLATE_NOOP("Actions", "Nearest paragraphs"), "show_nearest", Menu.FIND, ("Ctrl+Shift+R",),
        opens_group=True),
    Row("contexts", QT_TRANSLATE_NOOP("Actions", "Contexts of the word"), "show_contexts", Menu.FIND,
        ("Ctrl+Shift+K",)),
    Row("continuous", QT_TRANSLATE_NOOP("Actions", "Continuous text"), "show_continuous", Menu.VIEW, ("F5",),
        checkable=True, choice="view"),
    Row("focus", QT_TRANSLATE_NOOP("Actions", "One paragraph in focus"), "show_focus", Menu.VIEW, ("F6",),
        checkable=True, choice="view"),
    Row("paragraphs", QT_TRANSLATE_NOOP("Actions", "Paragraph by paragraph"), "show_paragraphs", Menu.VIEW, ("F7",),
        checkable=True, choice="view"),
    Row("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "enlarge", Menu.VIEW, ("Ctrl++", "Ctrl+="),
        opens_group=True),
    Row("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "shrink", Menu.VIEW, ("Ctrl+-",)),
    Row("usual", QT_TRANSLATE_NOOP("Actions", "Text as large as usual"), "reset_size", Menu.VIEW, ("Ctrl+0",)),
    Row("diacritics", QT_TRANSLATE_NOOP("Actions", "Diacritics"), "show_diacritics", Menu.VIEW, ("Ctrl+Shift+D",),
        checkable=True),
    Row("appearance", QT_TRANSLATE_NOOP("Actions", "Appearance…"), "show_appearance", Menu.VIEW, ("Ctrl+Shift+A",),
        "letters"),
    Row("list", QT_TRANSLATE_NOOP("Actions", "List of articles"), "show_list", Menu.VIEW, ("F8",), "panel_start",
        checkable=True, opens_group=True),
    Row("notes", QT_TRANSLATE_NOOP("Actions", "Notes beside the text"), "show_notes", Menu.VIEW, ("F9",), "notes",
        QT_TRANSLATE_NOOP("Actions", "Notes"), checkable=True),
    Row("beside", QT_TRANSLATE_NOOP("Actions", "Two articles side by side"), "show_beside", Menu.VIEW, ("Ctrl+\\",),
        "columns", checkable=True, opens_group=True),
    Row("other_pane", QT_TRANSLATE_NOOP("Actions", "To the other article"), "go_to_other_pane", Menu.VIEW,
        ("Ctrl+Tab",)),
    Row("link", QT_TRANSLATE_NOOP("Actions", "Scroll both together"), "link_panes", Menu.VIEW,
        ("Ctrl+Shift+\\",), "link", checkable=True),
    Row("fullscreen", QT_TRANSLATE_NOOP("Actions", "Only the page"), "show_full_screen", Menu.VIEW, ("F11",),
        "fullscreen", checkable=True),
    Row("back", QT_TRANSLATE_NOOP("Actions", "Back"), "go_back", Menu.GO, ("Alt+Left", "Back"), "back",
        QT_TRANSLATE_NOOP("Actions", "Back"), mirrored=True),
    Row("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "go_forward", Menu.GO, ("Alt+Right", "Forward"), "forward",
        QT_TRANSLATE_NOOP("Actions", "Forward"), mirrored=True),
    Row("outline", QT_TRANSLATE_NOOP("Actions", "Outline"), "show_outline", Menu.GO, ("Ctrl+Shift+T",), "outline",
        QT_TRANSLATE_NOOP("Actions", "Outline"), checkable=True, opens_group=True),
    Row("figures", QT_TRANSLATE_NOOP("Actions", "Figures and dates"), "show_figures", Menu.GO, ("Ctrl+Shift+F",),
        checkable=True),
    Row("go_to", QT_TRANSLATE_NOOP("Actions", "Go to a paragraph…"), "go_to_paragraph", Menu.GO, ("Ctrl+G",)),
    Row("to_list", QT_TRANSLATE_NOOP("Actions", "To the list of articles"), "go_to_list", Menu.GO, ("Ctrl+L",),
        opens_group=True),
    Row("leave", QT_TRANSLATE_NOOP("Actions", "Back to the text"), "leave", Menu.GO, ("Esc",)),
    Row("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "show_shortcuts", Menu.HELP, ("F1", "?", "؟")),
)  # fmt: skip

_LTR, _POP = "\u2066", "\u2069"


class Actions(QObject):
    """The table as QActions that call the methods of `receiver`."""

    def __init__(self, receiver: QObject, window: QWidget, theme: Theme, names: Mapping[Color, str]) -> None:
        super().__init__(window)
        self._choices: dict[str, QActionGroup] = {}
        self._actions = {row.name: self._made(row, receiver, window) for row in TABLE}
        self._names: dict[Color, str] = {}
        self._steps: dict[str, Step | None] = {}
        self.apply_theme(theme)
        self.retranslate(names)
        self.show_steps(None, None)
        self.show_ways(back=False, forward=False)

    def _made(self, row: Row, receiver: QObject, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(row.name)
        action.setCheckable(row.checkable)
        action.setShortcuts(_shortcuts(row))
        slot = getattr(receiver, row.slot)
        if row.argument is not None:
            action.triggered.connect(lambda _=False: slot(row.argument))
        elif row.checkable:
            action.toggled.connect(slot)
        else:
            action.triggered.connect(lambda _=False: slot())
        window.addAction(action)
        if row.choice:
            self._choices.setdefault(row.choice, QActionGroup(self)).addAction(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def groups(self, menu: Menu) -> list[list[QAction]]:
        """The commands of a menu, in the order of the table, by what belongs together."""
        groups: list[list[QAction]] = [[]]
        for row in TABLE:
            if row.menu is menu:
                if row.opens_group:
                    groups.append([])
                groups[-1].append(self._actions[row.name])
        return groups

    def enable_for(self, *, article: bool, selection: bool) -> None:
        """Switch off what needs an open article, or a selection, where there is none."""
        for row in TABLE:
            if row.slot in {"highlight", "write_note", "choose_tags", "copy"}:
                self._actions[row.name].setEnabled(selection)
            elif row.name in {
                "export",
                "versions",
                "print",
                "pdf",
                "rename",
                "remove",
                "note_paragraph",
                "note_article",
                "bookmark",
                "read",
                "important",
                "doubtful",
                "unread",
                "cite",
                "footnote",
                "reference",
                "find_in_article",
                "find_next",
                "find_previous",
                "go_to",
                "nearest",
            }:
                self._actions[row.name].setEnabled(article)

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Say what would be undone and what done again; switch off what would do nothing."""
        self._steps = {"undo": undo, "redo": redo}
        for row in TABLE:
            if row.name in self._steps:
                self._actions[row.name].setEnabled(self._steps[row.name] is not None)
                self._describe(row)

    def show_settings(self, settings: Settings) -> None:
        """Tick what is switched on in the settings."""
        self._actions["diacritics"].setChecked(settings.diacritics)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Switch off the ways that lead nowhere."""
        self._actions["back"].setEnabled(back)
        self._actions["forward"].setEnabled(forward)

    def trigger_for(self, event: QKeyEvent) -> bool:
        """Do what an Arabic keyboard's key would do on a Latin one; whether there was something to do.

        Qt looks among the user's Latin layouts by itself; this serves those who have none.
        """
        pressed = latin_keys(event)
        for action in self._actions.values():
            if pressed and action.isEnabled() and pressed in action.shortcuts():
                action.trigger()
                return True
        return False

    def apply_theme(self, theme: Theme) -> None:
        """Draw the icons in other colours."""
        for row in TABLE:
            if row.icon:
                color, faint = theme.color("soft_ink"), theme.color("faint")
                glyph = theme.size("glyph")
                self._actions[row.name].setIcon(icons.icon(row.icon, color, glyph, disabled=faint))
                self._actions[row.name].setIconVisibleInMenu(False)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        for row in TABLE:
            self._describe(row)

    def _describe(self, row: Row) -> None:
        action, step = self._actions[row.name], self._steps.get(row.name)
        if row.mirrored:
            action.setShortcuts(_shortcuts(row))
        color = self._names[row.argument] if isinstance(row.argument, Color) else ""
        text = translate("Actions", row.text).replace("{color}", color)
        if step:
            text = f"{text}: {step.name}"
        keys = shown_keys(action)
        # Qt would write «Ctrl++» from right to left in an Arabic menu.
        action.setText(f"{text}\t{_LTR}{keys}{_POP}" if keys else text)
        if row.short:
            action.setIconText(translate("Actions", row.short))
        action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text)


def _shortcuts(row: Row) -> list[QKeySequence]:
    turned = {"Alt+Left": "Alt+Right", "Alt+Right": "Alt+Left"} if row.mirrored and is_rtl() else {}
    return [QKeySequence(turned.get(keys, keys)) for keys in row.keys]


def shown_keys(action: QAction) -> str:
    """The first shortcut of a command, as it is written on the keys."""
    return written(action.shortcut())
