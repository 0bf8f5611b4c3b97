"""Each paper of the corpus, in each preset, before every checker."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.corpus import CORPUS
from tests.documents.made import case_of, drawn, our_findings, outloud_errors, pdfua_findings
from tests.documents.vera import A_3A, UA_1, VeraPdf

EACH_PAPER = pytest.mark.parametrize("name", CORPUS)
EACH_PRESET = pytest.mark.parametrize("preset", [name for name in PRESETS if name != "cards"])


@EACH_PRESET
@EACH_PAPER
def test_our_own_checks_find_nothing(name: str, preset: str):
    assert our_findings(case_of(CORPUS[name](), preset)) == {}


@EACH_PRESET
@EACH_PAPER
def test_the_validators_find_nothing(name: str, preset: str, tmp_path: Path, vera: VeraPdf):
    path = tmp_path / "paper.pdf"
    path.write_bytes(drawn(CORPUS[name](), preset).content)
    found = {
        "PDF/UA-1": vera.failures(path, UA_1),
        "PDF/A-3a": vera.failures(path, A_3A),
        "pdfua": pdfua_findings(path),
        "outloud": outloud_errors(path),
    }
    assert not any(found.values()), found


@EACH_PAPER
def test_the_same_paper_gives_the_same_bytes(name: str):
    assert drawn(CORPUS[name]()).content == drawn(CORPUS[name]()).content


def test_verapdf_bites(tmp_path: Path, vera: VeraPdf):
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "untagged.pdf"))
    canvas.drawString(72, 700, "Not tagged")
    canvas.save()
    broken = {one.rule for one in vera.failures(tmp_path / "untagged.pdf", UA_1)}
    assert {"7.1-3", "6.2-1", "7.1-8", "7.21.4.1-1"} <= broken
    assert vera.failures(tmp_path / "untagged.pdf", A_3A)
