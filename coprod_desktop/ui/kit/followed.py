"""What can be followed while it is read: the words, where they stand, and what shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from coprod_desktop.domain.passage import Passage
from coprod_desktop.ui.marks import MarkColours, Marks


@runtime_checkable
class Followed(Protocol):
    """A control that shows what is being heard; its words stand in rows, or in one without a key.

    ``marked_place`` is where the marks stand in the control, empty where nothing is seen of them.
    """

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Give the key and the words of each row."""
        ...

    def row_here(self) -> str | None:
        """Give the key of the row where the person is."""
        ...

    def show_marks(self, row: str, marks: Marks, colours: MarkColours) -> None:
        """Mark what is being heard in one row, and bring it into sight in the control."""
        ...

    def clear_marks(self) -> None:
        """Nothing is being heard."""
        ...

    def marked_place(self) -> QRect:
        """Give where the word stands that is being heard."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Words to be read, and the control and row where a person sees them.

    ``part`` is the same for all that stand under one heading. Without a control, the words are
    looked for on the screen.
    """

    told: Passage
    at: Followed | None = None
    row: str = ""
    part: int = 0


def found_on(screen: QWidget, passages: Sequence[Placed]) -> list[Placed]:
    """Find where on a screen the words stand whose place is not told."""
    return [one if one.at is not None else _found(screen, one) for one in passages]


def each_followed(screen: QWidget) -> Iterator[Followed]:
    """Give what can be followed on a screen, as far as it is shown, in its order."""
    for control in screen.findChildren(QWidget):
        if isinstance(control, Followed) and control.isVisibleTo(screen):
            yield control


def as_it_stands(screen: QWidget) -> list[Placed]:
    """Give all the words that a screen shows, in its order; each heading begins a part.

    What somebody types is left out: a box may hold what nobody else may hear, such as secret words.
    """
    found: list[Placed] = []
    part = 0
    for control in each_followed(screen):
        if isinstance(control, QPlainTextEdit) and not control.isReadOnly():
            continue
        part += bool(widget_of(control).property("heading"))
        found += [
            Placed(told=Passage(words), at=control, row=row, part=part)
            for row, words in control.rows_shown()
            if words.strip()
        ]
    return found


def widget_of(followed: Followed) -> QWidget:
    """Give what is followed as the control that it is."""
    return cast(QWidget, followed)


def _found(screen: QWidget, passage: Placed) -> Placed:
    best: tuple[int, Followed, str] | None = None
    for control in each_followed(screen):
        for row, words in control.rows_shown():
            # Of two places the one that says the least besides is meant.
            if passage.told.text in words and (best is None or len(words) < best[0]):
                best = (len(words), control, row)
    if best is None:
        return passage
    return Placed(told=passage.told, at=best[1], row=best[2], part=passage.part)
