"""Gather all that the panel's file holds about one person."""

from datetime import date

from coprod_desktop.documents.held import HeldRecord
from coprod_desktop.services.own_settings import find_own_settings
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader


def gather_held(reader: Reader, person_id: str, today: date) -> HeldRecord:
    """Gather everything that is kept about somebody, from every table that names them."""
    panel = find_panel(reader)
    needs = reader.needs.where(person_id=person_id)
    said = reader.contributions.where(person_id=person_id)
    return HeldRecord(
        person=reader.people.get(person_id),
        panel=panel.name,
        language=panel.language,
        day=today,
        numbers={one.id: one.number for one in reader.sessions.where()},
        names={one.id: one.name for one in reader.people.where()},
        needs=needs,
        needs_at=tuple(
            at for need in needs for at in reader.needs_at_sessions.where(need_id=need.id)
        ),
        consents=reader.consents.where(person_id=person_id),
        said=said,
        versions=tuple(v for one in said for v in reader.text_versions.where(about_id=one.id)),
        banked=reader.banked_points.where(person_id=person_id),
        decisions=reader.decisions.where(),
        actions=reader.actions.where(person_id=person_id),
        attendance=reader.attendance.where(person_id=person_id),
        apologies=reader.apologies.where(person_id=person_id),
        sign_offs=reader.sign_offs.where(person_id=person_id),
        phrases=reader.phrases.where(person_id=person_id),
        said_words=reader.said_words.where(person_id=person_id),
        papers=reader.papers_sent.where(person_id=person_id),
        settings=find_own_settings(reader, person_id),
        times={
            "turns": reader.turns.count(person_id=person_id),
            "cards": reader.cards.count(person_id=person_id),
            "chaired": reader.chairings.count(person_id=person_id),
            "checked": reader.easy_checks.count(person_id=person_id),
        },
    )
