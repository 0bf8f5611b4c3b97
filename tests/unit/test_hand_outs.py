"""Handing out: each person gets the format they prefer, and the record knows who got what."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.documents.braille import liblouis
from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.errors import NobodyChosen, PaperPasswordTooLong, PaperPasswordTooShort
from coprod_desktop.domain.lack import Lack
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.troubles import PaperFolderGone, PapersCancelled
from coprod_desktop.services import (
    contributions,
    easy_reads,
    hand_outs,
    panels,
    papers_sent,
    people,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.hand_out_report import (
    what_to_know,
    what_to_know_first,
    why_nothing,
)
from coprod_desktop.services.hand_outs import Choices
from coprod_desktop.services.papers_sent import LAST_MINUTES
from coprod_desktop.wording.handing_out import PLAIN_DRAFT
from tests.panels import Room


def quiet(_done: int, _total: int) -> None:
    """Hear progress and do nothing."""


@pytest.fixture
def held(room: Room) -> Room:
    """A session that was held: Omar reads large print, Tomasz wants what nobody can make here."""
    for name, wanted in (("Omar", "pdf-18"), ("Dawn", "pdf-18"), ("Tomasz", "scroll")):
        room.workspace.do(people.change_person, replace(room.people[name], paper_format=wanted))
    room.workspace.do(sessions.close_session, room.session.id)
    return room


def plan(room: Room, choices: Choices | None = None) -> hand_outs.Plan:
    told = (room.session.id, Paper.MINUTES, choices or Choices())
    return room.workspace.ask(hand_outs.plan_hand_out, *told)


def names(found) -> list[str]:
    return [one.name for one in found]


def sent(room: Room) -> list[PaperSent]:
    def query(reader):
        return list(reader.papers_sent.where(session_id=room.session.id))

    return room.workspace.ask(query)


def test_one_file_serves_all_who_want_a_format(held, tmp_path):
    told = [(name, names(who)) for name, who in plan(held).groups]
    assert told == [("pdf", ["Janet"]), ("pdf-18", ["Dawn", "Omar"])]
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    assert [Path(one.wanted.path).name for one in hand_out.files] == [
        "session-1-minutes.pdf",
        "session-1-minutes-large-print-18.pdf",
    ]


def test_who_wants_what_cannot_be_made_is_told_and_never_given_something_else(held):
    (lacking,) = plan(held).lacking
    assert (lacking.person.name, lacking.instead) == ("Tomasz", "pdf")
    assert lacking.lack is Lack.UNKNOWN_FORMAT
    assert why_nothing(lacking) == (
        "Tomasz gets no paper yet: this version does not know the format scroll."
        " It could be Standard PDF instead."
    )
    given = Choices(formats={held.people["Tomasz"].id: lacking.instead})
    assert names(dict(plan(held, given).groups)["pdf"]) == ["Janet", "Tomasz"]
    assert not plan(held, given).lacking


def prefer(room: Room, name: str, wanted: str) -> None:
    person = room.workspace.ask(people.find_person, room.people[name].id)
    room.workspace.do(people.change_person, replace(person, paper_format=wanted))


def test_braille_without_liblouis_is_said_before_anything_is_made(held, monkeypatch, tmp_path):
    prefer(held, "Tomasz", "brf-2")
    monkeypatch.setenv(liblouis.PLACE, str(tmp_path / "nowhere.so"))
    liblouis.load.cache_clear()
    (lacking,) = plan(held).lacking
    liblouis.load.cache_clear()
    assert why_nothing(lacking).startswith(
        "Tomasz gets no braille yet: liblouis is not on this computer. It could be "
    )
    assert lacking.instead in ("docx", "txt")


def test_a_voice_that_is_missing_is_said_before_anything_is_made(held):
    prefer(held, "Tomasz", "mp3")
    assert not plan(held).lacking
    (lacking,) = plan(held, Choices(spoken=frozenset())).lacking
    assert why_nothing(lacking) == (
        "Tomasz gets no recording yet: there is no voice on this computer."
        " It could be Web page instead."
    )
    assert not plan(held, Choices(spoken=frozenset({"en"}))).lacking


def test_a_language_without_a_voice_or_letters_is_said_to_whom_it_matters(held):
    told = held.workspace.ask(contributions.list_contributions, held.session.id)
    assert not told
    held.workspace.do(panels.explain_word, word="의자", meaning="앉는 곳", language="ko")
    no_letters = "Our PDF files have no letters for Korean. A web page or a Word file has them."
    no_voice = "This computer has no voice for Korean. Recordings say it in the English voice."
    prefer(held, "Tomasz", "mp3")
    spoken = Choices(spoken=frozenset({"en", "cy"}))
    assert what_to_know_first(plan(held, spoken)) == (no_voice, no_letters)
    assert what_to_know_first(plan(held)) == (no_letters,)
    for name in ("Janet", "Omar", "Dawn"):
        prefer(held, name, "docx")
    assert what_to_know_first(plan(held, spoken)) == (no_voice,)
    prefer(held, "Tomasz", "txt")
    assert what_to_know_first(plan(held, spoken)) == ()


def test_words_that_are_kept_back_tell_nobody_their_language(room):
    said = Spoken(words="안녕하세요", person_id=room.people["Omar"].id, off_the_record=True)
    room.workspace.do(people.change_person, replace(room.people["Omar"], language="ko"))
    room.workspace.do(contributions.record_contribution, room.session.id, said)
    assert what_to_know_first(plan(room)) == ()
    room.workspace.do(
        contributions.record_contribution, room.session.id, replace(said, off_the_record=False)
    )
    assert len(what_to_know_first(plan(room))) == 1


def test_who_reads_easy_read_gets_what_a_person_wrote_and_never_another_layout(held, tmp_path):
    prefer(held, "Tomasz", "pdf-easy")
    (lacking,) = plan(held).lacking
    assert lacking.lack is Lack.NOT_WRITTEN
    assert what_to_know_first(plan(held)) == (
        "Tomasz gets no easy read yet: nobody has written it."
        " It could be Large print, 18 point instead.",
    )
    line = easy_reads.EasyWords(words="We want benches.")
    held.workspace.do(easy_reads.add_easy_line, held.session.id, line)
    assert what_to_know_first(plan(held)) == (PLAIN_DRAFT,)
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    assert PLAIN_DRAFT in what_to_know(plan(held), outcome)
    held.workspace.do(easy_reads.check_easy_read, held.session.id, held.people["Omar"].id)
    assert what_to_know_first(plan(held)) == ()
    assert [(one.path.name, names(one.people)) for one in outcome.made] == [
        ("session-1-minutes.pdf", ["Janet"]),
        ("session-1-minutes-large-print-18.pdf", ["Dawn", "Omar"]),
        ("session-1-easy-read-easy-layout.pdf", ["Tomasz"]),
    ]


def test_somebody_can_be_left_out_this_time(held):
    without = Choices(left_out=frozenset({held.people["Omar"].id, held.people["Tomasz"].id}))
    assert names(dict(plan(held, without).groups)["pdf-18"]) == ["Dawn"]
    assert not plan(held, without).lacking


def test_who_sent_apologies_gets_papers_where_that_is_wanted(held):
    do = held.workspace.do
    mary = do(people.add_person, name="Mary")
    do(sessions.send_apology, held.session.id, mary.id)
    assert "Mary" in names(one.person for one in plan(held).gettings)
    without = plan(held, Choices(with_apologies=False))
    assert names(one.person for one in without.gettings) == ["Dawn", "Janet", "Omar", "Tomasz"]


def test_nobody_chosen_makes_nothing(held, tmp_path):
    everybody = Choices(left_out=frozenset(one.id for one in held.people.values()))
    with pytest.raises(NobodyChosen):
        hand_outs.prepare_hand_out(held.workspace, plan(held, everybody), tmp_path)


def test_a_password_that_can_be_guessed_is_refused(held, tmp_path):
    with pytest.raises(PaperPasswordTooShort):
        hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path, password="bench")


@pytest.mark.parametrize("password", ["a" * 128, "\u0175" * 64, "\ufdfa" * 8])
def test_a_password_that_a_pdf_cannot_hold_is_refused(held, tmp_path, password: str):
    with pytest.raises(PaperPasswordTooLong):
        hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path, password=password)


def test_the_files_are_made_and_the_record_knows_who_got_what_in_one_act(held, tmp_path):
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    assert [(one.path.name, names(one.people)) for one in outcome.made] == [
        ("session-1-minutes.pdf", ["Janet"]),
        ("session-1-minutes-large-print-18.pdf", ["Dawn", "Omar"]),
    ]
    assert all(one.path.read_bytes().startswith(b"%PDF-") for one in outcome.made)
    assert (outcome.not_made, outcome.trouble, outcome.is_on_the_disk) == ((), None, True)
    hand_outs.write_down_hand_out(held.workspace, hand_out, outcome)
    formats = {one.person_id: one.paper_format for one in sent(held)}
    assert formats == {
        held.people["Janet"].id: "pdf",
        held.people["Omar"].id: "pdf-18",
        held.people["Dawn"].id: "pdf-18",
    }
    assert {one.person.name for one in plan(held).gettings if one.has_it} == {
        "Janet",
        "Omar",
        "Dawn",
    }
    assert held.workspace.undo_now() == "minutes sent to 3 people"
    assert sent(held) == []


def test_papers_that_are_handed_out_keep_the_seal_that_they_carry(held, tmp_path):
    before = held.workspace.ask(lambda reader: reader.find_seal(held.session.id))
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    hand_outs.write_down_hand_out(held.workspace, hand_out, outcome)
    assert held.workspace.ask(lambda reader: reader.find_seal(held.session.id)) == before
    again = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    assert again.documents == hand_out.documents


def test_a_format_for_this_time_is_kept_as_what_went_out(held, tmp_path):
    tomasz = held.people["Tomasz"].id
    once = plan(held, Choices(formats={tomasz: "pdf"}))
    hand_out = hand_outs.prepare_hand_out(held.workspace, once, tmp_path)
    hand_outs.write_down_hand_out(
        held.workspace, hand_out, hand_outs.make_hand_out(hand_out, quiet)
    )
    assert {one.person_id: one.paper_format for one in sent(held)}[tomasz] == "pdf"
    assert held.workspace.ask(people.find_person, tomasz).paper_format == "scroll"


def test_minutes_that_were_handed_out_are_those_of_last_time_at_the_next_session(held, tmp_path):
    following = held.workspace.do(sessions.plan_session, title="Signs")
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    hand_outs.write_down_hand_out(
        held.workspace, hand_out, hand_outs.make_hand_out(hand_out, quiet)
    )
    seen = held.workspace.ask(papers_sent.list_who_has, following.id, LAST_MINUTES)
    assert {one.person.name for one in seen if one.in_format} == {"Janet", "Omar", "Dawn"}


def test_who_stops_hears_which_files_are_there(held, tmp_path):
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    first = Path(hand_out.files[0].wanted.path)
    outcome = hand_outs.make_hand_out(hand_out, quiet, is_cancelled=first.exists)
    assert isinstance(outcome.trouble, PapersCancelled)
    assert [one.path for one in outcome.made] == [first]
    assert [names(one.people) for one in outcome.not_made] == [["Dawn", "Omar"]]
    assert sorted(path.name for path in tmp_path.glob("*session*")) == [first.name]
    assert list(hand_outs.who_got_what(outcome)) == [held.people["Janet"].id]


def test_a_stick_that_is_pulled_out_in_the_middle_is_told_and_nothing_is_written_down(
    held, tmp_path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), stick)

    def pull_out(done: int, _total: int) -> None:
        if done >= 100 and stick.exists():
            stick.rename(tmp_path / "pulled out")

    outcome = hand_outs.make_hand_out(hand_out, pull_out)
    assert isinstance(outcome.trouble, PaperFolderGone)
    assert not outcome.is_on_the_disk
    assert not list((tmp_path / "pulled out").glob(".coprod*"))


def test_no_name_of_a_person_stands_in_a_file_name_or_in_the_order_of_one(held, tmp_path):
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    told = " ".join(Path(one.wanted.path).name for one in hand_out.files).casefold()
    assert not [name for name in held.people if name.casefold() in told]


def test_a_recording_says_names_as_the_people_who_have_them_told_us(held, tmp_path):
    person = held.workspace.ask(people.find_person, held.people["Tomasz"].id)
    told = replace(person, paper_format="mp3", pronunciation="Tomash")
    held.workspace.do(people.change_person, told)
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path)
    wishes = {one.wanted.format: one.wanted.wishes for one in hand_out.files}
    assert ("Tomasz", "Tomash") in wishes["mp3"].pronunciation
    assert not wishes["pdf"].pronunciation


def test_what_a_password_does_not_protect_is_named(held, tmp_path):
    prefer(held, "Tomasz", "txt")
    told = {"password": "correct horse battery"}
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path, **told)
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    assert what_to_know(plan(held), outcome) == (
        "The PDF files open with the password only. Tell it to people in another way.",
        "These files are not protected: session-1-minutes.txt. Whoever finds them can read them.",
    )


def test_nothing_that_is_kept_knows_a_password(held, tmp_path):
    secret = "correct horse battery"
    hand_out = hand_outs.prepare_hand_out(held.workspace, plan(held), tmp_path, password=secret)
    assert [one.wanted.wishes.password for one in hand_out.files] == [secret, secret]
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    hand_outs.write_down_hand_out(held.workspace, hand_out, outcome)
    for one in outcome.made:
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(one.path)
        with pikepdf.open(one.path, password=secret) as paper:
            assert paper.allow.accessibility
    assert what_to_know(plan(held), outcome)[-1].startswith("The PDF files open with the password")
    assert secret not in repr(outcome.made)
    assert secret not in repr(sent(held))


def test_a_paper_for_one_person_alone_has_a_number_and_goes_to_who_spoke(room, tmp_path):
    for name in ("Omar", "Janet"):
        said = Spoken(words="Lower the signs", person_id=room.people[name].id)
        room.workspace.do(contributions.record_contribution, room.session.id, said)
    told = (room.session.id, Paper.MY_WORDS, Choices())
    whose = room.workspace.ask(hand_outs.plan_hand_out, *told)
    assert names(one.person for one in whose.gettings) == ["Janet", "Omar"]
    hand_out = hand_outs.prepare_hand_out(room.workspace, whose, tmp_path)
    outcome = hand_outs.make_hand_out(hand_out, quiet)
    assert [(one.path.name, names(one.people)) for one in outcome.made] == [
        ("session-1-my-words-1.pdf", ["Janet"]),
        ("session-1-my-words-2.pdf", ["Omar"]),
    ]
    first, second = (one.path.read_bytes() for one in outcome.made)
    assert first != second
