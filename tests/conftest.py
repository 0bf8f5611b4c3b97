"""What holds for every test: a home of its own, no screen needed, nothing left, nothing logged."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test speaks out of somebody's speakers; those of the voice itself choose their own.
os.environ.setdefault("COPROD_VOICE", "remembering")

_HERE = Path(__file__).resolve().parent
_ALONE = (
    "assistive/orca",
    "crash/test_killed_in_mid_turn.py",
    "crash/test_killed_program.py",
    "crash/test_room_screen_comes_back.py",
    "gui/test_reader.py",
    "speech/test_worker.py",
)


def pytest_configure(config: pytest.Config) -> None:
    """Explain the marks that our tests use."""
    config.addinivalue_line(
        "markers",
        "logs_errors: this test provokes a fault that the program must write into its log",
    )
    config.addinivalue_line(
        "markers",
        "alone: this test listens or measures, and must not share the machine with others",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests apart that hear or measure: another test beside them would disturb."""
    for item in items:
        if any(item.path.is_relative_to(_HERE / each) for each in _ALONE):
            item.add_marker("alone")


def pytest_collection_finish() -> None:
    """Look through what each test leaves, and not each time through all tests that there are."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the program a home of its own, so that no test can touch a person's panels."""
    folder = tmp_path / "coprod-home"
    monkeypatch.setenv("COPROD_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Make the one application as the program does: the attribute must come before it exists."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    return QApplication


@pytest.fixture(autouse=True)
def _no_window_is_left(home: Path) -> Iterator[None]:
    before = {id(window) for window in _windows()}
    yield
    if left := [window for window in _windows() if id(window) not in before]:
        gc.collect()
        left = [window for window in _windows() if id(window) not in before]
    if left:
        names = ", ".join(f"{type(window).__name__} “{window.windowTitle()}”" for window in left)
        _delete(left)
        pytest.fail(f"the test left windows behind (use qtbot.addWidget): {names}")


@pytest.fixture(autouse=True)
def _no_error_is_logged(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("logs_errors"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    if errors := [record.getMessage() for record in records if record.levelno >= logging.ERROR]:
        pytest.fail("the program logged errors:\n" + "\n".join(errors))


def _windows() -> list[QWidget]:
    """List the windows that were shown and that nobody owns, once those due to go have gone."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets and widgets.QApplication.instance()
    if not application:
        return []
    _carry_out_deletions()
    alone = (each for each in application.topLevelWidgets() if each.parent() is None)
    return [each for each in alone if each.windowHandle() is not None]


def _delete(windows: list[QWidget]) -> None:
    for window in windows:
        window.close()
        window.deleteLater()
    _carry_out_deletions()


def _carry_out_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
