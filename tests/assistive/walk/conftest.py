"""One window for the whole walk, and a panel that is made once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.services import panel_files
from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.collecting import Collecting
from tests.assistive.walk.stage import Stage


@pytest.fixture(scope="module")
def walk_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the practice panel in it."""
    return tmp_path_factory.mktemp("walk")


@pytest.fixture
def home(walk_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every step of the walk happens in the same home."""
    monkeypatch.setenv("COPROD_HOME", str(walk_home))
    return walk_home


# With an empty sheet Qt throws away what it knows of the widgets that it styled. Those that still
# live are then not noticed when they die, and the next sheet crashes over them.
_NO_RULES = "/* no rules */"


@contextmanager
def looks_as_before(application: QApplication) -> Iterator[QApplication]:
    """Give the application a look for a while; afterwards it looks as it did before."""
    font, palette, sheet = application.font(), application.palette(), application.styleSheet()
    yield application
    application.setStyleSheet(sheet or _NO_RULES)
    application.setFont(font)
    application.setPalette(palette)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, for a test that changes how it looks."""
    with looks_as_before(qapp) as application:
        yield application


@pytest.fixture(scope="module", autouse=True)
def _garbage_is_collected_here(qapp: QApplication) -> Iterator[None]:
    """As in the program: an object of Qt that dies on another thread takes everything with it."""
    collecting = Collecting()
    yield
    collecting.stop()


@pytest.fixture(scope="module")
def stage(qapp: QApplication, walk_home: Path) -> Iterator[Stage]:
    """The real window, with the practice panel behind it."""
    with pytest.MonkeyPatch.context() as patch, looks_as_before(qapp):
        patch.setenv("COPROD_HOME", str(walk_home))
        folder = panel_files.practice_folder()
        panel_files.make_practice_panel(folder, progress=lambda _done, _total: None)
        roles = install_strip_role()
        stage = Stage(qapp, folder)
        yield stage
        stage.close()
        del roles
