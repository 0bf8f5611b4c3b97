"""What a machine needs before the screen reader can be heard, and what is missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "xprop": "x11-utils",
    "orca": "orca",
    "speech-dispatcher": "speech-dispatcher",
    "dbus-daemon": "dbus-daemon",
}
_LAUNCHERS = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)


def launcher() -> Path:
    """Find the program that starts the accessibility bus."""
    return next(path for path in _LAUNCHERS if path.exists())


def missing() -> str:
    """Say which packages must be installed first; an empty text means that all is there."""
    if sys.platform != "linux":
        return "the Orca screen reader runs on Linux only"
    packages = sorted({pack for name, pack in _PROGRAMS.items() if shutil.which(name) is None})
    if not any(path.exists() for path in _LAUNCHERS):
        packages.append("at-spi2-core")
    if not packages:
        return ""
    return f"NOT HEARD BY A SCREEN READER: install {' '.join(packages)}"
