"""Word files: real headings, lists, tables and languages, and defects that prove each check."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.model import Document, Heading, Paragraph, Run
from coprod_desktop.documents.word.writer import write_word
from tests.documents.corpus import paper
from tests.documents.read_back.papers import PAPERS, everything
from tests.documents.word.checks import CHECKS, findings
from tests.documents.word.defects import DEFECTS, Defect
from tests.documents.word.file import W, WordFile


def _good() -> Document:
    """Give a paper with every kind of block, and words that run from the right."""
    arabic = Paragraph(words=(Run("السلام عليكم", language="ar"),))
    whole = everything()
    return paper(*whole.blocks[1:], Heading(text="Greetings", level=2), arabic)


@pytest.mark.parametrize("name", PAPERS)
def test_a_word_file_is_well_made(name: str):
    document = PAPERS[name]()
    assert findings(WordFile.of(write_word(document)), document) == {}


def test_the_file_that_is_broken_was_good():
    assert findings(WordFile.of(write_word(_good())), _good()) == {}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_is_seen_by_the_check_that_is_meant_to_see_it(defect: Defect):
    file = WordFile.of(write_word(_good()))
    defect.apply(file)
    assert list(CHECKS[defect.seen_by](file, _good()))


def test_each_check_has_a_defect_that_proves_it():
    assert {defect.seen_by for defect in DEFECTS} == set(CHECKS)


def test_a_link_that_leads_to_no_page_is_no_link():
    document = paper(Paragraph(words=(Run("Press here", link="javascript:alert(1)"),)))
    file = WordFile.of(write_word(document))
    assert not [one for one in file.targets().values() if one[2]]


def test_any_language_that_is_written_from_the_right_is_marked_where_word_looks_for_it():
    sorani = Run("سڵاو", language="ckb")
    shown = write_word(paper(Paragraph(words=(sorani,))))
    file = WordFile.of(shown)
    marked = [one.attrib for one in file.body.iter(f"{W}lang")]
    assert marked == [{f"{W}val": "ckb", f"{W}bidi": "ckb"}]
