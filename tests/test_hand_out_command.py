"""Handing out from the command line: what is there, for whom, and what is not."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.services import panel_files, people
from tests.desk import DONE, PASSPHRASE, REFUSED, SMALL, Desk, make_desk, run


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def test_papers_are_handed_out_and_told_of_by_name_only_on_the_terminal(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "for everybody"
    said = run("hand-out", desk.panel, "--session", "1", "--out", out, *desk.key)
    file = out / "session-1-minutes.pdf"
    assert (said.status, said.out) == (
        DONE,
        f"{file}: Standard PDF, for Janet, Omar and Tomasz.\n",
    )
    # Progress is told where it lasts, and that depends on the machine.
    told = [one for one in said.err.splitlines() if not one.startswith("Writing the papers")]
    assert told == ["Papers are not encrypted. Keep them as safe as the meeting was."]
    assert [path.name for path in out.iterdir()] == [file.name]


def test_a_hand_out_into_a_folder_that_refuses_says_what_is_not_there(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    (out / "session-1-minutes.pdf").mkdir(parents=True)
    said = run("hand-out", desk.panel, "--session", "1", "--out", out, *desk.key)
    assert (said.status, said.out) == (REFUSED, "")
    assert "could not be saved" in said.err
    assert "session-1-minutes.pdf was not made. It was for Janet, Omar and Tomasz." in said.err


def test_a_password_that_can_be_guessed_hands_nothing_out(desk: Desk) -> None:
    desk.bring_in(SMALL)
    short = desk.file("password.txt", "bench\n")
    told = ("--session", "1", "--out", desk.folder / "out", "--password-file", short)
    said = desk.is_untouched_by("hand-out", desk.panel, *told, *desk.key)
    assert said.status == REFUSED
    assert said.err == "This password has 5 characters. It needs at least 8.\n"


def test_what_no_voice_here_can_say_is_told_by_the_command(desk: Desk) -> None:
    desk.bring_in("item,speaker,text,language\nBenches,Amina,Fadhiiso,so\n")
    with closing(panel_files.open_panel(desk.panel, PASSPHRASE)) as workspace:
        (amina,) = workspace.ask(people.list_people)
        workspace.do(people.change_person, replace(amina, paper_format="wav"))
    out = desk.folder / "out"
    said = run("hand-out", desk.panel, "--session", "1", "--out", out, *desk.key)
    assert (said.status, [path.suffix for path in out.iterdir()]) == (DONE, [".wav"])
    no_voice = "This computer has no voice for Somali. Recordings say it in the English voice."
    assert no_voice in said.err.splitlines()
