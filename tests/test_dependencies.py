"""What the frozen program is made of: pinned, with hashes, and each part with its licence."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

from coprod_desktop.services.licences import list_licences

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements-frozen.txt").read_text(encoding="utf-8")
# These make the folder and are not in it; of PyInstaller, its starter is, which has its own line.
ONLY_BUILD = {
    "altgraph",
    "macholib",
    "pefile",
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "setuptools",
}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def pinned() -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([\w.]+)", LOCK, re.MULTILINE))


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def holds(version: str, asked: str) -> bool:
    """Say whether a version is one that the project asks for."""
    width = 6
    ours = (*number(version), *[0] * width)[:width]
    for sign, wanted in re.findall(r"(>=|<|==)([\d.]+)", asked):
        theirs = (*number(wanted), *[0] * width)[:width]
        if not {">=": ours >= theirs, "<": ours < theirs, "==": ours == theirs}[sign]:
            return False
    return True


def test_everything_that_the_program_asks_for_is_pinned_as_it_asks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known = pinned()
    for line in (*project["dependencies"], *project["optional-dependencies"]["build"]):
        match = re.fullmatch(r"([\w.-]+)(?:\[\w+\])?(.*)", line)
        assert match
        assert plain(match[1]) in known, f"{line}: run python3 tasks.py lock"
        assert holds(known[plain(match[1])], match[2]), f"{line}: run python3 tasks.py lock"


def test_every_pinned_part_has_hashes_and_comes_from_nowhere_else() -> None:
    parts = re.split(r"\n(?=[a-z0-9])", LOCK.strip())
    assert len(parts) == len(pinned())
    for part in parts:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", part), part
    assert "://" not in LOCK
    assert "--index" not in LOCK


def test_every_pinned_part_that_ships_stands_in_the_list_of_licences() -> None:
    listed = {plain(one.name) for one in list_licences()}
    # The parts of pyobjc are one part of many pieces, under one licence.
    ships = {one for one in pinned() if not one.startswith("pyobjc-framework-")}
    assert ships - ONLY_BUILD - listed == set()


def test_what_could_not_be_looked_up_is_never_called_sound() -> None:
    path = ROOT / ".ci" / "dependencies.py"
    spec = importlib.util.spec_from_file_location("dependencies", path)
    assert spec is not None
    assert spec.loader is not None
    dependencies = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dependencies)
    lines = dependencies.told(
        [
            {"name": "here", "version": "1.0", "vulns": []},
            {"name": "unknown", "skip_reason": "not found"},
            {
                "name": "weak",
                "version": "2.0",
                "vulns": [{"id": "CVE-1", "fix_versions": ["2.1"]}],
            },
        ]
    )
    assert lines == [
        "2 of 3 parts were compared.",
        "These could not be looked up, so nothing is known: unknown.",
        "weak 2.0: CVE-1, mended in 2.1.",
    ]
