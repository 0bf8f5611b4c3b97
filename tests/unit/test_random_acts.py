"""Ten thousand acts drawn by lot, each taken back: what was before is there again to the letter."""

from collections import Counter

import pytest

from tests.random_acts import ACTS, Lot

TAKEN_BACK = 10_000
SEEDS = 4
LONGEST_LOT = 2 * TAKEN_BACK // SEEDS
LONGEST_WITHOUT = 200


@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_each_of_ten_thousand_acts_is_taken_back_whole(room, clock, seed):
    lot = Lot(room, seed)
    taken_back: Counter[str] = Counter()
    since = 0
    state = lot.state()
    # An act that wants much to be there first may need a longer lot than the others.
    while taken_back.total() < TAKEN_BACK // SEEDS or (
        lot.not_done and taken_back.total() < LONGEST_LOT
    ):
        since += 1
        assert since < LONGEST_WITHOUT, "nothing is possible any more"
        clock.forward(lot.dice.choice((0, 0, 0.5, 1, 7)))
        asked = lot.draw()
        if lot.carry_out(asked) is not None:
            assert lot.state() == state, f"{asked.name} was refused and changed something"
            continue
        after = lot.state()
        if after == state:
            # Nothing was changed, so there is nothing that Undo could take back.
            continue
        room.workspace.undo_now()
        assert lot.state() == state, f"Undo after {asked.name} did not give back what was"
        taken_back[asked.name] += 1
        lot.not_done.discard(asked.name)
        since = 0
        room.workspace.redo_now()
        assert lot.state() == after, f"Redo after {asked.name} did not do the same again"
        state = after
    assert set(taken_back) == set(ACTS), f"never done: {set(ACTS) - set(taken_back)}"
    assert room.workspace.check(lambda _done, _total: None).is_sound
