"""The program speaks the language that somebody wants, and English where it cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop import paths
from coprod_desktop.speaking import languages_of_computer
from coprod_desktop.wording import language, terminal
from translating import pseudo

ROOT = Path(__file__).resolve().parents[2]
ACCENTED = "eo-XA"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE")
SENTENCE = pseudo.told(pseudo.ACCENTED, terminal.NO_DISPLAY)


def program(**environment: str) -> str:
    """Start the real program where there is no display, and give the one sentence that it says."""
    without = {name: told for name, told in os.environ.items() if name not in _DISPLAYS}
    told = subprocess.run(
        [sys.executable, "-m", "coprod_desktop"],
        cwd=ROOT,
        env={**without, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stderr.strip()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the longer language once."""
    return pseudo.write(pseudo.ACCENTED, tmp_path_factory.mktemp("made"))


@pytest.fixture
def locale(made: Path) -> Path:
    """Put the longer language where a translator tries one."""
    folder = paths.data_folder() / "locale"
    place = folder / made.relative_to(made.parents[2])
    place.parent.mkdir(parents=True)
    place.write_bytes(made.read_bytes())
    return folder


def prefer(code: str) -> None:
    paths.config_folder().mkdir(parents=True)
    told = json.dumps({"language": code})
    (paths.config_folder() / "preferences.json").write_text(told, encoding="utf-8")


def test_the_program_speaks_the_language_that_is_preferred(locale: Path) -> None:
    prefer(ACCENTED)
    assert program() == SENTENCE


def test_the_program_speaks_the_language_of_the_computer(locale: Path) -> None:
    assert program(LANGUAGE="eo_XA.UTF-8:de") == SENTENCE


def test_a_broken_catalogue_is_english_and_one_line_in_the_log(locale: Path) -> None:
    prefer(ACCENTED)
    (broken,) = locale.rglob("*.mo")
    broken.write_bytes(broken.read_bytes()[:400])
    assert program() == terminal.NO_DISPLAY
    (line,) = (paths.log_folder() / "faults.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith(f"no catalogue could be read from {broken}")


def test_a_language_without_a_catalogue_is_english(locale: Path) -> None:
    prefer("cy")
    assert program() == terminal.NO_DISPLAY
    assert not paths.log_folder().exists()


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({"LANG": "cy_GB.UTF-8"}, ["cy_GB"]),
        ({"LANGUAGE": "cy:en", "LANG": "de_DE.UTF-8"}, ["cy", "en"]),
        ({"LC_ALL": "sr_RS@latin"}, ["sr_RS"]),
    ],
)
def test_the_dearest_language_of_a_computer_comes_first(
    environment: dict[str, str], languages: list[str]
) -> None:
    assert languages_of_computer(environment) == languages


@pytest.mark.parametrize("code", ["en", "en_GB", "C", "POSIX"])
def test_whoever_has_english_first_hears_english(code: str, locale: Path) -> None:
    assert language.speak([code, ACCENTED], [locale]) is None
    assert language.language() == "en-GB"


def test_a_translation_that_asks_for_more_than_is_given_is_not_said() -> None:
    assert language.fits("{count} point", "{count} dot", "{count} dots")
    assert not language.fits("{name} point", "{count} dot")
    assert not language.fits("{count point", "{count} dot")
