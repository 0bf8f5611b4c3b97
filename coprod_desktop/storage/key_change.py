"""A new key for a panel: whoever is left out opens nothing that is written from then on.

The panel's file is copied under the new key beside the old one. Before it takes its place, the key
file holds the ways into both; which of the two counts is seen from how the file begins. So after a
crash at any point the panel is the old or the new one, and opens.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.domain.events.keys import (
    FacilitatorRemoved,
    RecoveryWordsRenewed,
    SharesMade,
    SharesWithdrawn,
)
from coprod_desktop.domain.happened import Event, Happened
from coprod_desktop.domain.troubles import OwnWayIn, StorageTrouble
from coprod_desktop.storage import inspection, keys, replacing, ways_in
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles
from coprod_desktop.storage.held_file import HeldFile
from coprod_desktop.storage.keys import KeyFile, Opened
from coprod_desktop.storage.shares import Drawn
from coprod_desktop.storage.slots import (
    RECOVERY,
    SHARES,
    DataKey,
    RecoveryWords,
    Slot,
    carry_over,
    label_of,
    make_slot,
)
from coprod_desktop.storage.verification import Progress
from coprod_desktop.storage.writing_down import write_down_alone
from coprod_desktop.wording import storage as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """Why a panel gets a new key: a slot goes, or what stands on paper becomes other words.

    Whoever draws new ``shares`` withdraws the old ones by it.
    """

    without: str | None = None
    recovery: RecoveryWords | None = None
    without_shares: bool = False
    shares: Drawn = ()


def renew_key(file: HeldFile, renewal: Renewal, *, at: datetime, progress: Progress) -> Happened:
    """Give an open panel a new key, on the writer's thread; its record says so.

    Raises:
        OwnWayIn: the panel was opened with what is to go.
        StorageTrouble: the disk refused; the panel goes on with its old key.
    """
    found, old = keys.current_keys(file.folder), file.opened
    opened = replace(old, key=DataKey.new())
    coming = _ways_in_after(found, renewal, old, opened.key)
    told: list[Happened] = []

    def finish(connection: RawConnection) -> None:
        event = _event(found, renewal, old)
        told.append(write_down_alone(connection, event, at=at, recorded_by=old.label))

    with disk_troubles():
        with file.raw() as source:
            path = replacing.prepare(
                source, file.folder, opened.key, finish=finish, progress=progress
            )
        coming = replace(coming, database=inspection.look_at_beginning(path))
        _swap(file, found, coming, opened)
    return told[0]


def _swap(file: HeldFile, found: KeyFile, coming: KeyFile, opened: Opened) -> None:
    try:
        keys.write_keys(file.folder, replace(found, coming=coming))
        file.replace(opened, coming.database, lambda: replacing.take_its_place(file.folder))
    except BaseException:
        if file.opened is not opened:
            replacing.clear(file.folder)
            with suppress(StorageTrouble):
                keys.write_keys(file.folder, found)
            raise
    # The panel is the new one by now. Where this is refused, the next opening does it.
    with suppress(StorageTrouble):
        keys.write_keys(file.folder, coming)


def _ways_in_after(found: KeyFile, renewal: Renewal, old: Opened, new: DataKey) -> KeyFile:
    kept = [slot for slot in found.slots if _stays(slot, renewal)]
    if old.slot_id not in {slot.id for slot in kept}:
        raise OwnWayIn
    slots = [carry_over(slot, old=old.key, new=new, vault=found.vault) for slot in kept]
    if renewal.recovery is not None:
        label = words.RECOVERY_WORDS
        slots.append(make_slot(new, renewal.recovery, vault=found.vault, label=label))
    slots.extend(ways_in.share_slots(renewal.shares, new, found.vault))
    return replace(found, slots=tuple(slots), coming=None)


def _stays(slot: Slot, renewal: Renewal) -> bool:
    replaced = {
        RECOVERY: renewal.recovery is not None,
        SHARES: renewal.without_shares or bool(renewal.shares),
    }
    is_replaced = replaced.get(slot.kind, False)
    return slot.id != renewal.without and bool(slot.public) and not is_replaced


def _event(found: KeyFile, renewal: Renewal, old: Opened) -> Event:
    gone = next((slot for slot in found.slots if slot.id == renewal.without), None)
    if gone is not None:
        return FacilitatorRemoved(
            name=label_of(gone, old.key),
            with_new_words=renewal.recovery is not None,
            without_shares=renewal.without_shares and ways_in.has_shares(found),
        )
    if renewal.shares:
        return SharesMade(anew=True)
    return SharesWithdrawn() if renewal.without_shares else RecoveryWordsRenewed()
