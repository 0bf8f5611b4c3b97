"""What a use case reads and writes through: one transaction, one act, one entry in the record."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

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


class Reader:
    """Everything that the panel's file holds, as it stands at one moment."""

    def __init__(self, connection: RawConnection) -> None:
        self._connection = connection
        self.panels = Repository(connection, rows.PANELS)
        self.words = Repository(connection, rows.WORDS)
        self.people = Repository(connection, rows.PEOPLE)
        self.needs = Repository(connection, rows.NEEDS)
        self.needs_at_sessions = Repository(connection, rows.NEEDS_AT_SESSIONS)
        self.preferences = Repository(connection, rows.PREFERENCES)
        self.topics = Repository(connection, rows.TOPICS)
        self.sessions = Repository(connection, rows.SESSIONS)
        self.attendance = Repository(connection, rows.ATTENDANCE)
        self.apologies = Repository(connection, rows.APOLOGIES)
        self.chairings = Repository(connection, rows.CHAIRINGS)
        self.breaks = Repository(connection, rows.BREAKS)
        self.agenda = Repository(connection, rows.AGENDA)
        self.item_visits = Repository(connection, rows.ITEM_VISITS)
        self.turns = Repository(connection, rows.TURNS)
        self.cards = Repository(connection, rows.CARDS)
        self.contributions = Repository(connection, rows.CONTRIBUTIONS)
        self.text_versions = Repository(connection, rows.TEXT_VERSIONS)
        self.moments = Repository(connection, rows.MOMENTS)
        self.proposals = Repository(connection, rows.PROPOSALS)
        self.decisions = Repository(connection, rows.DECISIONS)
        self.actions = Repository(connection, rows.ACTIONS)
        self.pauses = Repository(connection, rows.PAUSES)
        self.signs_of_life = Repository(connection, rows.SIGNS_OF_LIFE)
        self.go_rounds = Repository(connection, rows.GO_ROUNDS)
        self.stints = Repository(connection, rows.STINTS)
        self.ballot_papers = Repository(connection, rows.BALLOT_PAPERS)
        self.papers_sent = Repository(connection, rows.PAPERS_SENT)
        self.consents = Repository(connection, rows.CONSENTS)
        self.banked_points = Repository(connection, rows.BANKED_POINTS)
        self.private_notes = Repository(connection, rows.PRIVATE_NOTES)
        self._open_what_comes_after(connection)

    def _open_what_comes_after(self, connection: RawConnection) -> None:
        self.check_backs = Repository(connection, rows.CHECK_BACKS)
        self.how_was_it = Repository(connection, rows.HOW_WAS_IT)
        self.sign_offs = Repository(connection, rows.SIGN_OFFS)
        self.easy_reads = Repository(connection, rows.EASY_READS)
        self.easy_lines = Repository(connection, rows.EASY_LINES)
        self.easy_checks = Repository(connection, rows.EASY_CHECKS)
        self.panel_pictures = Repository(connection, rows.PANEL_PICTURES)
        self.picture_files = Repository(connection, rows.PICTURE_FILES)
        self.phrases = Repository(connection, rows.PHRASES)
        self.said_words = Repository(connection, rows.SAID_WORDS)
        self.pens = Repository(connection, rows.PENS)
        self.erasures = Repository(connection, rows.ERASURES)

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
