"""The room screen: big words that fit, nothing private, blank at once, followed while read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.services import (
    agendas,
    breaks,
    contributions,
    go_rounds,
    pauses,
    people,
    private_notes,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.theme import Look

LONG = "Wheelchair users cannot reach the timetable because the bench stands in front of it. " * 4


@pytest.fixture
def screen(program, room) -> QWidget:
    program.controller.do("room")
    shown = program.controller.screens.room
    shown.resize(1280, 720)
    return shown


def say(program, room, words):
    spoken = Spoken(words=words, person_id=room.people["Janet"].id, kind=Kind.IDEA)
    program.workspace.send(contributions.record_contribution, room.session.id, spoken).then(None)
    program.wait_for(lambda: words[:20] in program.controller.screens.room.point.text())


def everything_said(interface):
    """Every name and text in the accessibility tree of a window."""
    texts = [interface.text(kind) for kind in QAccessible.Text if kind.name != "UserText"]
    children = (interface.child(place) for place in range(interface.childCount()))
    return " ".join([*texts, *(everything_said(child) for child in children if child)])


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
def test_a_long_point_shrinks_until_it_fits(program, room, screen, size):
    screen.resize(*size)
    say(program, room, LONG)
    program.qtbot.wait(50)
    point = screen.point
    lines = point.document().size().height()
    assert lines * point.fontMetrics().lineSpacing() <= point.viewport().height()
    assert point.font().pixelSize() >= 20


def test_what_is_read_aloud_is_marked_in_the_colours_of_the_theme(program, room, screen, voice):
    program.theme.set_look(Look(theme="hc-dark"))
    say(program, room, "The bench is wet")
    program.controller.do("read")
    while voice.said[-1] != "Janet: The bench is wet":
        voice.finish()
        program.wait_for(lambda: not voice.is_silent)
    voice.say_word("bench")
    mark = screen.point.extraSelections()[-1]
    assert mark.cursor.selectedText() == "bench"
    assert mark.format.background().color() == program.theme.tokens.colour("readalong_bg")


def test_a_break_stands_there_in_big_words_and_nothing_of_the_meeting_beside(program, room, screen):
    say(program, room, LONG)
    room.clock.forward(8)
    program.workspace.do(turns.ask_to_speak, room.session.id, room.people["Omar"].id)
    assert "Half the time is used" in screen.next.text()
    pause = program.workspace.do(breaks.start_break, room.session.id)
    program.wait_for(lambda: "Break" in screen.point.text())
    assert screen.point.text() == f"Break until {pause.back_at.astimezone():%H:%M}"
    assert (screen.speaker.text(), screen.next.text()) == ("", "")


def test_it_says_who_speaks_and_who_is_next(program, room, screen):
    for name in ("Janet", "Omar", "Tomasz"):
        program.workspace.do(turns.ask_to_speak, room.session.id, room.people[name].id)
    program.workspace.do(turns.next_speaker, room.session.id)
    assert screen.speaker.text() == "Janet is speaking"
    assert screen.next.text().startswith("Next: Omar, Tomasz")
    assert "Break in about 45 minutes" in screen.next.text()


def test_a_content_warning_stands_there_for_whoever_would_rather_leave(program, room, screen):
    item = program.workspace.ask(agendas.list_agenda, room.session.id)[0]
    program.workspace.do(agendas.change_item, replace(item, content_warning="a death"))
    told = "This item is about: a death. You can leave and come back."
    assert screen.next.text().startswith(told)


def test_each_cue_that_is_heard_is_seen_too_half_the_time_included(program, room, screen):
    program.minutes_pass(room, 8)
    program.wait_for(lambda: "Half the time is used" in screen.next.text())
    program.minutes_pass(room, 3)
    program.wait_for(lambda: "About five minutes left" in screen.next.text())
    assert "Half" not in screen.next.text()


def test_what_everybody_is_asked_stands_there_as_long_as_the_go_round(program, room, screen):
    do, session_id = program.workspace.do, room.session.id
    do(go_rounds.start_go_round, session_id, question="How was the bus?")
    asked, following = screen.next.text().splitlines()
    assert asked == "We ask everybody: How was the bus?"
    assert following.startswith("Next: Janet, Omar")
    do(go_rounds.stop_go_round, session_id)
    assert "How was the bus?" not in screen.next.text()


def test_somebody_who_writes_is_waited_for_in_big_words(program, room, screen):
    program.workspace.do(pauses.start_composing, room.session.id, room.people["Omar"].id)
    assert screen.speaker.text() == "Omar is writing. The clock stands still."


def test_the_interpreter_is_waited_for_in_big_words_so_that_nobody_speaks_on(program, room, screen):
    do, session_id = program.workspace.do, room.session.id
    do(turns.ask_to_speak, session_id, room.people["Omar"].id)
    do(turns.next_speaker, session_id)
    do(pauses.start_catching_up, session_id)
    assert screen.speaker.text() == "The interpreter catches up. The clock stands still."
    do(pauses.stop_catching_up, session_id)
    assert screen.speaker.text() == "Omar is speaking"


def test_it_is_opened_blank_while_everything_is_paused(program, room):
    program.workspace.do(pauses.pause_everything, room.session.id)
    program.controller.do("room")
    assert program.controller.screens.room.is_blank
    assert not program.controller.screens.room.point.isVisible()


def test_what_is_read_aloud_is_followed_only_where_the_room_sees_it_anyway(program, room, screen):
    say(program, room, "The bench is wet")
    assert screen.place_of("10:05 Janet, idea: The bench is wet").at is screen.point
    assert screen.place_of(screen.item.text()).at is screen.item
    assert screen.place_of("A private sentence") is None
    screen.blank(on=True)
    assert screen.place_of("The bench is wet") is None


def test_nothing_private_stands_in_its_accessibility_tree(program, room, screen):
    note = "CANARY was told"
    program.workspace.do(private_notes.keep_private_note, room.session.id, words=note)
    spoken = Spoken(words="CANARY words", person_id=room.people["Omar"].id, off_the_record=True)
    program.workspace.do(contributions.record_contribution, room.session.id, spoken)
    say(program, room, "The bench is wet")
    told = everything_said(QAccessible.queryAccessibleInterface(screen))
    assert "CANARY" not in told
    assert "The bench is wet" in told


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_on_the_screen_itself_closes_it(program, room, screen, key):
    QTest.keyClick(screen, key)
    program.wait_for(lambda: program.controller.screens.room is None)
    program.controller.do("room")
    assert program.controller.screens.room.isVisible()


def test_f12_on_the_screen_itself_leaves_nothing_but_the_neutral_page(program, room, screen):
    say(program, room, "The bench is wet")
    QTest.keyClick(screen, Qt.Key.Key_F12)
    assert screen.is_blank
    program.qtbot.wait(50)
    picture = screen.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) == 1
    assert screen.point.isHidden()


def test_an_unplugged_projector_never_covers_the_facilitators_screen(program, room, screen):
    screen.showFullScreen()
    screen.screen_is_gone(screen.screen())
    assert not screen.isFullScreen()
    assert screen.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
def test_the_window_is_as_large_as_its_screen_and_no_band_is_cut(program, room, screen, size):
    long_name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Wŷn"
    omar = replace(room.people["Omar"], name=long_name)
    program.workspace.do(people.change_person, omar)
    for one in ("Janet", "Omar", "Tomasz"):
        program.workspace.do(turns.ask_to_speak, room.session.id, room.people[one].id)
    program.workspace.do(turns.next_speaker, room.session.id)
    screen.resize(*size)
    say(program, room, LONG)
    program.controller.screens.captions.say("what the reporter hears, " * 6)
    program.qtbot.wait(50)
    assert (screen.width(), screen.height()) == size
    for band in (screen.item, screen.speaker, screen.captions, screen.next):
        assert band.height() >= band.heightForWidth(band.width()), band.text()
        assert band.geometry().bottom() <= size[1]
        longest = max(band.text().split(), key=len)
        assert band.fontMetrics().horizontalAdvance(longest) <= band.width()
