"""Acts drawn by lot, each taken back: what was before is there again to the letter.

Fifteen hundred with every change; ``python3 tasks.py acts`` takes ten thousand back.
"""

import os
from collections import Counter
from contextlib import closing

import pytest

from tests.panels import SettableClock, fill_room, new_panel
from tests.random_acts import ACTS, Lot

TAKEN_BACK = int(os.environ.get("COPROD_ACTS", "1500"))
# An act takes longer the more has been recorded before it: so there are many lots, each in a new
# panel.
ONE_LOT = 750
# By then each act has come about, however long it had to wait for what it needs.
LONGEST_LOT = 6_000
LONGEST_WITHOUT = 200


@pytest.mark.timeout(900)
def test_each_act_is_taken_back_whole(tmp_path):
    taken_back: Counter[str] = Counter()
    lots = -(-TAKEN_BACK // ONE_LOT)
    for seed in range(lots):
        clock, folder = SettableClock(), tmp_path / f"panel-{seed}"
        with closing(new_panel(folder, clock)) as workspace:
            lot = Lot(fill_room(workspace, folder, clock), seed)
            # What has not come about in the lots before is asked for more often.
            lot.not_done -= set(taken_back)
            taken_back += take_each_back(lot, is_last=seed == lots - 1)
            assert workspace.check(lambda _done, _total: None).is_sound
    assert set(taken_back) == set(ACTS), f"never done: {set(ACTS) - set(taken_back)}"


def take_each_back(lot, *, is_last):
    """Carry out, take back and do again so many acts; the last lot goes on until each was done."""
    room, taken_back, since, state = lot.room, Counter(), 0, lot.state()
    while taken_back.total() < (LONGEST_LOT if is_last and lot.not_done else ONE_LOT):
        since += 1
        assert since < LONGEST_WITHOUT, "nothing is possible any more"
        room.clock.forward(lot.dice.choice((0, 0, 0.5, 1, 7)))
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
    return taken_back
