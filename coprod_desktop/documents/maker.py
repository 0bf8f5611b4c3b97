"""Have papers made by the worker process, with progress and cancelling."""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.worker import Order, WantedPaper, WrittenPaper
from coprod_desktop.domain.errors import PaperMakerStopped, PaperNotSaved, PapersCancelled

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
) -> tuple[WrittenPaper, ...]:
    """Make papers in a process of their own and give what was written.

    Raises:
        PaperTrouble: the folder refused, the process ended early, or somebody cancelled.
    """
    order = pickle.dumps(Order(document, tuple(papers)))
    written: list[WrittenPaper] = []
    with subprocess.Popen(  # noqa: S603 - our own program
        worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        try:
            worker.stdin.write(order)
            worker.stdin.close()
            for line in worker.stdout:
                if is_cancelled():
                    raise PapersCancelled
                _hear(json.loads(line), papers, progress, written)
        except BrokenPipeError as trouble:
            raise PaperMakerStopped from trouble
        finally:
            worker.kill()
    if len(written) != len(papers):
        raise PaperMakerStopped
    return tuple(written)


def _hear(
    message: dict[str, Any],
    papers: Sequence[WantedPaper],
    progress: Progress,
    written: list[WrittenPaper],
) -> None:
    if "done" in message:
        progress(message["done"], message["total"])
    elif "written" in message:
        told = message["written"]
        written.append(WrittenPaper(**{**told, "missing": tuple(told["missing"])}))
    else:
        raise PaperNotSaved(folder=str(Path(papers[0].path).parent))
