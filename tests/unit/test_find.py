"""Finding words: accents and capitals make no difference, private notes are never found."""

from coprod_desktop.services import actions, contributions, find, panels, private_notes
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.find import FoundKind


def found(room, words):
    told = room.workspace.ask(find.find_words, words, session_id=room.session.id)
    return [(one.kind, one.text) for one in told.shown]


def say(room, words, **more):
    spoken = Spoken(words=words, person_id=room.people["Omar"].id, **more)
    room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def test_words_are_found_in_everything_that_people_made(room):
    say(room, "Ou est le Büs?")
    room.workspace.do(actions.agree_action, room.session.id, what="Ask the bus company")
    room.workspace.do(panels.explain_word, word="easement", meaning="The bus may cross here")
    kinds = [kind for kind, _ in found(room, "BUS")]
    assert kinds == [FoundKind.CONTRIBUTION, FoundKind.ACTION, FoundKind.WORD]


def test_all_words_must_be_there_and_a_name_is_a_word(room):
    say(room, "The bench is wet")
    assert found(room, "omar bench") == [(FoundKind.CONTRIBUTION, "The bench is wet")]
    assert found(room, "omar table") == []
    assert found(room, "  ") == []


def test_a_private_note_is_never_found_and_what_is_kept_back_says_so(room):
    room.workspace.do(private_notes.keep_private_note, room.session.id, words="Hurt at home")
    say(room, "Hurt by the bench", off_the_record=True)
    (one,) = room.workspace.ask(find.find_words, "hurt").shown
    assert (one.text, one.is_kept_back) == ("Hurt by the bench", True)


def test_many_are_counted_and_the_first_are_listed(room):
    for number in range(60):
        say(room, f"Bench {number}")
    told = room.workspace.ask(find.find_words, "bench")
    # One is the item of the agenda.
    assert (len(told.shown), told.total) == (50, 61)
