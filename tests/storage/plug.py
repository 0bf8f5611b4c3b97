"""Pulling the plug in the middle of an act, once at each step of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.store import Store
from tests.storage.panels import WORDS, Clock

Steps = Iterable[tuple[Any, str]]


class Cut(BaseException):
    """The plug is pulled."""


class Plug:
    """Counts the steps, and is pulled at one of them."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._done = 0

    def before(self, one: Callable[..., object]) -> Callable[..., object]:
        def do(*args: object, **named: object) -> object:
            self._go_on()
            return one(*args, **named)

        return do

    def after(self, one: Callable[..., object]) -> Callable[..., object]:
        def do(*args: object, **named: object) -> object:
            result = one(*args, **named)
            self._go_on()
            return result

        return do

    def _go_on(self) -> None:
        self._done += 1
        # Without power nothing is tidied up either.
        if self._done >= self._step:
            raise Cut


def is_cut(step: int, act: Callable[[], object], steps: Steps, *, after: Steps = ()) -> bool:
    """Do an act, and pull the plug at the so-manieth of its steps; tell whether it came so far.

    A step is a call of one of the functions that are named, each with the place where it stands;
    the plug is pulled before the call, or ``after`` it where it is named there.
    """
    plug = Plug(step)
    with pytest.MonkeyPatch.context() as patch:
        for place, name in steps:
            patch.setattr(place, name, plug.before(getattr(place, name)))
        for place, name in after:
            patch.setattr(place, name, plug.after(getattr(place, name)))
        try:
            act()
        except Cut:
            return True
    return False


def left_at_each_step(
    made: Path, tmp_path: Path, act: Callable[[Store], object], steps: Steps, *, after: Steps = ()
) -> Iterator[Path]:
    """Give a panel's folder as each step leaves it; the last is that of a whole act."""
    folder, left = tmp_path / "panel", tmp_path / "left"
    for step in count(1):
        shutil.copytree(made, folder)
        store = open_panel(folder, WORDS, clock=Clock())
        was_cut = is_cut(step, lambda on=store: act(on), steps, after=after)
        # As a power cut would leave it: before anything is closed.
        shutil.copytree(folder, left, ignore=shutil.ignore_patterns("panel.lock"))
        with suppress(Exception):
            store.close()
        yield left
        shutil.rmtree(folder)
        shutil.rmtree(left)
        if not was_cut:
            return
