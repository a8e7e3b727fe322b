"""The errors a user can meet, each with the sentence that says what to do.

    HashiyaError
    ├── ImportRefused            one input could not become an article; the others go on
    │   ├── FileMissing · FileUnreadable · NotAFile · NoImporter
    │   ├── EmptyFile · FileTooLarge · NotText · NothingToRead · NestedTooDeeply
    │   └── ReadingTimedOut · ReaderFailed · NoHighlights
    ├── LibraryError             the library as a whole
    │   ├── LibraryTooNew · LibraryDamaged (TextDamaged, PictureDamaged) · LibraryBusy · NotALibrary · LibraryUnwritable
    ├── NotFound                 what was named is not there, or is more than one thing
    │   ├── ArticleNotFound · ArticleRemoved · ArticleAmbiguous · AnnotationNotFound · MarkNotFound · ChangeNotFound
    │   └── QuoteNotFound · QuoteAmbiguous · TagNotFound
    ├── WrongUse                 an argument that makes no sense: an unknown colour, an empty title, a TagTaken
    │   └── TemplateInvalid · TemplateUnusable
    ├── ChangeOvertaken · PassageGone   what a note was cannot be had again by taking one change back
    ├── SettingsUnwritable       changed settings could not be kept
    ├── ExportFailed             a file of the export could not be written
    └── SyncFailed               a folder could not be kept in step
        └── SyncBusy · SyncFolderGone

`message` is the English source text with named fields; `reader.i18n.explain` gives it in the user's language.
`str(error)` is the English sentence. The core raises these and nothing else for bad input.
"""

from typing import Any


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark `text` for translation without translating it."""
    return text


class HashiyaError(Exception):
    """Base of all errors that are told to the user.

    `fields` fill the named places of `message`, for example `name="a.txt"`.
    """

    message = QT_TRANSLATE_NOOP("Errors", "Something went wrong: {reason}")

    def __init__(self, **fields: Any) -> None:
        self.fields = fields
        super().__init__(self.message.format_map(fields))


class ImportRefused(HashiyaError):
    """One input was refused."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” could not be read: {reason}")


class FileMissing(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is not there. Check the path, or choose the file again.")


class FileUnreadable(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” may not be read ({reason}). Check its permissions.")


class NotAFile(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is not a regular file (it is a device, a pipe or a broken link).")


class NoImporter(ImportRefused):
    message = QT_TRANSLATE_NOOP(
        "Errors", "Hashiya does not read files like “{name}”. It reads: {known}. Save it as one of these and try again."
    )


class EmptyFile(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is empty.")


class FileTooLarge(ImportRefused):
    """`size` and `limit` are in megabytes."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is too large ({size} MB; the limit is {limit} MB). Raise the limit in the settings to read it.",
    )


class NotText(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is not a text file, or its encoding is not known.")


class NothingToRead(ImportRefused):
    message = QT_TRANSLATE_NOOP("Errors", "“{name}” holds no text that could be read.")


class NestedTooDeeply(ImportRefused):
    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” nests its parts too deeply to be read. Save the page anew, or as plain text."
    )


class ReadingTimedOut(ImportRefused):
    """`seconds` is the limit that ran out."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” was still not read after {seconds} seconds, so it was set aside. Simplify the file and try again.",
    )


class ReaderFailed(ImportRefused):
    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” stopped the reading process; it is damaged or asks for too much memory."
    )


class NoHighlights(ImportRefused):
    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is not a file of highlights that Hashiya knows. It reads: {known}. "
        "Export the highlights as one of these.",
    )


class LibraryError(HashiyaError):
    """The library cannot be opened or written."""


class LibraryTooNew(LibraryError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "The library in “{path}” was written by a newer Hashiya. Update the program; nothing was changed."
    )


class LibraryDamaged(LibraryError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "The library in “{path}” is damaged ({reason}). Its backups are in “{backups}”; nothing was changed."
    )


class TextDamaged(LibraryDamaged):
    """`title` names the one article that is concerned."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The stored text of “{title}” is not what was written, so it is not shown as if it were whole. "
        "The other articles are not affected.",
    )


class PictureDamaged(LibraryDamaged):
    """`title` names the article that shows it."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "A stored picture of “{title}” is not what was written. Its text is not affected."
    )


class LibraryBusy(LibraryError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "The library in “{path}” is in use by another program. Try again in a moment."
    )


class NotALibrary(LibraryError):
    message = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a Hashiya library. Choose another folder.")


class LibraryUnwritable(LibraryError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "Nothing can be written to “{path}” ({reason}). Free some space or check its permissions."
    )


class NotFound(HashiyaError):
    """What was named is not there, or names more than one thing."""


class ArticleNotFound(NotFound):
    message = QT_TRANSLATE_NOOP(
        "Errors", "There is no article “{article}”. See the list of articles for ids and titles."
    )


class ArticleRemoved(NotFound):
    """Its text is gone for good; the notes on it are kept."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{title}” is no longer in the library; the notes on it are kept. Import its file again to read it.",
    )


class ArticleAmbiguous(NotFound):
    """`matches` lists the ids that `article` could mean."""

    message = QT_TRANSLATE_NOOP("Errors", "“{article}” could be any of these articles: {matches}. Give a longer id.")


class AnnotationNotFound(NotFound):
    message = QT_TRANSLATE_NOOP("Errors", "There is no highlight or note “{annotation}”.")


class ChangeNotFound(NotFound):
    message = QT_TRANSLATE_NOOP("Errors", "There is no change {change} in the journal. See: hashiya journal")


class ChangeOvertaken(HashiyaError):
    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The same words of the note were changed again later, so this change cannot be taken back by itself. "
        "Bring back the note as it was then instead.",
    )


class PassageGone(HashiyaError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "The passage on which the note stood then is not in the text any more, so the note stays where it is."
    )


class MarkNotFound(NotFound):
    message = QT_TRANSLATE_NOOP("Errors", "There is no mark “{mark}” on a paragraph.")


class AliasNotFound(NotFound):
    message = QT_TRANSLATE_NOOP("Errors", "There is no group of names “{alias}”.")


class TagNotFound(NotFound):
    """`known` are some that are there."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no tag “{tag}”. Tags that are there: {known}")


class QuoteNotFound(NotFound):
    message = QT_TRANSLATE_NOOP("Errors", "The words “{quote}” are not in “{title}”.")


class QuoteAmbiguous(NotFound):
    """`paragraphs` lists the numbers of the paragraphs that hold the quote."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The words “{quote}” stand in “{title}” {count} times (paragraphs {paragraphs}). "
        "Name the paragraph, or quote more words.",
    )


class WrongUse(HashiyaError):
    """An argument that makes no sense."""

    message = QT_TRANSLATE_NOOP("Errors", "{reason}")


class UnknownColor(WrongUse):
    message = QT_TRANSLATE_NOOP("Errors", "There is no colour “{color}”. The colours are: {known}.")


class UnknownName(WrongUse):
    """`what` is the kind of thing that has no such name: a tier, a format."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is not known here. Known are: {known}.")


class TagTaken(WrongUse):
    """To give a tag this name would be to merge two."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is a tag “{tag}” already ({count} uses). Merge the two if they mean the same."
    )


class TemplateInvalid(WrongUse):
    """`line` counts from 1, `source` is the text of that line, `reason` a part of a sentence."""

    message = QT_TRANSLATE_NOOP("Errors", "The template “{name}” stops at line {line}: {reason}. The line is: {source}")


class TemplateUnusable(WrongUse):
    """A template that cannot even be read, or kept; `reason` is a sentence."""

    message = QT_TRANSLATE_NOOP("Errors", "The template “{name}” cannot be used. {reason}")


class SettingsUnwritable(HashiyaError):
    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The settings could not be kept in “{path}” ({reason}); they hold until you quit. "
        "Free some space or check its permissions.",
    )


class ExportFailed(HashiyaError):
    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” could not be written ({reason}). Choose another folder or free some space."
    )


class SyncFailed(HashiyaError):
    """A folder could not be kept in step with the library."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” could not be read ({reason}). Check the folder and its permissions."
    )


class SyncBusy(SyncFailed):
    message = QT_TRANSLATE_NOOP(
        "Errors", "This library is being synchronised already. Wait until that is done, and try again."
    )


class SyncFolderGone(SyncFailed):
    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{path}” holds none of the notes that it held when it was last synchronised. Is its disk connected? "
        "If it was emptied on purpose, write them again with: {option}",
    )
