"""What the program says unasked is for the facilitator alone, and never beside a screen reader."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from coprod_desktop.choices import SpeechMode
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.troubles import OutputMissing
from coprod_desktop.services import private_notes
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Manner
from coprod_desktop.speech.protocol import Here, SoundOutput
from coprod_desktop.ui.readers_by_hand import runs_by_hand
from coprod_desktop.ui.screen_reader import ScreenReader
from coprod_desktop.ui.views.private_notes import PrivateNotesView
from coprod_desktop.wording.preferring import (
    CHOSEN_OUTPUT,
    GONE_OUTPUT,
    MAY_BE_SAME_OUTPUT,
    SAME_OUTPUT,
)
from coprod_desktop.wording.speech import ONLY_FOR_YOU, YOUR_OUTPUT_GONE
from tests.assistive.orca import needs
from tests.gui.conftest import DummyVoice
from tests.gui.test_deciding_by_keyboard import put
from tests.gui.test_secret_ballot_by_keyboard import hand_over, vote

NUMBERS = count()
SPI_GETSCREENREADER = 0x0046


def announce(program, qtbot, sentence):
    """Let something happen, and wait until it is told."""
    with qtbot.waitSignal(program.window.announcer.told):
        program.window.announcer.say(sentence)


def choose(program, mode):
    program.controller._preferring.keep(speech=mode)


@pytest.mark.parametrize(
    ("mode", "reader_runs", "speaks"),
    [
        (SpeechMode.AUTOMATIC, False, True),
        (SpeechMode.AUTOMATIC, True, False),
        (SpeechMode.ALWAYS, True, True),
        (SpeechMode.NEVER, False, False),
    ],
)
def test_what_happens_is_said_by_the_way_that_was_chosen(
    program, private, qtbot, mode, reader_runs, speaks
):
    choose(program, mode)
    program.controller.own_voice.screen_reader.ask_programs(lambda: reader_runs)
    announce(program, qtbot, "Saved.")
    assert ("Saved." in " ".join(private.said)) is speaks


def test_what_was_done_and_where_one_has_come_is_said_once(program, private, qtbot):
    announcer = program.window.announcer
    with qtbot.waitSignal(announcer.told):
        announcer.say("Words of Omar corrected.")
        announcer.expect_arrival()
        announcer.say_besides("Live, item 1 of 2.")
    assert " ".join(private.said).count("Words of Omar corrected.") == 1
    assert " ".join(private.said).count("Live, item 1 of 2.") == 1


def test_where_the_focus_comes_is_said(program, private, voice):
    program.controller.do("settings")
    before = len(private.said)
    program.tab_to("Speed of the voice")
    assert "Speed of the voice" in private.said[before:]
    assert voice.said == []


def test_without_an_output_of_their_own_nothing_is_said_and_nobody_is_told_off(
    program, private, voice, qtbot
):
    program.controller._reader.speak_like(Manner())
    announce(program, qtbot, "Saved.")
    assert (private.said, voice.said) == ([], [])
    assert list(program.window.announcer.history)[-1:] == ["Saved."]


def test_a_headset_that_is_pulled_out_is_told_once_and_what_comes_then_stays_unsaid(
    program, private, voice, qtbot
):
    announce(program, qtbot, "Saved.")
    announcer = program.window.announcer
    with qtbot.waitSignal(announcer.told):
        private.process.missing.emit(OutputMissing())
    before = len(private.said)
    announce(program, qtbot, "Benches are wet.")
    assert (private.said[before:], voice.said) == ([], [])
    assert list(announcer.history).count(YOUR_OUTPUT_GONE) == 1
    assert ONLY_FOR_YOU not in announcer.history


def test_reading_that_was_asked_for_is_heard_also_where_the_voice_never_speaks_by_itself(
    program, room, voice
):
    choose(program, SpeechMode.NEVER)
    program.controller.do("read")
    assert voice.said


@contextmanager
def accessibility_service():
    """The real service of a Linux desktop, on a bus of its own, and a way to it."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        launcher = [str(needs.launcher()), "--launch-immediately"]
        surroundings = {"DBUS_SESSION_BUS_ADDRESS": address}
        quiet = subprocess.DEVNULL
        with subprocess.Popen(launcher, env=surroundings, stdout=quiet, stderr=quiet) as service:
            name = f"accessibility {next(NUMBERS)}"
            try:
                yield QDBusConnection.connectToBus(address, name)
            finally:
                QDBusConnection.disconnectFromBus(name)
                service.terminate()
                bus.terminate()


def tell(bus, *, runs):
    order = QDBusMessage.createMethodCall(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set"
    )
    order.setArguments(["org.a11y.Status", "ScreenReaderEnabled", QDBusVariant(runs)])
    return bus.call(order).type() is QDBusMessage.MessageType.ReplyMessage


@pytest.mark.skipif(bool(needs.missing()), reason=needs.missing())
def test_on_linux_a_screen_reader_is_known_before_and_while_the_program_runs(qtbot):
    with accessibility_service() as bus:
        qtbot.waitUntil(lambda: tell(bus, runs=True))
        here = ScreenReader()
        here.ask_bus(bus)
        qtbot.waitUntil(lambda: here.is_running)
        for runs in (False, True):
            with qtbot.waitSignal(here.changed):
                assert tell(bus, runs=runs)
            assert here.is_running is runs


@pytest.mark.parametrize(
    ("program", "runs"), [("orca", True), ("odilia", True), ("orca-like", False), ("", False)]
)
def test_on_linux_a_reader_that_was_started_by_hand_is_seen_among_the_programs(
    qtbot, tmp_path, program, runs
):
    (tmp_path / "4711").mkdir()
    if program:
        (tmp_path / "4711/comm").write_text(f"{program}\n")
    here = ScreenReader()
    here.ask_programs(lambda: runs_by_hand(tmp_path))
    assert here.is_running is runs


@pytest.mark.skipif(sys.platform != "linux", reason="programs are looked at on Linux alone")
def test_a_real_program_of_that_name_is_seen_from_when_it_starts_until_it_ends(qtbot, tmp_path):
    reader = tmp_path / "orca"
    reader.symlink_to(shutil.which("sleep"))
    with subprocess.Popen([reader, "60"]) as running:
        qtbot.waitUntil(lambda: runs_by_hand(_only(tmp_path, running.pid)))
        running.kill()
    assert not runs_by_hand(_only(tmp_path, running.pid))


def _only(folder, process):
    """Give a folder of programs with one of them: whoever works here may have a reader running."""
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    (programs / str(process)).unlink(missing_ok=True)
    (programs / str(process)).symlink_to(f"/proc/{process}")
    return programs


def test_a_reader_that_is_told_of_stays_known_where_none_is_seen(qtbot):
    here = ScreenReader()
    here.ask_macos(lambda: True)
    with qtbot.assertNotEmitted(here.changed):
        here.ask_programs(lambda: False)
    assert here.is_running


def test_on_windows_the_system_is_asked_by_its_own_question(qtbot):
    answers = iter((1, 0))

    def parameters_info(question, size, answer, change):
        assert (question, size, change) == (SPI_GETSCREENREADER, 0, 0)
        answer._obj.value = next(answers)
        return 1

    here = ScreenReader()
    for runs in (True, False):
        with qtbot.waitSignal(here.changed):
            here.ask_windows(parameters_info)
        assert here.is_running is runs


def test_windows_that_does_not_answer_changes_nothing():
    here = ScreenReader()
    here.ask_windows(lambda *_: 0)
    assert not here.is_running


def test_on_macos_voice_over_is_asked_for(qtbot):
    here = ScreenReader()
    with qtbot.waitSignal(here.changed):
        here.ask_macos(lambda: True)
    assert here.is_running


HEADPHONES, HALL = (
    SoundOutput(id="headphones", name="Headphones"),
    SoundOutput(id="hall", name="Hall"),
)


def outputs_come(program, *outputs):
    here = Here(voices=(), outputs=outputs, usual="")
    program.controller._reader.channel(Audience.ROOM).voice.here.emit(here)


def test_whoever_chooses_an_output_of_their_own_hears_what_happens_there(
    program, voice, qtbot, monkeypatch
):
    reader = program.controller._reader
    process = reader.channel(Audience.FACILITATOR).voice
    private = DummyVoice(process, [])
    monkeypatch.setattr(process, "speak", private.speak)
    monkeypatch.setattr(process, "hush", private.hush)
    program.controller.do("settings")
    outputs_come(program, HALL, HEADPHONES)
    program.tab_to("Where you alone hear the voice")
    program.press(Qt.Key.Key_End)
    assert reader.manner.facilitator.output == "headphones"
    announce(program, qtbot, "Saved.")
    assert any("Saved." in one for one in private.said)
    assert "Saved." not in " ".join(voice.said)


def test_an_output_that_is_pulled_out_stays_chosen_and_is_said_to_be_gone(program, voice):
    choose_output = program.controller._preferring.keep
    choose_output(own_output="headphones")
    program.controller.do("settings")
    chooser = program.view.controls["own_output"]
    assert chooser.chosen_label == CHOSEN_OUTPUT
    outputs_come(program, HALL, HEADPHONES)
    assert (chooser.value, chooser.chosen_label) == ("headphones", "Headphones")
    outputs_come(program, HALL)
    assert (chooser.value, chooser.chosen_label) == ("headphones", GONE_OUTPUT)


def test_an_output_that_the_room_hears_too_is_refused_in_a_sentence(program, voice):
    program.controller._preferring.keep(room_output="hall")
    program.controller.do("settings")
    outputs_come(program, HALL)
    program.tab_to("Where you alone hear the voice")
    program.press(Qt.Key.Key_End)
    assert program.window.announcer.history[-1] == SAME_OUTPUT
    assert not program.controller._reader.has_output_for(Audience.FACILITATOR)
    assert program.focused.accessibleName() == "Where you alone hear the voice"


def test_an_output_that_may_be_the_rooms_is_refused_until_the_room_has_one_chosen(program, voice):
    program.controller.do("settings")
    here = Here(voices=(), outputs=(HALL, HEADPHONES), usual=None)
    program.controller._reader.channel(Audience.ROOM).voice.here.emit(here)
    program.tab_to("Where you alone hear the voice")
    program.press(Qt.Key.Key_End)
    assert program.window.announcer.history[-1] == MAY_BE_SAME_OUTPUT
    assert not program.controller._reader.has_output_for(Audience.FACILITATOR)
    program.view.controls["room_output"].choose("hall")
    program.view._tell()
    assert program.controller._reader.has_output_for(Audience.FACILITATOR)


def test_who_votes_in_secret_is_alone_also_with_the_voice(program, room, private):
    put(program, room, Method.BALLOT)
    view = hand_over(program)
    private.finish()
    before = len(private.said)
    vote(program, 3)
    program.wait_for(lambda: view.voted.text() == "1 of 3 have voted.")
    said = " ".join(private.said[before:])
    assert not any(button.text() in said for button in view.paper.vote.buttons)
    assert "Ballot for" not in said
    assert "Who votes now" in said


def test_private_notes_are_read_to_the_facilitator_alone(program, room, voice, private):
    choose(program, SpeechMode.NEVER)
    told = {"words": "Somebody told me something."}
    program.workspace.do(private_notes.keep_private_note, room.session.id, **told)
    program.controller.do("private_notes")
    view = program.wait_for_view(PrivateNotesView)
    view.note.set_text("Half typed")
    program.press(Qt.Key.Key_F4)
    program.wait_for(lambda: private.said[-1:] == ["Half typed"])
    private.finish()
    program.wait_for(lambda: private.said[-1] == "Somebody told me something.")
    assert voice.said == []
