"""All questions that are asked of a window, in two rounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from tests.assistive.walk import keyboard, picture, space, spoken
from tests.assistive.walk.controls import Finding

BY_EAR_AND_HAND = (
    keyboard.first_focus,
    spoken.names,
    spoken.same_names,
    spoken.rows,
    spoken.markup,
    keyboard.unreachable,
    keyboard.tab_loop,
    keyboard.focus_is_seen,
    keyboard.escape,
)
BY_EYE = (
    space.targets,
    space.menus,
    space.sideways,
    space.clipped,
    space.overlaps,
    space.focus_in_sight,
)
IN_COLOUR = (picture.painted_words,)


def ask(questions: tuple[object, ...], window: QWidget) -> list[Finding]:
    """Ask a window several questions and gather what is wrong, each thing once."""
    settle()
    found: list[Finding] = []
    for question in questions:
        found += question(window)  # type: ignore[operator]
    return list(dict.fromkeys(found))


def settle() -> None:
    """Let layouts and paints that are due come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def as_text(found: Sequence[object]) -> str:
    """Write findings down, one a line."""
    return "\n" + "\n".join(f"  {each}" for each in found)
