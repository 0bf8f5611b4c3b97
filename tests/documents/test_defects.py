"""Our checks bite: each deliberate defect is seen, by the check that is meant to see it."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.case import Case
from tests.documents.checks import CHECKS
from tests.documents.corpus import every_block
from tests.documents.defects import DEFECTS, Defect, broken
from tests.documents.made import drawn, our_findings
from tests.documents.reading import Paper


@pytest.fixture(scope="module")
def good() -> bytes:
    """A paper with every kind of block, and nothing wrong with it."""
    return drawn(every_block()).content


def _case(content: bytes) -> Case:
    return Case(Paper.of(content), every_block(), PRESETS["pdf"])


def test_the_paper_that_is_broken_was_good(good: bytes):
    untouched = broken(good, Defect("nothing", "", lambda pdf: None))
    assert our_findings(_case(untouched)) == {}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_is_seen_by_the_check_that_is_meant_to_see_it(good: bytes, defect: Defect):
    assert list(CHECKS[defect.seen_by](_case(broken(good, defect))))


def test_each_check_has_a_defect_that_proves_it():
    assert {defect.seen_by for defect in DEFECTS} == set(CHECKS)
