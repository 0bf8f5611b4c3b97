"""Captions of whatever the voice says: for whom it is, sentence by sentence, and for eyes only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprod_desktop.choices import SpeechMode
from coprod_desktop.domain.panel import Method
from coprod_desktop.services import contributions, pauses, people
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.kit.caption_line import CaptionLine
from coprod_desktop.ui.kit.secret_words import SecretWordsView
from coprod_desktop.ui.reader import Priority
from coprod_desktop.ui.spoken_words import SPOKEN
from coprod_desktop.ui.theme import THEMES, Look
from coprod_desktop.ui.views.afterwards import AfterView
from tests.gui.test_deciding_by_keyboard import put
from tests.gui.test_secret_ballot_by_keyboard import hand_over

LONG = "Wheelchair users cannot reach the timetable because the bench stands in front of it. " * 3


@pytest.fixture
def both(program, voice):
    """Captions in the window and on the room screen, of what was asked for alone."""
    program.controller._preferring.hold(captions=True, room_captions=True, speech=SpeechMode.NEVER)
    return program.window.captions.line


@pytest.fixture
def screen(program, room):
    program.controller.do("room")
    return program.controller.screens.room


def read(program, *texts: str, to: Audience = Audience.ROOM) -> None:
    pieces = [Piece(id=str(place), text=text) for place, text in enumerate(texts)]
    program.controller._reader.read(pieces, to=to)


def shown(line: CaptionLine) -> tuple[str, str]:
    return line.told, line.marked


def test_nobody_has_captions_who_did_not_choose_them(program, screen, voice):
    read(program, "The bench is wet.")
    voice.say_word("bench")
    assert not program.window.captions.isVisible()
    assert not screen.spoken.isVisible()


def test_each_sentence_stands_there_for_both_with_the_word_that_is_heard(
    program, both, screen, voice
):
    read(program, "UC pays. The bench 😀 is wet.")
    assert shown(both) == ("The room hears: UC pays.", "")
    voice.say_word("Universal")
    assert shown(both) == ("The room hears: UC pays.", "UC")
    assert shown(screen.spoken) == ("UC pays.", "UC")
    voice.finish()
    voice.say_word("is")
    assert shown(screen.spoken) == ("The bench 😀 is wet.", "is")
    voice.finish()
    # Whoever reads slowly has it before them until something else is said.
    assert shown(both) == ("The room hears: The bench 😀 is wet.", "")
    assert both.isVisible()
    assert screen.spoken.isVisible()
    program.controller._reader.stop()
    assert shown(both) == shown(screen.spoken) == ("", "")


def test_an_alert_is_shown_and_then_what_was_cut_by_it(program, both, screen, voice):
    read(program, "The bench is wet.")
    voice.say_word("bench")
    reader = program.controller._reader
    reader.say("A break, in UC.", Priority.ALERT, to=Audience.ROOM)
    program.wait_for(lambda: voice.said[-1].startswith("A break"))
    voice.say_word("break")
    assert shown(screen.spoken) == ("A break, in UC.", "break")
    voice.finish()
    program.wait_for(lambda: voice.said[-1].startswith("bench"))
    voice.say_word("wet")
    assert shown(screen.spoken) == ("The bench is wet.", "wet")
    assert shown(both) == ("The room hears: The bench is wet.", "wet")


def test_what_is_for_the_facilitator_alone_is_never_on_the_room_screen(
    program, both, screen, voice, private
):
    read(program, "The bench is wet.")
    voice.say_word("bench")
    reader = program.controller._reader
    for priority in (Priority.FOCUS, Priority.ALERT):
        reader.say("Omar has not been heard.", priority, to=Audience.FACILITATOR)
        private.say_word("Omar")
        assert shown(both) == ("You alone hear: Omar has not been heard.", "Omar")
        assert shown(screen.spoken) == ("The bench is wet.", "bench")
        private.finish()
        voice.say_word("bench")
        assert shown(both) == ("The room hears: The bench is wet.", "bench")
    read(program, "A private note.", to=Audience.FACILITATOR)
    private.say_word("note")
    assert shown(both) == ("You alone hear: A private note.", "note")
    assert shown(screen.spoken) == ("", "")


def test_somebodys_own_words_stand_on_the_room_screen_once(program, both, screen, voice):
    program.controller._reader.read([Piece(id=SPOKEN, text="My words.")], to=Audience.ROOM)
    voice.say_word("words")
    assert shown(both) == ("The room hears: My words.", "words")
    assert shown(screen.spoken) == ("", "")


def test_a_blank_room_screen_stays_blank_whatever_is_read(program, room, both, screen, voice):
    program.workspace.send(pauses.pause_everything, room.session.id).then(None)
    program.wait_for(lambda: screen.is_blank)
    read(program, "The bench is wet.")
    voice.say_word("bench")
    assert shown(screen.spoken) == ("", "")
    assert not screen.spoken.isVisible()
    program.workspace.send(pauses.go_on, room.session.id).then(None)
    program.wait_for(lambda: not screen.is_blank)
    assert screen.spoken.isVisible()


def test_screen_readers_hear_nothing_of_captions(program, both, screen, voice, monkeypatch):
    told = []
    monkeypatch.setattr(program.window.announcer, "say", told.append)
    before = list(program.window.announcer.history)
    read(program, "The bench is wet.")
    voice.say_word("bench")
    for line in (both, screen.spoken):
        interface = QAccessible.queryAccessibleInterface(line)
        assert interface.text(QAccessible.Text.Name) == ""
        assert interface.text(QAccessible.Text.Description) == ""
        assert line.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert told == []
    assert list(program.window.announcer.history) == before


def test_captions_take_no_room_from_words_while_they_come_and_go(program, room, both, screen):
    spoken = Spoken(words=LONG, person_id=room.people["Janet"].id)
    program.workspace.do(contributions.record_contribution, room.session.id, spoken)
    program.wait_for(lambda: LONG[:20] in screen.point.text())
    heights = [screen.point.height(), both.height(), screen.spoken.height()]
    read(program, LONG)
    program.qtbot.waitUntil(lambda: bool(both.told))
    assert [screen.point.height(), both.height(), screen.spoken.height()] == heights


@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_every_word_of_a_long_sentence_comes_into_sight(program, both, voice, scale):
    program.theme.set_look(Look(scale=scale))
    program.window.resize(1024, 768)
    read(program, LONG[: LONG.index(".")])
    for word in voice.said[-1].split():
        voice.say_word(word)
        assert both.marked == word
        place = both.word_on_page()
        assert both.contentsRect().adjusted(-4, -4, 4, 4).contains(place), word
        assert not place.isEmpty()


@pytest.mark.parametrize("theme", THEMES)
def test_the_word_is_marked_by_more_than_its_ground_in_every_theme(program, both, voice, theme):
    program.theme.set_look(Look(theme=theme))
    read(program, "The bench is wet.")
    plain = both.grab().toImage()
    voice.say_word("bench")
    marked = both.grab().toImage()
    assert marked != plain
    colours = both._heard[1]
    assert {marked.pixelColor(x, y).name() for x in range(marked.width()) for y in range(40)} >= {
        colours.strong.name(),
        colours.frame.name(),
    }


def test_what_only_the_facilitator_hears_is_not_read_by_whoever_votes_on_their_laptop(
    program, room, both, voice, private
):
    put(program, room, Method.BALLOT)
    reader = program.controller._reader
    reader.say("Omar has not been heard.", Priority.ALERT, to=Audience.FACILITATOR)
    private.say_word("Omar")
    assert shown(both) == ("You alone hear: Omar has not been heard.", "Omar")
    hand_over(program)
    assert shown(both) == ("", "")
    private.say_word("heard")
    private.finish()
    assert shown(both) == ("", "")


def test_nothing_that_was_read_stands_there_once_the_panel_is_locked(
    program, room, both, voice, private
):
    reader = program.controller._reader
    reader.say("A private note.", Priority.ALERT, to=Audience.FACILITATOR)
    reader.say("Benches.", Priority.ALERT, to=Audience.ROOM)
    private.say_word("note")
    private.finish()
    program.controller.lock()
    assert shown(both) == ("", "")


def test_secret_words_that_are_read_stand_in_no_caption(program, room, both, voice):
    program.view.is_secret = True
    program.controller._reader.say("1. abandon", Priority.ALERT, to=Audience.ROOM)
    voice.say_word("abandon")
    assert shown(both) == ("", "")
    assert SecretWordsView.is_secret


def test_who_tells_what_they_needed_reads_nothing_that_was_said_to_the_facilitator(
    program, room, both, voice, private
):
    program.workspace.do(people.tell_need, person_id=room.people["Omar"].id, words="Large print")
    program.controller.do("after")
    program.wait_for_view(AfterView)
    reader = program.controller._reader
    reader.say("Janet has not been heard.", Priority.ALERT, to=Audience.FACILITATOR)
    private.say_word("Janet")
    assert shown(both) == ("You alone hear: Janet has not been heard.", "Janet")
    program.press_button("Hand the keyboard over")
    assert shown(both) == ("", "")
