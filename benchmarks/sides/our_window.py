"""The real program until its first field has the focus. Run as a program of its own."""

import sys

from PySide6.QtWidgets import QApplication

from benchmarks.sides.first_field import leave_at_first_field
from coprod_desktop import app
from coprod_desktop.ui import start


class Watched(QApplication):
    """The program's own application, which leaves once somebody could type."""

    def exec(self) -> int:
        leave_at_first_field(self)
        return super().exec()


def main() -> int:
    start.QApplication = Watched
    return app.main()


if __name__ == "__main__":
    sys.exit(main())
