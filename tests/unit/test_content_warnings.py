"""A content warning is said as its item opens, one item ahead, and in the agenda of the minutes."""

from dataclasses import replace

from coprod_desktop.services import agendas, papers
from coprod_desktop.services.room import see_room
from coprod_desktop.wording import happened as said
from coprod_desktop.wording.content_warnings import content_warning, warning_ahead
from tests.panels import Room

WARNING = "a death in a care home."


def warn(room: Room, place: int) -> None:
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[place]
    room.workspace.do(agendas.change_item, replace(item, content_warning=WARNING))


def open_item(room: Room, place: int) -> list[str]:
    heard: list[str] = []
    stop = room.workspace.listen(lambda happened: heard.append(said.sentence(happened.event)))
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[place]
    room.workspace.do(agendas.go_to_item, item.id)
    stop()
    return heard


def test_it_is_said_as_the_item_opens(room):
    warn(room, 1)
    assert open_item(room, 1) == [
        "Item 2 of 2: Signs. This item is about: a death in a care home."
        " You can leave and come back."
    ]


def test_an_item_without_one_says_nothing_more(room):
    assert open_item(room, 1) == ["Item 2 of 2: Signs."]
    (item, _) = room.workspace.ask(agendas.list_agenda, room.session.id)
    assert (content_warning(item), warning_ahead(item)) == ("", "")


def test_it_stands_in_the_agenda_of_the_minutes(room):
    warn(room, 1)
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    assert "Signs. Discuss, 15 minutes. It is about: a death in a care home." in repr(document)


def test_the_room_sees_it_one_item_ahead_and_while_the_item_is_open(room):
    warn(room, 1)
    sight = room.workspace.ask(see_room, room.session.id, room.clock())
    assert sight.warning == "The next item is about: a death in a care home."
    open_item(room, 1)
    sight = room.workspace.ask(see_room, room.session.id, room.clock())
    now = "This item is about: a death in a care home. You can leave and come back."
    assert sight.warning == now
