"""What each command of the command line takes: its arguments, with what is said of them."""

import argparse
from pathlib import Path

from reader import (
    cli_anchors as anchors,
    cli_contexts as contexts,
    cli_doors as doors,
    cli_journal as journals,
    cli_notes,
    cli_sync as syncing,
    cli_templates as outgoing,
    cli_versions as versions,
)
from reader.arabic.figures import FigureKind
from reader.i18n import is_rtl, translate
from reader.library import DEFAULT_TIERS
from reader.paragraph_mark import ParagraphState
from reader.search import Tier

_ARABIC_NAMES = "و أو ليس قرب/5 عنوان: ملاحظة: كاتب: مصدر: وسم: لون: تاريخ: في: حالة:"
_ENGLISH_NAMES = "AND OR NOT NEAR/5 title: note: author: source: tag: color: date: in: is:"


def import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    json_argument(parser)


def article_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=translate("CLI", "an id, the beginning of one, or a title"))


def articles_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="+", metavar="ARTICLE")


def json_argument(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--json", action="store_true", help=translate("CLI", "print JSON and nothing else"))


def show_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    json_argument(parser)


def edit_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("--title")
    parser.add_argument("--author", action="append", help=translate("CLI", "may be given several times"))
    parser.add_argument("--source")
    parser.add_argument("--published", help=translate("CLI", "a date such as 2026-08-20"))
    parser.add_argument("--tag", action="append", help=translate("CLI", "may be given several times"))


def search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = translate(
        "CLI",
        """words — all of them: book house
"a phrase" — side by side; also «…» and “…”
-word, NOT — without it; OR: either; (…): a group; AND may be left out
word*, ~word — all that begins so; all that is spelled nearly so
a NEAR/5 b — at most five words apart
title: note: author: source: tag: color: date:2020..2024 in: is:unread
The same in the other language: {names}
Write -- before a query that begins with a dash.""",
        names=_ENGLISH_NAMES if is_rtl() else _ARABIC_NAMES,
    )
    query_arguments(parser)
    parser.add_argument("--limit", type=int, default=50)
    parser.add_argument(
        "--no-aliases", dest="aliases", action="store_false", help=translate("CLI", "leave other names out")
    )


def query_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--tiers", default=",".join(DEFAULT_TIERS), help=", ".join(Tier))
    json_argument(parser)


def alias_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=["list", "add", "remove"])
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=translate("CLI", "names to add as one, or groups to remove")
    )
    json_argument(parser)


def versions_arguments(parser: argparse.ArgumentParser) -> None:
    versions.versions_arguments(parser)
    json_argument(parser)


def compare_arguments(parser: argparse.ArgumentParser) -> None:
    versions.compare_arguments(parser)
    json_argument(parser)


def go_back_arguments(parser: argparse.ArgumentParser) -> None:
    versions.go_back_arguments(parser)
    json_argument(parser)


def unattached_arguments(parser: argparse.ArgumentParser) -> None:
    anchors.unattached_arguments(parser)
    json_argument(parser)


def attach_arguments(parser: argparse.ArgumentParser) -> None:
    anchors.attach_arguments(parser)
    json_argument(parser)


def kwic_arguments(parser: argparse.ArgumentParser) -> None:
    query_arguments(parser)
    contexts.within_arguments(parser)
    contexts.kwic_arguments(parser)


def timeline_arguments(parser: argparse.ArgumentParser) -> None:
    query_arguments(parser)
    contexts.within_arguments(parser)


def near_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("paragraph", type=int, metavar="PARAGRAPH", help=translate("CLI", "its number, from 1"))
    parser.add_argument("--in", dest="within", metavar="ARTICLE", help=translate("CLI", "look in this article alone"))
    parser.add_argument("--limit", type=int, default=10)
    json_argument(parser)


def figures_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article", nargs="?", metavar="ARTICLE", help=translate("CLI", "an id, the beginning of one, or a title")
    )
    parser.add_argument("--search", metavar="QUERY", help=translate("CLI", "of the paragraphs that this finds"))
    parser.add_argument("--kind", choices=[kind.value for kind in FigureKind])
    shape = parser.add_mutually_exclusive_group()
    json_argument(shape)
    shape.add_argument("--csv", action="store_true", help=translate("CLI", "print a table for a spreadsheet"))


def highlight_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("--quote", required=True, metavar="TEXT")
    parser.add_argument("--paragraph", type=int, metavar="N")
    parser.add_argument("--color", metavar="NAME")
    parser.add_argument("--note", default="", metavar="MD")
    parser.add_argument("--tag", action="append", default=[], metavar="T")
    json_argument(parser)


def notes_arguments(parser: argparse.ArgumentParser) -> None:
    cli_notes.notes_arguments(parser)
    json_argument(parser)


def trash_arguments(parser: argparse.ArgumentParser) -> None:
    cli_notes.trash_arguments(parser)
    json_argument(parser)


def state_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state", choices=[state.value for state in ParagraphState])


def journal_arguments(parser: argparse.ArgumentParser) -> None:
    journals.journal_arguments(parser)
    json_argument(parser)


def take_back_arguments(parser: argparse.ArgumentParser) -> None:
    journals.take_back_arguments(parser)
    json_argument(parser)


def paragraphs_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("--bookmarked", action="store_true", help=translate("CLI", "only those with a bookmark"))
    state_argument(parser)
    json_argument(parser)


def mark_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("paragraph", type=int, metavar="PARAGRAPH", help=translate("CLI", "its number, from 1"))
    parser.add_argument("--bookmark", action=argparse.BooleanOptionalAction)
    state_argument(parser)
    json_argument(parser)


def pdf_arguments(parser: argparse.ArgumentParser) -> None:
    article_argument(parser)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--paper", default="a4", choices=["a4", "a5", "letter"])
    parser.add_argument("--landscape", action="store_true", help=translate("CLI", "on paper that lies on its side"))
    sizes = range(8, 25)
    parser.add_argument("--size", type=int, default=12, choices=sizes, metavar="POINTS")
    for name, text in (
        ("highlights", translate("CLI", "leave the highlights out")),
        ("notes", translate("CLI", "leave the notes out")),
        ("numbers", translate("CLI", "leave the numbers of the paragraphs out")),
    ):
        parser.add_argument(f"--no-{name}", dest=name, action="store_false", help=text)


def export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE")
    parser.add_argument("--all", action="store_true", help=translate("CLI", "every article that has notes"))
    place = translate("CLI", "a folder for a file of each article, or the one file of the other formats")
    parser.add_argument("--to", type=Path, required=True, metavar="PATH", help=place)
    choice_arguments(parser)
    outgoing.format_arguments(parser)


def choice_arguments(parser: argparse.ArgumentParser) -> None:
    several = translate("CLI", "only notes of this; may be given several times")
    parser.add_argument("--color", action="append", default=[], metavar="NAME", help=several)
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=several)


def templates_arguments(parser: argparse.ArgumentParser) -> None:
    outgoing.templates_arguments(parser)
    json_argument(parser)


def cite_arguments(parser: argparse.ArgumentParser) -> None:
    outgoing.cite_arguments(parser)
    json_argument(parser)


def bibliography_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE")
    choice_arguments(parser)
    json_argument(parser)


def import_highlights_arguments(parser: argparse.ArgumentParser) -> None:
    doors.import_arguments(parser)
    json_argument(parser)


def sync_arguments(parser: argparse.ArgumentParser) -> None:
    syncing.sync_arguments(parser)
    json_argument(parser)


def tour_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")


def no_arguments(_parser: argparse.ArgumentParser) -> None:
    pass
