"""Fifty kills in the middle of writing: nothing acknowledged is lost, nothing is half there.

A sample here; ``python3 tasks.py kills`` kills it a thousand times.
"""

import os
import random
from pathlib import Path

import pytest

from tests.crash.kills import kill_and_look, scribe_at

KILLS = 50


def test_fifty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path):
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot copy a process; the kills are tried where it can")
    folder = tmp_path / "panel"
    with scribe_at(folder) as process:
        figures = kill_and_look(folder, process, KILLS, random.Random(7))
    assert figures.tried == KILLS
    assert figures.acknowledged > KILLS
    assert figures.is_clean, figures.told("kills")
