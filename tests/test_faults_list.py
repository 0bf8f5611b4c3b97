"""The list of faults leaves none out, and names only tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_conformance import has_test, proofs_in

LIST = (Path(__file__).parent.parent / "docs" / "faults.md").read_text(encoding="utf-8")
ROWS = [line for line in LIST.splitlines() if re.match(r"\| \d", line)]
FAULTS = 42


def number_of(row: str) -> int:
    return int(row.strip("| ").split(" | ")[0])


def test_each_of_the_faults_has_its_row_in_order() -> None:
    assert [number_of(row) for row in ROWS] == list(range(1, FAULTS + 1))


@pytest.mark.parametrize("row", ROWS, ids=number_of)
def test_a_row_names_tests_that_are_there(row: str) -> None:
    named = proofs_in(row)
    assert named
    assert [one for one in named if not has_test(one) or "::test_" not in one] == []
