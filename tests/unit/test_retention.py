"""What the panel keeps no longer is listed in words, and goes only when somebody says so."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from coprod_desktop.domain.errors import NothingToErase
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.retention import (
    FOR_EVER,
    USUAL_MONTHS,
    KeepFor,
    KeptKind,
    is_over,
    months_of,
    with_period,
)
from coprod_desktop.services import contributions, panels, people, private_notes, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.own_settings import find_own_settings, keep_own_settings
from coprod_desktop.services.retention import erase_due, list_due
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.wording import retention as words
from tests.panels import Room, SettableClock
from tests.test_docs import read, rows

CANARY = "zebra crossings"


@pytest.fixture
def full(workspace: Workspace, room: Room) -> Workspace:
    """A closed session with something of each kind."""
    do, session, janet = workspace.do, room.session.id, room.people["Janet"]
    do(contributions.record_contribution, session, Spoken(words=CANARY, person_id=janet.id))
    do(private_notes.keep_private_note, session, words=CANARY)
    do(people.tell_need, person_id=janet.id, words=CANARY)
    do(people.change_person, replace(janet, rider=CANARY))
    do(keep_own_settings, janet.id, {"text_percent": 300})
    helen = do(people.add_person, name="Helen")
    do(sessions.send_apology, session, helen.id, reason=CANARY)
    do(sessions.close_session, session)
    workspace.keep_draft_now("minority:1", CANARY, 3)
    return workspace


def due(workspace: Workspace) -> dict[KeptKind, int]:
    found = workspace.ask(list_due, workspace.now().date())
    return {one.kind: len(one.pieces) for one in found}


def test_nothing_is_due_before_its_time_and_nothing_goes_by_itself(
    full: Workspace, clock: SettableClock
):
    assert due(full) == {}
    clock.now += timedelta(days=32)
    assert due(full) == {KeptKind.DRAFTS: 1}
    clock.now += timedelta(days=400)
    kinds = {KeptKind.DRAFTS: 1, KeptKind.NOTES: 1, KeptKind.REASONS: 1}
    assert due(full) == kinds | {KeptKind.NEEDS: 2, KeptKind.SETTINGS: 1}
    assert full.ask(lambda reader: reader.needs.count()) == 1


def test_what_is_due_of_one_kind_goes_and_the_rest_stays(full: Workspace, clock: SettableClock):
    clock.now += timedelta(days=400)
    (janet,) = full.ask(lambda reader: reader.people.where(name="Janet"))
    for kind in (KeptKind.NEEDS, KeptKind.SETTINGS, KeptKind.DRAFTS, KeptKind.REASONS):
        full.do(erase_due, kind)
    assert due(full) == {KeptKind.NOTES: 1}
    with pytest.raises(NothingToErase):
        full.do(erase_due, KeptKind.NEEDS)
    assert full.ask(people.list_needs, janet.id) == ()
    assert full.ask(lambda reader: reader.people.get(janet.id)).rider == ""
    assert full.ask(find_own_settings, janet.id) == {}
    assert full.find_draft("minority:1") is None
    full.do(erase_due, KeptKind.NOTES)
    assert full.check(lambda _done, _of: None).is_sound


def test_the_panel_sets_its_own_periods(full: Workspace, clock: SettableClock):
    clock.now += timedelta(days=400)
    full.do(panels.change_rules, partial(keeping, kind=KeptKind.NOTES, months=FOR_EVER))
    full.do(panels.change_rules, partial(keeping, kind=KeptKind.WORDS, months=12))
    found = due(full)
    assert KeptKind.NOTES not in found
    assert found[KeptKind.WORDS] == 1


def keeping(panel: Panel, kind: KeptKind, months: int) -> Panel:
    return panel.keeping(with_period(panel.keep_for, KeepFor(kind=kind, months=months)))


def test_a_line_says_what_is_due_in_words(full: Workspace, clock: SettableClock):
    began = full.now().date()
    clock.now += timedelta(days=400)
    (one,) = [o for o in full.ask(list_due, full.now().date()) if o.kind is KeptKind.NOTES]
    told = words.row(one.kind, len(one.pieces), one.oldest, one.months)
    assert told.startswith("Private notes: 1 piece. The oldest is of ")
    assert told.endswith(f"{began.year}. Kept for 1 year.")


@pytest.mark.parametrize(
    ("since", "months", "today", "over"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28), False),
        (date(2026, 1, 31), 1, date(2026, 3, 1), True),
        (date(2026, 12, 5), 1, date(2027, 1, 5), True),
        (date(2026, 12, 5), 12, date(2027, 12, 4), False),
        (date(2000, 1, 1), FOR_EVER, date(2026, 1, 1), False),
    ],
)
def test_a_period_is_over_on_its_day(since: date, months: int, today: date, over: bool):
    assert is_over(since, months, today) is over


def test_what_is_usual_holds_until_the_panel_says_otherwise():
    told = with_period((), KeepFor(kind=KeptKind.NOTES, months=3))
    assert months_of(told, KeptKind.NOTES) == 3
    assert months_of(told, KeptKind.DRAFTS) == 1


def test_the_guide_says_how_long_each_kind_is_kept_and_why():
    told = rows(read("docs/guide/data-protection.md"), "How long each is kept")
    ours = [[words.NAMES[kind], words.period(USUAL_MONTHS[kind])] for kind in KeptKind]
    assert [row[:2] for row in told] == ours
    assert all(row[2] for row in told)
