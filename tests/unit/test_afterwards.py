"""After a session: points checked by their makers, cards counted, the record signed."""

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.afterwards import CheckedAs, HowQuestion
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.services import (
    check_backs,
    contributions,
    finishing,
    moments,
    papers,
    sessions,
    sign_offs,
)
from coprod_desktop.services.contributions import Spoken


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def say(room, who, words, **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return do(room, contributions.record_contribution, room.session.id, spoken)


def paper(room):
    return " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))


def answers(room, who):
    points = room.workspace.ask(check_backs.list_points_of, room.session.id, room.people[who].id)
    return [answer for _, answer in points]


def test_right_fix_and_leave_out_each_by_the_maker(room):
    one, two, three = (say(room, "Janet", words) for words in ("Rite", "Rong", "Regret"))
    do(room, check_backs.say_right, one.id)
    do(room, check_backs.fix_point, two.id, words="Wrong")
    do(room, check_backs.leave_out, three.id)
    assert answers(room, "Janet") == [CheckedAs.RIGHT, CheckedAs.FIXED, CheckedAs.LEFT_OUT]
    text = paper(room)
    assert "Wrong" in text
    assert "Rong" not in text
    assert "Regret" not in text
    assert "2 of 2 points were checked by who said them." in text
    (kept,) = room.workspace.ask(contributions.list_earlier_words, two.id)
    assert (kept.words, kept.asked_by_id) == ("Rong", room.people["Janet"].id)


def test_a_later_correction_is_checked_anew(room):
    one = say(room, "Janet", "Benches")
    do(room, check_backs.say_right, one.id)
    do(room, contributions.correct_contribution, one.id, words="More benches")
    assert answers(room, "Janet") == [None]


def test_each_answer_is_taken_back_whole(room):
    one = say(room, "Janet", "Benches")
    do(room, check_backs.leave_out, one.id)
    room.workspace.undo_now()
    assert answers(room, "Janet") == [None]
    assert "Benches" in paper(room)


def test_words_of_the_group_can_be_checked_by_nobody(room):
    spoken = Spoken(words="We agree")
    one = do(room, contributions.record_contribution, room.session.id, spoken)
    with pytest.raises(errors.NobodyMadeIt):
        do(room, check_backs.say_right, one.id)


def test_makers_are_listed_with_what_is_left(room):
    first = say(room, "Janet", "One")
    say(room, "Janet", "Two")
    say(room, "Omar", "Off", off_the_record=True)
    do(room, check_backs.say_right, first.id)
    makers = room.workspace.ask(check_backs.list_makers, room.session.id)
    assert [(person.name, left) for person, left in makers] == [("Janet", 1)]


def test_answers_to_how_it_was_are_shown_from_five_on(room):
    do(room, sign_offs.count_how_it_was, room.session.id, HowQuestion.UNDERSTOOD, (3, 1, 0))
    assert "Fewer than 5 people answered" in paper(room)
    do(room, sign_offs.count_how_it_was, room.session.id, HowQuestion.UNDERSTOOD, (4, 1, 1))
    assert "I understood: 4 green, 1 yellow, 1 red." in paper(room)


def test_members_sign_a_closed_record_and_a_change_after_that_is_seen(room):
    janet = room.people["Janet"].id
    with pytest.raises(errors.SessionStillOpen):
        do(room, sign_offs.sign_off, room.session.id, janet)
    one = say(room, "Janet", "Benches")
    do(room, sessions.close_session, room.session.id)
    before = room.workspace.ask(papers.minutes_of, room.session.id).seal_words
    do(room, sign_offs.sign_off, room.session.id, janet)
    signed = room.workspace.ask(papers.minutes_of, room.session.id)
    assert signed.seal_words != before
    assert "Signed by Janet." in paper(room)
    do(room, contributions.withdraw_contribution, one.id)
    after = room.workspace.ask(papers.minutes_of, room.session.id)
    assert after.seal_words != signed.seal_words
    verdict = room.workspace.verify(" ".join(signed.seal_words), lambda _done, _total: None)
    assert verdict.holds
    assert not verdict.seal.is_last


def test_who_wants_a_change_has_not_signed(room):
    do(room, sessions.close_session, room.session.id)
    omar = room.people["Omar"].id
    with pytest.raises(errors.WordsMissing):
        do(room, sign_offs.want_change, room.session.id, omar, words=" ")
    do(room, sign_offs.want_change, room.session.id, omar, words="Item 2 is missing")
    assert "Signed by" not in paper(room)
    told = dict(room.workspace.ask(sign_offs.list_sign_offs, room.session.id))
    wanted = {person.name: said and said.wants_changed for person, said in told.items()}
    assert wanted == {"Janet": None, "Omar": "Item 2 is missing"}


def test_a_marked_moment_gets_its_words_after_the_session_has_closed(room, clock):
    janet = room.people["Janet"].id
    moment = do(room, moments.mark_moment, room.session.id, person_id=janet)
    clock.forward(60)
    do(room, sessions.close_session, room.session.id)
    spoken = Spoken(words="It was raining in", person_id=janet)
    with pytest.raises(errors.SessionNotOpen):
        do(room, contributions.record_contribution, room.session.id, spoken)
    added = do(
        room,
        contributions.record_contribution,
        room.session.id,
        spoken,
        moment_id=moment.id,
    )
    assert added.said_at == moment.marked_at
    assert "It was raining in" in paper(room)


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (NameChoice.PANEL_MEMBER, "A panel member"),
        (NameChoice.CHOSEN_NAME, "J. W."),
        (NameChoice.NOT_WRITTEN, None),
    ],
)
def test_a_new_name_choice_holds_in_every_later_paper(room, choice, shown):
    from dataclasses import replace

    from coprod_desktop.services import people

    do(room, people.change_person, replace(room.people["Janet"], chosen_name="J. W."))
    one = say(room, "Janet", "Benches are wet")
    do(room, sessions.close_session, room.session.id)
    assert "Janet: Benches are wet" in paper(room)
    do(room, contributions.mark_contribution, replace(one, name_choice=choice))
    text = paper(room)
    assert "Janet: Benches" not in text
    assert (f"{shown}: Benches are wet" in text) if shown else "Benches are wet" not in text


def test_what_is_left_is_counted(room):
    say(room, "Janet", "One")
    do(room, moments.mark_moment, room.session.id, person_id=None)
    left = room.workspace.ask(finishing.see_what_is_left, room.session.id)
    assert (left.moments, left.points, left.unsigned) == (1, 1, 2)
