"""Who can open the panel: several facilitators, each with a passphrase of their own."""

from collections.abc import Sequence

from coprod_desktop.domain.errors import SessionRuns
from coprod_desktop.domain.troubles import ForReadingOnly, OwnWayIn
from coprod_desktop.services import sessions
from coprod_desktop.services.workspace import Progress, Reply, Workspace
from coprod_desktop.storage import mnemonic, ways_in
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.shares import Drawn
from coprod_desktop.storage.slots import Passphrase, RecoveryWords
from coprod_desktop.storage.ways_in import WayIn


def add_facilitator(workspace: Workspace, *, name: str, passphrase: str) -> Reply[None]:
    """Give one more facilitator a passphrase of their own."""
    return workspace.change_ways_in(ways_in.adding(Passphrase(passphrase), label=name))


def change_passphrase(workspace: Workspace, *, name: str, passphrase: str) -> Reply[None]:
    """Change the passphrase that opened the panel, and the name of whoever has it."""
    return workspace.change_ways_in(ways_in.changing(Passphrase(passphrase), label=name))


def must_be_able_to_change_key(workspace: Workspace, *, without: WayIn | None) -> None:
    """Raise if a session is open, another laptop has the pen, or one would take oneself out."""
    if workspace.is_for_reading:
        raise ForReadingOnly
    if without is not None and without.is_used_now:
        raise OwnWayIn
    if workspace.ask(sessions.find_open_session) is not None:
        raise SessionRuns


def new_recovery_words() -> tuple[str, ...]:
    """Draw 24 words; they open nothing until the panel has been given a new key with them."""
    return mnemonic.new_words()


def give_new_key(
    workspace: Workspace,
    *,
    without: WayIn | None = None,
    recovery_words: Sequence[str] = (),
    without_shares: bool = False,
    shares: Drawn = (),
    progress: Progress,
) -> Reply[None]:
    """Give the panel a new key, without one facilitator, or with other words on paper, or both."""
    must_be_able_to_change_key(workspace, without=without)
    renewal = Renewal(
        without=without.id if without else None,
        recovery=RecoveryWords(" ".join(recovery_words)) if recovery_words else None,
        without_shares=without_shares,
        shares=shares,
    )
    return workspace.give_new_key(renewal, progress)
