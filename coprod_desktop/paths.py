"""Where files live: from source, installed or frozen; and where a person's files go."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "coprod-desktop"


def resource(*parts: str) -> Path:
    """Give the path of a file that ships with the program."""
    return _resources().joinpath(*parts)


def data_folder() -> Path:
    """Give the folder of this program's data; ``COPROD_HOME`` moves it."""
    return _home("data") or Path(PlatformDirs(_NAME, appauthor=False).user_data_dir)


def config_folder() -> Path:
    """Give the folder of the preferences of this laptop."""
    return _home("config") or Path(PlatformDirs(_NAME, appauthor=False).user_config_dir)


def panels_folder() -> Path:
    """Give the folder in which panels stand."""
    return data_folder() / "panels"


def log_folder() -> Path:
    """Give the folder of the logs; no log holds anybody's words."""
    return data_folder() / "logs"


def _home(part: str) -> Path | None:
    home = os.environ.get("COPROD_HOME")
    return Path(home) / part if home else None


def _resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
