"""Who may import whom. One table; a wrong import turns it red."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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
}
LINE = CORE | {
    "importers", "exporters", "store", "search", "reports", "intake", "outgoing", "indexing", "library", "citation",
    "tagging", "kinship", "selection", "figures", "concordance", "concordance_csv", "timeline",
    "past_notes", "rewriting", "word_diff", "alignment", "journal_words", "notes_desk", "note_search", "note_keeping",
    "reattaching",
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
    "tagging": {"arabic"},
    "importers": BASE | {"article", "picture"},
    "exporters": BASE | {"article", "anchor", "annotation"},
    "store": BASE | {"article", "anchor", "annotation", "paragraph_mark", "picture", "aliases", "journal"},
    "search": BASE | {"article", "aliases"},
    "reports": {"article", "errors"},
    "shelf": {"arabic", "article"},
    "picturing": CORE | {"importers", "store"},
    "intake": CORE | {"importers", "store", "reports", "picturing"},
    "paragraph_filter": {"article", "annotation", "paragraph_mark"},
    "word_diff": {"arabic", "alignment"},
    "alignment": set(),
    "rewriting": {"word_diff"},
    "journal_words": CORE,
    "past_notes": CORE | {"store", "rewriting"},
    "reattaching": CORE | {"store"},
    "outgoing": CORE | {"exporters", "store", "reports"},
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
    "cli_journal": LINE | {"cli_records"},
    "cli_anchors": LINE | {"cli_records"},
    "cli_commands": LINE | {"cli_records", "cli_contexts", "cli_notes", "cli_journal", "cli_anchors"},
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


def imports(path: Path) -> Iterator[str]:
    """Every module that the file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            if node.module == "reader":
                yield from (f"reader.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def belongs(module: str, owners: set[str]) -> bool:
    return any(module == owner or module.startswith(f"{owner}.") for owner in owners)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_one_way(path: Path) -> None:
    part = dotted(path).split(".")[0]
    allowed = MAY_IMPORT[part] | {part, "__version__"}
    for name in imports(path):
        if name.startswith("reader."):
            assert name.split(".")[1] in allowed, f"{dotted(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_libraries_have_owners(path: Path) -> None:
    module = dotted(path)
    for name in imports(path):
        owners = OWNERS.get(name.split(".")[0])
        assert owners is None or belongs(module, owners), f"{module} imports {name}"
        assert not belongs(name, NETWORK), f"{module} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_of_qt_s_network_only_local_sockets_are_used(path: Path) -> None:
    allowed = LOCAL_SOCKETS.get(dotted(path), set())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtNetwork":
            assert {alias.name for alias in node.names} <= allowed
        elif isinstance(node, ast.Import | ast.ImportFrom):
            named = {alias.name.rpartition(".")[2] for alias in node.names}
            assert "QtNetwork" not in named, f"{dotted(path)} imports all of QtNetwork"


def panels() -> list[Path]:
    return [path for path in MODULES if dotted(path).startswith("ui.") and path.stem.endswith("_panel")]


@pytest.mark.parametrize("path", panels(), ids=dotted)
def test_panels_do_not_know_each_other(path: Path) -> None:
    others = {f"reader.{dotted(other)}" for other in panels() if other != path}
    assert not others & set(imports(path))


def test_there_are_panels_to_check() -> None:
    assert len(panels()) >= 3


def test_nothing_is_named_for_nothing() -> None:
    vague = {"utils", "util", "misc", "helpers", "manager", "common"}
    assert not [path for path in MODULES if path.stem in vague]


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_nobody_asks_qt_for_neighbours_in_the_focus_chain(path: Path) -> None:
    """PySide then owns what it returns, and takes it away with the one who asked: the window falls apart."""
    names = {
        node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }
    assert not names & {"nextInFocusChain", "previousInFocusChain", "focusProxy"}
