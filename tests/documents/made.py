"""Make papers in this process for tests, and judge them by every checker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from outloud import check as listen
from pdfua import validate

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import Drawn, write_pdf
from tests.documents.case import Case
from tests.documents.checks import CHECKS
from tests.documents.reading import Paper


def drawn(document: Document, preset: str = "pdf") -> Drawn:
    """Draw a paper."""
    return write_pdf(document, PRESETS[preset], lambda done, of: None)


def case_of(document: Document, preset: str = "pdf") -> Case:
    """Draw a paper and read it back."""
    made = drawn(document, preset)
    return Case(Paper.of(made.content), document, PRESETS[preset], made.missing)


def our_findings(case: Case) -> dict[str, list[str]]:
    """Ask every check of ours, and keep those that found something."""
    found = {name: list(check(case)) for name, check in CHECKS.items()}
    return {name: some for name, some in found.items() if some}


def pdfua_findings(path: Path) -> list[str]:
    """Ask pdfua; a rule that it passed over counts as a finding."""
    report = validate(str(path))
    skipped = [
        f"{one.rule_id} skipped: {one.skipped_reason}"
        for one in report.outcomes
        if one.skipped_reason
    ]
    return skipped + [f"{one.rule_id}: {one.message}" for one in report.findings]  # fmt: skip


def outloud_errors(path: Path) -> list[str]:
    """Ask outloud for errors.

    It takes a running head or foot of eight words for hidden prose unless it stands on three pages
    (TAG-002). Our check ``artifacts`` proves that nothing else is hidden, so that one is passed
    over, in papers of one or two pages only.
    """
    result = listen(str(path))
    if result.error:
        return [result.error]
    is_short = result.stats["pages"] < 3
    errors = [one for one in result.findings if one.severity == "error"]
    return [
        f"{one.rule}: {one.message}" for one in errors if not (is_short and one.rule == "TAG-002")
    ]


Maker = Callable[[], Document]
