"""A program that records until it is killed: ``python -m tests.crash.scribe FOLDER SESSION``.

For each line that it reads it becomes a fresh process, opens the panel, says its number and then
``saved N`` after each act that was acknowledged.
"""

import os
import sys
from itertools import count
from pathlib import Path

from coprod_desktop.domain.events.session import SessionImported
from coprod_desktop.domain.session import Session
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.crash.telling import KILLED, say
from tests.storage.panels import WORDS, contribute

IMPORT_EVERY = 30
IMPORTED = 60


def main() -> None:
    folder, session_id = Path(sys.argv[1]), sys.argv[2]
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            record_until_killed(folder, session_id)
        os.waitpid(child, 0)
        say(KILLED)


def record_until_killed(folder: Path, session_id: str) -> None:
    store = open_panel(folder, WORDS)
    with store.read() as reader:
        session = reader.sessions.get(session_id)
        saved = reader.contributions.count()
    say(f"open {os.getpid()} {saved}")
    for number in count(1):
        words = f"contribution {saved + 1}"
        store.write(lambda work, words=words: work.keep_draft("capture", words, len(words)))
        if number % IMPORT_EVERY == 0:
            saved += store.write(lambda work: bring_in(work, session)).result
        else:
            store.write(lambda work, words=words: record(work, session, words))
            saved += 1
        say(f"saved {saved}")


def record(work: UnitOfWork, session: Session, words: str) -> None:
    contribute(work, session, words)
    work.drop_draft("capture")


def bring_in(work: UnitOfWork, session: Session) -> int:
    (last,) = work.contributions.page(session_id=session.id, limit=1)
    for number in range(last.sequence + 1, last.sequence + IMPORTED + 1):
        one = type(last)(
            id=work.new_id(),
            session_id=session.id,
            sequence=number,
            words=f"contribution {number}",
            said_at=work.now,
        )
        work.save(one)
    work.note(SessionImported(session=session, contributions=IMPORTED, people_added=0))
    return IMPORTED


if __name__ == "__main__":
    main()
