"""The plain word for each thing that one can choose."""

from collections.abc import Mapping, Sequence
from enum import Enum

from coprod_desktop.domain.afterwards import CheckedAs, HowQuestion
from coprod_desktop.domain.agenda import Asked, Stage
from coprod_desktop.domain.cards import CardAnswer, CardKind
from coprod_desktop.domain.clock import Cue, StopReason
from coprod_desktop.domain.contribution import How, Kind, NameChoice
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import NeedStatus, Role, Side
from coprod_desktop.domain.session import Presence, SessionState
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.domain.turns import Priority, TurnKind, TurnRule, TurnState
from coprod_desktop.wording.language import _

_PEOPLE: Sequence[tuple[Enum, str]] = (
    (Role.MEMBER, _("Member")),
    (Role.OFFICER, _("Officer")),
    (Role.FACILITATOR, _("Facilitator")),
    (Role.SUPPORTER, _("Supporter")),
    (Role.ADVOCATE, _("Advocate")),
    (Role.INTERPRETER, _("Interpreter")),
    (Role.REPORTER, _("Speech-to-text reporter")),
    (Role.GUEST, _("Guest")),
    (Side.UNSAID, _("Left unsaid")),
    (Side.LIVED_EXPERIENCE, _("Lived experience")),
    (Side.DECISION_HOLDER, _("Decision-holder")),
    (Side.ALLY, _("Ally")),
    (Side.FACILITATOR, _("Facilitator")),
    (Side.SUPPORTER, _("Supporter")),
    (Side.OBSERVER, _("Observer")),
    (NeedStatus.NOT_ASKED, _("Not asked")),
    (NeedStatus.MET, _("Met")),
    (NeedStatus.PARTLY, _("Partly met")),
    (NeedStatus.NOT_MET, _("Not met")),
    (Presence.IN_ROOM, _("In the room")),
    (Presence.BY_PHONE, _("By phone")),
)

_MEETING: Sequence[tuple[Enum, str]] = (
    (Asked.TELL, _("Tell us")),
    (Asked.DISCUSS, _("Discuss")),
    (Asked.DECIDE, _("Decide")),
    (Stage.PROBLEM, _("What is the problem?")),
    (Stage.IDEAS, _("Ideas")),
    (Stage.OPTIONS, _("Options")),
    (Stage.DRAFT, _("A draft")),
    (Stage.ALREADY_DECIDED, _("Already decided")),
    (Stage.DELIVERY, _("Doing it")),
    (Stage.REVIEW, _("Looking back")),
    (SessionState.PLANNED, _("Planned")),
    (SessionState.RUNNING, _("Running")),
    (SessionState.ON_BREAK, _("On a break")),
    (SessionState.CLOSED, _("Closed")),
    (TurnState.WAITING, _("Waiting")),
    (TurnState.SPEAKING, _("Speaking")),
    (TurnState.INTERRUPTED, _("Interrupted, and keeps the place")),
    (TurnState.DONE, _("Done")),
    (TurnState.PASSED, _("Passed")),
    (TurnState.GIVEN_UP, _("Gave up the place")),
    (TurnKind.NEW_POINT, _("New point")),
    (TurnKind.REPLY, _("Reply")),
    (TurnKind.CLARIFY, _("Clarify")),
    (TurnKind.PROCESS, _("About how we work")),
    (Priority.WHEN_THERE_IS_TIME, _("When there is time")),
    (Priority.ORDINARY, _("Ordinary")),
    (Priority.SOON, _("Soon")),
    (TurnRule.SHORT_KINDS_FIRST, _("Clarifying and how we work go first")),
    (TurnRule.NOT_HEARD_ON_ITEM, _("Who was not heard on this item goes first")),
    (TurnRule.NOT_HEARD_IN_SESSION, _("Who was not heard in this session goes first")),
    (TurnRule.SIDES_IN_TURN, _("Sides take turns")),
    (TurnRule.OWN_PRIORITY, _("Who says that it cannot wait goes first")),
    (StopReason.BREAK, _("Break")),
    (StopReason.STOP_CARD, _("A stop card is open")),
    (StopReason.COMPOSING, _("Somebody is writing")),
    (StopReason.INTERPRETING, _("The interpreter catches up")),
    (StopReason.HELD, _("Everything is paused")),
    (StopReason.ASLEEP, _("The laptop was asleep")),
    (Cue.HALF, _("Half the time is used")),
    (Cue.FIVE_MINUTES, _("Five minutes are left")),
    (Cue.ONE_MINUTE, _("One minute is left")),
    (Cue.OVER, _("The time is used")),
    (CardKind.AGREE, _("Agree")),
    (CardKind.SLOW_DOWN, _("Slow down")),
    (CardKind.STOP, _("Stop, I don't understand")),
    (CardKind.SPEAK, _("I want to speak")),
    (CardKind.BREAK, _("I need a break")),
    (CardKind.MORE_TIME, _("I need more time")),
    (CardAnswer.SAID_AGAIN, _("Said again, slower")),
    (CardAnswer.WORD_EXPLAINED, _("A word was explained")),
    (CardAnswer.TAKEN_BACK, _("The person took it back")),
    (CardAnswer.DONE, _("Done")),
    (CardAnswer.OTHER, _("Something else was done")),
    (CheckedAs.RIGHT, _("Right")),
    (CheckedAs.FIXED, _("Fixed")),
    (CheckedAs.LEFT_OUT, _("Left out")),
    (HowQuestion.UNDERSTOOD, _("I understood")),
    (HowQuestion.HAD_MY_SAY, _("I had my say")),
    (HowQuestion.ACCESS_WORKED, _("Access worked for me")),
)

_CONTRIBUTION: Sequence[tuple[Enum, str]] = (
    (Kind.IDEA, _("Idea")),
    (Kind.EXPERIENCE, _("Experience")),
    (Kind.CONCERN, _("Concern")),
    (Kind.QUESTION, _("Question")),
    (Kind.FACT, _("Fact")),
    (Kind.CHALLENGE, _("Challenge")),
    (Kind.ANSWER, _("Answer")),
    (How.OWN_VOICE, _("Own voice")),
    (How.AAC, _("With a communication aid")),
    (How.SIGNED, _("Signed, through an interpreter")),
    (How.READ_BY_APP, _("Read aloud by this program")),
    (How.WRITTEN, _("Written")),
    (How.DRAWN, _("Drawn")),
    (How.BY_SUPPORTER, _("By a supporter, at my request")),
    (NameChoice.MY_NAME, _("My name")),
    (NameChoice.CHOSEN_NAME, _("My chosen name")),
    (NameChoice.PANEL_MEMBER, _("A panel member")),
    (NameChoice.NOT_WRITTEN, _("Do not write it in papers")),
)

_DECISION: Sequence[tuple[Enum, str]] = (
    (Method.CONSENSUS, _("Everyone agrees (consensus)")),
    (Method.CONSENT, _("Nobody blocks (consent)")),
    (Method.MAJORITY, _("More than half agree")),
    (Method.LIVED_MAJORITY, _("More than half, and more than half with lived experience")),
    (Method.THRESHOLD, _("As large a share as the panel set")),
    (Method.BALLOT, _("Secret ballot")),
    (Method.DOT_VOTE, _("Dots on several options")),
    (Stance.NOT_ASKED, _("Not asked")),
    (Stance.NO_ANSWER, _("No answer")),
    (Stance.AGREE, _("Agree")),
    (Stance.AGREE_WITH_WORRIES, _("Agree with worries")),
    (Stance.STAND_ASIDE, _("Stand aside")),
    (Stance.BLOCK, _("Block")),
    (Stance.NEED_MORE_TIME, _("Need more time")),
    (Power.WE_DECIDE, _("We decide")),
    (Power.WE_RECOMMEND, _("We recommend")),
    (Power.WE_ARE_TOLD, _("We are told")),
    (Outcome.OPEN, _("Still open")),
    (Outcome.ADOPTED, _("Adopted")),
    (Outcome.NOT_ADOPTED, _("Not adopted")),
    (Outcome.NOT_YET, _("No decision yet")),
    (Gate.WITH_US, _("Made with us")),
    (Gate.WITHOUT_US, _("Made without us")),
    (Gate.NOT_TESTED, _("Not tested")),
)

# Members of different kinds can be equal, as a stage and a hurry are: the kind is half of the key.
_ALL: Mapping[tuple[type[Enum], Enum], str] = {
    (type(value), value): words
    for value, words in (*_PEOPLE, *_MEETING, *_CONTRIBUTION, *_DECISION)
}


MEANINGS: Mapping[Enum, str] = {
    Stance.NOT_ASKED: _("Nobody has asked this person yet."),
    Stance.NO_ANSWER: _("We asked, and there was no answer."),
    Stance.AGREE: _("I support this."),
    Stance.AGREE_WITH_WORRIES: _("I can live with this, and my worries are written down."),
    Stance.STAND_ASIDE: _("I do not support this, and I will not stop it."),
    Stance.BLOCK: _("This must not go ahead."),
    Stance.NEED_MORE_TIME: _("I cannot say yet."),
    Power.WE_DECIDE: _("What we say is what happens."),
    Power.WE_RECOMMEND: _("Somebody else decides and must answer us."),
    Power.WE_ARE_TOLD: _("It was decided elsewhere. We write down where we stand."),
    Gate.WITH_US: _("More than half of the members with lived experience agreed."),
    Gate.WITHOUT_US: _("Not enough members with lived experience agreed, or a stop stood open."),
    Gate.NOT_TESTED: _("Some people left their side unsaid, so we cannot tell."),
}


def label(value: Enum) -> str:
    """Give the plain word for a choice."""
    return _ALL[type(value), value]


def in_sentence(value: Enum) -> str:
    """Give the plain word as it stands in the middle of a sentence."""
    word = label(value)
    # “I need a break” is somebody's own sentence: its I stays one.
    return word if word.startswith(_("I ")) else word[:1].lower() + word[1:]
