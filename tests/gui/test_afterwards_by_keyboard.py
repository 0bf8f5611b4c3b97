"""Check-back, cards and signatures by keyboard alone."""

from PySide6.QtCore import Qt

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.services import check_backs, contributions, moments, sessions, sign_offs
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.minutes import MinutesView

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(program, who, words):
    before = program.view.heard_so_far.rows.count()
    program.press(Qt.Key(Qt.Key.Key_0 + who), ALT)
    program.write(words)
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == before + 1)


def test_points_are_read_back_fixed_and_the_record_is_signed(program, room):
    record(program, 2, "Benches are wett")
    record(program, 2, "More light")
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    assert "2 points to check back." in view.left.text()
    assert program.reading == ("Benches are wett",)
    assert "0 of 2 checked." in view.check_back.progress.text()
    program.tab_to("Their points")
    program.write("2")
    program.wait_for(lambda: program.focused is view.check_back.fixed.control)
    program.press(Qt.Key.Key_Backspace)
    program.tab_to("Keep the fixed words")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Fixed. 1 point left" in program.message())
    assert program.focused is view.check_back.rows
    program.write("1")
    program.wait_for(lambda: "All points of Janet are checked." in program.message())
    assert "points to check back" not in view.left.text()
    program.tab_to("Sign the record")
    program.write("1")
    program.wait_for(lambda: "Janet signed the record. It is sealed." in program.message())
    signed = program.workspace.ask(sign_offs.list_sign_offs, room.session.id)
    assert [told is not None for _, told in signed] == [True, False]
    points = program.workspace.ask(
        check_backs.list_points_of, room.session.id, room.people["Janet"].id
    )
    assert [one.words for one, _ in points] == ["Benches are wet", "More light"]


def test_cards_are_counted_and_lead_into_the_minutes(program, room):
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    for fields in view.how_was_it.counts.values():
        for field, count in zip(fields, (4, 1, 0), strict=True):
            field.set_value(count)
    program.tab_to("Keep the counts")
    program.press(Qt.Key.Key_Space)
    program.wait_for(
        lambda: len(program.workspace.ask(sign_offs.list_how_it_was, room.session.id)) == 3
    )
    program.tab_to("To the minutes")
    program.press(Qt.Key.Key_Space)
    minutes = program.wait_for_view(MinutesView)
    assert "I understood: 4 green, 1 yellow, 0 red." in minutes.preview.toPlainText()


def test_each_thing_left_leads_to_where_it_is_finished(program, room):
    record(program, 1, "Benches are wet")
    janet = room.people["Janet"].id
    program.workspace.do(moments.mark_moment, room.session.id, person_id=janet)
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    rows = view.to_finish.rows
    assert program.focused is rows
    assert "4 things to finish." in view.entry_sentence()
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.moments.said.control
    program.write("It rained in")
    program.tab_to("Keep these words")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "marked moment" not in view.left.text())
    rows.setFocus()
    rows.setCurrentRow(rows.count() - 1)
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.sign_off.rows
    program.write("2")
    assert program.focused is view.sign_off.change.control
    program.write("The date")
    program.tab_to("Keep what they want changed")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "wants a change: The date" in rows.item(rows.count() - 1).text())


def test_a_maker_changes_the_name_that_stands_over_one_point(program, room):
    record(program, 1, "Benches are wet")
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    program.tab_to("Name in papers, for this point")
    program.press(Qt.Key.Key_Down)
    program.press(Qt.Key.Key_Down)
    chosen = view.check_back.name_choice.value
    program.tab_to("Keep the name")
    program.press(Qt.Key.Key_Space)

    def kept():
        (one,) = program.workspace.ask(contributions.list_all_contributions, room.session.id)
        return one.name_choice

    program.wait_for(lambda: kept() is chosen)
    assert chosen is NameChoice.PANEL_MEMBER


def test_the_panel_leads_to_the_session_that_is_chosen(program, room):
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("panel")
    program.tab_to("Check and sign off the chosen session")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(AfterView)


def test_a_correction_shows_its_history_and_leads_back_to_what_is_left(program, room):
    record(program, 1, "Benches are wett")
    (one,) = program.workspace.ask(contributions.list_all_contributions, room.session.id)
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.screens.show_contribution(one.id)
    view = program.wait_for_view(ContributionView)
    program.press(Qt.Key.Key_End, CTRL)
    program.press(Qt.Key.Key_Backspace)
    program.tab_to("Why the words change, if somebody says so")
    program.write("One t")
    view.asked_by.choose(room.people["Omar"].id)
    program.tab_to("Keep")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(AfterView)
    program.controller.screens.show_contribution(one.id)
    program.wait_for_view(ContributionView)
    rows = program.tab_to("Earlier words")
    told = "Version 1: Benches are wett Omar asked for other words. Because: One t"
    assert rows.item(0).text() == told


def test_a_signature_says_on_the_screen_that_the_record_was_changed_after_it(program, room):
    do, janet = program.workspace.do, room.people["Janet"].id
    record(program, 2, "It was sunny")
    (one,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    do(sessions.close_session, room.session.id)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    do(sign_offs.sign_off, room.session.id, janet)
    row = view.sign_off.rows.item(0)
    program.wait_for(lambda: row.text().startswith("Janet: signed"))
    room.clock.forward(1)
    do(check_backs.fix_point, one.id, words="It rained")
    program.wait_for(lambda: row.text().endswith("The record was changed after that."))
    room.clock.forward(1)
    do(sign_offs.sign_off, room.session.id, janet)
    program.wait_for(lambda: not row.text().endswith("The record was changed after that."))
