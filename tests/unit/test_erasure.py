"""What people see of words that were erased: where they stood, the day, and nothing else."""

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.erasure import NO_WORDS
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import contributions, decisions, papers, proposals
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.erasure import (
    count_words_of,
    erase_contribution,
    erase_words_of,
)
from coprod_desktop.services.find import find_words
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.store import say_nothing
from tests.panels import Room
from tests.storage.pages import plain_bytes

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


def test_why_somebody_worried_and_their_other_view_go_and_where_they_stood_stays(
    workspace: Workspace, room: Room
):
    janet, omar = room.people["Janet"], room.people["Omar"]
    made = workspace.do(proposals.put_proposal, room.session.id, words="Benches under shelters")
    for person, why in ((janet, f"No {CANARY} there"), (omar, "They rust")):
        worried = Stance.AGREE_WITH_WORRIES
        workspace.do(decisions.take_stance, made.id, person.id, worried, reason=why)
    view = f"First the {CANARY}"
    workspace.do(decisions.add_minority_view, made.id, words=view, person_id=janet.id)
    assert workspace.ask(count_words_of, janet.id).reasons == 1
    workspace.do(erase_words_of, janet.id)
    (left,) = workspace.ask(lambda reader: reader.decisions.where())
    told = {one.person_id: (one.stance, one.reason) for one in left.positions if one.reason}
    assert told == {janet.id: (worried, NO_WORDS), omar.id: (worried, "They rust")}
    assert [(one.words, one.person_id) for one in left.minority_views] == [(NO_WORDS, None)]
    assert left.words == "Benches under shelters"
    assert workspace.ask(count_words_of, janet.id).total == 0
    assert CANARY.encode() not in plain_bytes(room.folder, workspace._store._file.opened.key)
    assert workspace.check(say_nothing).is_sound


def test_a_reason_of_before_that_only_the_record_tells_goes_too(workspace: Workspace, room: Room):
    janet = room.people["Janet"]
    made = workspace.do(proposals.put_proposal, room.session.id, words="Benches")
    workspace.do(decisions.take_stance, made.id, janet.id, Stance.BLOCK, reason=CANARY)
    workspace.do(decisions.give_reason, made.id, janet.id, "")
    workspace.do(erase_words_of, janet.id)
    assert CANARY.encode() not in plain_bytes(room.folder, workspace._store._file.opened.key)
    (left,) = workspace.ask(lambda reader: reader.decisions.where())
    assert left.position_of(janet.id).reason == ""
    assert workspace.check(say_nothing).is_sound
