"""When it is our fault: a log without anybody's words, one plain sentence, and go on."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from coprod_desktop.wording import screens as words

_LOG = "faults.log"


def catch_faults(folder: Path, say: Callable[[str], None]) -> None:
    """From now on, write faults of the program into a log and say them in one sentence."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        _log(folder, kind, trace)
        say(words.OUR_FAULT.format(log=folder / _LOG))

    sys.excepthook = caught


def _log(folder: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    # Only where it happened: a fault's own text may hold what somebody said.
    places = [
        f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    entry = "\n".join([f"{datetime.now(UTC).isoformat()} {kind.__name__}", *places, ""])
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOG).open("a", encoding="utf-8") as log:
        log.write(entry)
