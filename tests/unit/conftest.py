"""A real panel for each test, opened and closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.services.workspace import Workspace
from tests.panels import Room, SettableClock, fill_room, new_panel


@pytest.fixture
def clock() -> SettableClock:
    """A clock that a test moves."""
    return SettableClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: SettableClock) -> Iterator[Workspace]:
    """An open panel with nobody in it."""
    opened = new_panel(tmp_path / "panel", clock)
    yield opened
    opened.close()


@pytest.fixture
def room(workspace: Workspace, tmp_path: Path, clock: SettableClock) -> Room:
    """A session that runs, with Janet, Omar, Tomasz and Dawn."""
    return fill_room(workspace, tmp_path / "panel", clock)
