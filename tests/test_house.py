"""The house rules that no linter knows: sizes, names, words for everything, licences for all."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pytest

from coprod_desktop import paths
from coprod_desktop.domain import errors, share_troubles, troubles
from coprod_desktop.domain import events as events_package
from coprod_desktop.domain.happened import Event
from coprod_desktop.services.licences import list_licences, read_licence
from coprod_desktop.wording import happened, problems

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = sorted((ROOT / "coprod_desktop").rglob("*.py"))
PROJECT = [
    ROOT / "tasks.py",
    *PROGRAM,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
]
LONGEST_FILE, LONGEST_FUNCTION, MOST_PARAMETERS = 400, 40, 6
BANNED_NAMES = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
# Nothing is ever refused with a base alone.
BASES = {
    errors.Problem,
    errors.DomainError,
    troubles.StorageTrouble,
    troubles.PaperTrouble,
    troubles.SpeechTrouble,
    troubles.ImportTrouble,
    troubles.LineTrouble,
}

Kind = TypeVar("Kind", bound=type)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def kinds(module: ModuleType, base: Kind) -> list[Kind]:
    """List what a module defines of one kind, but not the base itself."""
    found = [kind for kind in vars(module).values() if isinstance(kind, type)]
    return [kind for kind in found if issubclass(kind, base) and kind is not base]


@pytest.mark.parametrize("path", PROJECT, ids=name)
def test_a_file_and_its_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE, f"{name(path)} is too long"
    for function in functions(ast.parse(text)):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= LONGEST_FUNCTION, f"{name(path)}:{function.lineno} {function.name}: {lines}"


@pytest.mark.parametrize("path", PROGRAM, ids=name)
def test_a_function_takes_few_parameters(path: Path) -> None:
    for function in functions(ast.parse(path.read_text(encoding="utf-8"))):
        told = function.args
        given = [*told.posonlyargs, *told.args, *told.kwonlyargs]
        count = len([one for one in given if one.arg not in ("self", "cls")])
        assert count <= MOST_PARAMETERS, (
            f"{name(path)}:{function.lineno} {function.name} takes {count}"
        )


@pytest.mark.parametrize("path", PROGRAM, ids=name)
def test_a_module_says_what_it_is_and_is_called_after_it(path: Path) -> None:
    assert not BANNED_NAMES & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{name(path)} has no docstring"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name(path)}:{node.lineno} {node.name} says nothing"


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in (
            *kinds(errors, errors.Problem),
            *kinds(troubles, errors.Problem),
            *kinds(share_troubles, errors.Problem),
        )
        if kind not in BASES
    ],
)
def test_every_problem_has_its_sentence(kind: type[errors.Problem]) -> None:
    told = problems._SENTENCES.get(kind)
    assert told, f"{kind.__name__} has no sentence in wording/problems.py"
    assert told[0].isupper() or told.startswith("{"), told
    assert told.rstrip().endswith((".", "?", "}")), told
    # Whatever the sentence asks for, each problem of this kind must know.
    source = inspect.getsource(kind) + "".join(inspect.getsource(base) for base in kind.__bases__)
    for name_asked in re.findall(r"\{p\.(\w+)", told):
        assert re.search(rf"self\.{name_asked}\b", source), f"{kind.__name__} lacks {name_asked}"


def every_event() -> list[type[Event]]:
    """List the events of every subject, each once."""
    subjects = [
        importlib.import_module(f"{events_package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(events_package.__path__)
    ]
    return [kind for subject in subjects for kind in kinds(subject, Event)]


@pytest.mark.parametrize("kind", every_event())
def test_every_event_has_words_for_the_record(kind: type[Event]) -> None:
    assert kind in happened.ACTS, f"{kind.__name__} has no words in wording/told"


def test_nothing_is_said_about_what_cannot_happen() -> None:
    assert {*happened.ACTS, *happened.SENTENCES} <= set(every_event())


def test_every_part_that_we_ask_for_stands_in_the_list_of_licences() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked: dict[str, str] = {}
    for line in project["dependencies"]:
        match = re.fullmatch(r"([\w.-]+)(.*)", line)
        assert match
        asked[match[1]] = match[2]
    listed = {one.name: one.versions for one in list_licences() if one.versions}
    assert listed == asked


def test_every_licence_has_its_text_and_says_what_the_part_is_for() -> None:
    licences = list_licences()
    assert len({one.name for one in licences}) == len(licences)
    for one in licences:
        assert one.licence, one.name
        assert one.purpose, one.name
        assert len(read_licence(one)) > 100, one.name


def test_every_font_that_ships_has_its_licence() -> None:
    fonts = paths.resource("fonts")
    texts = {path.stem.removeprefix("LICENCE-").replace("-", "") for path in fonts.glob("*.txt")}
    for font in [*fonts.glob("*.ttf"), *fonts.glob("*.otf")]:
        family = font.stem.split("_")[0].casefold()
        assert family in texts, font.name


def test_our_own_licence_is_the_whole_gpl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_every_sentence_stands_in_the_wording_of_one_subject() -> None:
    package = ROOT / "coprod_desktop" / "wording" / "__init__.py"
    assert len(ast.parse(package.read_text(encoding="utf-8")).body) == 1
