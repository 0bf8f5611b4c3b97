"""The power is cut at random moments of a recording: what was acknowledged is there, and whole.

Only what was synced is certain. A sample here; ``python3 tasks.py powercuts`` tries thousands.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.crash.power_cuts import Recording, cut_power, record

CUTS = 30
WITHOUT_SYNCS = 12
# Enough for the journal to be moved into the file more than once.
ACTS = 70


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """What a program that records does on the disk."""
    tried = ["strace", "-o", "/dev/null", "true"]
    if not shutil.which("strace") or subprocess.run(tried, check=False).returncode:
        pytest.skip("nobody may watch a program on this machine; power is cut on others")
    return record(tmp_path_factory.mktemp("watched") / "panel", ACTS)


def test_the_recording_moved_its_journal_into_the_file(recording: Recording) -> None:
    written = {Path(act.path).name for act in recording.acts if act.kind == "write"}
    assert {"data.db", "data.db-wal"} <= written
    assert max(act.at for act in recording.acts if act.kind == "saved") == ACTS


def test_no_power_cut_takes_what_was_acknowledged(recording: Recording) -> None:
    figures = cut_power(recording, CUTS, seed=7)
    assert figures.tried == CUTS
    assert figures.acknowledged > CUTS
    assert figures.is_clean, figures.told("power cuts")


def test_a_disk_that_never_syncs_is_noticed(recording: Recording) -> None:
    """Otherwise the test above could never fail."""
    figures = cut_power(recording, WITHOUT_SYNCS, seed=7, syncs=False)
    assert figures.damaged + figures.with_losses > WITHOUT_SYNCS // 2
