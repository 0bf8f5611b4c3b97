from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import IntEnum, StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coprod_desktop.domain.agenda import AgendaItem, Stage
from coprod_desktop.domain.decision import Decision, MinorityView, Outcome
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Position, Stance
from coprod_desktop.storage.cleaning import clean_text, clean_value
from coprod_desktop.storage.codec import canonical, codec_of, moment_text
from coprod_desktop.storage.rows import SHELVES

NOON = datetime(2026, 11, 23, 12, 0, 0, 5, tzinfo=UTC)


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    LARGE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    words: str
    size: Size | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    id: str
    number: int
    fact: bool
    colour: Colour
    size: Size
    day: date
    at: datetime
    maybe: datetime | None
    words: tuple[str, ...]
    inner: tuple[Inner, ...]
    one: Inner


EVERYTHING = Everything(
    id="A",
    number=-7,
    fact=True,
    colour=Colour.RED,
    size=Size.LARGE,
    day=date(2026, 2, 28),
    at=NOON,
    maybe=None,
    words=("a", "“b”"),
    inner=(Inner(words="x", size=Size.LARGE), Inner(words="y")),
    one=Inner(words="z"),
)


def test_every_sort_of_field_comes_back_from_a_row_as_it_was():
    codec = codec_of(Everything)
    row = codec.to_row(EVERYTHING)
    assert all(cell is None or type(cell) in (str, int) for cell in row.values())
    assert codec.from_row(list(row.values())) == EVERYTHING


def test_every_sort_of_field_comes_back_from_json_as_it_was():
    codec = codec_of(Everything)
    back = codec.from_json(codec.to_json(EVERYTHING))
    assert back == EVERYTHING
    assert type(back.size) is Size
    assert type(back.fact) is bool


def test_a_value_from_an_older_record_takes_defaults_for_what_it_lacks():
    codec = codec_of(Panel)
    old = {"id": "P", "name": "Old panel", "a field that is gone": 1}
    assert codec.from_json(old) == Panel(id="P", name="Old panel")


def test_a_field_of_an_unknown_sort_is_refused_when_the_program_starts():
    @dataclass(frozen=True)
    class Strange:
        id: str
        price: float

    with pytest.raises(TypeError):
        codec_of(Strange)


def test_moments_are_kept_in_utc_and_sort_as_text():
    summer = datetime(2026, 7, 1, 1, 0, tzinfo=timezone(timedelta(hours=2)))
    assert moment_text(summer) == "2026-06-30T23:00:00.000000+00:00"
    assert moment_text(summer) < moment_text(summer + timedelta(microseconds=1))


def test_the_canonical_form_does_not_depend_on_the_order_of_keys():
    assert canonical({"b": 1, "a": "ü"}) == canonical({"a": "ü", "b": 1}) == '{"a":"ü","b":1}'


def test_a_decision_with_stances_comes_back_as_it_was():
    decision = Decision(
        id="D",
        session_id="S",
        proposal_id="P",
        proposal_version=2,
        words="We want a shelter.",
        number=1,
        opened_at=NOON,
        positions=(
            Position(person_id="A", side=Side.LIVED_EXPERIENCE, stance=Stance.BLOCK, reason="No."),
        ),
        minority_views=(MinorityView(words="Ask again."),),
        outcome=Outcome.OPEN,
        review_on=date(2027, 1, 1),
    )
    codec = codec_of(Decision)
    assert codec.from_row(list(codec.to_row(decision).values())) == decision
    assert codec.from_json(codec.to_json(decision)) == decision


def test_every_kind_of_value_has_a_codec_and_one_table():
    assert len({shelf.name for shelf in SHELVES}) == len(SHELVES)
    assert all(shelf.codec.fields[0].name == "id" for shelf in SHELVES)
    item = AgendaItem(
        id="I", session_id="S", topic_id="T", position=1, title="x", stage=Stage.IDEAS
    )
    codec = codec_of(AgendaItem)
    assert codec.from_row(list(codec.to_row(item).values())).stage is Stage.IDEAS


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("half \ud83d of a face", "half \N{REPLACEMENT CHARACTER} of a face"),
        ("one\r\ntwo\rthree\x0bfour", "one\ntwo\nthree\nfour"),
        ("tab\tand line\n stay", "tab\tand line\n stay"),
        ("\u202eright to left stays, \u0301 too", "\u202eright to left stays, \u0301 too"),
        ("\x1b[31mred\x7f", "[31mred"),
    ],
)
def test_text_that_nothing_can_carry_is_cleaned_and_the_rest_stays(typed: str, kept: str):
    assert clean_text(typed) == kept


@given(some.text(alphabet=some.characters(exclude_categories=())))
def test_any_text_at_all_can_be_kept_and_cleaning_twice_changes_nothing(typed: str):
    kept = clean_text(typed)
    kept.encode()
    assert "\x00" not in kept
    assert clean_text(kept) == kept


def test_clean_values_are_given_back_untouched_and_dirty_ones_are_cleaned_inside():
    assert clean_value(EVERYTHING) is EVERYTHING
    dirty = Everything(
        **{name: getattr(EVERYTHING, name) for name in Everything.__slots__}
        | {"inner": (Inner(words="x\x00"),), "words": ("a\x00", "b")}
    )
    clean = clean_value(dirty)
    assert clean.inner == (Inner(words="x"),)
    assert clean.words == ("a", "b")
