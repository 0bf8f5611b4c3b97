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


def _removed(event: Event) -> str:
    removed = cast(events.FacilitatorRemoved, event)
    told = _REMOVED_WITH_WORDS if removed.with_new_words else _REMOVED
    return told.format(e=removed)


def _went_back(event: Event) -> str:
    return _WENT_BACK.format(when=backups.moment(cast(events.WentBack, event).made_at))


ACTS: Tellings = {
    events.FacilitatorAdded: _("{e.name} can open the panel"),
    events.PassphraseChanged: _("{e.name} has a new passphrase"),
    events.FacilitatorRemoved: _("{e.name} can no longer open the panel"),
    events.RecoveryWordsRenewed: _("the panel has new recovery words"),
    events.RecoveryWordsUsed: _("opened with the recovery words, as {e.name}"),
    events.WentBack: _went_back,
}
SENTENCES: Tellings = {
    events.FacilitatorRemoved: _removed,
    events.RecoveryWordsRenewed: _(
        "The new recovery words count from now on. Backups from before open with the old words."
    ),
}
