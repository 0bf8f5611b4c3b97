"""The harness itself: what Orca says about a small plain window is heard, whole and in order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tests.assistive.orca import golden, needs
from tests.assistive.orca.desktop import Desktop, DesktopError
from tests.assistive.orca.journey import Journey, UnheardError
from tests.assistive.orca.moments import Brailled, Pressed, Spoken, read_log

SAMPLE = "tests.assistive.orca.sample_window"


def open_sample(journey: Journey) -> int:
    return journey.open_module(SAMPLE, title="Sample meeting", hears="Who is speaking")


def test_a_short_journey_says_what_its_golden_transcript_says(journey: Journey) -> None:
    open_sample(journey)
    journey.write("Janet")
    journey.press("Tab", hears="What they said")
    journey.write("More benches, please.")
    journey.press("ctrl+1", hears="Saved. Janet, idea.")
    journey.press("Tab", hears="Heard so far")
    journey.press("Down", hears="Omar, concern: the width.")
    journey.press("Tab", hears="Save")
    journey.press("space", hears="Saved. Janet, idea.")
    assert not (found := golden.difference("sample", journey.moments)), found


def test_what_was_heard_is_given_back_as_values(journey: Journey) -> None:
    open_sample(journey)
    journey.press("Tab", hears="What they said")
    assert Pressed("Tab") in journey.moments
    assert Spoken("What they said text.") in journey.moments
    assert any(
        isinstance(moment, Brailled) and "What they said" in moment.line
        for moment in journey.moments
    )


def test_a_sentence_that_is_never_said_fails_with_what_was_heard_instead(desktop: Desktop) -> None:
    journey = Journey(desktop, patience=2)
    open_sample(journey)
    with pytest.raises(UnheardError, match=r"(?s)never heard: Cheese.*What they said"):
        journey.press("Tab", hears="Cheese")


def test_a_program_that_ends_at_once_is_reported_with_its_last_words(journey: Journey) -> None:
    with pytest.raises(DesktopError, match="I cannot start"):
        journey.open(
            sys.executable, "-c", "raise SystemExit('I cannot start')", title="x", hears="x"
        )


def test_a_changed_sentence_is_shown_as_a_readable_difference(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(golden, "_FOLDER", tmp_path)
    monkeypatch.setattr(golden, "orca_version", lambda: "43")
    monkeypatch.setenv(golden._WRITE, "1")
    golden.difference("small", [Pressed("Tab"), Spoken("Save button")])
    monkeypatch.delenv(golden._WRITE)
    found = golden.difference("small", [Pressed("Tab"), Spoken("button")])
    assert "-  says   Save button" in found
    assert "+  says   button" in found


def test_times_and_counted_minutes_do_not_make_a_difference() -> None:
    assert golden.normal("Break until 10:45, 12 minutes left, 24 November 2026, item 3 of 6") == (
        "Break until <time>, <number> minutes left, <date>, item 3 of 6"
    )


def test_a_sentence_over_two_lines_is_one_sentence() -> None:
    log = "10:00:00.000000 - SPEECH OUTPUT: 'One\n" + " " * 18 + "two'{'established': False}\n"
    assert read_log(log) == [Spoken("One two")]


@pytest.mark.skipif(bool(needs.missing()), reason=needs.missing())
def test_a_test_run_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    marker = tmp_path / "up"
    program = textwrap.dedent(f"""
        import time
        from pathlib import Path
        from tests.assistive.orca.desktop import Desktop
        with Desktop() as desktop:
            desktop.start("nap", "sleep", "613")
            Path({str(marker)!r}).write_text(str(desktop.folder))
            time.sleep(60)
    """)
    run = subprocess.Popen([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": "."})
    wait_until(marker.exists)
    wait_until(lambda: marker.read_text() != "")
    folder = marker.read_text()
    assert processes_about(folder)
    run.send_signal(signal.SIGKILL)
    run.wait()
    wait_until(lambda: not processes_about(folder) and not Path(folder).exists())


def wait_until(seen: object, patience: float = 20.0) -> None:
    end = time.monotonic() + patience
    while not seen():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def processes_about(folder: str) -> list[str]:
    found: list[str] = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if folder.encode() in (path / "environ").read_bytes():
                found.append((path / "comm").read_text())
        except OSError:
            continue
    return found
