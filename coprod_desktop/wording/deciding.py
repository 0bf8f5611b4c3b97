"""The words of deciding: the proposal, where people stand, testing, ballots and dots."""

from collections.abc import Mapping

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.stances import Gate, Position
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural

TEST = _("Test for agreement")
COUNT_BALLOT = _("Count the ballot")
RECORD_NOT_YET = _("Record: no decision yet")
NOT_ADOPTED = _("Not adopted")
REVIEW_ON = _("Look at it again on, as 24/11/2026")
CONFIRM = _("Test and confirm")
CONFIRM_AS: Mapping[Gate, str] = {
    Gate.WITH_US: _("Confirm: adopted, made with us"),
    Gate.WITHOUT_US: _("Confirm: adopted, made without us"),
    Gate.NOT_TESTED: _("Confirm: adopted, not tested whether with us"),
}

FROM_MARKED = _("Make it from what was marked")
NOTHING_MARKED = _("Nothing is marked for a proposal. Mark it under Heard so far.")
GREW_OUT_OF = _("Grew out of: {names}.")
ASKED_BY = _("Who asked for the new words")
BECAUSE = _("Why the words change")
DOT_HINT = _("In a dot vote each line is an option.")
MARK = _("Mark for a proposal")
MARKED = _("{row} Marked for a proposal.")

DOTS_ROW = _("{name}: {dots}")
NO_DOTS = _("{name}: no dots yet")
DOTS_HINT = _("Press the number of an option to put a dot there, 0 to take the dots back.")
STANCES_HINT = _("Press 1 to 6 for each person, 0 to take it back.")
OPTION = _("{number}. {option}")
VOTED = _("{name}: has voted")
NOT_VOTED = _("{name}: has not voted yet")
BALLOT_HINT = _("Each person votes alone. Who voted is shown here, how is not.")
OPEN_BALLOT = _("Hand the laptop over to vote")

BALLOT = _("Secret ballot")
BALLOT_SAID = _("Secret ballot. Choose who votes now, then hand the laptop over.")
WHO_VOTES = _("Who votes now")
BEGIN_VOTE = _("I vote now")
BALLOT_FOR = _("Ballot for {name}. Only you should see this.")
BALLOT_ALONE = _(
    "Supporters do not see it, unless you want them to. A vote that is cast cannot be taken back."
)
YOUR_VOTE = _("Your vote")
CAST = _("Cast my vote")
NOT_NOW = _("Not now")
VOTE_IS_IN = _("Your vote is in the box. Hand the laptop back.")
ALL_VOTED = _("Everybody here has voted.")
BACK_TO_DECISION = _("Back to the decision")

EARLIER = _("Decisions so far")
EARLIER_ROW = _("{number}. {words} {outcome}.")
EARLIER_GATE = _("{row} {gate}.")
AGAIN_BECAUSE = _("Why we take it up again")
REOPEN = _("Take it up again")
NO_EARLIER = _("Nothing has been decided yet.")

RULES = _("How we decide")
THRESHOLD = _("Share that must agree, in percent, for the panel's own rule")
LIVED_SHARE = _("Percent with lived experience who must be here to decide")
DOTS_EACH = _("Dots for each person in a dot vote")


def stance_row(name: str, position: Position) -> str:
    """Say where somebody stands, why, and whether they have left."""
    row = f"{name}: {in_sentence(position.stance)}"
    if position.reason:
        row = f"{row}. {position.reason}"
    return row if position.present else _("{row}, has left").format(row=row)


def dots_row(name: str, decision: Decision, position: Position) -> str:
    """Say on which options somebody put how many dots."""
    pairs = zip(decision.options, position.dots, strict=False)
    parts = [f"{option} {count}" for option, count in pairs if count]
    return DOTS_ROW.format(name=name, dots=", ".join(parts)) if parts else NO_DOTS.format(name=name)


def ballot_row(name: str, position: Position) -> str:
    """Say whether somebody has voted; never how."""
    return (VOTED if position.has_voted else NOT_VOTED).format(name=name)


def worries_without_words(count: int) -> str:
    """Ask gently for the words of worries and blocks that have none."""
    one = "{count} worry or block has no words yet. Would they like to say why?"
    more = "{count} worries or blocks have no words yet. Would they like to say why?"
    return plural(one, more, count)


def earlier_row(decision: Decision) -> str:
    """Say a decision that has ended."""
    first = decision.words.splitlines()[0]
    ended = first if first.endswith((".", "?", "!")) else f"{first}."
    row = EARLIER_ROW.format(number=decision.number, words=ended, outcome=label(decision.outcome))
    return EARLIER_GATE.format(row=row, gate=label(decision.gate)) if decision.gate else row
