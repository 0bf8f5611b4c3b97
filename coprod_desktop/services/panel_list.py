"""The panels on this laptop by their labels; it loads nothing of the database."""

import json
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.storage.files import disk_troubles, write_whole

_LABEL_FILE = "label.json"
# With one of them a folder is worth opening, even if what opening then says is bad news.
_PANEL_FILES = ("keyslots.json", "keyslots.json.bak", "data.db")


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelOnLaptop:
    """A panel's folder and the label that it was given on this laptop."""

    folder: Path
    label: str
    is_practice: bool = False


def list_panels() -> tuple[PanelOnLaptop, ...]:
    """Give the panels of this laptop by their labels, the practice panel last."""
    try:
        folders = sorted(paths.panels_folder().iterdir())
    except OSError:
        # None yet, or a disk that refuses: the program starts all the same.
        folders = []
    # A folder that begins with a dot was left by a program that was killed while making it.
    whole = [one for one in folders if not one.name.startswith(".") and is_panel(one)]
    found = [find_panel_at(folder) for folder in whole]
    return tuple(sorted(found, key=lambda one: (one.is_practice, one.label.casefold())))


def find_panel_at(folder: Path) -> PanelOnLaptop:
    """Give the panel in a folder; where its label is lost, the folder's name stands for it."""
    try:
        told = json.loads((folder / _LABEL_FILE).read_text(encoding="utf-8"))
        label = str(told["label"])
        is_practice = bool(told["practice"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return PanelOnLaptop(folder=folder, label=folder.name)
    return PanelOnLaptop(folder=folder, label=label, is_practice=is_practice)


def is_panel(folder: Path) -> bool:
    """Say whether a folder holds what belongs to a panel."""
    try:
        return any((folder / name).exists() for name in _PANEL_FILES)
    except OSError:
        # A folder that may not be entered is told of when somebody opens it.
        return True


def write_label(folder: Path, label: str, *, is_practice: bool) -> None:
    """Give a panel's folder its label on this laptop."""
    told = json.dumps({"label": label, "practice": is_practice}, ensure_ascii=False)
    with disk_troubles():
        write_whole(folder / _LABEL_FILE, told.encode("utf-8"))
