"""Two audiences: the room hears what is meant for it, and nothing that is the facilitator's."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import (
    breaks,
    cards,
    contributions,
    pauses,
    people,
    private_notes,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.reader import Priority, ReaderState
from coprod_desktop.ui.views.private_notes import PrivateNotesView

CTRL = Qt.KeyboardModifier.ControlModifier

REFUSED = (
    "This is for you alone, so the room does not hear it. "
    "Settings, Speech lets you choose a headset."
)


def test_nothing_that_is_announced_or_whispered_reaches_the_voice(program, room, voice):
    do, session_id = program.workspace.do, room.session.id
    omar = room.people["Omar"].id
    do(turns.ask_to_speak, session_id, omar)
    do(turns.next_speaker, session_id)
    do(cards.show_card, session_id, CardKind.BREAK, person_id=omar)
    do(pauses.start_composing, session_id, omar)
    room.clock.forward(200)
    program.view.show_time()
    assert program.view.whispers.rows.count() > 0
    do(breaks.start_break, session_id)
    do(breaks.end_break, session_id)
    program.write("Words")
    program.controller.do("where")
    program.window.announcer.say("A whisper for the facilitator.")
    program.window.announcer.say_besides("And one more.")
    QTest.qWait(600)
    assert "A whisper for the facilitator." in program.window.announcer.history
    assert len(program.window.announcer.history) >= 8
    assert voice.said == []


def test_whispers_are_left_out_of_what_is_read_aloud(program, room, voice):
    room.clock.forward(200)
    program.view.show_time()
    whispered = [
        program.view.whispers.rows.item(place).text()
        for place in range(program.view.whispers.rows.count())
    ]
    assert whispered
    read = program.reading
    assert not set(whispered) & set(read)
    program.press(Qt.Key.Key_F4)
    assert voice.said


def test_what_is_read_aloud_names_nobody_otherwise_than_the_room_screen_does(program, room, voice):
    omar = replace(room.people["Omar"], chosen_name="Oz")
    program.workspace.do(people.change_person, omar)
    for words, kept_back in (("Wet seats", False), ("Between us", True)):
        spoken = Spoken(words=words, person_id=omar.id, off_the_record=kept_back)
        program.workspace.do(contributions.record_contribution, room.session.id, spoken)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 2)
    assert program.reading[-1] == "Oz: Wet seats"
    assert "Omar" not in " ".join(program.reading)


def test_private_notes_are_never_read_to_the_room(program, room, voice):
    program.workspace.do(
        private_notes.keep_private_note, room.session.id, words="Somebody told me something."
    )
    program.controller.do("private_notes")
    view = program.wait_for_view(PrivateNotesView)
    assert view.reads_to is Audience.FACILITATOR
    program.press(Qt.Key.Key_F4)
    QTest.qWait(50)
    assert voice.said == []
    refused = REFUSED
    assert program.message().startswith(refused)


def test_the_reader_says_nothing_that_is_for_the_facilitator_alone(program, voice):
    reader, troubles = program.controller._reader, []
    reader.trouble.connect(troubles.append)
    piece = [Piece(id="0", text="Omar has not been heard.")]
    reader.read(piece, to=Audience.FACILITATOR)
    reader.read_next(piece, to=Audience.FACILITATOR)
    reader.toggle(lambda: piece, to=Audience.FACILITATOR)
    reader.say("Omar has not been heard.", to=Audience.FACILITATOR)
    assert (voice.said, reader.state) == ([], ReaderState.IDLE)
    said = REFUSED
    assert troubles == [said] * 4
    reader.read(piece, to=Audience.ROOM)
    reader.read_next(piece, to=Audience.FACILITATOR)
    reader.say("A break is due.", Priority.ALERT, to=Audience.FACILITATOR)
    voice.finish()
    # The room goes on hearing what is for the room, and nothing else.
    assert len(voice.said) == 1
    assert reader.state is ReaderState.IDLE
