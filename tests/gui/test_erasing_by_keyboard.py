"""What is held about somebody is read, saved and erased by keyboard, and never by a slip."""

import json
from pathlib import Path

from PySide6.QtCore import Qt

from coprod_desktop.services import contributions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.erase import EraseView
from coprod_desktop.ui.views.held import HeldView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.retention import RetentionView

CANARY = "zebra crossings"


def say(program, room, words=CANARY):
    spoken = Spoken(words=words, person_id=room.people["Janet"].id)
    return program.workspace.do(contributions.record_contribution, room.session.id, spoken)


def choose(program, name):
    program.tab_to(name)
    program.press(Qt.Key.Key_Space)


def test_everything_that_somebody_said_is_erased_after_a_plain_question(program, room):
    one = say(program, room)
    program.controller.screens.show_person(room.people["Janet"])
    program.wait_for_view(PersonView)
    choose(program, "What we hold, and erasing")
    held = program.wait_for_view(HeldView)
    assert "Janet" not in program.controller.window.windowTitle()
    assert program.focused is held.preview
    assert CANARY in held.preview.toPlainText()
    choose(program, "Erase what they said")
    program.wait_for_view(EraseView)
    assert program.focused.accessibleName() == "Keep everything"
    program.press(Qt.Key.Key_Space)
    assert CANARY in program.wait_for_view(HeldView).preview.toPlainText()
    choose(program, "Erase what they said")
    choose_in = program.wait_for_view(EraseView)
    assert choose_in.entry_sentence().startswith("Erase what Janet said for ever?")
    choose(program, "Erase for ever")
    held = program.wait_for_view(HeldView)
    assert CANARY not in held.preview.toPlainText()
    assert program.workspace.ask(contributions.get_contribution, one.id).leaves_a_gap


def test_one_contribution_is_erased_from_its_own_page(program, room):
    one = say(program, room)
    program.controller.screens.show_contribution(one.id)
    program.wait_for_view(ContributionView)
    choose(program, "Erase these words")
    program.wait_for_view(EraseView)
    choose(program, "Erase for ever")
    live = program.wait_for_view(LiveView)
    assert "Words were erased here on " in live.heard_so_far.rows.item(0).text()
    assert program.message().startswith("Words erased for ever: 1 piece.")


def test_what_is_held_is_saved_as_a_web_page_and_as_data(program, room, tmp_path: Path):
    say(program, room)
    program.controller.screens.show_held(room.people["Janet"])
    held = program.wait_for_view(HeldView)
    held.save_into(tmp_path)
    program.wait_for(lambda: program.message().startswith("Saved in "))
    page, data = sorted(tmp_path.glob("what-we-hold-*"))
    assert CANARY in page.read_text("utf-8")
    assert CANARY in json.dumps(json.loads(data.read_text("utf-8")), ensure_ascii=False)
    assert "Janet" not in page.name


def test_what_is_due_is_erased_only_when_somebody_says_so(program, room):
    program.workspace.keep_draft_now("minority:1", CANARY, 3)
    room.clock.forward(minutes=40 * 24 * 60)
    program.controller.do("retention")
    view = program.wait_for_view(RetentionView)
    assert view.entry_sentence().endswith("1 line is due: look, and erase what may go.")
    assert view.rows.item(0).text().startswith("Half-typed texts: 1 piece. The oldest is of ")
    view.rows.setCurrentRow(0)
    choose(program, "Erase the chosen line")
    program.wait_for_view(EraseView)
    assert program.workspace.find_draft("minority:1") is not None
    choose(program, "Erase for ever")
    assert program.wait_for_view(RetentionView).rows.count() == 0
    assert program.workspace.find_draft("minority:1") is None
