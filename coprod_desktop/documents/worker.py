"""The process that makes papers: a Document comes in, files and progress go out.

It reads one order in JSON from standard input and answers in JSON lines on standard output.
"""

import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from coprod_desktop.documents.order import Order, WantedPaper, WrittenPaper, from_json, to_json
from coprod_desktop.documents.refusals import refusal_of
from coprod_desktop.documents.saving import save_whole, sweep_old
from coprod_desktop.documents.writing import Written, write
from coprod_desktop.domain.troubles import BrailleMissing

__all__ = ["Order", "WantedPaper", "WrittenPaper", "main", "make"]

Progress = Callable[[int, int], None]
# Laying out is about two thirds of the work; drawing and tagging are the rest.
_LAYING_OUT = 66


def _refuse(missing: BrailleMissing) -> None:
    raise missing


def make(
    order: Order,
    progress: Progress,
    tell: Callable[[WrittenPaper], None] = lambda _: None,
    saving: Callable[[str], None] = lambda _: None,
    pass_over: Callable[[BrailleMissing], None] = _refuse,
) -> tuple[WrittenPaper, ...]:
    """Make every paper of an order in this process, telling how far it is and what is written.

    ``saving`` hears of each file before it takes its place, and ``tell`` once it has.
    ``pass_over`` hears of braille that this computer cannot make; the other papers are made.

    Raises:
        OSError: a folder cannot be written to; what stood there is untouched.
    """
    total = len(order.papers) * 100
    written: list[WrittenPaper] = []
    for place, wanted in enumerate(order.papers):

        def laid_out(done: int, of: int, place: int = place) -> None:
            progress(place * 100 + done * _LAYING_OUT // max(of, 1), total)

        try:
            made = write(order.document_of(wanted), wanted.format, wanted.wishes, laid_out)
        except BrailleMissing as missing:
            pass_over(missing)
            continue
        saving(wanted.path)
        paper = _save(wanted, made)
        tell(paper)
        progress((place + 1) * 100, total)
        written.append(paper)
    return tuple(written)


def _save(wanted: WantedPaper, made: Written) -> WrittenPaper:
    path = Path(wanted.path)
    sweep_old(path.parent)
    save_whole(path, made.content)
    return WrittenPaper(
        path=wanted.path, size=len(made.content), pages=made.pages, missing=made.missing
    )


class _Answers:
    """What the program is told, one line of JSON each."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told = -1
        self._done = 0
        self.is_braille_missing = False

    def progress(self, done: int, total: int) -> None:
        if done != self._told:
            self._told = done
            self._answer({"done": done, "total": total})

    def saving(self, path: str) -> None:
        self._answer({"saving": path})

    def written(self, paper: WrittenPaper) -> None:
        self._done += 1
        self._write(to_json(paper))

    def passed_over(self, _: BrailleMissing) -> None:
        self._done += 1
        self.is_braille_missing = True

    def not_saved(self, order: Order, trouble: OSError) -> None:
        path = order.papers[self._done].path
        self._answer({"not_saved": refusal_of(trouble, path), "path": path})

    def without_braille(self) -> None:
        self._answer({"braille_missing": True})

    def _answer(self, told: dict[str, object]) -> None:
        self._write(json.dumps(told))

    def _write(self, line: str) -> None:
        self._out.write(line + "\n")
        self._out.flush()


def main() -> int:
    """Take one order, carry it out, and say so."""
    answers = _Answers(sys.stdout)
    # Whatever a library prints must not stand between our answers.
    sys.stdout = sys.stderr
    # Whoever presses Ctrl+C stops the program; it stops us once it knows what is there.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    order: Order = from_json(sys.stdin.buffer.read())
    try:
        make(order, answers.progress, answers.written, answers.saving, answers.passed_over)
    except BrokenPipeError:
        # The program has gone: nobody waits for the rest.
        return 1
    except OSError as trouble:
        answers.not_saved(order, trouble)
        return 1
    if answers.is_braille_missing:
        answers.without_braille()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
