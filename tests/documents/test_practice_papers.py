"""Papers of a practice say so wherever somebody may look, and never take a real one's place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.services import agendas, panel_files, papers, practice_runs, sessions
from tests.documents.checks import margin_of
from tests.documents.corpus import CORPUS
from tests.documents.made import case_of, drawn, our_findings
from tests.documents.records import long_record
from tests.documents.whole_file import data_in, everything_in

SAID = "This is practice. It is no record of a real meeting."
REAL = "session-1-minutes.pdf"


@pytest.mark.parametrize("preset", ["pdf", "pdf-18"])
def test_it_says_so_in_the_title_on_every_page_and_in_the_data(preset):
    document = CORPUS["minutes of a practice"]()
    case = case_of(document, preset)
    assert our_findings(case) == {}
    title = f"Practice: {compose_minutes(long_record(60)).title}"
    with case.paper.pdf.open_metadata() as about:
        assert about["dc:title"] == title
        assert about["dc:description"].startswith("Practice: ")
    assert str(case.paper.pdf.docinfo["/Title"]) == title
    told = [text for _, _, text in case.paper.leaves()]
    assert told[:2] == [title, SAID]
    heads = heads_of(case.paper)
    assert len(heads) == len(case.paper.pdf.pages) > 3
    assert all(head.startswith("Practice. ") for head in heads), heads
    told_as_data = json.loads(data_in(drawn(document, preset).content))
    assert told_as_data["practice"] is True
    assert told_as_data["title"] == title


def test_a_real_paper_says_nothing_of_practice():
    told = json.loads(data_in(drawn(compose_minutes(long_record(60))).content))
    assert told["practice"] is False
    assert "Practice" not in json.dumps(told)


def test_cards_of_a_practice_say_so_too():
    case = case_of(CORPUS["cards of a practice"](), "cards")
    assert our_findings(case) == {}
    assert all(head.startswith("Practice. ") for head in heads_of(case.paper))


def test_what_a_practice_run_saves_stands_beside_the_real_papers(room, tmp_path: Path):
    room.workspace.do(sessions.close_session, room.session.id)
    planned = room.workspace.do(sessions.plan_session, title="Colours")
    room.workspace.do(agendas.add_item, session_id=planned.id, title="One")
    out = tmp_path / "papers"
    out.mkdir()
    save(room.workspace, room.session.id, out)
    real = (out / REAL).read_bytes()
    run = practice_runs.begin_run(room.workspace, planned.id)
    try:
        save(run.workspace, room.session.id, out)
        (cards,) = papers.make_cards(run.workspace, out, quiet)
    finally:
        practice_runs.end_run(run)
    assert (out / REAL).read_bytes() == real
    assert sorted(one.name for one in out.iterdir()) == [
        "practice-cards-to-print.pdf",
        "practice-session-1-minutes.pdf",
        REAL,
    ]
    assert cards.path == str(out / "practice-cards-to-print.pdf")
    assert "Practice: Minutes of session 1" in everything_in(
        (out / f"practice-{REAL}").read_bytes()
    )
    assert papers.minutes(room.workspace, room.session.id).title.startswith("Minutes of session 1")


def test_the_practice_panel_knows_what_it_is_wherever_it_is_opened(tmp_path: Path):
    panel_files.make_practice_panel(tmp_path / "p", progress=quiet)
    workspace = panel_files.open_panel(tmp_path / "p", panel_files.PRACTICE_PASSPHRASE)
    try:
        held = workspace.ask(sessions.list_sessions)[0]
        document = papers.minutes(workspace, held.id)
    finally:
        workspace.close()
    assert document.is_practice
    assert document.running_head.startswith("Practice. ")


def save(workspace, session_id, out):
    papers.make_papers(workspace, session_id, ("pdf",), out, quiet)


def quiet(_done, _total):
    pass


def heads_of(paper) -> list[str]:
    """What stands at the head of each page."""
    return [margin_of(paper, page, "/Header") for page in range(len(paper.pdf.pages))]
