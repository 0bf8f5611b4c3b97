"""How much is read: one thing, one part, or on from here; told from where the person is."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.followed import Followed, Placed, widget_of
from coprod_desktop.ui.kit.regions import Section


class Scope(Enum):
    """How much of what may be heard is wanted."""

    ONE = auto()
    PART = auto()
    ON = auto()


def wanted(passages: Sequence[Placed], focused: QWidget | None, scope: Scope) -> list[Placed]:
    """Give what is read where the person is; nothing where nothing may be heard there."""
    here = [one for one in passages if one.at is not None and widget_of(one.at) is focused]
    if here and here[0].at is not None:
        return _of_control(here, here[0].at, scope)
    return _of_region(passages, focused, scope)


def _of_control(here: Sequence[Placed], control: Followed, scope: Scope) -> list[Placed]:
    order = {row: place for place, (row, _words) in enumerate(control.rows_shown())}
    at = order.get(control.row_here() or "", 0)
    following = [one for one in here if order.get(one.row, 0) >= at]
    if scope is Scope.ON:
        return following
    now = [one for one in following if order.get(one.row, 0) == at]
    if scope is Scope.ONE:
        return now
    parts = {one.part for one in now or following[:1]}
    return [one for one in here if one.part in parts]


def _of_region(passages: Sequence[Placed], focused: QWidget | None, scope: Scope) -> list[Placed]:
    region = focused
    while region is not None and not isinstance(region, Section):
        region = region.parentWidget()
    if region is None:
        return []
    inside = [
        place
        for place, one in enumerate(passages)
        if one.at is not None and region.isAncestorOf(widget_of(one.at))
    ]
    if not inside:
        return []
    if scope is Scope.ON:
        return list(passages[inside[0] :])
    return [passages[place] for place in (inside[:1] if scope is Scope.ONE else inside)]
