"""Whether an easy-read version was checked as it stands: any change makes it a draft again."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.domain.easy_read import EasyCheck, EasyLine, EasyRead, fingerprint_of
from coprod_desktop.domain.easy_words import stands_in
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.people import Person
from coprod_desktop.services.panels import list_words
from coprod_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSight:
    """One check: who said it, when, and whether it is about what stands there now."""

    check: EasyCheck
    person: Person
    holds: bool


def list_easy_checks(reader: Reader, easy_read: EasyRead) -> tuple[CheckSight, ...]:
    """Give every check that was made, the newest last."""
    now = fingerprint_now(reader, easy_read)
    return tuple(
        CheckSight(check=one, person=reader.people.get(one.person_id), holds=one.fingerprint == now)
        for one in reader.easy_checks.where(easy_read_id=easy_read.id)
    )


def find_check_that_holds(reader: Reader, easy_read: EasyRead) -> CheckSight | None:
    """Give the newest check of exactly what stands there now, or nothing."""
    return next((one for one in reversed(list_easy_checks(reader, easy_read)) if one.holds), None)


def list_words_explained(reader: Reader, lines: tuple[EasyLine, ...]) -> tuple[Word, ...]:
    """Give the words of the word bank that stand in the lines: the paper gives their meanings."""
    said = "\n".join(one.words for one in lines)
    return tuple(one for one in list_words(reader) if stands_in(one.word, said))


def fingerprint_now(reader: Reader, easy_read: EasyRead) -> str:
    """Tell what the paper says and shows now from everything that it could say."""
    return fingerprint_of(_parts(reader, easy_read))


def _parts(reader: Reader, easy_read: EasyRead) -> Iterator[str]:
    session = reader.sessions.get(easy_read.session_id)
    lines = reader.easy_lines.where(easy_read_id=easy_read.id)
    yield session.title
    for line in lines:
        yield from (line.words, str(line.is_heading), line.picture, _file(reader, line), line.said)
    for word in list_words_explained(reader, lines):
        yield from (word.word, word.meaning)


def _file(reader: Reader, line: EasyLine) -> str:
    own = reader.panel_pictures.find(line.own_picture_id) if line.own_picture_id else None
    return own.file_id if own else ""
