"""Do every act of the live screen with 40 people and 2,000 contributions. A program of its own.

It prints one line of JSON: for each act the milliseconds from the key until its answer is shown
and said, and what moved on the screen though it was not asked to.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.sides.live_window import fill_session, live_view, open_live_window, settle
from benchmarks.sides.words import said
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.turns import TurnRule
from coprod_desktop.services import agendas, panels, people, sessions
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.views.live import LiveView
from tests.panels import START, SettableClock, new_panel

PEOPLE = 40
ITEMS = 8
THERE_ALREADY = 2_000
ROUNDS = 25
LONGEST_WAIT = 5_000
_BRIEFLY = partial(settle, 0.03)
HALF_TYPED = "half a sentence that somebody is typing"
SIDES = (Side.LIVED_EXPERIENCE, Side.LIVED_EXPERIENCE, Side.DECISION_HOLDER, Side.UNSAID)


def main() -> int:
    folder = Path(sys.argv[1])
    make_panel(folder / "panel")
    controller = open_live_window(folder / "panel")
    _BRIEFLY()
    stage = Stage(controller)
    told = stage.time_all(ROUNDS)
    found = {
        "moved": sorted(stage.moved),
        "silent": sorted(stage.silent),
        "refused": sorted(stage.refused),
    }
    controller.close()
    print(json.dumps({"acts": told, **found}))
    return 0


class Stage:
    """The live screen, with a stopwatch and an eye on what must not move."""

    def __init__(self, controller: Controller, rest: Callable[[], object] = _BRIEFLY) -> None:
        self.controller = controller
        self._rest = rest
        self.moved: set[str] = set()
        self.silent: set[str] = set()
        self.refused: set[str] = set()
        self._loop = QEventLoop()
        self._too_long = QTimer()
        self._too_long.setSingleShot(True)
        self._too_long.setInterval(LONGEST_WAIT)
        self._too_long.timeout.connect(self._loop.quit)
        self._answered = 0.0
        controller.window.announcer.said.connect(self._hear)

    @property
    def live(self) -> LiveView:
        return live_view(self.controller)

    def time_all(self, rounds: int) -> dict[str, list[float]]:
        """Give the milliseconds of every act in so many rounds, after one that warms up."""
        told: dict[str, list[float]] = {name: [] for name in ACTS}
        for turn in range(rounds + 1):
            for name, act in ACTS.items():
                milliseconds = self.time(name, partial(act, self, turn))
                if turn:
                    told[name].append(milliseconds)
        return told

    def time(self, name: str, act: Callable[[], object]) -> float:
        """Give the milliseconds from asking until the answer is said and drawn."""
        capture = self.live.capture
        capture.go()
        capture.box.set_text(HALF_TYPED)
        self._rest()
        before = self._places()
        stored = self._stored()
        begun: list[float] = []

        def ask() -> None:
            begun.append(time.perf_counter())
            act()

        self._answered = 0.0
        QTimer.singleShot(0, ask)
        self._too_long.start()
        self._loop.exec()
        self._too_long.stop()
        answered = self._answered
        if not answered:
            self.silent.add(name)
            answered = begun[0]
        self._rest()
        if self._stored() == stored:
            # A refusal is said, too, and sooner than what is stored and shown.
            self.refused.add(name)
        for what, was in before.items():
            if was != self._places()[what]:
                self.moved.add(f"{name}: {what}")
        return (answered - begun[0]) * 1000

    def _stored(self) -> int:
        """Give the number of the last act in the record."""
        assert self.controller.workspace is not None
        return self.controller.workspace.ask(
            lambda reader: reader.list_entries(limit=1)[-1].sequence
        )

    def _hear(self, _sentence: str) -> None:
        # What is due to be drawn is drawn before the next event of the loop.
        QTimer.singleShot(0, self._done)

    def _done(self) -> None:
        QApplication.processEvents()
        self._answered = time.perf_counter()
        self._loop.quit()

    def _places(self) -> dict[str, object]:
        """Tell where the person stands: in their box, where it is, and behind which letter."""
        box = self.live.capture.box
        corner = box.control.mapTo(self.controller.window, QPoint(0, 0))
        return {
            "focus": QApplication.focusWidget() is box.control,
            "box": corner.toTuple(),
            # Where the words were saved the box is empty, and is meant to be.
            "caret": box.caret() if box.text() else len(HALF_TYPED),
        }


def _do(command: str) -> Callable[[Stage, int], object]:
    return lambda stage, _turn: stage.controller.do(command)


def _save(stage: Stage, turn: int) -> None:
    stage.live.capture.box.set_text(f"Sentence {turn}. {said()[turn][1][:200]}")
    stage.live.save(Kind.IDEA)


def _next_or_first(stage: Stage, turn: int) -> None:
    stage.controller.do("previous_item" if turn % 2 else "next_item")


def _ask_to_speak(stage: Stage, turn: int) -> None:
    stage.live.capture.who.choose(stage.live.coming.present()[turn % PEOPLE].id)
    stage.controller.do("add_speaker")


def _leave_or_come(stage: Stage, turn: int, *, comes: bool) -> None:
    """Let somebody leave, or come back."""
    coming = stage.live.coming
    person = coming.absent()[0] if comes else coming.present()[-1 - turn % 5]
    coming.person.choose(person.id)
    (coming.comes if comes else coming.leaves).click()


ACTS: dict[str, Callable[[Stage, int], object]] = {
    "save a contribution": _save,
    "mark a moment": _do("mark"),
    # Two ask in each round and one speaks: the list grows, as it does in a room.
    "ask to speak": lambda stage, turn: _ask_to_speak(stage, 2 * turn),
    "ask to speak, the next person": lambda stage, turn: _ask_to_speak(stage, 2 * turn + 1),
    "next speaker": _do("next_speaker"),
    "write": lambda stage, _turn: stage.live.composing.toggle_writing(),
    "has written": lambda stage, _turn: stage.live.composing.toggle_writing(),
    "done speaking": _do("done_speaking"),
    "somebody leaves": partial(_leave_or_come, comes=False),
    "somebody comes": partial(_leave_or_come, comes=True),
    "agree card": _do("card_agree"),
    "stop card": _do("card_stop"),
    "undo the stop card": lambda stage, _turn: stage.controller.undo(),
    "redo the stop card": lambda stage, _turn: stage.controller.redo(),
    "undo it again": lambda stage, _turn: stage.controller.undo(),
    "next item": _next_or_first,
    "five more minutes": _do("more_time"),
    "the interpreter catches up": lambda stage, _turn: stage.live.composing.toggle_catching_up(),
    "the interpreter has caught up": lambda stage, _turn: stage.live.composing.toggle_catching_up(),
    "pause everything": _do("pause"),
    "go on": _do("pause"),
    "undo": lambda stage, _turn: stage.controller.undo(),
}


def make_panel(folder: Path) -> None:
    """Make a panel of 40 people whose session runs and holds 2,000 contributions."""
    clock = SettableClock()
    workspace = new_panel(folder, clock)
    added = [
        workspace.do(
            people.add_person,
            name=f"Person {number:02}",
            role=Role.MEMBER if number % 5 else Role.OFFICER,
            side=SIDES[number % len(SIDES)],
        )
        for number in range(PEOPLE)
    ]
    session = workspace.do(sessions.plan_session, title="Measured", planned_for=START)
    for number in range(ITEMS):
        workspace.do(agendas.add_item, session_id=session.id, title=f"Item {number}")
    workspace.do(panels.change_rules, partial(replace, turn_rules=tuple(TurnRule)))
    workspace.do(panels.explain_word, word="easement", meaning="A right to cross land.")
    present = tuple(person.id for person in added)
    workspace.do(sessions.start_session, session.id, present=present)
    items = [item.id for item in workspace.ask(agendas.list_agenda, session.id)]
    workspace.do(fill_session, session.id, THERE_ALREADY, items, present)
    workspace.close()


if __name__ == "__main__":
    sys.exit(main())
