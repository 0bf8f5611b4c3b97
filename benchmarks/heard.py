"""What a screen reader costs: every act of the live screen, with the real Orca and without.

Both run on one private desktop and in turns, so that what else the machine does weighs on both.
"""

import json
import sys
import tempfile
import time
from statistics import median
from typing import Any

from benchmarks.promises import Promise, tell
from tests.assistive.orca.desktop import Desktop

_AT_MOST = 1.10
_TURNS = 2
_PATIENCE = 400.0
# No bus, no accessibility: the toolkit then builds nothing for a reader.
_UNHEARD = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
_HEARD = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def main() -> int:
    """Measure and print what being heard costs."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give how many times as long the acts take while Orca listens, and that it did."""
    if sys.platform != "linux":
        return []
    unheard: list[dict[str, list[float]]] = []
    heard: list[dict[str, list[float]]] = []
    said: list[int] = []
    with Desktop() as desktop:
        for _ in range(_TURNS):
            for times, surroundings in ((unheard, _UNHEARD), (heard, _HEARD)):
                before = len(desktop.read_log())
                times.append(_acts(desktop, surroundings))
                said.append(desktop.read_log(since=before).count(b"SPEECH OUTPUT"))
    without, with_orca = _whole(unheard), _whole(heard)
    return [
        Promise(
            what="acts on the live screen while Orca listens, by those while nobody does",
            measured=with_orca / without,
            at_most=_AT_MOST,
            beside=f"{with_orca:.0f} ms for one of each, {without:.0f} ms without",
        ),
        Promise(
            what="runs in which Orca said nothing though it should, or something though not",
            measured=sum(bool(count) != bool(place % 2) for place, count in enumerate(said)),
            at_most=0,
            unit="",
            beside=f"utterances: {', '.join(map(str, said))}",
        ),
    ]


def _acts(desktop: Desktop, surroundings: dict[str, str]) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        output = desktop.output_of(f"acts-{time.monotonic_ns()}")
        program = desktop.start(
            output.stem,
            sys.executable,
            "-m",
            "benchmarks.sides.live_acts",
            folder,
            COPROD_HOME=folder,
            COPROD_VOICE="remembering",
            QT_QPA_PLATFORM="xcb",
            **surroundings,
        )
        desktop.wait_for(
            "the end of the acts", lambda: not desktop.alive(program), patience=_PATIENCE
        )
        (told,) = (line for line in output.read_text().splitlines() if line.startswith("{"))
        found: dict[str, Any] = json.loads(told)
    return found["acts"]


def _whole(runs: list[dict[str, list[float]]]) -> float:
    """Give the milliseconds that one of each act takes, from the medians over all runs."""
    return sum(median([one for run in runs for one in run[act]]) for act in runs[0])


if __name__ == "__main__":
    sys.exit(main())
