"""Everything is made here, once, and joined together.

What is asked for decides what is loaded: a worker, the command line, or the window.
"""

import os
import sys

from coprod_desktop.memory import keep_memory_private
from coprod_desktop.speaking import speak_as_wanted


def main() -> int:
    """Start the worker, the command or the window that the arguments ask for."""
    keep_memory_private()
    # Before anything is loaded that has sentences.
    speak_as_wanted()
    arguments = sys.argv[1:]
    match arguments:
        case [] if not _has_display():
            from coprod_desktop.wording import terminal  # noqa: PLC0415 - only where asked for

            sys.stderr.write(f"{terminal.NO_DISPLAY}\n")
            return 2
        case []:
            from coprod_desktop.ui.start import open_window  # noqa: PLC0415 - only where asked for

            return open_window()
        case ["--paper-worker"]:
            from coprod_desktop.documents import worker  # noqa: PLC0415 - only where it is asked for

            return worker.main()
        case ["--speech-worker"]:
            from coprod_desktop.speech import worker  # noqa: PLC0415 - only where it is asked for

            return worker.main()
        case ["--recording-worker"]:
            from coprod_desktop.speech import (  # noqa: PLC0415 - only where it is asked for
                recording_worker,
            )

            return recording_worker.main()
        case _:
            from coprod_desktop.command_line.main import run  # noqa: PLC0415 - only where asked for

            return run(arguments)


def _has_display() -> bool:
    """Say whether Qt can open a window; on Linux it would end the program if not."""
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in asked)
