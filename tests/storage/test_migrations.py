"""Older files become new ones: a checked copy first, then one transaction, or nothing at all."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.domain import troubles
from coprod_desktop.storage import backups, connections, migrations
from coprod_desktop.storage.panel_folder import open_panel
from tests.storage.panels import (
    POINT,
    WORDS,
    Clock,
    fingerprints,
    keep_phrases,
    raw_connection,
    write_easy_line,
)

FILES = Path(__file__).parent / "files"


def add_a_column(file: connections.RawConnection) -> None:
    file.execute("ALTER TABLE actions ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")


def break_half_way(file: connections.RawConnection) -> None:
    file.execute("CREATE TABLE half (x)")
    raise ZeroDivisionError


def lose_a_reference(file: connections.RawConnection) -> None:
    file.execute("DELETE FROM sessions")


def version_and_columns(folder: Path) -> tuple[int, set[str]]:
    with closing(raw_connection(folder)) as file:
        version = file.execute("PRAGMA user_version").fetchone()[0]
        columns = file.execute("PRAGMA table_info(actions)").fetchall()
    return version, {column[1] for column in columns}


def copies_in(folder: Path) -> list[Path]:
    return sorted((folder / backups.FOLDER).glob("*"))


def test_an_older_file_takes_the_new_step_after_a_copy_was_kept(closed_panel: Path):
    steps = (*migrations.STEPS, add_a_column)
    store = open_panel(closed_panel, WORDS, clock=Clock(), steps=steps)
    assert len(store.write(lambda work: work.contributions.where()).result) == 3
    store.close()
    version, columns = version_and_columns(closed_panel)
    assert version == len(migrations.STEPS) + 1
    assert "colour" in columns
    (copy,) = copies_in(closed_panel)
    assert copy.name.endswith(f"before-version-{len(migrations.STEPS) + 1}")
    with closing(open_panel(copy, WORDS)) as old, old.read() as reader:
        assert reader.contributions.count() == 3
        assert len(reader.list_seals()) == 1


def test_a_step_is_taken_once(closed_panel: Path):
    steps = (*migrations.STEPS, add_a_column)
    for _ in range(2):
        open_panel(closed_panel, WORDS, steps=steps).close()
    assert len(copies_in(closed_panel)) == 1


def test_a_step_that_breaks_leaves_the_old_file_and_frees_the_panel(closed_panel: Path):
    with pytest.raises(ZeroDivisionError):
        open_panel(closed_panel, WORDS, steps=(*migrations.STEPS, add_a_column, break_half_way))
    version, columns = version_and_columns(closed_panel)
    assert version == len(migrations.STEPS) + 1
    assert "colour" in columns
    with closing(raw_connection(closed_panel)) as file:
        assert not file.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchall()


def test_a_step_that_loses_what_something_points_to_is_taken_back(closed_panel: Path):
    with pytest.raises(troubles.PanelDamaged):
        open_panel(closed_panel, WORDS, steps=(*migrations.STEPS, lose_a_reference))
    with closing(open_panel(closed_panel, WORDS)) as store, store.read() as reader:
        assert reader.sessions.count() == 1


def test_a_file_taken_forward_is_too_new_for_the_older_program(closed_panel: Path):
    open_panel(closed_panel, WORDS, steps=(*migrations.STEPS, add_a_column)).close()
    before = fingerprints(closed_panel)
    with pytest.raises(troubles.NewerFile):
        open_panel(closed_panel, WORDS)
    assert fingerprints(closed_panel) == before


def test_a_copy_can_be_made_while_the_panel_is_in_use(closed_panel: Path):
    store = open_panel(closed_panel, WORDS, clock=Clock())
    kept = store.keep_copy("by-hand")
    assert not (kept / f"{connections.NAME}-wal").exists()
    with closing(open_panel(kept, WORDS)) as copy:
        assert copy.check().is_sound
    store.close()


def test_the_file_of_a_copy_may_be_put_back_by_hand(closed_panel: Path):
    store = open_panel(closed_panel, WORDS, clock=Clock())
    kept = store.keep_copy("by-hand")
    store.write(lambda work: work.keep_draft("capture", "later", 5))
    store.close()
    shutil.copyfile(kept / connections.NAME, closed_panel / connections.NAME)
    with closing(open_panel(closed_panel, WORDS)) as again, again.read() as reader:
        assert reader.contributions.count() == 3
        assert reader.list_drafts() == ()


def test_an_unfinished_copy_has_no_name_that_counts(closed_panel: Path, monkeypatch):
    def damaged(source: object, target: object) -> None:
        raise troubles.PanelDamaged

    monkeypatch.setattr(backups, "_check", damaged)
    store = open_panel(closed_panel, WORDS, clock=Clock())
    with pytest.raises(troubles.PanelDamaged):
        store.keep_copy("by-hand")
    store.close()
    assert [path.name for path in copies_in(closed_panel) if "unfinished" not in path.name] == []


@pytest.mark.parametrize("sample", sorted(FILES.glob("v*")), ids=lambda path: path.name)
def test_a_file_of_every_version_that_was_shipped_still_opens(sample: Path, tmp_path: Path):
    folder = tmp_path / sample.name
    shutil.copytree(sample, folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store:
        assert store.check().is_sound
        with store.read() as reader:
            words = [one.words for one in reader.contributions.where()]
            (seal,) = reader.list_seals()
        assert words == [
            "The bus never stops here.",
            "The bench is too high.",
            "We need a shelter.",
        ]
        assert store.verify(" ".join(seal.words)).holds
        store.undo()


def test_easy_read_lines_and_their_pictures_are_still_there(tmp_path: Path):
    folder = tmp_path / "v3"
    shutil.copytree(FILES / "v3", folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store, store.read() as reader:
        (line,) = reader.easy_lines.where()
        own = reader.panel_pictures.get(line.own_picture_id or "")
        assert (line.words, line.position, line.said) == ("We need lower benches.", 1, "A bench")
        assert reader.picture_files.get(own.file_id).content == POINT


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_an_older_file_can_take_easy_read_lines(version: str, tmp_path: Path):
    folder = tmp_path / version
    shutil.copytree(FILES / version, folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store:
        with store.read() as reader:
            (session,) = reader.sessions.where()
        store.write(lambda work: write_easy_line(work, session, "Lower benches.", POINT))
        with store.read() as reader:
            assert reader.easy_lines.count() == 1
        store.undo()
        with store.read() as reader:
            assert reader.easy_lines.count() == 0
        store.redo()
        with store.read() as reader:
            (line,) = reader.easy_lines.where()
            own = reader.panel_pictures.get(line.own_picture_id or "")
            assert reader.picture_files.get(own.file_id).content == POINT
        assert store.check().is_sound


def test_phrases_are_still_there(tmp_path: Path):
    folder = tmp_path / "v4"
    shutil.copytree(FILES / "v4", folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store, store.read() as reader:
        assert [one.words for one in reader.phrases.where(person_id=None)] == [
            "I agree.",
            "Please slow down.",
        ]


@pytest.mark.parametrize("version", ["v1", "v2", "v3"])
def test_an_older_file_can_take_phrases(version: str, tmp_path: Path):
    folder = tmp_path / version
    shutil.copytree(FILES / version, folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store:
        store.write(lambda work: keep_phrases(work, "Hello"))
        store.undo()
        with store.read() as reader:
            assert reader.phrases.count() == 0
        store.redo()
        with store.read() as reader:
            (phrase,) = reader.phrases.where()
        assert phrase.words == "Hello"
        assert store.check().is_sound


def test_there_is_a_sample_file_of_this_version():
    assert (FILES / f"v{len(migrations.STEPS)}" / connections.NAME).is_file()
