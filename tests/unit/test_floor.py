"""The floor by lot: one person speaks, and no place goes but by an act of its own."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.floor import Floor
from coprod_desktop.domain.turns import Turn, TurnState
from tests.panels import START

PEOPLE = ("Amara", "Ben", "Chen", "Dawn")
KEPT = (TurnState.WAITING, TurnState.SPEAKING, TurnState.INTERRUPTED)
ENDS = ("done", "passed")
ACTS = ("asked", "given_to", "interrupted_for", "cut_in_by", "asked_again", "fallen_silent", *ENDS)
steps = st.lists(
    st.tuples(st.sampled_from(ACTS), st.sampled_from(PEOPLE), st.integers(0, 9)), max_size=40
)


def new_turn(number, who):
    return Turn(
        id=f"{number:03}",
        session_id="s",
        item_id=None,
        person_id=who,
        asked_at=START + timedelta(minutes=number),
    )


def do(floor, act, who, lot, number):
    """Do one act, and give the floor after it with the turn that the act itself may end."""
    at = START + timedelta(minutes=number)
    if act == "asked":
        return floor.asked(new_turn(number, who)), None
    if act == "cut_in_by":
        return floor.cut_in_by(new_turn(number, who), at), None
    if act == "fallen_silent":
        return floor.fallen_silent(at), None
    kept = [one for one in floor.turns if not one.is_over]
    if not kept:
        return floor, None
    turn = kept[lot % len(kept)]
    speaker = floor.speaking
    after = getattr(floor, act)(turn.id, at)
    if act in ENDS:
        return after, turn.id
    own_next = act == "interrupted_for" and speaker and speaker.person_id == turn.person_id
    ends_speaker = act == "given_to" or own_next
    return after, speaker.id if ends_speaker and speaker else None


@given(steps)
def test_no_place_goes_but_by_its_own_act_and_at_most_one_person_speaks(drawn):
    floor = Floor()
    for number, (act, who, lot) in enumerate(drawn):
        before = {one.id for one in floor.turns if one.state in KEPT}
        try:
            floor, may_end = do(floor, act, who, lot, number)
        except DomainError:
            continue
        now = {one.id for one in floor.turns if one.state in KEPT}
        assert before - now <= {may_end}
        assert sum(one.state is TurnState.SPEAKING for one in floor.turns) <= 1
        for state in (TurnState.WAITING, TurnState.INTERRUPTED):
            people = [one.person_id for one in floor.turns if one.state is state]
            assert len(people) == len(set(people)), state


@given(steps, st.frozensets(st.sampled_from(PEOPLE)))
def test_looking_at_who_is_here_changes_nobodys_place(drawn, here):
    floor = Floor()
    for number, (act, who, lot) in enumerate(drawn):
        try:
            floor, _ = do(floor, act, who, lot, number)
        except DomainError:
            continue
    seen = floor.of_those(here)
    assert set(seen.turns) == {one for one in floor.turns if one.person_id in here}
