"""Events about who can open the panel; none of them can be taken back by *Undo*."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from coprod_desktop.domain.happened import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilitatorAdded(Event):
    """One more facilitator has a passphrase of their own."""

    undoable: ClassVar[bool] = False
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseChanged(Event):
    """A facilitator has another passphrase, and perhaps another name here."""

    undoable: ClassVar[bool] = False
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilitatorRemoved(Event):
    """A facilitator can open the panel no more; it has a new key, perhaps with new words."""

    undoable: ClassVar[bool] = False
    name: str
    with_new_words: bool
    without_shares: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryWordsRenewed(Event):
    """The panel has a new key and other recovery words."""

    undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryWordsUsed(Event):
    """Somebody came in with the recovery words and chose a passphrase."""

    undoable: ClassVar[bool] = False
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesMade(Event):
    """Any two of an organisation's three new shares open the panel; ``anew``: with a new key."""

    undoable: ClassVar[bool] = False
    anew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesWithdrawn(Event):
    """The shares open the panel no more; it has a new key."""

    undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesUsed(Event):
    """Somebody came in with two shares and chose a passphrase."""

    undoable: ClassVar[bool] = False
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WentBack(Event):
    """The panel is again as it was when a backup was made."""

    undoable: ClassVar[bool] = False
    made_at: datetime
