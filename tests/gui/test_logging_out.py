"""The computer logs out or shuts down in the middle of a sentence: the sentence is there again."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL

from coprod_desktop.services import panel_files
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.start import Program
from tests.panels import PASSPHRASE, SettableClock, fill_room, new_panel


def test_what_is_half_typed_is_stored_before_the_computer_goes(qtbot, qapp, tmp_path):
    folder, clock = tmp_path / "panel", SettableClock()
    workspace = new_panel(folder, clock)
    fill_room(workspace, folder, clock)
    workspace.close()
    started = Program(qapp)
    qtbot.waitUntil(lambda: started._controller is not None, timeout=10_000)
    controller = started._controller
    assert controller is not None
    assert qapp.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) > 0
    deliver = controller.deliver
    opened = panel_files.open_panel(folder, PASSPHRASE, clock=clock, deliver=deliver)
    controller.opened(find_panel_at(folder), opened)
    started.window.view.capture.box.set_text("Half a sent")
    started.window.view.capture.box.changed.emit()
    started.keep_what_is_typed()
    drafts = opened.ask(lambda reader: reader.list_drafts())
    assert [draft.text for draft in drafts if "Half a sent" in draft.text]
    started.window.close()
    started.window.deleteLater()
