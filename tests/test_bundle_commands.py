"""Handing a panel over from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.desk import DONE, PASSPHRASE, REFUSED, SMALL, make_desk, run


def test_a_panel_goes_over_and_the_first_laptop_reads(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    bundle = tmp_path / "panel.coprod"
    given = ("--to", "Robin's laptop", "--this", "the office", "--out", bundle)
    said = run("bundle", "make", desk.panel, *given, *desk.key)
    assert (said.status, said.out) == (DONE, f"{bundle}\n"), said.err
    assert said.err.endswith("Robin's laptop gets the pen. From now on, this laptop only reads.\n")
    refused = desk.bring_in("item,speaker,text\nBenches,Janet,No seat there.\n")
    assert refused.status == REFUSED
    assert "another laptop has the pen" in refused.err

    other = {"COPROD_HOME": str(tmp_path / "other")}
    came = run("bundle", "open", bundle, "--this", "Robin's laptop", typed=PASSPHRASE, **other)
    assert came.status == DONE, came.err
    assert "this laptop has the pen" in came.err
    folder = Path(came.out.strip())
    assert run("check", folder, *desk.key, **other).status == DONE

    taken = run("pen", "take", desk.panel, *desk.key)
    assert taken.status == DONE
    assert "never fit together again" in taken.err
    assert run("pen", "take", desk.panel, *desk.key).status == REFUSED


def test_a_session_goes_into_another_panel(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    assert desk.bring_in(SMALL).status == DONE
    file, other = tmp_path / "session", tmp_path / "other"
    saved = run("session", "export", desk.panel, "--session", "1", "--out", file, *desk.key)
    assert (saved.status, saved.out) == (DONE, f"{file}\n"), saved.err
    run("panel", "new", other, "--name", "Benches", *desk.key)
    came = run("session", "import", other, file, *desk.key)
    assert (came.status, came.out) == (DONE, "1\n"), came.err
    assert "Session 1: 3 contributions." in came.err
