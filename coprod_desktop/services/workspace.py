"""The one door to an open panel: do, send, ask, undo, listen."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Concatenate, Generic, ParamSpec, TypeVar

from coprod_desktop.domain.errors import Problem, Unexpected
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.record import Checked, Verdict
from coprod_desktop.storage.drafts import Draft
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.store import Store, Written
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.storage.ways_in import Change, WayIn

P = ParamSpec("P")
T = TypeVar("T")

Deliver = Callable[[Callable[[], None]], None]
Listener = Callable[[Happened], None]
Progress = Callable[[int, int], None]
ProblemListener = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form when its act is asked for: in which place, and where the caret is."""

    place: str
    text: str
    cursor: int


def call_now(call: Callable[[], None]) -> None:
    """Deliver without a screen: call at once, on whichever thread is done."""
    call()


class Reply(Generic[T]):
    """The answer that comes when an act is safely stored, or was refused."""

    def __init__(self, unheard: ProblemListener) -> None:
        self._unheard = unheard
        self._done: Callable[[T], None] | None = None
        self._failed: ProblemListener | None = None
        self._outcome: T | Problem | None = None
        self._settled = False

    def then(self, done: Callable[[T], None] | None, failed: ProblemListener | None = None) -> None:
        """Say what follows, if anything; a problem that nobody hears goes to the listeners."""
        self._done, self._failed = done, failed
        if self._settled:
            self._tell()

    def settle(self, outcome: "T | Problem") -> None:
        """Tell whoever waits how it went."""
        self._outcome, self._settled = outcome, True
        if isinstance(outcome, Problem) or self._done:
            self._tell()

    def _tell(self) -> None:
        outcome = self._outcome
        if isinstance(outcome, Problem):
            (self._failed or self._unheard)(outcome)
        elif self._done:
            self._done(outcome)  # pyright: ignore[reportArgumentType] - settled, so it is a T


class Workspace:
    """An open panel: acts go in, events come out, in the order in which they were stored.

    ``deliver`` brings an answer from the writer's thread to the thread of whoever asked: the
    screen passes its own queue here. Answers and events of ``send`` and ``undo`` arrive through
    it, those of ``do`` at once on the calling thread: a screen sends, a command line does.
    What ``is_practice`` is about no real meeting, and every paper of it says so.
    """

    def __init__(
        self, store: Store, *, deliver: Deliver = call_now, is_practice: bool = False
    ) -> None:
        self._store = store
        self.is_practice = is_practice
        self._deliver = deliver
        self._listeners: list[Listener] = []
        self._problem_listeners: list[ProblemListener] = []
        self._closed = False

    def do(
        self, use_case: Callable[Concatenate[UnitOfWork, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a use case in one transaction and wait until it is stored."""
        written = self._store.write(lambda work: use_case(work, *args, **kwargs))
        self._publish(written.happened)
        return written.result

    def send(
        self, use_case: Callable[Concatenate[UnitOfWork, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """Run a use case without waiting; the reply comes when it is stored."""
        return self._reply_to(self._store.submit(lambda work: use_case(work, *args, **kwargs)))

    def send_from_draft(
        self,
        typed: Typed,
        use_case: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Reply[T]:
        """Send a use case that records what is typed in a place: its draft is forgotten with it.

        Where the act is refused, nothing of it is stored, and every letter waits in that place.
        """

        def record(work: UnitOfWork) -> T:
            result = use_case(work, *args, **kwargs)
            work.drop_draft(typed.place)
            return result

        def keep(work: UnitOfWork) -> None:
            work.keep_draft(typed.place, typed.text, typed.cursor)

        return self._reply_to(self._store.submit(record, if_refused=keep))

    def ask(
        self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Read from the file, seeing everything that is stored."""
        with self._store.read() as reader:
            return query(reader, *args, **kwargs)

    def now(self) -> datetime:
        """Give the time as the panel's record counts it: it never goes back."""
        return self._store.now()

    def undo(self, *, may_open_seal: bool = True) -> Reply[str]:
        """Take back the last act not taken back yet, also after a restart; the reply names it."""
        return self._reply_to(self._store.submit_undo(may_open_seal=may_open_seal))

    def undo_now(self) -> str:
        """Take back the last act and wait until that is stored."""
        written = self._store.undo()
        self._publish(written.happened)
        return written.result

    def redo(self) -> Reply[str]:
        """Do again what was taken back last, also after a restart; the reply names it."""
        return self._reply_to(self._store.submit_redo())

    def redo_now(self) -> str:
        """Do again what was taken back last and wait until that is stored."""
        written = self._store.redo()
        self._publish(written.happened)
        return written.result

    def keep_draft(self, place: str, text: str, cursor: int) -> Reply[None]:
        """Keep words that are not recorded yet, without waiting; no text forgets them."""
        return self.send(_keep_draft, place, text, cursor)

    def keep_draft_now(self, place: str, text: str, cursor: int) -> None:
        """Keep words that are not recorded yet, and wait; a refusal goes to who hears problems."""
        self.do_or_tell(_keep_draft, place, text, cursor)

    def do_or_tell(
        self, use_case: Callable[Concatenate[UnitOfWork, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Run a use case and wait; a refusal goes to whoever hears problems, and stops nobody."""
        try:
            self.do(use_case, *args, **kwargs)
        except Problem as problem:
            self._tell_problem(problem)

    def find_draft(self, place: str) -> Draft | None:
        """Find the words that were left in a place."""
        with self._store.read() as reader:
            return reader.find_draft(place)

    def check(self, progress: Progress) -> Checked:
        """Check the file, its keys and its whole record."""
        return self._store.check(progress)

    def verify(self, words: str, progress: Progress) -> Verdict:
        """Compare the eight words of a paper with the record."""
        return self._store.verify(words, progress)

    def list_ways_in(self) -> tuple[WayIn, ...]:
        """Give everybody who can open the panel, and the recovery words."""
        return self._store.list_ways_in()

    def change_ways_in(self, change: Change) -> Reply[None]:
        """Change who can open the panel, without waiting; its key stays the same."""
        return self._reply_to(self._store.submit_way_in(change))

    def give_new_key(self, renewal: Renewal, progress: Progress) -> Reply[None]:
        """Give the panel a new key, without waiting; ``progress`` is told where replies are."""

        def tell(done: int, total: int) -> None:
            self._deliver(partial(progress, done, total))

        return self._reply_to(self._store.submit_renewal(renewal, tell))

    def back_up(self) -> Path:
        """Keep a checked backup beside the panel; it is slow, so not on the screen's thread."""
        return self._store.back_up()

    def last_backup(self) -> datetime | None:
        """Give the moment of the last backup, also of an earlier start; nothing without one."""
        return self._store.last_backup()

    def free_bytes(self) -> int | None:
        """Give how much room is left where the panel stands; nothing where nobody can tell."""
        return self._store.free_bytes()

    @property
    def is_for_reading(self) -> bool:
        """Whether acts are refused: another laptop has the pen, or the file may only be read."""
        return self._store.is_for_reading

    @property
    def is_copy_to_read(self) -> bool:
        """Whether the panel's own file may only be read, so that this is a copy of it."""
        return self._store.is_copy_to_read

    def write_bundle(self, path: Path) -> None:
        """Write the panel into one encrypted file; it is slow, so not on the screen's thread."""
        self._store.write_bundle(path)

    def export_record(self, path: Path, *, with_words: bool, progress: Progress) -> None:
        """Write the record into a file that can be checked without this program."""
        self._store.export_record(path, with_words=with_words, progress=progress)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear of everything that happens; call what comes back to stop, once or more often."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def listen_to_problems(self, listener: ProblemListener) -> None:
        """Hear of problems that nobody else handles."""
        self._problem_listeners.append(listener)

    @property
    def folder(self) -> Path:
        """The folder in which the panel stands."""
        return self._store.folder

    def open_copy(self, folder: Path) -> "Workspace":
        """Open a copy of this panel in a new folder to practise in; this one stays as it is."""
        copy = self._store.open_copy(folder)
        return Workspace(copy, deliver=self._deliver, is_practice=True)

    @property
    def is_open(self) -> bool:
        """Whether the file is still held: slow work may outlast it."""
        return not self._closed

    def close(self) -> None:
        """Finish what is being written and give up the file; closing twice is closing once."""
        if not self._closed:
            self._closed = True
            self._listeners.clear()
            self._store.close()

    def _reply_to(self, future: "Future[Written[T]]") -> Reply[T]:
        reply: Reply[T] = Reply(self._tell_problem)
        future.add_done_callback(partial(self._arrive, reply))
        return reply

    def _arrive(self, reply: Reply[T], future: "Future[Written[T]]") -> None:
        self._deliver(partial(self._settle, reply, future))

    def _settle(self, reply: Reply[T], future: "Future[Written[T]]") -> None:
        try:
            written = future.result()
        except Problem as problem:
            reply.settle(problem)
            return
        except Exception:
            # Our own fault: whoever waits must hear that nothing came of it, and the log where.
            reply.settle(Unexpected())
            raise
        self._publish(written.happened)
        reply.settle(written.result)

    def _publish(self, happened: Happened | None) -> None:
        if happened is not None:
            for listener in tuple(self._listeners):
                # One that was told before may have made another stop.
                if listener in self._listeners:
                    listener(happened)

    def _tell_problem(self, problem: Problem) -> None:
        for listener in tuple(self._problem_listeners):
            listener(problem)


def _keep_draft(work: UnitOfWork, place: str, text: str, cursor: int) -> None:
    work.keep_draft(place, text, cursor)
