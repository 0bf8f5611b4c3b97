"""The easy-read version of minutes: people write it, and a member checks exactly what stands."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.model import Heading, Idea, ListBlock, plain
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import easy_errors, errors
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Role
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    actions,
    decisions,
    easy_reads,
    panels,
    papers,
    people,
    pictures,
    proposals,
    sessions,
    sign_offs,
)
from coprod_desktop.services.easy_checks import find_check_that_holds, list_easy_checks
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.pictures import NewPicture
from tests.panels import Room
from tests.storage.panels import POINT


def write(room: Room, words: str, **more: object):
    told = EasyWords(words=words, **more)  # pyright: ignore[reportArgumentType] - as each test says
    return room.workspace.do(easy_reads.add_easy_line, room.session.id, told)


def lines(room: Room) -> list[str]:
    return [one.words for one in room.workspace.ask(easy_reads.list_easy_lines, room.session.id)]


def paper(room: Room):
    return papers.compose(room.workspace, Paper.EASY_READ, room.session.id)


def check(room: Room, name: str = "Omar"):
    return room.workspace.do(easy_reads.check_easy_read, room.session.id, room.people[name].id)


def title(room: Room) -> str:
    return paper(room).title


def test_lines_stand_in_the_order_in_which_people_put_them(room):
    first = write(room, "One")
    write(room, "Three")
    room.workspace.do(
        easy_reads.add_easy_line, room.session.id, EasyWords(words="Two"), after_id=first.id
    )
    assert lines(room) == ["One", "Two", "Three"]
    room.workspace.do(easy_reads.move_easy_line, first.id, by=1)
    assert lines(room) == ["Two", "One", "Three"]
    room.workspace.do(easy_reads.move_easy_line, first.id, by=-9)
    assert lines(room) == ["One", "Two", "Three"]
    room.workspace.do(easy_reads.remove_easy_line, first.id)
    assert lines(room) == ["Two", "Three"]
    room.workspace.undo_now()
    assert lines(room) == ["One", "Two", "Three"]


def test_words_are_kept_letter_for_letter(room):
    write(room, "We  want\u00a0“lower” benches")
    assert lines(room) == ["We  want\u00a0“lower” benches"]


def test_a_line_without_words_is_refused(room):
    with pytest.raises(errors.WordsMissing):
        write(room, " \n")
    with pytest.raises(errors.WordsTooLong):
        write(room, "x" * 1_001)


def test_what_has_not_begun_has_no_easy_read(room):
    later = room.workspace.do(sessions.plan_session, title="Later")
    with pytest.raises(errors.SessionNotOpen):
        room.workspace.do(easy_reads.add_easy_line, later.id, EasyWords(words="One"))


def test_without_a_line_there_is_no_paper(room):
    with pytest.raises(easy_errors.NothingEasyYet):
        paper(room)


def test_it_is_a_plain_draft_until_a_member_has_checked_it(room):
    write(room, "We want lower benches.")
    assert title(room) == "Plain draft of session 1: Seats"
    assert "This is a plain draft. Nobody has checked yet that it is easy to read." in paragraphs(
        paper(room)
    )
    check(room)
    assert title(room) == "Easy read of session 1: Seats"
    assert "Checked by Omar on Tuesday 24 November 2026." in paragraphs(paper(room))


def test_the_checker_is_named_as_they_chose(room):
    omar = room.workspace.ask(people.find_person, room.people["Omar"].id)
    assert omar is not None
    room.workspace.do(people.change_person, replace(omar, chosen_name="O."))
    write(room, "We want lower benches.")
    check(room)
    assert "Checked by O. on Tuesday 24 November 2026." in paragraphs(paper(room))


@pytest.mark.parametrize(
    "change",
    [
        lambda room, line: write(room, "One more"),
        lambda room, line: room.workspace.do(
            easy_reads.change_easy_line, line.id, EasyWords(words="Other words")
        ),
        lambda room, line: room.workspace.do(
            easy_reads.change_easy_line, line.id, EasyWords(words=line.words, picture="bus")
        ),
        lambda room, line: room.workspace.do(
            easy_reads.change_easy_line, line.id, EasyWords(words=line.words, is_heading=True)
        ),
        lambda room, line: room.workspace.do(easy_reads.move_easy_line, line.id, by=1),
        lambda room, line: room.workspace.do(
            panels.explain_word, word="benches", meaning="long seats"
        ),
    ],
    ids=["a line more", "other words", "a picture", "a heading", "the order", "a meaning"],
)
def test_any_change_after_a_check_makes_it_a_plain_draft_again(room, change):
    line = write(room, "We want lower benches.")
    write(room, "We want light.")
    check(room)
    assert title(room).startswith("Easy read")
    change(room, line)
    assert title(room).startswith("Plain draft")
    easy = room.workspace.ask(easy_reads.find_easy_read, room.session.id)
    (kept,) = room.workspace.ask(list_easy_checks, easy)
    assert (kept.person.name, kept.holds) == ("Omar", False)
    room.workspace.undo_now()
    assert title(room).startswith("Easy read")
    assert room.workspace.ask(find_check_that_holds, easy).person.name == "Omar"


def test_only_a_member_who_did_not_write_it_checks_it(room):
    with pytest.raises(easy_errors.NothingEasyYet):
        check(room)
    write(room, "We want lower benches.")
    with pytest.raises(easy_errors.CheckerNotMember):
        check(room, "Tomasz")
    room.workspace.do(easy_reads.name_easy_writer, room.session.id, room.people["Omar"].id)
    with pytest.raises(easy_errors.CheckerWroteIt):
        check(room, "Omar")
    offered = room.workspace.ask(easy_reads.list_members_to_check, room.session.id)
    assert [one.name for one in offered] == ["Janet"]
    assert all(one.role is Role.MEMBER for one in offered)
    check(room, "Janet")
    assert "Written by Omar." in paragraphs(paper(room))


def test_who_wrote_or_checked_stays_on_the_list_of_people(room):
    ann = room.workspace.do(people.add_person, name="Ann")
    write(room, "We want lower benches.")
    room.workspace.do(easy_reads.name_easy_writer, room.session.id, ann.id)
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, ann.id)


def adopt(room: Room, words: str) -> str:
    decision = room.workspace.do(proposals.put_proposal, room.session.id, words=words)
    for name in ("Janet", "Omar", "Tomasz"):
        room.workspace.do(decisions.take_stance, decision.id, room.people[name].id, Stance.AGREE)
    room.workspace.do(decisions.test_agreement, decision.id)
    room.workspace.do(decisions.end_decision, decision.id, Outcome.ADOPTED)
    return words


def test_it_begins_with_the_unchanged_words_of_decisions_and_actions(room):
    words = adopt(room, "Lower benches at every stop, please!\nAnd a light")
    room.workspace.do(
        actions.agree_action,
        room.session.id,
        what="Ring the council",
        person_id=room.people["Janet"].id,
    )
    room.workspace.do(easy_reads.lay_out_easy_read, room.session.id)
    assert lines(room) == [
        "What we decided",
        *words.splitlines(),
        "What we will do",
        "Janet: Ring the council",
    ]
    with pytest.raises(easy_errors.EasyReadBegun):
        room.workspace.do(easy_reads.lay_out_easy_read, room.session.id)


def test_there_is_nothing_to_begin_with_where_nothing_was_decided(room):
    with pytest.raises(easy_errors.NothingEasyYet):
        room.workspace.do(easy_reads.lay_out_easy_read, room.session.id)


def test_the_paper_shows_each_line_with_its_picture_and_credits_it(room):
    write(room, "Our bus", is_heading=True, picture="bus")
    write(room, "The bus is late.", picture="bus", said="A bus")
    write(room, "We wait.")
    write(room, "Our bus", is_heading=True)
    document = paper(room)
    assert [one.text for one in document.headings] == [document.title, "Our bus", "Our bus (2)"]
    ideas = [one for one in document.blocks if isinstance(one, Idea)]
    assert [(plain(one.words), one.said) for one in ideas] == [
        ("The bus is late.", "A bus"),
        ("We wait.", ""),
    ]
    assert ideas[0].picture == pictures.read_picture("bus")
    assert paragraphs(document)[-1] == "Pictures: OpenMoji, CC BY-SA 4.0."


def test_no_credit_is_given_where_no_such_picture_stands(room):
    (own,) = room.workspace.do(
        pictures.add_panel_pictures, (NewPicture(name="Our stop", content=POINT),)
    )
    write(room, "Our stop", own_picture_id=own.id, said="Our stop with a bench")
    document = paper(room)
    assert "OpenMoji" not in " ".join(paragraphs(document))
    (idea,) = [one for one in document.blocks if isinstance(one, Idea)]
    assert (idea.picture, idea.said) == (POINT, "Our stop with a bench")


def test_hard_words_of_the_lines_are_explained_at_the_end(room):
    room.workspace.do(panels.explain_word, word="quorum", meaning="enough people to decide")
    room.workspace.do(panels.explain_word, word="easement", meaning="a right of way")
    write(room, "We had no quorum.")
    (explained,) = [one for one in paper(room).blocks if isinstance(one, ListBlock)]
    assert [plain(one) for one in explained.entries if isinstance(one, tuple)] == [
        "quorum means: enough people to decide"
    ]
    assert isinstance(paper(room).blocks[-2], Heading)


def test_an_unknown_picture_of_a_newer_program_is_left_out(room):
    write(room, "We wait.", picture="hoverboard", said="A hoverboard")
    (idea,) = [one for one in paper(room).blocks if isinstance(one, Idea)]
    assert (idea.picture, idea.said) == (b"", "")


def test_writing_it_after_the_session_changes_no_seal_and_no_signature(room):
    room.workspace.do(sessions.close_session, room.session.id)
    room.workspace.do(sign_offs.sign_off, room.session.id, room.people["Janet"].id)
    before = room.workspace.ask(lambda reader: reader.find_seal(room.session.id))
    line = write(room, "We want lower benches.")
    room.workspace.do(easy_reads.change_easy_line, line.id, EasyWords(words="Lower benches."))
    check(room)
    assert room.workspace.ask(lambda reader: reader.find_seal(room.session.id)) == before
    assert not room.workspace.ask(sign_offs.list_signed_before_changes, room.session.id)
    room.workspace.undo_now()
    assert title(room).startswith("Plain draft")
