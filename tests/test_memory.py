"""What is in memory and what was chosen goes into no file that we do not know of."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_PR_GET_DUMPABLE = 3

# What the program does first, whatever it is asked for; then it tells how it stands.
ASKED = """
import ctypes, resource, sys
from coprod_desktop import app
sys.argv = ["coprod-desktop", "check", "/nowhere", "--passphrase-file", "/nowhere"]
app.main()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""

# The real chooser of Qt, on a folder whose name names somebody, as the window opens it.
CHOOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from coprod_desktop.ui.start import keep_no_history
application = QApplication([])
if sys.argv[2] == "quiet":
    keep_no_history()
dialog = QFileDialog()
dialog.setFileMode(QFileDialog.FileMode.Directory)
dialog.setDirectory(sys.argv[1])
dialog.show()
QTimer.singleShot(100, dialog.accept)
QTimer.singleShot(300, application.quit)
application.exec()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="it reads how Linux holds a process")
def test_no_core_dump_is_written_and_no_other_program_reads_the_memory() -> None:
    assert ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 1, "else this shows nothing"
    done = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "(0, 0) 0\n"


@pytest.mark.parametrize(("how", "is_written"), [("quiet", False), ("as Qt does it", True)])
def test_which_folder_was_chosen_is_written_nowhere(
    tmp_path: Path, how: str, is_written: bool
) -> None:
    folder, home = tmp_path / "Robin_Smith", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    asked = [sys.executable, "-c", CHOOSING, str(folder), how]
    subprocess.run(asked, cwd=ROOT, env=surroundings, capture_output=True, check=True)
    written = [one for one in home.rglob("*") if one.is_file()]
    assert any("Robin_Smith" in one.read_text(errors="replace") for one in written) is is_written
