"""Where things are: resources, bundled articles, the user's data, settings and caches.

This is the only module that knows whether the program runs from a checkout, an installed wheel or a frozen folder.
The XDG variables (and their counterparts elsewhere) are honoured by platformdirs.
"""

import errno
import os
import stat
import warnings
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "hashiya"


def _shipped(name: str) -> Path:
    """The folder `name`: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Fonts, icons, themes, translations and templates."""
    return _shipped("resources")


def bundled_articles() -> list[Path]:
    """The sample articles, in the order of their names."""
    return sorted(path for path in _shipped("articles").iterdir() if path.is_file() and not path.name.startswith("."))


def default_library() -> Path:
    """The library folder: `HASHIYA_LIBRARY` if set, else the user's data folder."""
    named = os.environ.get("HASHIYA_LIBRARY")
    return Path(named) if named else platformdirs.user_data_path(_APP, appauthor=False) / "library"


def settings_file() -> Path:
    """The settings as TOML in the user's configuration folder."""
    return platformdirs.user_config_path(_APP, appauthor=False) / "settings.toml"


def templates() -> Path:
    """The user's own templates for exports; the folder need not be there."""
    return settings_file().parent / "templates"


def runtime() -> Path:
    """A folder that only this user can enter, for what lives no longer than a process. Raises OSError."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there is no XDG_RUNTIME_DIR concerns nobody
        folder = platformdirs.user_runtime_path(_APP, appauthor=False, ensure_exists=True)
    status = folder.lstat()
    if hasattr(os, "getuid") and (not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid()):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    if status.st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def exports() -> Path:
    """The folder that exports go to until another one is chosen; it need not be there."""
    return platformdirs.user_documents_path() / "Hashiya"


def cache() -> Path:
    """The folder whose content can be thrown away at any time."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def from_home(path: Path) -> str:
    """A path as people write it: from ~ on, if it lies in the home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) and path != home else str(path)
