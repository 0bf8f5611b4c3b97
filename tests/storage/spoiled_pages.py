"""Each page of a small panel damaged in turn: ``python -m tests.storage.spoiled_pages 1``.

A number above one damages only every so many pages; those that list the tables are always tried.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop.domain.salvage import Salvaged
from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.services import contributions
from coprod_desktop.storage import connections, keys, salvage
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.unit_of_work import Reader
from tests import panels
from tests.random_acts import Lot
from tests.storage.pages import pages_of_list

PAGE = 4096
ACTS, SAID = 120, 60
NOW = datetime(2026, 12, 1, tzinfo=UTC)
WORDS = Passphrase(panels.PASSPHRASE)
State = dict[str, frozenset[tuple[object, ...]]]


@dataclass
class Saved:
    """How many pages were damaged, and what could not be saved or was never there."""

    tried: int = 0
    refused: int = 0
    with_losses: int = 0
    invented: int = 0

    def told(self) -> str:
        """Tell the figures in one line."""
        return (
            f"{self.tried} pages damaged one by one: {self.refused} times nothing was saved, "
            f"{self.with_losses} times words were lost, {self.invented} times some were invented."
        )


def make_panel(folder: Path) -> None:
    """Make a closed panel in which much was done, and something is half typed."""
    clock = panels.SettableClock()
    workspace = panels.new_panel(folder, clock)
    with closing(workspace):
        room = panels.fill_room(workspace, folder, clock)
        lot = Lot(room, 7)
        for _ in range(ACTS):
            lot.carry_out(lot.draw())
        for number in range(SAID):
            words = f"Contribution {number}. The bench is too high."
            spoken = contributions.Spoken(words=words)
            workspace.do(contributions.record_contribution, room.session.id, spoken)


def state_of(folder: Path) -> State:
    """Give every row of every value that a panel holds."""
    with closing(open_panel(folder, WORDS)) as store, store.read() as reader:
        return _state(reader)


def spoil_page(folder: Path, content: bytes, page: int) -> None:
    """Write a file again with one bit of one page turned round."""
    spoiled = bytearray(content)
    spoiled[page * PAGE + 100] ^= 1
    (folder / connections.NAME).write_bytes(spoiled)


def save(folder: Path, into: Path, typed: str = panels.PASSPHRASE) -> Salvaged:
    """Save what can be read into a new panel."""
    wanted = salvage.Wanted(folder=folder, into=into, typed=typed, name="Panel", at=NOW)
    return salvage.salvage(wanted, lambda _done, _total: None)


def pages_to_try(folder: Path, every: int) -> list[int]:
    """Give every so many pages, and all that list the tables."""
    of_list = set(pages_of_list(folder, keys.unlock(keys.read_keys(folder), WORDS).key))
    count = (folder / connections.NAME).stat().st_size // PAGE
    return [page for page in range(count) if page % every == 0 or page in of_list]


def spoil_in_turn(folder: Path, pages: Iterable[int], saved: Saved) -> Iterator[Saved]:
    """Damage pages in turn, and hold what is saved against what was there."""
    whole, before = (folder / connections.NAME).read_bytes(), state_of(folder)
    for page in pages:
        spoil_page(folder, whole, page)
        saved.tried += 1
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            _save_and_compare(folder, Path(place) / "saved", before, saved)
        yield saved
    (folder / connections.NAME).write_bytes(whole)


def _save_and_compare(folder: Path, into: Path, before: State, saved: Saved) -> None:
    try:
        save(folder, into)
    except StorageTrouble:
        saved.refused += 1
        return
    after = state_of(into)
    saved.with_losses += any(before[name] - after[name] for name in ("contributions", "people"))
    saved.invented += any(after[name] - before[name] for name in ("contributions", "people"))


def _state(reader: Reader) -> State:
    connection = reader._connection
    return {
        shelf.name: frozenset(tuple(row) for row in rows_of(connection, shelf)) for shelf in SHELVES
    }


def main() -> int:
    """Print the figures, and fail if a page took everything or made words up."""
    saved = Saved()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "panel"
        make_panel(folder)
        pages = pages_to_try(folder, int(sys.argv[1]))
        for so_far in spoil_in_turn(folder, pages, saved):
            if so_far.tried % 50 == 0:
                print(f"So far: {so_far.told()}", file=sys.stderr, flush=True)
    print(saved.told())
    return 1 if saved.refused or saved.invented else 0


if __name__ == "__main__":
    sys.exit(main())
