"""What the program says when something has happened and is safely stored.

``act`` names the act in a few words, for the record and for *Undone: …*;
``sentence`` is what is announced. The words of each subject stand in ``wording.told``.
"""

from coprod_desktop.domain.happened import Event
from coprod_desktop.wording.language import well_begun
from coprod_desktop.wording.told import (
    access,
    afterwards,
    agenda,
    cards,
    clock,
    contributions,
    decisions,
    easy_read,
    erasing,
    floor,
    follow_up,
    keys,
    panel,
    pens,
    people,
    phrases,
    said_words,
    session,
    undoing,
)
from coprod_desktop.wording.told.naming import Telling, Tellings

_SUBJECTS = (
    access,
    afterwards,
    agenda,
    cards,
    clock,
    contributions,
    decisions,
    easy_read,
    erasing,
    floor,
    follow_up,
    keys,
    panel,
    pens,
    people,
    phrases,
    said_words,
    session,
    undoing,
)
ACTS: Tellings = {kind: told for one in _SUBJECTS for kind, told in one.ACTS.items()}
SENTENCES: Tellings = {kind: told for one in _SUBJECTS for kind, told in one.SENTENCES.items()}


def act(event: Event) -> str:
    """Name an act in a few words."""
    return _tell(ACTS[type(event)], event)


def sentence(event: Event) -> str:
    """Say that something happened."""
    told = SENTENCES.get(type(event))
    if told is not None:
        return _tell(told, event)
    return f"{well_begun(act(event))}."


def _tell(told: Telling, event: Event) -> str:
    return told.format(e=event) if isinstance(told, str) else told(event)
