"""The guide agrees with the program."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from coprod_desktop.command_line import main as command_line
from coprod_desktop.command_line.panels import csv_help
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import LONGEST_WORDS, How, Kind
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import meeting_csv, papers
from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.wording.cards import SHAPES
from coprod_desktop.wording.formats import FILE_ENDINGS
from coprod_desktop.wording.labels import MEANINGS, label

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def block_after(text: str, heading: str, kind: str = "") -> list[str]:
    match = re.search(
        rf"^#+ {re.escape(heading)}\n.*?^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    )
    assert match, heading
    return match[1].splitlines()


def rows(text: str, heading: str) -> list[list[str]]:
    part = text.split(f"# {heading}\n", 1)[1]
    table = part[part.index("\n|") + 1 :].split("\n\n", 1)[0].strip().splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def leaves(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, str]]:
    """Give every command and its arguments as the README writes them."""
    inner = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for table in inner:
        for word, sub in table.choices.items():
            yield from leaves(sub, f"{name} {word}")
    if not inner:
        yield name, parser.format_usage()


def commands() -> dict[str, str]:
    return dict(leaves(command_line.parser(), "coprod-desktop"))


def test_the_readme_lists_every_command_that_there_is() -> None:
    listed = block_after(read("README.md"), "The command line")
    assert listed[0] == "coprod-desktop"
    assert {name for name in commands() if any(one.startswith(name) for one in listed[1:])} == set(
        commands()
    )
    assert len(listed) == 1 + len(commands())


def test_the_guide_lists_the_same_commands_as_the_readme() -> None:
    listed = block_after(read("README.md"), "The command line")
    told = [
        row[0].strip("`") for row in rows(read("docs/guide/command-line.md"), "The command line")
    ]
    assert told == listed


@pytest.mark.parametrize("line", block_after(read("README.md"), "The command line")[1:])
def test_a_command_of_the_readme_is_understood_as_it_stands(line: str) -> None:
    numbered = line.replace("--session N", "--session 1")
    asked = command_line.parser().parse_args(shlex.split(numbered)[1:])
    assert callable(asked.command)


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.run([*name.split()[1:], "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith(f"usage: {name} ")
    assert re.search(r"\n\n[A-Z].*\.\n", told), "it does not say what it does"


def test_the_table_of_keys_is_the_table_of_commands() -> None:
    told = rows(read("docs/guide/keys.md"), "Every command and its keys")
    ours = [
        [one.menu.replace("&", ""), one.text, ", ".join(one.keys), one.help] for one in COMMANDS
    ]
    assert told == ours


def test_the_table_of_keys_of_a_mac_is_that_of_the_program() -> None:
    told = rows(read("docs/guide/keys.md"), "On a Mac")
    ours = [[one.text, ", ".join(one.keys), ", ".join(one.mac)] for one in COMMANDS if one.mac]
    assert told == ours


@pytest.mark.parametrize(
    ("column", "choices"), [("kind", Kind), ("how", How), ("side", Side), ("role", Role)]
)
def test_the_vocabularies_of_the_csv_agree(column: str, choices: type[StrEnum]) -> None:
    listed = ", ".join(choice.value for choice in choices)
    told = {
        row[0].strip("`"): row[1] for row in rows(read("docs/guide/meeting-csv.md"), "The columns")
    }
    assert told[column] == f"one of: {listed}"
    assert f"  {column}: {listed}\n" in csv_help()


def test_the_columns_of_the_csv_agree() -> None:
    told = [row[0].strip("`") for row in rows(read("docs/guide/meeting-csv.md"), "The columns")]
    assert told == [*meeting_csv.NEEDED, *meeting_csv.OPTIONAL]
    assert f"{LONGEST_WORDS:,} characters" in read("docs/guide/meeting-csv.md")


@pytest.mark.parametrize("page", ["README.md", "docs/guide/meeting-csv.md"])
def test_the_example_of_the_csv_is_read_by_the_program(page: str, tmp_path: Path) -> None:
    match = re.search(r"^```csv\n(.*?)^```", read(page), re.MULTILINE | re.DOTALL)
    assert match
    file = tmp_path / "meeting.csv"
    file.write_text(match[1], encoding="utf-8")
    meeting = meeting_csv.read_meeting(file)
    assert len(meeting.lines) == len(match[1].splitlines()) - 1


def test_the_formats_of_papers_agree() -> None:
    told = {
        row[0].strip("`"): row[2].strip("`") for row in rows(read("docs/guide/papers.md"), "Papers")
    }
    assert told == {name: f"session-1-minutes{ending}" for name, ending in FILE_ENDINGS.items()}


def test_the_kinds_of_paper_agree() -> None:
    told = {
        row[0].strip("`"): row[2].strip("`")
        for row in rows(read("docs/guide/papers.md"), "Which papers there are")
    }
    assert told == {
        paper.value: papers.file_stem(paper, number=1, place=3) + ".pdf" for paper in papers.OFFERED
    }


def test_the_stances_and_rules_agree() -> None:
    page = read("docs/guide/decisions.md")
    told = [row[1:] for row in rows(page, "Where each person stands")]
    asked = [
        Stance.AGREE,
        Stance.AGREE_WITH_WORRIES,
        Stance.STAND_ASIDE,
        Stance.BLOCK,
        Stance.NEED_MORE_TIME,
        Stance.NO_ANSWER,
    ]
    assert told == [[label(stance), MEANINGS[stance]] for stance in asked]
    assert [row[0] for row in rows(page, "How you decide")] == [label(method) for method in Method]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


# Each part of a session has a page with a picture, and the page of the session leads to it.
PARTS = {
    "after.md",
    "cards.md",
    "composing.md",
    "decisions.md",
    "preparing.md",
    "room-screen.md",
    "time-and-breaks.md",
    "turns.md",
}


def links_of(*parts: str) -> set[str]:
    return {Path(one).name for one in re.findall(r"\]\(([^)#\s]+\.md)", read(*parts))}


def test_the_readme_leads_to_every_page_of_the_guide() -> None:
    assert {page.name for page in GUIDE.glob("*.md")} - links_of("README.md") == set()


def test_the_page_of_the_live_session_leads_to_each_part_of_it() -> None:
    assert PARTS - links_of("docs", "guide", "live.md") == set()


@pytest.mark.parametrize("page", sorted({*PARTS, "live.md"}))
def test_each_part_of_a_session_is_shown_in_a_picture_that_words_describe(page: str) -> None:
    shown = re.findall(
        r"^!\[([^\]]*)\]\(\.\./pictures/[a-z-]+\.png\)$", read("docs", "guide", page), re.M
    )
    assert shown
    assert all(len(words.split()) >= 5 for words in shown)


def test_no_picture_is_left_over() -> None:
    told = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    for picture in (ROOT / "docs" / "pictures").iterdir():
        assert f"pictures/{picture.name})" in told, picture.name


def test_every_decision_stands_in_the_list_and_says_what_why_and_what_it_costs() -> None:
    listed = read("docs/decisions/README.md")
    for page in sorted((ROOT / "docs" / "decisions").glob("0*.md")):
        assert f"]({page.name})" in listed
        for heading in ("## What\n", "## Why\n", "## What it costs\n"):
            assert heading in page.read_text(encoding="utf-8"), page.name


def test_the_readme_names_the_two_commands_that_start_everything() -> None:
    assert block_after(read("README.md"), "Two commands") == [
        "python3 tasks.py run",
        "python3 tasks.py test",
    ]


def test_the_cards_and_their_keys_agree() -> None:
    told = rows(read("docs/guide/cards.md"), "The six cards")
    keys = {one.id: one.keys[0] for one in COMMANDS if one.id.startswith("card_")}
    assert [[row[0], row[2]] for row in told] == [
        [label(kind), keys[f"card_{kind.name.casefold()}"]] for kind in CardKind
    ]
    shapes = [row[1] for row in told]
    assert shapes == [f"{text[:1].lower()}{text[1:-1]}" for text in SHAPES.values()]
