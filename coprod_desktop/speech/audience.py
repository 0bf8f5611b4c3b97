"""Whom something is said for: each has ears of their own."""

from enum import StrEnum


class Audience(StrEnum):
    """Whoever is meant to hear.

    The room hears the loudspeaker. The facilitator needs an output of their own, such as a
    headset; as long as none can be chosen, what is meant for them alone is not spoken at all.
    """

    FACILITATOR = "facilitator"
    ROOM = "room"
