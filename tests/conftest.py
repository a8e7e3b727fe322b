"""Every test has a home of its own, and Arabic is installed as it is at the program's first start."""

from pathlib import Path

import pytest

from reader import i18n


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new home folder; nothing of the machine's user is read or written."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name, below in {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}.items():
        monkeypatch.setenv(name, str(folder / below))
    monkeypatch.delenv("HASHIYA_LIBRARY", raising=False)
    i18n.install("ar")
    return folder
