"""Check-back, cards and signatures by keyboard alone."""

from PySide6.QtCore import Qt

from coprod_desktop.services import check_backs, sessions, sign_offs
from coprod_desktop.ui.views.afterwards import AfterView
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
    assert view.reading() == ("Benches are wett",)
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
