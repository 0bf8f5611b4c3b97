"""A session in Welsh with words in other languages, recorded by a program that speaks English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.panel import Word
from tests.documents.languages import POLISH, URDU
from tests.documents.records import ADOPTED, BENCHES, full_record, said

WELSH_POINT = "Mae'r arwydd yn rhy uchel i bawb."
MEANING = "Ymyl y palmant, lle mae'r ffordd yn dechrau."


def welsh_record() -> SessionRecord:
    """Give a session in Welsh: a Polish and an Urdu point, and words with a Welsh meaning."""
    full = full_record()
    return replace(
        full,
        session=replace(full.session, title="Seddi a chysgod", language="cy"),
        agenda=(replace(BENCHES, title="Y meinciau"),),
        contributions=(
            said(1, WELSH_POINT, language="cy"),
            said(2, POLISH, person_id="p4", language="pl"),
            said(3, URDU, person_id="p3", language="ur"),
            said(4, "And one in English.", person_id="p2"),
        ),
        decisions=(replace(ADOPTED, words="Pum mainc dan gysgod."),),
        actions=(
            Action(
                id="x1",
                session_id="s",
                what="Mesur y lle.",
                person_id="p4",
                by=date(2026, 12, 18),
            ),
        ),
        words=(
            Word(id="w1", word="kerb", meaning=MEANING, language="cy"),
            Word(id="w2", word="quorum", meaning="How many must be there."),
        ),
    )
