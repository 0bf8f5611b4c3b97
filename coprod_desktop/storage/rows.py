"""Where each kind of value is kept: one table for each, with a column for each field."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

from coprod_desktop.domain.access import BankedPoint, Consent, PaperSent, PrivateNote
from coprod_desktop.domain.afterwards import CheckBack, HowWasIt, SignOff
from coprod_desktop.domain.agenda import AgendaItem, ItemVisit, Topic
from coprod_desktop.domain.ballot import BallotPaper
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.clock import Pause, SignOfLife
from coprod_desktop.domain.contribution import Contribution, Moment, TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.easy_read import (
    EasyCheck,
    EasyLine,
    EasyRead,
    PanelPicture,
    PictureFile,
)
from coprod_desktop.domain.erasure import Erasure
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.domain.pen import Pen
from coprod_desktop.domain.people import Need, NeedAtSession, Person, PersonPreferences
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Apology, Attendance, Break, Chairing, Session
from coprod_desktop.domain.turns import GoRound, Stint, Turn
from coprod_desktop.storage.codec import ValueCodec, codec_of

V = TypeVar("V")
_COLUMNS = {int: Integer, str: Text, bytes: LargeBinary}


@dataclass(frozen=True, slots=True, eq=False)
class Shelf(Generic[V]):
    """Where one kind of value is kept, and in which natural order it is given back.

    ``key`` is the column that pages go by. Values that are not ``recorded`` are settings: they
    stand in no entry of the record and cannot be undone.
    """

    name: str
    codec: ValueCodec[V]
    table: Table
    order: tuple[str, ...]
    key: str
    recorded: bool


def shelf(
    kind: type[V], name: str, *, order: tuple[str, ...] = ("id",), recorded: bool = True
) -> Shelf[V]:
    """Describe the table of a kind of value; the last column of its order is its page key."""
    codec = codec_of(kind)
    columns: list[Column[Any]] = [
        Column(
            field.name,
            _COLUMNS[field.column_type],
            primary_key=field.name == "id",
            nullable=field.nullable,
        )
        for field in codec.fields
    ]
    table = Table(name, MetaData(), *columns)
    return Shelf(name, codec, table, order, order[-1], recorded)


PANELS = shelf(Panel, "panels")
WORDS = shelf(Word, "words")
PEOPLE = shelf(Person, "people")
NEEDS = shelf(Need, "needs")
NEEDS_AT_SESSIONS = shelf(NeedAtSession, "needs_at_sessions")
PREFERENCES = shelf(PersonPreferences, "preferences", recorded=False)
TOPICS = shelf(Topic, "topics")
SESSIONS = shelf(Session, "sessions", order=("number",))
ATTENDANCE = shelf(Attendance, "attendance")
APOLOGIES = shelf(Apology, "apologies")
CHAIRINGS = shelf(Chairing, "chairings")
BREAKS = shelf(Break, "breaks")
AGENDA = shelf(AgendaItem, "agenda", order=("session_id", "position"))
ITEM_VISITS = shelf(ItemVisit, "item_visits")
TURNS = shelf(Turn, "turns")
CARDS = shelf(Card, "cards")
CONTRIBUTIONS = shelf(Contribution, "contributions", order=("session_id", "sequence"))
TEXT_VERSIONS = shelf(TextVersion, "text_versions")
MOMENTS = shelf(Moment, "moments")
PROPOSALS = shelf(Proposal, "proposals")
DECISIONS = shelf(Decision, "decisions", order=("session_id", "number"))
ACTIONS = shelf(Action, "actions")
PAUSES = shelf(Pause, "pauses")
SIGNS_OF_LIFE = shelf(SignOfLife, "signs_of_life", recorded=False)
GO_ROUNDS = shelf(GoRound, "go_rounds")
STINTS = shelf(Stint, "stints")
BALLOT_PAPERS = shelf(BallotPaper, "ballot_papers", recorded=False)
PAPERS_SENT = shelf(PaperSent, "papers_sent")
CONSENTS = shelf(Consent, "consents")
BANKED_POINTS = shelf(BankedPoint, "banked_points")
PRIVATE_NOTES = shelf(PrivateNote, "private_notes")
CHECK_BACKS = shelf(CheckBack, "check_backs")
HOW_WAS_IT = shelf(HowWasIt, "how_was_it")
SIGN_OFFS = shelf(SignOff, "sign_offs")
EASY_READS = shelf(EasyRead, "easy_reads")
EASY_LINES = shelf(EasyLine, "easy_lines", order=("easy_read_id", "position"))
EASY_CHECKS = shelf(EasyCheck, "easy_checks")
PANEL_PICTURES = shelf(PanelPicture, "panel_pictures")
# Files are large, and never change: the picture that an entry of the record tells of names its own.
PICTURE_FILES = shelf(PictureFile, "picture_files", recorded=False)
PHRASES = shelf(Phrase, "phrases", order=("person_id", "position"))
SAID_WORDS = shelf(SaidWord, "said_words", order=("person_id", "written"))
PENS = shelf(Pen, "pens")
# Fingerprints of what is gone: the entry of the record about it names none of them.
ERASURES = shelf(Erasure, "erasures", recorded=False)

SHELVES: tuple[Shelf[Any], ...] = (
    PANELS,
    WORDS,
    PEOPLE,
    NEEDS,
    NEEDS_AT_SESSIONS,
    PREFERENCES,
    TOPICS,
    SESSIONS,
    ATTENDANCE,
    APOLOGIES,
    CHAIRINGS,
    BREAKS,
    AGENDA,
    ITEM_VISITS,
    TURNS,
    CARDS,
    CONTRIBUTIONS,
    TEXT_VERSIONS,
    MOMENTS,
    PROPOSALS,
    DECISIONS,
    ACTIONS,
    PAUSES,
    SIGNS_OF_LIFE,
    GO_ROUNDS,
    STINTS,
    BALLOT_PAPERS,
    PAPERS_SENT,
    CONSENTS,
    BANKED_POINTS,
    PRIVATE_NOTES,
    CHECK_BACKS,
    HOW_WAS_IT,
    SIGN_OFFS,
    EASY_READS,
    EASY_LINES,
    EASY_CHECKS,
    PANEL_PICTURES,
    PICTURE_FILES,
    PHRASES,
    SAID_WORDS,
    PENS,
    ERASURES,
)
SHELF_OF: dict[type[Any], Shelf[Any]] = {one.codec.kind: one for one in SHELVES}
SHELF_NAMED: dict[str, Shelf[Any]] = {one.name: one for one in SHELVES}
