"""How a word is said that voices get wrong: in the panel, or in the way of one person."""

from dataclasses import dataclass

from coprod_desktop.domain.errors import NotASaidWord, WordsTooLong

LONGEST_SAID = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWord:
    """A word, or a few, as they are ``written``, and as they are ``said``.

    It is the panel's, or what one person told. Written without capitals it holds however the
    word is written; with capitals only as it is written.
    """

    id: str
    written: str
    said: str
    person_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse what no voice could find, and what no voice could say."""
        for text in (self.written, self.said):
            if not any(map(str.isalnum, text)):
                raise NotASaidWord
            if len(text) > LONGEST_SAID:
                raise WordsTooLong(length=len(text), longest=LONGEST_SAID)

    def is_for(self, written: str) -> bool:
        """Say whether this tells of the same word, written in the same way."""
        return self.written.split() == written.split()
