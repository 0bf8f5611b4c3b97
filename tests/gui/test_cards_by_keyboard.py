"""Cards on the live screen, by keyboard alone; the capture box never moves and keeps its caret."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from coprod_desktop.domain.cards import CardAnswer, CardKind, CardWord
from coprod_desktop.services import agendas, cards, consents, floor, panels
from coprod_desktop.ui.kit.card_button import CardButton
from coprod_desktop.ui.targets import target
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.rules import RulesView

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STOP_SAID = "Stop card. Somebody does not understand. Please answer it before going on."


def open_cards(program, room):
    return program.workspace.ask(cards.list_open_cards, room.session.id)


def live(program) -> LiveView:
    assert isinstance(program.view, LiveView)
    return program.view


def show_stop(program, room) -> None:
    count = len(open_cards(program, room))
    program.press(Qt.Key.Key_X, CTRL_SHIFT)
    program.wait_for(lambda: len(open_cards(program, room)) == count + 1)
    program.wait_for(lambda: live(program).cards.answers.is_open)


def answered(program, room) -> None:
    program.wait_for(lambda: not open_cards(program, room))
    program.wait_for(lambda: not live(program).cards.answers.isVisible())


def test_each_card_has_a_key_which_takes_nobody_out_of_the_box(program, room):
    program.write("half a ")
    box = program.focused
    for key in (Qt.Key.Key_Y, Qt.Key.Key_D, Qt.Key.Key_B, Qt.Key.Key_N, Qt.Key.Key_X):
        program.press(key, CTRL_SHIFT)
    program.write("word")
    program.wait_for(lambda: len(open_cards(program, room)) == 5)
    assert {one.kind for one in open_cards(program, room)} == set(CardKind) - {CardKind.SPEAK}
    assert program.focused is box
    assert live(program).capture.box.text() == "half a word"


def test_a_stop_card_is_said_and_shown_and_moves_nothing(program, room):
    box = live(program).capture.box
    page = next(
        one for one in live(program).findChildren(QWidget) if one.objectName() == "scrolled"
    )
    seen = box.mapTo(box.window(), QPoint(0, 0))
    before = box.mapTo(page, QPoint(0, 0)), box.size()
    show_stop(program, room)
    program.wait_for(lambda: program.message() == STOP_SAID)
    QApplication.processEvents()
    assert (box.mapTo(page, QPoint(0, 0)), box.size()) == before
    assert box.mapTo(box.window(), QPoint(0, 0)) == seen
    stands = live(program).bar.time.stands
    assert stands.text() == "The clock stands still: a stop card is open."
    answers = live(program).cards.answers
    assert answers.accessibleName().startswith("Stop, I don't understand: Somebody, ")
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    assert program.focused is answers.say_again
    program.press(Qt.Key.Key_Return)
    answered(program, room)
    QApplication.processEvents()
    assert (box.mapTo(page, QPoint(0, 0)), box.size()) == before
    assert program.focused is box.control
    assert stands.text() == ""
    assert program.message() == "Card answered. It was said again, slower."


def test_the_card_is_of_whoever_is_chosen_and_the_next_of_nobody(program, room):
    part = live(program).cards
    part.who.control.setFocus()
    program.write("O")
    assert part.who.chosen_label == "Omar"
    program.tab_to("Stop, I don't understand")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: bool(open_cards(program, room)))
    (one,) = open_cards(program, room)
    assert one.person_id == room.people["Omar"].id
    assert part.who.value is None
    program.wait_for(lambda: part.up.count() == 1)
    assert part.up.item(0).text().startswith("Omar: Stop, I don't understand. ")
    assert part.answers.take_back.text() == "Omar takes it back"


def test_somebody_says_later_that_the_stop_card_is_theirs_and_undo_takes_it_back(program, room):
    show_stop(program, room)
    answers = live(program).cards.answers
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    program.tab_to("Give the stop card to them")
    program.press(Qt.Key.Key_Space)
    assert program.focused is answers.owner.who.control
    assert program.message() == "Choose whose card it is."
    program.write("O")
    program.press(Qt.Key.Key_Tab)
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "The card is Omar's: stop, I don't understand.")
    assert open_cards(program, room)[0].person_id == room.people["Omar"].id
    program.wait_for(lambda: "understand: Omar, " in answers.accessibleName())
    assert answers.take_back.text() == "Omar takes it back"
    assert program.focused is answers.say_again
    assert not answers.owner.isVisible()
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = "Undone: card given to Omar: stop, I don't understand."
    program.wait_for(lambda: program.message() == undone)
    assert open_cards(program, room)[0].person_id is None
    program.wait_for(answers.owner.isVisible)
    assert "understand: Somebody, " in answers.accessibleName()


def test_one_of_the_counted_cards_is_given_to_somebody_from_its_row(program, room):
    program.workspace.do(cards.count_cards, room.session.id, {CardKind.AGREE: 3})
    part = live(program).cards
    program.wait_for(lambda: part.up.count() == 1)
    part.up.setFocus()
    program.tab_to("The card that is up is of")
    program.write("J")
    program.tab_to("Give the card to them")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: part.up.count() == 2)
    assert part.up.item(0).text().startswith("2 people: Agree. ")
    assert part.up.item(1).text().startswith("Janet: Agree. ")
    assert part.owner.who.value is None
    assert program.message() == "The card is Janet's: agree."
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: part.up.count() == 1)
    assert part.up.item(0).text().startswith("3 people: Agree. ")


def test_a_digit_on_the_cards_shows_the_card_of_that_place(program, room):
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    assert program.focused.accessibleName() == "Agree"
    program.press(Qt.Key.Key_2)
    program.press(Qt.Key.Key_7)
    program.wait_for(lambda: bool(open_cards(program, room)))
    assert [one.kind for one in open_cards(program, room)] == [CardKind.SLOW_DOWN]


def test_the_word_is_explained_where_one_is_and_goes_into_the_bank(program, room):
    show_stop(program, room)
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    program.tab_to("The hard word")
    program.write("kerb")
    program.press(Qt.Key.Key_Tab)
    program.press(Qt.Key.Key_Return)
    answers = live(program).cards.answers
    program.wait_for(lambda: "no words yet" in program.message())
    assert program.focused is answers.meaning.control
    assert answers.word.text() == "kerb"
    program.write("The edge.")
    program.press(Qt.Key.Key_Return)
    answered(program, room)
    (word,) = program.workspace.ask(panels.list_words)
    assert (word.word, word.meaning) == ("kerb", "The edge.")
    assert (answers.word.text(), answers.meaning.text()) == ("", "")
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: bool(open_cards(program, room)))
    assert program.workspace.ask(panels.list_words) == ()


def test_something_else_that_helped_is_kept_in_its_own_words(program, room):
    show_stop(program, room)
    (one,) = open_cards(program, room)
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    program.tab_to("Something else helped: what?")
    program.write("A drawing.")
    program.press(Qt.Key.Key_Return)
    answered(program, room)
    kept = program.workspace.ask(lambda reader: reader.cards.get(one.id))
    assert (kept.answered_by, kept.answer) == (CardAnswer.OTHER, "A drawing.")


def test_going_on_is_refused_until_somebody_goes_on_over_it(program, room):
    show_stop(program, room)
    program.press(Qt.Key.Key_F9)
    program.wait_for(lambda: program.message().startswith("A stop card is open. Answer it, or"))
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    program.tab_to("We go on over it")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message().startswith("We went on over a stop card."))
    answers = live(program).cards.answers
    assert not answers.go_on.isEnabled()
    assert program.focused is answers.say_again
    stands = live(program).bar.time.stands
    assert stands.text() == "We went on over a stop card. It is still open."
    signs = program.workspace.ask(agendas.list_agenda, room.session.id)[1]
    program.press(Qt.Key.Key_F9)
    program.wait_for(lambda: program.message() == "Item 2 of 2: Signs.")
    assert signs.title == "Signs"
    assert open_cards(program, room)[0].went_on_at is not None


def test_one_of_two_stop_cards_is_answered_from_its_row(program, room):
    show_stop(program, room)
    show_stop(program, room)
    first, second = open_cards(program, room)
    part = live(program).cards
    program.wait_for(lambda: part.up.count() == 2)
    part.up.setFocus()
    program.press(Qt.Key.Key_Down)
    program.press(Qt.Key.Key_Return)
    assert program.focused is part.answers.say_again
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: len(open_cards(program, room)) == 1)
    assert open_cards(program, room) == (first,)
    assert second.id != first.id
    program.wait_for(lambda: part.answers.is_open)


def test_a_card_is_answered_or_taken_back_by_row_and_colours_go_down_together(program, room):
    for key in (Qt.Key.Key_B, Qt.Key.Key_Y, Qt.Key.Key_D):
        program.press(key, CTRL_SHIFT)
    part = live(program).cards
    program.wait_for(lambda: part.up.count() == 3)
    part.up.setFocus()
    program.press(Qt.Key.Key_Return)
    assert program.focused is part.done
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: part.up.count() == 2)
    part.down.setFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: part.up.count() == 0)
    assert program.message() == "2 cards put down."
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message().startswith("No agree card"))


def test_five_more_minutes_answer_a_card_that_asks_for_time(program, room):
    program.press(Qt.Key.Key_N, CTRL_SHIFT)
    part = live(program).cards
    program.wait_for(lambda: part.up.count() == 1)
    part.more.setFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message() == "5 more minutes for this item.")
    item = program.workspace.ask(agendas.get_item, room.session.current_item_id)
    assert item.more_minutes == 5


def test_a_speak_card_puts_its_person_on_the_list(program, room):
    live(program).cards.who.choose(room.people["Janet"].id)
    program.press(Qt.Key.Key_K, CTRL_SHIFT)
    program.wait_for(lambda: live(program).speaking.waiting.count() == 1)
    (turn,) = program.workspace.ask(floor.list_waiting, room.session.id)
    assert turn.person_id == room.people["Janet"].id


def test_the_cards_of_the_room_are_counted(program, room):
    count = live(program).card_count
    count.numbers[CardKind.AGREE].control.setFocus()
    for number in ("5", "2", "1"):
        program.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        program.write(number)
        program.press(Qt.Key.Key_Tab)
    assert program.focused is count.keep
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: len(open_cards(program, room)) == 3)
    assert {one.kind: one.count for one in open_cards(program, room)} == {
        CardKind.AGREE: 5,
        CardKind.SLOW_DOWN: 2,
        CardKind.STOP: 1,
    }
    program.wait_for(lambda: count.numbers[CardKind.AGREE].value() == 0)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message().startswith("Count the cards from 1"))
    assert program.focused is count.numbers[CardKind.AGREE].control


def test_a_stop_card_is_shown_and_answered_where_a_decision_is_taken(program, room):
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.write("Benches")
    box = program.focused
    program.press(Qt.Key.Key_X, CTRL_SHIFT)
    program.wait_for(lambda: bool(open_cards(program, room)))
    program.wait_for(lambda: STOP_SAID in program.message())
    assert program.focused is box
    assert view.stop_card.isVisible()
    assert view.notice.text() == "A stop card is open. Answer it before you go on."
    program.tab_to("Put it to the panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message().startswith("A stop card is open. Answer it, or"))
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    assert program.view is view
    assert program.focused is view.stop_card.say_again
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: not view.stop_card.isVisible())
    assert (program.focused, view.notice.text()) == (box, "")
    program.press(Qt.Key.Key_F8, CTRL_SHIFT)
    program.wait_for_view(LiveView)
    assert program.focused.accessibleName() == "Agree"


def test_the_panels_own_words_stand_on_the_cards(program, room):
    program.workspace.do(cards.rename_cards, {CardKind.STOP: "Red card"})
    part = live(program).cards
    program.wait_for(lambda: part.buttons[CardKind.STOP].text() == "Red card")
    assert part.buttons[CardKind.STOP].accessibleName() == "Red card"
    show_stop(program, room)
    program.wait_for(lambda: program.message().startswith("Red card. Somebody"))
    assert part.answers.heading.text().startswith("Red card: Somebody")


def test_a_card_is_a_large_target_with_a_shape_of_its_own(program, room):
    part = live(program).cards
    pictures = set()
    for button in part.buttons.values():
        assert isinstance(button, CardButton)
        assert button.height() >= target()
        side = button.height()
        pictures.add(button.grab().copy(0, 0, side, side).toImage().constBits().tobytes())
    assert len(pictures) == len(CardKind)


def test_consent_is_told_with_one_digit_a_row_and_shown_where_one_chooses_who(program, room):
    rows = live(program).consent.rows
    rows.setFocus()
    program.press(Qt.Key.Key_Home)
    assert rows.item(0).text() == "Dawn: not asked"
    program.press(Qt.Key.Key_1)
    program.press(Qt.Key.Key_2)
    program.wait_for(lambda: rows.item(1).text() == "Janet: no")
    assert rows.item(0).text() == "Dawn: yes"
    who = live(program).capture.who
    who.choose(room.people["Janet"].id)
    program.wait_for(lambda: who.chosen_label == "Janet, not recorded, Alt+2")
    live(program).capture.go()
    program.write("In the rain")
    program.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: "Janet does not want to be recorded" in program.message())
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: rows.item(1).text() == "Janet: not asked")
    assert program.workspace.ask(consents.list_refusals, room.session.id) == frozenset()


def test_the_panels_words_are_kept_and_two_of_one_name_are_refused(program, room):
    program.controller.do("rules")
    part = program.wait_for_view(RulesView).cards
    part.names[CardKind.STOP].control.setFocus()
    program.write("Red card")
    part.names[CardKind.AGREE].control.setFocus()
    program.write("red card")
    program.tab_to("Keep the words")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "already somebody or something called" in program.message())
    assert program.focused is part.names[CardKind.STOP].control
    assert program.workspace.ask(panels.find_panel).card_words == ()
    part.names[CardKind.AGREE].set_text("")
    program.tab_to("Keep the words")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Your words for the cards are kept.")
    own = (CardWord(kind=CardKind.STOP, words="Red card"),)
    assert program.workspace.ask(panels.find_panel).card_words == own
    program.controller.undo()
    program.wait_for(lambda: part.names[CardKind.STOP].text() == "")


def test_the_cards_are_printed_into_a_folder(program, room, tmp_path, monkeypatch):
    chosen = tmp_path / "cards"
    chosen.mkdir()
    program.controller.do("rules")
    part = program.wait_for_view(RulesView).cards
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    part.print_cards.setFocus()
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "The cards are saved in" in program.message())
    assert (chosen / "cards-to-print.pdf").stat().st_size > 10_000
    gone = tmp_path / "gone"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(gone))
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "is gone" in program.message())
