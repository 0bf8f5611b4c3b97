"""What a person prefers is kept, and a spoiled file costs no more than one mention."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from coprod_desktop import paths
from coprod_desktop.preferences import (
    BROKEN,
    FILE,
    Font,
    Part,
    Preferences,
    Read,
    RoomTheme,
    Spacing,
    SpeechMode,
    Theme,
    Tint,
    read_preferences,
    write_preferences,
)
from coprod_desktop.speech.manner import FASTEST, SLOWEST
from coprod_desktop.ui.lines import SPACINGS
from coprod_desktop.ui.theme import FONTS
from coprod_desktop.wording.preferring import ASKED, PARTS

CHOSEN = Preferences(
    theme=Theme.CREAM,
    tint=Tint.SKY,
    text_scale=2.5,
    font=Font.LEXEND,
    spacing=Spacing.WIDEST,
    speech=SpeechMode.NEVER,
    words_a_minute=120,
)


def put(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")


def test_what_is_chosen_is_there_next_time(tmp_path: Path) -> None:
    write_preferences(tmp_path / "config", CHOSEN)
    assert read_preferences(tmp_path / "config") == Read(preferences=CHOSEN)


def test_without_a_file_everything_has_its_default_and_nothing_is_mentioned(tmp_path: Path) -> None:
    assert read_preferences(tmp_path) == Read(preferences=Preferences())
    assert not (tmp_path / FILE).exists()


def test_what_another_version_wrote_is_kept(tmp_path: Path) -> None:
    put(tmp_path, '{"braille_table": "en-ueb-g2.ctb", "tint": "rose"}')
    write_preferences(tmp_path, CHOSEN)
    told = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert told["braille_table"] == "en-ueb-g2.ctb"
    assert told["tint"] == "sky"


@pytest.mark.parametrize(
    ("name", "spoiled"),
    [
        ("theme", "neon"),
        ("theme", 3),
        ("tint", None),
        ("tint", ["sky"]),
        ("text_scale", 0),
        ("text_scale", 40),
        ("text_scale", "large"),
        ("text_scale", True),
        ("text_scale", float("nan")),
        ("speech", "sometimes"),
        ("words_a_minute", 160.5),
        ("words_a_minute", 5),
        ("words_a_minute", 10**400),
        ("room_theme", "system"),
        ("room_text", 1.5),
        ("card_sound", "on"),
        ("font", "Comic Sans"),
        ("spacing", 1.5),
    ],
)
def test_a_value_that_cannot_be_right_falls_back_and_is_mentioned_once(
    tmp_path: Path, name: str, spoiled: object
) -> None:
    put(tmp_path, json.dumps({"text_scale": 2.0, "later": 1, name: spoiled}))
    found = read_preferences(tmp_path)
    assert found.replaced == (name,)
    assert getattr(found.preferences, name) == getattr(Preferences(), name)
    assert found.preferences.text_scale == (1.0 if name == "text_scale" else 2.0)
    again = read_preferences(tmp_path)
    assert again == Read(preferences=found.preferences)
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8"))["later"] == 1


@pytest.mark.parametrize("text", ["", "{", "[1]", '"light"', "\0", "[" * 100_000])
def test_a_spoiled_file_falls_back_whole_and_is_mentioned_once(tmp_path: Path, text: str) -> None:
    put(tmp_path, text)
    assert read_preferences(tmp_path) == Read(preferences=Preferences(), replaced=("file",))
    assert read_preferences(tmp_path).replaced == ()


def test_a_file_that_is_no_text_falls_back(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00")
    assert read_preferences(tmp_path).replaced == ("file",)


def test_a_whole_number_is_good_enough_for_a_text_size(tmp_path: Path) -> None:
    put(tmp_path, '{"text_scale": 2}')
    assert read_preferences(tmp_path) == Read(preferences=Preferences(text_scale=2.0))


def test_each_preference_says_what_it_is() -> None:
    assert set(PARTS) == set(Part)
    assert set(ASKED) == {one.name for one in fields(Preferences)}
    for one in fields(Preferences):
        label, help_ = ASKED[one.name]
        assert label, one.name
        assert help_.endswith("."), one.name
        assert one.metadata["part"] in Part, one.name


def test_themes_tints_letters_and_speeds_are_those_that_the_program_has() -> None:
    ours = {path.stem for path in paths.resource("themes").glob("*.json")} - {"tints"}
    assert {theme.value for theme in Theme} - {"system"} == ours
    assert {theme.value for theme in RoomTheme} - {RoomTheme.AS_PROGRAM.value} == ours
    assert tuple(Font) == FONTS
    assert set(Spacing) == set(SPACINGS)
    tints = json.loads(paths.resource("themes", "tints.json").read_text(encoding="utf-8"))
    assert {tint.value for tint in Tint} == set(tints)
    limits = {one.name: one.metadata.get("limits") for one in fields(Preferences)}
    assert limits["words_a_minute"] == (SLOWEST, FASTEST)


def test_a_file_that_cannot_be_read_just_now_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_preferences(tmp_path, CHOSEN)

    def busy(*_: object, **__: object) -> str:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as held:
        held.setattr(Path, "read_text", busy)
        assert read_preferences(tmp_path).preferences == Preferences()
    assert read_preferences(tmp_path) == Read(preferences=CHOSEN)


def test_a_broken_file_is_laid_aside_before_it_is_written_right(tmp_path):
    broken = '{"scan": "one switch", "text_scale": 3.0'
    (tmp_path / FILE).write_text(broken, encoding="utf-8")
    assert read_preferences(tmp_path).replaced == ("file",)
    assert (tmp_path / BROKEN).read_text(encoding="utf-8") == broken
    assert read_preferences(tmp_path).replaced == ()


def test_half_a_character_in_the_file_does_not_keep_the_program_from_starting(tmp_path):
    told = '{"theme": "half \\ud800", "of another version": "half \\ud800"}'
    (tmp_path / FILE).write_text(told, encoding="utf-8")
    assert read_preferences(tmp_path).replaced == ("theme",)
    assert read_preferences(tmp_path).replaced == ()
