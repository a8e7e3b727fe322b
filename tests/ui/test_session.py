"""The session with a real library and real threads: what it does and what it announces."""

from pathlib import Path

import pytest

from reader.arabic.direction import Direction
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.paragraph_mark import ParagraphMark
from reader.search import Field, Tier
from reader.settings import load
from reader.ui.finding.question import SearchScope
from reader.ui.links import Link
from reader.ui.opened import Opened
from reader.ui.session import ReadingSession


@pytest.fixture
def tea(library: Library) -> str:
    return library.resolve("Tea with mint")


def test_opening_announces_the_article_and_its_place(session: ReadingSession, khubz: str, qtbot) -> None:
    with qtbot.waitSignal(session.panes.article_opened) as opened, qtbot.waitSignal(session.reading.arrived) as arrived:
        session.open(khubz)
    assert isinstance(opened.args[0], Opened)
    assert opened.args[0].entry.id == khubz
    assert arrived.args == [Place(), False]


def test_the_place_is_remembered_and_found_again(session: ReadingSession, khubz: str, tea: str, qtbot) -> None:
    session.open(khubz)
    session.reading.moved(Place(3, 5), 0.6)
    session.open(tea)
    with qtbot.waitSignal(session.reading.arrived) as arrived:
        session.open(khubz)
    assert arrived.args[0] == Place(3, 5)
    assert next(entry for entry in session.entries() if entry.id == khubz).progress == pytest.approx(0.6)


def test_the_place_is_written_while_reading_rests(session: ReadingSession, library: Library, khubz: str, qtbot) -> None:
    session.open(khubz)
    with qtbot.waitSignal(session.entry_changed) as changed:
        session.reading.moved(Place(3, 5), 0.6)
    assert changed.args[0].progress == pytest.approx(0.6)
    assert library.place(khubz) == Place(3, 5)


def test_closing_writes_the_place(library: Library, khubz: str, tmp_path: Path) -> None:
    session = ReadingSession(library, tmp_path / "settings.toml")
    session.open(khubz)
    session.reading.moved(Place(4, 1), 0.8)
    session.close()
    with Library(library.folder) as again:
        assert again.place(khubz) == Place(4, 1)


def test_resuming_opens_what_was_read_last(session: ReadingSession, khubz: str, tea: str) -> None:
    session.resume()
    assert session.opened is None
    session.open(tea)
    session.open(khubz)
    session.reading.close_article()
    session.resume()
    assert session.opened
    assert session.opened.entry.id == khubz


def test_opening_what_is_not_there_is_told(session: ReadingSession, qtbot) -> None:
    with qtbot.waitSignal(session.failed) as failed, qtbot.assertNotEmitted(session.panes.article_opened):
        session.open("000000000000")
    assert "000000000000" in failed.args[0]


def test_inferences_are_undone(session: ReadingSession, khubz: str, qtbot) -> None:
    session.open(khubz)
    with qtbot.waitSignal(session.panes.article_changed) as changed:
        session.reading.set_kind(2, Kind.TEXT)
    assert changed.args[0].article.paragraph(2).kind is Kind.TEXT
    with qtbot.waitSignal(session.failed):
        session.reading.restore_repeated_title()


def test_renaming_shows_everywhere(session: ReadingSession, khubz: str, qtbot) -> None:
    session.open(khubz)
    with qtbot.waitSignals([session.panes.article_changed, session.entry_changed]):
        session.rename(khubz, "خبز المساء")
    assert session.opened
    assert session.opened.article.title == "خبز المساء"


def test_an_article_goes_to_the_trash_and_comes_back(session: ReadingSession, khubz: str, tea: str, qtbot) -> None:
    session.open(khubz)
    with qtbot.waitSignals([session.panes.article_closed, session.library_changed, session.article_removed]):
        session.remove(khubz)
    assert [entry.id for entry in session.entries()] == [tea]
    with qtbot.waitSignals([session.library_changed, session.panes.article_opened]):
        session.restore(khubz)


def test_a_link_opens_and_changes_nothing(session: ReadingSession, library: Library, khubz: str, qtbot) -> None:
    made = library.highlight(khubz, Span(3, 0, 5))
    before = library.annotations()
    with qtbot.waitSignals([session.panes.article_opened, session.margin.chosen]):
        session.follow(Link(khubz, 3, made.id))
    with qtbot.waitSignal(session.failed):
        session.follow(Link("0000"))
    assert library.annotations() == before


def test_a_search_finds_what_was_just_written(session: ReadingSession, khubz: str, qtbot) -> None:
    session.open(khubz)
    session.margin.highlight(Span(1, 0, 4))
    assert session.opened
    (made,) = session._library.annotations(khubz)
    with qtbot.waitSignal(session._intake.indexed):
        session.margin.edit_note(made.id, "زعفران")
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("زعفران")
    assert [hit.annotation for hit in found.args[0].hits] == [made.id]


def test_a_newer_search_supersedes_the_older(session: ReadingSession, qtbot) -> None:
    session._intake.update_index()
    qtbot.waitSignal(session._intake.indexed).wait()
    queries: list[str] = []
    session.finder.finished.connect(lambda results: queries.append(results.query))
    for words in ("خ", "خب", "خبز"):
        session.finder.search(words)
    qtbot.waitUntil(lambda: "خبز" in queries)
    assert queries[-1] == "خبز"
    assert session.finder.query == "خبز"


def test_a_hit_opens_at_its_place_and_come_back_returns(session: ReadingSession, khubz: str, tea: str, qtbot) -> None:
    session._intake.update_index()
    qtbot.waitSignal(session._intake.indexed).wait()
    session.open(tea)
    session.reading.moved(Place(2, 3), 0.5)
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("الشعير")
    (hit,) = found.args[0].hits
    with qtbot.waitSignal(session.reading.arrived) as arrived, qtbot.waitSignal(session.reading.hits_shown) as marked:
        session.open_hit(hit)
    assert arrived.args == [Place(hit.paragraph, hit.spans[0][0]), True]
    assert marked.args[0] == [Span(hit.paragraph, *span) for span in hit.spans]
    with qtbot.waitSignal(session.reading.arrived) as back:
        session.come_back()
    assert session.opened
    assert session.opened.entry.id == tea
    assert back.args[0] == Place(2, 3)
    assert session.finder.query == ""


@pytest.fixture
def many(session: ReadingSession, library: Library, tmp_path: Path, qtbot) -> int:
    """So many paragraphs have the word «نهر»: more than one page of hits."""
    count = 250
    file = tmp_path / "many.txt"
    file.write_text("عنوان\n\n" + "\n\n".join(f"السطر {n} عن نهر." for n in range(count)), encoding="utf-8")
    library.import_paths([file])
    session._intake.update_index()
    qtbot.waitSignal(session._intake.indexed).wait()
    return count


def test_hits_come_as_the_list_is_read_to_its_end(session: ReadingSession, many: int, qtbot) -> None:
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("نهر")
    results = found.args[0]
    assert results.total == many
    assert results.articles == {results.hits[0].article: many}
    hits = list(results.hits)
    while len(hits) < many:
        with qtbot.waitSignal(session.finder.continued) as more:
            session.finder.search_on()
        hits += more.args[0].hits
    assert len({hit.paragraph for hit in hits}) == many
    with qtbot.assertNotEmitted(session.finder.continued, wait=100):
        session.finder.search_on()


def test_a_tier_can_be_switched_off_and_is_still_counted(session: ReadingSession, many: int, qtbot) -> None:
    with qtbot.waitSignal(session.finder.finished):
        session.finder.search("النهر")
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search_tiers((Tier.EXACT,))
    assert found.args[0].total == 0
    assert found.args[0].tiers[Tier.CLITIC] == many


def test_where_only_the_root_answers_it_is_counted(session: ReadingSession, many: int, qtbot) -> None:
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("مخبوزات")
    results = found.args[0]
    assert results.total == 0
    assert results.tiers[Tier.ROOT] > 0


def test_titles_notes_and_one_article_can_be_searched(session: ReadingSession, khubz: str, tea: str, qtbot) -> None:
    session._intake.update_index()
    qtbot.waitSignal(session._intake.indexed).wait()
    session.open(khubz)
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("خبز")
    everywhere = found.args[0].total
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search_in(SearchScope.TITLES)
    assert {hit.field for hit in found.args[0].hits} == {Field.TITLE}
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search_in(SearchScope.ARTICLE)
    assert found.args[0].total == everywhere
    with qtbot.waitSignal(session.finder.finished) as found:
        session.open(tea)
    assert found.args[0].total == 0


def test_straying_to_a_hit_is_told_and_over_when_one_comes_back(
    session: ReadingSession, khubz: str, tea: str, qtbot
) -> None:
    session._intake.update_index()
    qtbot.waitSignal(session._intake.indexed).wait()
    session.open(tea)
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("الشعير")
    with qtbot.waitSignal(session.strayed) as strayed:
        session.open_hit(found.args[0].hits[0])
    assert strayed.args == [True]
    with qtbot.waitSignal(session.strayed) as strayed:
        session.come_back()
    assert strayed.args == [False]


def test_no_words_end_the_search(session: ReadingSession, qtbot) -> None:
    session.finder.search("خبز")
    with qtbot.waitSignal(session.finder.began) as over:
        session.finder.search("  ")
    assert over.args == [""]


def test_files_come_in_beside_the_reading(session: ReadingSession, tmp_path: Path, khubz: str, qtbot) -> None:
    session.open(khubz)
    good, bad = tmp_path / "نعناع.txt", tmp_path / "empty.txt"
    good.write_text("النعناع يُزرع في الربيع ويُقطف في الصيف، ورائحته تملأ الدار.", encoding="utf-8")
    bad.touch()
    both = [session.import_progressed, session.panes.article_opened]
    with qtbot.waitSignals(both), qtbot.waitSignal(session.import_finished) as finished:
        session.import_paths([good, bad])
    report = finished.args[0]
    assert [taken.path for taken in report.imported] == [good]
    assert [refused.path for refused in report.failed] == [bad]
    assert session.opened
    assert session.opened.entry.id == report.imported[0].entry.id


def test_an_import_can_be_stopped(session: ReadingSession, tmp_path: Path, qtbot) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"المقال رقم {number} في موضوع من الموضوعات.", encoding="utf-8")
    session.import_progressed.connect(lambda _: session.cancel_import())
    with qtbot.waitSignal(session.import_finished, timeout=20_000) as finished:
        session.import_paths([folder])
    assert finished.args[0].cancelled
    assert len(finished.args[0].imported) < 40


def test_a_new_library_gets_the_bundled_articles_once(empty_library: Library, tmp_path: Path, qtbot) -> None:
    session = ReadingSession(empty_library, tmp_path / "settings.toml")
    with qtbot.waitSignal(session.panes.article_opened, timeout=30_000) as opened:
        session.start()
    assert "دليل" in opened.args[0].entry.title
    assert len(session.entries()) >= 5
    for entry in session.entries():
        session.remove(entry.id)
    session.close()
    again = ReadingSession(Library(empty_library.folder), tmp_path / "settings.toml")
    with qtbot.waitSignal(again._intake.indexed, timeout=30_000):
        again.start()
    assert again.entries() == []
    again.close()


def test_an_export_is_written_and_its_folder_remembered(
    session: ReadingSession, khubz: str, tmp_path: Path, qtbot
) -> None:
    session.open(khubz)
    session.margin.highlight(Span(1, 5, 12))
    with qtbot.waitSignal(session.exported) as exported:
        session.export(session.annotated(), tmp_path / "notes")
    (written,) = exported.args[0].written
    assert "المخابز" in written.path.read_text(encoding="utf-8")
    assert load(tmp_path / "settings.toml").export_folder == str(tmp_path / "notes")


def test_settings_that_cannot_be_kept_are_told(library: Library, tmp_path: Path, qtbot) -> None:
    (tmp_path / "file").touch()
    session = ReadingSession(library, tmp_path / "file" / "settings.toml")
    with qtbot.waitSignals([session.failed, session.settings_changed]):
        session.change_settings(theme="dark")
    assert session.settings.theme == "dark"
    session.close()


def test_an_article_is_said_to_be_finished_and_stays_so_while_one_looks_into_it(
    session: ReadingSession, library: Library, khubz: str, tea: str, qtbot
) -> None:
    session.open(khubz)
    session.reading.moved(Place(2, 0), 0.4)
    with qtbot.waitSignal(session.entry_changed) as changed:
        session.mark_finished(khubz)
    assert changed.args[0].progress == 1.0
    session.reading.moved(Place(3, 0), 0.6)
    session.open(tea)
    assert (library.entry(khubz).progress, library.place(khubz)) == (1.0, Place(3, 0))


def test_an_article_is_said_to_be_unread(session: ReadingSession, library: Library, khubz: str, tea: str) -> None:
    session.open(khubz)
    session.reading.moved(Place(3, 0), 0.6)
    session.mark_unread(khubz)
    session.open(tea)
    entry = library.entry(khubz)
    assert (entry.opened, entry.progress, library.place(khubz)) == (None, 0.0, Place())


def test_the_trash_is_announced(session: ReadingSession, khubz: str, qtbot) -> None:
    with qtbot.waitSignal(session.trash_changed) as filled:
        session.remove(khubz)
    assert [entry.id for entry in filled.args[0]] == [khubz]
    with qtbot.waitSignal(session.trash_changed) as emptied:
        session.restore(khubz)
    assert emptied.args[0] == []


def test_a_row_that_is_not_there_is_told(session: ReadingSession, qtbot) -> None:
    with qtbot.waitSignal(session.failed):
        assert session.entry("000000000000") is None


def test_all_words_are_marked_in_the_article_of_a_hit(session: ReadingSession, many: int, qtbot) -> None:
    with qtbot.waitSignal(session.finder.finished) as found:
        session.finder.search("نهر")
    shown: list[list[Span]] = []
    session.reading.hits_shown.connect(shown.append)
    session.open_hit(found.args[0].hits[0])
    assert len(shown[-1]) < many
    qtbot.waitUntil(lambda: len(shown[-1]) == many)


def test_marks_reach_every_pane_of_their_article(session: ReadingSession, khubz: str, qtbot) -> None:
    session.open(khubz)
    session.open_beside(khubz)
    session.margin.mark_paragraph(2, bookmarked=True)
    for reading in session.panes.readings:
        assert reading.opened
        assert reading.opened.marks == {2: ParagraphMark(khubz, 2, bookmarked=True)}
    with qtbot.waitSignal(session.panes.readings[0].paragraphs_marked) as told:
        session.margin.undo()
    assert told.args == [{}]


def test_a_direction_is_seen_where_the_article_is_open(session: ReadingSession, khubz: str, qtbot) -> None:
    session.open(khubz)
    with qtbot.waitSignal(session.panes.article_changed) as changed:
        session.reading.set_direction(1, Direction.LTR)
    assert changed.args[0].article.direction_of(1) is Direction.LTR
    session.reading.set_direction(None, Direction.LTR)
    assert session.opened
    assert session.opened.article.forced is Direction.LTR


def test_the_pace_is_learned_while_reading_and_survives(library: Library, tmp_path: Path, qtbot) -> None:
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(["كتاب طويل", *["كلمة من عشر " * 10 + "ثم نهاية."] * 40]), encoding="utf-8")
    entry = library.import_paths([file]).imported[0].entry
    now = [0.0]
    session = ReadingSession(library, tmp_path / "settings.toml", clock=lambda: now[0])
    session.open(entry.id)
    for number in range(1, entry.paragraphs):
        session.reading.moved(Place(number), number / entry.paragraphs)
        now[0] += 60 * entry.words / entry.paragraphs / 300
    with qtbot.waitSignal(session.settings_changed):
        session.close()
    pace = load(tmp_path / "settings.toml").pace
    assert 180 < pace.words_a_minute < 300
    assert pace == session.settings.pace
