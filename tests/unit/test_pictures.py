"""Pictures for easy-read papers: the program's own are complete, and a panel can add its own."""

import io

import pytest
from PIL import Image

from coprod_desktop import paths
from coprod_desktop.domain import easy_errors, errors
from coprod_desktop.domain.easy_read import LARGEST_PICTURE
from coprod_desktop.services import easy_reads, pictures
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.pictures import NewPicture
from tests.storage.panels import POINT

LARGEST_SET = 5_000_000


def test_every_picture_of_the_list_is_there_and_no_other():
    folder = paths.resource("pictures")
    named = [one.name for one in pictures.list_pictures()]
    assert len(named) == len(set(named)) >= 150
    assert {path.stem for path in folder.glob("*.png")} == set(named)
    assert sum(path.stat().st_size for path in folder.glob("*.png")) < LARGEST_SET


@pytest.mark.parametrize("picture", pictures.list_pictures(), ids=lambda one: one.name)
def test_a_picture_is_large_enough_to_print_and_says_what_it_shows(picture):
    with Image.open(io.BytesIO(pictures.read_picture(picture.name))) as shown:
        shown.load()
        assert (shown.format, shown.size) == ("PNG", (400, 400))
        assert len(shown.convert("L").getcolors() or ()) > 1, "there is nothing on it"
    assert picture.shows[0].isupper()
    assert not picture.shows.endswith(".")
    assert picture.words


def test_no_two_pictures_say_that_they_show_the_same():
    told = [one.shows for one in pictures.list_pictures()]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("bus", "bus"),
        ("BUS", "minibus"),
        ("sit", "seat"),
        ("sign lang", "signing-hands"),
        ("benefits", "money"),
        ("vot", "ballot-box"),
        ("break", "tea"),
        ("doctor", "doctor"),
        ("council", "town-hall"),
    ],
)
def test_pictures_are_found_by_plain_words(sought, found):
    assert found in [one.name for one in pictures.search_pictures(sought)]


def test_pictures_about_just_that_word_come_first():
    assert pictures.search_pictures("bus")[0].name == "bus"


def test_nothing_typed_gives_all_pictures_and_nonsense_gives_none():
    assert pictures.search_pictures("  ") == pictures.list_pictures()
    assert pictures.search_pictures("xylophone quark") == ()


def add(room, *new):
    told = tuple(NewPicture(name=name, content=content) for name, content in new)
    return room.workspace.do(pictures.add_panel_pictures, told)


def names(room):
    return [one.name for one in room.workspace.ask(pictures.list_panel_pictures)]


def test_pictures_of_a_panel_live_in_its_encrypted_file(room):
    (own,) = add(room, ("Our stop", POINT))
    read = room.workspace.ask(lambda reader: pictures.read_panel_picture(reader, own))
    assert read == POINT
    assert POINT not in (room.folder / "data.db").read_bytes()


def test_the_same_picture_is_kept_once_and_the_same_name_gets_a_number(room):
    add(room, ("Bench", POINT), ("bench", POINT))
    assert names(room) == ["Bench", "bench 2"]
    assert room.workspace.ask(lambda reader: reader.picture_files.count()) == 1


def test_what_is_no_picture_or_too_large_changes_nothing(room):
    with pytest.raises(easy_errors.PictureNotShown):
        add(room, ("Bench", POINT), ("Letter", b"%PDF-1.7"))
    with pytest.raises(easy_errors.PictureTooLarge):
        add(room, ("Bench", POINT + bytes(LARGEST_PICTURE)))
    with pytest.raises(easy_errors.PicturesMissing):
        add(room)
    assert names(room) == []
    assert room.workspace.ask(lambda reader: reader.picture_files.count()) == 0


def test_a_picture_that_a_line_shows_stays(room):
    (own,) = add(room, ("Our stop", POINT))
    told = EasyWords(words="We wait here.", own_picture_id=own.id)
    line = room.workspace.do(easy_reads.add_easy_line, room.session.id, told)
    with pytest.raises(easy_errors.PictureInUse):
        room.workspace.do(pictures.remove_panel_picture, own.id)
    room.workspace.do(easy_reads.remove_easy_line, line.id)
    room.workspace.do(pictures.remove_panel_picture, own.id)
    assert names(room) == []
    room.workspace.undo_now()
    assert names(room) == ["Our stop"]
    assert room.workspace.ask(lambda reader: pictures.read_panel_picture(reader, own)) == POINT


def test_a_picture_can_be_described_and_named_anew(room):
    own, _ = add(room, ("IMG_0412", POINT), ("Bench", POINT))
    room.workspace.do(
        pictures.change_panel_picture, own.id, name="Our stop", said="Our stop, with no seat"
    )
    assert names(room) == ["Bench", "Our stop"]
    with pytest.raises(errors.NameTaken):
        room.workspace.do(pictures.change_panel_picture, own.id, name="bench", said="")
    with pytest.raises(errors.NameMissing):
        room.workspace.do(pictures.change_panel_picture, own.id, name=" ", said="")
