"""A small disk of its own for the program, that can be filled up and given room again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tests.assistive.orca.desktop import Desktop

# Runs in a mount namespace of its own: nobody else sees the small disk, and it goes with it.
_SCRIPT = """
set -e
mv "$1" "$1.before"
mkdir "$1"
mount -t tmpfs -o size=64m small "$1"
cp -a "$1.before/." "$1"
(
    until test -e "$2.fill"; do sleep 0.05; done
    cat /dev/zero >"$1/filler" 2>/dev/null || touch "$2.is-full"
    until test -e "$2.clear"; do sleep 0.05; done
    rm "$1/filler"
    touch "$2.has-room"
) &
shift 2
exec "$@"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallDisk:
    """Stands under a folder for one program; `within` goes before the program's command."""

    desktop: Desktop
    folder: Path

    @property
    def within(self) -> tuple[str, ...]:
        """The words in front of a command that make it run on this disk."""
        root = os.geteuid() == 0
        apart = () if root else ("--user", "--map-current-user", "--keep-caps")
        script = ("sh", "-c", _SCRIPT, "small-disk", str(self.folder), str(self._sign))
        return ("unshare", *apart, "--mount", *script)

    def fill(self) -> None:
        """Leave no byte free."""
        self._ask("fill", "is-full")

    def clear(self) -> None:
        """Give the room back."""
        self._ask("clear", "has-room")

    @property
    def _sign(self) -> Path:
        return self.desktop.folder / "small-disk"

    def _ask(self, order: str, answer: str) -> None:
        self._sign.with_suffix(f".{order}").touch()
        self.desktop.wait_for(answer, self._sign.with_suffix(f".{answer}").exists)
