"""What people see of words that were erased: where they stood, the day, and nothing else."""

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.services import contributions, papers
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.erasure import erase_contribution, erase_words_of
from coprod_desktop.services.find import find_words
from coprod_desktop.services.workspace import Workspace
from tests.panels import Room

CANARY = "zebra crossings"


def minutes(workspace: Workspace, room: Room) -> str:
    return "\n".join(paragraphs(papers.minutes(workspace, room.session.id)))


def test_minutes_say_where_words_were_erased_and_when(workspace: Workspace, room: Room):
    workspace.do(
        contributions.record_contribution, room.session.id, Spoken(words="We need benches.")
    )
    janet = workspace.ask(lambda reader: reader.people.where(name="Janet"))[0]
    said = Spoken(words=CANARY, person_id=janet.id)
    one = workspace.do(contributions.record_contribution, room.session.id, said)
    assert CANARY in minutes(workspace, room)
    workspace.do(erase_contribution, one.id)
    told = minutes(workspace, room)
    assert CANARY not in told
    assert "We need benches." in told
    assert "Words were erased here on " in told
    assert not workspace.ask(find_words, "zebra").total


def test_words_off_the_record_leave_no_line_in_the_minutes(workspace: Workspace, room: Room):
    janet = workspace.ask(lambda reader: reader.people.where(name="Janet"))[0]
    said = Spoken(words=CANARY, person_id=janet.id, off_the_record=True)
    workspace.do(contributions.record_contribution, room.session.id, said)
    workspace.do(erase_words_of, janet.id)
    assert "erased" not in minutes(workspace, room)


def test_the_numbers_of_what_was_said_go_on(workspace: Workspace, room: Room):
    for words in (CANARY, "Second"):
        workspace.do(contributions.record_contribution, room.session.id, Spoken(words=words))
    first, _ = workspace.ask(contributions.list_contributions, room.session.id)
    workspace.do(erase_contribution, first.id)
    third = workspace.do(contributions.record_contribution, room.session.id, Spoken(words="Third"))
    assert third.sequence == 3
    assert workspace.ask(contributions.count_contributions, room.session.id) == 3
