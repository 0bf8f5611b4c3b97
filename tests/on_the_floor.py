"""Acts on the floor of a room in short words: who asks, who speaks, who waits."""

from coprod_desktop.domain.turns import TurnKind
from coprod_desktop.services import floor, turns
from coprod_desktop.wording import happened as said


def do(room, act, who, **more):
    """Do an act that is about somebody."""
    return room.workspace.do(act, room.session.id, room.people[who].id, **more)


def ask(room, *names, **more):
    """Let people ask to speak, one after the other."""
    return [do(room, turns.ask_to_speak, name, **more) for name in names]


def waiting(room):
    """Give who waits, in their order."""
    by_id = {person.id: name for name, person in room.people.items()}
    listed = room.workspace.ask(floor.list_waiting, room.session.id)
    return [by_id[turn.person_id] for turn in listed]


def speaker(room):
    """Give who has the floor."""
    turn = room.workspace.ask(floor.current_turn, room.session.id)
    return turn and next(n for n, p in room.people.items() if p.id == turn.person_id)


def next_one(room):
    """Give the floor to who is next."""
    return room.workspace.do(turns.next_speaker, room.session.id)


def heard_of(room, act):
    """Give the sentence that an act is told in."""
    told = []
    stop = room.workspace.listen(told.append)
    act()
    stop()
    return said.sentence(told[-1].event)


def cut_in(room, who="Omar", kind=TurnKind.CLARIFY):
    """Let somebody clarify or say how we work at once."""
    return do(room, turns.interrupt, who, kind=kind)


def finish(room):
    """Let whoever speaks be done."""
    return room.workspace.do(turns.finish_turn, room.session.id)


def listed(room):
    """Give the turns that wait, in their order."""
    return room.workspace.ask(floor.list_waiting, room.session.id)
