"""The pictures that easy-read papers can show: the program's, and the panel's own."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TypedDict, cast

from coprod_desktop import paths
from coprod_desktop.domain.easy_errors import PictureInUse, PicturesMissing
from coprod_desktop.domain.easy_read import EasyLine, PanelPicture, picture_file
from coprod_desktop.domain.errors import NameMissing, NameTaken
from coprod_desktop.domain.events.easy_read import PictureChanged, PictureRemoved, PicturesAdded
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.wording.language import of_resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of the program: its name in files, what it shows in plain words, and its subjects.

    ``words`` are what people may look for.
    """

    name: str
    shows: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPicture:
    """A picture that comes from outside: what it is called, and a whole PNG or JPEG file."""

    name: str
    content: bytes


_LETTERS = re.compile(r"[^\W\d_]+")
# Hardly a line is without one of these, and no picture is meant by them.
_TOO_COMMON = frozenset(
    {
        *("about", "do", "here", "how", "in", "my", "no", "not", "of", "on", "one", "out", "to"),
        *("way", "what", "when", "where", "who", "why"),
    }
)


class _Told(TypedDict):
    name: str
    shows: str
    words: list[str]


@cache
def list_pictures() -> tuple[Picture, ...]:
    """Give the program's own pictures, in the order of what they show."""
    raw = paths.resource("pictures", "index.json").read_text(encoding="utf-8")
    return tuple(
        Picture(
            name=told["name"],
            shows=of_resource(told["shows"]),
            words=tuple(of_resource(", ".join(told["words"])).split(", ")),
        )
        for told in cast(list[_Told], json.loads(raw))
    )


def find_picture(name: str) -> Picture | None:
    """Give one of the program's pictures, or nothing where a newer program knew of it."""
    return next((one for one in list_pictures() if one.name == name), None)


def search_pictures(sought: str) -> tuple[Picture, ...]:
    """Give the pictures for what somebody types, first those that are about just that word.

    Each word that is typed must begin a word of the picture.
    """
    parts = sought.casefold().split()
    found = [one for one in list_pictures() if all(_is_about(one, part) for part in parts)]
    return tuple(sorted(found, key=lambda one: not set(parts) <= _words_of(one)))


def suggest_pictures(words: str) -> tuple[Picture, ...]:
    """Give the pictures that are about a word of a line, in the order of its words."""
    found: dict[str, Picture] = {}
    for word in _LETTERS.findall(words.casefold()):
        about = {word, word.removesuffix("s"), word.removesuffix("es")} - _TOO_COMMON
        fitting = [one for one in list_pictures() if about & set(one.words)]
        # The first words of a picture are those that it is most about.
        fitting.sort(key=lambda one: min(one.words.index(word) for word in about & set(one.words)))
        found |= {one.name: one for one in fitting if one.name not in found}
    return tuple(found.values())


def read_picture(name: str) -> bytes:
    """Give the file of one of the program's pictures; nothing where there is none of that name."""
    return _file(name) if find_picture(name) is not None else b""


def picture_of(reader: Reader, line: EasyLine) -> bytes:
    """Give the file of the picture beside a line, or nothing."""
    if line.own_picture_id:
        own = reader.panel_pictures.find(line.own_picture_id)
        return read_panel_picture(reader, own) if own else b""
    return read_picture(line.picture) if line.picture else b""


def add_panel_pictures(work: UnitOfWork, new: Iterable[NewPicture]) -> tuple[PanelPicture, ...]:
    """Take pictures into the panel's encrypted file; one of the same name gets a number."""
    taken = {one.name.casefold() for one in work.panel_pictures.where()}
    added: list[PanelPicture] = []
    for one in new:
        file = picture_file(one.content)
        if work.picture_files.find(file.id) is None:
            work.save(file)
        name = _free_name(_required(one.name), taken)
        taken.add(name.casefold())
        added.append(work.save(PanelPicture(id=work.new_id(), name=name, file_id=file.id)))
    if not added:
        raise PicturesMissing
    work.note(PicturesAdded(pictures=tuple(added)))
    return tuple(added)


def change_panel_picture(
    work: UnitOfWork, picture_id: str, *, name: str, said: str
) -> PanelPicture:
    """Give a picture another name, or say what it shows."""
    picture = work.panel_pictures.get(picture_id)
    changed = replace(picture, name=_required(name), said=said.strip())
    for other in work.panel_pictures.where():
        if other.id != picture_id and other.name.casefold() == changed.name.casefold():
            raise NameTaken(changed.name)
    work.save(changed)
    work.note(PictureChanged(picture=changed))
    return changed


def remove_panel_picture(work: UnitOfWork, picture_id: str) -> None:
    """Take a picture away that no line shows; Undo brings it back."""
    picture = work.panel_pictures.get(picture_id)
    if work.easy_lines.count(own_picture_id=picture_id):
        raise PictureInUse
    work.remove(picture)
    work.note(PictureRemoved(picture=picture))


def list_panel_pictures(reader: Reader) -> tuple[PanelPicture, ...]:
    """Give the panel's own pictures in the order of the alphabet."""
    return tuple(sorted(reader.panel_pictures.where(), key=lambda one: one.name.casefold()))


def find_own(reader: Reader, picture_id: str) -> PanelPicture | None:
    """Find one of the panel's own pictures, or nothing where it is gone."""
    return reader.panel_pictures.find(picture_id)


def name_of_own(reader: Reader, picture_id: str) -> str:
    """Give what one of the panel's own pictures is called."""
    own = reader.panel_pictures.find(picture_id)
    return own.name if own else ""


def read_panel_picture(reader: Reader, picture: PanelPicture) -> bytes:
    """Give the file of one of the panel's own pictures."""
    return reader.picture_files.get(picture.file_id).content


@cache
def _file(name: str) -> bytes:
    return paths.resource("pictures", f"{name}.png").read_bytes()


def _is_about(picture: Picture, part: str) -> bool:
    return any(word.startswith(part) for word in _words_of(picture))


def _words_of(picture: Picture) -> set[str]:
    return {*picture.shows.casefold().split(), *(word.casefold() for word in picture.words)}


def _required(name: str) -> str:
    if not name.strip():
        raise NameMissing
    return name.strip()


def _free_name(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    return free
