"""Backups are thinned out by how old they are, and the newest three stay whatever the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.backups import backups_to_keep

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
moments = st.lists(
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), unique=True
)


def test_a_meeting_with_a_backup_each_half_hour_keeps_the_newest_three() -> None:
    made = [NOON + timedelta(minutes=30 * number) for number in range(6)]
    assert backups_to_keep(made) == frozenset(made[-3:])


def test_daily_backups_keep_a_week_then_weeks_then_months() -> None:
    made = [NOON - timedelta(days=number) for number in range(200)]
    kept = sorted(backups_to_keep(made), reverse=True)
    assert kept[:7] == made[:7]
    assert [f"{one:%d %B}" for one in kept[7:]] == [
        "15 November",
        "08 November",
        "31 October",
        "30 September",
    ]


def test_a_panel_that_rests_for_a_year_loses_none() -> None:
    made = [NOON - timedelta(days=400), NOON - timedelta(days=420), NOON - timedelta(days=500)]
    assert backups_to_keep(made) == frozenset(made)


def test_a_clock_that_ran_ahead_once_costs_none_of_the_newest() -> None:
    ahead = NOON + timedelta(days=3650)
    made = [ahead, *(NOON + timedelta(hours=number) for number in range(10))]
    assert {ahead, made[-1], made[-2]} <= backups_to_keep(made)


@given(moments)
def test_the_newest_three_stay_and_no_more_than_seventeen(made: list[datetime]) -> None:
    kept = backups_to_keep(made)
    assert frozenset(sorted(made)[-3:]) <= kept <= frozenset(made)
    assert len(kept) <= 3 + 7 + 4 + 3


@given(moments)
def test_thinning_twice_takes_away_no_more(made: list[datetime]) -> None:
    once = backups_to_keep(made)
    assert backups_to_keep(once) == once
