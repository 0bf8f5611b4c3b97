"""Reading along: every word is marked where it stands, on each screen with people's words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import cards, contributions, easy_reads, panels, people, proposals
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.speech.alignment import Aligned
from coprod_desktop.ui.kit.followed import each_followed
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.marks import contrast, mark_colours
from coprod_desktop.ui.reader import ReaderState
from coprod_desktop.ui.sight import areas_around
from coprod_desktop.ui.theme import THEMES, Look, tokens_of
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.lost_passphrase import LostPassphraseView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.word_bank import WordBankView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(program, room, words, who="Janet", **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    made = program.workspace.do(contributions.record_contribution, room.session.id, spoken)
    program.wait_for_the_screen()
    return made


def lit(screen) -> list[tuple[object, str, str]]:
    """What is marked on a screen: in which control, the sentence, and the word."""
    found = []
    for control in each_followed(screen):
        heard = control._heard
        if heard is None:
            continue
        marks = heard[-2]
        rows = dict(control.rows_shown())
        shown = rows[heard[0]] if len(heard) == 3 else widget_text(control)
        found.append((control, cut(shown, marks.sentence), cut(shown, marks.word)))
    return found


def widget_text(control) -> str:
    return control.text() if isinstance(control, Words) else control.toPlainText()


def cut(shown: str, place) -> str:
    units = shown.encode("utf-16-le")
    start, length = place or (0, 0)
    return units[2 * start : 2 * (start + length)].decode("utf-16-le")


def finish_until(program, voice, start: str) -> None:
    while not voice.said or not voice.said[-1].startswith(start):
        assert program.controller._reader.state is ReaderState.READING
        count = len(voice.said)
        voice.finish()
        program.wait_for(lambda count=count: len(voice.said) > count)


def test_the_row_of_the_last_point_is_followed_on_the_live_screen(program, room, voice):
    record(program, room, "The bench\n\nis wet. UC pays for 2 benches.")
    program.press(Qt.Key.Key_F4)
    [(heading, sentence, _)] = lit(program.view)
    assert sentence == heading.text() == program.view.bar.heading.text()
    finish_until(program, voice, "Janet")
    voice.say_word("bench")
    rows = program.view.heard_so_far.rows
    assert lit(program.view) == [(rows, "Janet: The bench", "bench")]
    finish_until(program, voice, "Universal Credit")
    voice.say_word("Universal")
    assert lit(program.view) == [(rows, "UC pays for 2 benches.", "UC")]
    program.press(Qt.Key.Key_F4)
    assert lit(program.view) == []


def test_one_point_or_all_from_here_are_read_as_the_room_may_hear_them(program, room, voice):
    omar = replace(room.people["Omar"], chosen_name="Oz")
    program.workspace.do(people.change_person, omar)
    record(program, room, "First")
    record(program, room, "Second", "Omar")
    record(program, room, "Between us", "Omar", off_the_record=True)
    record(program, room, "Last")
    rows = program.view.heard_so_far.rows
    rows.setFocus()
    rows.setCurrentRow(1)
    program.press(Qt.Key.Key_F4, SHIFT)
    assert voice.said == ["Oz: Second"]
    voice.say_word("Second")
    assert lit(program.view) == [(rows, "Second", "Second")]
    program.press(Qt.Key.Key_R, CTRL)
    finish_until(program, voice, "Janet: Last")
    assert voice.said == ["Oz: Second", "Oz: Second", "Janet: Last"]
    voice.finish()
    program.controller.do("read_part")
    finish_until(program, voice, "Janet: Last")
    assert voice.said[3:] == ["Janet: First", "Oz: Second", "Janet: Last"]
    program.controller._reader.stop()
    rows.setCurrentRow(2)
    program.press(Qt.Key.Key_F4, SHIFT)
    assert program.message() == "There is nothing to read aloud here."
    assert len(voice.said) == 6


def test_a_point_that_is_corrected_while_it_is_read_is_never_marked_half(program, room, voice):
    point = record(program, room, "The bench is wet")
    program.press(Qt.Key.Key_F4)
    finish_until(program, voice, "Janet")
    program.workspace.do(
        contributions.correct_contribution, point.id, words="Quite other words", because="Misheard"
    )
    program.wait_for_the_screen()
    voice.say_word("bench")
    assert lit(program.view) == []


def test_the_proposal_is_followed_in_its_box_and_by_the_room(program, room, voice):
    program.workspace.do(
        proposals.put_proposal, room.session.id, words="Buy 2 benches. Paint them red."
    )
    program.controller.do("room")
    program.controller.do("decide")
    view = program.wait_for_view(DecisionView)
    program.controller.do("read")
    finish_until(program, voice, "Paint")
    voice.say_word("red")
    assert (view.proposal.words.box, "Paint them red.", "red") in lit(view)
    [(control, _, word)] = lit(program.controller.screens.room)
    assert (control, word) == (program.controller.screens.room.point, "red")


def test_a_point_is_followed_where_it_is_checked_with_its_maker(program, room, voice):
    record(program, room, "The bench is wet")
    record(program, room, "The bus is late")
    program.controller.do("after")
    program.view.check_back.go_to(room.people["Janet"].id)
    program.press(Qt.Key.Key_F4)
    assert voice.said == ["The bench is wet"]
    voice.say_word("wet")
    assert lit(program.view) == [(program.view.check_back.rows, "The bench is wet", "wet")]
    program.press(Qt.Key.Key_R, CTRL)
    finish_until(program, voice, "The bus")


def test_minutes_are_read_by_part_and_from_the_caret(program, room, voice):
    record(program, room, "The bench is wet")
    program.controller.do("minutes")
    preview = program.view.preview
    parts = list(preview._told)
    at = next(place for place, part in enumerate(parts) if "The bench is wet" in part)
    preview.find("The bench is wet")
    preview.setFocus()
    program.press(Qt.Key.Key_F4, SHIFT)
    voice.say_word("bench")
    assert lit(program.view)[0][2] == "bench"
    assert parts[at].startswith(voice.said[-1])
    program.controller.do("read_part")
    heading = max(place for place in preview._headings if place <= at)
    assert parts[heading].startswith(voice.said[-1])


def test_easy_read_is_followed_in_its_box_and_its_lines(program, room, voice):
    for words in ("We met.", "We want benches."):
        program.workspace.do(easy_reads.add_easy_line, room.session.id, EasyWords(words=words))
    program.controller.do("easy_read")
    view = program.view
    program.write("A bus came.")
    program.press(Qt.Key.Key_F4, SHIFT)
    voice.say_word("bus")
    assert lit(view) == [(view.line.words.box, "A bus came.", "bus")]
    view.lines.rows.setFocus()
    view.lines.rows.setCurrentRow(1)
    program.press(Qt.Key.Key_R, CTRL)
    assert voice.said[-1] == "We want benches."
    voice.say_word("benches")
    assert lit(view) == [(view.lines.rows, "We want benches.", "benches")]


def test_space_pauses_arrows_go_by_sentences_and_escape_stops(program, room, voice):
    record(program, room, "One. Two. Three.")
    rows = program.view.heard_so_far.rows
    rows.setFocus()
    program.press(Qt.Key.Key_F4, SHIFT)
    program.press(Qt.Key.Key_F4, CTRL | SHIFT)
    reader, bar = program.controller._reader, program.window.reading_bar
    assert program.focused is bar.pause
    program.press(Qt.Key.Key_Space)
    assert reader.state is ReaderState.PAUSED
    program.press(Qt.Key.Key_Space)
    assert reader.state is ReaderState.READING
    program.press(Qt.Key.Key_Right)
    program.wait_for(lambda: voice.said[-1] == "Two.")
    program.press(Qt.Key.Key_Left)
    program.wait_for(lambda: voice.said[-1].endswith("One."))
    program.press(Qt.Key.Key_Escape)
    assert reader.state is ReaderState.IDLE
    assert bar.isVisible(), "the person stands in it"
    program.press(Qt.Key.Key_Escape)
    assert program.focused is rows
    assert not bar.isVisible()


def test_escape_stops_reading_before_it_leads_anywhere(program, room, voice):
    record(program, room, "One")
    program.controller.do("after")
    view = program.view
    program.press(Qt.Key.Key_F4)
    view.check_back.rows.setFocus()
    program.press(Qt.Key.Key_F4, SHIFT)
    program.press(Qt.Key.Key_Escape)
    assert program.controller._reader.state is ReaderState.IDLE
    assert program.view is view
    program.press(Qt.Key.Key_Escape)
    assert program.view is not view


def test_speed_changes_while_it_speaks_from_the_word_on(program, room, voice):
    record(program, room, "One two three")
    program.view.heard_so_far.rows.setFocus()
    program.press(Qt.Key.Key_F4, SHIFT)
    voice.say_word("two")
    program.controller.do("faster")
    program.wait_for(lambda: voice.said[-1] == "two three")
    assert voice.orders[-1].rate == 176
    assert program.message() == "176 words a minute."
    program.controller.do("slower")
    program.wait_for(lambda: voice.orders[-1].rate == 160)


def test_nothing_moves_while_somebody_types_and_the_word_is_scrolled_to_else(program, room, voice):
    program.theme.set_look(Look(scale=4.0))
    record(program, room, "One two three. " * 20 + "The end.")
    view = program.view
    assert isinstance(view, LiveView)
    program.controller.do("read")
    area = areas_around(view.heard_so_far.rows)[0]
    finish_until(program, voice, "The end")
    voice.say_word("end")
    assert not view.capture.box.box.visibleRegion().isEmpty()
    program.controller._reader.stop()
    view.heard_so_far.rows.setFocus()
    program.press(Qt.Key.Key_F4, SHIFT)
    finish_until(program, voice, "The end")
    voice.say_word("end")
    rows = view.heard_so_far.rows
    place = rows.marked_place()
    assert not place.isEmpty()
    seen = area.viewport().rect()
    assert seen.intersects(place.translated(rows.mapTo(area.viewport(), rows.rect().topLeft())))


@pytest.mark.parametrize("theme", THEMES)
def test_letters_on_both_grounds_are_easy_to_read_and_the_frame_is_seen(theme):
    tokens = tokens_of(Look(theme=theme))
    for page in ("input_bg", "surface", "bg"):
        colours = mark_colours(
            page=tokens.colour(page),
            text=tokens.colour("text"),
            strong=tokens.colour("readalong_bg"),
            ink=tokens.colour("readalong_fg"),
        )
        assert contrast(colours.soft, colours.soft_ink) >= 7
        assert contrast(colours.strong, colours.strong_ink) >= 7
        assert contrast(colours.frame, tokens.colour(page)) >= 3
        assert contrast(colours.frame, colours.soft) >= 3
        assert colours.soft != tokens.colour(page)


def test_words_are_found_whatever_stands_before_them_and_between_them():
    found = Aligned("Oz: Wet  seats 😀 again", "14:05 Omar, idea: Wet seats 😀 again")
    assert found.place(4, 3) == (18, 3)
    assert found.place(9, 5) == (22, 5)
    assert found.place(18, 5) == (31, 5)
    assert found.place(0, 3) is None
    assert found.place(0, 23) == (18, 18)


def test_f1_tells_the_keys_of_reading_as_they_are_on_this_laptop(program, room):
    told = program.window.announcer.history
    program.press(Qt.Key.Key_F1)
    said = told[-1]
    assert (
        "To read along: F4, Read aloud or stop; Shift+F4, Read this one; Ctrl+R, Read from here; "
        "Ctrl+Shift+F4, Steer reading. "
        "While you steer, Space pauses and arrows go by sentences. Escape stops the voice."
    ) in said
    assert said.count("F4, Read aloud or stop") == 1
    program.controller.do("settings")
    program.wait_for_view(SettingsView)
    program.press(Qt.Key.Key_F1)
    assert "To read along" in told[-1]


def test_a_screen_that_tells_nothing_of_its_own_is_read_as_it_stands(program, room, voice):
    program.workspace.do(panels.explain_word, word="kerb", meaning="The edge of the pavement.")
    program.controller.do("words")
    view = program.wait_for_view(WordBankView)
    program.press(Qt.Key.Key_F4)
    finish_until(program, voice, "kerb")
    voice.say_word("edge")
    assert lit(view) == [(view.list, "kerb: The edge of the pavement.", "edge")]


def test_names_that_are_not_for_the_room_are_read_to_the_facilitator_alone(
    program, room, voice, private
):
    record(program, room, "The bench is wet.")
    program.controller.do("find")
    program.wait_for_view(FindView)
    program.press(Qt.Key.Key_F4)
    program.wait_for(lambda: bool(private.said))
    assert not voice.said


def test_what_somebody_types_is_never_read_with_the_screen_that_it_stands_on(qtbot, program, room):
    view = LostPassphraseView(program.window.announcer, find_panel_at(room.folder))
    qtbot.addWidget(view)
    view.boxes[0].set_text("abandon umbrella")
    read = " ".join(one.told.text for one in view.placed())
    assert view.boxes[0].label.text() in read
    assert "abandon" not in read


def test_without_a_proposal_nothing_else_is_read_in_its_place(program, room):
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.controller.do("decide")
    view = program.wait_for_view(DecisionView)
    assert view.placed() == []
