"""What a screen reader costs on the live screen, with the real Orca and without.

Both run on one private desktop and in turns, so that what else the machine does weighs on both.
An act begins when the reader has no more to ask about the last one, as nobody acts who still hears.
"""

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from statistics import median
from typing import Any

from benchmarks.promises import Promise, tell
from benchmarks.sides.heard_acts import ROUNDS, STEPS
from tests.assistive.orca.desktop import Desktop

_AT_MOST = 1.10
_TURNS = 2
_PATIENCE = 400.0
# No bus, no accessibility: the toolkit then builds nothing for a reader.
_UNHEARD = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
_HEARD = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
# Each round has 22 acts with a message, and each step says its row.
_LEAST_SAID = 20 * ROUNDS + STEPS // 2

Run = dict[str, Any]


def main() -> int:
    """Measure and print what being heard costs."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give how many times as long acts and steps take while Orca listens, and that it did."""
    if sys.platform != "linux":
        return []
    unheard: list[Run] = []
    heard: list[Run] = []
    said: list[int] = []
    with Desktop() as desktop:
        for _ in range(_TURNS):
            unheard.append(_run(desktop, _UNHEARD))
            before = len(desktop.read_log())
            heard.append(_run(desktop, _HEARD))
            said.append(desktop.read_log(since=before).count(b"SPEECH OUTPUT"))
    computing = [sum(run["computing"] for run in runs) for runs in (heard, unheard)]
    return [
        _ratio("acts on the live screen", _acts(heard), _acts(unheard)),
        _ratio("steps in a list of 2,000 contributions", _steps(heard), _steps(unheard)),
        Promise(
            what="measured runs in which Orca did not say every act and step",
            measured=sum(count < _LEAST_SAID for count in said),
            at_most=0,
            unit="",
            beside=f"utterances: {', '.join(map(str, said))}; "
            f"seconds of computing {computing[0]:.1f}, without {computing[1]:.1f}",
        ),
    ]


def _ratio(what: str, heard: float, unheard: float) -> Promise:
    return Promise(
        what=f"{what} while Orca listens, by those while nobody does",
        measured=heard / unheard,
        at_most=_AT_MOST,
        beside=f"{heard:.1f} ms, without {unheard:.1f} ms",
    )


def _run(desktop: Desktop, surroundings: dict[str, str]) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        output = desktop.output_of(f"acts-{time.monotonic_ns()}")
        program = desktop.start(
            output.stem,
            sys.executable,
            "-m",
            "benchmarks.sides.heard_acts",
            folder,
            str(desktop.reader),
            COPROD_HOME=folder,
            COPROD_VOICE="remembering",
            QT_QPA_PLATFORM="xcb",
            **surroundings,
        )
        desktop.wait_for(
            "the end of the acts", lambda: not desktop.alive(program), patience=_PATIENCE
        )
        (told,) = (line for line in output.read_text().splitlines() if line.startswith("{"))
        return dict(json.loads(told))


def _acts(runs: Sequence[Run]) -> float:
    """Give the milliseconds that one of each act takes, from the medians over all runs."""
    names = runs[0]["acts"]
    return sum(median(one for run in runs for one in run["acts"][act]) for act in names)


def _steps(runs: Sequence[Run]) -> float:
    return median(one for run in runs for one in run["steps"])


if __name__ == "__main__":
    sys.exit(main())
