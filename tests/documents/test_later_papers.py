"""What people change after the minutes were made holds in every later paper, by the PDF's text."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import write_pdf
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.services import contributions, papers, people, sessions
from coprod_desktop.services.contributions import Spoken
from tests.documents.reading import Paper

SAID = "I wait in the rain"


def withdraw(room, one):
    room.workspace.do(contributions.withdraw_contribution, one.id)


def mark(**changed):
    def do(room, one):
        room.workspace.do(contributions.mark_contribution, replace(one, **changed))

    return do


def correct(room, one):
    room.workspace.do(contributions.correct_contribution, one.id, words="I wait in the snow")


LATER = {
    "withdrawn": (withdraw, None),
    "a panel member": (mark(name_choice=NameChoice.PANEL_MEMBER), f"A panel member: {SAID}"),
    "a chosen name": (mark(name_choice=NameChoice.CHOSEN_NAME), f"Bluebell: {SAID}"),
    "not written": (mark(name_choice=NameChoice.NOT_WRITTEN), None),
    "off the record": (mark(off_the_record=True), None),
    "corrected": (correct, "Janet: I wait in the snow"),
}


def made(room):
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    content = write_pdf(document, PRESETS["pdf"], lambda _done, _of: None).content
    return document.seal_words, [text for _, _, text in Paper.of(content).leaves()]


@pytest.mark.parametrize("name", LATER)
def test_a_change_after_the_minutes_were_made_holds_in_the_next_ones(room, clock, name):
    change, expected = LATER[name]
    janet = replace(room.people["Janet"], chosen_name="Bluebell")
    room.workspace.do(people.change_person, janet)
    spoken = Spoken(words=SAID, person_id=janet.id, name_choice=NameChoice.MY_NAME)
    one = room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    room.workspace.do(sessions.close_session, room.session.id)
    first_words, first = made(room)
    assert f"Janet: {SAID}" in first
    clock.forward(5)
    change(room, one)
    later_words, later = made(room)
    assert not any(f"Janet: {SAID}" in text for text in later)
    assert any(SAID in text for text in later) is (expected is not None and SAID in expected)
    if expected is not None:
        assert expected in later
    assert first_words != later_words
    assert " ".join(later_words) in " ".join(later)
    old = room.workspace.verify(" ".join(first_words), lambda _done, _of: None)
    new = room.workspace.verify(" ".join(later_words), lambda _done, _of: None)
    assert (old.holds, old.seal.is_last) == (True, False)
    assert (new.holds, new.seal.is_last) == (True, True)
