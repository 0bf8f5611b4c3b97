"""How the voice's own process is started."""

import sys
from pathlib import Path

FROZEN_ARGUMENT = "--speech-worker"


def worker_command() -> list[str]:
    """Give the command that starts it, from source, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_ARGUMENT]
    return [sys.executable, "-m", "coprod_desktop.speech.worker"]


def worker_folder() -> str:
    """Name the folder to start it in, so that Python finds our package there."""
    return str(Path(__file__).resolve().parents[2])
