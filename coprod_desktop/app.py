"""Everything is made here, once, and joined together.

What is asked for decides what is loaded: a worker, the command line, or the window.
"""

import sys


def main() -> int:
    """Start the worker, the command or the window that the arguments ask for."""
    arguments = sys.argv[1:]
    match arguments:
        case []:
            from coprod_desktop.ui.start import open_window  # noqa: PLC0415 - only where asked for

            return open_window()
        case ["--paper-worker"]:
            from coprod_desktop.documents import worker  # noqa: PLC0415 - only where it is asked for

            return worker.main()
        case ["--speech-worker"]:
            from coprod_desktop.speech import worker  # noqa: PLC0415 - only where it is asked for

            return worker.main()
        case _:
            from coprod_desktop import command_line  # noqa: PLC0415 - only where it is asked for

            return command_line.main(arguments)
