"""After a session: points checked by their makers, cards counted, the record signed."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.afterwards import CheckedAs, HowQuestion
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.people import NeedStatus
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    check_backs,
    contributions,
    decisions,
    finishing,
    moments,
    needs,
    papers,
    papers_sent,
    people,
    private_notes,
    proposals,
    sessions,
    sign_offs,
    worries,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.finishing import LeftKind

QUESTION = HowQuestion.UNDERSTOOD


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
    one = say(room, "Janet", "Wet seats")
    do(room, check_backs.say_right, one.id)
    do(room, contributions.correct_contribution, one.id, words="More seats")
    assert answers(room, "Janet") == [None]


def test_each_answer_is_taken_back_whole(room):
    one = say(room, "Janet", "Wet seats")
    do(room, check_backs.leave_out, one.id)
    room.workspace.undo_now()
    assert answers(room, "Janet") == [None]
    assert "Wet seats" in paper(room)


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
    one = say(room, "Janet", "Wet seats")
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


@pytest.mark.parametrize("cards", [(-1, 0, 0), (0, 0, 501), (300, 200, 1)])
def test_cards_that_no_room_can_show_are_not_counted(room, cards):
    with pytest.raises(errors.CardCountWrong):
        do(room, sign_offs.count_how_it_was, room.session.id, QUESTION, cards)


def test_what_is_left_is_counted(room):
    say(room, "Janet", "One")
    do(room, moments.mark_moment, room.session.id, person_id=None)
    left = room.workspace.ask(finishing.see_what_is_left, room.session.id)
    assert (left.moments, left.points, left.unsigned) == (1, 1, 2)


def test_who_left_a_point_out_may_think_again(room):
    one, two = say(room, "Janet", "Wet seats"), say(room, "Janet", "Kerbs")
    for point in (one, two):
        do(room, check_backs.leave_out, point.id)
    assert "Wet seats" not in paper(room)
    do(room, check_backs.say_right, one.id)
    do(room, check_backs.fix_point, two.id, words="High kerbs", because="It says which")
    assert answers(room, "Janet") == [CheckedAs.RIGHT, CheckedAs.FIXED]
    assert "Wet seats" in paper(room)
    assert "High kerbs" in paper(room)
    (kept,) = room.workspace.ask(contributions.list_earlier_words, two.id)
    assert kept.changed_because == "It says which"
    room.workspace.undo_now()
    room.workspace.undo_now()
    assert answers(room, "Janet") == [CheckedAs.LEFT_OUT, CheckedAs.LEFT_OUT]
    assert "Wet seats" not in paper(room)


def test_words_withdrawn_by_somebody_else_do_not_come_back_by_a_right(room):
    one = say(room, "Janet", "Wet seats")
    do(room, contributions.withdraw_contribution, one.id)
    do(room, check_backs.say_right, one.id)
    assert "Wet seats" not in paper(room)


@pytest.mark.parametrize("said", [check_backs.say_right, check_backs.leave_out])
def test_a_point_that_was_somebody_elses_is_checked_by_its_real_maker(room, said):
    one = say(room, "Janet", "Wet seats")
    do(room, said, one.id)
    do(room, contributions.mark_contribution, replace(one, person_id=room.people["Omar"].id))
    assert answers(room, "Janet") == []
    assert answers(room, "Omar") == [None]
    assert "Omar: Wet seats" in paper(room)
    assert room.workspace.ask(check_backs.count_checked, room.session.id) == (0, 1)
    room.workspace.undo_now()
    assert len(answers(room, "Janet")) == 1


def test_a_correction_keeps_why_and_who_asked(room):
    one = say(room, "Janet", "Wet seats")
    told = replace(one, words="Wide seats")
    omar = room.people["Omar"].id
    do(room, contributions.change_contribution, told, because=" Too narrow ", asked_by_id=omar)
    (kept,) = room.workspace.ask(contributions.list_earlier_words, one.id)
    assert (kept.words, kept.changed_because, kept.asked_by_id) == ("Wet seats", "Too narrow", omar)


def decide_with_a_silent_worry(room):
    decision = do(room, proposals.put_proposal, room.session.id, words="One bench")
    for who, stance in (
        ("Janet", Stance.AGREE_WITH_WORRIES),
        ("Omar", Stance.AGREE),
        ("Tomasz", Stance.AGREE),
    ):
        do(room, decisions.take_stance, decision.id, room.people[who].id, stance)
    return decision


def test_a_worry_gets_its_words_after_the_decision_and_nothing_else_changes(room):
    decision = decide_with_a_silent_worry(room)
    janet, omar = room.people["Janet"].id, room.people["Omar"].id
    with pytest.raises(errors.DecisionStillOpen):
        do(room, worries.add_worry_words, decision.id, janet, words="It floods there")
    do(room, decisions.end_decision, decision.id, Outcome.NOT_YET)
    do(room, sessions.close_session, room.session.id)
    ended = room.workspace.ask(decisions.list_decisions, room.session.id)[0]
    with pytest.raises(errors.NoWordsMissing):
        do(room, worries.add_worry_words, decision.id, omar, words="I did not worry")
    with pytest.raises(errors.WordsMissing):
        do(room, worries.add_worry_words, decision.id, janet, words=" ")
    told = do(room, worries.add_worry_words, decision.id, janet, words="It floods there")
    assert (told.outcome, told.gate, told.closed_at) == (ended.outcome, ended.gate, ended.closed_at)
    assert room.workspace.ask(worries.list_silent_worries, room.session.id) == ()
    assert "It floods there" in paper(room)
    with pytest.raises(errors.NoWordsMissing):
        do(room, worries.add_worry_words, decision.id, janet, words="Something else")
    room.workspace.undo_now()
    assert len(room.workspace.ask(worries.list_silent_worries, room.session.id)) == 1


def test_who_signed_before_a_change_is_named_and_who_signs_again_is_not(room, clock):
    one = say(room, "Janet", "Wet seats")
    do(room, sessions.close_session, room.session.id)
    for name in ("Janet", "Omar"):
        clock.forward(1)
        do(room, sign_offs.sign_off, room.session.id, room.people[name].id)
    clock.forward(1)
    do(room, check_backs.say_right, one.id)
    assert "changed after" not in paper(room)
    clock.forward(1)
    do(room, contributions.correct_contribution, one.id, words="More seats")
    assert "The record was changed after this signature: Janet, Omar." in paper(room)
    clock.forward(1)
    do(room, sign_offs.sign_off, room.session.id, room.people["Omar"].id)
    assert "Signed by Janet, Omar." in paper(room)
    assert "The record was changed after this signature: Janet." in paper(room)


@pytest.mark.parametrize("act", ["private note", "need", "paper", "moment", "kept back", "mark"])
def test_what_stands_in_no_paper_does_not_show_in_one_by_a_signature(room, clock, act):
    kept_back, printed = say(room, "Janet", "Between us"), say(room, "Janet", "Wet seats")
    do(room, contributions.change_contribution, replace(kept_back, off_the_record=True))
    need = do(room, people.tell_need, person_id=room.people["Omar"].id, words="Dim light")
    moment = do(room, moments.mark_moment, room.session.id, person_id=None)
    do(room, sessions.close_session, room.session.id)
    clock.forward(1)
    do(room, sign_offs.sign_off, room.session.id, room.people["Janet"].id)
    before = paper_without_seal(room)
    clock.forward(1)
    session, janet = room.session.id, room.people["Janet"].id
    {
        "private note": lambda: do(room, private_notes.keep_private_note, session, words="Listen"),
        "need": lambda: do(room, needs.rate_need, session, need.id, NeedStatus.MET),
        "paper": lambda: do(
            room, papers_sent.send_paper, session, paper="agenda", person_ids=(janet,)
        ),
        "moment": lambda: do(room, moments.drop_moment, moment.id),
        "kept back": lambda: do(
            room, contributions.correct_contribution, kept_back.id, words="Still between us"
        ),
        "mark": lambda: do(room, contributions.mark_for_proposal, printed.id, is_marked=True),
    }[act]()
    assert paper_without_seal(room) == before


def test_a_change_after_a_signature_that_is_taken_back_leaves_nothing_in_papers(room, clock):
    one = say(room, "Janet", "Wet seats")
    do(room, sessions.close_session, room.session.id)
    clock.forward(1)
    do(room, sign_offs.sign_off, room.session.id, room.people["Janet"].id)
    before = paper_without_seal(room)
    clock.forward(1)
    do(room, contributions.correct_contribution, one.id, words="More seats")
    assert "changed after this signature" in paper(room)
    room.workspace.undo_now()
    assert paper_without_seal(room) == before
    room.workspace.redo_now()
    assert "changed after this signature" in paper(room)
    room.workspace.undo_now()
    assert paper_without_seal(room) == before


def test_a_closed_session_that_is_changed_is_sealed_again(room):
    do(room, sessions.close_session, room.session.id)
    seal = room.workspace.ask(lambda reader: reader.find_seal(room.session.id))
    closed = room.workspace.ask(sessions.get_session, room.session.id)
    do(room, sessions.change_session, replace(closed, next_meeting="1 May"))
    again = room.workspace.ask(lambda reader: reader.find_seal(room.session.id))
    assert again.words != seal.words
    assert "1 May" in paper(room)


def test_everything_left_to_finish_is_listed_with_where_it_is_done(room):
    janet, omar = room.people["Janet"], room.people["Omar"]
    say(room, "Janet", "One")
    say(room, "Janet", "Two")
    moment = do(room, moments.mark_moment, room.session.id, person_id=janet.id)
    decision = decide_with_a_silent_worry(room)
    do(room, decisions.end_decision, decision.id, Outcome.NOT_YET)
    do(room, sessions.close_session, room.session.id)
    do(room, sign_offs.want_change, room.session.id, omar.id, words="Item 2 is missing")
    left = room.workspace.ask(finishing.see_what_is_left, room.session.id)
    assert [(one.kind, one.about, one.count) for one in left.things] == [
        (LeftKind.MOMENT, moment.id, 1),
        (LeftKind.POINTS, janet.id, 2),
        (LeftKind.WORRY, f"{decision.id} {janet.id}", 1),
        (LeftKind.UNSIGNED, janet.id, 1),
        (LeftKind.WANTED, omar.id, 1),
    ]
    assert (left.total, left.unsigned, left.wanted) == (6, 2, 1)
    room.workspace.undo_now()
    assert room.workspace.ask(finishing.see_what_is_left, room.session.id).wanted == 0


@pytest.mark.parametrize("act", ["count", "sign", "want", "moment"])
def test_each_act_after_a_session_is_taken_back_and_done_again(room, act):
    janet = room.people["Janet"].id
    moment = do(room, moments.mark_moment, room.session.id, person_id=janet)
    do(room, sessions.close_session, room.session.id)
    before = paper_without_seal(room)
    spoken = Spoken(words="It rained in", person_id=janet)
    session = room.session.id
    {
        "count": lambda: do(room, sign_offs.count_how_it_was, session, QUESTION, (5, 0, 0)),
        "sign": lambda: do(room, sign_offs.sign_off, session, janet),
        "want": lambda: do(room, sign_offs.want_change, session, janet, words="The date"),
        "moment": lambda: do(
            room, contributions.record_contribution, session, spoken, moment_id=moment.id
        ),
    }[act]()
    left = room.workspace.ask(finishing.see_what_is_left, session)
    after = paper_without_seal(room)
    assert (after == before) is (act == "want")
    room.workspace.undo_now()
    assert paper_without_seal(room) == before
    room.workspace.redo_now()
    assert paper_without_seal(room) == after
    assert room.workspace.ask(finishing.see_what_is_left, session) == left
    assert room.workspace.check(lambda _done, _total: None).is_sound


def paper_without_seal(room):
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    seal = " ".join(document.seal_words)
    return [one for one in paragraphs(document) if seal not in one]
