"""Finding words: accents and capitals make no difference, private notes are never found."""

import string
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coprod_desktop.services import actions, contributions, erasure, find, panels, private_notes
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.find import FoundKind
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.slots import Passphrase
from tests.panels import PASSPHRASE


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


def test_a_word_is_found_by_its_beginning_and_in_its_other_forms(room):
    say(room, "We wanted lower benches")
    wanted = [(FoundKind.CONTRIBUTION, "We wanted lower benches")]
    assert found(room, "want low") == wanted
    assert found(room, "wanting") == wanted
    assert found(room, "anted") == []


def test_what_fits_best_comes_first_when_it_is_asked_for(room):
    say(room, "Kerb, kerb and kerb again")
    say(room, "We spoke about very many things today, and one of them was the kerb")
    told = room.workspace.ask(find.find_words, "kerb", best_first=True).shown
    assert told[0].text.startswith("Kerb, kerb")
    newest = room.workspace.ask(find.find_words, "kerb").shown
    assert newest[0].text.startswith("We spoke")


def test_words_of_languages_without_spaces_are_found_inside_a_line(room):
    say(room, "公交车站没有座位")
    assert found(room, "座位") == [(FoundKind.CONTRIBUTION, "公交车站没有座位")]
    assert found(room, "座位 长椅") == []


def test_words_that_are_changed_or_taken_back_are_found_no_more(room):
    spoken = Spoken(words="Purple kerb")
    kept = room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    room.workspace.do(contributions.correct_contribution, kept.id, words="Yellow kerb")
    assert found(room, "purple") == []
    room.workspace.undo_now()
    assert found(room, "yellow") == []
    room.workspace.undo_now()
    assert found(room, "kerb") == []


def test_words_that_are_erased_stand_nowhere_in_the_index(room):
    kept = room.workspace.do(
        contributions.record_contribution, room.session.id, Spoken(words="Zanzibarred kerb")
    )
    room.workspace.do(erasure.erase_contribution, kept.id)
    assert found(room, "zanzibarred") == []
    room.workspace.close()
    opened = keys.unlock(keys.read_keys(room.folder), Passphrase(PASSPHRASE))
    path = room.folder / connections.NAME
    with closing(connections.connect(path, opened.key, connections.READ_ONLY)) as file:
        pages = file.execute("SELECT block FROM found_words_data").fetchall()
        assert not [one for (one,) in pages if b"zanzib" in one]


_TYPED = st.text(
    alphabet=st.sampled_from(string.printable + "äß公\x00\ud800\u202e\u0301"), max_size=30
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=_TYPED)
@example(typed="'; DROP TABLE contributions; --")
@example(typed='NEAR("a" "b", 2)')
@example(typed="words:bench* OR NOT ^")
@example(typed='"')
@example(typed="*")
@example(typed="%_\\")
def test_whatever_is_typed_is_only_words(room, typed):
    """Fault 30: no syntax of SQL or of the index reaches either of them."""
    told = room.workspace.ask(find.find_words, typed)
    assert told.total >= len(told.shown)


@pytest.mark.parametrize("typed", ['"bench"', "bench*", "(bench)", "bench -- x"])
def test_signs_beside_a_word_do_not_hide_it(room, typed):
    say(room, "The bench is wet, x")
    assert (FoundKind.CONTRIBUTION, "The bench is wet, x") in found(room, typed)
