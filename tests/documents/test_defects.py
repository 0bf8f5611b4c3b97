"""Our checks bite: each deliberate defect is seen, by the check that is meant to see it."""

from __future__ import annotations

from functools import lru_cache

import pytest

from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.breaking import Defect, broken
from tests.documents.case import Case
from tests.documents.checks import CHECKS
from tests.documents.corpus import CORPUS
from tests.documents.defects import DEFECTS
from tests.documents.defects_of_languages import LANGUAGES_BROKEN
from tests.documents.defects_of_looks import LOOKS
from tests.documents.made import drawn, our_findings
from tests.documents.reading import Paper

EVERY = (*DEFECTS, *LOOKS, *LANGUAGES_BROKEN)


@lru_cache
def good(paper: str, preset: str) -> bytes:
    """A paper with nothing wrong with it."""
    return drawn(CORPUS[paper](), preset).content


def case_with(defect: Defect) -> Case:
    content = broken(good(defect.paper, defect.preset), defect)
    return Case(Paper.of(content), CORPUS[defect.paper](), PRESETS[defect.preset])


@pytest.mark.parametrize(
    ("paper", "preset"), sorted({(defect.paper, defect.preset) for defect in EVERY})
)
def test_the_papers_that_are_broken_were_good(paper: str, preset: str):
    untouched = Defect("nothing", "", lambda pdf: None, paper, preset)
    assert our_findings(case_with(untouched)) == {}


@pytest.mark.parametrize("defect", EVERY, ids=lambda defect: defect.name)
def test_a_defect_is_seen_by_the_check_that_is_meant_to_see_it(defect: Defect):
    assert list(CHECKS[defect.seen_by](case_with(defect)))


def test_each_check_has_a_defect_that_proves_it():
    assert {defect.seen_by for defect in EVERY} == set(CHECKS)


def test_there_are_many_defects_and_no_two_are_the_same():
    assert len({defect.name for defect in EVERY}) == len(EVERY)
    assert len(EVERY) >= 60
