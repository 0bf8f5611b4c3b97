"""The conformance report claims only what a test proves, and leaves no criterion out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = (ROOT / "docs" / "conformance.md").read_text(encoding="utf-8")
STATES = {"met", "in part", "needs people", "does not apply"}
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in REPORT.splitlines()
    if re.match(r"\| \d", line)
]
# WCAG 2.2, levels A and AA, as far as it is applied to software; and what of AAA we promise.
CRITERIA = re.findall(
    r"\S+",
    """
1.1.1 1.2.1 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.6 1.4.10 1.4.11
1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11
2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3
3.3.4 3.3.7 3.3.8 4.1.2 4.1.3 11.5.2.5 11.6.1 11.6.2 11.7 11.8.1 11.8.2 11.8.3 11.8.4 11.8.5
""",
)


def proofs_in(text: str) -> list[str]:
    """Give the tests that a row names."""
    return re.findall(r"`(tests/[\w/.]+(?:::\w+)?)`", text)


def has_test(named: str) -> bool:
    """Say whether a test is there: its file, and its function where one is named."""
    file, _, function = named.partition("::")
    if not (ROOT / file).is_file():
        return False
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    found = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return function in found if function else any(one.startswith("test_") for one in found)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].split()[0])
def test_each_row_has_a_state_and_proof_that_is_there(row: tuple[str, ...]) -> None:
    _criterion, state, proof = row
    assert state in STATES
    assert proof
    assert [one for one in proofs_in(proof) if not has_test(one)] == []
    assert state != "met" or proofs_in(proof), "what no test proves is not claimed"


def test_no_criterion_is_left_out() -> None:
    told = {number for row in ROWS for number in re.findall(r"\d+(?:\.\d+)+", row[0])}
    assert [one for one in CRITERIA if one not in told] == []


def test_a_test_that_is_not_there_is_seen() -> None:
    assert not has_test("tests/test_conformance.py::test_nothing_of_the_kind")
    assert not has_test("tests/test_nowhere.py")
    assert has_test("tests/test_conformance.py::test_no_criterion_is_left_out")
