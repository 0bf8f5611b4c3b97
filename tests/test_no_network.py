"""Nothing reaches a network: the program works without any, and never asks for one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import network

pytestmark = pytest.mark.skipif(bool(network.missing()), reason=network.missing())

LOCAL_ONLY = frozenset({"AF_UNIX"})
SCREENS = Path(__file__).resolve().parent / "gui"
PARTS = 6
OPEN_A_SOCKET = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"


def test_where_we_try_it_there_is_no_interface_but_the_dead_loopback() -> None:
    assert network.interfaces() == ["lo"]


def test_a_program_that_opens_a_network_socket_is_seen(tmp_path: Path) -> None:
    assert "AF_INET" in network.run(tmp_path, sys.executable, "-c", OPEN_A_SOCKET).families


def test_a_child_that_opens_a_network_socket_is_seen(tmp_path: Path) -> None:
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {OPEN_A_SOCKET!r}])"
    assert "AF_INET" in network.run(tmp_path, sys.executable, "-c", child).families


@pytest.mark.timeout(290)
def test_the_demo_makes_every_paper_without_a_network(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = network.run(tmp_path, sys.executable, "-m", "coprod_desktop", "demo", str(out))
    assert ran.code == 0, ran.printed
    assert list(out.rglob("*.pdf")), "the demo wrote no paper"
    assert ran.families <= LOCAL_ONLY


@pytest.mark.timeout(290)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_tests_of_the_screens_pass_without_a_network(tmp_path: Path, part: int) -> None:
    """In parts, so that no part lasts too long when there are more screens one day."""
    files = [str(file) for file in sorted(SCREENS.glob("test_*.py"))][part::PARTS]
    assert files
    command = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *files)
    ran = network.run(tmp_path, *command, QT_QPA_PLATFORM="offscreen")
    assert ran.code == 0, ran.printed
    assert ran.families <= LOCAL_ONLY
