"""liblouis, which knows the braille of each language, and where it is found on each system."""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from coprod_desktop.domain.troubles import BrailleMissing

# Names the file of the library, where somebody keeps it elsewhere.
PLACE = "COPROD_LIBLOUIS"
_DOTS = 4
_UNICODE = 64
_NOTHING_FOR_UNKNOWN = 128
_SILENT = 60000
# What it may take more than it is given: names of characters, capitals, numbers.
_ROOM_FOR_EACH = 6
_ROOM_BESIDE = 200


class Liblouis:
    """The library, loaded and silent."""

    def __init__(self, library: ctypes.CDLL, tables: Path | None) -> None:
        self._library = library
        self._width: int = library.lou_charSize()
        self._encoding = "utf-32-le" if self._width == 4 else "utf-16-le"
        library.lou_setLogLevel(_SILENT)
        if tables is not None:
            library.lou_setDataPath(str(tables).encode())

    def has(self, table: str) -> bool:
        """Say whether a table is installed and whole."""
        return bool(self._library.lou_checkTable(table.encode()))

    def cells(self, table: str, text: str, strong: Sequence[bool] = ()) -> str:
        """Give text as braille cells, in the characters of Unicode for them.

        What the table does not know is left out: ask ``knows`` first.
        """
        taken = text.encode(self._encoding, "replace")
        count = len(taken) // self._width
        room = _rounded(count * _ROOM_FOR_EACH + _ROOM_BESIDE)
        while True:
            done, cells = self._translate(table, taken, room, strong)
            if done == count:
                return cells
            room *= 2

    def _translate(
        self, table: str, taken: bytes, room: int, strong: Sequence[bool]
    ) -> tuple[int, str]:
        read = ctypes.c_int(len(taken) // self._width)
        written = ctypes.c_int(room)
        out = ctypes.create_string_buffer(room * self._width)
        # The library writes into the kinds of type as well, as far as the room goes.
        kinds = (ctypes.c_ushort * room)(*(_BOLD * one for one in strong)) if any(strong) else None
        is_done = self._library.lou_translateString(
            table.encode(),
            taken + bytes(self._width),
            ctypes.byref(read),
            out,
            ctypes.byref(written),
            kinds,
            None,
            _DOTS | _UNICODE | _NOTHING_FOR_UNKNOWN,
        )
        if not is_done:
            raise BrailleMissing
        return read.value, ctypes.string_at(out, written.value * self._width).decode(self._encoding)

    @lru_cache(maxsize=4096)  # noqa: B019 - there is one library as long as the process lives
    def knows(self, table: str, character: str) -> bool:
        """Say whether a table has cells for a character."""
        if self._width == 2 and ord(character) > 0xFFFF:
            return False
        return bool(self.cells(table, character).strip(BLANK))


def _rounded(room: int) -> int:
    """Take one of few sizes: for each new one Python makes a new kind of array."""
    return 1 << room.bit_length()


_BOLD = 4
BLANK = "\u2800"


@lru_cache
def load() -> Liblouis:
    """Load the library.

    Raises:
        BrailleMissing: it is not on this computer, or its tables are not.
    """
    for name, tables in _places():
        try:
            found = Liblouis(ctypes.CDLL(name), tables)
        except (OSError, AttributeError):
            continue
        if found.has(_EVERYBODY_HAS):
            return found
    raise BrailleMissing


_EVERYBODY_HAS = "en-ueb-g1.ctb"


def _places() -> Iterator[tuple[str, Path | None]]:
    """Give each name of the library that is worth trying, and where its tables would be."""
    if chosen := os.environ.get(PLACE):
        yield chosen, _tables_beside(Path(chosen))
        return
    beside = Path(sys.executable).resolve().parent / "liblouis"
    for name in _NAMES:
        for folder in (beside, beside / "bin", beside / "lib"):
            yield str(folder / name), _tables_beside(folder / name)
    for name in _NAMES:
        yield name, None
    if found := ctypes.util.find_library("louis"):
        yield found, None
    for folder in _HOMEBREW:
        yield str(folder / "liblouis.dylib"), None


_NAMES = ("liblouis.so.20", "liblouis.so", "liblouis.20.dylib", "liblouis.dylib", "liblouis.dll")
_HOMEBREW = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))


def _tables_beside(library: Path) -> Path | None:
    """Find the folder that has ``liblouis/tables`` in it, as the download is laid out."""
    around = (library.parent, *library.parents[1:3])
    folders = [folder / share for folder in around for share in ("share", "")]
    return next((one for one in folders if (one / "liblouis" / "tables").is_dir()), None)
