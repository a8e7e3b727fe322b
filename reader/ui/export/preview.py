"""The Markdown of an export as it stands in the files: a page to read, not to write on."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.arabic.direction import Direction, direction_of
from reader.i18n import is_rtl, translate
from reader.ui import sides
from reader.ui.export.outbox import Preview, Sheet
from reader.ui.theme import Theme

# Keep an Arabic value in its own order beside a Latin key. They are shown only; YAML never holds them unescaped.
_ISOLATE, _POP = "\u2068", "\u2069"
_UNISOLATED = {ord(_ISOLATE): None, ord(_POP): None}
# Lines of code: a mark of ours, the id of a block.
_CODE = ("<!-- hashiya:", "<!-- /hashiya:", "^h")
_LINK = "](hashiya://"
_NAMED_DIRECTION = re.compile("^direction::? (rtl|ltr)$", re.MULTILINE)
# Of a page or a block of Logseq.
_PROPERTY = re.compile(r" *[\w-]+:: ")
# The state of a block that is a line of the front matter.
_IN_MATTER = 1


class ExportPreview(QTextEdit):
    """Shows the sheets of a preview one below the other. What is copied from it is the text, as it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportpreview")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._theme = theme
        self._preview: Preview | None = None

    def show_preview(self, preview: Preview) -> None:
        """Show the sheets from the beginning, or stay where they are if they say what is shown already."""
        if self._preview is None or (preview.sheets, preview.is_cut) != (self._preview.sheets, self._preview.is_cut):
            self._preview = preview
            self._write()

    def clear_preview(self) -> None:
        """Show nothing."""
        self._preview = None
        self.clear()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.document().setDocumentMargin(theme.size("inset"))
        if self._preview:
            self._write()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Export dialog", "Preview of the export"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size("search_min"), self._theme.size("editor_min"))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected text; Qt's own would turn no-break spaces into spaces."""
        data, selected = QMimeData(), self.textCursor()
        block = self.document().findBlock(selected.selectionStart())
        lines = selected.selectedText().split("\u2029")
        for place, line in enumerate(lines):
            if block.userState() == _IN_MATTER:
                lines[place] = line.translate(_UNISOLATED)
            block = block.next()
        data.setText("\n".join(lines))
        return data

    def _write(self) -> None:
        assert self._preview
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        several = self._preview.articles > 1 and not self._preview.order.collection
        for sheet in self._preview.sheets:
            if several and sheet.name:
                self._add(cursor, sheet.name, "name", _interface())
            own = _direction_of(sheet)
            for line, kind in _lines(sheet) if sheet.text else ():
                self._add(cursor, line, kind, own)
        collection = self._preview.order.collection
        if collection and not collection.is_text:
            text = translate("Export dialog", "This format cannot be shown here; the export is whole.")
            self._add(cursor, text, "cut", _interface())
        elif self._preview.is_cut:
            self._add(cursor, self._rest(), "cut", _interface())
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)

    def _rest(self) -> str:
        """What is not shown."""
        assert self._preview
        shown = self._preview.articles if self._preview.order.collection else len(self._preview.sheets)
        more = self._preview.articles - shown
        text = translate("Export dialog", "The preview ends here; the export is whole.")
        return f"{text} {translate('Export dialog', 'And %n more article(s).', None, more)}" if more else text

    def _add(self, cursor: QTextCursor, line: str, kind: str, own: Direction) -> None:
        """A line as a block of its own, in the direction of its text; `own` is that of the whole text."""
        theme, block, characters = self._theme, QTextBlockFormat(), QTextCharFormat()
        size, face, color, weight = _LOOKS[kind]
        characters.setFont(theme.font(size, weight, face))
        characters.setForeground(theme.color(color))
        direction = _direction(line, kind, own)
        block.setLayoutDirection(sides.text_direction(direction))
        block.setAlignment(_side(own if kind == "code" else direction))
        if kind == "name":
            block.setBackground(theme.color("card"))
            block.setBottomMargin(theme.size("gap"))
        if kind in {"name", "cut"} and not self.document().isEmpty():
            block.setTopMargin(theme.size("gap_large"))
        if self.document().isEmpty() and cursor.atStart():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block, characters)
        cursor.setBlockCharFormat(characters)
        if kind == "matter":
            cursor.block().setUserState(_IN_MATTER)
            key, colon, value = line.partition(": ")
            line = f"{key}{colon}{_ISOLATE}{value}{_POP}" if colon else line
        cursor.insertText(line, characters)


# Of each kind of line: size, face and colour as the theme names them, and the weight.
_LOOKS = {
    "name": ("label", "interface", "ink", QFont.Weight.DemiBold),
    "cut": ("label", "interface", "muted", QFont.Weight.Normal),
    "matter": ("small", "interface", "muted", QFont.Weight.Normal),
    "blank": ("small", "interface", "muted", QFont.Weight.Normal),
    "code": ("small", "interface", "muted", QFont.Weight.Normal),
    "place": ("small", "interface", "muted", QFont.Weight.Normal),
    "heading": ("quote", "reading", "ink", QFont.Weight.Bold),
    "quote": ("quote", "reading", "soft_ink", QFont.Weight.Normal),
    "text": ("quote", "reading", "ink", QFont.Weight.Normal),
}


def _lines(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The lines of a sheet, each with the kind that it is of."""
    if not sheet.is_prose:
        yield from ((line, "code") for line in sheet.text.removesuffix("\n").split("\n"))
        return
    in_matter = sheet.text.startswith("---\n")
    for place, line in enumerate(sheet.text.removesuffix("\n").split("\n")):
        if in_matter:
            yield line, "matter"
            in_matter = place == 0 or line != "---"
        elif line.lstrip(" -").startswith(_CODE):
            yield line, "code"
        elif _PROPERTY.match(line):
            yield line, "matter"
        elif _LINK in line:
            yield line, "place"
        elif line.strip() in {"", ">"}:
            yield line, "blank"
        elif line.startswith("# "):
            yield line, "heading"
        else:
            yield line, "quote" if line.lstrip().startswith(">") else "text"


def _interface() -> Direction:
    return Direction.RTL if is_rtl() else Direction.LTR


def _direction_of(sheet: Sheet) -> Direction:
    """The direction that the front matter names, or else that of the text."""
    named = _NAMED_DIRECTION.search(sheet.text)
    return Direction(named[1]) if named else direction_of(sheet.text.partition(_LINK)[0])


def _direction(line: str, kind: str, own: Direction) -> Direction:
    """The direction of what a reader reads in a line; of a place, not of its address."""
    return Direction.LTR if kind in {"matter", "code"} else direction_of(line.partition(_LINK)[0], own)


def _side(direction: Direction) -> Qt.AlignmentFlag:
    """Where a line in this direction begins."""
    side = Qt.AlignmentFlag.AlignRight if direction is Direction.RTL else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
