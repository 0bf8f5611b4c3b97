"""A panel whose list of tables is damaged: everything is saved by the list of a copy, or a new one.

A few pages here; ``python3 tasks.py pages`` damages every page of a panel in turn.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coprod_desktop.domain.salvage import Salvaged
from coprod_desktop.storage import backups, connections, keys
from coprod_desktop.storage.panel_folder import open_panel
from tests.storage import panels, spoiled_pages
from tests.storage.pages import key_of, pages_of_list
from tests.storage.panels import WORDS, raw_connection
from tests.storage.spoiled_pages import Saved, spoil_page, state_of
from tests.storage.test_migrations import FILES

SWAPPED = (("contributions", "people"), ("drafts", "words"), ("actions", "topics"))
_SWAP = """UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master AS other
    WHERE other.name = CASE sqlite_master.name WHEN ?1 THEN ?2 ELSE ?1 END)
    WHERE name IN (?1, ?2)"""


@pytest.fixture(scope="module")
def lively(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed panel in which much was done."""
    folder = tmp_path_factory.mktemp("lively") / "panel"
    spoiled_pages.make_panel(folder)
    return folder


def save(folder: Path) -> Salvaged:
    return spoiled_pages.save(folder, folder.with_name("saved"), WORDS.text)


def spoil_list(folder: Path) -> None:
    """Damage the first page and the last one of those that list the tables."""
    path = folder / connections.NAME
    last = pages_of_list(folder, key_of(folder))[-1]
    for page in (0, last):
        spoil_page(folder, path.read_bytes(), page)


def said(folder: Path) -> list[str]:
    with closing(open_panel(folder, WORDS)) as store, store.read() as reader:
        return [one.words for one in reader.contributions.where()]


def test_nothing_is_lost_or_made_up_whichever_page_is_damaged(lively: Path) -> None:
    saved, pages = Saved(), spoiled_pages.pages_to_try(lively, 97)
    tried = pages[:: len(pages) // 4]
    list(spoiled_pages.spoil_in_turn(lively, tried, saved))
    assert saved == Saved(tried=len(tried))


def test_without_its_list_a_panel_is_saved_to_the_last_row(lively: Path, tmp_path: Path) -> None:
    folder = tmp_path / "panel"
    shutil.copytree(lively, folder)
    before, content = state_of(folder), (folder / connections.NAME).read_bytes()
    spoil_page(folder, content, 0)
    assert spoiled_pages.save(folder, tmp_path / "saved").is_whole
    assert state_of(tmp_path / "saved") == before


def test_what_only_the_journal_holds_is_saved_too(closed_panel: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed"
    with closing(open_panel(closed_panel, WORDS)) as store:
        session = store.write(lambda work: work.sessions.where()[0]).result
        store.write(lambda work: panels.contribute(work, session, "Only in the journal."))
        shutil.copytree(closed_panel, killed, ignore=shutil.ignore_patterns("*lock*", "*-shm"))
    assert (killed / f"{connections.NAME}-wal").stat().st_size
    content = (killed / connections.NAME).read_bytes()
    last = pages_of_list(killed, key_of(killed))[-1]
    spoil_page(killed, content, last)
    save(killed)
    assert "Only in the journal." in said(tmp_path / "saved")


def test_a_panel_that_began_with_an_old_version_is_saved_by_its_copies(tmp_path: Path) -> None:
    folder = tmp_path / "panel"
    shutil.copytree(FILES / "v1", folder)
    words = said(folder)
    with closing(open_panel(folder, WORDS)) as store:
        store.back_up()
    spoil_list(folder)
    assert save(folder).is_whole
    assert said(tmp_path / "saved") == words


def test_a_list_that_does_not_fit_puts_no_words_where_they_do_not_belong(
    closed_panel: Path, tmp_path: Path
) -> None:
    words = said(closed_panel)
    with closing(open_panel(closed_panel, WORDS)) as store:
        store.write(lambda work: work.keep_draft("capture", "half typed", 4))
    other = backups.place_for(closed_panel, backups.BACKUP, datetime(2026, 12, 1, tzinfo=UTC))
    other.mkdir(parents=True)
    for name in (connections.NAME, keys.NAME, keys.COPY_NAME):
        shutil.copyfile(closed_panel / name, other / name)
    with closing(raw_connection(other)) as file:
        file.execute("PRAGMA writable_schema = ON")
        for pair in SWAPPED:
            file.execute(_SWAP, pair)
    spoil_list(closed_panel)
    salvaged = save(closed_panel)
    assert not salvaged.is_whole
    assert said(tmp_path / "saved") == words
    with closing(open_panel(tmp_path / "saved", WORDS)) as store, store.read() as reader:
        assert [one.name for one in reader.people.where()] == []
        assert reader.list_drafts() == ()
    with closing(open_panel(tmp_path / "saved", WORDS)) as store:
        # The panel of this test never had a name of its own; everything else is as it was told.
        assert [one.about for one in store.check().findings] == ["panels"]
