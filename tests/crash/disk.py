"""What a program did on the disk, watched from outside, and what a power cut would leave of it."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,openat,unlink"
_CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
_RESUMED = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>.*= 0$")
_FILE = re.compile(r"\d+<([^>]*)>")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)", (\d+)(?:, (\d+))?')


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done: ``kind`` is write, cut, sync, make, unlink or saved."""

    kind: str
    path: str = ""
    at: int = 0
    content: bytes = b""


@dataclass(slots=True)
class File:
    """A file: what is certain to be on the disk, and what was done to it since."""

    certain: bytearray
    since: list[Act] = field(default_factory=list)


def watch(command: Sequence[str], log: Path, home: Path) -> list[Act]:
    """Run a program to its end and give everything that it did on the disk, in its order."""
    watched = ["strace", "-f", "-y", "-xx", "-s", "100000", "-o", str(log), "-e", f"trace={_CALLS}"]
    subprocess.run([*watched, *command], cwd=home, check=True, stdout=subprocess.DEVNULL)
    with log.open(encoding="ascii") as lines:
        return list(_acts(lines))


def _acts(lines: Iterator[str]) -> Iterator[Act]:
    waiting: dict[str, str] = {}
    for line in lines:
        if resumed := _RESUMED.match(line):
            # A sync counts from its end on, a write from its beginning.
            path = waiting.pop(resumed[1], "")
            if path and "sync" in resumed[2]:
                yield Act("sync", path)
        elif called := _CALL.match(line):
            who, name, told = called.groups()
            if "sync" in name and "unfinished" in told:
                waiting[who] = _path(told)
            elif act := _act(name, told):
                yield act


def _act(name: str, told: str) -> Act | None:
    has_failed = "= -1" in told[-80:]
    return None if has_failed or name not in _READERS else _READERS[name](told)


def _sync(told: str) -> Act:
    return Act("sync", _path(told))


def _write(told: str) -> Act:
    content, at = _content(told)
    return Act("write", _path(told), at, content)


def _cut(told: str) -> Act:
    return Act("cut", _path(told), int(told.partition(", ")[2].partition(")")[0]))


def _unlink(told: str) -> Act:
    return Act("unlink", _text(told))


def _open(told: str) -> Act | None:
    return Act("make", _text(told)) if "O_CREAT" in told else None


def _say(told: str) -> Act | None:
    content = _content(told)[0] if told.startswith("1<") else b""
    return Act("saved", at=int(content.split()[1])) if content.startswith(b"saved ") else None


_READERS: dict[str, Callable[[str], Act | None]] = {
    "fsync": _sync,
    "fdatasync": _sync,
    "pwrite64": _write,
    "ftruncate": _cut,
    "unlink": _unlink,
    "openat": _open,
    "write": _say,
}


def _path(told: str) -> str:
    found = _FILE.match(told)
    return _plain(found[1]) if found else ""


def _text(told: str) -> str:
    found = re.search(r'"((?:\\x[0-9a-f]{2})*)"', told)
    return bytes.fromhex(found[1].replace("\\x", "")).decode() if found else ""


def _plain(told: str) -> str:
    return bytes.fromhex(told.replace("\\x", "")).decode() if told.startswith("\\x") else told


def _content(told: str) -> tuple[bytes, int]:
    found = _BYTES.search(told)
    assert found, told[:200]
    content = bytes.fromhex(found[1].replace("\\x", ""))
    assert len(content) == int(found[2]), "the watcher cut a write short"
    return content, int(found[3] or 0)


class Disk:
    """A disk on which only what was synced is certain; everything else may be there or not."""

    def __init__(self, files: dict[str, bytes], *, syncs: bool = True) -> None:
        self._now = {path: File(bytearray(content)) for path, content in files.items()}
        self._certain = dict(self._now)
        self._syncs = syncs
        self.saved = 0

    def do(self, act: Act) -> None:
        """Do what the program did."""
        if act.kind == "saved":
            self.saved = act.at
        elif act.kind == "sync" and self._syncs:
            self._sync(act.path)
        elif act.kind == "make":
            self._now.setdefault(act.path, File(bytearray()))
        elif act.kind == "unlink":
            self._now.pop(act.path, None)
        elif act.kind in ("write", "cut") and act.path in self._now:
            self._now[act.path].since.append(act)

    def after_a_cut(self, path: str, chance: random.Random) -> bytes | None:
        """Give what may stand in a file after a power cut; nothing where it may not be there."""
        names = self._certain, self._now
        file = chance.choice(names).get(path)
        if file is None:
            return None
        content = bytearray(file.certain)
        for act in file.since:
            for part in _kept(act, chance):
                _put(content, part)
        return bytes(content)

    def _sync(self, path: str) -> None:
        if path in self._now:
            file = self._now[path]
            for act in file.since:
                _put(file.certain, act)
            file.since.clear()
        elif any(Path(one).parent == Path(path) for one in (*self._now, *self._certain)):
            # The folder itself: from now on the names in it are certain.
            self._certain = dict(self._now)


def _kept(act: Act, chance: random.Random) -> Iterator[Act]:
    """What was not synced is there, is not there, or is there in some of its sectors."""
    fate = chance.choice(("all", "nothing", "torn"))
    if fate == "all":
        yield act
    elif fate == "torn" and act.kind == "write":
        begin = 0
        while begin < len(act.content):
            end = min(begin + SECTOR - (act.at + begin) % SECTOR, len(act.content))
            if chance.random() < 0.5:
                yield Act("write", act.path, act.at + begin, act.content[begin:end])
            begin = end


def _put(content: bytearray, act: Act) -> None:
    if act.kind == "cut":
        del content[act.at :]
        content.extend(bytes(act.at - len(content)))
        return
    if len(content) < act.at:
        content.extend(bytes(act.at - len(content)))
    content[act.at : act.at + len(act.content)] = act.content
