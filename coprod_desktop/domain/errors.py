"""What can be refused or go wrong and is expected: states of things, never sentences.

The words for each stand in ``wording.problems``; a test demands that none lacks them.
"""


class Problem(Exception):
    """Something expected that a person can understand and mend."""


class DomainError(Problem):
    """A rule of the panel was broken; nothing was stored."""


class NameMissing(DomainError):
    """Something needs a name and has none."""


class PhraseThere(DomainError):
    """The same words stand ready already."""


class PhraseAtEnd(DomainError):
    """A phrase should go on from the first or the last place."""


class NameTaken(DomainError):
    """Two things would have the same name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class SharesThere(DomainError):
    """The panel has shares already; new ones need a new key."""


class SessionRuns(DomainError):
    """The panel's key is changed when no session is under way."""


class WordsMissing(DomainError):
    """There are no words."""


class WordsTooLong(DomainError):
    """There are more characters than a paper could carry."""

    def __init__(self, *, length: int, longest: int) -> None:
        super().__init__()
        self.length = length
        self.longest = longest


class NotThere(DomainError):
    """What is asked for is not in the panel's file."""


class SessionNotPlanned(DomainError):
    """Only a planned session can start."""


class SessionNotOpen(DomainError):
    """The session is not running."""


class AnotherSessionOpen(DomainError):
    """One session at a time."""


class AgendaEmpty(DomainError):
    """A session needs something to talk about."""


class ItemInUse(DomainError):
    """Words were already recorded under the item."""


class PersonInUse(DomainError):
    """The person is already part of the record."""


class AlreadyHere(DomainError):
    """The person is already in the room."""


class NotHere(DomainError):
    """The person is not in the room."""


class AlreadyWaiting(DomainError):
    """The person already has a place on the list."""


class AlreadySpeaking(DomainError):
    """The person has the floor already."""


class NobodyWaiting(DomainError):
    """Nobody is waiting to speak."""


class DecisionClosed(DomainError):
    """The decision has ended."""


class DecisionStillOpen(DomainError):
    """A decision has not ended yet."""


class NotEligible(DomainError):
    """The person does not vote, or is not in the room."""


class RuleNotMet(DomainError):
    """The panel's own rule does not let it adopt this."""


class QuorumMissing(DomainError):
    """Too few voting members are in the room."""

    def __init__(self, *, present: int, quorum: int) -> None:
        super().__init__()
        self.present = present
        self.quorum = quorum


class LivedShareMissing(DomainError):
    """Too few of those present have lived experience; both numbers are percents."""

    def __init__(self, *, share: int, needed: int) -> None:
        super().__init__(share, needed)
        self.share = share
        self.needed = needed


class AlreadyVoted(DomainError):
    """The person has voted in this ballot."""


class BallotOver(DomainError):
    """The decision is no secret ballot, or its papers are counted already."""


class BallotNotCounted(DomainError):
    """There are papers in the box: they must be counted before the decision ends."""


class PeopleHaveVoted(DomainError):
    """Votes were cast on these words in this way, and they count for nothing else."""


class AskedInAnotherWay(DomainError):
    """In a ballot papers speak, and in a dot vote dots do: nobody is given a stance."""


class KeptBack(DomainError):
    """Their maker keeps these words out of papers, so no proposal grows out of them."""


class OptionsMiscounted(DomainError):
    """A dot vote needs at least two options, and no more than there are digits."""

    def __init__(self, *, count: int, most: int) -> None:
        super().__init__(count, most)
        self.count = count
        self.most = most


class DotsTied(DomainError):
    """Several options have the most dots, so none of them is chosen."""

    def __init__(self, options: tuple[str, ...]) -> None:
        super().__init__(options)
        self.options = options
        self.others = ", ".join(options[:-1])
        self.last = options[-1]


class NoSuchOption(DomainError):
    """There is no option of that number."""


class TooManyDots(DomainError):
    """The person has no dots left."""

    def __init__(self, *, most: int) -> None:
        super().__init__(most)
        self.most = most


class MinutesOutOfRange(DomainError):
    """A length in minutes is not between 1 and 600."""


class WouldOpenSeal(DomainError):
    """Taking this act back would open a record that is sealed; somebody must want that."""

    def __init__(self, *, said: str) -> None:
        super().__init__()
        self.said = said


class Unexpected(DomainError):
    """A fault of the program itself: nothing was stored, and the fault goes into the log."""


class NothingToUndo(DomainError):
    """There is no act left to undo."""


class VotesStay(DomainError):
    """A paper of a secret ballot cannot come out of the box: that would tell whose it was."""


class CannotBeUndone(DomainError):
    """Something changed since the act, so taking it back would lose it."""


class TurnIsOver(DomainError):
    """The place on the list is no longer kept, or the person does not have the floor."""


class ReasonMissing(DomainError):
    """Going against the fair order needs a reason, which is kept."""


class CardIsClosed(DomainError):
    """The card has its answer already, or was gone over already."""


class CardHasItsPerson(DomainError):
    """The card is already somebody's, and nobody takes it from them."""


class CardCountWrong(DomainError):
    """Cards are counted from 1 to 500, and one person holds up one."""


class CardAlreadyShown(DomainError):
    """This person holds up this card already."""


class NoCardsUp(DomainError):
    """There are no cards up that could be put down."""


class StopCardOpen(DomainError):
    """A stop card waits for its answer; until then nothing goes on."""


class NotTestedYet(DomainError):
    """Agreement must be tested, and read back, before it is confirmed."""


class DayNotYet(DomainError):
    """Something is said to have happened on a day that is still to come."""


class NobodyChosen(DomainError):
    """An act that is about people was asked for without any."""


class PaperPasswordTooShort(DomainError):
    """The password of a paper could be guessed by trying; lengths in characters."""

    def __init__(self, *, length: int, least: int) -> None:
        super().__init__()
        self.length = length
        self.least = least


class PaperPasswordTooLong(DomainError):
    """The password of a paper is longer than its format can hold, and might open it for nobody."""


class NeedInUse(DomainError):
    """The need was rated at a session, so it is part of the record."""


class NothingToRedo(DomainError):
    """No act was taken back that could be done again."""


class AlreadyErased(DomainError):
    """The words were erased, and nothing brings them back."""


class NothingToErase(DomainError):
    """The file holds no words of this person."""


class AlreadyFilled(DomainError):
    """The marked moment has its words already."""


class AlreadyRaised(DomainError):
    """The point was raised already, and is a contribution."""


class KeyTaken(DomainError):
    """Two people would have the same key to signal with."""

    def __init__(self, *, key: str, name: str) -> None:
        super().__init__(key, name)
        self.key = key
        self.name = name


class NobodyMadeIt(DomainError):
    """The words are the group's, so nobody can check them."""


class NoWordsMissing(DomainError):
    """No worry or block of this person waits for words in the decision."""


class SessionStillOpen(DomainError):
    """The session runs; its record can be signed when it is closed."""


class GoRoundOpen(DomainError):
    """A go-round is under way; one at a time."""


class NobodyHere(DomainError):
    """Nobody who takes part is in the room."""


class AlreadyWorking(DomainError):
    """The interpreter works already."""


class NotWorking(DomainError):
    """The interpreter rests already."""


class StillWriting(DomainError):
    """Somebody writes already; one person does at a time."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name)
        self.name = name


class OnBreak(DomainError):
    """The session is on a break, and the clock stands still anyway."""


class SessionOver(DomainError):
    """The session has been held; nothing can be given beforehand for it."""


class PointsWait(DomainError):
    """Points that were given beforehand wait at the item."""


class AlreadyPaused(DomainError):
    """The clock stands still for this reason already."""


class NotPaused(DomainError):
    """The clock does not stand still for this reason."""


class NotASaidWord(DomainError):
    """A word, or how it is said, has no letter and no number."""


class SaidWordThere(DomainError):
    """It is told already how this word is said."""
