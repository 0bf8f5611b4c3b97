"""Where a panel should not stand: in a folder that is copied elsewhere, or behind a network."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.services.where_panels_stand import Danger, danger_of


@dataclass
class Mounted:
    mountpoint: str
    fstype: str
    opts: str = "rw"


LOCAL = Mounted("/", "ext4")


@pytest.mark.parametrize(
    "folder",
    [
        "/home/robin/OneDrive - Council/panels",
        "/home/robin/Dropbox/panels",
        "/Users/robin/Library/Mobile Documents/panels",
        "/home/robin/Nextcloud/panels",
        "/home/robin/work/panels",
    ],
)
def test_a_folder_that_another_program_copies_is_warned_of(folder: str) -> None:
    environment = {"OneDrive": "/home/robin/work"}
    assert danger_of(Path(folder), environment, [LOCAL]) is Danger.COPIED


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "smbfs"])
def test_a_network_share_is_warned_of(kind: str) -> None:
    mounts = [LOCAL, Mounted("/home", kind)]
    assert danger_of(Path("/home/robin/panels"), {}, mounts) is Danger.NETWORK
    assert danger_of(Path("/var/panels"), {}, mounts) is None


def test_the_nearest_disk_counts_and_the_last_of_two_in_one_place() -> None:
    far = Mounted("/home", "nfs")
    near = Mounted("/home/robin", "ext4")
    assert danger_of(Path("/home/robin/panels"), {}, [near, far]) is None
    assert danger_of(Path("/home/panels"), {}, [far, Mounted("/home", "ext4")]) is None


def test_a_drive_of_windows_that_is_elsewhere_is_warned_of() -> None:
    mounts = [Mounted("/", "NTFS", "rw,remote")]
    assert danger_of(Path("/panels"), {}, mounts) is Danger.NETWORK


def test_the_disk_of_the_laptop_is_fine() -> None:
    assert danger_of(Path("/home/robin/.local/share/panels"), {}, [LOCAL]) is None
