"""Actions: who does what by when."""

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.events.follow_up import ActionAgreed, ActionChanged, ActionRemoved
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.people import Person
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def agree_action(
    work: UnitOfWork,
    session_id: str,
    *,
    what: str,
    person_id: str | None = None,
    who: str = "",
    by: date | None = None,
) -> Action:
    """Write down what somebody will do, by when; ``who`` names people outside the panel."""
    session = work.sessions.get(session_id)
    action = Action(
        id=work.new_id(),
        session_id=session_id,
        what=what.strip(),
        person_id=person_id,
        who=who.strip(),
        by=by,
        item_id=session.current_item_id,
    )
    work.save(action)
    work.note(ActionAgreed(action=action, person=_doer(work, action)))
    return action


def change_action(work: UnitOfWork, action: Action) -> Action:
    """Keep new words, another person, another day, or that it is done."""
    changed = replace(action, what=action.what.strip())
    work.save(changed)
    work.note(ActionChanged(action=changed, person=_doer(work, changed)))
    return changed


def remove_action(work: UnitOfWork, action_id: str) -> None:
    """Take an action away."""
    action = work.actions.get(action_id)
    work.remove(action)
    work.note(ActionRemoved(action=action))


def list_actions(reader: Reader, session_id: str) -> tuple[Action, ...]:
    """Give the actions of a session in the order in which they were agreed."""
    return reader.actions.where(session_id=session_id)


def _doer(work: UnitOfWork, action: Action) -> Person | None:
    return work.people.get(action.person_id) if action.person_id else None
