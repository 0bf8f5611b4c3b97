"""What people keep back stands nowhere in the file: not on a page, not in the data inside."""

import re
from dataclasses import replace

import pytest

from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import write_pdf
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    actions,
    agendas,
    chairs,
    consents,
    contributions,
    decisions,
    papers,
    people,
    private_notes,
    proposals,
    sessions,
    sign_offs,
)
from coprod_desktop.services.contributions import Spoken
from tests.documents.reading import Paper
from tests.documents.whole_file import data_in, everything_in
from tests.panels import Room

FORMATS = ("pdf", "pdf-18")
SECRET = "marmalade"


def record(room: Room, words: str, who: str = "Janet", **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def minutes_of(room: Room, preset: str = "pdf") -> bytes:
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    return write_pdf(document, PRESETS[preset], lambda _done, _of: None).content


def paragraphs_of(content: bytes) -> list[str]:
    return [text for _, _, text in Paper.of(content).leaves()]


@pytest.mark.parametrize("preset", FORMATS)
def test_words_off_the_record_stand_nowhere(room: Room, preset: str):
    record(room, f"I was in the {SECRET} ward", off_the_record=True)
    record(room, "The kerb is too high")
    content = minutes_of(room, preset)
    assert SECRET not in everything_in(content)
    assert "The kerb is too high" in everything_in(content)


@pytest.mark.parametrize("preset", FORMATS)
def test_withdrawn_words_stand_nowhere(room: Room, preset: str):
    said = record(room, f"My {SECRET}")
    assert SECRET in everything_in(minutes_of(room, preset))
    room.workspace.do(contributions.withdraw_contribution, said.id)
    assert SECRET not in everything_in(minutes_of(room, preset))


@pytest.mark.parametrize("preset", FORMATS)
def test_words_that_must_not_be_written_stand_nowhere(room: Room, preset: str):
    record(room, f"Only {SECRET}", name_choice=NameChoice.NOT_WRITTEN)
    assert SECRET not in everything_in(minutes_of(room, preset))


def test_words_before_a_correction_stand_nowhere(room: Room):
    said = record(room, f"At the {SECRET} house")
    room.workspace.do(contributions.correct_contribution, said.id, words="At a house")
    content = minutes_of(room)
    assert SECRET not in everything_in(content)
    assert "Janet: At a house" in paragraphs_of(content)


def test_a_chosen_name_stands_instead_of_the_name(room: Room):
    janet = replace(room.people["Janet"], chosen_name="Bluebell")
    room.workspace.do(people.change_person, janet)
    record(room, "I wait in the rain", name_choice=NameChoice.CHOSEN_NAME)
    assert "Bluebell: I wait in the rain" in paragraphs_of(minutes_of(room))
    assert "Janet: I wait" not in everything_in(minutes_of(room))


def test_whoever_chose_another_name_for_papers_is_named_so_all_through_the_paper(room: Room):
    janet = replace(room.people["Janet"], chosen_name="Bluebell")
    do, session_id = room.workspace.do, room.session.id
    do(people.change_person, janet)
    do(chairs.take_chair, session_id, janet.id)
    record(room, "I wait in the rain")
    put = do(proposals.put_proposal, session_id, words="A shelter")
    do(decisions.take_stance, put.id, janet.id, Stance.BLOCK, reason="Not there")
    do(decisions.end_decision, put.id, Outcome.NOT_YET)
    do(decisions.add_minority_view, put.id, words="On the other side", person_id=janet.id)
    do(actions.agree_action, session_id, what="Ask the driver", person_id=janet.id)
    do(sessions.close_session, session_id)
    do(sign_offs.sign_off, session_id, janet.id)
    everything = everything_in(minutes_of(room))
    assert "Janet" not in everything
    assert "Bluebell: I wait in the rain" in paragraphs_of(minutes_of(room))
    assert "Signed by Bluebell." in paragraphs_of(minutes_of(room))


def test_whoever_has_no_chosen_name_yet_is_not_named(room: Room):
    record(room, "I wait in the rain", name_choice=NameChoice.CHOSEN_NAME)
    assert "A panel member: I wait in the rain" in paragraphs_of(minutes_of(room))


def test_a_panel_member_is_not_named_and_not_linked_in_the_data(room: Room):
    record(room, "It hurts to stand", name_choice=NameChoice.PANEL_MEMBER)
    content = minutes_of(room)
    assert "A panel member: It hurts to stand" in paragraphs_of(content)
    said = next(line for line in data_in(content).split('"paragraph"') if "It hurts" in line)
    assert "Janet" not in said


def test_no_id_stands_in_the_file_by_which_records_could_be_linked(room: Room):
    for who in room.people:
        record(room, f"Said by {who}", who=who)
    everything = everything_in(minutes_of(room))
    assert re.findall(r"\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b", everything) == []
    for person in room.people.values():
        assert person.id not in everything


def test_a_side_is_printed_only_with_consent(room: Room):
    assert "lived experience" not in everything_in(minutes_of(room))
    janet = replace(room.people["Janet"], side_may_be_printed=True)
    room.workspace.do(people.change_person, janet)
    assert any("Janet (lived experience), Omar" in one for one in paragraphs_of(minutes_of(room)))


def test_what_is_private_about_people_stands_nowhere(room: Room):
    janet = replace(
        room.people["Janet"],
        rider=f"{SECRET} one",
        pronunciation=f"{SECRET} two",
        brings=f"{SECRET} three",
    )
    room.workspace.do(people.change_person, janet)
    room.workspace.do(people.tell_need, person_id=janet.id, words=f"{SECRET} four")
    room.workspace.do(
        sessions.send_apology,
        room.session.id,
        room.workspace.do(people.add_person, name="Helen").id,
        reason=f"{SECRET} five",
        kept_away_by_access=True,
    )
    content = minutes_of(room)
    assert "Helen" in everything_in(content)
    assert SECRET not in everything_in(content)


def test_an_item_whose_words_are_kept_back_does_not_look_skipped(room: Room):
    record(room, f"{SECRET}", off_the_record=True)
    signs = room.workspace.ask(agendas.list_agenda, room.session.id)[1]
    room.workspace.do(agendas.go_to_item, signs.id)
    record(room, "Bigger letters")
    said = paragraphs_of(minutes_of(room))
    assert "Not reached" not in said
    assert said.index("Reached, and nothing is written here") < said.index("1. Benches")
    assert SECRET not in everything_in(minutes_of(room))


@pytest.mark.parametrize("preset", FORMATS)
def test_a_private_note_stands_nowhere(room: Room, preset: str):
    words = f"The {SECRET} was told to me alone"
    room.workspace.do(private_notes.keep_private_note, room.session.id, words=words)
    record(room, "The kerb is too high")
    content = minutes_of(room, preset)
    assert SECRET not in everything_in(content)
    assert SECRET not in data_in(content)
    assert "private" not in everything_in(content).casefold()


@pytest.mark.parametrize("preset", FORMATS)
def test_words_of_somebody_who_is_not_recorded_stand_nowhere(room: Room, preset: str):
    omar = room.people["Omar"].id
    record(room, f"Before the no: {SECRET}", who="Omar")
    room.workspace.do(consents.tell_consent, room.session.id, omar, given=False)
    record(room, f"After the no: {SECRET}", who="Omar")
    decision = room.workspace.do(proposals.put_proposal, room.session.id, words="Five benches")
    stance = decisions.take_stance
    room.workspace.do(stance, decision.id, omar, Stance.BLOCK, reason=f"The {SECRET}")
    room.workspace.do(decisions.end_decision, decision.id, Outcome.NOT_YET)
    words = f"I see {SECRET}"
    room.workspace.do(decisions.add_minority_view, decision.id, words=words, person_id=omar)
    content = minutes_of(room, preset)
    assert SECRET not in everything_in(content)
    assert "Block (1): Omar" in everything_in(content)
