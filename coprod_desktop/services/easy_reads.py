"""The easy-read version of minutes: people write it line by line, and a member checks it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import wrap

from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.easy_errors import (
    CheckerNotMember,
    CheckerWroteIt,
    EasyReadBegun,
    NothingEasyYet,
)
from coprod_desktop.domain.easy_read import LONGEST_LINE, EasyCheck, EasyLine, EasyRead
from coprod_desktop.domain.errors import SessionNotOpen
from coprod_desktop.domain.events.easy_read import (
    EasyLineChanged,
    EasyLineMoved,
    EasyLineRemoved,
    EasyLineWritten,
    EasyReadChecked,
    EasyReadLaidOut,
    EasyWriterNamed,
)
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.actions import list_actions
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.services.easy_checks import fingerprint_now
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.wording import easy_read as words


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyWords:
    """What somebody writes in one line, and the picture beside it."""

    words: str
    is_heading: bool = False
    picture: str = ""
    own_picture_id: str | None = None
    said: str = ""


def add_easy_line(
    work: UnitOfWork, session_id: str, told: EasyWords, *, after_id: str | None = None
) -> EasyLine:
    """Put a line after another, or at the end."""
    easy = _easy_read(work, session_id)
    lines = work.easy_lines.where(easy_read_id=easy.id)
    place = next((at for at, one in enumerate(lines, 1) if one.id == after_id), len(lines))
    new = _told(_empty_line(work, easy, position=place + 1), told)
    work.save(new)
    _number(work, (*lines[:place], new, *lines[place:]))
    work.note(EasyLineWritten(line=new, place=place + 1))
    return new


def change_easy_line(work: UnitOfWork, line_id: str, told: EasyWords) -> EasyLine:
    """Give a line other words or another picture."""
    line = work.easy_lines.get(line_id)
    changed = work.save(_told(line, told))
    work.note(EasyLineChanged(line=changed, place=_place(work, changed)))
    return changed


def move_easy_line(work: UnitOfWork, line_id: str, *, by: int) -> EasyLine:
    """Move a line up or down; at the ends it stays where it is."""
    line = work.easy_lines.get(line_id)
    lines = [one for one in work.easy_lines.where(easy_read_id=line.easy_read_id) if one != line]
    place = min(max(_place(work, line) - 1 + by, 0), len(lines))
    _number(work, (*lines[:place], line, *lines[place:]))
    work.note(EasyLineMoved(line=line, place=place + 1))
    return work.easy_lines.get(line_id)


def remove_easy_line(work: UnitOfWork, line_id: str) -> None:
    """Take a line away."""
    line = work.easy_lines.get(line_id)
    work.remove(line)
    _number(work, work.easy_lines.where(easy_read_id=line.easy_read_id))
    work.note(EasyLineRemoved(line=line))


def lay_out_easy_read(work: UnitOfWork, session_id: str) -> tuple[EasyLine, ...]:
    """Begin with the words of what was decided and will be done: not one of them is changed."""
    easy = _easy_read(work, session_id)
    if work.easy_lines.count(easy_read_id=easy.id):
        raise EasyReadBegun
    found = tuple(_to_begin_with(work, session_id))
    if not found:
        raise NothingEasyYet
    lines = tuple(
        work.save(_told(_empty_line(work, easy, position=place), told))
        for place, told in enumerate(found, start=1)
    )
    work.note(EasyReadLaidOut(lines=lines))
    return lines


def name_easy_writer(work: UnitOfWork, session_id: str, person_id: str | None) -> EasyRead:
    """Say who wrote it, if they want to be named."""
    easy = replace(_easy_read(work, session_id), writer_id=person_id)
    work.save(easy)
    writer = work.people.get(person_id) if person_id else None
    work.note(EasyWriterNamed(easy_read=easy, writer=writer))
    return easy


def check_easy_read(work: UnitOfWork, session_id: str, person_id: str) -> EasyCheck:
    """A member who did not write it says that it is easy to read, exactly as it stands now."""
    easy = find_easy_read(work, session_id)
    if easy is None or not work.easy_lines.count(easy_read_id=easy.id):
        raise NothingEasyYet
    person = work.people.get(person_id)
    if person.role is not Role.MEMBER:
        raise CheckerNotMember
    if easy.writer_id == person_id:
        raise CheckerWroteIt
    check = EasyCheck(
        id=work.new_id(),
        easy_read_id=easy.id,
        person_id=person_id,
        checked_at=work.now,
        fingerprint=fingerprint_now(work, easy),
    )
    work.save(check)
    work.note(EasyReadChecked(check=check, person=person))
    return check


def find_easy_read(reader: Reader, session_id: str) -> EasyRead | None:
    """Find the easy-read version of a session, if anybody has begun one."""
    found = reader.easy_reads.where(session_id=session_id)
    return found[0] if found else None


def list_easy_lines(reader: Reader, session_id: str) -> tuple[EasyLine, ...]:
    """Give the lines in their order."""
    easy = find_easy_read(reader, session_id)
    return reader.easy_lines.where(easy_read_id=easy.id) if easy else ()


def find_easy_line(reader: Reader, line_id: str) -> EasyLine | None:
    """Find one line, or nothing where it is gone."""
    return reader.easy_lines.find(line_id)


def list_members_to_check(reader: Reader, session_id: str) -> tuple[Person, ...]:
    """Give every member who could check it: who wrote it does not."""
    easy = find_easy_read(reader, session_id)
    members = (
        one
        for one in reader.people.where(role=Role.MEMBER, left_panel=False)
        if easy is None or one.id != easy.writer_id
    )
    return tuple(sorted(members, key=lambda one: one.name.casefold()))


def _easy_read(work: UnitOfWork, session_id: str) -> EasyRead:
    known = find_easy_read(work, session_id)
    if known is not None:
        return known
    if work.sessions.get(session_id).state is SessionState.PLANNED:
        raise SessionNotOpen
    return work.save(EasyRead(id=work.new_id(), session_id=session_id))


def _empty_line(work: UnitOfWork, easy: EasyRead, *, position: int) -> EasyLine:
    return EasyLine(id=work.new_id(), easy_read_id=easy.id, position=position, words="…")


def _told(line: EasyLine, told: EasyWords) -> EasyLine:
    """A heading stands alone; what a picture shows is told only where there is one."""
    shows = not told.is_heading and bool(told.picture or told.own_picture_id)
    return replace(
        line,
        words=told.words.strip(),
        is_heading=told.is_heading,
        picture=told.picture if shows else "",
        own_picture_id=told.own_picture_id if shows else None,
        said=told.said.strip() if shows else "",
    )


def _number(work: UnitOfWork, lines: tuple[EasyLine, ...]) -> None:
    for position, line in enumerate(lines, start=1):
        if line.position != position:
            work.save(replace(line, position=position))


def _place(reader: Reader, line: EasyLine) -> int:
    lines = reader.easy_lines.where(easy_read_id=line.easy_read_id)
    return next(at for at, one in enumerate(lines, start=1) if one.id == line.id)


def _to_begin_with(reader: Reader, session_id: str) -> Iterator[EasyWords]:
    adopted = [one for one in list_decisions(reader, session_id) if one.outcome is Outcome.ADOPTED]
    ours = [one.what_was_decided for one in adopted if not one.was_decided_elsewhere]
    others = [one.what_was_decided for one in adopted if one.was_decided_elsewhere]
    agreed = [_doing(reader, one) for one in list_actions(reader, session_id)]
    yield from _headed(words.WE_DECIDED, ours)
    yield from _headed(words.OTHERS_DECIDED, others)
    yield from _headed(words.WE_WILL_DO, agreed)


def _headed(heading: str, told: list[str]) -> Iterator[EasyWords]:
    if told:
        yield EasyWords(words=heading, is_heading=True)
    for one in told:
        yield from (EasyWords(words=part) for part in _parts(one))


def _parts(told: str) -> Iterator[str]:
    """Give words line by line, letter for letter; what is too long for one line goes on below."""
    for line in told.splitlines():
        if len(line) <= LONGEST_LINE:
            yield from [line] if line.strip() else []
        else:
            yield from wrap(line, LONGEST_LINE, break_on_hyphens=False, expand_tabs=False)


def _doing(reader: Reader, action: Action) -> str:
    person = reader.people.find(action.person_id) if action.person_id else None
    who = (person.chosen_name or person.name) if person else action.who
    return words.WHO_DOES.format(who=who, what=action.what) if who else action.what
