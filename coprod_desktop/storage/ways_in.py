"""Who has a way into a panel, and the changes that leave its key as it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.domain.errors import NameMissing, NameTaken, SharesThere
from coprod_desktop.domain.events.keys import (
    FacilitatorAdded,
    PassphraseChanged,
    RecoveryWordsUsed,
    SharesMade,
    SharesUsed,
)
from coprod_desktop.domain.happened import Event
from coprod_desktop.storage import keys, shares
from coprod_desktop.storage.keys import KeyFile, Opened
from coprod_desktop.storage.slots import (
    PASSPHRASE,
    SHARES,
    Cost,
    DataKey,
    Passphrase,
    Slot,
    TwoShares,
    label_of,
    make_slot,
)
from coprod_desktop.wording import storage as words


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """One way in: whose it is, and whether the panel was opened with it this time.

    One that cannot be taken along was last used with an older version of the program: when the
    panel gets a new key, it opens nothing any more.
    """

    id: str
    label: str
    is_passphrase: bool
    is_shares: bool
    is_used_now: bool
    can_be_taken_along: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The key file after a change, with which slot the panel is now open, and what happened."""

    keys: KeyFile
    opened: Opened
    event: Event


Change = Callable[[KeyFile, Opened], Changed]


def list_ways_in(found: KeyFile, opened: Opened) -> tuple[WayIn, ...]:
    """Give every way in, in the order in which they were made; the three shares are one."""
    of_shares = [slot for slot in found.slots if slot.kind == SHARES]
    return tuple(_way_in(slot, opened) for slot in found.slots if slot not in of_shares[1:])


def _way_in(slot: Slot, opened: Opened) -> WayIn:
    is_shares = slot.kind == SHARES
    return WayIn(
        id=slot.id,
        label=words.SHARES if is_shares else label_of(slot, opened.key),
        is_passphrase=slot.kind == PASSPHRASE,
        is_shares=is_shares,
        is_used_now=slot.id == opened.slot_id,
        can_be_taken_along=bool(slot.public),
    )


def adding(passphrase: Passphrase, *, label: str, cost: Cost | None = None) -> Change:
    """Give one more facilitator a passphrase of their own, under a name that nobody has yet."""

    def change(found: KeyFile, opened: Opened) -> Changed:
        told = _free_name(label, found, opened)
        spent = cost or cost_here(found, opened)
        added = keys.add_passphrase(found, opened.key, passphrase, label=told, cost=spent)
        return Changed(keys=added, opened=opened, event=FacilitatorAdded(name=told))

    return change


def changing(passphrase: Passphrase, *, label: str = "", cost: Cost | None = None) -> Change:
    """Put a new passphrase, and a new name if one is given, in the place of the one in use."""

    def change(found: KeyFile, opened: Opened) -> Changed:
        told = label.strip() or opened.label
        renamed = replace(opened, label=_free_name(told, found, opened, but=opened.slot_id))
        spent = cost or cost_here(found, opened)
        changed, after = keys.change_passphrase(found, renamed, passphrase, cost=spent)
        return Changed(keys=changed, opened=after, event=PassphraseChanged(name=after.label))

    return change


def adding_shares(drawn: shares.Drawn) -> Change:
    """Let any two of three shares open a panel that had none; its key stays as it is.

    Raises:
        SharesThere: it has some, which only a new key makes worthless.
    """

    def change(found: KeyFile, opened: Opened) -> Changed:
        if has_shares(found):
            raise SharesThere
        made = share_slots(drawn, opened.key, found.vault)
        added = replace(found, slots=(*found.slots, *made))
        return Changed(keys=added, opened=opened, event=SharesMade(anew=False))

    return change


def share_slots(drawn: shares.Drawn, key: DataKey, vault: str) -> tuple[Slot, ...]:
    """Wrap the panel's key once for each two of the three."""
    return tuple(
        make_slot(
            key,
            TwoShares(*both),
            vault=vault,
            label=words.TWO_SHARES.format(first=numbers[0], second=numbers[1]),
        )
        for numbers, both in shares.pairs(drawn).items()
    )


def has_shares(found: KeyFile) -> bool:
    """Say whether two shares open the panel; it needs no key to tell."""
    return any(slot.kind == SHARES for slot in found.slots)


def coming_in_with_paper(passphrase: Passphrase, *, label: str, cost: Cost | None) -> Change:
    """Give whoever came in with words on paper a passphrase; their name is made a free one."""

    def change(found: KeyFile, opened: Opened) -> Changed:
        names = (label, *(f"{label} {number}" for number in range(2, len(found.slots) + 2)))
        taken = _names(found, opened)
        told = next(one for one in names if one.casefold() not in taken)
        spent = cost or cost_here(found, opened)
        added = keys.add_passphrase(found, opened.key, passphrase, label=told, cost=spent)
        used = next(slot for slot in found.slots if slot.id == opened.slot_id)
        event = SharesUsed if used.kind == SHARES else RecoveryWordsUsed
        return Changed(keys=added, opened=opened, event=event(name=told))

    return change


def cost_here(found: KeyFile, opened: Opened) -> Cost:
    """Give what one try may cost on this laptop: as much as the slot that is in use."""
    used: Slot | None = next((slot for slot in found.slots if slot.id == opened.slot_id), None)
    return used.cost if used is not None and used.cost else keys.calibrated_cost()


def _free_name(label: str, found: KeyFile, opened: Opened, *, but: str = "") -> str:
    told = " ".join(label.split())
    if not told:
        raise NameMissing
    if told.casefold() in _names(found, opened, but=but):
        raise NameTaken(told)
    return told


def _names(found: KeyFile, opened: Opened, *, but: str = "") -> set[str]:
    return {label_of(slot, opened.key).casefold() for slot in found.slots if slot.id != but}
