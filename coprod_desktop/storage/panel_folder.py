"""Making a panel's folder, and opening one: the ways to get a store."""

import secrets
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.troubles import (
    FolderTaken,
    PanelDamaged,
    PanelMissing,
    StorageTrouble,
)
from coprod_desktop.storage import (
    backups,
    connections,
    erasure_list,
    going_back,
    inspection,
    keys,
    pen,
    replacing,
    seals,
)
from coprod_desktop.storage.codec import moment_text
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder, sweep, sync_folder
from coprod_desktop.storage.keys import KeyFile, Opened
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.migrations import STEPS, Step, bring_up_to_date
from coprod_desktop.storage.slots import Cost, DataKey, Passphrase, Secret
from coprod_desktop.storage.store import Clock, Store, utc_now
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.wording import storage as words


@dataclass(frozen=True, slots=True)
class NewPanel:
    """An open store, and the recovery words that are shown this once."""

    store: Store
    recovery_words: tuple[str, ...]


def create_panel_folder(
    folder: Path,
    passphrase: Passphrase,
    *,
    label: str,
    begin: Callable[[UnitOfWork], object] | None = None,
    clock: Clock = utc_now,
    cost: Cost | None = None,
) -> NewPanel:
    """Make a panel's folder, whole or not at all, and open it.

    ``label`` says whose passphrase it is; ``begin`` is the first act, without which the file
    holds no panel yet. If it is refused, nothing is made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken
    key = DataKey.new()
    key_file, recovery_words = keys.new_key_file(
        key,
        passphrase,
        label=label,
        recovery_label=words.RECOVERY_WORDS,
        cost=cost or keys.calibrated_cost(),
    )
    opened = Opened(key=key, slot_id=key_file.slots[0].id, label=label)

    def fill(unfinished: Path) -> None:
        _make_database(unfinished / connections.NAME, key, key_file.vault, clock())
        beginning = inspection.look_at_beginning(unfinished / connections.NAME)
        keys.write_keys(unfinished, replace(key_file, database=beginning))
        if begin is not None:
            with closing(Store(unfinished, opened, InstanceLock(unfinished), clock)) as store:
                store.write(begin)

    with disk_troubles():
        make_whole(folder, fill)
    return NewPanel(Store(folder, opened, InstanceLock(folder), clock), recovery_words)


def open_panel(
    folder: Path, secret: Secret, *, clock: Clock = utc_now, steps: Sequence[Step] = STEPS
) -> Store:
    """Open a panel with a passphrase or with the recovery words.

    Raises a ``StorageTrouble`` of its own for each thing that can be wrong, and leaves the files
    as they were. Where both key files are lost, those of a backup are put in their place.
    """
    path = folder / connections.NAME
    if not folder.is_dir():
        raise PanelMissing
    beginning = inspection.look_at_beginning(path)
    inspection.must_be_writable(path)
    lock = InstanceLock(folder)
    try:
        _sweep(folder)
        key_file, opened = backups.unlock_by_any(folder, (secret,))
        is_lost = len(keys.damaged_key_files(folder)) == keys.COPIES
        expected = beginning if is_lost else key_file.database
        _look_inside(path, opened.key, len(steps), (expected, beginning))
        _make_ready(folder, opened.key, clock(), steps)
        found = replace(key_file, database=beginning) if is_lost else key_file
        if is_lost:
            keys.write_keys(folder, found)
        opened = _tidy_keys(folder, found, opened, secret)
        store = Store(folder, opened, lock, clock)
    except BaseException:
        lock.release()
        raise
    return _without_what_was_erased(store)


def _without_what_was_erased(store: Store) -> Store:
    """Let a file from before an erasure forget the same words, before anybody sees it."""
    try:
        store.forget_what_was_erased()
    except BaseException:
        store.close()
        raise
    return store


def _sweep(folder: Path) -> None:
    """Take away what a killed program left half made; whoever holds the lock is alone here."""
    for name in (keys.NAME, keys.COPY_NAME, pen.NAME, erasure_list.NAME):
        sweep(folder / name)
    backups.sweep(folder)
    going_back.sweep(folder)


def take_away(folder: Path) -> None:
    """Delete a folder that no panel stands in, or that was never one of this laptop's panels."""
    shutil.rmtree(folder, ignore_errors=True)


def _tidy_keys(folder: Path, found: KeyFile, opened: Opened, secret: Secret) -> Opened:
    """Finish what a crash left half done, and give an old slot its public key."""
    try:
        replacing.clear(folder)
        fresh, reopened = keys.brought_up_to_date(found, opened, secret)
        if fresh != keys.read_keys(folder):
            keys.write_keys(folder, fresh)
    except (StorageTrouble, OSError):
        # It was opened all the same, and is tidied next time.
        return opened
    return reopened


def _look_inside(path: Path, key: DataKey, newest: int, beginnings: tuple[str, str]) -> None:
    try:
        inspection.look_inside(path, key, newest=newest)
    except PanelDamaged:
        inspection.must_belong(*beginnings)
        raise


def make_whole(folder: Path, fill: Callable[[Path], None]) -> None:
    """Make a folder that is there with everything that ``fill`` puts into it, or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.parent / f".{folder.name}.{secrets.token_hex(4)}"
    try:
        make_folder(unfinished)
        fill(unfinished)
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _make_database(path: Path, key: DataKey, vault: str, at: datetime) -> None:
    make_empty(path)
    with connections.database_troubles(), closing(connections.connect_to_write(path, key)) as file:
        file.execute(f"PRAGMA application_id = {connections.APPLICATION_ID}")
        bring_up_to_date(file, STEPS, _no_copy)
        facts = (vault, moment_text(at))
        file.execute("INSERT INTO file_facts (id, vault, made_at) VALUES (1, ?, ?)", facts)
    engine = connections.writing_engine(path, key)
    with connections.transaction(engine) as connection:
        seals.make_key(connection, at)
    engine.dispose()


def _make_ready(folder: Path, key: DataKey, at: datetime, steps: Sequence[Step]) -> None:
    path = folder / connections.NAME

    def keep_copy(version: int) -> None:
        why = f"before-version-{version + 1}"
        backups.keep_copy(file, folder, key, at=at, why=why)

    with connections.database_troubles(), closing(connections.connect_to_write(path, key)) as file:
        # What a killed program left in the journal goes into the file first: only then can every
        # page be checked without false alarm.
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if not inspection.pages_are_whole(file):
            raise PanelDamaged
        bring_up_to_date(file, steps, keep_copy)


def _no_copy(version: int) -> None:
    """There is nothing to copy in a file that is being made."""
