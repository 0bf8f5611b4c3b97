"""A panel with 100,000 contributions, each an act of its own. A program of its own.

It prints one line of JSON: how long it takes to find, to list a page, to verify the record, to
check the whole file, to unlock and to store one more. Beside that stand the same rows in a plain
copy of the file, and one bare row, both committed as durably on the same disk.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.sides.bare import bare_commit, newest_rows, plain_copy
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.events.contributions import ContributionRecorded
from coprod_desktop.domain.session import Session
from coprod_desktop.services import find, panel_files, people, sessions
from coprod_desktop.storage import keys, seals
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.storage.writing_down import write_down

MANY = 100_000
SESSIONS = 100
TRIES = 40
PASSPHRASE = "green benches under the old oak"


def main() -> int:
    home = Path(sys.argv[1])
    many = int(sys.argv[2]) if sys.argv[2:] else MANY
    told = panel_files.PanelTold(name="Many words", passphrase=PASSPHRASE)
    made = panel_files.make_panel(home / "panel", told)
    vocabulary = _words()
    texts = _texts(vocabulary)
    store: Store = made.workspace._store
    _fill(store, many, texts)
    asked = random.Random(2).choices(vocabulary[20:], k=TRIES)
    gathered = made.workspace.ask(find.gather)
    print(
        json.dumps(
            {
                "unlock": _median(partial(_unlock, home / "panel"), 5),
                "ranked": _each(partial(_find, store, gathered, best=True), asked),
                "typed": _each(partial(_find, store, gathered, best=False), asked),
                "page": _each(partial(_page, store, _session_of(store).id), range(TRIES)),
                "verify": _median(partial(_verify, store), 3),
                "check": _seconds(partial(store.check)),
                **_stored(store, home, texts),
            }
        )
    )
    made.workspace.close()
    return 0


def _words() -> list[str]:
    """Make words, the common ones first, as they stand in any language."""
    dice = random.Random(1)
    parts = [f"{a}{b}" for a in "bcdfglmnprst" for b in "aeiou"]
    return ["".join(dice.choices(parts, k=dice.choice((1, 2, 3, 4)))) for _ in range(20_000)]


def _texts(vocabulary: list[str]) -> "cycle[str]":
    dice = random.Random(3)
    weights = [1 / place for place in range(1, len(vocabulary) + 1)]
    drawn = dice.choices(vocabulary, weights, k=5_000 * 53)
    return cycle([" ".join(drawn[at : at + 53]) for at in range(0, len(drawn), 53)])


def _fill(store: Store, many: int, texts: "cycle[str]") -> None:
    person = store.write(lambda work: people.add_person(work, name="Janet")).result
    held: list[Session] = [
        store.write(lambda work: sessions.plan_session(work, title="Held")).result
        for _ in range(SESSIONS)
    ]
    ids, at = Ulids(None), datetime(2026, 11, 1, tzinfo=UTC)
    with store._file.writing() as file:
        for number in range(many):
            work = UnitOfWork(
                file, now=at + timedelta(seconds=number), recorded_by="Janet", ids=ids
            )
            session = held[number * SESSIONS // many]
            _say(work, session.id, number + 1, next(texts), person.id)
            write_down(file, work)
        seals.seal(file, "SessionClosed", held[-1].id, at + timedelta(seconds=many))


def _say(work: UnitOfWork, session_id: str, number: int, words: str, person_id: str) -> None:
    said = Contribution(
        id=work.new_id(),
        session_id=session_id,
        sequence=number,
        words=words,
        said_at=work.now,
        person_id=person_id,
    )
    work.save(said)
    work.note(ContributionRecorded(contribution=said, person=None, count=number))


def _find(store: Store, gathered: find.Findables, word: str, *, best: bool) -> None:
    with store.read() as reader:
        find.find_in(reader, gathered, word, best_first=best)


def _page(store: Store, session_id: str, place: int) -> None:
    with store.read() as reader:
        before = MANY // 2 + 500 + place
        reader.contributions.page(session_id=session_id, before=before, limit=50)


def _unlock(folder: Path) -> None:
    keys.unlock(keys.read_keys(folder), Passphrase(PASSPHRASE))


def _verify(store: Store) -> None:
    with store.read() as reader:
        (seal,) = reader.list_seals()
    verdict = store.verify(" ".join(seal.words))
    if not verdict.holds or verdict.findings:
        raise RuntimeError(verdict)


def _stored(store: Store, home: Path, texts: "cycle[str]") -> dict[str, float]:
    """Store in turn through all of ours, then the same rows and one row in plain SQLite."""
    session = _session_of(store)
    commit, commit_same = bare_commit(home / "bare.db"), plain_copy(store, home / "plain.db")
    ours: list[float] = []
    same: list[float] = []
    bare: list[float] = []
    for number in range(TRIES * 5):
        words = next(texts)
        act = partial(_say_one, session_id=session.id, number=10 * MANY + number, words=words)
        ours.append(_seconds(partial(store.write, act)))
        same.append(_seconds(partial(commit_same, newest_rows(store))))
        bare.append(_seconds(partial(commit, words)))
    return {"stored": median(ours), "same": median(same), "bare": median(bare)}


def _say_one(work: UnitOfWork, *, session_id: str, number: int, words: str) -> None:
    _say(work, session_id, number, words, work.people.where()[0].id)


def _session_of(store: Store) -> Session:
    with store.read() as reader:
        return reader.sessions.where()[SESSIONS // 2]


def _median(act: Callable[[], object], times: int) -> float:
    return median(_seconds(act) for _ in range(times))


def _each(act: Callable[[Any], object], given: Any) -> float:
    return median(_seconds(partial(act, one)) for one in given)


def _seconds(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
