"""Who does what by when."""

from collections.abc import Iterable

from coprod_desktop.documents.model import Table
from coprod_desktop.documents.names import names_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.language import language


def actions_table(record: SessionRecord, actions: Iterable[Action]) -> Table:
    """List actions: each by the name by which its doer wants to be named."""
    rows = tuple(
        (
            names_in_paper(record, (action.person_id,))
            if action.person_id
            else action.who or words.SOMEBODY,
            action.what,
            words.day(action.by) if action.by else words.NO_DAY,
        )
        for action in actions
    )
    header = (words.WHO, words.WHAT, words.BY_WHEN)
    return Table(
        header=header,
        rows=rows,
        widths=(0.22, 0.5, 0.28),
        header_language=language(),
        languages=(None, None, language()),
    )
