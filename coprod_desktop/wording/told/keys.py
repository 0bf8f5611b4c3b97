"""What is said when somebody can open the panel, or can no more."""

from typing import cast

from coprod_desktop.domain.events import keys as events
from coprod_desktop.domain.happened import Event
from coprod_desktop.wording import backups
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

_WENT_BACK = _("went back to the backup of {when}")
_REMOVED = _(
    "{e.name} is taken out, and the panel has a new key."
    " Backups from before still open with their passphrase."
)
_REMOVED_WITH_WORDS = _(
    "{e.name} is taken out, and the panel has a new key and new recovery words."
    " Backups from before still open with what opened them."
)

_WITHOUT_SHARES = _("The shares of the organisation are withdrawn, too.")
_SHARES_MADE = _("Any two of the three shares open the panel from now on.")
_SHARES_MADE_ANEW = _(
    "The new shares count from now on. Backups from before open with two of the old ones."
)


def _removed(event: Event) -> str:
    removed = cast(events.FacilitatorRemoved, event)
    told = (_REMOVED_WITH_WORDS if removed.with_new_words else _REMOVED).format(e=removed)
    return f"{told} {_WITHOUT_SHARES}" if removed.without_shares else told


def _went_back(event: Event) -> str:
    return _WENT_BACK.format(when=backups.moment(cast(events.WentBack, event).made_at))


def _made_shares(event: Event) -> str:
    made = cast(events.SharesMade, event)
    return _("new shares open the panel") if made.anew else _("two of three shares open the panel")


def _shares_count(event: Event) -> str:
    return _SHARES_MADE_ANEW if cast(events.SharesMade, event).anew else _SHARES_MADE


ACTS: Tellings = {
    events.FacilitatorAdded: _("{e.name} can open the panel"),
    events.PassphraseChanged: _("{e.name} has a new passphrase"),
    events.FacilitatorRemoved: _("{e.name} can no longer open the panel"),
    events.RecoveryWordsRenewed: _("the panel has new recovery words"),
    events.RecoveryWordsUsed: _("opened with the recovery words, as {e.name}"),
    events.SharesMade: _made_shares,
    events.SharesWithdrawn: _("the shares of the organisation are withdrawn"),
    events.SharesUsed: _("opened with two shares, as {e.name}"),
    events.WentBack: _went_back,
}
SENTENCES: Tellings = {
    events.FacilitatorRemoved: _removed,
    events.RecoveryWordsRenewed: _(
        "The new recovery words count from now on. Backups from before open with the old words."
    ),
    events.SharesMade: _shares_count,
    events.SharesWithdrawn: _(
        "The shares are withdrawn, and the panel has a new key."
        " Backups from before still open with two of them."
    ),
}
