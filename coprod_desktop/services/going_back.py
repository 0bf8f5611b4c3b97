"""Going back to a backup: which there are, and putting one in the place of the panel."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path

from coprod_desktop.storage import backups, going_back
from coprod_desktop.storage.going_back import Secrets
from coprod_desktop.storage.slots import secret_of
from coprod_desktop.storage.store import Clock, utc_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The panel as it was at a moment; perhaps as it stood before somebody went back."""

    made_at: datetime
    path: Path
    is_before_going_back: bool = False


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Give what one can go back to, the newest first; it needs no passphrase."""
    found = (
        Backup(made_at=made_at, path=path, is_before_going_back=why == backups.BEFORE_GOING_BACK)
        for why in (backups.BACKUP, backups.BEFORE_GOING_BACK)
        for made_at, path in backups.list_backups(folder, why).items()
    )
    return tuple(sorted(found, key=attrgetter("made_at"), reverse=True))


def go_back_to(
    folder: Path, backup: Backup, *, now: str, then: str = "", clock: Clock = utc_now
) -> None:
    """Put a backup in the place of the panel; what was there is then one of the backups.

    ``now`` is the passphrase of today or the recovery words; ``then`` those of the backup's time,
    which are needed when the panel was given a new key since.

    Raises:
        OtherKeysThen: they are needed.
        StorageTrouble: somebody has the panel open, or the disk refused; nothing is lost by it.
    """
    typed = Secrets(now=secret_of(now), then=secret_of(then) if then else None)
    going_back.go_back_to(folder, backup.path, typed, made_at=backup.made_at, at=clock())
