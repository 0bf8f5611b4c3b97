"""One encrypted file for a stick and for another laptop: whole or not at all, and one writer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coprod_desktop.domain import troubles
from coprod_desktop.domain.errors import NameMissing
from coprod_desktop.domain.pen import Laptop
from coprod_desktop.services import (
    agendas,
    bundles,
    going_back,
    panel_files,
    pens,
    people,
    sessions,
)
from coprod_desktop.services.bundles import Came
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage import bundles as files
from coprod_desktop.storage import files as disk
from coprod_desktop.storage.pen import NAME as PEN_NOTE
from coprod_desktop.storage.pen import call_laptop
from coprod_desktop.wording import happened as said
from tests.panels import PASSPHRASE, QUICK

FIRST, SECOND, THIRD = "the office laptop", "Robin's laptop", "a third laptop"


class Desk:
    """Laptops, each with a home of its own, and a stick that goes from one to the other."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self.stick = folder / "stick" / "panel.coprod"
        self.stick.parent.mkdir(exist_ok=True)

    def sit_at(self, name: str) -> Laptop:
        """Go to one of the laptops."""
        self._monkeypatch.setenv("COPROD_HOME", str(self.folder / name))
        return call_laptop(name)

    @contextmanager
    def panel(self, name: str) -> Iterator[Workspace]:
        """Open the panel of a laptop."""
        self.sit_at(name)
        opened = panel_files.open_panel(panel_files.next_folder().with_name("panel-1"), PASSPHRASE)
        try:
            yield opened
        finally:
            opened.close()

    def hand_over(self, giver: str, to: str) -> None:
        """Write a bundle with the pen onto the stick."""
        with self.panel(giver) as workspace:
            bundles.hand_over(workspace, self.stick, call_laptop(giver), to=to)

    def give_copy(self, giver: str) -> None:
        """Write a bundle to read onto the stick."""
        with self.panel(giver) as workspace:
            bundles.give_copy(workspace, self.stick, call_laptop(giver))

    def open(self, name: str, passphrase: str = PASSPHRASE) -> Came:
        """Open the bundle from the stick on a laptop, and close the panel again."""
        came = bundles.open_bundle(self.stick, passphrase, self.sit_at(name))
        came.workspace.close()
        return came

    def add(self, name: str, person: str) -> None:
        """Write something on a laptop."""
        with self.panel(name) as workspace:
            workspace.do(people.add_person, name=person)

    def people(self, name: str) -> list[str]:
        """Name everybody whom the copy on a laptop knows."""
        with self.panel(name) as workspace:
            return [one.name for one in workspace.ask(people.list_people)]

    def writers(self) -> list[str]:
        """Name the laptops that would store an act now."""
        found: list[str] = []
        for name in (FIRST, SECOND, THIRD):
            self.sit_at(name)
            if (panel_files.next_folder().name) != "panel-1":
                with self.panel(name) as workspace:
                    found += [name] * (not workspace.is_for_reading)
        return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A first laptop with a panel with Janet, and a stick with a copy of it to read."""
    with pytest.MonkeyPatch.context() as patch:
        desk = Desk(tmp_path_factory.mktemp("desk"), patch)
        desk.sit_at(FIRST)
        told = panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE)
        made = panel_files.make_panel(panel_files.next_folder(), told, cost=QUICK)
        made.workspace.do(people.add_person, name="Janet")
        bundles.give_copy(made.workspace, desk.stick, call_laptop(FIRST))
        made.workspace.close()
    return desk.folder


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Laptops, and a stick; only on the first one there is the panel."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path, monkeypatch)


def test_a_panel_goes_to_another_laptop_and_comes_back(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    assert desk.writers() == []
    came = desk.open(SECOND)
    assert (came.is_new, came.got_pen, came.still_gives) == (True, True, False)
    assert desk.writers() == [SECOND]
    desk.add(SECOND, "Omar")
    desk.hand_over(SECOND, FIRST)
    assert desk.writers() == []
    assert not desk.open(FIRST).is_new
    assert desk.people(FIRST) == ["Janet", "Omar"]
    assert desk.writers() == [FIRST]
    with desk.panel(FIRST) as workspace:
        assert workspace.check(lambda *_: None).is_sound


def test_whoever_handed_over_reads_and_is_told_who_writes(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    with desk.panel(FIRST) as workspace:
        assert workspace.ask(pens.who_writes) == pens.WhoWrites(name=SECOND, is_on_its_way=True)
        with pytest.raises(troubles.ForReadingOnly):
            workspace.do(people.add_person, name="Omar")
        with pytest.raises(troubles.ForReadingOnly):
            workspace.undo_now()
        # What is typed there is kept: it stands in no record.
        workspace.keep_draft_now("notes", "half a sentence", 4)
        assert workspace.find_draft("notes") is not None
    assert desk.people(FIRST) == ["Janet"]


def test_the_pen_in_a_bundle_is_given_once(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    desk.open(SECOND)
    came = desk.open(THIRD)
    assert (came.is_new, came.got_pen) == (True, False)
    assert desk.writers() == [SECOND]


def test_a_copy_without_the_pen_opens_for_reading_and_is_renewed(desk: Desk) -> None:
    assert not desk.open(SECOND).got_pen
    desk.add(FIRST, "Omar")
    desk.give_copy(FIRST)
    desk.open(SECOND)
    assert desk.people(SECOND) == ["Janet", "Omar"]
    assert desk.writers() == [FIRST]


def test_what_was_on_the_laptop_is_kept_among_its_backups(desk: Desk) -> None:
    folder = desk.open(SECOND).folder
    desk.add(FIRST, "Omar")
    desk.give_copy(FIRST)
    desk.open(SECOND)
    assert [one.is_before_going_back for one in going_back.list_backups(folder)] == [True]


def test_the_pen_is_taken_back_from_a_lost_stick_and_the_record_says_so(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    desk.stick.unlink()
    with desk.panel(FIRST) as workspace:
        heard = []
        workspace.listen(lambda happened: heard.append(said.sentence(happened.event)))
        workspace.do(pens.take_pen, call_laptop(FIRST))
        assert heard == [f"Pen taken from {SECOND} by {FIRST}."]
        workspace.do(people.add_person, name="Omar")
    assert desk.writers() == [FIRST]


def test_two_that_both_wrote_are_refused_and_nothing_is_overwritten(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    desk.open(SECOND)
    with desk.panel(FIRST) as workspace:
        workspace.do(pens.take_pen, call_laptop(FIRST))
    desk.add(FIRST, "Omar")
    desk.add(SECOND, "Priya")
    desk.hand_over(SECOND, FIRST)
    with pytest.raises(troubles.CopiesDiffer):
        desk.open(FIRST)
    assert (desk.people(FIRST), desk.people(SECOND)) == (["Janet", "Omar"], ["Janet", "Priya"])


def test_a_bundle_that_brings_nothing_new_changes_nothing(desk: Desk) -> None:
    with pytest.raises(troubles.BundleKnown):
        desk.open(FIRST)
    desk.add(FIRST, "Omar")
    with pytest.raises(troubles.BundleOlder):
        desk.open(FIRST)
    assert desk.people(FIRST) == ["Janet", "Omar"]


def test_going_back_to_a_backup_makes_no_second_writer(desk: Desk) -> None:
    with desk.panel(FIRST) as workspace:
        workspace.back_up()
    desk.hand_over(FIRST, SECOND)
    desk.open(SECOND)
    desk.sit_at(FIRST)
    folder = panel_files.next_folder().with_name("panel-1")
    (backup,) = going_back.list_backups(folder)
    with pytest.raises(troubles.ForReadingOnly):
        going_back.go_back_to(folder, backup, now=PASSPHRASE)
    # Not even by hand.
    (folder / "data.db").write_bytes((backup.path / "data.db").read_bytes())
    assert desk.writers() == [SECOND]


def test_a_panel_is_not_handed_over_while_a_session_runs_or_to_nobody(desk: Desk) -> None:
    old = desk.stick.read_bytes()
    with pytest.raises(NameMissing):
        desk.hand_over(FIRST, "  ")
    with desk.panel(FIRST) as workspace:
        session = workspace.do(sessions.plan_session, title="First")
        workspace.do(agendas.add_item, session_id=session.id, title="Benches")
        present = tuple(one.id for one in workspace.ask(people.list_people))
        workspace.do(sessions.start_session, session.id, present=present)
    with pytest.raises(troubles.HandOverWhileSessionRuns):
        desk.hand_over(FIRST, SECOND)
    assert desk.writers() == [FIRST]
    assert desk.stick.read_bytes() == old


def test_a_stick_pulled_half_way_leaves_the_old_bundle_and_the_pen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = desk.stick.read_bytes()
    written = files._pieces

    def pulled(copy, key):
        for number, piece in enumerate(written(copy, key)):
            if number == 2:
                raise OSError(5, "Input/output error")
            yield piece

    monkeypatch.setattr(files, "_pieces", pulled)
    with pytest.raises(troubles.DiskFailed):
        desk.hand_over(FIRST, SECOND)
    monkeypatch.undo()
    assert [(one.name, one.read_bytes()) for one in desk.stick.parent.iterdir()] == [
        ("panel.coprod", old)
    ]
    desk.add(FIRST, "Omar")
    assert desk.people(FIRST) == ["Janet", "Omar"]


def test_a_stick_that_keeps_something_else_than_was_written_takes_no_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, kept = desk.stick.read_bytes(), disk._sync

    def forgetful(handle: int) -> None:
        kept(handle)
        disk.os.pwrite(handle, b"x", 5000)

    monkeypatch.setattr(disk, "_sync", forgetful)
    with pytest.raises(troubles.StorageTrouble), desk.panel(FIRST) as workspace:
        workspace.write_bundle(desk.stick)
    assert desk.stick.read_bytes() == old


def test_a_bundle_that_cannot_be_marked_is_warned_about(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.hand_over(FIRST, SECOND)

    def refuse(*_: object) -> None:
        raise troubles.FileReadOnly

    monkeypatch.setattr(files, "write_bundle", refuse)
    came = desk.open(SECOND)
    assert (came.got_pen, came.still_gives) == (True, True)


@pytest.mark.parametrize("place", [3, 20, 30, 300, -40, -1, 20_000])
def test_one_other_byte_is_noticed_and_nothing_is_left(desk: Desk, place: int) -> None:
    content = bytearray(desk.stick.read_bytes())
    content[place] ^= 1
    desk.stick.write_bytes(content)
    with pytest.raises(troubles.StorageTrouble):
        desk.open(SECOND)
    assert panel_files.next_folder().name == "panel-1"
    assert list(panel_files.next_folder().parent.iterdir()) == []


@pytest.mark.parametrize("size", [0, 10, 16, 20, 40, 5000, -1])
def test_a_bundle_without_its_end_is_refused(desk: Desk, size: int) -> None:
    desk.stick.write_bytes(desk.stick.read_bytes()[:size])
    with pytest.raises((troubles.NoBundle, troubles.BundleDamaged)):
        desk.open(SECOND)


def test_a_bundle_that_says_it_is_huge_is_refused_before_anything_is_read(desk: Desk) -> None:
    for sizes in ((1 << 60, 1), (10, 1 << 60)):
        desk.stick.write_bytes(b"COPROD BUNDLE 1\n" + files._SIZES.pack(*sizes))
        with pytest.raises(troubles.BundleTooLarge):
            desk.open(SECOND)


def test_the_keys_of_another_panel_do_not_open_a_bundle(desk: Desk) -> None:
    with pytest.raises(troubles.WrongPassphrase):
        desk.open(SECOND, "another five plain words")
    desk.sit_at(THIRD)
    told = panel_files.PanelTold(name="Benches", passphrase=PASSPHRASE)
    other = panel_files.make_panel(panel_files.next_folder(), told, cost=QUICK)
    other.workspace.close()
    content = desk.stick.read_bytes()
    ours = files._SIZES.unpack(content[16:32])
    foreign = (other.folder / "keyslots.json").read_bytes()
    mixed = content[:16] + files._SIZES.pack(len(foreign), ours[1]) + foreign
    desk.stick.write_bytes(mixed + content[32 + ours[0] :])
    with pytest.raises(troubles.BundleDamaged):
        desk.open(SECOND)


def test_the_note_beside_the_panel_names_nobody(desk: Desk) -> None:
    desk.hand_over(FIRST, SECOND)
    desk.sit_at(FIRST)
    note = panel_files.next_folder().with_name("panel-1") / PEN_NOTE
    assert SECOND not in note.read_text()
    assert FIRST not in note.read_text()
    assert b"Janet" not in desk.stick.read_bytes()
