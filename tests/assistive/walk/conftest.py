"""One window for the whole walk, and a panel that is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.services import panel_files
from coprod_desktop.ui.announcer import install_strip_role
from tests.assistive.walk.windows import Stage


@pytest.fixture(scope="session")
def walk_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the practice panel in it."""
    return tmp_path_factory.mktemp("walk")


@pytest.fixture
def home(walk_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every step of the walk happens in the same home."""
    monkeypatch.setenv("COPROD_HOME", str(walk_home))
    return walk_home


@pytest.fixture(scope="module")
def stage(qapp: QApplication, walk_home: Path) -> Iterator[Stage]:
    """The real window, with the practice panel behind it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_HOME", str(walk_home))
        folder = panel_files.practice_folder()
        panel_files.make_practice_panel(folder, progress=lambda _done, _total: None)
        roles = install_strip_role()
        stage = Stage(qapp, folder)
        yield stage
        stage.close()
        del roles
        qapp.setStyleSheet("")
