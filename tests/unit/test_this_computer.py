"""This computer may open a panel where somebody wanted that, and is never the only way in."""

import keyring
import pytest

from coprod_desktop.domain.troubles import (
    ComputerOpensNoMore,
    KeyringRefused,
    WrongPassphrase,
)
from coprod_desktop.services import panel_files, this_computer
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage import ways_in
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.slots import Passphrase
from tests.keyrings import keyring_in_memory
from tests.panels import PASSPHRASE, QUICK

DAWNS = "the words that Dawn chose"


@pytest.fixture
def ring():
    with keyring_in_memory() as mine:
        yield mine


@pytest.fixture
def folder(tmp_path):
    told = panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE)
    panel_files.make_panel(tmp_path / "panel", told, cost=QUICK).workspace.close()
    return tmp_path / "panel"


def change(folder, act):
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    act(workspace._store)
    workspace.close()


def names(workspace: Workspace):
    found = [(one.label, one.is_used_now) for one in workspace.list_ways_in()]
    workspace.close()
    return found


def test_it_opens_as_whoever_let_it_and_forgets_it_again(folder, ring):
    assert not this_computer.may_open(folder)
    this_computer.let_open(folder, PASSPHRASE)
    assert this_computer.may_open(folder)
    assert names(this_computer.open_panel(folder))[0] == ("Facilitator", True)
    # Neither the passphrase nor the panel's key is what the keyring keeps.
    assert all(PASSPHRASE not in one for one in ring.kept.values())
    this_computer.forget(folder)
    assert (this_computer.may_open(folder), ring.kept) == (False, {})
    with pytest.raises(ComputerOpensNoMore):
        this_computer.open_panel(folder)
    panel_files.open_panel(folder, PASSPHRASE).close()


def test_a_wrong_passphrase_lets_it_open_nothing(folder, ring):
    with pytest.raises(WrongPassphrase):
        this_computer.let_open(folder, DAWNS)
    assert (this_computer.may_open(folder), ring.kept) == (False, {})


def test_a_locked_keyring_is_said_and_the_passphrase_opens_as_before(folder, ring):
    this_computer.let_open(folder, PASSPHRASE)
    ring.is_locked = True
    for act in (this_computer.open_panel, this_computer.forget):
        with pytest.raises(KeyringRefused):
            act(folder)
    with pytest.raises(KeyringRefused):
        this_computer.let_open(folder, PASSPHRASE)
    assert this_computer.may_open(folder)
    panel_files.open_panel(folder, PASSPHRASE).close()


def test_a_computer_without_a_keyring_says_so(folder, ring):
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())
    with pytest.raises(KeyringRefused):
        this_computer.let_open(folder, PASSPHRASE)
    assert not this_computer.may_open(folder)


def test_what_a_keyring_gives_back_spoiled_opens_nothing(folder, ring):
    this_computer.let_open(folder, PASSPHRASE)
    for spoiled in ("", "no key", "0123 AAAA", "0123 %%%"):
        ring.kept = dict.fromkeys(ring.kept, spoiled)
        with pytest.raises(ComputerOpensNoMore):
            this_computer.open_panel(folder)


def test_whoever_is_taken_out_comes_in_by_their_computer_no_more(folder, ring):
    change(folder, lambda store: store.change_ways_in(ways_in.adding(Passphrase(DAWNS), label="D")))
    this_computer.let_open(folder, DAWNS)

    def take_out(store):
        gone = next(one.id for one in store.list_ways_in() if one.label == "D")
        store.renew_key(Renewal(without=gone))

    change(folder, take_out)
    with pytest.raises(ComputerOpensNoMore):
        this_computer.open_panel(folder)


def test_it_still_opens_after_a_new_key_and_not_after_another_passphrase(folder, ring):
    this_computer.let_open(folder, PASSPHRASE)
    change(folder, lambda store: store.change_ways_in(ways_in.adding(Passphrase(DAWNS), label="D")))
    change(
        folder,
        lambda store: store.renew_key(Renewal(without=store.list_ways_in()[-1].id)),
    )
    assert names(this_computer.open_panel(folder))[0] == ("Facilitator", True)
    change(folder, lambda store: store.change_ways_in(ways_in.changing(Passphrase(DAWNS))))
    with pytest.raises(ComputerOpensNoMore):
        this_computer.open_panel(folder)
    panel_files.open_panel(folder, DAWNS).close()
