"""What happens to the panel itself and to its words."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.panel import Panel, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelCreated(Event):
    """A panel began."""

    undoable: ClassVar[bool] = False
    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelChanged(Event):
    """The panel's purpose or rules changed."""

    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class WordExplained(Event):
    """A hard word got the panel's own meaning."""

    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRemoved(Event):
    """A word was taken out of the word bank."""

    word: Word
