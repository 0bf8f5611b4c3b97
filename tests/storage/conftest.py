"""An open panel for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.storage.store import Store
from tests.storage import panels


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the panel of a test stands."""
    return tmp_path / "panel"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An open panel with nothing in it; a test may close it itself."""
    opened = panels.new_panel(folder).store
    yield opened
    opened.close()


@pytest.fixture
def closed_panel(folder: Path) -> Path:
    """The folder of a panel that holds one session of three contributions, sealed and closed."""
    store = panels.new_panel(folder).store
    session = store.write(panels.plan_session).result
    for words in ("The bus never stops here.", "The bench is too high.", "We need a shelter."):
        store.write(lambda work, words=words: panels.contribute(work, session, words))
    store.write(lambda work: panels.end_session(work, session))
    store.close()
    return folder
