"""Gather what the easy-read paper of a session is made from."""

from coprod_desktop.documents.easy_read import EasyPart, EasyReadRecord
from coprod_desktop.domain.easy_errors import NothingEasyYet
from coprod_desktop.domain.easy_read import EasyLine
from coprod_desktop.services.easy_checks import find_check_that_holds, list_words_explained
from coprod_desktop.services.easy_reads import find_easy_read
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.pictures import picture_of
from coprod_desktop.storage.unit_of_work import Reader


def gather_easy_read(reader: Reader, session_id: str) -> EasyReadRecord:
    """Gather the easy-read version of a session as it stands now.

    Raises:
        NothingEasyYet: nobody has written a line.
    """
    easy = find_easy_read(reader, session_id)
    lines = reader.easy_lines.where(easy_read_id=easy.id) if easy else ()
    if easy is None or not lines:
        raise NothingEasyYet
    checked = find_check_that_holds(reader, easy)
    return EasyReadRecord(
        panel=find_panel(reader),
        session=reader.sessions.get(session_id),
        parts=tuple(_easy_part(reader, line) for line in lines),
        words=list_words_explained(reader, lines),
        writer=reader.people.get(easy.writer_id) if easy.writer_id else None,
        checker=checked.person if checked else None,
        checked_on=checked.check.checked_at.astimezone().date() if checked else None,
    )


def _easy_part(reader: Reader, line: EasyLine) -> EasyPart:
    picture = picture_of(reader, line)
    return EasyPart(
        words=line.words,
        is_heading=line.is_heading,
        picture=picture,
        said=line.said if picture else "",
        is_openmoji=bool(picture) and not line.own_picture_id,
    )
