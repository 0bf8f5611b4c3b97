"""Nothing reaches a network: the program works without any, and never asks for one.

The tests of the screens run without one as a whole: see `tasks.py`. Here is what needs the
machine for itself, and the watch itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import tasks
from tests import network

pytestmark = pytest.mark.skipif(bool(network.missing()), reason=network.missing())

SCREENS = Path(__file__).resolve().parent / "gui"
# The real voice, its end and its beginning anew; and what the program says to the room by itself.
WITH_A_VOICE = (
    "test_reader.py::test_each_word_is_lit_when_it_is_heard",
    "test_reader.py::test_other_languages_are_read_by_their_voices_and_one_without_is_told_once",
    "test_reader.py::test_a_killed_voice_is_back_at_the_cut_word",
    "test_room_voice.py::test_a_stop_card_is_said_without_a_name_and_so_is_its_answer",
)
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
    assert ran.families <= network.LOCAL_ONLY


@pytest.mark.alone
@pytest.mark.timeout(290)
def test_the_voice_speaks_without_a_network(tmp_path: Path) -> None:
    some = [str(SCREENS / name) for name in WITH_A_VOICE]
    command = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *some)
    ran = network.run(tmp_path, *command, QT_QPA_PLATFORM="offscreen")
    assert ran.code == 0, ran.printed
    # A voice that nobody could hear would open nothing.
    assert f"{len(WITH_A_VOICE)} passed" in ran.printed, ran.printed
    assert ran.families <= network.LOCAL_ONLY


@pytest.mark.parametrize(("code", "opened", "status"), [(0, OPEN_A_SOCKET, 1), (3, "", 3)])
def test_a_run_in_the_open_fails_for_a_socket_and_for_its_own_fault(
    capfd: pytest.CaptureFixture[str], code: int, opened: str, status: int
) -> None:
    program = f"{opened}\nraise SystemExit({code})"
    assert network.main([sys.executable, "-c", program]) == status
    assert ("lead elsewhere: AF_INET" in capfd.readouterr().out) is bool(opened)


def test_all_screens_run_without_a_network_when_everything_is_tested() -> None:
    parts = tasks.parts_of_the_tests([])
    cut_off = [command for _, command in parts if command[0].endswith("network.py")]
    assert [command[-1] for command in cut_off] == ["tests/gui"]
