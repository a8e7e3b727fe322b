"""Who may import whom. One table; a wrong import turns it red."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reader"

BASE = {"errors", "arabic", "paths", "i18n", "dates", "reading_time"}
CORE = BASE | {
    "article",
    "picture",
    "anchor",
    "annotation",
    "paragraph_mark",
    "journal",
    "choice",
    "settings",
    "colors",
    "aliases",
    "text_positions",
    "web_annotation",
}
LINE = CORE | {
    "highlight_importers", "highlight_matching", "highlight_intake",
    "importers", "exporters", "store", "search", "reports", "intake", "sync", "outgoing", "indexing", "library",
    "citation",
    "tagging", "kinship", "selection", "figures", "concordance", "concordance_csv", "timeline",
    "past_notes", "rewriting", "word_diff", "alignment", "reattaching", "journal_words", "comparison", "version",
    "versions", "version_wording", "notes_desk", "note_search", "note_keeping",
}  # fmt: skip

CLI = {
    "cli_records", "cli_contexts", "cli_journal", "cli_anchors", "cli_versions", "cli_doors", "cli_templates",
    "cli_sync", "cli_notes",
}  # fmt: skip

# A part of the package -> the parts it may import besides itself.
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "paths": set(),
    "arabic": {"paths"},
    "reading_time": set(),
    "i18n": BASE,
    "dates": {"arabic", "errors", "i18n"},
    "figures": BASE | {"article"},
    "picture": set(),
    "aliases": set(),
    "article": {"arabic", "picture"},
    "anchor": {"arabic", "article", "alignment"},
    "annotation": {"anchor", "article"},
    "paragraph_mark": BASE | {"anchor", "article"},
    "journal": {"anchor", "annotation", "article"},
    "choice": {"annotation"},
    "settings": {"paths", "annotation", "reading_time"},
    "colors": BASE | {"annotation", "settings"},
    "citation": BASE | {"article"},
    "text_positions": {"article"},
    "web_annotation": set(),
    "tagging": {"arabic"},
    "importers": BASE | {"article", "picture"},
    "highlight_importers": BASE | {"annotation", "web_annotation"},
    "exporters": BASE | {"article", "anchor", "annotation", "citation", "text_positions", "web_annotation"},
    "store": BASE
    | {"article", "anchor", "annotation", "paragraph_mark", "picture", "aliases", "journal", "comparison", "version"},
    "search": BASE | {"article", "aliases"},
    "reports": {"article", "errors", "version"},
    "shelf": {"arabic", "article"},
    "picturing": CORE | {"importers", "store"},
    "intake": CORE | {"importers", "store", "reports", "picturing", "comparison", "version", "same_source"},
    "paragraph_filter": {"article", "annotation", "paragraph_mark"},
    "sync": CORE | {"exporters", "store"},
    "outgoing": CORE | {"citation", "exporters", "store", "reports", "sync"},
    "word_diff": {"arabic", "alignment"},
    "kindred": {"arabic"},
    "comparison": {"alignment", "article", "kindred", "word_diff"},
    "version": {"comparison"},
    "versions": CORE | {"store", "comparison", "version"},
    "version_wording": BASE | {"comparison", "version"},
    "same_source": {"arabic", "article"},
    "alignment": set(),
    "rewriting": {"word_diff"},
    "journal_words": CORE,
    "past_notes": CORE | {"store", "rewriting"},
    "reattaching": CORE | {"store"},
    "highlight_matching": CORE | {"highlight_importers", "store", "search"},
    "highlight_intake": CORE | {"highlight_importers", "highlight_matching", "importers", "search", "store"},
    "indexing": CORE | {"search", "store"},
    "kinship": CORE | {"search", "store"},
    "selection": CORE | {"search", "store", "shelf"},
    "notes_desk": CORE | {"store"},
    "note_search": CORE | {"search", "notes_desk"},
    "note_keeping": CORE | {"search", "store", "selection", "notes_desk", "note_search"},
    "timeline": {"dates"},
    "concordance": CORE | {"search", "store", "timeline"},
    "concordance_csv": BASE | {"concordance"},
    "library": LINE,
    "cli_records": LINE,
    "cli_contexts": LINE | {"cli_records"},
    "cli_notes": LINE | {"cli_records"},
    "cli_versions": LINE | {"cli_records"},
    "cli_anchors": LINE | {"cli_records"},
    "cli_sync": LINE | {"cli_records"},
    "cli_journal": LINE | {"cli_records"},
    "cli_templates": LINE | {"cli_records"},
    "cli_doors": LINE | {"cli_records"},
    "cli_arguments": LINE | CLI,
    "cli_commands": LINE | CLI | {"cli_arguments"},
    "cli": LINE | {"cli_records", "cli_commands"},
    "ui": LINE | {"shelf", "paragraph_filter"},
    "app": LINE | {"ui"},
    "__main__": {"cli", "app"},
    "__init__": set(),
}

# A library -> the modules (or families) that own it.
OWNERS: dict[str, set[str]] = {
    "PySide6": {"ui", "app"},
    "whoosh": {"search"},
    "sqlite3": {"store", "search.lexicon"},  # the lexicon is a cache beside the index, not the user's data
    "lxml": {"importers"},
    "readability": {"importers"},
    "charset_normalizer": {"importers"},
    "markdown": {"importers"},
    "pyarabic": {"arabic", "search"},
    "tomli_w": {"settings"},
    "yaml": {"importers", "exporters"},
    "platformdirs": {"paths"},
    "hijridate": {"dates"},
    "jinja2": {"exporters.sandbox"},
    "docx": {"exporters"},
}

# What is named here is imported from nowhere else. A local socket is a file; the rest of QtNetwork is not for us.
LOCAL_SOCKETS = {"ui.instance": {"QLocalServer", "QLocalSocket"}}

# Nothing in the program may open a connection.
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}

MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    """`reader/ui/page/view.py` -> "ui.page.view"; a package's `__init__` is the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


class Source(NamedTuple):
    """What the rules ask about a file: the modules that it imports anywhere, what it has of each, its attributes."""

    imports: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    attributes: frozenset[str]


@cache
def source(path: Path) -> Source:
    """A file, parsed once for all rules."""
    imports: list[str] = []
    names: list[tuple[str, str]] = []
    attributes: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imports += (alias.name for alias in node.names)
            names += (alias.name.rpartition(".")[::2] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            imports += (f"reader.{alias.name}" for alias in node.names) if module == "reader" else (module,)
            names += ((module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Attribute):
            attributes.add(node.attr)
    return Source(tuple(imports), tuple(names), frozenset(attributes))


def belongs(module: str, owners: set[str]) -> bool:
    return any(module == owner or module.startswith(f"{owner}.") for owner in owners)


def test_imports_go_one_way() -> None:
    for path in MODULES:
        part = dotted(path).split(".")[0]
        allowed = MAY_IMPORT[part] | {part, "__version__"}
        for name in source(path).imports:
            if name.startswith("reader."):
                assert name.split(".")[1] in allowed, f"{dotted(path)} imports {name}"


def test_libraries_have_owners() -> None:
    for path in MODULES:
        module = dotted(path)
        for name in source(path).imports:
            owners = OWNERS.get(name.split(".")[0])
            assert owners is None or belongs(module, owners), f"{module} imports {name}"
            assert not belongs(name, NETWORK), f"{module} imports {name}"


def test_of_qt_s_network_only_local_sockets_are_used() -> None:
    for path in MODULES:
        allowed = LOCAL_SOCKETS.get(dotted(path), set())
        for module, name in source(path).names:
            assert name != "QtNetwork", f"{dotted(path)} imports all of QtNetwork"
            assert module != "PySide6.QtNetwork" or name in allowed, f"{dotted(path)} imports {name}"


def panels() -> list[Path]:
    return [path for path in MODULES if dotted(path).startswith("ui.") and path.stem.endswith("_panel")]


def test_panels_do_not_know_each_other() -> None:
    assert len(panels()) >= 3
    for path in panels():
        others = {f"reader.{dotted(other)}" for other in panels() if other != path}
        assert not others & set(source(path).imports), dotted(path)


def test_nothing_is_named_for_nothing() -> None:
    vague = {"utils", "util", "misc", "helpers", "manager", "common"}
    assert not [path for path in MODULES if path.stem in vague]


def test_nobody_asks_qt_for_neighbours_in_the_focus_chain() -> None:
    """PySide then owns what it returns, and takes it away with the one who asked: the window falls apart."""
    for path in MODULES:
        asked = source(path).attributes & {"nextInFocusChain", "previousInFocusChain", "focusProxy"}
        assert not asked, dotted(path)
