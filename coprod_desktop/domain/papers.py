"""The papers that one record makes, and whose each of them is."""

from enum import StrEnum


class Paper(StrEnum):
    """A kind of paper; each is made in any format."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    MY_WORDS = "my-words"
    SIGN_OFF = "sign-off"
    EASY_READ = "easy-read"
    RIDER = "access-rider"
    CARDS = "cards"
    HELD = "what-we-hold"

    @property
    def is_of_session(self) -> bool:
        """Whether it is about one session; the others are about the panel or about somebody."""
        return self not in (Paper.RIDER, Paper.CARDS, Paper.HELD)

    @property
    def is_of_person(self) -> bool:
        """Whether it is for one person alone, who decides who else sees it."""
        return self in (Paper.MY_WORDS, Paper.RIDER, Paper.HELD)
