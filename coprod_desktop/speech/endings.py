"""Whether a text has really ended: drivers of pyttsx3 do not always tell the truth about it."""

from typing import Any, Protocol

_SAPI_IS_DONE = 1


class Endings(Protocol):
    """What a driver knows of the end of a text."""

    def has_ended(self) -> bool:
        """Say whether nothing is being said, when the driver has told an end."""
        ...

    def expect_hush(self) -> None:
        """Get the driver ready to stop."""
        ...


class ToldEndings:
    """The driver tells each end once, and at the right time."""

    def has_ended(self) -> bool:
        """Believe it."""
        return True

    def expect_hush(self) -> None:
        """Do nothing: it stops when it is told."""


class SapiEndings:
    """SAPI is asked itself.

    A purge of pyttsx3 is an empty text of its own. When its end comes after the next text has
    begun, pyttsx3 takes it for the end of that text, which would be left out. After that it would
    not stop it either.
    """

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def has_ended(self) -> bool:
        """Say whether every text that SAPI was given is over."""
        status = self._driver._tts.Status  # noqa: SLF001 - pyttsx3 has no word for it
        return bool(status.RunningState == _SAPI_IS_DONE)

    def expect_hush(self) -> None:
        """Let pyttsx3 purge, whatever it believes."""
        self._driver._speaking = True  # noqa: SLF001


def endings_for(name: str, driver: Any) -> Endings:
    """Give what is known of the endings of a driver of pyttsx3."""
    return SapiEndings(driver) if name == "sapi5" else ToldEndings()
