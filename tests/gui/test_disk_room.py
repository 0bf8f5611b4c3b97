"""Whoever records hears that the disk fills up while there is still time to make room."""

from __future__ import annotations

from coprod_desktop.services.workspace import Workspace

WARNING = "The disk is almost full: 40 megabytes are left."


def test_a_disk_that_is_almost_full_is_said_once_and_anew_after_room_was_made(
    program, room, monkeypatch
):
    told: list[str] = []
    program.window.announcer.said.connect(told.append)
    for free, warnings in (
        (400_000_000, 0),
        (40_000_000, 1),
        (40_000_000, 1),
        (None, 1),
        (400_000_000, 1),
        (40_500_000, 2),
    ):
        monkeypatch.setattr(Workspace, "free_bytes", lambda _workspace, free=free: free)
        program.minutes_pass(room, 1)
        program.wait_for_the_screen()
        assert " ".join(told).count(WARNING) == warnings, free


def test_a_real_disk_tells_how_much_room_it_has(program, room):
    assert program.workspace.free_bytes() > 0
