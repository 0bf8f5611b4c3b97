"""Every way to decide by keyboard alone: marked words, new words, dots, re-opening."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.services import (
    cards,
    contributions,
    decisions,
    earlier_decisions,
    panels,
    proposals,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Space


def said_by_f1(program):
    before = len(program.window.announcer.history)
    program.press(Qt.Key.Key_F1)
    return list(program.window.announcer.history)[before:]


def say(program, room, name, words):
    spoken = Spoken(words=words, person_id=room.people[name].id)
    return program.workspace.do(contributions.record_contribution, room.session.id, spoken)


def open_one(program, room):
    return program.workspace.ask(decisions.find_open_decision, room.session.id)


def go_to_decide(program):
    program.press(Qt.Key.Key_F8)
    return program.wait_for_view(DecisionView)


def put(program, room, method, words="Lower the signs"):
    more = {"words": words, "method": method}
    program.workspace.do(proposals.put_proposal, room.session.id, **more)
    view = go_to_decide(program)
    assert program.focused is view.stances.positions
    return view


def stand(program, room, digits):
    for place, digit in enumerate(digits):
        program.write(digit)
        program.wait_for(
            lambda place=place: (
                open_one(program, room).positions[place].stance is not Stance.NOT_ASKED
            )
        )


def test_words_are_marked_while_they_are_said_and_become_a_proposal(program, room):
    for name, words in (("Janet", "Lower the signs"), ("Omar", "Paint the kerb")):
        say(program, room, name, words)
    live = program.view
    assert isinstance(live, LiveView)
    rows = live.heard_so_far.rows
    program.wait_for(lambda: rows.count() == 2)
    for place in (1, 0):
        rows.setCurrentRow(place)
        program.press(Qt.Key.Key_M, CTRL)
        program.wait_for(lambda place=place: "Marked for a proposal" in rows.item(place).text())
    view = go_to_decide(program)
    listed = [view.proposal.marked.rows.item(place).text() for place in range(2)]
    assert listed == ["Janet: Lower the signs", "Omar: Paint the kerb"]
    program.press_button("Make a proposal from these")
    assert program.focused is view.proposal.words.control
    assert view.proposal.words.text() == "Lower the signs\nPaint the kerb"
    assert view.proposal.roots.text() == "Grew out of 2 contributions: Janet, Omar."
    program.press_button("Put it to the panel")
    program.wait_for(lambda: program.focused is view.stances.positions)
    assert view.proposal.marked.isHidden()
    assert program.workspace.ask(contributions.list_marked, room.session.id) == ()
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: not view.proposal.marked.isHidden())
    assert len(program.workspace.ask(contributions.list_marked, room.session.id)) == 2


def test_what_each_stance_means_is_shown_described_and_one_key_away(program, room):
    bank = {"word": "Block", "meaning": "I would have to leave the panel."}
    program.workspace.do(panels.explain_word, **bank)
    view = put(program, room, Method.CONSENSUS)
    part = view.stances
    lines = part.legend.text().splitlines()
    assert len(lines) == len(part.buttons) == 7
    assert lines[0] == "Agree: I support this."
    assert lines[3] == "Block: I would have to leave the panel."
    for stance, button in part.buttons.items():
        assert button.isVisible()
        assert f"{button.text()}: {button.accessibleDescription()}" in lines, stance
    heard = said_by_f1(program)
    assert heard == ["Janet: not asked. " + part.hint.text(), part.legend.text()]
    assert program.message().endswith(heard[0])
    program.tab_to("What are we deciding?")
    (told,) = said_by_f1(program)
    assert told.startswith(f"{view.entry_sentence()} Keys: ")
    assert "Ctrl+K, Do something by its name" in told


def test_a_stance_is_taken_by_its_button_too_and_goes_on_to_the_next_person(program, room):
    view = put(program, room, Method.CONSENSUS)
    program.press_button("Agree with worries")
    worry = Stance.AGREE_WITH_WORRIES
    program.wait_for(lambda: open_one(program, room).positions[0].stance is worry)
    assert view.stances.positions.currentRow() == 1
    # A second press in the same moment is of a hand that trembles.
    QTest.keyClick(program.focused, SPACE)
    assert view.stances.positions.currentRow() == 1
    program.press(SPACE)
    program.wait_for(lambda: open_one(program, room).positions[1].stance is worry)
    assert program.focused is view.stances.buttons[worry]
    program.workspace.undo_now()
    assert open_one(program, room).positions[1].stance is Stance.NOT_ASKED


def test_where_nobody_is_asked_for_a_stance_no_stance_is_explained(program, room):
    view = put(program, room, Method.DOT_VOTE, "Lower the signs\nPaint the kerb")
    assert view.stances.legend.isHidden()
    assert view.stances.by_button.isHidden()
    (heard,) = said_by_f1(program)
    assert heard.startswith(
        "Janet: not asked yet. Each person has 3 dots. Press the number of an option to put a dot"
    )
    assert "2. Paint the kerb" in heard


def test_new_words_show_the_earlier_ones_with_who_asked_and_why(program, room):
    view = put(program, room, Method.CONSENSUS)
    assert view.proposal.versions.isHidden()
    stand(program, room, "1")
    program.tab_to("What are we deciding?")
    program.write(" at stops")
    program.tab_to("Who asked for the new words")
    program.write("Omar")
    program.tab_to("Why the words change")
    program.write("Only stops are ours")
    program.press_button("Use the new words")
    program.wait_for(lambda: "Everybody is asked again." in program.message())
    assert not view.proposal.versions.isHidden()
    assert view.proposal.versions.item(0).text() == (
        "Version 1: Lower the signs. Omar asked for new words. Why: Only stops are ours"
    )
    assert open_one(program, room).positions[0].stance is Stance.NOT_ASKED
    program.workspace.undo_now()
    program.wait_for(lambda: view.proposal.words.text() == "Lower the signs")
    assert view.proposal.versions.isHidden()


def test_new_words_that_are_half_typed_stay_whatever_happens(program, room):
    view = put(program, room, Method.CONSENSUS)
    program.tab_to("What are we deciding?")
    program.write(" at st")
    words = {"words": "Lower every sign"}
    program.workspace.do(proposals.reword_proposal, open_one(program, room).id, **words)
    program.wait_for(lambda: not view.proposal.versions.isHidden())
    assert view.proposal.words.text() == "Lower the signs at st"


def test_what_we_are_told_is_written_down_as_made_without_us_though_all_agree(program, room):
    view = put(program, room, Method.CONSENSUS, "The stop moves")
    program.tab_to("What it is worth")
    program.press(Qt.Key.Key_End)
    told = Power.WE_ARE_TOLD
    program.wait_for(lambda: open_one(program, room).power is told)
    program.tab_to("Where each person stands")
    stand(program, room, "111")
    program.press_button("Test for agreement")
    write_down = "Write down: we are told, made without us"
    program.wait_for(lambda: view.ending.record.text() == write_down)
    found = "3 agree. It can be written down. Made without us. It was decided elsewhere."
    assert view.ending.found.text() == found
    program.press(SPACE)
    program.wait_for(view.after.isVisible)
    ended = "Decision 1: adopted. We are told. Made without us. It was decided elsewhere."
    assert view.after.how_it_ended.text() == ended


def test_a_change_between_test_and_confirm_goes_back_to_the_test(program, room):
    view = put(program, room, Method.MAJORITY)
    stand(program, room, "111")
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text() == "Confirm: adopted, made with us")
    program.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    program.wait_for(lambda: view.ending.record.text() == "Test for agreement")
    program.press(SPACE)
    program.wait_for(lambda: view.ending.record.text() == "Confirm: adopted, made without us")
    assert "Fewer than 2 people with lived experience are here." in view.ending.found.text()
    program.press(SPACE)
    program.wait_for(lambda: "Decision 1: adopted. Made without us." in program.message())


def test_a_rule_that_is_not_met_leaves_one_button_for_no_decision_yet(program, room):
    view = put(program, room, Method.CONSENSUS)
    stand(program, room, "4")
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text() == "Record: no decision yet")
    assert view.ending.not_yet.isHidden()
    found = view.ending.found.text()
    assert "Your rule is not met" in found
    assert found.endswith(
        "The rule is: everyone agrees (consensus). In its way: 2 not asked, 1 block."
    )
    program.press(SPACE)
    program.wait_for(lambda: "Decision 1: no decision yet." in program.message())


def test_dots_are_put_by_digits_and_the_winner_is_kept(program, room):
    program.workspace.do(panels.change_rules, partial(replace, dots_each=2))
    view = put(program, room, Method.DOT_VOTE, "More benches\nLower signs")
    rows = view.stances.positions
    assert view.stances.hint.text().startswith("Each person has 2 dots. Press the number")
    assert view.stances.options.text() == "1. More benches\n2. Lower signs"
    for digit, told in (
        ("1", "Janet: More benches 1"),
        ("0", "Janet: not asked yet"),
        ("0", "Janet: puts no dots"),
    ):
        program.write(digit)
        program.wait_for(lambda told=told: rows.item(0).text() == told)
    for place in range(3):
        rows.setCurrentRow(place)
        program.write("2")
        program.wait_for(lambda place=place: "Lower signs 1" in rows.item(place).text())
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text() == "Confirm: adopted, made with us")
    program.press(SPACE)
    told = "Decision 1: adopted. Chosen: Lower signs. Made with us."
    program.wait_for(lambda: told in program.message())
    assert view.after.how_it_ended.text().startswith(told)
    assert view.earlier.rows.item(0).text() == "Decision 1. Lower signs. Adopted. Made with us."
    (ended,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    assert (ended.chosen_option, ended.gate) == ("Lower signs", Gate.WITH_US)


def test_what_was_recommended_over_a_stop_card_says_both_with_its_own_reason(program, room):
    do, session_id = program.workspace.do, room.session.id
    view = put(program, room, Method.MAJORITY)
    power = {"method": Method.MAJORITY, "power": Power.WE_RECOMMEND}
    do(decisions.set_terms, open_one(program, room).id, **power)
    stand(program, room, "111")
    card = do(cards.show_card, session_id, CardKind.STOP)
    do(cards.go_on_over, card.id)
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text() == "Confirm: adopted, made without us")
    program.press(SPACE)
    told = "Decision 1: adopted. We recommend. Made without us."
    program.wait_for(lambda: told in program.message())
    assert view.after.how_it_ended.text() == f"{told} A stop card stood open."


def test_a_decision_is_taken_up_again_and_both_say_so(program, room):
    view = put(program, room, Method.CONSENT)
    first = open_one(program, room)
    program.workspace.do(decisions.end_decision, first.id, Outcome.NOT_ADOPTED)
    program.wait_for(lambda: view.earlier.rows.count() == 1)
    program.tab_to("Why we take it up again")
    program.write("There is money now")
    program.press_button("Take it up again")
    program.wait_for(lambda: "Taken up again as decision 2." in program.message())
    assert view.earlier.rows.item(0).text().endswith("Re-opened as decision 2.")
    again = open_one(program, room)
    assert (again.reopens_id, again.reopened_because) == (first.id, "There is money now")
    program.workspace.undo_now()
    (earlier,) = program.workspace.ask(earlier_decisions.list_earlier_decisions)
    assert earlier.again == ()


def test_the_day_to_look_at_it_again_is_kept_with_the_decision(program, room):
    view = put(program, room, Method.MAJORITY)
    stand(program, room, "111")
    program.tab_to("Look at it again on, as 24/11/2026")
    program.write("1/3/2027")
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text().startswith("Confirm"))
    program.press(SPACE)
    program.wait_for(lambda: "Decision 1: adopted" in program.message())
    (ended,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    assert ended.review_on.isoformat() == "2027-03-01"


def test_a_hand_that_presses_twice_tests_for_agreement_and_records_nothing(program, room):
    view = put(program, room, Method.CONSENSUS)
    stand(program, room, "111")
    program.press_button("Test for agreement")
    program.wait_for(lambda: view.ending.record.text().startswith("Confirm"))
    QTest.keyClick(view.ending.record, SPACE)
    program.wait_for(lambda: view.ending.record.is_ready)
    assert open_one(program, room).outcome is Outcome.OPEN
    program.press(SPACE)
    program.wait_for(lambda: open_one(program, room) is None)
