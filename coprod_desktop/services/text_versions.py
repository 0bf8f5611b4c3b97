"""Words as they stood before a change: nothing is rewritten without a trace."""

from coprod_desktop.domain.contribution import Contribution, TextVersion
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.storage.unit_of_work import UnitOfWork


def keep_version(
    work: UnitOfWork,
    before: Contribution | Proposal,
    *,
    because: str = "",
    asked_by_id: str | None = None,
) -> None:
    """Keep words as they stood before they were changed, as a part of that act."""
    is_said = isinstance(before, Contribution)
    version = TextVersion(
        id=work.new_id(),
        about_id=before.id,
        version=before.version,
        words=before.words,
        made_at=before.said_at if is_said else work.now,
        language=before.language if is_said else work.sessions.get(before.session_id).language,
        changed_because=because.strip(),
        asked_by_id=asked_by_id,
    )
    work.save(version)
