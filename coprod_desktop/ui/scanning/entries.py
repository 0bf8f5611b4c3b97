"""How each control is scanned: what it is called, whether it opens, and what a choice does.

A choice acts like a person: it presses the button, goes to the row, takes the choice.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import QMetaMethod, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDateTimeEdit,
    QWidget,
)
from shiboken6 import getCppPointer

from coprod_desktop.ui.kit.buttons import Check, Radio
from coprod_desktop.ui.kit.combo import Combo
from coprod_desktop.ui.kit.editors import Box, Line, Spin
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.passphrase import is_of_passphrase
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.scanning.stops import Rank, Stop, Then, in_parts
from coprod_desktop.wording import scanning as words

_WITH_CARET = (Box, Line, Spin, QDateTimeEdit)
# Opens where one can write with one switch: told the field that the words are for.
WordsFor = Callable[[QWidget], object]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a stop stands on the screen: at some controls, or at one row of a list."""

    controls: tuple[QWidget, ...]
    row: int | None = None


def key_of(control: QWidget) -> Hashable:
    """Give what a control is known by, as long as it is there."""
    return cast(Hashable, getCppPointer(control))


def go_to(control: QWidget) -> None:
    """Put the person at a control; whoever types keeps the caret."""
    if not isinstance(QApplication.focusWidget(), _WITH_CARET):
        control.setFocus(Qt.FocusReason.TabFocusReason)


def stop_of(control: QWidget, words_for: WordsFor) -> Stop:
    """Make the stop of one control."""
    if isinstance(control, QAbstractButton):
        return _of_button(control)
    if isinstance(control, (Line, Box)):
        return _of_field(control, words_for)
    if isinstance(control, QAbstractItemView) and not _has_rows(control):
        return _leaf(control, partial(go_to, control), words.EMPTY)
    if (opened := _what_opens(control)) is not None:
        return _opening(control, *opened)
    return _leaf(control, partial(control.setFocus, Qt.FocusReason.TabFocusReason))


def _what_opens(control: QWidget) -> tuple[str, Callable[[], tuple[Stop, ...]]] | None:
    """Give what a control shows, and the rows to which it opens."""
    match control:
        case Combo():
            return control.currentText(), partial(_choices, control)
        case QAbstractItemView():
            return "", partial(_rows, control)
        case Spin():
            return control.text(), partial(_steps, control)
        case QDateTimeEdit():
            return control.text(), partial(_moments, control)
        case ReadingText():
            return "", partial(_pages, control)
        case _:
            return None


def stop_of_radios(label: str, radios: tuple[Radio, ...]) -> Stop:
    """Make one stop of the choices that exclude each other."""
    return Stop(
        key=("radios", key_of(radios[0])),
        name=label,
        rank=Rank.CONTROL,
        spot=Spot(tuple(radios)),
        inside=lambda: tuple(_of_radio(one) for one in radios),
    )


def scroll(area: QAbstractScrollArea, pages: float) -> None:
    """Go on in what is shown; a little of the last page stays in sight."""
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + round(bar.pageStep() * pages * 0.8))


def _leaf(control: QWidget, act: Callable[[], object], value: str = "") -> Stop:
    return Stop(
        key=key_of(control),
        name=_with_value(control, value),
        rank=Rank.CONTROL,
        act=act,
        then=Then.BESIDE,
        spot=Spot((control,)),
    )


def _opening(control: QWidget, value: str, inside: Callable[[], tuple[Stop, ...]]) -> Stop:
    return Stop(
        key=key_of(control),
        name=_with_value(control, value),
        rank=Rank.CONTROL,
        inside=inside,
        spot=Spot((control,)),
    )


def _with_value(control: QWidget, value: str) -> str:
    name = control.accessibleName()
    return words.WITH_VALUE.format(name=name, value=value) if value else name


def _of_button(button: QAbstractButton) -> Stop:
    if isinstance(button, Check):
        value = words.TICKED if button.isChecked() else words.NOT_TICKED
        return _leaf(button, partial(_press, button), value)
    return Stop(
        key=key_of(button),
        name=button.accessibleName() or button.text(),
        rank=Rank.CONTROL,
        act=partial(_press, button),
        spot=Spot((button,)),
    )


def _of_radio(radio: Radio) -> Stop:
    name = radio.accessibleName()
    return Stop(
        key=key_of(radio),
        name=words.CHOSEN.format(name=name) if radio.isChecked() else name,
        rank=Rank.ROW,
        act=partial(_press, radio),
        then=Then.BESIDE,
        spot=Spot((radio,)),
    )


def _press(button: QAbstractButton) -> None:
    go_to(button)
    button.click()


def _of_field(field: Line | Box, words_for: WordsFor) -> Stop:
    is_hidden = isinstance(field, Line) and field.echoMode() is not Line.EchoMode.Normal
    # Also while somebody looks at what they typed: others may hear what the ring says.
    is_secret = is_hidden or is_of_passphrase(field)
    written = field.text() if isinstance(field, Line) else field.toPlainText()
    # A passphrase is not read out, nor is how long it is.
    value = "" if is_secret else " ".join(written.split()) or words.EMPTY
    return _leaf(field, partial(words_for, field), value)


def _row(control: QWidget, name: str, key: Hashable, act: Callable[[], object]) -> Stop:
    return Stop(key=(key_of(control), key), name=name, rank=Rank.ROW, act=act, then=Then.BESIDE)


def _again(control: QWidget, name: str, act: Callable[[], object]) -> Stop:
    return Stop(key=(key_of(control), name), name=name, rank=Rank.ROW, act=act, then=Then.HERE)


def _choices(combo: Combo) -> tuple[Stop, ...]:
    rows = [
        replace(
            _row(
                combo,
                words.CHOSEN.format(name=combo.itemText(at))
                if at == combo.currentIndex()
                else combo.itemText(at),
                at,
                partial(_take, combo, at),
            ),
            spot=Spot((combo,), at),
        )
        for at in range(combo.count())
    ]
    return in_parts(rows, _from_to)


def _take(combo: Combo, place: int) -> None:
    go_to(combo)
    combo.setCurrentIndex(place)


def _has_rows(view: QAbstractItemView) -> bool:
    return view.model().rowCount(view.rootIndex()) > 0


def _rows(view: QAbstractItemView) -> tuple[Stop, ...]:
    model, root = view.model(), view.rootIndex()
    rows = [_of_row(view, model.index(at, 0, root)) for at in range(model.rowCount(root))]
    return in_parts(rows, _from_to)


def _of_row(view: QAbstractItemView, index: QModelIndex) -> Stop:
    """A row is gone to; where Enter would do something with it, that is a choice of its own."""
    place, told = index.row(), str(index.data())
    key = view.key_at(place) if isinstance(view, SentenceList) else place
    spot = Spot((view,), place)
    row = _row(view, told, key, partial(_be_at, view, place))
    if not _does_something(view):
        return replace(row, spot=spot)
    does = partial(_be_at, view, place, does_it=True)
    ways = (
        Stop(key="go on", name=words.DO_THIS_ROW, rank=Rank.ROW, act=does),
        replace(row, key="only", name=words.ONLY_THIS_ROW),
    )
    return Stop(key=row.key, name=told, rank=Rank.ROW, inside=lambda: ways, spot=spot)


def _does_something(view: QAbstractItemView) -> bool:
    # The library gives a bound signal where its types ask for one of a class.
    return isinstance(view, SentenceList) and view.isSignalConnected(
        QMetaMethod.fromSignal(view.chosen)  # pyright: ignore[reportArgumentType]
    )


def _be_at(view: QAbstractItemView, row: int, *, does_it: bool = False) -> None:
    go_to(view)
    view.setCurrentIndex(view.model().index(row, 0, view.rootIndex()))
    if does_it and isinstance(view, SentenceList) and view.current_key is not None:
        view.chosen.emit(view.current_key)


def _steps(spin: Spin) -> tuple[Stop, ...]:
    ways = (
        (words.ONE_MORE, 1),
        (words.ONE_LESS, -1),
        (words.FIVE_MORE, 5),
        (words.FIVE_LESS, -5),
    )
    return tuple(_again(spin, name, partial(spin.stepBy, by)) for name, by in ways)


def _moments(edit: QDateTimeEdit) -> tuple[Stop, ...]:
    def later(days: int, seconds: int) -> None:
        edit.setDateTime(edit.dateTime().addDays(days).addSecs(seconds))

    ways = (
        (words.DAY_LATER, 1, 0),
        (words.DAY_EARLIER, -1, 0),
        (words.WEEK_LATER, 7, 0),
        (words.WEEK_EARLIER, -7, 0),
        (words.HOUR_LATER, 0, 3600),
        (words.HOUR_EARLIER, 0, -3600),
        (words.FIVE_MINUTES_LATER, 0, 300),
        (words.FIVE_MINUTES_EARLIER, 0, -300),
    )
    return tuple(_again(edit, name, partial(later, days, secs)) for name, days, secs in ways)


def _pages(text: QAbstractScrollArea) -> tuple[Stop, ...]:
    area = text
    while area.verticalScrollBar().maximum() == 0 and (around := _area_around(area)) is not None:
        area = around
    ways = ((words.FURTHER_DOWN, 1), (words.FURTHER_UP, -1))
    return tuple(_again(text, name, partial(scroll, area, by)) for name, by in ways)


def _area_around(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _from_to(first: str, last: str) -> str:
    return words.FROM_TO.format(first=first, last=last)
