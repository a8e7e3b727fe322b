"""The pages of the settings window. Each shows the settings it is given and asks for others, once they make sense."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import dates
from reader.annotation import Color
from reader.colors import color_name, color_title
from reader.i18n import translate
from reader.reading_time import Pace
from reader.settings import BOUNDS, Settings
from reader.ui import dialogs, icons, prose, sides
from reader.ui.main_menu import LANGUAGE_NAMES
from reader.ui.preferences.appearance_form import AppearanceForm
from reader.ui.preferences.controls import Segments, Stepper
from reader.ui.theme import Theme

# A colour's name has to find room on a note's card.
_LONGEST_NAME = 24


class Section(QWidget):
    """One page: a heading, and under it what the page is about."""

    change_requested = Signal(dict)
    """Values of settings by name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self._theme = theme
        self._heading = QLabel(self)
        self._heading.setObjectName("sectiontitle")
        self._heading.setIndent(0)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._heading)

    @property
    def title(self) -> str:
        """What the section is called."""
        raise NotImplementedError  # each section has its own; Qt's metaclass leaves no room for abc

    def show_settings(self, settings: Settings) -> None:
        """Show these."""
        raise NotImplementedError  # each section has its own; Qt's metaclass leaves no room for abc

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        side, top = theme.size("menu_side"), theme.size("inset")
        self.column.setContentsMargins(side, top, side, top)
        self.column.setSpacing(theme.size("gap"))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._heading.setText(self.title)

    def explanation(self) -> QLabel:
        """A label for a sentence or two."""
        label = QLabel(self)
        label.setObjectName("explanation")
        return prose.wrap(label)


class Looks(Section):
    """Theme, faces and sizes."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.form = AppearanceForm(theme, settings, self)
        self.form.change_requested.connect(self.change_requested)
        self.column.addWidget(self.form, 1)

    @property
    def title(self) -> str:
        return translate("Settings", "Appearance")

    def show_settings(self, settings: Settings) -> None:
        self.form.show_settings(settings)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self.form.apply_theme(theme)
        self.form.setFixedWidth(theme.size("form_width"))

    def retranslate(self) -> None:
        super().retranslate()
        self.form.retranslate()


class Language(Section):
    """The language of the window, and how it writes dates."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.languages = Segments(tuple(LANGUAGE_NAMES), theme, self)
        self.languages.chosen.connect(lambda key: self.change_requested.emit({"language": key}))
        self._about = self.explanation()
        self.hijri = QCheckBox(self)
        self.hijri.clicked.connect(lambda on: self.change_requested.emit({"hijri_dates": on}))
        self._example = self.explanation()
        self.column.addWidget(self.languages)
        self.column.addWidget(self._about)
        self.column.addSpacing(theme.size("gap_large"))
        self.column.addWidget(self.hijri)
        self.column.addWidget(self._example)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        return translate("Settings", "Language")

    def show_settings(self, settings: Settings) -> None:
        self.languages.choose(settings.language)
        self.hijri.setChecked(settings.hijri_dates)
        self._example.setText(_example_date())

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self.languages.apply_theme(theme)
        self.languages.setMaximumWidth(theme.size("control_max"))

    def retranslate(self) -> None:
        super().retranslate()
        self.languages.retranslate(self.title, LANGUAGE_NAMES)
        self._about.setText(
            translate("Settings", "The language of menus and messages. Articles and notes stay as they were written.")
        )
        self.hijri.setText(translate("Settings", "Write the Hijri date beside the Gregorian one"))
        self._example.setText(_example_date())


class ColorNames(Section):
    """What the user calls the five colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._names: dict[str, str] = {}
        self._about = self.explanation()
        self.error = QLabel(self)
        self.error.setObjectName("error")
        prose.wrap(self.error)
        self._dots = {color: QLabel(self) for color in Color}
        self.lines = {color: self._line() for color in Color}
        self._grid = QGridLayout()
        for place, color in enumerate(Color):
            self._grid.addWidget(self._dots[color], place, 0)
            self._grid.addWidget(self.lines[color], place, 1)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 1)
        self.column.addWidget(self._about)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.error)
        self.column.addStretch(1)

    def _line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST_NAME)
        line.textEdited.connect(self._check)
        line.editingFinished.connect(self._finish)
        return line

    @property
    def title(self) -> str:
        return translate("Settings", "Names of the colours")

    def show_settings(self, settings: Settings) -> None:
        self._names = dict(settings.color_names)
        for color, line in self.lines.items():
            line.setPlaceholderText(sides.placeholder(_usual_name(color)))
            if not line.hasFocus():
                line.setText(self._names.get(color, ""))
        self._check()

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._grid.setHorizontalSpacing(theme.size("gap"))
        self._grid.setVerticalSpacing(theme.size("gap"))
        for line in self.lines.values():
            line.setMaximumWidth(theme.size("control_max"))
        for color, label in self._dots.items():
            size = theme.size("dot")
            dot = icons.dot(theme.dot(color), size, line=theme.line(color, "field"))
            label.setPixmap(dot.pixmap(QSize(size, size), self.devicePixelRatio()))

    def retranslate(self) -> None:
        super().retranslate()
        self._about.setText(
            translate("Settings", "Say what each colour means to you: a question, an idea, a quotation, a definition…")
        )
        for color, line in self.lines.items():
            line.setAlignment(sides.leading())
            line.setPlaceholderText(sides.placeholder(_usual_name(color)))
            line.setAccessibleName(translate("Settings", "Name of the colour: {color}", color=_usual_name(color)))

    def _written(self) -> dict[str, str]:
        texts = {color.value: " ".join(line.text().split()) for color, line in self.lines.items()}
        return {key: text for key, text in texts.items() if text}

    def _check(self) -> bool:
        """Say what is wrong with the names, if anything is."""
        shown = Settings(color_names=self._written())
        names = [color_name(color, shown).casefold() for color in Color]
        twice = next((name for name in names if names.count(name) > 1), "")
        if twice:
            self.error.setText(
                translate("Settings", "Two colours have the name {name}: give one of them another.", name=twice)
            )
        self.error.setVisible(bool(twice))
        return not twice

    def _finish(self) -> None:
        if self._check() and self._written() != self._names:
            self._names = self._written()
            self.change_requested.emit({"color_names": self._names})


class Reading(Section):
    """What happens at the start, how fast is read, and where notes go."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._folder = ""
        self.resume = QCheckBox(self)
        self.resume.clicked.connect(lambda on: self.change_requested.emit({"resume_at_start": on}))
        self._name = QLabel(self)
        self._path = path_line(self)
        self.choose, self.forget = QPushButton(self), QPushButton(self)
        for button in (self.choose, self.forget):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self.change_requested.emit({"export_folder": ""}))
        self._pace = Settings().pace
        self._pace_name, self.pace = QLabel(self), self.explanation()
        self.begin_anew = QPushButton(self)
        self.begin_anew.setAutoDefault(False)
        self.begin_anew.clicked.connect(lambda: self.change_requested.emit(_first_pace()))
        self._pace_row = QHBoxLayout()
        self._pace_row.addWidget(self.pace, 1)
        self._pace_row.addWidget(self.begin_anew)
        self._row = QHBoxLayout()
        self._row.addWidget(self._path, 1)
        self._row.addWidget(self.choose)
        self._row.addWidget(self.forget)
        self._about = self.explanation()
        self.column.addWidget(self.resume)
        self.column.addSpacing(theme.size("gap_large"))
        self.column.addWidget(self._pace_name)
        self.column.addLayout(self._pace_row)
        self.column.addSpacing(theme.size("gap_large"))
        self.column.addWidget(self._name)
        self.column.addLayout(self._row)
        self.column.addWidget(self._about)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        return translate("Settings", "Reading and export")

    def show_settings(self, settings: Settings) -> None:
        self._folder = settings.export_folder
        self.resume.setChecked(settings.resume_at_start)
        self._path.setText(self._folder)
        self.forget.setEnabled(bool(self._folder))
        self._pace = settings.pace
        self.pace.setText(_pace_in_words(self._pace))
        self.begin_anew.setEnabled(self._pace.is_learned)

    def retranslate(self) -> None:
        super().retranslate()
        self.resume.setText(translate("Settings", "Open at the start what was read last"))
        self._pace_name.setText(translate("Settings", "Your reading pace"))
        self.pace.setText(_pace_in_words(self._pace))
        self.begin_anew.setText(translate("Settings", "Begin anew"))
        self.begin_anew.setToolTip(translate("Settings", "Forget how fast you read, and learn it once more"))
        self.begin_anew.setAccessibleDescription(self.begin_anew.toolTip())
        self._name.setText(translate("Settings", "Folder for exported notes"))
        self._path.setAccessibleName(self._name.text())
        self._path.setPlaceholderText(translate("Settings", "Ask each time"))
        self._about.setText(translate("Settings", "The export offers this folder first, and remembers another one."))
        self.choose.setText(translate("Settings", "Choose…"))
        self.forget.setText(translate("Settings", "Ask each time"))

    def _choose(self) -> None:
        title = translate("Settings", "Folder for exported notes")
        if folder := dialogs.ask_folder(self, title, self._folder):
            self.change_requested.emit({"export_folder": str(folder)})


class Limits(Section):
    """How much an import may take before a file is refused."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.megabytes = self._stepper("max_file_mb", 8, _megabytes)
        self.seconds = self._stepper("reading_seconds", 10, _seconds)
        self.memory = self._stepper("reading_memory_mb", 256, _megabytes)
        self._names = {stepper: QLabel(self) for stepper in (self.megabytes, self.seconds, self.memory)}
        self._grid = QGridLayout()
        for place, (stepper, name) in enumerate(self._names.items()):
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(stepper, place, 1)
            name.setBuddy(stepper)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 1)
        self._about = self.explanation()
        self.column.addWidget(self._about)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def _stepper(self, setting: str, step: int, written: Callable[[int], str]) -> Stepper:
        stepper = Stepper(BOUNDS[setting], step, written, self._theme, self)
        stepper.changed.connect(lambda value: self.change_requested.emit({setting: value}))
        return stepper

    @property
    def title(self) -> str:
        return translate("Settings", "Import")

    def show_settings(self, settings: Settings) -> None:
        self.megabytes.show_value(settings.max_file_mb)
        self.seconds.show_value(settings.reading_seconds)
        self.memory.show_value(settings.reading_memory_mb)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._grid.setHorizontalSpacing(theme.size("gap_large"))
        self._grid.setVerticalSpacing(theme.size("gap"))
        for stepper in self._names:
            stepper.apply_theme(theme)
            stepper.setMaximumWidth(theme.size("control_max"))

    def retranslate(self) -> None:
        super().retranslate()
        self._about.setText(
            translate("Settings", "A file that is larger, or takes longer to read, is refused, and the report says so.")
        )
        for stepper, text in (
            (self.megabytes, translate("Settings", "Largest file")),
            (self.seconds, translate("Settings", "Longest time for one file")),
            (self.memory, translate("Settings", "Most memory for one file")),
        ):
            self._names[stepper].setText(text)
            stepper.retranslate(text)


def path_line(parent: QWidget) -> QLineEdit:
    """A path, which is read from left to right in any language."""
    line = QLineEdit(parent)
    line.setReadOnly(True)
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return line


def _first_pace() -> dict[str, float]:
    first = Settings()
    return {"words_a_minute": first.words_a_minute, "pace_minutes": first.pace_minutes}


def _pace_in_words(pace: Pace) -> str:
    words = round(pace.words_a_minute)
    if pace.is_learned:
        return translate("Settings", "%n word(s) a minute, as you have read until now", None, words)
    return translate("Settings", "%n word(s) a minute, until it is known how fast you read", None, words)


def _example_date() -> str:
    return translate("Settings", "Dates are written like this: {date}", date=dates.in_words("2026-08-20"))


def _usual_name(color: Color) -> str:
    return color_title(color, Settings())


def _megabytes(count: int) -> str:
    return translate("Settings", "{number} MB", number=count)


def _seconds(count: int) -> str:
    return translate("Settings", "%n second(s)", None, count)
