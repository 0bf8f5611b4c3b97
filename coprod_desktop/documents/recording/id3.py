"""The chapters and the title of an MP3, as ID3 2.3 writes them.

The length of the tag depends on the titles alone, so it is written before the sound and once more
when the times are known.
"""

import struct
from collections.abc import Sequence
from datetime import date

Times = Sequence[tuple[int, int]]
_UTF16 = b"\x01"
_UNKNOWN = 0xFFFFFFFF
_TOP_AND_ORDERED = 3
# One byte counts the entries of a table of contents.
_MOST_ENTRIES = 255


def tag(title: str, about: str, day: date, titles: Sequence[str], times: Times) -> bytes:
    """Give the whole tag; ``times`` are start and end of each chapter in milliseconds."""
    ids = [f"ch{number}".encode("ascii") for number in range(len(titles))]
    frames = [
        _text(b"TIT2", title),
        _text(b"TALB", about),
        _text(b"TYER", str(day.year)),
        _text(b"TDAT", f"{day:%d%m}"),
        *_contents(ids),
        *(_chapter(*each) for each in zip(ids, titles, times, strict=True)),
    ]
    content = b"".join(frames)
    return b"ID3\x03\x00\x00" + _seven_bits(len(content)) + content


def _contents(ids: Sequence[bytes]) -> list[bytes]:
    """List the chapters in tables of contents, one under another where there are very many."""
    groups = [ids[at : at + _MOST_ENTRIES] for at in range(0, len(ids), _MOST_ENTRIES)]
    if len(groups) == 1:
        return [_table(b"toc", _TOP_AND_ORDERED, groups[0])]
    names = [f"toc{number}".encode("ascii") for number in range(len(groups))]
    inner = [_table(name, 1, group) for name, group in zip(names, groups, strict=True)]
    return [_table(b"toc", _TOP_AND_ORDERED, names), *inner]


def _table(name: bytes, flags: int, entries: Sequence[bytes]) -> bytes:
    listed = b"".join(entry + b"\0" for entry in entries)
    return _frame(b"CTOC", name + b"\0" + bytes((flags, len(entries))) + listed)


def _chapter(name: bytes, title: str, time: tuple[int, int]) -> bytes:
    where = struct.pack(">IIII", *time, _UNKNOWN, _UNKNOWN)
    return _frame(b"CHAP", name + b"\0" + where + _text(b"TIT2", title))


def _text(name: bytes, text: str) -> bytes:
    return _frame(name, _UTF16 + b"\xff\xfe" + text.encode("utf-16-le", "replace"))


def _frame(name: bytes, content: bytes) -> bytes:
    return name + struct.pack(">I", len(content)) + b"\0\0" + content


def _seven_bits(size: int) -> bytes:
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
