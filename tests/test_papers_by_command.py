"""Papers by command: every kind, for one person too, and no name in the name of a file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from coprod_desktop.wording.formats import FILE_ENDINGS, FORMATS
from tests.desk import DONE, REFUSED, SMALL, Desk, run
from tests.test_command_line import desk, made

__all__ = ["desk", "made"]


def written_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def text_of(file: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout


def test_the_demo_plays_the_practice_session_and_writes_every_paper(tmp_path: Path) -> None:
    out = tmp_path / "a" / "papers"
    said = run("demo", out)
    assert said.status == DONE, said.err
    others = ("agenda", "decisions", "sign-off", "my-words-5")
    assert written_in(out) == sorted(
        [
            *(f"practice-session-1-minutes{ending}" for ending in FILE_ENDINGS.values()),
            *(f"practice-session-1-{one}.pdf" for one in others),
            "practice-session-1-easy-read-easy-layout.pdf",
            "practice-access-rider-5.pdf",
        ]
    )
    for paper in out.iterdir():
        assert paper.suffix != ".pdf" or paper.read_bytes().startswith(b"%PDF-")
        assert str(paper) in said.out
    assert said.out.startswith("The practice session was played: ")
    assert "2 decisions" in said.out
    assert said.err.count("not encrypted") == 1


def test_several_papers_of_a_session_are_written_in_each_format(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    asked = ("--papers", "agenda,decisions, sign-off", "--formats", "pdf,pdf-18")
    said = run("papers", desk.panel, "--session", "1", *asked, "--out", out, *desk.key)
    assert said.status == DONE, said.err
    assert written_in(out) == sorted(
        f"session-1-{paper}{ending}.pdf"
        for paper in ("agenda", "decisions", "sign-off")
        for ending in ("", "-large-print-18")
    )
    assert "Agenda of session 1" in text_of(out / "session-1-agenda.pdf")
    assert "No decision was made" in text_of(out / "session-1-decisions.pdf")
    assert "Signature or mark of Omar:" in text_of(out / "session-1-sign-off.pdf")


def test_a_paper_for_one_person_holds_their_words_and_no_name_in_its_files_name(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    asked = ("--papers", "my-words,access-rider", "--person", "omar", "--formats", "pdf")
    said = run("papers", desk.panel, "--session", "1", *asked, "--out", out, *desk.key)
    assert said.status == DONE, said.err
    files = written_in(out)
    assert [name.rstrip("123456789.pdf") for name in files] == [
        "access-rider-",
        "session-1-my-words-",
    ]
    assert "mar" not in said.out.replace(str(out), "")
    text = text_of(out / files[1])
    assert "Could they be lower?" in text
    assert "No seat there." not in text


@pytest.mark.parametrize("name", ["minute", "minutes,dance", "", "cards"])
def test_an_unknown_paper_is_refused_before_anything_is_written(desk: Desk, name: str) -> None:
    out = desk.folder / "out"
    asked = ("--session", "1", "--papers", name, "--out", out)
    said = run("papers", desk.panel, *asked, *desk.key)
    assert said.status == REFUSED
    assert said.err.startswith("There is no paper ")
    assert (
        "Use one of: agenda,minutes,decisions,sign-off,easy-read,my-words,access-rider" in said.err
    )
    assert not out.exists()


def test_an_easy_read_paper_that_nobody_has_written_is_refused_in_a_sentence(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    asked = ("--session", "1", "--papers", "minutes,easy-read", "--out", out)
    said = run("papers", desk.panel, *asked, *desk.key)
    assert said.status == REFUSED
    assert said.err.count("\n") == 1
    assert written_in(out) == []


def test_a_paper_for_one_person_asks_whose_it_is(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    asked = ("--session", "1", "--papers", "minutes,my-words", "--out", out)
    said = run("papers", desk.panel, *asked, *desk.key)
    assert (said.status, said.err) == (
        REFUSED,
        "Each of these is for one person alone: my-words. Say whose with --person.\n",
    )
    assert not out.exists()


def test_a_person_who_is_not_there_is_named_and_nothing_is_written(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "out"
    asked = ("--session", "1", "--papers", "my-words", "--person", "Nobody", "--out", out)
    said = run("papers", desk.panel, *asked, *desk.key)
    assert (said.status, said.err) == (
        REFUSED,
        "There is nobody called Nobody in this panel.\n",
    )
    assert written_in(out) == []


@pytest.mark.parametrize("name", ["odt", "pdf,odt", "", ","])
def test_an_unknown_format_is_refused_before_anything_is_written(desk: Desk, name: str) -> None:
    out = desk.folder / "out"
    asked = ("papers", desk.panel, "--session", "1", "--formats", name, "--out", out)
    said = run(*asked, *desk.key)
    assert said.status == REFUSED
    assert said.err.startswith("There is no format ")
    assert said.err.endswith(f" Use one of: {','.join(FORMATS)}.\n")
    assert not out.exists()


def test_papers_that_cannot_be_put_there_are_refused(desk: Desk) -> None:
    desk.bring_in(SMALL)
    taken = desk.file("taken", "a file, not a folder")
    said = run("papers", desk.panel, "--session", "1", "--out", taken, *desk.key)
    assert (said.status, said.err) == (REFUSED, f"The folder {taken} cannot be written to.\n")
    assert taken.read_text() == "a file, not a folder"


def test_braille_is_as_wide_and_as_long_as_asked(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "braille"
    asked = ("--formats", "brf-1", "--cells", "28", "--lines", "12")
    said = run("papers", desk.panel, "--session", "1", *asked, "--out", out, *desk.key)
    assert said.status == DONE, said.err
    (file,) = out.iterdir()
    pages = [page.splitlines() for page in file.read_text("ascii").split("\f")]
    assert max(len(line) for page in pages for line in page) == 28
    assert max(len(page) for page in pages) == 12


def test_recordings_are_made_only_for_whoever_asks(desk: Desk) -> None:
    desk.bring_in(SMALL)
    out = desk.folder / "all"
    said = run("papers", desk.panel, "--session", "1", "--out", out, *desk.key)
    assert said.status == DONE, said.err
    kinds = {file.suffix for file in out.iterdir()}
    assert ".brf" in kinds and not kinds & {".mp3", ".wav"}
    asked = ("--formats", "mp3", "--out", out)
    assert run("papers", desk.panel, "--session", "1", *asked, *desk.key).status == DONE
    (recording,) = out.glob("*.mp3")
    assert recording.read_bytes().startswith(b"ID3")
