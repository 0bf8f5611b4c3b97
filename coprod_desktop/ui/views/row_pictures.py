"""The pictures of easy-read lines, as lists show them: each is read once, when it is to be seen."""

from functools import partial

from coprod_desktop.domain.easy_read import EasyLine, PanelPicture
from coprod_desktop.services import pictures
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.picture_list import NO_PICTURE, RowPicture

_OWN = "own:"


def key_of_own(picture_id: str) -> str:
    """Give the key of one of the panel's own pictures, beside those of the program."""
    return f"{_OWN}{picture_id}"


def own_of_key(key: str) -> str | None:
    """Give which of the panel's own pictures a key is about; nothing where it is another."""
    return key.removeprefix(_OWN) if key.startswith(_OWN) else None


def known_picture(name: str) -> RowPicture:
    """Give one of the program's pictures."""
    return RowPicture(name, partial(pictures.read_picture, name)) if name else NO_PICTURE


def own_picture(workspace: Workspace, own: PanelPicture) -> RowPicture:
    """Give one of the panel's own pictures: what a file holds never changes, so its id tells it."""
    return RowPicture(own.file_id, lambda: workspace.ask(pictures.read_panel_picture, own))


def picture_of_line(workspace: Workspace, line: EasyLine) -> RowPicture:
    """Give the picture beside a line, or none."""
    if not line.own_picture_id:
        return known_picture(line.picture)
    own = workspace.ask(pictures.find_own, line.own_picture_id)
    return own_picture(workspace, own) if own else NO_PICTURE
