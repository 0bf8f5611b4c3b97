"""Shares of an organisation: any two of three people together open a panel, one alone does not."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.events.keys import SharesMade, WentBack
from coprod_desktop.domain.troubles import ForReadingOnly, KeysDamaged
from coprod_desktop.services import facilitators, recovery
from coprod_desktop.services.workspace import Deliver, Progress, Reply, Workspace, call_now
from coprod_desktop.storage import keys, shares, ways_in
from coprod_desktop.storage.shares import Drawn
from coprod_desktop.storage.slots import Cost, TwoShares
from coprod_desktop.storage.store import Clock, utc_now
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import shares as words


def has_shares(folder: Path) -> bool:
    """Say whether two shares open a panel; nothing need be open to tell."""
    try:
        return ways_in.has_shares(keys.current_keys(folder))
    except KeysDamaged:
        return False


def made_at(reader: Reader) -> datetime | None:
    """Tell when the shares that count now were made; nothing where the record does not know it.

    Going back to a backup keeps the keys and changes the record, so what it tells is then in doubt.
    """
    made = reader.list_standing(SharesMade)
    if not made or reader.was_done_since(made[-1], (WentBack,)):
        return None
    return reader.find_entry(made[-1]).at


def draw_shares(workspace: Workspace) -> Drawn:
    """Draw three shares by lot; they open nothing until they are given.

    Raises:
        Problem: a new key is needed, and cannot be made now.
    """
    if has_shares(workspace.folder):
        facilitators.must_be_able_to_change_key(workspace, without=None)
    elif workspace.is_for_reading:
        raise ForReadingOnly
    return shares.draw(keys.current_keys(workspace.folder).vault)


def give_shares(workspace: Workspace, drawn: Drawn, *, progress: Progress) -> Reply[None]:
    """Let any two of three open the panel; where others did, a new key makes those worthless."""
    if has_shares(workspace.folder):
        return facilitators.give_new_key(workspace, shares=drawn, progress=progress)
    return workspace.change_ways_in(ways_in.adding_shares(drawn))


def withdraw_shares(workspace: Workspace, *, progress: Progress) -> Reply[None]:
    """Give the panel a new key that no shares lead to."""
    return facilitators.give_new_key(workspace, without_shares=True, progress=progress)


def open_with_shares(
    folder: Path,
    both: tuple[str, str],
    passphrase: str,
    *,
    clock: Clock = utc_now,
    cost: Cost | None = None,
    deliver: Deliver = call_now,
) -> Workspace:
    """Open a panel whose passphrases are lost, and give it a new one; the shares stay good.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong; nothing was changed.
    """
    return recovery.open_anew(
        folder, TwoShares(*both), passphrase, clock=clock, cost=cost, deliver=deliver
    )


def save_share(path: Path, number: int, share: Sequence[str]) -> None:
    """Write one share into a file that only its owner can read, one word on each line.

    Raises:
        OSError: the place refused; what stood there still does.
    """
    recovery.save_words(path, words.FILE_BEGINS.format(number=number), share)
