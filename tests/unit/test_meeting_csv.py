"""A meeting from outside comes in whole, or not at all with one plain sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import troubles
from coprod_desktop.domain.contribution import How, Kind
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.services.meeting_csv import read_meeting
from coprod_desktop.wording import problems
from tests.real_meeting import as_csv, read_real_meeting


@pytest.fixture
def read(tmp_path):
    def read_bytes(content: bytes | str):
        path = tmp_path / "meeting.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_meeting(path)

    return read_bytes


def refused(read, content, kind):
    with pytest.raises(kind) as caught:
        read(content)
    return caught.value


def test_the_real_meeting_comes_in_turn_for_turn(read):
    turns = read_real_meeting()
    lines = read(as_csv(turns)).lines
    assert len(lines) == 229
    assert len({line.speaker for line in lines}) == 11
    assert [(line.item, line.speaker, line.text) for line in lines] == [
        (turn.item, turn.speaker, turn.text) for turn in turns
    ]


def test_every_optional_column_is_understood_whatever_its_capitals(read):
    line = read(
        "Item,Speaker,Text,kind,how,side,role,at\n"
        "Benches,Sîan,Wider please,Concern,SIGNED,Lived experience,member,2026-11-24T10:05\n"
    ).lines[0]
    assert (line.kind, line.how, line.side, line.role) == (
        Kind.CONCERN,
        How.SIGNED,
        Side.LIVED_EXPERIENCE,
        Role.MEMBER,
    )
    assert line.at is not None
    assert line.at.isoformat().startswith("2026-11-24T10:05")


def test_a_byte_order_mark_quotes_and_line_breaks_inside_words_are_fine(read):
    lines = read('\ufeffitem,speaker,text\r\n,Omar,"First.\nThen, ""second""."\r\n').lines
    assert lines[0].text == 'First.\nThen, "second".'
    assert not lines[0].item


def test_columns_may_stand_in_any_order(read):
    assert read("text,item,speaker\nHello,Benches,Omar\n").lines[0].speaker == "Omar"


@pytest.mark.parametrize(
    ("content", "kind", "line"),
    [
        ("item,speaker,text\nA,Omar,hi\nA,,hi\n", troubles.SpeakerMissing, 3),
        ("item,speaker,text\nA,Omar,\n", troubles.TextMissing, 2),
        ("item,speaker,text\nA,Omar,hi,more\n", troubles.LineBroken, 2),
        ('item,speaker,text\nA,Omar,hi\nA,Omar,"never closed\n', troubles.LineBroken, 3),
        ('item,speaker,text\nA,Omar,"two\nlines"\nA,Omar\n', troubles.LineBroken, 4),
        ("item,speaker,text\nA,Omar," + "x" * 20_001 + "\n", troubles.TextTooLong, 2),
        ("item,speaker,text\nA,Omar," + "x" * 200_000 + "\n", troubles.FieldTooLong, 2),
        ("item,speaker,text,at\nA,Omar,hi,yesterday\n", troubles.TimeUnclear, 2),
        (
            "item,speaker,text,at\nA,O,hi,2026-11-24T10:05\nA,O,hi,2026-11-24T10:04\n",
            troubles.TimeGoesBack,
            3,
        ),
        ("item,speaker,text,kind\nA,Omar,hi,rant\n", troubles.ChoiceUnknown, 2),
        (b"item,speaker,text\nA,Omar,caf\xe9\n", troubles.NotUtf8, 2),
        ("item,speaker,text\nA,Omar,hi\n".encode("utf-16-le"), troubles.NotUtf8, 1),
        ("item,speaker,text\nA,Omar,hi\n".encode("utf-16"), troubles.NotUtf8, 1),
        ("item,speaker,text\nA,Omar,a\0b\n", troubles.NotUtf8, 2),
    ],
)
def test_a_fault_is_named_with_its_line(read, content, kind, line):
    problem = refused(read, content, kind)
    assert problem.line == line
    said = problems.sentence(problem)
    assert f"Line {line}" in said
    assert said.endswith("Nothing came in.")


@pytest.mark.parametrize(
    "header", ["item,speaker", "item,speaker,text,text", "item,speaker,text,mood", "a;b;c"]
)
def test_a_header_that_is_not_as_agreed_is_refused(read, header):
    refused(read, f"{header}\nA,Omar,hi\n", troubles.HeaderWrong)


@pytest.mark.parametrize("content", ["", "item,speaker,text\n", "item,speaker,text\n\n\n"])
def test_a_file_without_contributions_is_refused(read, content):
    refused(read, content, troubles.NoRows)


def test_a_file_that_is_not_there_is_one_plain_sentence(tmp_path):
    with pytest.raises(troubles.FileMissing) as caught:
        read_meeting(tmp_path / "nowhere.csv")
    assert problems.sentence(caught.value) == "The file nowhere.csv could not be read."


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_it_stumble(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("fuzz") / "meeting.csv"
    path.write_bytes(b"item,speaker,text\n" + content)
    try:
        read_meeting(path)
    except troubles.ImportTrouble as trouble:
        assert problems.sentence(trouble)
