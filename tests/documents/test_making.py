"""Papers are made by a process of their own: whole or not at all, with progress and a way out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coprod_desktop.documents import saving
from coprod_desktop.documents.maker import make_papers, worker_command
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Order, WantedPaper, WrittenPaper, from_json, to_json
from tests.documents.corpus import CORPUS
from tests.documents.made import drawn
from tests.documents.records import full_record, long_record

OLD = b"the paper of the last time"


@pytest.fixture
def document() -> Document:
    """Some minutes."""
    return compose_minutes(full_record())


def _wanted(folder: Path) -> tuple[WantedPaper, ...]:
    return (
        WantedPaper("pdf", str(folder / "minutes.pdf")),
        WantedPaper("pdf-18", str(folder / "large.pdf")),
    )


def _ignore(done: int, total: int) -> None:
    """Hear progress and do nothing."""


def test_the_process_writes_what_this_process_would_write(document: Document, tmp_path: Path):
    made = make_papers(document, _wanted(tmp_path), _ignore)
    for paper, preset in zip(made, ("pdf", "pdf-18"), strict=True):
        content = Path(paper.path).read_bytes()
        assert content == drawn(document, preset).content
        assert (paper.size, paper.pages) == (len(content), drawn(document, preset).pages)
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == [
        "large.pdf",
        "minutes.pdf",
    ]


def test_progress_goes_up_to_the_end(document: Document, tmp_path: Path):
    heard: list[tuple[int, int]] = []
    make_papers(document, _wanted(tmp_path), lambda done, total: heard.append((done, total)))
    done = [one for one, _ in heard]
    assert done == sorted(done)
    assert len(set(done)) > 10
    assert heard[-1] == (200, 200)


def test_characters_without_a_font_are_told(tmp_path: Path):
    wanted = (WantedPaper("pdf", str(tmp_path / "a.pdf")),)
    (paper,) = make_papers(CORPUS["symbols"](), wanted, _ignore)
    assert "\U00012000" in paper.missing


@pytest.mark.parametrize("name", CORPUS)
def test_an_order_passes_through_the_pipe_unchanged(name: str):
    order = Order(CORPUS[name](), (WantedPaper("pdf", "a.pdf"),))
    line = to_json(order)
    assert line.isascii()
    assert "\n" not in line
    assert from_json(line) == order


def test_an_answer_passes_through_the_pipe_unchanged():
    answer = WrittenPaper(path="ŵ.pdf", size=1, pages=2, missing=("\U00012000", "\ud83d"))
    assert from_json(to_json(answer)) == answer


def test_what_a_library_prints_does_not_stand_between_the_answers(tmp_path: Path):
    order = to_json(Order(CORPUS["full"](), (WantedPaper("pdf", str(tmp_path / "a.pdf")),)))
    noisy = (
        "import sys; from coprod_desktop.documents import worker, saving\n"
        "old = worker.save_whole\n"
        "def loud(*a):\n    print('NOISE'); old(*a)\n"
        "worker.save_whole = loud; sys.exit(worker.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", noisy], input=order, capture_output=True, text=True, check=True
    )
    assert "NOISE" not in done.stdout
    assert "NOISE" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="kills as only POSIX can")
def test_killed_at_any_moment_each_paper_is_the_old_one_or_the_whole_new_one(tmp_path: Path):
    document = compose_minutes(long_record(60))
    new = drawn(document).content
    path = tmp_path / "minutes.pdf"
    order = to_json(Order(document, (WantedPaper("pdf", str(path)),))).encode()
    whole = _seconds(order)
    seen = set()
    for turn in range(12):
        path.write_bytes(OLD)
        worker = subprocess.Popen(
            worker_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        assert worker.stdin is not None
        worker.stdin.write(order)
        worker.stdin.close()
        # The last third is where files are written: half of the kills fall there.
        time.sleep(whole * (turn / 6 * 0.66 if turn < 6 else 0.66 + (turn - 6) / 6 * 0.4))
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        content = path.read_bytes()
        assert content in (OLD, new)
        seen.add(content == new)
        saving.sweep_of(tmp_path, worker.pid)
        assert not list(tmp_path.glob(".coprod*"))
    assert False in seen


def _seconds(order: bytes) -> float:
    begun = time.perf_counter()
    subprocess.run(worker_command(), input=order, capture_output=True, check=True)
    return time.perf_counter() - begun
