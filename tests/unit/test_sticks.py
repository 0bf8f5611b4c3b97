"""Sticks are what can be taken out and written to, and nothing else."""

from collections import namedtuple
from pathlib import Path

import pytest

from coprod_desktop.ui.sticks import Stick, free_room, removable, stick_of

Part = namedtuple("Part", "device mountpoint fstype opts")


def test_on_linux_it_is_what_the_desktop_shows_as_plugged_in():
    found = [
        Part("/dev/sda1", "/", "ext4", "rw,relatime"),
        Part("/dev/sdb1", "/media/ann/BLUE", "vfat", "rw,nosuid"),
        Part("/dev/sdc1", "/run/media/ann/RED", "exfat", "rw"),
        Part("/dev/sr0", "/media/ann/FILM", "iso9660", "ro,nosuid"),
        Part("/dev/sda2", "/mediathek", "ext4", "rw"),
    ]
    assert list(removable(found, "linux")) == ["/media/ann/BLUE", "/run/media/ann/RED"]


def test_on_windows_the_system_says_what_is_removable():
    found = [
        Part("C:\\", "C:\\", "NTFS", "rw,fixed"),
        Part("E:\\", "E:\\", "FAT32", "rw,removable"),
        Part("D:\\", "D:\\", "", "cdrom"),
    ]
    assert list(removable(found, "win32")) == ["E:\\"]


def test_on_a_mac_it_is_what_stands_among_the_volumes():
    found = [Part("/dev/disk1", "/", "apfs", "rw"), Part("/dev/disk4", "/Volumes/BLUE", "", "rw")]
    assert list(removable(found, "darwin")) == ["/Volumes/BLUE"]


def test_the_stick_of_a_folder_is_found_and_its_empty_folder_is_no_stick(tmp_path: Path):
    blue = Stick(name="BLUE", folder=tmp_path, free=1)
    assert stick_of(tmp_path / "papers", [blue]) is blue
    assert stick_of(tmp_path.parent, [blue]) is None
    assert not blue.is_there
    assert Stick(name="/", folder=Path("/"), free=1).is_there


@pytest.mark.parametrize(("place", "is_known"), [(".", True), ("nowhere/at/all", False)])
def test_the_room_of_a_place_is_told_where_there_is_one(place: str, is_known: bool):
    assert (free_room(Path(place)) is not None) is is_known
