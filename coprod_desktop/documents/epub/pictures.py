"""The pictures of a book, each kept once."""

from coprod_desktop.documents.epub.archive import File
from coprod_desktop.documents.html.pictures import kind_of_picture

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


class Pictures:
    """Pictures and the files that they stand in, numbered as they are met."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}

    def keep(self, content: bytes) -> str:
        """Keep a picture, and give the name of its file."""
        if content not in self._names:
            ending = _ENDINGS[kind_of_picture(content)]
            self._names[content] = f"picture-{len(self._names) + 1:04}.{ending}"
        return self._names[content]

    @property
    def files(self) -> tuple[File, ...]:
        """The files of all pictures that were kept."""
        return tuple(
            File(name=name, kind=kind_of_picture(content), content=content)
            for content, name in self._names.items()
        )
