"""The page of voices: who hears which, how fast and how loud, changed while it speaks."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop import paths
from coprod_desktop.domain.troubles import VoiceMissing
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import own_settings, pauses
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.piper import voices_folder
from coprod_desktop.speech.protocol import Here, InstalledVoice
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.words import FolderWords
from coprod_desktop.ui.lines import MAY_BREAK
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.voices import VoicesView
from coprod_desktop.wording.voices import natural_voice

HERE = Here(
    voices=(
        InstalledVoice(id="gwyneth", name="Gwyneth", languages=("cy",), gender="female"),
        InstalledVoice(id="hazel", name="Hazel", languages=("en-gb",), gender="female"),
        InstalledVoice(id="robot", name="Robot", languages=()),
    ),
    outputs=(),
)


@pytest.fixture
def view(program, room, voice, monkeypatch) -> VoicesView:
    """The page, once this computer has told its voices."""
    monkeypatch.setattr(voice.process, "look", lambda: None)
    program.controller.do("settings")
    program.wait_for_view(SettingsView)
    press(program.view, "Choose voices")
    page = program.wait_for_view(VoicesView)
    program.controller._reader.channel(Audience.ROOM).voice.here.emit(HERE)
    return page


def press(page, name: str) -> None:
    next(one for one in page.findChildren(Button) if one.accessibleName() == name).click()


def rows(page) -> list[str]:
    return [page.rows.item(place).text() for place in range(page.rows.count())]


def kept():
    return read_preferences(paths.config_folder()).preferences


def test_voices_stand_there_with_language_and_gender_and_english_first(program, view):
    assert rows(view) == [
        "The usual voice of this computer. The room hears it, and so do you alone.",
        "Hazel, English, female",
        "Gwyneth, Welsh, female",
        "Robot",
    ]
    assert view.entry_sentence() == (
        "Voices. 3 are here. Choose one, hear a sample, and say who hears it."
    )


def test_a_sample_is_heard_in_the_voice_before_it_is_chosen(program, view, voice):
    view.rows.setFocus()
    program.write("g")
    program.press(Qt.Key.Key_Return)
    assert (voice.orders[-1].voice, voice.orders[-1].language) == ("gwyneth", "")
    assert voice.said == ["We meet on Tuesday at half past two."]
    assert kept().voice == ""


def test_a_change_holds_from_the_word_on_that_is_being_said(program, view, voice):
    program.press(Qt.Key.Key_F4)
    voice.say_word("reads")
    view.rows.go_to("hazel")
    press(view, "Use it for the room")
    view.numbers["words_a_minute"].set_value(240)
    view.numbers["room_volume"].set_value(50)
    program.wait_for(lambda: voice.orders[-1].volume == 0.5)
    last = voice.orders[-1]
    assert (last.text, last.voice, last.rate) == ("reads in your meetings.", "hazel", 240)
    assert "Hazel, English, female. The room hears it." in rows(view)
    assert (kept().voice, kept().words_a_minute, kept().room_volume) == ("hazel", 240, 50)


def test_how_fast_it_really_speaks_is_shown(program, view):
    assert view.measured.text() == "How fast it really speaks is measured while it reads."
    program.controller._reader.rate_measured.emit(172)
    assert view.measured.text() == "The voice really says 172 words in a minute."


def test_a_voice_of_their_own_says_what_somebody_types(program, room, view, voice):
    omar = room.people["Omar"]
    view.rows.go_to("gwyneth")
    view.whose.choose(omar.id)
    press(view, "Use it for them")
    told = "Omar now speaks with this voice: Gwyneth, Welsh, female."
    program.wait_for(lambda: program.window.announcer.history[-1] == told)
    assert program.workspace.ask(own_settings.find_voice, omar.id) == "gwyneth"
    program.controller.do("live")
    program.view.capture.who.choose(omar.id)
    program.controller.do("phrases")
    program.write("Yes")
    press(program.view, "Say it aloud now")
    assert (voice.orders[-1].text, voice.orders[-1].voice) == ("Yes", "gwyneth")
    program.workspace.do(own_settings.forget_own_settings, omar.id)
    press(program.view, "Say it aloud now")
    assert voice.orders[-1].voice == ""


def test_a_voice_that_is_not_here_stays_chosen_and_is_said_to_be_gone(program, view):
    program.controller._preferring.hold(voice="zira")
    assert rows(view)[-1] == "The voice that was chosen, which is not here now. The room hears it."


def test_without_a_voice_the_page_says_so_and_how_to_get_one(program, view):
    program.controller._reader.channel(Audience.ROOM).voice.missing.emit(VoiceMissing())
    said = "There is no voice on this computer yet. Below is how to get one."
    assert view.none.isVisibleTo(view) and view.none.text() == said
    assert said in program.window.announcer.history
    assert view.entry_sentence() == said
    shown = " ".join(one.text() for one in view.findChildren(type(view.none)))
    assert all(system in shown for system in ("On Linux", "On Windows", "On a Mac"))


def test_the_page_to_type_on_speaks_in_the_voice_of_whoever_types(program, room, voice):
    omar, janet = room.people["Omar"], room.people["Janet"]
    program.workspace.do(own_settings.choose_voice, omar.id, "gwyneth")
    for person, heard in ((omar, "gwyneth"), (janet, "")):
        program.workspace.do(pauses.start_composing, room.session.id, person.id)
        program.controller.screens._show_where_to_write(room.session.id, person)
        page = program.wait_for_view(ComposeView)
        page.box.set_text("I agree")
        press(page, "Speak it now")
        assert (voice.orders[-1].text, voice.orders[-1].voice) == ("I agree", heard)
        program.workspace.do(pauses.stop_composing, room.session.id)


def test_the_page_tells_what_piper_is_its_licence_and_where_its_voices_go(program, view):
    shown = [one.text() for one in view.findChildren(type(view.none))]
    assert "Piper is not here, and nothing needs it." in shown
    assert any("GPL" in one for one in shown)
    (folder,) = view.findChildren(FolderWords)
    assert folder.accessibleName() == str(voices_folder())
    assert folder.text().replace(MAY_BREAK, "") == str(voices_folder())


def test_piper_is_told_with_the_languages_of_its_voices():
    told = "Piper is here. It reads recordings in these languages: English, Polish."
    assert natural_voice(("en", "pl", "en")) == told
