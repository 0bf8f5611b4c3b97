"""A real meeting of 229 turns, from CSV through the encrypted panel into its minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.documents.model import Document
from coprod_desktop.services import exchange, meeting_csv, papers
from tests.documents.made import case_of, drawn, our_findings, outloud_errors, pdfua_findings
from tests.documents.vera import A_3A, UA_1, VeraPdf
from tests.panels import SettableClock, new_panel
from tests.real_meeting import RealTurn, as_csv, read_real_meeting

MEETING = "meeting-education-committee-4.json"


@pytest.fixture(scope="module")
def turns() -> tuple[RealTurn, ...]:
    """What was said, by whom, under which topic."""
    return read_real_meeting(MEETING)


@pytest.fixture(scope="module")
def minutes(turns: tuple[RealTurn, ...], tmp_path_factory: pytest.TempPathFactory) -> Document:
    """Its minutes, as the program composes them."""
    folder = tmp_path_factory.mktemp("real")
    file = folder / "education committee.csv"
    file.write_text(as_csv(turns), encoding="utf-8")
    workspace = new_panel(folder / "panel", SettableClock())
    try:
        session = workspace.do(exchange.import_session, meeting_csv.read_meeting(file))
        return workspace.ask(papers.minutes_of, session.id)
    finally:
        workspace.close()


def _said(lines: list[str], turns: tuple[RealTurn, ...]) -> list[tuple[str, str]]:
    """Give (speaker, words) of each contribution from leaves; one may have several paragraphs."""
    speakers = {turn.speaker for turn in turns}
    said: list[tuple[str, str]] = []
    for line in lines:
        name, colon, rest = line.partition(": ")
        if colon and name in speakers:
            said.append((name, rest))
        elif said:
            said[-1] = (said[-1][0], f"{said[-1][1]} {line}")
    return said


@pytest.mark.parametrize("preset", ["pdf", "pdf-18"])
def test_every_word_of_every_turn_stands_once_in_order_under_its_speaker(
    minutes: Document, turns: tuple[RealTurn, ...], preset: str
):
    leaves = case_of(minutes, preset).paper.leaves()
    lines = [text for path, _, text in leaves if path == "Document/P"]
    wanted = [(turn.speaker, " ".join(turn.text.split())) for turn in turns]
    assert len(wanted) == 229
    assert _said(lines, turns)[: len(wanted) - 1] == wanted[:-1]
    # After the last turn come the paragraphs of the other parts of the minutes.
    name, words = _said(lines, turns)[-1]
    assert name == wanted[-1][0]
    assert words.startswith(wanted[-1][1])
    assert len(_said(lines, turns)) == len(wanted)


def test_sections_follow_the_real_order_of_topics(minutes: Document, turns: tuple[RealTurn, ...]):
    order: list[str] = []
    for turn in turns:
        if not order or order[-1] != turn.item:
            order.append(turn.item)
    sections = [heading.text for heading in minutes.headings if heading.level == 3]
    assert len(sections) == len(order)
    for section, item in zip(sections, order, strict=True):
        assert (item or "Other") in section


@pytest.mark.parametrize("preset", ["pdf", "pdf-18"])
def test_no_checker_finds_anything(minutes: Document, preset: str, tmp_path: Path, vera: VeraPdf):
    path = tmp_path / "minutes.pdf"
    path.write_bytes(drawn(minutes, preset).content)
    assert our_findings(case_of(minutes, preset)) == {}
    assert vera.failures(path, UA_1) == []
    assert vera.failures(path, A_3A) == []
    assert pdfua_findings(path) == []
    assert outloud_errors(path) == []
