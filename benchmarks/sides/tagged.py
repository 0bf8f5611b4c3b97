"""Our side: tagged minutes from the values of a session."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.sides.report import report
from benchmarks.sides.words import ITEMS, TITLE, item_title, said
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import write_pdf
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState


def write_tagged(path: Path) -> int:
    """Make the minutes as the program does, from the values of a session."""
    drawn = write_pdf(
        compose_minutes(record_of_a_long_meeting()), PRESETS["pdf"], lambda _done, _of: None
    )
    path.write_bytes(drawn.content)
    return drawn.pages


def record_of_a_long_meeting() -> SessionRecord:
    """Give the values of a session with a thousand contributions."""
    start = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    told = said()
    each = len(told) // ITEMS
    return SessionRecord(
        panel=Panel(id="p", name="Minutes that are measured"),
        session=Session(
            id="s",
            number=1,
            title=TITLE,
            state=SessionState.CLOSED,
            opened_at=start,
            closed_at=start + timedelta(hours=2),
        ),
        people=tuple(Person(id=name, name=name) for name in dict.fromkeys(n for n, _ in told)),
        present_ids=tuple(dict.fromkeys(name for name, _ in told)),
        chair_ids=(),
        apologies=(),
        agenda=tuple(_item(n) for n in range(ITEMS)),
        contributions=tuple(
            Contribution(
                id=f"c{n}",
                session_id="s",
                sequence=n + 1,
                words=words,
                person_id=name,
                said_at=start + timedelta(seconds=n),
                item_id=f"i{n // each}",
            )
            for n, (name, words) in enumerate(told)
        ),
        decisions=(),
        actions=(),
        words=(),
        seal_words=("vague", "penalty", "stool", "decorate", "recall", "case", "innocent", "oval"),
    )


def _item(n: int) -> AgendaItem:
    title = item_title(n)
    return AgendaItem(id=f"i{n}", session_id="s", topic_id=f"t{n}", position=n + 1, title=title)


if __name__ == "__main__":
    report(write_tagged, Path(sys.argv[1]))
