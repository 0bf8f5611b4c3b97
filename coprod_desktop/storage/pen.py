"""Which laptop this is, and whether it may write in a panel's folder.

Beside the panel's file stands a note of the last time the pen changed hands. It holds no name. An
older file that is put back in the panel's place cannot make a second laptop write.
"""

import json
import platform
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.domain.pen import Laptop, Pen
from coprod_desktop.storage.files import disk_troubles, make_folder, write_whole
from coprod_desktop.storage.unit_of_work import Reader

NAME = "pen.json"
_LAPTOP = "laptop.json"
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class PenNote:
    """What this folder knows: how often the pen moved, whether it is here, where the record was."""

    number: int
    writes: bool
    head: str


class PenGate:
    """Says whether acts may be written in one folder, on the laptop that it was made on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._laptop_id = this_laptop().id
        self._note = read_note(folder)

    def may_write(self, pen: Pen | None) -> bool:
        """Say whether this laptop holds the pen; without any pen the panel is nowhere else."""
        note = self._note
        if note is not None and note.number > (pen.number if pen else 0):
            return note.writes
        return pen is None or pen.laptop_id == self._laptop_id

    def catch_up(self, pen: Pen, head: bytes) -> None:
        """Note a pen that the folder knows nothing of yet: its file has just come here."""
        if self._note is None or self._note.number < pen.number:
            self.keep(pen, head)

    def keep(self, pen: Pen, head: bytes) -> None:
        """Note that the pen moved, and where the record stood then."""
        writes = pen.laptop_id == self._laptop_id
        note = PenNote(number=pen.number, writes=writes, head=head.hex())
        if note != self._note:
            write_note(self._folder, note)
            self._note = note


def find_pen(reader: Reader) -> Pen | None:
    """Give the pen of a panel, or nothing where it was never handed over."""
    return next(iter(reader.pens.where()), None)


def this_laptop() -> Laptop:
    """Give this installation; its id is drawn by lot when it is asked for first.

    Until somebody says what it is called, it has the name that the system gives it.
    """
    path = paths.data_folder() / _LAPTOP
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Laptop(id=str(told["id"]), name=str(told["name"]))
    except _UNREADABLE:
        drawn = Laptop(id=secrets.token_hex(16), name=platform.node())
        _keep_laptop(drawn)
        return drawn


def call_laptop(name: str) -> Laptop:
    """Give this installation under another name, and keep that for the next time."""
    known = this_laptop()
    called = Laptop(id=known.id, name=name.strip())
    if called != known and called.name:
        _keep_laptop(called)
    return called


def _keep_laptop(laptop: Laptop) -> None:
    path = paths.data_folder() / _LAPTOP
    with disk_troubles():
        make_folder(path.parent)
        write_whole(path, json.dumps(asdict(laptop), ensure_ascii=False).encode())


def read_note(folder: Path) -> PenNote | None:
    """Read what a folder knows of the pen, or nothing where it was never handed over."""
    try:
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        head = bytes.fromhex(told["head"])
        return PenNote(number=int(told["number"]), writes=bool(told["writes"]), head=head.hex())
    except _UNREADABLE:
        return None


def write_note(folder: Path, note: PenNote) -> None:
    """Keep beside the panel what is known of the pen."""
    with disk_troubles():
        write_whole(folder / NAME, json.dumps(asdict(note)).encode())
