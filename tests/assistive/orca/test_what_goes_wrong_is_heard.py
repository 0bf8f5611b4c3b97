"""A full disk in the middle of a session, going back to a backup, and a damaged file, by ear."""

from __future__ import annotations

import pytest

from coprod_desktop.services import people
from coprod_desktop.storage import connections
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import LIVE, make_a_meeting, new_panel_on_laptop, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey
from tests.assistive.orca.small_disk import SmallDisk
from tests.panels import PASSPHRASE
from tests.spoiled import spoil_table


@pytest.mark.timeout(300)
def test_a_full_disk_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    disk = SmallDisk(desktop=desktop, folder=home)
    open_it(journey, home, within=disk.within)
    journey.write("The kerb is too high")
    disk.fill()
    journey.press("ctrl+2", hears="The disk is full. What was saved is safe.")
    disk.clear()
    journey.press("ctrl+2", hears="Saved. The group, experience.")
    journey.press("ctrl+e", hears="The kerb is too high")
    journey.press("Escape", hears=LIVE)
    assert not (found := golden.difference("full-disk", journey.moments)), found


@pytest.mark.timeout(300)
def test_going_back_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    workspace = new_panel_on_laptop(home)
    workspace.do(people.add_person, name="Janet")
    workspace.back_up()
    workspace.do(people.add_person, name="Added by mistake")
    workspace.close()
    open_it(journey, home, hears="Bus stops. 2 people.")
    journey.press("ctrl+shift+l", hears="Type the passphrase, then press Enter.")
    journey.go_to("Go back to a backup")
    journey.press("space", hears="1 backup. Choose one, and type the passphrase.")
    journey.go_to("Passphrase, or the 24 recovery words")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears="What was there before is kept as a backup.")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears="Bus stops. 1 person.")
    assert not (found := golden.difference("going-back", journey.moments)), found


@pytest.mark.timeout(300)
def test_a_damaged_panel_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    (file,) = home.rglob(connections.NAME)
    spoil_table(file.parent, PASSPHRASE, "record_contents")
    open_it(journey, home, hears="Bus stops does not open. The panel's file is damaged.")
    journey.go_to("Passphrase of this panel")
    journey.press("Return", hears="Type the passphrase first.")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears="the new panel Bus stops, saved on")
    journey.go_to("What was saved")
    journey.press("Down")
    journey.go_to("Open the new panel")
    journey.press("space", hears="Type the passphrase")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears=LIVE)
    assert not (found := golden.difference("damaged-panel", journey.moments)), found
