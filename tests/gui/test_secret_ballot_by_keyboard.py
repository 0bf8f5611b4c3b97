"""A secret ballot by keyboard alone: one laptop goes from hand to hand, and shows nobody's vote."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.panel import Method
from coprod_desktop.services import sessions
from coprod_desktop.ui.views.ballot import BallotView
from coprod_desktop.ui.views.decision import DecisionView
from tests.gui.test_deciding_by_keyboard import open_one, put

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Space
ALONE = "I am alone, or with whom I choose"


def papers_in(program):
    return program.workspace.ask(lambda reader: reader.ballot_papers.where())


def hand_over(program):
    program.press_button("Hand the laptop over to vote")
    return program.wait_for_view(BallotView)


def vote(program, down):
    program.press_button("I vote now")
    paper = program.view.paper
    assert program.focused is paper.vote.buttons[0]
    program.press(SPACE)
    for _ in range(down):
        program.press(DOWN)
    program.press_button(ALONE)
    program.press_button("Cast my vote")
    program.wait_for(paper.isHidden)


def test_a_secret_ballot_goes_from_hand_to_hand_and_leaves_nothing_on_the_screen(program, room):
    put(program, room, Method.BALLOT)
    view = hand_over(program)
    assert program.focused is view.who.control
    assert "written down" not in " ".join(one.text for one in view.paper.reading())
    for number, down in ((1, 3), (2, 0), (3, 3)):
        vote(program, down)
        program.wait_for(lambda number=number: view.voted.text() == f"{number} of 3 have voted.")
        assert view.paper.vote.value is None
        assert not view.paper.alone.isChecked()
        assert program.focused is view.who.control
    assert "lock" not in " ".join(program.window.announcer.history)
    assert not view.begin.isEnabled()
    program.press_button("Back to the decision")
    decision = program.wait_for_view(DecisionView)
    rows = [decision.stances.positions.item(place).text() for place in range(3)]
    assert rows == ["Janet: has voted", "Omar: has voted", "Tomasz: has voted"]


def test_no_paper_goes_into_the_box_before_a_choice_and_being_alone(program, room):
    put(program, room, Method.BALLOT)
    view = hand_over(program)
    program.press_button("I vote now")
    program.press_button("Cast my vote")
    program.wait_for(lambda: "Choose where you stand first" in program.message())
    program.press(SPACE)
    program.press_button("Cast my vote")
    program.wait_for(lambda: "Say that you are alone" in program.message())
    assert program.focused is view.paper.alone
    program.press_button("Not now")
    assert view.paper.isHidden()
    assert view.paper.vote.value is None
    assert papers_in(program) == ()


def test_the_paper_stays_that_of_its_voter_whoever_leaves_meanwhile(program, room):
    put(program, room, Method.BALLOT)
    view = hand_over(program)
    program.press_button("I vote now")
    assert view.paper.heading.text() == "Ballot for Janet. Only you should see this."
    program.press(SPACE)
    program.workspace.do(sessions.leave, room.session.id, room.people["Janet"].id)
    program.wait_for(lambda: view.who.value == room.people["Omar"].id)
    program.press_button(ALONE)
    program.press_button("Cast my vote")
    program.wait_for(lambda: "Only voting people who are in the room" in program.message())
    assert not open_one(program, room).anybody_voted
    assert papers_in(program) == ()


def test_undo_stops_at_a_vote_and_says_what_is_safe_and_what_to_do(program, room):
    view = put(program, room, Method.BALLOT)
    hand_over(program)
    vote(program, 0)
    program.press_button("Back to the decision")
    program.wait_for_view(DecisionView)
    program.workspace.do(sessions.leave, room.session.id, room.people["Dawn"].id)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: "Undone: Dawn has left." in program.message())
    program.press(Qt.Key.Key_Z, CTRL)
    stays = "Votes in a secret ballot are safe and stay, because taking one back would show whose"
    program.wait_for(lambda: stays in program.message())
    assert "to vote again, count the ballot, record no decision yet, and take" in program.message()
    assert len(papers_in(program)) == 1
    assert view is not program.view


def test_counting_says_that_it_is_for_ever_and_asks_once_more(program, room):
    put(program, room, Method.BALLOT)
    hand_over(program)
    vote(program, 0)
    program.press_button("Back to the decision")
    view = program.wait_for_view(DecisionView)
    program.press_button("Count the ballot")
    program.wait_for(lambda: "cannot be undone" in program.message())
    assert open_one(program, room).papers == ()
    assert view.ending.record.text() == "Count now: 1 of 3 have voted"
    program.press(SPACE)
    program.wait_for(lambda: view.ending.record.text() == "Record: no decision yet")
    assert papers_in(program) == ()


def test_a_hand_that_presses_twice_counts_no_ballot_that_it_was_only_asked_about(program, room):
    put(program, room, Method.BALLOT)
    hand_over(program)
    vote(program, 0)
    program.press_button("Back to the decision")
    view = program.wait_for_view(DecisionView)
    program.press_button("Count the ballot")
    QTest.keyClick(view.ending.record, SPACE)
    program.wait_for(lambda: view.ending.record.is_ready)
    assert open_one(program, room).papers == ()
    assert len(papers_in(program)) == 1
