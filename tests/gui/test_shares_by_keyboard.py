"""Shares for the organisation: made, withdrawn, and used when all else is lost, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.services import agendas, sessions, shares
from coprod_desktop.storage.shares import draw, read
from coprod_desktop.ui.reader import ReaderState
from coprod_desktop.ui.views.new_key import NewKeyView
from coprod_desktop.ui.views.share_words import ShareCoverView, ShareWordsView
from coprod_desktop.ui.views.shares import SharesView
from coprod_desktop.ui.views.two_shares import TwoSharesView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.views.ways_in import WaysInView
from coprod_desktop.wording import papers as paper_words
from tests.gui.conftest import open_new_panel

NEW = "seven plain words of my own"


@pytest.fixture
def folder(program):
    """An open panel without shares, and the page about them."""
    made = open_new_panel(program)
    show_shares(program)
    return made.folder


@pytest.fixture
def three(program, folder):
    """The three shares that this panel has now."""
    return give_shares(program)


def give_shares(program):
    drawn = shares.draw_shares(program.workspace)
    counts = []
    shares.give_shares(program.workspace, drawn, progress=lambda *_told: None).then(
        counts.append, counts.append
    )
    program.wait_for(lambda: counts == [None])
    show_shares(program)
    return drawn


def show_shares(program):
    program.controller.do("ways_in")
    program.wait_for_view(WaysInView)
    program.press_button("Shares for the organisation")
    return program.wait_for_view(SharesView)


def show_share(program, number):
    cover = program.wait_for_view(ShareCoverView)
    said = f"Share {number} of 3. Only the one who keeps it looks at the screen."
    assert cover.entry_sentence() == said
    program.press_button(f"Show share {number}")
    return program.wait_for_view(ShareWordsView)


def lock(program):
    program.controller.do("lock")
    return program.wait_for_view(UnlockView)


def go_to_two_shares(program):
    lock(program)
    program.press_button("Open with two shares")
    return program.wait_for_view(TwoSharesView)


def short(share):
    return " ".join(word[:4] for word in share)


def type_two(program, one, other):
    program.tab_to("Box 1: the 15 words of a share")
    program.write(one)
    program.tab_to("Box 2: the 15 words of another share")
    program.write(other)
    for name in ("A new passphrase", "The same passphrase again"):
        program.tab_to(name)
        program.write(NEW)
    program.press(Qt.Key.Key_Return)


def test_three_people_write_one_down_each_and_any_two_open_the_panel(program, folder):
    assert program.view.entry_sentence() == "Shares for the organisation. There are none yet."
    assert program.focused.text() == "Back"
    program.press_button("Make three shares")
    papers = []
    for number in (1, 2, 3):
        show_share(program, number)
        assert not shares.has_shares(folder)
        papers.append(program.write_words_down(ShareWordsView))
    said = "Any two of the three shares open the panel from now on."
    program.wait_for(lambda: program.message() == said)
    assert program.view.rows.item(2).text() == "Any two of the three shares"
    go_to_two_shares(program)
    type_two(program, short(papers[2]), short(papers[0]).upper())
    program.came_in_with_paper(NEW)


def test_that_there_are_some_and_since_when_is_seen_and_never_their_words(program, three):
    assert program.view.entry_sentence() == (
        "Shares for the organisation. Any two of three open this panel."
    )
    today = paper_words.day(program.workspace.now().astimezone().date())
    assert program.reading[0] == (
        f"There are three shares. They were made on {today}. Their words are kept nowhere."
    )
    told = " ".join(program.reading)
    assert not any(" ".join(share[:2]) in told for share in three)


def test_a_share_is_asked_back_kept_from_the_ears_of_others_and_saved(
    program, folder, tmp_path, monkeypatch
):
    place = tmp_path / "share.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(place), ""))
    program.press_button("Make three shares")
    view = show_share(program, 1)
    rows = [view.list.item(place).text() for place in range(15)]
    assert program.reading == (
        "The words are secret. Tick that you are alone, and they are read aloud.",
    )
    program.press_button("I am alone. Read aloud may say the words.")
    assert list(program.reading) == rows
    program.press_button("Save them into a file")
    assert program.message() == f"The share is in {place}. Take it away from this laptop."
    assert place.read_text("utf-8").splitlines()[2:] == rows
    program.press_button("I have written them down")
    first = next(iter(view.fields))
    assert len(view.fields) == 2
    program.write("zebra" if rows[first - 1] != f"{first}. zebra" else "zero")
    program.press(Qt.Key.Key_Return)
    assert program.message() == (
        f"Word {first} is another one. Look at your paper, or show the words again."
    )
    assert program.focused is view.fields[first].control


def test_no_voice_says_a_share_while_it_is_asked_back(program, folder, voice):
    program.press_button("Make three shares")
    view = show_share(program, 1)
    view.alone.setChecked(True)
    program.controller.do("read")
    program.wait_for(lambda: not voice.is_silent)
    program.press_button("I have written them down")
    assert voice.is_silent
    assert program.controller._reader.state is ReaderState.IDLE


def test_whoever_stops_after_the_first_has_made_none(program, folder):
    program.press_button("Make three shares")
    show_share(program, 1)
    program.write_words_down(ShareWordsView)
    program.wait_for_view(ShareCoverView)
    program.controller.do("home")
    assert program.message() == "First write all three shares down. They count only then."
    program.press_button("Stop making shares")
    program.wait_for_view(SharesView)
    said = "No shares were made. What was written down opens nothing."
    program.wait_for(lambda: program.message().startswith(said))
    assert not shares.has_shares(folder)


def test_withdrawn_shares_are_no_way_in_any_more(program, folder, three):
    program.press_button("Withdraw the shares")
    program.wait_for(lambda: program.message().startswith("The shares are withdrawn"))
    assert program.view.rows.count() == 2
    view = lock(program)
    assert not shares.has_shares(folder)
    assert "Open with two shares" not in names(view)


def names(view):
    return [one.text() for one in view.findChildren(type(view.open))]


def test_the_key_stays_while_a_session_runs_and_so_do_the_shares(program, three):
    planned = program.workspace.do(sessions.plan_session, title="Benches")
    program.workspace.do(agendas.add_item, session_id=planned.id, title="Bus", minutes=9)
    program.workspace.do(sessions.start_session, planned.id, present=())
    for name in ("Make three new shares", "Withdraw the shares"):
        program.press_button(name)
        assert program.message().startswith("A session is open. Close it first")
        assert isinstance(program.view, SharesView)


def test_whoever_is_taken_out_takes_the_shares_along_unless_one_says_otherwise(program, three):
    program.controller.do("ways_in")
    view = program.wait_for_view(WaysInView)
    for name in ("Their name on this laptop", "Their passphrase", "Their passphrase again"):
        program.tab_to(name)
        program.write("the words of Dawn")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: view.rows.count() == 4)
    program.tab_to("They can open this panel")
    program.press(Qt.Key.Key_End)
    program.press_button("Take the chosen one out")
    view = program.wait_for_view(NewKeyView)
    assert view.without_shares.isChecked()
    view.with_words.setChecked(False)
    view.do.click()
    said = "The shares of the organisation are withdrawn, too."
    program.wait_for(lambda: program.message().endswith(said))


def what_does_not_fit(old, own):
    """Give two shares each, at which box it is said that they do not fit, and the sentence."""
    (older, *_rest), (one, two, _three) = old, own
    short_of_one = " ".join(one.split()[:-1])
    yield short_of_one, two, 0, "The share in box 1 has 14 words. There must be 15 words."
    unknown = " ".join(("qwerty", *two.split()[1:]))
    yield one, unknown, 1, "Word 1 in box 2, qwerty, is not one of the words of shares."
    turned = " ".join(two.split()[::-1])
    said = "Each word in box 2 is right, but not together. Look at them and their order."
    yield one, turned, 1, said
    strangers = (" ".join(draw("0" * length)[0]) for length in range(32, 64))
    panel = read(one, box=1).panel
    stranger = next(share for share in strangers if read(share, box=1).panel != panel)
    yield one, stranger, 1, "The share in box 2 belongs to another panel. Nothing was changed."
    yield two, two, 0, "The same share stands in both boxes. Ask for a second one."
    said = "These two shares were not made together. Ask for two of the newest ones."
    yield older, two, 0, said
    said = "These two shares open this panel no more. Newer ones were made, or they were withdrawn."
    yield *old[1:], 0, said


def test_what_does_not_fit_is_one_plain_sentence_at_its_box_and_stays_typed(program, three):
    old = [" ".join(share) for share in three]
    own = [" ".join(share) for share in three]
    # By chance, one making in so many bears the mark of another.
    while read(own[0], box=1).time == read(old[0], box=1).time:
        own = [" ".join(share) for share in give_shares(program)]
    view = go_to_two_shares(program)
    for field in (view.passphrase, view.again):
        field.set_text(NEW)
    for first, second, box, sentence in what_does_not_fit(old, own):
        view.boxes[0].set_text(first)
        view.boxes[1].set_text(second)
        program.tab_to("Open the panel")
        program.press(Qt.Key.Key_Space)
        program.wait_for(lambda told=sentence: program.message() == told)
        assert program.view is view
        assert program.focused is view.boxes[box].control
        assert [field.text() for field in view.boxes] == [first, second]


def test_a_look_at_the_commands_takes_no_typed_word_and_leaving_takes_all(program, three):
    view = go_to_two_shares(program)
    view.boxes[0].set_text("half a share")
    view.passphrase.set_text(NEW)
    program.controller.do("palette")
    program.controller.do("palette")
    assert program.view is view
    assert (view.boxes[0].text(), view.passphrase.text()) == ("half a share", NEW)
    view.leave()
    assert (view.boxes[0].text(), view.passphrase.text()) == ("", "")
