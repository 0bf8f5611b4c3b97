"""The process that makes papers: a Document comes in, files and progress go out.

It reads one order from standard input and answers in JSON lines on standard output.
"""

import json
import pickle
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from coprod_desktop.documents.model import Document


@dataclass(frozen=True, slots=True)
class WantedPaper:
    """A format and the file that it goes into."""

    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Order:
    """What one worker makes."""

    document: Document
    papers: tuple[WantedPaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPaper:
    """A paper on the disk: its size in bytes, its pages, and characters that no font has."""

    path: str
    size: int
    pages: int
    missing: tuple[str, ...] = ()


def make(order: Order, tell: Callable[[dict[str, object]], None]) -> None:
    """Make every paper of an order, telling how far it is and what is written."""
    # reportlab is loaded where papers are made, and nowhere else.
    from coprod_desktop.documents.pdf.presets import PRESETS  # noqa: PLC0415
    from coprod_desktop.documents.pdf.writer import write_pdf  # noqa: PLC0415
    from coprod_desktop.documents.saving import save_whole, sweep  # noqa: PLC0415

    total = len(order.papers)
    for place, wanted in enumerate(order.papers):

        def progress(done: int, of: int, place: int = place) -> None:
            # Laying out is about two thirds of the work; drawing and tagging are the rest.
            tell({"done": place * 100 + done * 66 // max(of, 1), "total": total * 100})

        drawn = write_pdf(order.document, PRESETS[wanted.format], progress)
        path = Path(wanted.path)
        sweep(path.parent)
        save_whole(path, drawn.content)
        tell({"done": (place + 1) * 100, "total": total * 100})
        written = WrittenPaper(
            path=wanted.path,
            size=len(drawn.content),
            pages=drawn.pages,
            missing=drawn.missing,
        )
        tell({"written": asdict(written)})


def main() -> int:
    """Take one order, carry it out, and say so."""
    # The order comes from our own program through its own pipe, never from outside.
    order = pickle.load(sys.stdin.buffer)  # noqa: S301
    try:
        make(order, _print)
    except OSError as trouble:
        _print({"not_saved": str(trouble.strerror)})
        return 1
    return 0


def _print(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
