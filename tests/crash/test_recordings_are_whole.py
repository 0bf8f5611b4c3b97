"""A program that is killed while it records a paper leaves the old recording, and no half one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.documents.order import WantedPaper
from coprod_desktop.services.paper_making import make_papers_of
from tests.documents.corpus import paper, words

OLD = b"the old recording"
_DIES = """
import os, signal, sys
from coprod_desktop.documents.order import WantedPaper
from coprod_desktop.services.paper_making import make_papers_of
from tests.documents.corpus import paper, words

def die(done, _total):
    if done >= 20:
        os.kill(os.getpid(), signal.SIGKILL)

document = paper(*(words(f"Point {number}. ") for number in range(40)))
make_papers_of(document, [WantedPaper(sys.argv[2], sys.argv[1])], die, is_cancelled=lambda: False)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as only POSIX has them")
@pytest.mark.parametrize("name", ["mp3", "wav"])
def test_killed_in_the_middle_the_old_recording_stays_and_the_next_one_sweeps(
    tmp_path: Path, name: str
) -> None:
    place = tmp_path / f"talk.{name}"
    place.write_bytes(OLD)
    command = [sys.executable, "-c", _DIES, str(place), name]
    killed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert place.read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 2, "what was half made lies beside the old one"
    wanted = [WantedPaper(name, str(place))]
    make_papers_of(paper(words("Point 1.")), wanted, lambda *_: None, is_cancelled=lambda: False)
    assert [one.name for one in tmp_path.iterdir()] == [place.name]
    assert place.read_bytes() != OLD
