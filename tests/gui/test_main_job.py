"""The main job by keyboard alone: a panel, people, a session, words, a decision, minutes."""

import pikepdf
from PySide6.QtCore import Qt

from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.stances import Gate
from coprod_desktop.services import breaks, contributions, decisions, sessions
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.new_panel import NewPanelView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.unlock import UnlockView

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PASSPHRASE = "green benches by the river"


def make_panel(program):
    program.tab_to("New panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(NewPanelView)
    program.write("Bus stops")
    program.tab_to("Passphrase")
    program.write(PASSPHRASE)
    program.tab_to("The same passphrase again")
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.write_recovery_words_down()
    program.wait_for_view(PanelOverview)


def add_person(program, name):
    program.tab_to("Add a person")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(PersonView)
    program.write(name)
    program.tab_to("Side, as they say themselves")
    program.write("Lived")
    assert view.side.value == "lived experience"
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)


def start_session(program):
    program.tab_to("Plan a session")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(PrepareView)
    program.tab_to("New item: what is it about?")
    program.write("Where do the benches go?")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: view.items.count() == 1)
    program.tab_to("Start session 1")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(LiveView)


def record(program, who, words, digit):
    before = program.view.heard_so_far.rows.count()
    program.press(Qt.Key(Qt.Key.Key_0 + who), ALT)
    program.write(words)
    program.press(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == before + 1)


def decide(program, words):
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.write(words)
    program.tab_to("Put it to the panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.focused is view.stances.positions)
    for digit in (1, 2, 1):
        program.write(str(digit))
        program.wait_for_the_screen()
    program.tab_to("Test for agreement")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view.ending.record.text() == "Confirm: adopted, made with us")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Decision 1: adopted. Made with us" in program.message())


def test_the_whole_main_job_is_done_by_keyboard_alone(program, tmp_path):
    make_panel(program)
    for name in ("Janet", "Omar", "Sîan"):
        add_person(program, name)
    start_session(program)
    box = program.view.capture.box.control
    assert program.focused is box
    record(program, 1, "I wait 40 minutes with nowhere to sit.", 2)
    record(program, 2, "Put a bench under every shelter.", 1)
    record(program, 3, "Leave room for a wheelchair.", 3)
    assert program.focused is box
    assert program.message() == "Saved. Sîan, concern. 3 so far."

    decide(program, "Benches under shelters, with room beside them")
    session = program.workspace.ask(sessions.find_open_session)
    (decision,) = program.workspace.ask(decisions.list_decisions, session.id)
    assert (decision.outcome, decision.gate) == (Outcome.ADOPTED, Gate.WITH_US)

    program.tab_to("Back to the session")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(LiveView)
    view.ask_to_close()
    program.tab_to("Close and seal")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(MinutesView)
    assert "Omar (idea): Put a bench under every shelter." in view.preview.toPlainText()
    view.save_into(tmp_path)
    program.wait_for(lambda: "1 paper saved" in program.message())
    with pikepdf.open(tmp_path / "session-1-minutes.pdf") as paper:
        assert "/StructTreeRoot" in paper.Root


def test_undo_in_an_empty_box_takes_back_the_last_act(program):
    make_panel(program)
    add_person(program, "Janet")
    start_session(program)
    record(program, 1, "Said by mistake", 1)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: program.message() == "Undone: Janet, idea.")
    assert program.view.heard_so_far.rows.count() == 0
    assert program.focused is program.view.capture.box.control


def test_half_typed_words_come_back_after_locking(program):
    make_panel(program)
    add_person(program, "Janet")
    start_session(program)
    program.write("The stop has no light af")
    # At once: what was typed in the last moment counts too.
    program.press(Qt.Key.Key_L, CTRL | SHIFT)
    view = program.wait_for_view(UnlockView)
    assert program.focused is view.passphrase.control
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    view = program.wait_for_view(LiveView)
    assert view.capture.box.text() == "The stop has no light af"


def test_a_wrong_passphrase_is_one_sentence_and_the_focus_stays(program):
    make_panel(program)
    program.press(Qt.Key.Key_L, CTRL | SHIFT)
    view = program.wait_for_view(UnlockView)
    program.write("not this one")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "did not work" in program.message() or "wrong" in program.message())
    assert program.focused is view.passphrase.control


def test_the_caret_is_not_moved_by_what_happens_elsewhere(program):
    make_panel(program)
    for name in ("Janet", "Omar"):
        add_person(program, name)
    start_session(program)
    box = program.view.capture.box.box
    program.write("Half a sentence")
    for _ in range(4):
        program.press(Qt.Key.Key_Left)
    program.press(Qt.Key.Key_F3)
    program.press(Qt.Key.Key_F2)
    program.press(Qt.Key.Key_F5)
    program.press(Qt.Key.Key_F9, CTRL)
    program.wait_for(lambda: "5 more minutes" in program.message())
    assert program.focused is box
    assert box.textCursor().position() == len("Half a sentence") - 4
    assert box.toPlainText() == "Half a sentence"


def test_a_break_is_a_calm_page_and_the_half_typed_words_come_back(program):
    make_panel(program)
    add_person(program, "Janet")
    start_session(program)
    program.write("Half a sentence")
    program.press(Qt.Key.Key_F7)
    page = program.wait_for_view(BreakView)
    program.wait_for(lambda: program.message().startswith("Break. Back at"))
    assert program.focused is page.back
    program.tab_to("Five more minutes of break")
    program.press(Qt.Key.Key_Space)
    session = program.workspace.ask(sessions.find_open_session)

    def minutes_of_break():
        pause = program.workspace.ask(breaks.current_break, session.id)
        return round((pause.back_at - pause.started_at).total_seconds() / 60)

    program.wait_for(lambda: minutes_of_break() == 15)
    program.press(Qt.Key.Key_F7)
    view = program.wait_for_view(LiveView)
    assert program.focused is view.capture.box.control
    assert view.capture.box.text() == "Half a sentence"


def test_words_that_are_refused_stand_in_the_box_again(program):
    make_panel(program)
    add_person(program, "Janet")
    start_session(program)
    program.view.capture.box.set_text("x" * 20_001)
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: "characters" in program.message())
    assert len(program.view.capture.box.text()) == 20_001
    session = program.workspace.ask(sessions.find_open_session)
    assert program.workspace.ask(contributions.count_contributions, session.id) == 0


def test_the_first_screen_offers_the_practice_session(program):
    assert isinstance(program.view, HomeView)
    program.tab_to("Practice session with an example panel")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(PanelOverview)
    assert view.people.count() == 11
