"""Settings: kept, forgiving, and losing nothing that is not theirs."""

from pathlib import Path

from reader import settings
from reader.settings import Settings


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    mine = Settings(language="en", reading_size=30, color_names={"yellow": "فكرة"}, window={"geometry": "QUJD"})
    settings.save(mine, path)
    assert settings.load(path) == mine
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.toml") == Settings()


def test_a_broken_file_gives_the_defaults_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"language = \xff")
    assert settings.load(path) == Settings()
    assert settings.load(path).ignored == (str(path),)


def test_wrong_values_are_ignored_and_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'language = "xx"\nreading_size = "big"\nmax_file_mb = 5\n[color_names]\npink = "x"', encoding="utf-8"
    )
    loaded = settings.load(path)
    assert loaded.max_file_mb == 5
    assert loaded.language == "ar"
    assert set(loaded.ignored) == {"language", "reading_size", "color_names"}


def test_unknown_values_are_written_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("from_the_future = 3\n", encoding="utf-8")
    settings.save(settings.load(path).changed(theme="dark"), path)
    assert "from_the_future = 3" in path.read_text(encoding="utf-8")
    assert settings.load(path).theme == "dark"


def test_what_the_list_was_asked_for_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    saved = {"قيد القراءة · #خبز": {"state": "reading", "tag": "خبز"}, "a.b": {"words": '"x" \\ y'}}
    mine = Settings(saved_filters=saved, list_filter={"words": "شاي"}, list_order="title", list_descending=True)
    settings.save(mine, path)
    loaded = settings.load(path)
    assert loaded == mine
    assert list(loaded.saved_filters) == list(saved)
    path.write_text("[saved_filters]\nx = 3\n[list_filter]\nstate = 4\n", encoding="utf-8")
    assert set(settings.load(path).ignored) == {"saved_filters", "list_filter"}
