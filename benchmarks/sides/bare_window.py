"""A window of bare PySide6 with one field that has the focus. Run as a program of its own."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from benchmarks.sides.first_field import leave_at_first_field


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1366, 768)
    leave_at_first_field(application)
    window.show()
    field.setFocus()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
