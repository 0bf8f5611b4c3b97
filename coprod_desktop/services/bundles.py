"""Hand a panel over in one encrypted file, and open such a file on another laptop."""

import secrets
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.pen import Laptop
from coprod_desktop.domain.troubles import (
    BundleDamaged,
    BundleKnown,
    BundleOlder,
    CopiesDiffer,
    KeysDamaged,
)
from coprod_desktop.services import panel_files, pens
from coprod_desktop.services.panel_list import list_panels, write_label
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage import bundles, going_back, keys, panel_folder
from coprod_desktop.storage.bundles import Unpacked
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.migrations import STEPS
from coprod_desktop.storage.pen import PenNote, find_pen, read_note
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.store import Clock, utc_now

ENDING = ".coprod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A panel that came out of a bundle, open.

    ``is_new`` says that this laptop had no copy of it; ``got_pen`` that it writes from now on;
    ``still_gives`` that the bundle could not be marked: whoever opens it next gets the pen too.
    """

    workspace: Workspace
    folder: Path
    is_new: bool
    got_pen: bool
    still_gives: bool = False


def bundle_name(workspace: Workspace) -> str:
    """Give a neutral name for a bundle of today."""
    return f"panel-{workspace.now():%Y-%m-%d}{ENDING}"


def hand_over(workspace: Workspace, path: Path, here: Laptop, *, to: str) -> None:
    """Write a bundle with the pen; from then on this laptop reads only.

    Raises:
        Problem: the bundle was not made; this laptop goes on writing.
    """
    workspace.do(pens.hand_pen_over, here, to=to)
    try:
        workspace.write_bundle(path)
    except Problem:
        workspace.do(pens.keep_pen, here)
        raise


def give_copy(workspace: Workspace, path: Path, here: Laptop) -> None:
    """Write a bundle for safe keeping or for reading; the pen stays where it is."""
    if workspace.ask(find_pen) is None:
        workspace.do(pens.keep_pen, here)
    workspace.write_bundle(path)


def open_bundle(
    path: Path,
    passphrase: str,
    here: Laptop,
    *,
    label: str = "",
    clock: Clock = utc_now,
    deliver: Deliver = call_now,
) -> Came:
    """Bring a bundle onto this laptop, and open it; the pen in it comes along.

    A copy that is here already is kept among its backups. It is replaced only where the bundle
    goes on from it; else the bundle is refused, and nothing is changed.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong.
    """
    folder, is_new = _bring_in(path, Passphrase(passphrase), clock)
    workspace = panel_files.open_panel(folder, passphrase, clock=clock, deliver=deliver)
    try:
        if is_new:
            name = label.strip() or workspace.ask(find_panel).name
            write_label(folder, name, is_practice=False)
        got_pen = _receive(workspace, here)
        still_gives = got_pen and not _is_marked(workspace, path)
    except BaseException:
        workspace.close()
        raise
    return Came(
        workspace=workspace,
        folder=folder,
        is_new=is_new,
        got_pen=got_pen,
        still_gives=still_gives,
    )


def _bring_in(path: Path, secret: Passphrase, clock: Clock) -> tuple[Path, bool]:
    """Give the folder in which the panel stands by now, and whether there was none before."""
    begun = _new_folder()
    unpacked = bundles.unpack(path, begun, secret, newest=len(STEPS))
    try:
        with closing(panel_folder.open_panel(begun, secret, clock=clock)) as store:
            if not store.check().is_sound:
                raise BundleDamaged
        return _find_place(unpacked, secret, clock)
    finally:
        panel_folder.take_away(begun)


def _new_folder() -> Path:
    home = paths.panels_folder()
    for left in home.glob(".bundle-*"):
        # What a killed program left half opened.
        panel_folder.take_away(left)
    return home / f".bundle-{secrets.token_hex(4)}"


def _find_place(unpacked: Unpacked, secret: Passphrase, clock: Clock) -> tuple[Path, bool]:
    for panel in list_panels():
        with suppress(KeysDamaged):
            if keys.read_keys(panel.folder).vault == unpacked.key_file.vault:
                _take_place_of(panel.folder, unpacked, secret, clock)
                return panel.folder, False
    folder = panel_files.next_folder()
    unpacked.folder.rename(folder)
    return folder, True


def _take_place_of(folder: Path, unpacked: Unpacked, secret: Passphrase, clock: Clock) -> None:
    lock = InstanceLock(folder)
    try:
        ours = _our_head(folder, read_note(folder), secret)
        theirs = bundles.head_of(unpacked.folder, unpacked.key)
        if ours == theirs:
            raise BundleKnown
        if not bundles.holds_link(unpacked.folder, unpacked.key, ours):
            raise _how_they_differ(folder, theirs, secret)
        going_back.put_in_place(folder, unpacked.folder, unpacked.key_file, at=clock())
    finally:
        lock.release()


def _our_head(folder: Path, note: PenNote | None, secret: Passphrase) -> bytes:
    # Nothing was written here since, so it holds also where the file is damaged or the passphrase
    # of the other laptop is a new one.
    if note is not None and not note.writes:
        return bytes.fromhex(note.head)
    return bundles.head_of(folder, keys.unlock(keys.current_keys(folder), secret).key)


def _how_they_differ(folder: Path, theirs: bytes, secret: Passphrase) -> Problem:
    key = keys.unlock(keys.current_keys(folder), secret).key
    return BundleOlder() if bundles.holds_link(folder, key, theirs) else CopiesDiffer()


def _receive(workspace: Workspace, here: Laptop) -> bool:
    pen = workspace.ask(find_pen)
    if pen is None or not pen.is_on_its_way or pen.given_by == here.id:
        return False
    workspace.do(pens.receive_pen, here)
    return True


def _is_marked(workspace: Workspace, path: Path) -> bool:
    """Let the bundle say who has the pen by now, so that nobody else gets it from there."""
    try:
        workspace.write_bundle(path)
    except Problem:
        return False
    return True
