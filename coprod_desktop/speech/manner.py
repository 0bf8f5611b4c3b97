"""How a person wants to be read to."""

from dataclasses import dataclass, field

from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.pronunciation import NO_DICTIONARY, Dictionary

SLOWEST = 80
FASTEST = 450


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """Where somebody hears the voice, and which: ids as ``Here`` tells them, volume from 0 to 1.

    An empty output or voice is the one that this computer takes by itself.
    """

    output: str = ""
    voice: str = ""
    volume: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """Words a minute, the pause between pieces, how words are said, and who hears them where.

    The facilitator hears nothing until an output of their own is chosen, which is not the room's.
    """

    rate: int = 160
    pause_ms: int = 250
    silent: bool = False
    dictionary: Dictionary = NO_DICTIONARY
    room: Ears = field(default_factory=Ears)
    facilitator: Ears = field(default_factory=Ears)

    def ears_of(self, audience: Audience) -> Ears:
        """Give where this audience hears the voice."""
        return self.room if audience is Audience.ROOM else self.facilitator

    def reaches(self, audience: Audience, usual: str | None) -> bool:
        """Say whether only those would hear the voice who should.

        ``usual`` is the output that this computer takes by itself; None where it is not known.
        """
        if audience is Audience.ROOM:
            return True
        own = self.facilitator.output
        # Where the room takes what the computer takes, that may be the very same headset.
        of_room = self.room.output or usual
        return bool(own) and of_room is not None and own != of_room
