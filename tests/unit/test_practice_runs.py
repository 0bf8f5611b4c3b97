"""A practice run leaves no trace: the panel is as it was, and the copy is gone."""

import shutil

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.services import agendas, contributions, practice_runs, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.room import see_room


@pytest.fixture
def planned(room):
    room.workspace.do(sessions.close_session, room.session.id)
    session = room.workspace.do(sessions.plan_session, title="Colours")
    room.workspace.do(agendas.add_item, session_id=session.id, title="One")
    return session


def record(workspace):
    """Every header, content and seal of the record, byte for byte."""
    return workspace.ask(
        lambda reader: [
            reader._connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            for table in ("record_headers", "record_contents", "record_seals")
        ]
    )


def runs():
    home = practice_runs.runs_folder()
    return list(home.iterdir()) if home.is_dir() else []


def test_nothing_of_a_practice_is_kept(room, planned):
    before = record(room.workspace)
    run = practice_runs.begin_run(room.workspace, planned.id)
    copy = run.workspace
    copy.do(sessions.start_session, planned.id, present=(room.people["Omar"].id,))
    spoken = Spoken(words="Only a try", person_id=room.people["Omar"].id)
    copy.do(contributions.record_contribution, planned.id, spoken)
    assert copy.ask(see_room, planned.id, copy.now()).practice
    assert len(record(copy)[0]) == len(before[0]) + 3, "the copy does record"
    practice_runs.end_run(run)
    assert record(room.workspace) == before
    assert runs() == []
    assert not room.workspace.ask(sessions.get_session, planned.id).practice
    assert room.workspace.ask(contributions.count_contributions, planned.id) == 0
    assert not (room.folder / "backups").exists()


def test_the_copy_is_encrypted_as_the_panel_is(room, planned):
    run = practice_runs.begin_run(room.workspace, planned.id)
    try:
        raw = (run.folder / "data.db").read_bytes()
        assert not raw.startswith(b"SQLite format 3")
        assert b"Colours" not in raw
    finally:
        practice_runs.end_run(run)


def test_what_a_killed_program_left_is_cleared_and_what_is_in_use_stays(room, planned):
    run = practice_runs.begin_run(room.workspace, planned.id)
    left = run.folder.with_name("run-left")
    shutil.copytree(run.folder, left)
    practice_runs.clear_left_overs()
    assert runs() == [run.folder]
    practice_runs.end_run(run)
    practice_runs.end_run(run)
    assert runs() == []


def test_a_session_that_is_over_is_not_practised_and_leaves_no_copy(room, planned):
    with pytest.raises(errors.SessionNotPlanned):
        practice_runs.begin_run(room.workspace, room.session.id)
    assert runs() == []
