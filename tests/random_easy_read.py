"""Acts about the easy-read version of the minutes, drawn by lot: lines, pictures, checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.services import easy_reads, pictures
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.pictures import NewPicture
from tests.storage.panels import POINT

if TYPE_CHECKING:
    from tests.random_acts import Drawn, Lot


def _told(lot: Lot) -> EasyWords:
    own = lot.one_of("panel_pictures") if lot.dice.random() < 0.5 else None
    return EasyWords(
        words=lot.words(),
        is_heading=lot.dice.random() < 0.2,
        picture=lot.dice.choice(("", "bus", "tea")),
        own_picture_id=own,
        said=lot.words(),
    )


def _add_line(lot: Lot) -> Drawn:
    after = {"after_id": lot.one_of("easy_lines")}
    return easy_reads.add_easy_line, (lot.session_id, _told(lot)), after


def _about_line(act: Callable[..., object]) -> Callable[[Lot], Drawn]:
    def draw(lot: Lot) -> Drawn:
        found = lot.one_of("easy_lines")
        return (act, (found,), {}) if found else None

    return draw


def _change_line(lot: Lot) -> Drawn:
    found = lot.one_of("easy_lines")
    return (easy_reads.change_easy_line, (found, _told(lot)), {}) if found else None


def _move_line(lot: Lot) -> Drawn:
    found = lot.one_of("easy_lines")
    by = {"by": lot.dice.choice((-1, 1, 3))}
    return (easy_reads.move_easy_line, (found,), by) if found else None


def _lay_out(lot: Lot) -> Drawn:
    return easy_reads.lay_out_easy_read, (lot.session_id,), {}


def _name_writer(lot: Lot) -> Drawn:
    who = lot.dice.choice((None, lot.person()))
    return easy_reads.name_easy_writer, (lot.session_id, who), {}


def _check(lot: Lot) -> Drawn:
    return easy_reads.check_easy_read, (lot.session_id, lot.person()), {}


def _add_pictures(lot: Lot) -> Drawn:
    new = tuple(
        NewPicture(name=lot.dice.choice(("Bench", "Bus", " ")), content=content)
        for content in lot.dice.choices((POINT, POINT + b"x", b"no picture"), k=2)
    )
    return pictures.add_panel_pictures, (new,), {}


def _change_picture(lot: Lot) -> Drawn:
    found = lot.one_of("panel_pictures")
    told = {"name": lot.words(), "said": lot.words()}
    return (pictures.change_panel_picture, (found,), told) if found else None


def _remove_picture(lot: Lot) -> Drawn:
    found = lot.one_of("panel_pictures")
    return (pictures.remove_panel_picture, (found,), {}) if found else None


ACTS: dict[str, Callable[[Lot], Drawn]] = {
    "write an easy line": _add_line,
    "change an easy line": _change_line,
    "move an easy line": _move_line,
    "remove an easy line": _about_line(easy_reads.remove_easy_line),
    "lay out an easy read": _lay_out,
    "name who wrote it": _name_writer,
    "check the easy read": _check,
    "add pictures": _add_pictures,
    "change a picture": _change_picture,
    "remove a picture": _remove_picture,
}
