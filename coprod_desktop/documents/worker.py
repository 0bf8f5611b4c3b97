"""The process that makes papers: a Document comes in, files and progress go out.

It reads one order in JSON from standard input and answers in JSON lines on standard output.
"""

import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from coprod_desktop.documents.order import Order, WantedPaper, WrittenPaper, from_json, to_json
from coprod_desktop.documents.refusals import refusal_of
from coprod_desktop.documents.saving import save_whole, sweep_old
from coprod_desktop.documents.writing import Written, write

__all__ = ["Order", "WantedPaper", "WrittenPaper", "main", "make"]

Progress = Callable[[int, int], None]
# Laying out is about two thirds of the work; drawing and tagging are the rest.
_LAYING_OUT = 66


def make(
    order: Order,
    progress: Progress,
    tell: Callable[[WrittenPaper], None] = lambda _: None,
    saving: Callable[[str], None] = lambda _: None,
) -> tuple[WrittenPaper, ...]:
    """Make every paper of an order in this process, telling how far it is and what is written.

    ``saving`` hears of each file before it takes its place, and ``tell`` once it has.

    Raises:
        OSError: a folder cannot be written to; what stood there is untouched.
    """
    total = len(order.papers) * 100
    written: list[WrittenPaper] = []
    for place, wanted in enumerate(order.papers):

        def laid_out(done: int, of: int, place: int = place) -> None:
            progress(place * 100 + done * _LAYING_OUT // max(of, 1), total)

        made = write(order.document_of(wanted), wanted.format, wanted.wishes, laid_out)
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


def main() -> int:
    """Take one order, carry it out, and say so."""
    answers = sys.stdout
    # Whatever a library prints must not stand between our answers.
    sys.stdout = sys.stderr

    def answer(line: str) -> None:
        answers.write(line + "\n")
        answers.flush()

    told = -1

    def progress(done: int, total: int) -> None:
        nonlocal told
        if done != told:
            told = done
            answer(json.dumps({"done": done, "total": total}))

    def tell(paper: WrittenPaper) -> None:
        written.append(paper)
        answer(to_json(paper))

    # Whoever presses Ctrl+C stops the program; it stops us once it knows what is there.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    written: list[WrittenPaper] = []
    order: Order = from_json(sys.stdin.buffer.read())
    try:
        make(order, progress, tell, lambda path: answer(json.dumps({"saving": path})))
    except BrokenPipeError:
        # The program has gone: nobody waits for the rest.
        return 1
    except OSError as trouble:
        path = order.papers[len(written)].path
        answer(json.dumps({"not_saved": refusal_of(trouble, path), "path": path}))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
