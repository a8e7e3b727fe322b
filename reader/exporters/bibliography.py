"""A list of what was quoted: each article once, as a bibliography has it."""

from collections.abc import Iterable

from reader.citation import in_order, reference
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.escaping import escape_inline, one_line
from reader.exporters.exporter import Labels
from reader.i18n import translate


def _render(gathered: Iterable[Gathered], _labels: Labels) -> bytes:
    entries = in_order(each.entry for each in gathered)
    lines = [f"- {escape_inline(one_line(reference(entry, isolated=False)).strip())}\n" for entry in entries]
    return "".join([f"# {translate('Templates', 'Sources')}\n\n", *lines]).encode()


BIBLIOGRAPHY = Collection("bibliography", QT_TRANSLATE_NOOP("Exporters", "List of sources"), ".md", _render)
