"""What people keep back stands in no paper of any kind: not on a page, not in its data."""

import re
from dataclasses import replace

import pytest

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import write_pdf
from coprod_desktop.domain.cards import CardAnswer, CardKind
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    agendas,
    banked_points,
    cards,
    consents,
    contributions,
    decisions,
    easy_reads,
    moments,
    needs,
    papers,
    people,
    private_notes,
    proposals,
    sessions,
    sign_offs,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.easy_reads import EasyWords
from tests.documents.whole_file import everything_in
from tests.panels import Room

SECRET = "marmalade"
PAPERS = tuple(Paper)


def paper_of(room: Room, paper: Paper, who: str = "Janet") -> Document:
    """Compose a paper; one for one person is Janet's."""
    person_id = room.people[who].id if paper.is_of_person else None
    return papers.compose(room.workspace, paper, room.session.id, person_id)


def whole(document: Document) -> str:
    return everything_in(write_pdf(document, PRESETS["pdf"], lambda _done, _of: None).content)


def say(room: Room, who: str, words: str, **more: object):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def keep_everything_back(room: Room) -> None:
    """Put a secret into everything that people keep to themselves."""
    _about_people(room)
    _before_and_beside(room)
    _in_words(room)
    _in_a_decision(room)
    do, session = room.workspace.do, room.session.id
    do(easy_reads.add_easy_line, session, EasyWords(words="The kerb is too high"))
    do(sessions.close_session, session)
    do(sign_offs.want_change, session, room.people["Janet"].id, words=f"{SECRET} sixteen")


def _about_people(room: Room) -> None:
    do = room.workspace.do
    told = {"rider": f"{SECRET} one", "pronunciation": f"{SECRET} two"}
    do(people.change_person, replace(room.people["Omar"], brings=f"{SECRET} three", **told))
    do(people.change_person, replace(room.people["Janet"], brings=f"{SECRET} four"))
    need = do(people.tell_need, person_id=room.people["Omar"].id, words=f"{SECRET} five")
    do(needs.assign_need, room.session.id, need.id, words=f"{SECRET} six")
    helen = do(people.add_person, name="Helen")
    do(sessions.send_apology, room.session.id, helen.id, reason=f"{SECRET} seven")


def _before_and_beside(room: Room) -> None:
    do, session = room.workspace.do, room.session.id
    item = room.workspace.ask(agendas.list_agenda, session)[0]
    for who in ("Omar", "Janet"):
        words = f"{SECRET} eight of {who}"
        do(banked_points.bank_point, item.id, person_id=room.people[who].id, words=words)
    do(private_notes.keep_private_note, session, words=f"{SECRET} nine")
    card = do(cards.show_card, session, CardKind.STOP, person_id=room.people["Omar"].id)
    do(cards.answer_card, card.id, by=CardAnswer.OTHER, answer=f"{SECRET} ten")
    do(moments.mark_moment, session, person_id=room.people["Omar"].id)


def _in_words(room: Room) -> None:
    do = room.workspace.do
    say(room, "Janet", "The kerb is too high")
    say(room, "Janet", f"{SECRET} eleven", off_the_record=True)
    say(room, "Janet", f"{SECRET} twelve", name_choice=NameChoice.NOT_WRITTEN)
    taken_back = say(room, "Janet", f"{SECRET} thirteen")
    do(contributions.withdraw_contribution, taken_back.id)
    changed = say(room, "Janet", f"{SECRET} fourteen")
    why = {"words": "At a house", "because": f"{SECRET} fifteen"}
    do(contributions.correct_contribution, changed.id, **why)


def _in_a_decision(room: Room) -> None:
    do, session, omar = room.workspace.do, room.session.id, room.people["Omar"].id
    do(consents.tell_consent, session, omar, given=False)
    say(room, "Omar", f"{SECRET} seventeen")
    put = do(proposals.put_proposal, session, words="Five benches")
    do(decisions.take_stance, put.id, omar, Stance.BLOCK, reason=f"{SECRET} eighteen")
    because = f"{SECRET} nineteen"
    do(
        proposals.reword_proposal,
        put.id,
        words="Six benches",
        asked_by_id=omar,
        because=because,
    )
    do(decisions.take_stance, put.id, omar, Stance.BLOCK, reason=f"{SECRET} twenty")
    do(decisions.end_decision, put.id, Outcome.NOT_YET)
    words = f"{SECRET} twenty-one"
    do(decisions.add_minority_view, put.id, words=words, person_id=omar)


@pytest.mark.parametrize("paper", [one for one in PAPERS if one is not Paper.HELD])
def test_what_people_keep_back_stands_nowhere_in_any_paper(room: Room, paper: Paper):
    keep_everything_back(room)
    everything = whole(paper_of(room, paper))
    assert SECRET not in everything.casefold()
    if paper is Paper.MY_WORDS:
        assert "The kerb is too high" in everything


@pytest.mark.parametrize("paper", [one for one in PAPERS if not one.is_of_person])
def test_nobody_reads_in_a_paper_that_somebody_said_no_to_being_recorded(room: Room, paper: Paper):
    keep_everything_back(room)
    everything = whole(paper_of(room, paper)).casefold()
    for word in ("consent to record", "not recorded", "off the record", "refused"):
        assert word not in everything


@pytest.mark.parametrize("paper", PAPERS)
def test_no_id_stands_in_any_paper(room: Room, paper: Paper):
    keep_everything_back(room)
    everything = whole(paper_of(room, paper))
    assert re.findall(r"\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b", everything) == []


@pytest.mark.parametrize("paper", [Paper.MY_WORDS, Paper.RIDER])
def test_a_paper_for_one_person_holds_nothing_of_the_others(room: Room, paper: Paper):
    do = room.workspace.do
    say(room, "Janet", "The kerb is too high")
    say(room, "Omar", "The sign is too low")
    do(people.change_person, replace(room.people["Omar"], rider="A table for my keyboard"))
    janets, omars = whole(paper_of(room, paper)), whole(paper_of(room, paper, "Omar"))
    for words in ("The sign is too low", "keyboard", "Omar"):
        assert words not in janets
    assert "Janet" not in omars
    assert ("The sign is too low" in omars) is (paper is Paper.MY_WORDS)
    assert ("keyboard" in omars) is (paper is Paper.RIDER)


def test_what_is_held_of_somebody_tells_them_all_of_it_and_nothing_of_another(room: Room):
    keep_everything_back(room)
    janets, omars = (whole(paper_of(room, Paper.HELD, who)) for who in ("Janet", "Omar"))
    for word in ("four", "eight of Janet", "eleven", "twelve", "thirteen", "fourteen", "sixteen"):
        assert f"{SECRET} {word}" in janets
        assert f"{SECRET} {word}" not in omars
    told = ("one", "two", "three", "five", "six", "eight of Omar", "seventeen", "twenty")
    for word in told:
        assert f"{SECRET} {word}" in omars
        assert not re.search(rf"{SECRET} {word}\b", janets)
    for nobodys in ("seven", "nine"):
        assert not re.search(rf"{SECRET} {nobodys}\b", janets + omars)


def test_somebodys_own_rider_holds_what_they_wrote_and_nothing_else_about_them(room: Room):
    keep_everything_back(room)
    everything = whole(paper_of(room, Paper.RIDER, "Omar"))
    for word in ("one", "two", "five"):
        assert f"{SECRET} {word}" in everything
    assert everything.count(f"{SECRET} three") == 0
    assert f"{SECRET} six" not in everything


def test_the_number_of_a_person_stays_theirs_when_others_come(room: Room):
    ask, do = room.workspace.ask, room.workspace.do
    before = {name: ask(papers.place_of, one.id) for name, one in room.people.items()}
    assert sorted(before.values()) == [1, 2, 3, 4]
    do(people.add_person, name="Aaron")
    assert {name: ask(papers.place_of, one.id) for name, one in room.people.items()} == before
