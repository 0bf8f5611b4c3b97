"""Gather the values that papers are made from; what people keep back is left out here."""

from collections import Counter
from dataclasses import replace

from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.actions import list_actions
from coprod_desktop.services.agendas import list_agenda
from coprod_desktop.services.check_backs import count_checked
from coprod_desktop.services.consents import list_refusals
from coprod_desktop.services.contributions import list_all_contributions
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.services.earlier_decisions import places_beside
from coprod_desktop.services.moments import list_open_moments
from coprod_desktop.services.panels import find_panel, list_words
from coprod_desktop.services.recorders import who_took_over
from coprod_desktop.services.sign_offs import (
    list_how_it_was,
    list_sign_offs,
    list_signed_before_changes,
)
from coprod_desktop.services.times_of_session import with_times
from coprod_desktop.storage.unit_of_work import Reader


def gather_session(reader: Reader, session_id: str) -> SessionRecord:
    """Gather one session as it stands now."""
    held = with_times(reader, _what_was_held(reader, session_id))
    return _with_what_came_after(reader, held)


def _what_was_held(reader: Reader, session_id: str) -> SessionRecord:
    stays = reader.attendance.where(session_id=session_id)
    people = {person.id: person for person in reader.people.where()}
    present = dict.fromkeys(stay.person_id for stay in stays)
    chairs = dict.fromkeys(one.person_id for one in reader.chairings.where(session_id=session_id))
    session = reader.sessions.get(session_id)
    # A session that was opened again has changed since it was sealed: its papers carry no seal.
    refused = list_refusals(reader, session_id)
    decided = list_decisions(reader, session_id)
    taken_up, again = places_beside(reader, decided)
    seal = reader.find_seal(session_id) if session.state is SessionState.CLOSED else None
    return SessionRecord(
        panel=find_panel(reader),
        session=session,
        people=tuple(people.values()),
        present_ids=tuple(sorted(present, key=lambda one: people[one].name.casefold())),
        chair_ids=tuple(chairs),
        recorder_ids=who_took_over(reader, session_id),
        apologies=reader.apologies.where(session_id=session_id),
        agenda=list_agenda(reader, session_id),
        contributions=list_all_contributions(reader, session_id),
        decisions=tuple(_without_words_of(refused, decision) for decision in decided),
        actions=list_actions(reader, session_id),
        words=list_words(reader),
        seal_words=seal.words if seal else (),
        proposals=reader.proposals.where(session_id=session_id),
        versions=_versions(reader, session_id, refused),
        taken_up=taken_up,
        again=again,
        visited_ids=_visited(reader, session_id),
        waiting=_waiting(reader, session_id),
        not_recorded_ids=refused,
        open_moments=list_open_moments(reader, session_id),
        stop_cards=reader.cards.where(session_id=session_id, kind=CardKind.STOP),
        breaks=reader.breaks.where(session_id=session_id),
    )


def _with_what_came_after(reader: Reader, record: SessionRecord) -> SessionRecord:
    """Add what people said of the record once it stood: checked, signed, changed, how it was."""
    session_id = record.session.id
    return replace(
        record,
        checked=count_checked(reader, session_id),
        how_was_it=list_how_it_was(reader, session_id),
        signed_ids=_who_signed(reader, session_id),
        changed_after_ids=tuple(
            person.id for person in list_signed_before_changes(reader, session_id)
        ),
        sign_offs=tuple((p.id, said) for p, said in list_sign_offs(reader, session_id)),
    )


def _waiting(reader: Reader, session_id: str) -> dict[str, int]:
    points = reader.banked_points.where(session_id=session_id, contribution_id=None)
    return dict(Counter(point.item_id for point in points if point.item_id))


def _versions(reader: Reader, session_id: str, refused: frozenset[str]) -> tuple[TextVersion, ...]:
    """Earlier words of proposals; who is not recorded is not named as having asked for new ones."""
    found = (
        version
        for proposal in reader.proposals.where(session_id=session_id)
        for version in reader.text_versions.where(about_id=proposal.id)
    )
    return tuple(
        replace(one, asked_by_id=None, changed_because="") if one.asked_by_id in refused else one
        for one in found
    )


def _who_signed(reader: Reader, session_id: str) -> tuple[str, ...]:
    told = list_sign_offs(reader, session_id)
    return tuple(person.id for person, said in told if said is not None and said.is_signed)


def _without_words_of(refused: frozenset[str], decision: Decision) -> Decision:
    """Leave out why somebody stood where they did, if they do not want to be recorded."""
    return replace(
        decision,
        positions=tuple(
            replace(one, reason="") if one.person_id in refused else one
            for one in decision.positions
        ),
        minority_views=tuple(
            view for view in decision.minority_views if view.person_id not in refused
        ),
    )


def _visited(reader: Reader, session_id: str) -> tuple[str, ...]:
    return tuple(visit.item_id for visit in reader.item_visits.where(session_id=session_id))
