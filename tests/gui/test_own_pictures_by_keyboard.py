"""The panel's own pictures by keyboard alone: taken in, named, described, used and removed."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmapCache
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.services import easy_reads, panel_files, pictures
from coprod_desktop.services.pictures import NewPicture
from coprod_desktop.ui.picture_files import read_picture_file
from coprod_desktop.ui.views import own_pictures
from coprod_desktop.ui.views.easy_read import EasyReadView
from coprod_desktop.ui.views.minutes import MinutesView
from tests.panels import PASSPHRASE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program, room) -> EasyReadView:
    """The screen, reached from anywhere by its key."""
    program.press(Qt.Key.Key_E, CTRL | SHIFT)
    return program.wait_for_view(EasyReadView)


def own(program):
    return program.workspace.ask(pictures.list_panel_pictures)


def names(program):
    return [one.name for one in own(program)]


def in_file(program, folder: Path, *called: str):
    """Put pictures into the panel, each of another size."""
    new = []
    for number, name in enumerate(called):
        file = picture(folder, f"{name}.png", "PNG", 20 + number)
        new.append(NewPicture(name=name, content=file.read_bytes()))
        file.unlink()
    program.workspace.do(pictures.add_panel_pictures, new)
    program.wait_for_the_screen()


def picture(folder: Path, name: str, kind: str, side: int) -> Path:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 30, 30, 120))
    file = folder / name
    assert image.save(str(file), kind)
    return file


def test_pictures_of_our_own_come_in_small_and_are_used(program, room, view, tmp_path):
    photo = picture(tmp_path, "our_stop.png", "PNG", 3_000)
    drawing = tmp_path / "Bench.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72">'
        '<rect width="40" height="40" fill="green"/></svg>'
    )
    view.own.add_files([photo, drawing])
    program.wait_for(lambda: program.focused is view.pictures.rows)
    taken = own(program)
    assert [one.name for one in taken] == ["Bench", "our stop"]
    for one in taken:
        content = program.workspace.ask(pictures.read_panel_picture, one)
        image = QImage.fromData(content)
        assert (image.width(), image.height()) == (700, 700)
        assert not image.hasAlphaChannel()
    program.press(Qt.Key.Key_Return)
    assert view.line.picture.text() == "Picture: our stop, our own."
    view.line.words.control.setFocus()
    program.write("We wait here.")
    program.tab_to("Add this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(
        lambda: bool(program.workspace.ask(easy_reads.list_easy_lines, room.session.id))
    )
    (line,) = program.workspace.ask(easy_reads.list_easy_lines, room.session.id)
    assert line.own_picture_id == taken[1].id
    program.tab_to("Pictures found")
    view.pictures.rows.go_to(f"own:{taken[1].id}")
    program.tab_to("Remove our picture")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "A line still shows this picture." in program.message())


def test_a_file_that_is_no_picture_is_named_and_nothing_comes_in(program, room, view, tmp_path):
    letter = tmp_path / "letter.png"
    letter.write_text("Dear all")
    view.own.add_files([picture(tmp_path, "bench.jpg", "JPEG", 50), letter])
    program.wait_for(lambda: "letter.png could not be read as a picture." in program.message())
    assert program.workspace.ask(pictures.list_panel_pictures) == ()


def test_our_own_picture_gets_a_name_and_says_what_it_shows(program, room, view, tmp_path):
    in_file(program, tmp_path, "Bench", "IMG_0412")
    program.tab_to("Pictures found")
    program.press(Qt.Key.Key_Home)
    program.press(Qt.Key.Key_Down)
    program.tab_to("Name of our picture IMG_0412")
    program.focused.selectAll()
    program.write("bench")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "bench" in program.message())
    assert program.focused is view.own.name.control
    assert names(program) == ["Bench", "IMG_0412"]
    program.write(" at the stop")
    program.tab_to("What our picture shows")
    program.write("A bench with no back")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: names(program) == ["Bench", "bench at the stop"])
    assert own(program)[1].said == "A bench with no back"
    assert view.pictures.rows.item(1).text() == "bench at the stop, our own"
    program.controller.undo()
    program.wait_for(lambda: names(program) == ["Bench", "IMG_0412"])
    assert view.own.name.text() == "IMG_0412"


def test_words_about_one_picture_never_become_those_of_another(program, room, view, tmp_path):
    in_file(program, tmp_path, "Bench", "Stop")
    program.tab_to("Pictures found")
    program.press(Qt.Key.Key_Home)
    program.tab_to("Name of our picture Bench")
    program.write("!")
    view.pictures.rows.setFocus()
    program.press(Qt.Key.Key_Down)
    assert view.own.name.label.text() == "Name of our picture Bench"
    program.tab_to("Keep name and words")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: names(program) == ["Bench!", "Stop"])
    assert view.own.name.text() == "Stop"
    view.pictures.rows.setCurrentRow(2)
    for part in (view.own.name, view.own.keep, view.own.remove):
        assert not part.isEnabled()


def test_our_own_picture_is_removed_and_undo_brings_it_back(program, room, view, tmp_path):
    in_file(program, tmp_path, "Bench")
    program.tab_to("Pictures found")
    program.press(Qt.Key.Key_Home)
    program.tab_to("Remove our picture")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: names(program) == [])
    program.controller.undo()
    program.wait_for(lambda: names(program) == ["Bench"])


def test_a_whole_folder_of_pictures_comes_in(program, room, view, tmp_path, monkeypatch):
    folder = tmp_path / "symbols"
    folder.mkdir()
    for name, kind in (("bus.png", "PNG"), ("Bench.PNG", "PNG"), ("stop.jpg", "JPEG")):
        picture(folder, name, kind, 30)
    (folder / "licence.txt").write_text("Ours")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    program.tab_to("Add a folder of pictures")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: names(program) == ["Bench", "bus", "stop"])
    for file in folder.iterdir():
        file.unlink()
    program.tab_to("Add a folder of pictures")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "No picture lies in the folder symbols." in program.message())


def test_many_pictures_come_in_beside_the_screen_and_can_be_stopped(
    program, room, view, tmp_path, monkeypatch
):
    read, passed = own_pictures.read_picture_file, []
    is_stopped = Event()

    def slowly(file):
        passed.append(file)
        is_stopped.wait(timeout=15)
        return read(file)

    monkeypatch.setattr(own_pictures, "read_picture_file", slowly)
    files = [picture(tmp_path, f"{number}.png", "PNG", 30) for number in range(5)]
    view.own.add_files(files)
    assert view.own.stop.isVisible()
    assert "Making the pictures small." in program.message()
    program.tab_to("Stop")
    program.press(Qt.Key.Key_Space)
    is_stopped.set()
    program.wait_for(lambda: "Stopped. No picture came in." in program.message())
    assert len(passed) == 1
    assert names(program) == []
    assert not view.own.stop.isVisible()


def test_pictures_come_in_also_for_somebody_who_has_gone_on(program, room, view, tmp_path):
    view.own.add_files([picture(tmp_path, "bench.png", "PNG", 900)])
    program.controller.do("minutes")
    program.wait_for_view(MinutesView)
    program.wait_for(lambda: names(program) == ["bench"])


def test_pictures_never_come_into_a_panel_that_was_locked(
    program, room, view, tmp_path, monkeypatch
):
    is_locked = Event()
    told: list[str] = []
    program.window.announcer.said.connect(told.append)

    def read_late(file):
        assert is_locked.wait(10)
        return read_picture_file(file)

    monkeypatch.setattr(own_pictures, "read_picture_file", read_late)
    view.own.add_files([picture(tmp_path, "bench.png", "PNG", 900)])
    program.controller.lock()
    is_locked.set()
    sentence = "The panel was locked meanwhile. No picture came in."
    program.qtbot.waitUntil(lambda: sentence in " ".join(told), timeout=15_000)
    again = panel_files.open_panel(room.folder, PASSPHRASE, clock=room.clock)
    assert again.ask(pictures.list_panel_pictures) == ()
    again.close()


def test_each_picture_is_read_once_and_only_when_it_is_seen(
    program, room, view, tmp_path, monkeypatch
):
    in_file(program, tmp_path, *(f"photo {number:02}" for number in range(40)))
    QPixmapCache.clear()
    asked: list[str] = []
    read = pictures.read_panel_picture

    def counted(reader, one):
        asked.append(one.name)
        return read(reader, one)

    monkeypatch.setattr(pictures, "read_panel_picture", counted)
    view.pictures.rows.grab()
    assert 1 < len(asked) < 20
    seen = len(asked)
    view.pictures.sought.control.setFocus()
    program.write("phot")
    view.pictures.rows.grab()
    assert len(asked) == seen
    in_file(program, tmp_path, *(f"another {number}" for number in range(41)))
    asked.clear()
    view.pictures.sought.set_text("another 40")
    view.pictures.refresh()
    view.pictures.rows.grab()
    assert asked == ["another 40"]
