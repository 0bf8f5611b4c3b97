"""The rules of tests/conftest.py are themselves tried: each catches what it promises to catch."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import tasks

pytest_plugins = ["pytester"]

RULES = (Path(__file__).with_name("conftest.py")).read_text(encoding="utf-8")


def run(pytester: pytest.Pytester, body: str) -> pytest.RunResult:
    pytester.makeconftest(RULES)
    pytester.makepyfile(body)
    return pytester.runpytest_inprocess("-p", "no:cacheprovider")


def test_a_test_has_a_home_of_its_own(tmp_path: Path) -> None:
    assert Path(os.environ["COPROD_HOME"]).is_relative_to(tmp_path)


def test_a_window_that_is_left_open_is_deleted_and_fails_the_test_that_left_it(
    pytester: pytest.Pytester,
) -> None:
    result = run(
        pytester,
        """
        kept = []

        def test_that_forgets(qapp):
            from PySide6.QtWidgets import QWidget
            kept.append(QWidget())
            kept[0].setWindowTitle("Forgotten")
            kept[0].show()

        def test_that_comes_after(qapp):
            assert "Forgotten" not in [one.windowTitle() for one in qapp.topLevelWidgets()]
        """,
    )
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left windows behind*QWidget “Forgotten”*"])


def test_a_window_that_qtbot_closes_is_no_window_left(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
        def test_that_is_tidy(qtbot):
            from PySide6.QtWidgets import QWidget
            window = QWidget()
            qtbot.addWidget(window)
            window.show()
        """,
    )
    result.assert_outcomes(passed=1)


@pytest.mark.logs_errors
def test_a_logged_error_fails_a_test_unless_it_was_meant(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
        import logging
        import pytest

        def test_that_goes_wrong_in_silence():
            logging.getLogger("coprod").error("the writer stopped")

        @pytest.mark.logs_errors
        def test_that_provokes_a_fault():
            logging.getLogger("coprod").error("as it should")
        """,
    )
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*the writer stopped*"])


@pytest.fixture
def tried(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder of tests of its own that `python3 tasks.py test` runs: three share, two do not."""
    noted = "def test_that_is_run():\n    open('ran', 'a').write(__name__ + ' ')\n"
    pytester.makeconftest(RULES)
    pytester.makeini("[pytest]\naddopts = -p no:cacheprovider")
    marked = f"import pytest\npytestmark = pytest.mark.alone\n{noted}"
    pytester.makepyfile(test_one=noted, test_two=noted, test_marked=marked)
    for folder, name in (("assistive/orca", "test_heard.py"), (tasks.SCREENS, "test_screen.py")):
        at = pytester.path / folder
        at.mkdir(parents=True)
        at.joinpath(name).write_text(noted, encoding="utf-8")

    # These tests need but the one plugin that shares them out; to load all of them takes longest.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTEST_PLUGINS", "xdist.plugin")

    def call(command: Sequence[str]) -> int:
        return subprocess.run(command, cwd=pytester.path, check=False).returncode

    monkeypatch.setattr(tasks, "_prepare", lambda *_, **__: None)
    monkeypatch.setattr(tasks, "_call", call)
    return pytester


def test_every_test_runs_once_and_what_needs_the_machine_for_itself_runs_last(
    tried: pytest.Pytester,
) -> None:
    assert tasks.test([]) == 0
    ran = (tried.path / "ran").read_text(encoding="utf-8").split()
    assert ran[0] == "test_screen"
    assert sorted(ran[1:3]) == ["test_one", "test_two"]
    assert sorted(ran[3:]) == ["test_heard", "test_marked"]


@pytest.mark.parametrize(
    "where", ["test_one.py", "assistive/orca/test_heard.py", "tests/gui/test_screen.py"]
)
def test_one_part_that_fails_fails_the_whole(tried: pytest.Pytester, where: str) -> None:
    tried.path.joinpath(where).write_text("def test_that_fails(): assert 0", encoding="utf-8")
    assert tasks.test([]) == 1


def test_whoever_names_tests_gets_just_those(tried: pytest.Pytester) -> None:
    assert tasks.test(["assistive/orca", "test_two.py", "-k", "heard"]) == 0
    assert (tried.path / "ran").read_text(encoding="utf-8").split() == ["test_heard"]
