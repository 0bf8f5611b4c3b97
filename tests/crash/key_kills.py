"""Kills at random moments of a change of key: ``python -m tests.crash.key_kills 100``."""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.troubles import StorageTrouble, WrongPassphrase, WrongRecoveryWords
from coprod_desktop.storage import mnemonic, ways_in
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import Passphrase, RecoveryWords, Secret
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import WORDS

DAWN = Passphrase("the words that Dawn chose")
SAID = [f"contribution {number}" for number in range(150)]
CHECK_EVERY = 5


@dataclass
class KeyFigures:
    """How often the change was killed, what the panel was afterwards, and what went wrong."""

    tried: int = 0
    old: int = 0
    new: int = 0
    neither_or_both: int = 0
    with_losses: int = 0
    damaged: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether each kill left the old panel or the new one, with everything in it."""
        wrong = self.neither_or_both + self.with_losses + self.damaged
        return not wrong and self.tried == self.old + self.new

    def told(self) -> str:
        """Tell the figures in one line."""
        return (
            f"{self.tried} kills: {self.old} times the old key, {self.new} times the new one, "
            f"{self.neither_or_both} times neither or both, {self.with_losses} with losses, "
            f"{self.damaged} damaged."
        )


class ChangedPanel:
    """A panel whose key is changed again and again: Dawn goes, and the recovery words too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        new = panels.new_panel(folder)
        self.paper = RecoveryWords(" ".join(new.recovery_words))
        with closing(new.store) as store:
            session = store.write(panels.plan_session).result
            for words in SAID:
                store.write(lambda work, words=words: panels.contribute(work, session, words))

    def kill_and_look(self, moment: float, figures: KeyFigures) -> None:
        """Kill one change after so many seconds, and hold what is there against before."""
        self._let_dawn_in()
        coming = RecoveryWords(" ".join(mnemonic.new_words()))
        _change_and_be_killed(self.folder, coming, moment)
        figures.tried += 1
        try:
            self._look(coming, figures)
        except StorageTrouble:
            figures.damaged += 1

    def time_of_change(self) -> float:
        """Measure in seconds how long a change takes that nobody kills."""
        self._let_dawn_in()
        coming = RecoveryWords(" ".join(mnemonic.new_words()))
        taken = _change_and_be_killed(self.folder, coming, None)
        self.paper = coming
        return taken

    def _let_dawn_in(self) -> None:
        with closing(open_panel(self.folder, WORDS)) as store:
            if not _slot_of_dawn(store):
                store.change_ways_in(ways_in.adding(DAWN, label="Dawn"))

    def _look(self, coming: RecoveryWords, figures: KeyFigures) -> None:
        with closing(open_panel(self.folder, WORDS)) as store:
            with store.read() as reader:
                said = [one.words for one in reader.contributions.where()]
                is_told = reader.list_entries()[-1].kind == "FacilitatorRemoved"
            figures.with_losses += said != SAID
            if figures.tried % CHECK_EVERY == 0:
                figures.damaged += not store.check().is_sound
        old, new = (DAWN, self.paper), (coming,)
        opened = tuple(_opens(self.folder, one) for one in (*old, *new))
        is_new = opened == (False, False, True)
        figures.old += opened == (True, True, False)
        figures.new += is_new
        # What the record says and who gets in must be the same.
        figures.neither_or_both += opened not in {(True, True, False), (False, False, True)}
        figures.with_losses += is_told != is_new
        if is_new:
            self.paper = coming


def kill_changes(folder: Path, kills: int, chance: random.Random) -> KeyFigures:
    """Kill so many changes, each at a moment of its own."""
    panel, figures = ChangedPanel(folder), KeyFigures()
    taken = min(panel.time_of_change() for _ in range(2))
    for _ in range(kills):
        panel.kill_and_look(chance.uniform(0, taken), figures)
    return figures


def _change_and_be_killed(folder: Path, coming: RecoveryWords, moment: float | None) -> float:
    begins, tells = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            store = open_panel(folder, WORDS)
            os.write(tells, b"!")
            store.renew_key(Renewal(without=_slot_of_dawn(store), recovery=coming))
        finally:
            os._exit(0)
    os.close(tells)
    os.read(begins, 1)
    os.close(begins)
    begun = time.monotonic()
    if moment is not None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return time.monotonic() - begun


def _slot_of_dawn(store: Store) -> str | None:
    return next((one.id for one in store.list_ways_in() if one.label == "Dawn"), None)


def _opens(folder: Path, secret: Secret) -> bool:
    try:
        open_panel(folder, secret).close()
    except (WrongPassphrase, WrongRecoveryWords):
        return False
    return True


def main() -> int:
    """Print the figures of so many kills, and fail if one of them cost anything."""
    with tempfile.TemporaryDirectory() as place:
        figures = kill_changes(Path(place) / "panel", int(sys.argv[1]), random.Random(20261128))
    print(figures.told())
    return 0 if figures.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
