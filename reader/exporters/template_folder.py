"""The folder of the user's own templates: made, kept, renamed and deleted there, never written half."""

import unicodedata
from pathlib import Path

from reader import paths
from reader.errors import TemplateUnusable
from reader.exporters.files import write_file
from reader.exporters.formats import is_label, is_taken
from reader.exporters.names import file_name
from reader.exporters.templates import LARGEST, SUFFIX
from reader.i18n import translate


def save(name: str, source: str) -> Path:
    """Write a template in place of what it was, or as a new one. Raises TemplateUnusable, ExportFailed."""
    data = source.encode("utf-8", "replace")
    if len(data) > LARGEST:
        raise TemplateUnusable(name=name, reason=translate("Templates", "The file is too large for a template."))
    folder = paths.templates()
    path = folder / f"{name}{SUFFIX}"
    write_file(path, data)
    return path


def free_name(wanted: str) -> str:
    """`wanted` as the name of a template that is not there yet: with a number if need be."""
    name = _safe(wanted) or translate("Templates", "template")
    number = 2
    found = name
    while is_taken(found) or is_label(found) or _exists(found):
        found = f"{name} {number}"
        number += 1
    return found


def rename(name: str, wanted: str) -> str:
    """Give a template another name, which is returned as files can have it. Raises TemplateUnusable."""
    new = _safe(wanted)
    if not new or is_taken(new) or (_exists(new) and new.casefold() != name.casefold()):
        raise TemplateUnusable(
            name=wanted, reason=translate("Templates", "There is a format of this name already. Choose another name.")
        )
    folder = paths.templates()
    try:
        (folder / f"{name}{SUFFIX}").rename(folder / f"{new}{SUFFIX}")
    except OSError as error:
        raise TemplateUnusable(name=name, reason=error.strerror or str(error)) from error
    return new


def delete(name: str) -> None:
    """Delete a template. Raises TemplateUnusable."""
    try:
        (paths.templates() / f"{name}{SUFFIX}").unlink(missing_ok=True)
    except OSError as error:
        raise TemplateUnusable(name=name, reason=error.strerror or str(error)) from error


def _exists(name: str) -> bool:
    return (paths.templates() / f"{name}{SUFFIX}").exists()


def _safe(name: str) -> str:
    text = unicodedata.normalize("NFC", name.strip())
    return file_name(text, "", (), SUFFIX).removesuffix(SUFFIX) if text else ""
