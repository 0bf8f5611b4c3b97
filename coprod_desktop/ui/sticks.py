"""The sticks and cards that are plugged in: what each is called, and how much room it has."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol

import psutil

# Where the desktops of Linux show what somebody plugs in, and where a mac does.
_PLACES = ("/media/", "/run/media/", "/Volumes/")


class Partition(Protocol):
    """What the system tells of a part of a disk."""

    @property
    def device(self) -> str:
        """What the system calls it."""
        ...

    @property
    def mountpoint(self) -> str:
        """Where its files are found."""
        ...

    @property
    def opts(self) -> str:
        """What is special about it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stick:
    """Something to write to that can be taken out."""

    name: str
    folder: Path
    free: int

    @property
    def is_there(self) -> bool:
        """Whether it is still plugged in: its empty folder may outlast it."""
        return self.folder.is_mount()


def list_sticks() -> tuple[Stick, ...]:
    """Give what is plugged in and can be written to, by name."""
    try:
        found = psutil.disk_partitions(all=False)
    except OSError:
        return ()
    sticks = (_stick(where) for where in removable(found, sys.platform))
    return tuple(sorted((one for one in sticks if one), key=lambda one: one.name.casefold()))


def removable(found: Iterable[Partition], platform: str) -> Iterator[str]:
    """Give where the files of each thing are that can be taken out and written to."""
    for one in found:
        told = one.opts.split(",")
        is_out = "removable" in told if platform == "win32" else _is_plugged_in(one.mountpoint)
        if is_out and "ro" not in told and "cdrom" not in told:
            yield one.mountpoint


def free_room(folder: Path) -> int | None:
    """Say how much room a place has; nothing where nobody can tell."""
    try:
        return psutil.disk_usage(str(folder)).free
    except OSError:
        return None


def stick_of(folder: Path, sticks: Iterable[Stick]) -> Stick | None:
    """Give the stick that a folder is on, if it is on one."""
    return next((one for one in sticks if folder.is_relative_to(one.folder)), None)


def _is_plugged_in(mountpoint: str) -> bool:
    return f"{mountpoint}/".startswith(_PLACES)


def _stick(mountpoint: str) -> Stick | None:
    folder = Path(mountpoint)
    free = free_room(folder)
    if free is None:
        # A reader without a card in it.
        return None
    return Stick(name=PurePath(mountpoint).name or mountpoint, folder=folder, free=free)
