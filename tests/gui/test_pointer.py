"""What a pointer does: nothing happens until it is let go where it was pressed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from coprod_desktop.ui.kit.buttons import Button


def test_whoever_slides_off_a_button_presses_nothing(qtbot):
    pressed: list[str] = []
    button = Button("Show a stop card", lambda: pressed.append("stop"))
    qtbot.addWidget(button)
    button.show()
    qtbot.waitUntil(lambda: button.is_ready)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(-80, -80))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-80, -80))
    assert pressed == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["stop"]
