"""The 24 recovery words: kept in a file by whoever cannot write, and used when one is lost."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage import panel_folder, ways_in, word_list
from coprod_desktop.storage.files import write_whole
from coprod_desktop.storage.slots import Cost, Passphrase, RecoveryWords, TwoShares
from coprod_desktop.storage.store import Clock, utc_now
from coprod_desktop.wording import panel_files as owner_words
from coprod_desktop.wording import recovery as words


def open_with_recovery_words(
    folder: Path,
    recovery_words: str,
    passphrase: str,
    *,
    clock: Clock = utc_now,
    cost: Cost | None = None,
    deliver: Deliver = call_now,
) -> Workspace:
    """Open a panel whose passphrase is lost, and give it a new one; the words stay as they are.

    Raises:
        StorageTrouble: of its own kind for wrong words and for a passphrase that is too short;
            then nothing was changed.
    """
    return open_anew(
        folder,
        RecoveryWords(recovery_words),
        passphrase,
        clock=clock,
        cost=cost,
        deliver=deliver,
    )


def open_anew(
    folder: Path,
    on_paper: RecoveryWords | TwoShares,
    passphrase: str,
    *,
    clock: Clock,
    cost: Cost | None,
    deliver: Deliver,
) -> Workspace:
    """Open a panel with what stands on paper, and give it a passphrase, which is open then.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong; nothing was changed.
    """
    store = panel_folder.open_panel(folder, on_paper, clock=clock)
    try:
        told = Passphrase(passphrase)
        store.change_ways_in(
            ways_in.coming_in_with_paper(told, label=owner_words.FACILITATOR, cost=cost)
        )
    finally:
        store.close()
    # Opened anew: what is recorded from here on is recorded by a person and not by the words.
    opened = panel_folder.open_panel(folder, Passphrase(passphrase), clock=clock)
    is_practice = find_panel_at(folder).is_practice
    return Workspace(opened, deliver=deliver, is_practice=is_practice)


def same_word(typed: str, word: str) -> bool:
    """Say whether a word was typed back, of which the first four letters are enough."""
    place = word_list.place_of(typed)
    return place is not None and place == word_list.place_of(word)


def save_recovery_words(path: Path, recovery_words: Sequence[str]) -> None:
    """Write the words into a file that only its owner can read, one on each line.

    Raises:
        OSError: the place refused; what stood there still does.
    """
    save_words(path, words.FILE_BEGINS, recovery_words)


def save_words(path: Path, beginning: str, secret_words: Sequence[str]) -> None:
    """Write a sentence and numbered words into a file that only its owner can read.

    Raises:
        OSError: the place refused; what stood there still does.
    """
    rows = (
        words.ROW.format(number=number, word=word)
        for number, word in enumerate(secret_words, start=1)
    )
    write_whole(path, "\n".join((beginning, "", *rows, "")).encode("utf-8"))
