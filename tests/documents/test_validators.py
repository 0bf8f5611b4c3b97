"""Strangers judge our papers: veraPDF, pdfua and outloud find nothing, and skip nothing."""

import outloud
import pdfua
import pikepdf
import pytest

from tests.documents.conftest import Made
from tests.documents.made import our_findings
from tests.documents.vera import A_3A, UA_1, VeraPdf


@pytest.mark.parametrize("profile", [UA_1, A_3A])
def test_verapdf_finds_no_failure(made: Made, vera: VeraPdf, profile: str):
    assert vera.failures(made.path, profile) == []


def test_pdfua_finds_nothing_and_skips_nothing(made: Made):
    report = pdfua.validate(str(made.path))
    assert [(found.rule_id, found.message) for found in report.findings] == []
    assert [one.rule_id for one in report.outcomes if one.skipped_reason] == []
    assert len(report.outcomes) >= 12


def test_outloud_finds_no_error(made: Made):
    result = outloud.check(str(made.path))
    assert result.error is None
    assert [str(found) for found in result.findings if found.severity == "error"] == []
    assert result.errors == 0


def test_our_own_checks_find_nothing(made: Made):
    assert our_findings(made.case) == {}


@pytest.mark.parametrize("profile", [UA_1, A_3A])
def test_verapdf_is_awake(practice: dict[str, Made], vera: VeraPdf, tmp_path, profile: str):
    with pikepdf.open(practice["pdf"].path) as pdf:
        del pdf.Root.StructTreeRoot
        del pdf.Root.Metadata
        pdf.save(tmp_path / "broken.pdf")
    assert vera.failures(tmp_path / "broken.pdf", profile)


def test_pdfua_and_outloud_are_awake(practice: dict[str, Made], tmp_path):
    with pikepdf.open(practice["pdf"].path) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(tmp_path / "broken.pdf")
    assert pdfua.validate(str(tmp_path / "broken.pdf")).findings
    assert outloud.check(str(tmp_path / "broken.pdf")).errors
