"""Contributions: record, correct, withdraw, and list them in the order of the meeting."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.afterwards import CheckedAs
from coprod_desktop.domain.contribution import (
    WAYS_TO_SPEAK,
    Contribution,
    How,
    Kind,
    Moment,
    NameChoice,
    TextVersion,
)
from coprod_desktop.domain.errors import KeptBack, SessionNotOpen
from coprod_desktop.domain.events.contributions import (
    ContributionCorrected,
    ContributionForProposal,
    ContributionMarked,
    ContributionRecorded,
    ContributionWithdrawn,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session
from coprod_desktop.services.consents import has_refused
from coprod_desktop.services.text_versions import keep_version
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

PAGE = 200
# Among so many of somebody's latest words there is one that was spoken, not written or drawn.
_LATEST_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What somebody said, before it is recorded; untold, it stands under their usual name."""

    words: str
    person_id: str | None = None
    kind: Kind | None = None
    how: How = How.OWN_VOICE
    name_choice: NameChoice | None = None
    off_the_record: bool = False


def record_contribution(
    work: UnitOfWork,
    session_id: str,
    said: Spoken,
    *,
    moment_id: str | None = None,
) -> Contribution:
    """Record somebody's words under the current item.

    Words for a moment that was marked before stand under its item, with its time. Who said no to
    being recorded is heard all the same, and stands in no paper.
    """
    moment = work.moments.get(moment_id) if moment_id else None
    contribution = add_contribution(work, session_id, said, moment=moment)
    kept_back = contribution.off_the_record and not said.off_the_record
    work.note(
        ContributionRecorded(
            contribution=contribution,
            person=_maker(work, contribution),
            count=contribution.sequence,
            without_consent=kept_back,
        )
    )
    return contribution


def add_contribution(
    work: UnitOfWork, session_id: str, said: Spoken, *, moment: Moment | None = None
) -> Contribution:
    """Keep somebody's words as a part of a larger act."""
    session = work.sessions.get(session_id)
    # A moment that was marked may get its words after the session has closed: as an addition.
    if not session.is_open and moment is None:
        raise SessionNotOpen
    contribution = _new_contribution(work, session, said, moment)
    work.save(contribution)
    if moment is not None:
        work.save(moment.filled_by(contribution))
    return contribution


def correct_contribution(
    work: UnitOfWork,
    contribution_id: str,
    *,
    words: str,
    because: str = "",
    asked_by_id: str | None = None,
) -> Contribution:
    """Give a contribution new words as a new version; the old words are kept."""
    before = work.contributions.get(contribution_id)
    after = before.corrected(words.strip())
    keep_version(work, before, because=because, asked_by_id=asked_by_id)
    work.save(after)
    work.note(ContributionCorrected(contribution=after, person=_maker(work, after)))
    return after


def change_contribution(
    work: UnitOfWork, told: Contribution, *, because: str = "", asked_by_id: str | None = None
) -> Contribution:
    """Keep new words, with why and who asked, and what is marked on them, as one act."""
    before = work.contributions.get(told.id).must_stand()
    if told.words.strip() == before.words:
        return mark_contribution(work, told)
    after = _with_marks_of(work, told, before).corrected(told.words.strip())
    keep_version(work, before, because=because, asked_by_id=asked_by_id)
    work.save(after)
    work.note(ContributionCorrected(contribution=after, person=_maker(work, after)))
    return after


def withdraw_contribution(work: UnitOfWork, contribution_id: str) -> Contribution:
    """Take words back: they stay in no paper that is made from now on."""
    withdrawn = replace(work.contributions.get(contribution_id).must_stand(), withdrawn=True)
    work.save(withdrawn)
    work.note(ContributionWithdrawn(contribution=withdrawn, person=_maker(work, withdrawn)))
    return withdrawn


def mark_contribution(work: UnitOfWork, contribution: Contribution) -> Contribution:
    """Keep a new maker, kind, way of saying, name choice, language or off the record."""
    # Only what this act is about: it may have been corrected or withdrawn since it was read.
    stored = work.contributions.get(contribution.id).must_stand()
    marked = _with_marks_of(work, contribution, stored)
    work.save(marked)
    work.note(ContributionMarked(contribution=marked, person=_maker(work, marked)))
    return marked


def mark_for_proposal(work: UnitOfWork, contribution_id: str, *, is_marked: bool) -> Contribution:
    """Mark words that a proposal may grow out of, or take the mark away."""
    said = work.contributions.get(contribution_id).must_stand()
    if is_marked and not said.may_be_printed:
        raise KeptBack
    marked = replace(said, for_proposal=is_marked)
    work.save(marked)
    work.note(ContributionForProposal(contribution=marked, person=_maker(work, marked)))
    return marked


def list_marked(reader: Reader, session_id: str) -> tuple[Contribution, ...]:
    """Give what is marked for a proposal in a session: of this item first, as it was said.

    What its maker has withdrawn or keeps back since is left out.
    """
    now = reader.sessions.get(session_id).current_item_id
    marked = reader.contributions.where(session_id=session_id, for_proposal=True)
    left = (one for one in marked if one.may_be_printed)
    return tuple(sorted(left, key=lambda one: (one.item_id != now, one.sequence)))


def makers_of(reader: Reader, ids: tuple[str, ...]) -> tuple[str | None, ...]:
    """Give the name of whoever made each of some contributions that are not taken back since."""
    found = (reader.contributions.find(one) for one in ids)
    makers = [one.person_id for one in found if one is not None and one.may_be_printed]
    return tuple(reader.people.get(one).name if one else None for one in makers)


def find_last_printable(reader: Reader, session_id: str) -> Contribution | None:
    """Find the last words that may stand in a paper."""
    said = reversed(list_contributions(reader, session_id, limit=PAGE))
    return next((one for one in said if one.may_be_printed), None)


def how_they_spoke_last(reader: Reader, session_id: str, person_id: str) -> How:
    """Give how somebody spoke last, in this session or before: most likely they do so again.

    What was written beforehand, drawn, or said for them once, says nothing about how they speak.
    """
    number = reader.sessions.get(session_id).number
    held = [one for one in reader.sessions.where() if one.number <= number]
    for session in reversed(held):
        said = reader.contributions.page(
            session_id=session.id, person_id=person_id, limit=_LATEST_WORDS
        )
        for one in reversed(said):
            if one.how in WAYS_TO_SPEAK:
                return one.how
    return How.OWN_VOICE


def list_contributions(
    reader: Reader, session_id: str, *, before: int | None = None, limit: int = PAGE
) -> tuple[Contribution, ...]:
    """Give a page of contributions in the order of the meeting, the newest page by default."""
    return reader.contributions.page(session_id=session_id, before=before, limit=limit)


def find_contribution(reader: Reader, contribution_id: str) -> Contribution | None:
    """Find a contribution that may have been taken back."""
    return reader.contributions.find(contribution_id)


def get_contribution(reader: Reader, contribution_id: str) -> Contribution:
    """Give one contribution."""
    return reader.contributions.get(contribution_id)


def list_all_contributions(reader: Reader, session_id: str) -> tuple[Contribution, ...]:
    """Give every contribution of a session in the order of the meeting."""
    return reader.contributions.where(session_id=session_id)


def count_contributions(reader: Reader, session_id: str) -> int:
    """Count the contributions of a session."""
    return reader.contributions.count(session_id=session_id)


def list_earlier_words(reader: Reader, contribution_id: str) -> tuple[TextVersion, ...]:
    """Give the older versions of a contribution, oldest first."""
    versions = reader.text_versions.where(about_id=contribution_id)
    return tuple(sorted(versions, key=lambda version: version.version))


def _new_contribution(
    work: UnitOfWork, session: Session, said: Spoken, moment: Moment | None
) -> Contribution:
    last = work.contributions.page(session_id=session.id, limit=1)
    refused = has_refused(work, session.id, said.person_id)
    return Contribution(
        id=work.new_id(),
        session_id=session.id,
        sequence=last[0].sequence + 1 if last else 1,
        words=said.words.strip(),
        said_at=moment.marked_at if moment else work.now,
        item_id=moment.item_id if moment else session.current_item_id,
        person_id=said.person_id,
        kind=said.kind,
        how=said.how,
        name_choice=said.name_choice or _usual_name(work, said.person_id),
        off_the_record=said.off_the_record or refused,
        language=language_of_words(work, session, said.person_id),
    )


def language_of_words(reader: Reader, session: Session, person_id: str | None) -> str:
    """Give the language that somebody speaks in a session: their own, or that of all."""
    maker = reader.people.find(person_id) if person_id else None
    return maker.language if maker and maker.language else session.language


def _usual_name(reader: Reader, person_id: str | None) -> NameChoice:
    """Whoever chose another name for papers is not asked each time: it stands."""
    maker = reader.people.find(person_id) if person_id else None
    return NameChoice.CHOSEN_NAME if maker and maker.chosen_name else NameChoice.MY_NAME


def _with_marks_of(work: UnitOfWork, told: Contribution, stored: Contribution) -> Contribution:
    refused = has_refused(work, stored.session_id, told.person_id)
    is_anothers = told.person_id != stored.person_id
    return replace(
        _not_checked(work, stored) if is_anothers else stored,
        person_id=told.person_id,
        kind=told.kind,
        how=told.how,
        name_choice=told.name_choice,
        off_the_record=told.off_the_record or refused,
        language=told.language,
    )


def _not_checked(work: UnitOfWork, stored: Contribution) -> Contribution:
    """Forget what somebody said of words that are not theirs: their maker is asked anew."""
    withdrawn = stored.withdrawn
    for check in work.check_backs.where(contribution_id=stored.id):
        work.remove(check)
        withdrawn = withdrawn and check.answer is not CheckedAs.LEFT_OUT
    return replace(stored, withdrawn=withdrawn)


def _maker(work: UnitOfWork, contribution: Contribution) -> Person | None:
    return work.people.get(contribution.person_id) if contribution.person_id else None
