"""The switches themselves: whose press it is where a field asks for a switch."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.ui.kit.switch_field import SwitchField
from coprod_desktop.ui.scanning.switches import Switches, Use
from tests.one_switch import SetClock


def test_a_field_that_was_gone_to_with_a_switch_gets_the_next_press_and_no_other(qtbot):
    clock, field, pressed = SetClock(), SwitchField("The switch that chooses"), []
    qtbot.addWidget(field)
    field.show()
    field.control.setFocus()
    switches = Switches(clock, field)
    switches.pressed.connect(pressed.append)
    switches.listen({"Space": Use.CHOOSE}, debounce=0.25, accept=0)
    QTest.keyPress(field.control, Qt.Key.Key_Space)
    # What was chosen is done while the switch is still down.
    switches.lend()
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
