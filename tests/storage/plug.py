"""Pulling the plug in the middle of an act, once at each step of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest


class Cut(BaseException):
    """The plug is pulled."""


def is_cut(step: int, act: Callable[[], object], steps: Iterable[tuple[Any, str]]) -> bool:
    """Do an act, and pull the plug at the so-manieth of its steps; tell whether it came so far.

    A step is a call of one of the functions that are named, each with the place where it stands.
    """
    done = 0

    def counted(one: Callable[..., object]) -> Callable[..., object]:
        def do(*args: object, **named: object) -> object:
            nonlocal done
            done += 1
            # Without power nothing is tidied up either.
            if done >= step:
                raise Cut
            return one(*args, **named)

        return do

    with pytest.MonkeyPatch.context() as patch:
        for place, name in steps:
            patch.setattr(place, name, counted(getattr(place, name)))
        try:
            act()
        except Cut:
            return True
    return False
