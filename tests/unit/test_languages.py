"""A language is set once, for the panel, and holds where nobody has set another."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.braille import liblouis
from coprod_desktop.domain import troubles
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services import (
    banked_points,
    contributions,
    exchange,
    guests,
    panels,
    papers,
    people,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.languages_here import has_letters, has_voice, what_it_lacks
from coprod_desktop.services.meeting_csv import read_meeting
from coprod_desktop.speech.recording import languages_spoken
from coprod_desktop.wording.languages import languages_to_choose
from tests.panels import Room


def be_welsh(workspace) -> None:
    workspace.do(panels.change_rules, lambda panel: replace(panel, language="cy"))


def speaks(room: Room, name: str, language: str) -> None:
    room.workspace.do(people.change_person, replace(room.people[name], language=language))


def say(room: Room, name: str | None, words: str = "Helo") -> str:
    person_id = room.people[name].id if name else None
    said = Spoken(words=words, person_id=person_id)
    return room.workspace.do(contributions.record_contribution, room.session.id, said).language


def test_new_sessions_words_and_people_follow_the_language_of_the_panel(workspace):
    before = workspace.do(sessions.plan_session, title="Before")
    be_welsh(workspace)
    assert workspace.do(sessions.plan_session, title="Cyfarfod").language == "cy"
    assert (
        workspace.do(panels.explain_word, word="palmant", meaning="lle i gerdded").language == "cy"
    )
    assert workspace.do(people.add_person, name="Efa").language == ""
    assert workspace.ask(sessions.get_session, before.id).language == "en-GB"


def test_a_word_stays_in_its_language_until_somebody_sets_another(workspace):
    workspace.do(panels.explain_word, word="kerb", meaning="ymyl", language="cy")
    assert workspace.do(panels.explain_word, word="Kerb", meaning="ymyl y ffordd").language == "cy"
    told = {"word": "kerb", "meaning": "the edge", "language": "en-GB"}
    assert workspace.do(panels.explain_word, **told).language == "en-GB"
    workspace.undo_now()
    (word,) = workspace.ask(panels.list_words)
    assert (word.meaning, word.language) == ("ymyl y ffordd", "cy")


def test_words_are_in_the_language_of_their_speaker_else_in_that_of_the_session(room):
    speaks(room, "Tomasz", "pl")
    assert [say(room, name) for name in ("Tomasz", "Omar", None)] == ["pl", "en-GB", "en-GB"]
    session = room.workspace.ask(sessions.get_session, room.session.id)
    room.workspace.do(sessions.change_session, replace(session, language="cy"))
    assert [say(room, name) for name in ("Tomasz", "Omar", None)] == ["pl", "cy", "cy"]


def test_a_point_of_beforehand_is_in_the_language_of_its_maker(room):
    speaks(room, "Omar", "ur")
    item = room.session.current_item_id
    told = {"person_id": room.people["Omar"].id, "words": "شکریہ"}
    point = room.workspace.do(banked_points.bank_point, item, **told)
    assert room.workspace.do(banked_points.raise_point, point.id).language == "ur"


def test_a_guest_and_a_word_explained_on_the_way_need_no_language(room):
    be_welsh(room.workspace)
    guest = room.workspace.do(guests.welcome_guest, room.session.id, name="Nia")
    room.people["Nia"] = guest
    assert say(room, "Nia") == "en-GB"


@pytest.fixture
def meeting(tmp_path):
    def read(*rows: str):
        path = tmp_path / "meeting.csv"
        path.write_text("\n".join(["item,speaker,text,language", *rows]), encoding="utf-8")
        return read_meeting(path)

    return read


def test_a_meeting_from_a_file_has_the_language_of_each_line_speaker_or_panel(room, meeting):
    be_welsh(room.workspace)
    speaks(room, "Tomasz", "pl")
    lines = ("Benches,Omar,Helo,", "Benches,Tomasz,Cześć,", "Benches,Omar,شکریہ,ur")
    session = room.workspace.do(exchange.import_session, meeting(*lines))
    said = room.workspace.ask(contributions.list_contributions, session.id)
    assert (session.language, [one.language for one in said]) == ("cy", ["cy", "pl", "ur"])


def test_a_line_whose_language_is_no_code_is_refused(meeting):
    with pytest.raises(troubles.LanguageUnclear) as refused:
        meeting("Benches,Omar,Helo,cy", "Benches,Omar,Helo,the Welsh one")
    assert refused.value.line == 3


def test_a_rider_tells_the_language_of_its_person_else_that_of_the_panel(room):
    be_welsh(room.workspace)
    speaks(room, "Tomasz", "pl")

    def told(name: str) -> str:
        paper = papers.compose(room.workspace, Paper.RIDER, person_id=room.people[name].id)
        return str(paper.blocks)

    assert "Polish" in told("Tomasz")
    assert "Welsh" in told("Omar")


def test_what_this_computer_cannot_do_with_a_language_is_said():
    spoken = languages_spoken(lambda: None)
    assert {"en", "cy", "pl", "ur", "zh"} <= spoken
    assert not has_voice("so", spoken)
    assert [*what_it_lacks("cy", spoken), *what_it_lacks("en-GB", frozenset())] == []
    assert [*what_it_lacks("so", spoken)] == [
        "This computer has no voice for Somali. Recordings say it in the English voice.",
        "Here is no braille code for Somali. Braille writes it in the English one.",
    ]
    assert "Our PDF files have no letters for Korean. A web page or a Word file has them." in (
        what_it_lacks("ko", spoken)
    )


def test_every_language_that_is_offered_is_known_to_lack_letters_or_not():
    offered = {code for code, _ in languages_to_choose("")}
    assert {code for code in offered if not has_letters(code)} == {"gu", "ko", "ta"}


def test_where_no_braille_is_here_at_all_no_language_is_said_to_lack_it(monkeypatch, tmp_path):
    monkeypatch.setenv(liblouis.PLACE, str(tmp_path / "nowhere.so"))
    liblouis.load.cache_clear()
    assert [*what_it_lacks("so", None)] == []
    liblouis.load.cache_clear()
