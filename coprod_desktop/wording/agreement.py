"""What a test of agreement reads back: how many, by which rule, and with us or without us."""

from collections import Counter
from collections.abc import Mapping

from coprod_desktop.domain.decision import Decision, Power, Verdict
from coprod_desktop.domain.errors import DomainError, LivedShareMissing, QuorumMissing, RuleNotMet
from coprod_desktop.domain.gate import Missed
from coprod_desktop.domain.methods import dots_by_option, stances_in_the_way
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.wording.labels import MEANINGS, in_sentence, label
from coprod_desktop.wording.language import _, plural, well_ended
from coprod_desktop.wording.problems import sentence

SECRET = _("The ballot was secret, so we cannot tell.")
_MISSED: Mapping[Missed, str] = {
    Missed.DECIDED_ELSEWHERE: _("It was decided elsewhere."),
    Missed.STOP_CARD: _("A stop card is open."),
    Missed.TOO_FEW: _("Fewer than 2 people with lived experience are here."),
    Missed.NOT_ASKED: _("Somebody with lived experience was not asked."),
    Missed.BLOCKED: _("Somebody with lived experience blocks."),
    Missed.NOT_MORE_THAN_HALF: _("Not more than half of those with lived experience agree."),
}


def reading_back(decision: Decision, verdict: Verdict) -> str:
    """Read back a test of agreement: the counts, who is here, the rule, and the gate."""
    parts = [counts(decision), *_who_is_here(decision, verdict), how_it_stands(decision, verdict)]
    return " ".join(parts)


def how_it_stands(decision: Decision, verdict: Verdict) -> str:
    """Say what the panel's rule and the gate make of it, and why."""
    if verdict.unmet is not None:
        return _unmet(decision, verdict.unmet)
    can_be = _("It can be adopted.")
    if decision.was_decided_elsewhere:
        can_be = _("It can be written down.")
    told = f"{can_be} {label(verdict.gate)}."
    why = why_gate(decision, verdict)
    return f"{told} {why}" if why else told


def how_it_ended(decision: Decision) -> str:
    """Say how a decision ended, what was chosen, what it is worth, and with us or without us."""
    parts = [
        _("Decision {number}: {outcome}.").format(
            number=decision.number, outcome=in_sentence(decision.outcome)
        )
    ]
    if decision.chosen_option:
        parts.append(well_ended(_("Chosen: {option}.").format(option=decision.chosen_option)))
    if decision.power is not Power.WE_DECIDE:
        parts.append(f"{label(decision.power)}.")
    if decision.gate is not None:
        parts.append(f"{label(decision.gate)}.")
    return " ".join(parts)


def why_it_ended_so(decision: Decision) -> str:
    """Say why a decision counts as it does; whose side is whose cannot be told from it."""
    if decision.gate and decision.was_decided_elsewhere:
        return _MISSED[Missed.DECIDED_ELSEWHERE]
    if decision.gate is Gate.NOT_TESTED and decision.is_secret:
        return SECRET
    if decision.gate is Gate.WITHOUT_US and decision.stop_card_open:
        return _("A stop card stood open.")
    return MEANINGS[decision.gate] if decision.gate else ""


def why_gate(decision: Decision, verdict: Verdict) -> str:
    """Say why it would be made without us, or cannot be told; *with us* needs no excuse."""
    if verdict.gate is Gate.WITH_US:
        return ""
    if verdict.gate is Gate.NOT_TESTED:
        return SECRET if decision.is_secret else MEANINGS[Gate.NOT_TESTED]
    told = [_MISSED[one] for one in verdict.missed]
    return " ".join(told) if told else MEANINGS[Gate.WITHOUT_US]


def counts(decision: Decision) -> str:
    """Say how many stand where, or what a ballot came to; few papers are never told apart."""
    if decision.is_secret:
        if not decision.papers_may_be_told:
            total = sum(one.count for one in decision.papers)
            return plural("{count} paper.", "{count} papers.", total)
        counted = {one.stance: one.count for one in decision.papers}
    elif decision.options:
        totals = zip(decision.options, dots_by_option(decision), strict=True)
        return " ".join(_("{option}: {dots}.").format(option=o, dots=n) for o, n in totals)
    else:
        counted = Counter(position.stance for position in decision.eligible)
    return _counted(counted) or _("Nobody has been asked.")


def _counted(counted: Mapping[Stance, int]) -> str:
    parts = [
        _("{count} {stance}").format(count=counted[stance], stance=in_sentence(stance))
        for stance in Stance
        if counted.get(stance)
    ]
    return f"{', '.join(parts)}." if parts else ""


def _unmet(decision: Decision, unmet: DomainError) -> str:
    if isinstance(unmet, RuleNotMet):
        told = _("Your rule is not met, so it would not be adopted.")
        in_the_way = _counted(Counter(stances_in_the_way(decision)))
        if not in_the_way:
            return told
        rule = _("The rule is: {rule}. In its way: {stances}")
        said = rule.format(rule=in_sentence(decision.method), stances=in_the_way)
        return f"{told} {said}"
    return _("{why} It would not be adopted.").format(why=sentence(unmet))


def _who_is_here(decision: Decision, verdict: Verdict) -> list[str]:
    """Say quorum and lived share in numbers, where the panel set them and others do not decide."""
    if decision.was_decided_elsewhere:
        return []
    told: list[str] = []
    here, quorum, needed = len(decision.eligible), decision.quorum, decision.lived_share_percent
    if quorum and not isinstance(verdict.unmet, QuorumMissing):
        told.append(sentence(QuorumMissing(present=here, quorum=quorum)))
    if needed and not isinstance(verdict.unmet, LivedShareMissing):
        told.append(sentence(LivedShareMissing(share=verdict.lived_share, needed=needed)))
    return told
