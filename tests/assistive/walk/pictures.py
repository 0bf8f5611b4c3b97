"""Take pictures of every window, for eyes: ``python3 tasks.py pictures FOLDER``.

One sheet for each window, with each theme and each size of text in it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.services import panel_files
from coprod_desktop.ui.announcer import install_strip_role
from tests.assistive.walk.audit import settle
from tests.assistive.walk.stage import ROOM, Stage
from tests.assistive.walk.windows import WINDOWS

# Each theme and each size, six to a sheet: more of them would be too small to be judged.
LOOKS = (
    ("light", 100),
    ("dark", 200),
    ("hc-dark", 100),
    ("cream", 400),
    ("cream", 100),
    ("hc-light", 200),
)
_ACROSS, _GAP = 2, 10


def main(folder: Path) -> None:
    """Write a sheet for each window into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["COPROD_HOME"] = tempfile.mkdtemp()
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    panel = panel_files.practice_folder()
    panel_files.make_practice_panel(panel, progress=lambda _done, _total: None)
    roles = install_strip_role()
    stage = Stage(application, panel)
    for number, window in enumerate(WINDOWS):
        stage.look("light", 100)
        shown = window.open(stage)
        settle()
        name = f"{number:02}-{window.shown.__name__}.png"
        _sheet(stage, shown).save(str(folder / name))
        print(name, flush=True)
        if shown is not stage.window:
            stage.controller.do("room")
    stage.close()
    del roles


def _sheet(stage: Stage, shown: QWidget) -> QImage:
    room = QSize(*ROOM)
    step = room + QSize(_GAP, _GAP)
    sheet = QImage(
        step.width() * _ACROSS, step.height() * (len(LOOKS) // _ACROSS), QImage.Format.Format_RGB32
    )
    sheet.fill(0xFF00FF)
    painter = QPainter(sheet)
    for at, (theme, percent) in enumerate(LOOKS):
        stage.look(theme, percent)
        place = QPoint(at % _ACROSS * step.width(), at // _ACROSS * step.height())
        painter.drawPixmap(place, shown.grab())
    painter.end()
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]))
