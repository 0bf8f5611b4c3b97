"""Every sentence can be translated, and no translation can stop the program."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from translating import pseudo
from translating.catalogue import TEMPLATE, WORDING, compile_all, faults, template

# Said by code and not by people: names of fields, codes, shapes of times.
_NOT_SAID = re.compile(r"[a-z0-9_.-]+|%[dmYHM:/%]+")
# Whoever records writes these, and the voice says them in another way; ``labels`` has the words.
_KEYS_OF_OTHERS = {
    "speech.py": re.compile(r"[A-Z]\w+|A&E|Rt Hon|[ei]\.[ge]\.|[cw]/[co]"),
    "papers.py": re.compile(r"speech-to-text reporter| U\+|04X"),
    "live.py": re.compile(r"(Ctrl|Alt)\+\d?"),
    "language.py": re.compile(r".*"),
}


def is_told(node: ast.AST) -> bool:
    """Say whether this is a call of the door to translation."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "plural")


def loose_words(path: Path) -> Iterator[str]:
    """Give the words of a file that no translator would ever see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
            seen |= {id(one.value) for one in node.body[:1] if isinstance(one, ast.Expr)}
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "plural"):
            taken = node.args[: 1 if getattr(node.func, "id", "") == "_" else 2]
            seen |= {id(one) for one in taken if isinstance(one, ast.Constant)}
            yield from (ast.unparse(one) for one in taken if not isinstance(one, ast.Constant))
        if isinstance(node, ast.JoinedStr):
            # What is gathered by older versions of Python does not see into these.
            yield from (ast.unparse(one) for one in ast.walk(node) if is_told(one))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in seen:
            known = _KEYS_OF_OTHERS.get(path.name, _NOT_SAID)
            if re.search("[A-Za-z]", node.value) and not (
                _NOT_SAID.fullmatch(node.value) or known.fullmatch(node.value)
            ):
                yield node.value


@pytest.mark.parametrize("path", sorted(WORDING.rglob("*.py")), ids=lambda path: path.stem)
def test_every_word_passes_the_door_to_translation(path: Path) -> None:
    assert [*loose_words(path)] == []


def test_the_template_holds_every_sentence_as_it_is_now() -> None:
    told = TEMPLATE.read_bytes() if TEMPLATE.exists() else b""
    assert told == template(), "a sentence has changed: run python3 tasks.py catalogue"


def test_a_translation_is_compiled_for_the_program(tmp_path: Path) -> None:
    source = tmp_path / "cy" / "LC_MESSAGES" / "coprod_desktop.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid "Theme"\nmsgstr "Tema"\n', encoding="utf-8")
    assert compile_all(tmp_path) == []
    assert b"Tema" in source.with_suffix(".mo").read_bytes()


@pytest.mark.parametrize(
    ("sentence", "translation", "fault"),
    [
        ("{name} is here", "{nom} est ici", "asks for what is not given"),
        ("{name} is here", "{name est ici", "half a pair of braces"),
        ("{name} is here", "est ici", "lacks name"),
        (("{count} of {all}", "{count} of {all}"), ("un", "{count}"), "lacks all"),
    ],
)
def test_a_translation_that_would_stop_the_program_is_not_compiled(
    sentence: str | tuple[str, str], translation: str | tuple[str, str], fault: str
) -> None:
    catalogue = Catalog(locale="fr")
    catalogue.add(sentence, translation)
    (said, *_more) = faults(catalogue)
    assert fault in said


def test_a_form_for_one_thing_may_say_it_in_words() -> None:
    catalogue = Catalog(locale="fr")
    catalogue.add(("{count} dot", "{count} dots"), ("un point", "{count} points"))
    assert [*faults(catalogue)] == []


@pytest.mark.parametrize("kind", pseudo.KINDS)
def test_a_language_that_nobody_speaks_is_longer_and_keeps_what_is_filled_in(kind: str) -> None:
    told = pseudo.told(kind, "Before &you come, ask {names} about access.")
    assert "{names}" in told
    assert len(told) >= 1.3 * len("Before &you come, ask {names} about access.")
    assert not re.search("[A-Za-z]", told.replace("{names}", ""))
