"""The switches themselves: whose press it is where a field asks for a switch."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coprod_desktop.ui.kit.switch_field import SwitchField
from coprod_desktop.ui.scanning.switches import Switches, Use
from tests.one_switch import SetClock


def gone_to(qtbot):
    """A field that asks for a switch, gone to; the clock, its switches, and a list for presses."""
    clock, field = SetClock(), SwitchField("The switch that chooses")
    qtbot.addWidget(field)
    field.show()
    field.control.setFocus()
    return clock, field, Switches(clock, field), []


def test_a_field_that_was_gone_to_with_a_switch_gets_the_next_press_and_no_other(qtbot):
    clock, field, switches, pressed = gone_to(qtbot)
    switches.pressed.connect(pressed.append)
    switches.listen({"Space": Use.CHOOSE}, debounce=0.25, accept=0)
    QTest.keyPress(field.control, Qt.Key.Key_Space)
    # What was chosen is done while the switch is still down.
    switches.lend(field.control)
    clock.forward(0.3)
    QTest.keyRelease(field.control, Qt.Key.Key_Space)
    assert (len(pressed), field.value()) == (1, "")
    clock.forward(0.3)
    QTest.keyClick(field.control, Qt.Key.Key_Space)
    assert (len(pressed), field.value()) == (1, "Space")
    clock.forward(0.3)
    QTest.keyClick(field.control, Qt.Key.Key_Space)
    assert len(pressed) == 2
    switches.hear_nothing()


def test_a_button_of_the_mouse_that_a_field_asks_for_presses_nothing_under_the_pointer(qtbot):
    clock, field, pressed = SetClock(), SwitchField("The switch that chooses"), []
    under = QPushButton("Delete")
    for widget in (field, under):
        qtbot.addWidget(widget)
        widget.show()
    under.clicked.connect(lambda: pressed.append("what lies under the pointer"))
    field.activateWindow()
    field.control.setFocus()
    qtbot.waitUntil(field.control.hasFocus)
    switches = Switches(clock, field)
    switches.pressed.connect(pressed.append)
    switches.listen({"Mouse left": Use.CHOOSE}, debounce=0.25, accept=0)
    switches.lend(field.control)
    QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert (pressed, field.value()) == ([], "Mouse left")
    clock.forward(0.3)
    QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert pressed == [Use.CHOOSE]
    switches.hear_nothing()


def test_a_trembling_hand_presses_once_also_where_its_press_changes_a_setting(qtbot):
    clock, field, switches, pressed = gone_to(qtbot)

    def change_a_setting(use):
        pressed.append(use)
        switches.listen({"Space": Use.CHOOSE}, debounce=0.25, accept=0)

    switches.pressed.connect(change_a_setting)
    switches.listen({"Space": Use.CHOOSE}, debounce=0.25, accept=0)
    for _ in range(2):
        QTest.keyPress(field.control, Qt.Key.Key_Space)
        clock.forward(0.02)
        QTest.keyRelease(field.control, Qt.Key.Key_Space)
        clock.forward(0.05)
    assert pressed == [Use.CHOOSE]
    switches.hear_nothing()


def test_two_switches_that_are_held_both_count_when_each_was_held_long_enough(qtbot):
    clock, field, switches, pressed = gone_to(qtbot)
    switches.pressed.connect(pressed.append)
    switches.listen({"Space": Use.CHOOSE, "F13": Use.GO_ON}, debounce=0, accept=0.5)
    QTest.keyPress(field.control, Qt.Key.Key_Space)
    clock.forward(0.3)
    QTest.keyPress(field.control, Qt.Key.Key_F13)
    clock.forward(0.3)
    assert pressed == [Use.CHOOSE]
    clock.forward(0.3)
    assert pressed == [Use.CHOOSE, Use.GO_ON]
    switches.hear_nothing()
