"""Have papers made by the worker process, with progress and cancelling."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Order, WantedPaper, WrittenPaper, from_json, to_json
from coprod_desktop.documents.refusals import Refusal, trouble_of
from coprod_desktop.documents.saving import sweep_of
from coprod_desktop.domain.troubles import (
    BrailleMissing,
    PaperMakerStopped,
    PapersCancelled,
    PaperTrouble,
)

Progress = Callable[[int, int], None]


def worker_command() -> list[str]:
    """Give the command that starts a worker, from source or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--paper-worker"]
    return [sys.executable, "-m", "coprod_desktop.documents.worker"]


def make_papers(
    document: Document,
    papers: Sequence[WantedPaper],
    progress: Progress,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    tell: Callable[[WrittenPaper], None] = lambda _: None,
    others: Sequence[Document] = (),
) -> tuple[WrittenPaper, ...]:
    """Make papers in a process of their own and give what was written; ``tell`` hears of each.

    A paper says itself which document it is made of: the first, or one of the ``others``.

    Raises:
        PaperTrouble: the folder refused, the process ended early, or somebody cancelled, each file
            the old one or the whole new one; or no braille is here, and the others were made.
    """
    order = Order(document, tuple(papers), tuple(others))
    written: list[WrittenPaper] = []

    def hear(answer: bytes) -> None:
        if (paper := _hear(answer, progress)) is not None:
            written.append(paper)
            tell(paper)

    with _started() as worker:
        try:
            for answer in _answers(worker, order):
                hear(answer)
                # A file about to take its place is waited for: it must be known what is there.
                if len(written) < len(papers) and not _is_saving(answer):
                    _stop_if(is_cancelled)
        except BaseException:
            _stop(worker, papers)
            _hear_the_rest(worker, hear)
            raise
        if worker.wait() != 0 or len(written) != len(papers):
            _stop(worker, papers)
            raise PaperMakerStopped
    return tuple(written)


def _started() -> subprocess.Popen[bytes]:
    # On Windows a program with windows would show a console for its worker.
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(  # noqa: S603 - our own program
        worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=hidden
    )


def _answers(worker: subprocess.Popen[bytes], order: Order) -> Iterator[bytes]:
    into, out = _pipes(worker)
    # A worker that ends before it has read everything is noticed by what it did not write.
    with suppress(BrokenPipeError):
        into.write(to_json(order).encode())
        into.close()
    yield from out


def _pipes(worker: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    return worker.stdin, worker.stdout


def _stop(worker: subprocess.Popen[bytes], papers: Sequence[WantedPaper]) -> None:
    worker.kill()
    worker.wait()
    for folder in {Path(paper.path).parent for paper in papers}:
        sweep_of(folder, worker.pid)


def _stop_if(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise PapersCancelled


def _hear_the_rest(worker: subprocess.Popen[bytes], hear: Callable[[bytes], None]) -> None:
    """Hear which papers were finished before it was stopped; its last answer may be cut."""
    with suppress(ValueError, PaperTrouble):
        for answer in _pipes(worker)[1]:
            hear(answer)


def _is_saving(line: bytes) -> bool:
    return "saving" in json.loads(line)


def _hear(line: bytes, progress: Progress) -> WrittenPaper | None:
    message: dict[str, Any] = json.loads(line)
    if "done" in message:
        progress(message["done"], message["total"])
    if "done" in message or "saving" in message:
        return None
    if "braille_missing" in message:
        raise BrailleMissing
    if "not_saved" in message:
        path = Path(message["path"])
        raise trouble_of(Refusal(message["not_saved"]), folder=str(path.parent), file=path.name)
    paper: WrittenPaper = from_json(line)
    return paper
