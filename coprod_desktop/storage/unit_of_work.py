"""What a use case reads and writes through: one transaction, one act, one entry in the record."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Generic, TypeVar

from coprod_desktop.domain.erasure import Erasure, fingerprint
from coprod_desktop.domain.errors import CannotBeUndone
from coprod_desktop.domain.happened import Change, Event
from coprod_desktop.storage import drafts, erasing, record_log, rows, seals, search
from coprod_desktop.storage.cleaning import clean_value
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.drafts import Draft
from coprod_desktop.storage.erasing import Erased
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.record_log import Entry
from coprod_desktop.storage.repository import Keeper, Repository
from coprod_desktop.storage.seals import Seal
from coprod_desktop.storage.search import FoundIds, Wanted

V = TypeVar("V")


class _Kept(Generic[V]):
    """The values of one kind that a reader reads: opened when they are asked for, not before."""

    def __init__(self, shelf: rows.Shelf[V]) -> None:
        self._shelf = shelf

    def __get__(self, reader: "Reader", _kind: type["Reader"]) -> Repository[V]:
        """Open them on the connection of a reader."""
        # It is a part of the reader, and nobody else's.
        connection = reader._connection  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return Repository(connection, self._shelf)


class Reader:
    """Everything that the panel's file holds, as it stands at one moment."""

    panels = _Kept(rows.PANELS)
    words = _Kept(rows.WORDS)
    people = _Kept(rows.PEOPLE)
    needs = _Kept(rows.NEEDS)
    needs_at_sessions = _Kept(rows.NEEDS_AT_SESSIONS)
    preferences = _Kept(rows.PREFERENCES)
    topics = _Kept(rows.TOPICS)
    sessions = _Kept(rows.SESSIONS)
    attendance = _Kept(rows.ATTENDANCE)
    apologies = _Kept(rows.APOLOGIES)
    chairings = _Kept(rows.CHAIRINGS)
    breaks = _Kept(rows.BREAKS)
    agenda = _Kept(rows.AGENDA)
    item_visits = _Kept(rows.ITEM_VISITS)
    turns = _Kept(rows.TURNS)
    cards = _Kept(rows.CARDS)
    contributions = _Kept(rows.CONTRIBUTIONS)
    text_versions = _Kept(rows.TEXT_VERSIONS)
    moments = _Kept(rows.MOMENTS)
    proposals = _Kept(rows.PROPOSALS)
    decisions = _Kept(rows.DECISIONS)
    actions = _Kept(rows.ACTIONS)
    pauses = _Kept(rows.PAUSES)
    signs_of_life = _Kept(rows.SIGNS_OF_LIFE)
    go_rounds = _Kept(rows.GO_ROUNDS)
    stints = _Kept(rows.STINTS)
    ballot_papers = _Kept(rows.BALLOT_PAPERS)
    papers_sent = _Kept(rows.PAPERS_SENT)
    consents = _Kept(rows.CONSENTS)
    banked_points = _Kept(rows.BANKED_POINTS)
    private_notes = _Kept(rows.PRIVATE_NOTES)
    check_backs = _Kept(rows.CHECK_BACKS)
    how_was_it = _Kept(rows.HOW_WAS_IT)
    sign_offs = _Kept(rows.SIGN_OFFS)
    easy_reads = _Kept(rows.EASY_READS)
    easy_lines = _Kept(rows.EASY_LINES)
    easy_checks = _Kept(rows.EASY_CHECKS)
    panel_pictures = _Kept(rows.PANEL_PICTURES)
    picture_files = _Kept(rows.PICTURE_FILES)
    phrases = _Kept(rows.PHRASES)
    said_words = _Kept(rows.SAID_WORDS)
    pens = _Kept(rows.PENS)
    erasures = _Kept(rows.ERASURES)

    def __init__(self, connection: RawConnection) -> None:
        self._connection = connection

    def find_in_record(
        self, kinds: tuple[type, ...], person_id: str
    ) -> frozenset[tuple[type, str]]:
        """Find what only the record still tells of one person: its kind and its id."""
        return erasing.find_in_record(self._connection, kinds, person_id)

    def find_reasons(self, person_id: str) -> frozenset[tuple[type, str]]:
        """Name what one person said in decisions: why they stood there, and other views."""
        return erasing.find_reasons(self._connection, person_id)

    def find_draft(self, place: str) -> Draft | None:
        """Give the half-typed text from a place, or nothing."""
        return drafts.find(self._connection, place)

    def list_drafts(self) -> tuple[Draft, ...]:
        """Give every half-typed text that waits to be finished."""
        return drafts.find_all(self._connection)

    def find_contributions(
        self, wanted: Wanted, *, most: int, best_first: bool = False
    ) -> FoundIds:
        """Find contributions by their words, at most so many; with how many there are in all."""
        return search.find_contributions(self._connection, wanted, most=most, best_first=best_first)

    def find_seal(self, session_id: str) -> Seal | None:
        """Give the last seal of a session; its words stand in the session's papers."""
        return seals.find_of_session(self._connection, session_id)

    def list_seals(self) -> tuple[Seal, ...]:
        """Give every seal, oldest first."""
        return seals.find_all(self._connection)

    def list_entries(self, *, before: int | None = None, limit: int = 50) -> tuple[Entry, ...]:
        """Give a page of the record, the last entries by default, in their order."""
        return record_log.page(self._connection, before=before, limit=limit)

    def list_standing(self, kind: type[Event]) -> tuple[int, ...]:
        """Give the numbers of all acts of one kind that nobody took back, in their order."""
        return record_log.standing(self._connection, kind.__name__)

    def was_done_since(self, sequence: int, kinds: tuple[type[Event], ...]) -> bool:
        """Say whether an act of some kinds came after an entry, or at all after entry 0."""
        done = record_log.kinds_since(self._connection, sequence)
        return not done.isdisjoint(kind.__name__ for kind in kinds)

    def changes_of(self, sequence: int) -> tuple[Change, ...]:
        """Give every change that an entry of the record tells."""
        return record_log.changes_of(self._connection, sequence)

    def find_next_undo(self) -> Entry | None:
        """Give the act that *Undo* would take back now, or nothing."""
        return record_log.next_undo(self._connection)

    def find_next_redo(self) -> Entry | None:
        """Give the entry that took back what *Redo* would do again now, or nothing."""
        return record_log.next_redo(self._connection)

    def find_entry(self, sequence: int) -> Entry:
        """Give one entry of the record."""
        return record_log.entry(self._connection, sequence)


class UnitOfWork(Reader):
    """A reader that also writes: what it saves is stored with its event, or not at all."""

    def __init__(
        self, connection: RawConnection, *, now: datetime, recorded_by: str, ids: Ulids
    ) -> None:
        super().__init__(connection)
        self._ids = ids
        self._fresh: set[str] = set()
        self._first: dict[tuple[str, str], Any] = {}
        self._latest: dict[tuple[str, str], Any] = {}
        self.now = now
        self.recorded_by = recorded_by
        self.event: Event | None = None
        self.erasure: Erasure | None = None
        self.erased: Erased | None = None

    def new_id(self) -> str:
        """Give a name to something new."""
        fresh = self._ids.new(self.now)
        self._fresh.add(fresh)
        return fresh

    def save(self, value: V) -> V:
        """Store a value, new or changed; give it back as it is kept, with clean text."""
        kept: Any = clean_value(value)
        self._replace(rows.SHELF_OF[type(kept)], kept.id, kept)
        return kept

    def remove(self, value: Any) -> None:
        """Take a value out of the file; the record keeps what it was."""
        self._replace(rows.SHELF_OF[type(value)], value.id, None)

    def put_back(self, change: Change) -> None:
        """Make a value what it was before a change; refuse if it changed again since."""
        value = change.before if change.after is None else change.after
        shelf = rows.SHELF_OF[type(value)]
        if Repository(self._connection, shelf).find(value.id) != change.after:
            raise CannotBeUndone
        self._replace(shelf, value.id, change.before)

    def note(self, event: Event) -> None:
        """Say what this act is; one act has one event."""
        if self.event is not None:
            raise RuntimeError(type(event))
        self.event = clean_value(event)

    def erase(self, values: Iterable[tuple[type, str]], about: Iterable[str] = ()) -> None:
        """Destroy the words of values, by kind and id, in tables, record and drafts, for ever.

        Half-typed texts go too that name one of them, or something else that it is ``about``.
        """
        meant = frozenset(values)
        erasure = Erasure(
            id=self.new_id(),
            erased_on=self.now.date(),
            targets=tuple(sorted(fingerprint(*one) for one in meant)),
        )
        ids = frozenset(value_id for _, value_id in meant)
        erasing.drop_drafts_about(self._connection, ids | frozenset(about))
        self._erase(erasure)

    def erase_again(self, erasure: Erasure) -> None:
        """Destroy what was erased before, in a file that still holds it."""
        erasing.drop_drafts_until(self._connection, erasure)
        self._erase(erasure)

    def _erase(self, erasure: Erasure) -> None:
        self.save(erasure)
        self.erasure = erasure
        self.erased = erasing.carry_out(self._connection, erasure)

    def keep_draft(self, place: str, text: str, cursor: int) -> None:
        """Keep a half-typed text; it stands in no record and needs no event."""
        draft = Draft(place=place, text=text, cursor=cursor, saved_at=self.now)
        drafts.keep(self._connection, draft)

    def drop_draft(self, place: str) -> None:
        """Forget the half-typed text from a place."""
        drafts.drop(self._connection, place)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every value that differs from what it was when the act began, in the order of saving."""
        pairs = ((before, self._latest[key]) for key, before in self._first.items())
        return tuple(Change(before, after) for before, after in pairs if before != after)

    def _replace(self, shelf: rows.Shelf[Any], value_id: str, value: Any) -> None:
        keeper = Keeper(self._connection, shelf)
        before = None if value_id in self._fresh else keeper.find(value_id)
        self._fresh.discard(value_id)
        if before == value:
            return
        if value is None:
            keeper.take_out(value_id)
        else:
            keeper.put(value, known=before is not None)
        if shelf.recorded:
            self._first.setdefault((shelf.name, value_id), before)
            self._latest[shelf.name, value_id] = value
