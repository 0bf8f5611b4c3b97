"""The words of deciding: the proposal, where people stand, testing, ballots and dots."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision, EarlierDecision
from coprod_desktop.domain.panel import Method, Word
from coprod_desktop.domain.stances import Gate, Position, Stance
from coprod_desktop.wording import balloting
from coprod_desktop.wording.labels import MEANINGS, in_sentence, label
from coprod_desktop.wording.language import _, ended, plural, well_ended
from coprod_desktop.wording.live import DECISION_OPEN

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
CONFIRM_TOLD = _("Write down: we are told, made without us")

NOBODY_IS_ASKED = _("Nobody is asked yet. Put a proposal first.")
MARKED_LIST = _("Marked for a proposal")
MARKED_ROW = _("{name}: {words}")
FROM_MARKED = _("Make a proposal from these")
UNMARK = _("Take the mark away")
VERSIONS = _("Earlier words of this proposal")
VERSION_ROW = _("Version {version}: {words}")
VERSION_CHANGED = _("{row} {name} asked for new words.")
VERSION_WHY = _("{row} Why: {why}")
ASKED_BY = _("Who asked for the new words")
BECAUSE = _("Why the words change")
DOT_HINT = _("In a dot vote each line is an option.")
MARK = _("Mark for a proposal")
MARKED = _("{row} Marked for a proposal.")

DOTS_ROW = _("{name}: {dots}")
NO_DOTS = _("{name}: not asked yet")
PUTS_NO_DOTS = _("{name}: puts no dots")
DOTS_GIVEN = _("Each person has {dots}.")
DOTS_HINT = _(
    "Press the number of an option to put a dot there. 0 takes them back; 0 again: puts no dots."
)
STANCE_MEANS = _("{stance}: {meaning}")
ROW_HELP = _("{row}. {keys}")
OPTION = _("{number}. {option}")
LEFT = _("{row}, has left")
VOTED = _("{name}: has voted")
NOT_VOTED = _("{name}: has not voted yet")
BALLOT_HINT = _("Each person votes alone. Who voted is shown here, how is not.")
OPEN_BALLOT = _("Hand the laptop over to vote")

OPEN_BALLOT_ENTRY = _("Decide by secret ballot. {words} {voted} of {asked} have voted.")
OPEN_DOTS_ENTRY = _("Decide by dots. Press the number of an option for each person. {options}")

EARLIER = _("Decisions so far")
EARLIER_ROW = _("{number}. {words} {outcome}.")
EARLIER_SESSION = _("Session {session}, decision {row}")
THIS_SESSION = _("Decision {row}")
AGAIN_AS = _("{row} Re-opened as decision {number}.")
AGAIN_IN = _("{row} Re-opened as decision {number} of session {session}.")
OF_AGAIN = _("{row} It takes up an earlier decision again: {why}")
EARLIER_GATE = _("{row} {gate}.")
AGAIN_BECAUSE = _("Why we take it up again")
REOPEN = _("Take it up again")
NO_EARLIER = _("Nothing has been decided yet.")

THRESHOLD = _("Share that must agree, in percent, for the panel's own rule")
LIVED_SHARE = _("Percent with lived experience who must be here to decide")
DOTS_EACH = _("Dots for each person in a dot vote")


def confirm(decision: Decision, gate: Gate) -> str:
    """Say what confirming will record."""
    return CONFIRM_TOLD if decision.was_decided_elsewhere else CONFIRM_AS[gate]


def open_entry(decision: Decision) -> str:
    """Say what is being decided, in which way, and what to do."""
    if decision.is_secret:
        voted = sum(one.has_voted for one in decision.eligible)
        return OPEN_BALLOT_ENTRY.format(
            words=well_ended(decision.words), voted=voted, asked=len(decision.eligible)
        )
    if decision.method is Method.DOT_VOTE:
        numbered = enumerate(decision.options, start=1)
        options = " ".join(OPTION.format(number=n, option=f"{o}.") for n, o in numbered)
        return OPEN_DOTS_ENTRY.format(options=options)
    return DECISION_OPEN.format(words=ended(decision.words))


def grew_out_of(names: Sequence[str]) -> str:
    """Say out of how many contributions a proposal grew, and whose."""
    return plural(
        "Grew out of {count} contribution: {names}.",
        "Grew out of {count} contributions: {names}.",
        len(names),
        names=", ".join(dict.fromkeys(names)),
    )


def version_row(version: TextVersion, names: Mapping[str, str]) -> str:
    """Say earlier words of a proposal, who asked for new ones and why."""
    row = VERSION_ROW.format(version=version.version, words=" ".join(version.words.split()))
    row = row if row.endswith((".", "?", "!")) else f"{row}."
    if name := names.get(version.asked_by_id or ""):
        row = VERSION_CHANGED.format(row=row, name=name)
    return (
        VERSION_WHY.format(row=row, why=version.changed_because) if version.changed_because else row
    )


def stance_row(name: str, position: Position) -> str:
    """Say where somebody stands, why, and whether they have left."""
    row = f"{name}: {in_sentence(position.stance)}"
    if position.reason:
        row = f"{row}. {position.reason}"
    return row if position.present else LEFT.format(row=row)


def meanings_on_paper(bank: Iterable[Word]) -> Mapping[Stance, str]:
    """Say what each stance means on a secret paper, on which nobody can write their worries."""
    ours = {**MEANINGS, Stance.AGREE_WITH_WORRIES: balloting.WORRIES_UNSAID}
    meanings = meanings_of_stances(bank, ours)
    return {**meanings, Stance.NO_ANSWER: balloting.EMPTY_PAPER}


def meanings_of_stances(
    bank: Iterable[Word], ours: Mapping[Enum, str] = MEANINGS
) -> Mapping[Stance, str]:
    """Say what each stance means: as the panel's word bank has it, or else as we do."""
    own = {one.word.casefold(): one.meaning for one in bank}
    return {one: own.get(label(one).casefold(), ours[one]) for one in Stance}


def legend(stances: Iterable[Stance], meanings: Mapping[Stance, str]) -> str:
    """List stances with their meanings, one on each line."""
    return "\n".join(
        STANCE_MEANS.format(stance=label(one), meaning=meanings[one]) for one in stances
    )


def dots_hint(each: int) -> str:
    """Say how many dots each person has, and how they are put."""
    dots = plural("{count} dot", "{count} dots", each)
    return f"{DOTS_GIVEN.format(dots=dots)} {DOTS_HINT}"


def dots_row(name: str, decision: Decision, position: Position) -> str:
    """Say on which options somebody put how many dots."""
    pairs = zip(decision.options, position.dots, strict=False)
    parts = [f"{option} {count}" for option, count in pairs if count]
    if not parts:
        row = (PUTS_NO_DOTS if position.dots else NO_DOTS).format(name=name)
    else:
        row = DOTS_ROW.format(name=name, dots=", ".join(parts))
    return row if position.present else LEFT.format(row=row)


def ballot_row(name: str, position: Position) -> str:
    """Say whether somebody has voted; never how."""
    row = (VOTED if position.has_voted else NOT_VOTED).format(name=name)
    return row if position.present else LEFT.format(row=row)


def worries_without_words(count: int) -> str:
    """Ask gently for the words of worries and blocks that have none."""
    return plural(
        "{count} worry or block has no words yet. Would they like to say why?",
        "{count} worries or blocks have no words yet. Would they like to say why?",
        count,
    )


def earlier_row(ended: EarlierDecision, session_id: str) -> str:
    """Say a decision that has ended, of which session, and as what it was taken up again."""
    decision = ended.decision
    first = decision.what_was_decided.splitlines()[0]
    told = first if first.endswith((".", "?", "!")) else f"{first}."
    row = EARLIER_ROW.format(number=decision.number, words=told, outcome=label(decision.outcome))
    if decision.gate:
        row = EARLIER_GATE.format(row=row, gate=label(decision.gate))
    if decision.session_id != session_id:
        row = EARLIER_SESSION.format(session=ended.session_number, row=row)
    else:
        row = THIS_SESSION.format(row=row)
    if decision.reopened_because:
        row = OF_AGAIN.format(row=row, why=decision.reopened_because)
    for again in ended.again:
        told = AGAIN_AS if again.session_number == ended.session_number else AGAIN_IN
        row = told.format(row=row, number=again.number, session=again.session_number)
    return row
