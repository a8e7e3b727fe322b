"""The dialog in which a pasted text becomes an article: its title, where it comes from, and how it will look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from reader.article import Article
from reader.i18n import translate
from reader.importers import fetch
from reader.intake import Pasted, retitled
from reader.picture import Picture
from reader.ui import prose, sides, wording
from reader.ui.arrivals.incoming import Incoming
from reader.ui.dialog_frame import DialogFrame
from reader.ui.page import PageTheme, PageView, Wish, decoded
from reader.ui.theme import Theme


class PasteDialog(DialogFrame):
    """Shows what would be made of `incoming`, read by somebody else, who hears of it by `preview_requested`."""

    preview_requested = Signal(object)
    """Pasted."""
    import_requested = Signal(object, str, str)
    """Pasted, title, source."""

    def __init__(self, incoming: Incoming, theme: Theme, page_theme: PageTheme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._incoming = incoming
        self._pasted: Pasted | None = None
        self._read: Article | None = None
        self._pictures: dict[str, Picture] = {}
        self._title_line, self._source_line = QLineEdit(self), QLineEdit(incoming.source, self)
        self._formatted, self._plain = self._switch_part(), self._switch_part()
        self._count = QLabel(self)
        self._count.setObjectName("dialogtext")
        self._count.setIndent(0)
        prose.wrap(self._count)
        self._page = PageView(page_theme, self)
        self._page.setObjectName("preview")
        self._page.picture_wanted.connect(self._bring_picture, Qt.ConnectionType.QueuedConnection)
        self._notice = QLabel(self)
        self._notice.setObjectName("previewtext")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget(self)
        self._cancel, self._add = self.button(), self.button(primary=True)
        self._lay_out(theme)
        self._retranslate()
        self._connect_parts()
        self.resize(theme.size("dialog_width"), theme.size("dialog_height"))

    def begin(self) -> None:
        """Have what was pasted read, now that somebody listens."""
        self.take(self._incoming)

    def _switch_part(self) -> QToolButton:
        part = QToolButton(self)
        part.setCheckable(True)
        part.setObjectName("switch")
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return part

    def _lay_out(self, theme: Theme) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.size("pad"))
        self._form.setVerticalSpacing(theme.size("gap"))
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._labels = QLabel(self), QLabel(self)
        for label, line in zip(self._labels, (self._title_line, self._source_line), strict=True):
            line.setFixedHeight(theme.size("control"))
            label.setFixedHeight(theme.size("control"))
            label.setBuddy(line)
            self._form.addRow(label, line)
        self._switch = QWidget(self)
        self._switch.setObjectName("switchframe")
        switch = QHBoxLayout(self._switch)
        switch.setContentsMargins(0, 0, 0, 0)
        switch.setSpacing(0)
        self._group = QButtonGroup(self)
        for part in (self._formatted, self._plain):
            switch.addWidget(part)
            self._group.addButton(part)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self._switch)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._notice)
        self.body.addLayout(self._form)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)

    def _connect_parts(self) -> None:
        self._group.buttonClicked.connect(self._ask)
        self._title_line.textEdited.connect(self._show)
        self._cancel.clicked.connect(self.reject)
        self._add.clicked.connect(self._accept_text)

    def _retranslate(self) -> None:
        self.head(
            translate("Paste", "Paste a new article"),
            translate("Paste", "This is what will come into your library. The pasted characters are kept as they are."),
        )
        names = translate("Paste", "Title"), translate("Paste", "Source")
        for name, label, line in zip(names, self._labels, (self._title_line, self._source_line), strict=True):
            label.setText(name)
            line.setAccessibleName(name)
            line.setAlignment(sides.leading())
        source = translate("Paste", "An address, a book or a name, if you like")
        self._source_line.setPlaceholderText(sides.placeholder(source))
        self._formatted.setText(translate("Paste", "As formatted"))
        self._plain.setText(translate("Paste", "As plain text"))
        self._cancel.setText(translate("Dialogs", "Cancel"))
        self._add.setText(translate("Paste", "Add to the library"))
        self._page.setAccessibleName(translate("Paste", "Preview"))
        self._notice.setAccessibleName(translate("Paste", "Preview"))

    # --- what is pasted ------------------------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to make an article of."""
        return not self._incoming.is_text

    def take(self, incoming: Incoming) -> None:
        """Begin with what was pasted."""
        self._incoming = incoming
        if incoming.source:
            self._source_line.setText(incoming.source)
        self._formatted.setChecked(bool(incoming.page))
        self._plain.setChecked(not incoming.page)
        self._switch.setVisible(bool(incoming.page and incoming.text))
        self._title_line.clear()
        if incoming.is_text:
            self._ask()
        else:
            self._say(
                translate("Paste", "There is no text on the clipboard. Copy one where it stands and come back here."),
                is_error=False,
            )

    def _ask(self) -> None:
        """Have what is chosen read."""
        self._pasted = self._incoming.pasted(formatted=self._formatted.isChecked())
        self._read = None
        self._say(translate("Paste", "Reading…"), is_error=False)
        self.preview_requested.emit(self._pasted)

    def show_preview(self, pasted: Pasted, article: Article) -> None:
        """`article` is what would be made of `pasted`."""
        if pasted is not self._pasted:
            return
        self._read = article
        if not self._title_line.isModified():
            self._title_line.setText(article.title)
            self._title_line.setCursorPosition(0)
        if article.source and not self._source_line.text():
            self._source_line.setText(article.source)
        self._show()

    def show_refusal(self, pasted: Pasted | None, sentence: str) -> None:
        """What is shown cannot be read or kept, and why; nothing of it is lost."""
        if pasted is not None and pasted is not self._pasted:
            return
        if self._read:  # it can be tried again
            self._tell(self._count, sentence, is_error=True)
            self._add.setEnabled(True)
        else:
            self._say(sentence, is_error=True)

    def _show(self) -> None:
        if self._read is None or self._pasted is None:
            return
        title = self._title_line.text().strip() or self._read.title
        article = retitled(self._read, title, is_page=self._pasted.is_page)
        self._pictures = fetch(article.pictures, None).pictures
        sizes = {label: picture.size for label, picture in self._pictures.items()}
        self._page.show_article(article, pictures=sizes)
        self._stack.setCurrentWidget(self._page)
        counts = (
            translate("Paste", "%n paragraph(s)", None, len(article.paragraphs)),
            translate("Paste", "%n word(s)", None, article.words),
        )
        self._tell(self._count, wording.SEPARATOR.join(counts), is_error=False)
        self._add.setEnabled(True)

    def _bring_picture(self, wish: Wish) -> None:
        if picture := self._pictures.get(wish.label):
            self._page.take_picture(wish, decoded(picture, wish))

    def _say(self, text: str, *, is_error: bool) -> None:
        self._tell(self._notice, text, is_error=is_error)
        self._stack.setCurrentWidget(self._notice)
        self._count.clear()
        self._add.setEnabled(False)

    def _tell(self, label: QLabel, text: str, *, is_error: bool) -> None:
        label.setText(sides.sentence(text))
        label.setProperty("bad", is_error)
        label.style().polish(label)

    def _accept_text(self) -> None:
        if self._pasted and self._read:
            self._add.setEnabled(False)  # until it is in, or refused
            title = self._title_line.text().strip()
            self.import_requested.emit(
                self._pasted, "" if title == self._read.title else title, self._source_line.text()
            )
