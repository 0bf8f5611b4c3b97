"""A program killed while it gives a panel a new key: who gets in is as before or as wanted.

A sample here; ``python3 tasks.py keykills`` kills a hundred changes.
"""

import os
import random
from pathlib import Path

import pytest

from tests.crash.key_kills import kill_changes

KILLS = 3


def test_the_old_ways_in_or_the_new_ones_open_it_and_nothing_is_lost(tmp_path: Path):
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot copy a process; the kills are tried where it can")
    figures = kill_changes(tmp_path / "panel", KILLS, random.Random(7))
    assert figures.tried == KILLS
    assert figures.is_clean, figures.told()
