"""Make a panel on this laptop, and open one."""

import shutil
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.services import practice, practice_script
from coprod_desktop.services.panel_list import find_panel_at, is_panel, write_label
from coprod_desktop.services.panels import create_panel
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage import keys, panel_folder
from coprod_desktop.storage.slots import Cost, Passphrase
from coprod_desktop.storage.store import Clock, utc_now
from coprod_desktop.wording import panel_files as words

# Public on purpose: the practice panel holds no real person, and opens without asking.
PRACTICE_PASSPHRASE = "practice"  # noqa: S105 - it protects nothing, and says so
_PRACTICE_FOLDER = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelTold:
    """What somebody tells to make a panel.

    ``label`` is what the laptop shows before the panel is open, and anybody can read it there;
    without one it is the name.
    """

    name: str
    passphrase: str = field(repr=False)
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePanel:
    """A new open panel, and the 24 recovery words that are shown this once."""

    workspace: Workspace
    folder: Path
    recovery_words: tuple[str, ...]


def next_folder() -> Path:
    """Give a free folder with a neutral name for a new panel."""
    home = paths.panels_folder()
    numbers = (number for number in range(1, 10_000) if not (home / f"panel-{number}").exists())
    return home / f"panel-{next(numbers)}"


def make_panel(
    folder: Path,
    told: PanelTold,
    *,
    clock: Clock = utc_now,
    cost: Cost | None = None,
    deliver: Deliver = call_now,
) -> MadePanel:
    """Make a panel's folder with its encrypted file, and open it.

    Raises:
        Problem: the folder is taken, the name or passphrase is missing, or the disk refused.
    """
    made = panel_folder.create_panel_folder(
        folder,
        Passphrase(told.passphrase),
        label=words.FACILITATOR,
        begin=partial(create_panel, name=told.name),
        clock=clock,
        cost=cost,
    )
    panel = MadePanel(
        workspace=Workspace(made.store, deliver=deliver),
        folder=folder,
        recovery_words=made.recovery_words,
    )
    try:
        write_label(folder, told.label.strip() or told.name.strip(), is_practice=False)
    except BaseException:
        take_away(panel)
        raise
    return panel


def take_away(made: MadePanel) -> None:
    """Take a panel away that was only just made, before anybody has used it."""
    made.workspace.close()
    shutil.rmtree(made.folder)


def open_panel(
    folder: Path, passphrase: str, *, clock: Clock = utc_now, deliver: Deliver = call_now
) -> Workspace:
    """Open a panel with a passphrase; the practice panel knows what it is by its label.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong; the files stay untouched.
    """
    return Workspace(
        panel_folder.open_panel(folder, Passphrase(passphrase), clock=clock),
        deliver=deliver,
        is_practice=find_panel_at(folder).is_practice,
    )


def make_practice_panel(folder: Path, *, progress: practice.Progress) -> None:
    """Make the practice panel with one session held and the next one planned."""
    script = practice_script.read_script()
    clock = practice.ScriptedClock(practice_script.first_moment(script))
    made = make_panel(
        folder,
        PanelTold(name=script["panel"]["name"], passphrase=PRACTICE_PASSPHRASE),
        clock=clock,
        cost=keys.LEAST_COST,
    )
    try:
        practice.play(made.workspace, script, clock, progress=progress)
    finally:
        made.workspace.close()
    write_label(folder, words.PRACTICE_LABEL, is_practice=True)


def practice_folder() -> Path:
    """Give the folder of this laptop's practice panel."""
    return paths.panels_folder() / _PRACTICE_FOLDER


def open_practice_panel(*, deliver: Deliver = call_now) -> Workspace:
    """Open this laptop's practice panel, and make it first where there is none."""
    folder = practice_folder()
    if not is_panel(folder):
        # Whole or not at all: what an interrupted first start left is made anew.
        unfinished = folder.with_name(f".{folder.name}")
        shutil.rmtree(unfinished, ignore_errors=True)
        make_practice_panel(unfinished, progress=_nobody_watches)
        shutil.rmtree(folder, ignore_errors=True)
        unfinished.rename(folder)
    return open_panel(folder, PRACTICE_PASSPHRASE, deliver=deliver)


def _nobody_watches(_done: int, _total: int) -> None:
    """The practice panel is made in a blink; nobody needs to see how far it is."""
