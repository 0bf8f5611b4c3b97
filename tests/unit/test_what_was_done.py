"""What was done is told in words, the last first, and a private note keeps its words to itself."""

from coprod_desktop.services import contributions, private_notes, what_was_done
from coprod_desktop.services.contributions import Spoken


def done(room):
    return room.workspace.ask(what_was_done.list_what_was_done)


def test_the_last_act_comes_first_with_who_recorded_it(room):
    said = Spoken(words="The bench is wet", person_id=room.people["Janet"].id)
    room.workspace.do(contributions.record_contribution, room.session.id, said)
    last = done(room)[0]
    assert "Janet" in last.said
    assert last.recorded_by
    assert last.at == room.clock.now


def test_what_was_taken_back_says_so_until_it_is_done_again(room):
    said = Spoken(words="The bench is wet")
    room.workspace.do(contributions.record_contribution, room.session.id, said)
    room.workspace.undo_now()
    undone, act, *_ = done(room)
    assert undone.said == f"Undone: {act.said}"
    assert (undone.is_taken_back, act.is_taken_back) == (False, True)
    room.workspace.redo_now()
    again, undone, act, *_ = done(room)
    assert again.said == f"Done again: {act.said}"
    assert not any(one.is_taken_back for one in (again, undone, act))


def test_no_more_than_fifty_are_listed(room):
    for number in range(60):
        said = Spoken(words=f"Point {number}")
        room.workspace.do(contributions.record_contribution, room.session.id, said)
    assert len(done(room)) == what_was_done.SHOWN


def test_a_private_note_does_not_stand_in_the_list(room):
    room.workspace.do(private_notes.keep_private_note, room.session.id, words="Hurt at home")
    assert not any("Hurt" in one.said for one in done(room))
