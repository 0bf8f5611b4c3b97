"""Under which name somebody's words stand in every later paper, also of a session long closed."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import contributions, decisions, papers, people, proposals, sessions
from coprod_desktop.services.contributions import Spoken


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def say(room, who, words, **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return do(room, contributions.record_contribution, room.session.id, spoken)


def paper(room):
    return " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (NameChoice.PANEL_MEMBER, "A panel member"),
        (NameChoice.CHOSEN_NAME, "J. W."),
        (NameChoice.NOT_WRITTEN, None),
    ],
)
def test_a_new_name_choice_holds_in_every_later_paper(room, choice, shown):
    do(room, people.change_person, replace(room.people["Janet"], chosen_name="J. W."))
    one = say(room, "Janet", "Seats are wet", name_choice=NameChoice.MY_NAME)
    do(room, sessions.close_session, room.session.id)
    assert "Janet: Seats are wet" in paper(room)
    do(room, contributions.mark_contribution, replace(one, name_choice=choice))
    text = paper(room)
    assert "Janet: Seats are wet" not in text
    assert (f"{shown}: Seats are wet" in text) if shown else "Seats are wet" not in text


def test_another_name_for_papers_that_is_given_later_holds_all_through_later_papers(room):
    put = do(room, proposals.put_proposal, room.session.id, words="A shelter")
    janet = room.people["Janet"]
    do(room, decisions.take_stance, put.id, janet.id, Stance.AGREE)
    do(room, decisions.end_decision, put.id, Outcome.NOT_YET)
    do(room, sessions.close_session, room.session.id)
    assert "Members: Janet, Omar" in paper(room)
    do(room, people.change_person, replace(janet, chosen_name="J. W."))
    assert "Janet" not in paper(room)


def test_points_from_before_stand_under_another_name_too_until_somebody_says_otherwise(room):
    one = say(room, "Janet", "Seats are wet")
    say(room, "Omar", "Signs are high")
    do(room, sessions.close_session, room.session.id)
    do(room, people.change_person, replace(room.people["Janet"], chosen_name="J. W."))
    assert "J. W.: Seats are wet" in paper(room)
    assert "Omar: Signs are high" in paper(room)
    room.workspace.undo_now()
    assert "Janet: Seats are wet" in paper(room)
    room.workspace.redo_now()
    do(room, contributions.mark_contribution, replace(one, name_choice=NameChoice.MY_NAME))
    do(room, people.change_person, replace(room.people["Janet"], chosen_name="Jay"))
    assert "Janet: Seats are wet" in paper(room)


def test_points_stand_under_the_name_again_when_another_name_for_papers_is_taken_away(room):
    hidden = say(room, "Janet", "It hurts to stand", name_choice=NameChoice.PANEL_MEMBER)
    say(room, "Janet", "Seats are wet")
    do(room, people.change_person, replace(room.people["Janet"], chosen_name="J. W."))
    say(room, "Janet", "Signs are high")
    do(room, people.change_person, replace(room.people["Janet"], chosen_name=""))
    text = paper(room)
    assert "Janet: Seats are wet" in text
    assert "Janet: Signs are high" in text
    assert f"A panel member: {hidden.words}" in text
    room.workspace.undo_now()
    assert "Janet" not in paper(room)
    assert "J. W.: Signs are high" in paper(room)


def test_another_change_to_somebody_leaves_the_names_at_their_points_as_they_chose(room):
    do(room, people.change_person, replace(room.people["Janet"], chosen_name="J. W."))
    say(room, "Janet", "Seats are wet", name_choice=NameChoice.MY_NAME)
    say(room, "Janet", "Signs are high")
    now = replace(room.people["Janet"], chosen_name="Jay", rider="A seat near the door")
    do(room, people.change_person, now)
    assert "Janet: Seats are wet" in paper(room)
    assert "Jay: Signs are high" in paper(room)
