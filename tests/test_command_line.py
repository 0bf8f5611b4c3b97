"""The command line as a person meets it: a process of its own, and what it prints and leaves."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import DONE, PASSPHRASE, REFUSED, SMALL, WRONG, Desk, make_desk, run
from tests.real_meeting import as_csv, read_real_meeting


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return make_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(made: Desk, tmp_path: Path) -> Desk:
    shutil.copytree(made.folder, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path, made.recovery)


def seal_words(desk: Desk) -> str:
    papers = desk.folder / "papers"
    said = run("papers", desk.panel, "--session", "1", "--out", papers, *desk.key)
    assert said.status == DONE, said.err
    text = subprocess.run(
        ["pdftotext", "-layout", papers / "session-1-minutes.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = re.search(r"Seal: ((?:\w+ ){7}\w+)", text)
    assert found, text
    return found[1]


def test_a_new_panel_prints_24_recovery_words_and_nothing_else(made: Desk) -> None:
    assert len(made.recovery.split()) == 24
    assert made.recovery.count("\n") == 1


def test_the_files_of_a_panel_are_for_nobody_else(made: Desk) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such modes")
    assert made.panel.stat().st_mode & 0o077 == 0
    assert (made.panel / "data.db").stat().st_mode & 0o077 == 0


def test_a_panel_is_not_made_where_there_is_something_already(desk: Desk) -> None:
    said = desk.is_untouched_by("panel", "new", desk.panel, "--name", "Other", *desk.key)
    assert said.status == REFUSED
    assert said.err == "There is already something in this folder. Choose an empty folder.\n"


def test_a_panel_needs_a_name_and_leaves_no_folder_without_one(desk: Desk) -> None:
    said = run("panel", "new", desk.folder / "other", "--name", " ", *desk.key)
    assert said.status == REFUSED
    assert said.err == "This needs a name. Type a name.\n"
    assert not (desk.folder / "other").exists()


def test_a_real_meeting_comes_in_and_goes_out_as_papers(desk: Desk) -> None:
    turns = read_real_meeting()
    said = desk.bring_in(as_csv(turns))
    assert said.status == DONE, said.err
    assert said.out == "1\n"
    assert f"Session 1: {len(turns)} contributions.\n" in said.err
    out = desk.folder / "out"
    formats = ("--formats", "pdf,pdf-18", "--out", out)
    written = run("papers", desk.panel, "--session", "1", *formats, *desk.key)
    assert written.status == DONE, written.err
    assert len(list(out.iterdir())) == 2
    assert len(written.out.splitlines()) == 2


def test_a_web_page_has_the_colours_that_were_asked_for(desk: Desk) -> None:
    assert desk.bring_in(SMALL).status == DONE
    is_cream = []
    for asked in ((), ("--theme", "cream")):
        given = ("--formats", "html", "--out", desk.folder / "out", *asked, *desk.key)
        written = run("papers", desk.panel, "--session", "1", *given)
        assert written.status == DONE, written.err
        page = (desk.folder / "out" / "session-1-minutes.html").read_text(encoding="utf-8")
        is_cream.append("--surface: #FAF3E2" in page)
    assert is_cream == [False, True]


def test_the_next_meeting_gets_the_next_number(desk: Desk) -> None:
    assert desk.bring_in(SMALL).out == "1\n"
    assert desk.bring_in("\ufeff" + SMALL).out == "2\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SMALL + "Signs,Omar,Yes,shout,,,,\n", r"Line 5.*kind.*shout.*"),
        (SMALL + "Signs,,Yes,,,,,\n", r"Line 5.*"),
        (SMALL + "Signs,Omar,,,,,,\n", r"Line 5.*"),
        (SMALL + "Signs,Omar\n", r"Line 5.*"),
        (SMALL + "Signs,Omar,Yes,,,,,yesterday\n", r"Line 5.*"),
        (SMALL + "Signs,Omar,Yes,,,,,2026-11-24T09:00\n", r"Line 5.*"),
        (SMALL + 'Signs,Omar,"Yes\n', r"Line 5.*"),
        (SMALL.encode() + b"Signs,Omar,caf\xe9,,,,,\n", r"Line 5.*"),
        ("item,who,text\nSigns,Omar,Yes\n", r"Line 1.*item, speaker, text.*"),
    ],
)
def test_a_fault_in_the_csv_says_its_line_and_brings_nothing_in(
    desk: Desk, text: str | bytes, sentence: str
) -> None:
    meeting = desk.file("meeting.csv", text)
    said = desk.is_untouched_by("session", "import", desk.panel, meeting, *desk.key)
    assert said.status == REFUSED
    assert re.fullmatch(sentence + "\n", said.err), said.err
    assert said.out == ""
    after = run("papers", desk.panel, "--session", "1", "--out", desk.folder / "o", *desk.key)
    assert after.err == "There is no session 1 in this panel.\n"


def test_an_empty_csv_and_a_missing_one_are_refused(desk: Desk) -> None:
    empty = desk.bring_in("")
    assert (empty.status, empty.out) == (REFUSED, "")
    assert empty.err
    gone = run("session", "import", desk.panel, desk.folder / "gone.csv", *desk.key)
    assert (gone.status, gone.err) == (REFUSED, "The file gone.csv could not be read.\n")


def test_whoever_has_a_paper_checks_the_record_without_this_program(desk: Desk) -> None:
    desk.bring_in(SMALL)
    words, out = seal_words(desk), desk.folder / "for the members"
    said = run("record", desk.panel, "--out", out, *desk.key)
    assert said.status == DONE, said.err
    record, checker = said.out.splitlines()
    assert said.err.splitlines()[-1].endswith("and nobody's words.")
    bare = [sys.executable, "-I", "-S", checker, record, words]
    checked = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert "These are the words of the seal on entry 2" in checked.stdout
    with_words = run("record", desk.panel, "--out", out, "--with-words", *desk.key)
    assert "It is not encrypted." in with_words.err
    assert "Benches" in Path(record).read_text("utf-8")


def test_a_sound_panel_is_said_to_be_sound(desk: Desk) -> None:
    desk.bring_in(SMALL)
    said = run("check", desk.panel, *desk.key)
    assert said.status == DONE
    assert said.out == "The panel's file is sound: 2 entries, 1 seal.\n"


def test_a_damaged_panel_is_said_to_be_damaged(desk: Desk) -> None:
    desk.bring_in(as_csv(read_real_meeting()))
    data = bytearray((desk.panel / "data.db").read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    (desk.panel / "data.db").write_bytes(data)
    said = run("check", desk.panel, *desk.key)
    assert said.status == WRONG
    assert "damaged" in said.out


def test_the_words_on_the_paper_belong_to_the_record(desk: Desk) -> None:
    desk.bring_in(SMALL)
    words = seal_words(desk)
    one = run("verify", desk.panel, words, *desk.key)
    several = run("verify", desk.panel, *words.upper().split(), *desk.key)
    assert one.status == several.status == DONE
    assert one.out == several.out
    assert one.out.startswith("These are the words of session 1")


def test_other_words_belong_to_no_seal(desk: Desk) -> None:
    desk.bring_in(SMALL)
    words = seal_words(desk).split()
    said = run("verify", desk.panel, " ".join(reversed(words)), *desk.key)
    assert said.status == WRONG
    assert said.out.startswith("These words belong to no seal of this panel.")


def test_seven_words_and_a_strange_word_are_refused(desk: Desk) -> None:
    short = run("verify", desk.panel, "abandon " * 7, *desk.key)
    assert (short.status, short.err) == (
        REFUSED,
        "These are 7 words. A seal has 8 words.\n",
    )
    strange = run("verify", desk.panel, "abandon " * 7 + "xyzzy", *desk.key)
    assert strange.status == REFUSED
    assert "Word 8, xyzzy" in strange.err


def test_the_cards_of_a_panel_are_written_to_be_printed(desk: Desk) -> None:
    out = desk.folder / "cards"
    said = run("cards", desk.panel, "--out", out, *desk.key)
    assert said.status == DONE
    assert [path.name for path in out.iterdir()] == ["cards-to-print.pdf"]
    assert said.out.startswith(f"{out / 'cards-to-print.pdf'}: ")


@pytest.mark.parametrize(
    "command", [("check",), ("verify", "abandon " * 8), ("papers", "--session", "1", "--out", ".")]
)
def test_a_wrong_passphrase_changes_nothing(desk: Desk, command: tuple[str, ...]) -> None:
    wrong = desk.file("wrong.txt", "not this one\n")
    name, *rest = command
    said = desk.is_untouched_by(name, desk.panel, *rest, "--passphrase-file", wrong)
    assert said.status == REFUSED
    assert said.err == "That passphrase did not work. Nothing was changed. Try again.\n"
    assert said.out == ""


def test_a_folder_without_a_panel_is_refused_and_not_made(desk: Desk) -> None:
    said = run("check", desk.folder / "nowhere", *desk.key)
    assert (said.status, said.err) == (REFUSED, "There is no panel in this folder.\n")
    assert not (desk.folder / "nowhere").exists()


@pytest.mark.parametrize("content", [b"", b"\n", b"\nsecond line\n", b"\xff\xfe", None])
def test_a_passphrase_file_that_says_nothing_is_refused(desk: Desk, content: bytes | None) -> None:
    file = desk.folder / "empty.txt"
    if content is not None:
        file.write_bytes(content)
    said = run("check", desk.panel, "--passphrase-file", file)
    assert said.status == REFUSED
    assert said.err == f"The passphrase file {file} is empty or cannot be read.\n"


def test_a_passphrase_file_from_another_editor_works_as_well(desk: Desk) -> None:
    file = desk.file("windows.txt", b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\nsecond\r\n")
    assert run("check", desk.panel, "--passphrase-file", file).status == DONE


def test_the_passphrase_may_be_piped_in_where_there_is_no_terminal(desk: Desk) -> None:
    said = run("check", desk.panel, typed=PASSPHRASE + "\n")
    assert said.status == DONE, said.err


def test_without_terminal_and_without_passphrase_it_says_so(desk: Desk) -> None:
    said = run("check", desk.panel)
    assert said.status == REFUSED
    assert said.err.endswith("There is no passphrase. Type one, or use --passphrase-file.\n")


def test_two_different_new_passphrases_make_no_panel(tmp_path: Path) -> None:
    said = run("panel", "new", tmp_path / "p", "--name", "P", typed="one of these\nthe other\n")
    assert said.status == REFUSED
    assert said.err.endswith("The two passphrases are not the same. No panel was made.\n")
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("number", ["9", "0", "-1"])
def test_a_session_that_is_not_there_is_named(desk: Desk, number: str) -> None:
    out = desk.folder / "out"
    said = run("papers", desk.panel, "--session", number, "--out", out, *desk.key)
    assert (said.status, said.err) == (REFUSED, f"There is no session {number} in this panel.\n")


@pytest.mark.parametrize("number", ["one", "9" * 20, "1.5"])
def test_a_session_number_is_a_number(desk: Desk, number: str) -> None:
    said = run("papers", desk.panel, "--session", number, "--out", desk.folder / "o", *desk.key)
    assert said.status == REFUSED
    assert "invalid number value" in said.err


def test_work_of_more_than_a_second_says_how_far_it_is_on_standard_error(desk: Desk) -> None:
    turns = read_real_meeting()
    desk.bring_in(as_csv(turns * 4))
    said = run("papers", desk.panel, "--session", "1", "--out", desk.folder / "o", *desk.key)
    assert said.status == DONE
    heard = [line for line in said.err.splitlines() if line.startswith("Writing the papers: ")]
    assert heard, said.err
    assert heard[-1] == "Writing the papers: 100 percent"
    assert "percent" not in said.out


def test_a_command_that_does_not_exist_is_refused_with_those_that_do() -> None:
    said = run("dance")
    assert said.status == REFUSED
    assert (
        "'demo', 'panel', 'session', 'papers', 'cards', 'hand-out', 'check', 'verify'" in said.err
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_window_is_refused_in_a_sentence() -> None:
    said = run()
    assert said.status == REFUSED
    assert said.err.startswith("There is no display to open a window on.")
    assert said.err.count("\n") == 1


def test_the_version_is_printed() -> None:
    assert re.fullmatch(r"coprod-desktop \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize("asked", [("nonsense",), ("panel",), ("papers", "x")])
def test_what_is_not_understood_is_one_sentence_with_the_way_to_help(
    asked: tuple[str, ...],
) -> None:
    said = run(*asked)
    assert said.status == REFUSED
    assert said.err.startswith("That cannot be done: ")
    assert said.err.endswith("--help\n")
    assert said.err.count("\n") == 1


def test_a_passphrase_that_can_be_guessed_makes_no_panel(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("aa\n", encoding="utf-8")
    said = run("panel", "new", tmp_path / "p", "--name", "x", "--passphrase-file", key)
    assert said.status != 0
    assert "can be guessed" in said.err
    assert not (tmp_path / "p").exists()
