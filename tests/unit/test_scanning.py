"""Scanning as a pure model: groups, controls, rows, what a press does, and when it rests."""

from __future__ import annotations

from coprod_desktop.ui.scanning.contact import Contact
from coprod_desktop.ui.scanning.scan import LOOPS_BEFORE_REST, Scan
from coprod_desktop.ui.scanning.stops import Rank, Stop, Then, in_parts


def leaf(name: str, then: Then = Then.GROUPS, rank: Rank = Rank.CONTROL) -> Stop:
    return Stop(key=name, name=name, rank=rank, act=lambda: None, then=then)


def opening(name: str, *stops: Stop, rank: Rank = Rank.GROUP) -> Stop:
    return Stop(key=name, name=name, rank=rank, inside=lambda: stops)


def screen() -> tuple[Stop, ...]:
    rows = [leaf(name, Then.BESIDE, Rank.ROW) for name in ("Janet", "Omar")]
    return (
        opening("At once", leaf("mark"), leaf("next speaker")),
        opening(
            "Record",
            opening("who", *rows, rank=Rank.CONTROL),
            leaf("minutes", Then.HERE),
            leaf("save"),
        ),
        opening("Undo", leaf("undo")),
    )


def scan_of(stops: tuple[Stop, ...], **manner: bool) -> Scan:
    scan = Scan(back="Back", **manner)
    scan.begin(stops)
    return scan


def at(scan: Scan) -> str:
    assert scan.stop is not None
    return scan.stop.name


def steps(scan: Scan, count: int) -> list[str]:
    seen: list[str] = []
    for _ in range(count):
        scan.step()
        seen.append(at(scan))
    return seen


def test_it_goes_round_the_groups_in_their_order() -> None:
    scan = scan_of(screen())
    assert at(scan) == "At once"
    assert steps(scan, 4) == ["Record", "Undo", "At once", "Record"]


def test_two_presses_do_the_first_thing_of_the_first_group() -> None:
    scan = scan_of(screen())
    assert scan.press() is None
    done = scan.press()
    assert done is not None
    assert done.name == "mark"


def test_the_last_of_a_group_leads_back_to_it() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    assert steps(scan, 3) == ["minutes", "save", "Back"]
    assert scan.press() is None
    assert at(scan) == "Record"
    assert scan.depth == 0


def test_what_was_done_leads_back_to_the_groups_and_what_was_set_to_what_is_beside_it() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    scan.press()
    assert scan.depth == 2
    assert steps(scan, 1) == ["Omar"]
    chosen = scan.press()
    assert chosen is not None
    assert chosen.name == "Omar"
    assert (at(scan), scan.depth) == ("minutes", 1)
    scan.press()
    assert at(scan) == "minutes"
    scan.step()
    scan.press()
    assert (at(scan), scan.depth) == ("Record", 0)


def test_after_three_rounds_it_rests_and_the_next_press_only_wakes_it() -> None:
    scan = scan_of(screen())
    for _ in range(LOOPS_BEFORE_REST * len(screen()) - 1):
        scan.step()
    assert not scan.is_resting
    scan.step()
    assert scan.is_resting
    scan.step()
    assert at(scan) == "At once"
    assert scan.press() is None
    assert not scan.is_resting
    assert scan.depth == 0


def test_it_rests_at_the_group_whose_controls_it_went_round_in_vain() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    for _ in range(LOOPS_BEFORE_REST * 4):
        scan.step()
    assert scan.is_resting
    assert (at(scan), scan.depth) == ("Record", 0)


def test_a_press_begins_the_rounds_anew() -> None:
    scan = scan_of(screen())
    for _ in range(8):
        scan.step()
    scan.press()
    scan.press()
    for _ in range(8):
        scan.step()
    assert not scan.is_resting


def test_with_two_switches_it_never_rests() -> None:
    scan = scan_of(screen(), rests=False)
    for _ in range(50):
        scan.step()
    assert not scan.is_resting


def test_a_screen_that_changes_leaves_one_at_the_same_stop() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    steps(scan, 2)
    groups = screen()
    scan.renew((opening("A stop card", leaf("say again")), *groups))
    assert at(scan) == "save"
    assert scan.place == (3, 4)
    scan.go_up()
    assert scan.place == (3, 4)


def test_a_stop_that_has_gone_gives_way_to_the_one_that_followed_it() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    scan.step()
    scan.renew((opening("At once", leaf("mark")), opening("Record", leaf("who"), leaf("save"))))
    assert at(scan) == "save"


def test_a_group_that_has_gone_takes_one_up_to_the_groups() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    scan.press()
    scan.renew((opening("At once", leaf("mark")), opening("Undo", leaf("undo"))))
    assert (at(scan), scan.depth) == ("Undo", 0)


def test_renewing_does_not_keep_it_from_resting() -> None:
    scan = scan_of(screen())
    for _ in range(LOOPS_BEFORE_REST * 3):
        scan.renew(screen())
        scan.step()
    assert scan.is_resting


def test_one_comes_back_to_where_one_was() -> None:
    scan = scan_of(screen())
    scan.step()
    scan.press()
    steps(scan, 2)
    path = scan.path
    scan.begin((opening("Phrases", leaf("Yes")),))
    assert at(scan) == "Phrases"
    scan.begin(screen(), at=path)
    assert (at(scan), scan.depth) == ("save", 1)


def test_a_screen_without_anything_has_no_stop() -> None:
    scan = scan_of(())
    scan.step()
    assert scan.press() is None
    assert scan.stop is None


def test_what_opens_to_nothing_is_not_opened() -> None:
    scan = scan_of((opening("An empty list"),))
    scan.press()
    assert (at(scan), scan.depth) == ("An empty list", 0)


def test_very_many_rows_are_chosen_by_part_first() -> None:
    rows = [leaf(str(number), rank=Rank.ROW) for number in range(1, 31)]
    assert in_parts(rows[:12], "{} to {}".format) == tuple(rows[:12])
    parts = in_parts(rows, "{} to {}".format)
    assert [one.name for one in parts] == ["1 to 8", "9 to 16", "17 to 24", "25 to 30"]
    found = [row.name for one in parts if one.inside for row in one.inside()]
    assert found == [one.name for one in rows]


def test_a_press_counts_at_once_where_nothing_is_to_be_waited_for() -> None:
    contact = Contact(debounce=0.25, accept=0)
    assert contact.down(1.0)
    assert not contact.is_held


def test_a_hand_that_trembles_presses_once() -> None:
    contact = Contact(debounce=0.25, accept=0)
    assert contact.down(1.0)
    for moment in (1.05, 1.2, 1.4, 1.6):
        contact.up(moment)
        assert not contact.down(moment + 0.05)
    contact.up(1.7)
    assert contact.down(2.0)


def test_a_switch_that_is_held_presses_once() -> None:
    contact = Contact(debounce=0.25, accept=0)
    assert contact.down(1.0)
    assert not contact.down(1.5)
    assert not contact.look(3.0)


def test_a_brush_is_no_press_where_it_must_be_held() -> None:
    contact = Contact(debounce=0.1, accept=0.5)
    assert not contact.down(1.0)
    assert contact.is_held
    assert not contact.look(1.4)
    contact.up(1.45)
    assert not contact.look(1.6)
    assert not contact.down(2.0)
    assert contact.look(2.5)
    assert not contact.look(2.6)


def test_a_tremble_does_not_interrupt_what_is_held() -> None:
    contact = Contact(debounce=0.1, accept=0.5)
    contact.down(1.0)
    contact.up(1.2)
    contact.down(1.25)
    assert contact.look(1.5)
