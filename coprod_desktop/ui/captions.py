"""Captions for the room: the last words of a reporter, kept in memory only and never stored.

A transcript that nobody confirmed must not come into being: there is no draft, no act, no log, and
what has gone past two lines is forgotten.
"""

import codecs
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MILLISECONDS = 250
# More than this between two looks is no speech: only its end is shown.
_MOST_BYTES = 16_384
_MOST_KEPT = 400
_LINE = 64
_LINES = 2


def last_lines(text: str) -> tuple[str, ...]:
    """Give the last two lines, each short enough for the screen."""
    lines: list[str] = []
    for written in text.splitlines():
        line = ""
        for word in written.split():
            for part in (word[at : at + _LINE] for at in range(0, len(word), _LINE)):
                longer = f"{line} {part}".strip()
                if len(longer) > _LINE:
                    lines.append(line)
                    longer = part
                line = longer
        if line:
            lines.append(line)
    return tuple(lines[-_LINES:])


class Captions(QObject):
    """Follows a text file that grows, and takes lines that are typed here."""

    changed = Signal(str)
    # The file that was followed is not there any more, or came back.
    file_found = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._path: Path | None = None
        self._place = 0
        self._which: int = 0
        self._is_there = True
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self.look_now)

    @property
    def is_following(self) -> bool:
        """Whether a file is followed."""
        return self._path is not None

    @property
    def lines(self) -> tuple[str, ...]:
        """What the room sees."""
        return last_lines(self._text)

    def follow(self, path: Path) -> None:
        """Follow a file from its end: what was written before is not for this room."""
        self.stop()
        self._path = path
        found = self._stat()
        self._place, self._which = (found.st_size, found.st_ino) if found else (0, 0)
        self._is_there = found is not None
        self._look.start()

    def say(self, line: str) -> None:
        """Take a line that was typed here."""
        self._take(f"\n{line}\n")

    def go_on(self, words: str) -> None:
        """Take words that follow what stands there, on the same line."""
        self._take(words)

    def forget(self) -> None:
        """Forget every word."""
        self._text = ""
        self.changed.emit("")

    def stop(self) -> None:
        """Follow nothing any more, and forget every word."""
        self._look.stop()
        self._path = None
        self._decoder.reset()
        self.forget()

    def look_now(self) -> None:
        """Take what was written since the last look."""
        found = self._stat()
        if (found is not None) != self._is_there:
            self._is_there = found is not None
            self.file_found.emit(self._is_there)
        if found is None:
            # What comes back under this name is another file, whatever the disk calls it.
            self._place = 0
            self._decoder.reset()
            return
        if found.st_size < self._place or found.st_ino != self._which:
            # It was cut short or written anew: begin at its beginning.
            self._place, self._which = 0, found.st_ino
            self._decoder.reset()
        if found.st_size > self._place:
            self._read(found.st_size)

    def _read(self, size: int) -> None:
        assert self._path is not None
        if size - self._place > _MOST_BYTES:
            self._place = size - _MOST_BYTES
            self._decoder.reset()
        try:
            with self._path.open("rb") as file:
                file.seek(self._place)
                found = file.read(size - self._place)
        except OSError:
            # It may be there again at the next look.
            return
        self._place += len(found)
        self._take(self._decoder.decode(found))

    def _take(self, text: str) -> None:
        for letter in text:
            if letter == "\b":
                # A reporter takes letters back.
                self._text = self._text[:-1]
            elif letter in "\n\t" or letter.isprintable():
                self._text += letter
        self._text = self._text[-_MOST_KEPT:]
        self.changed.emit("\n".join(self.lines))

    def _stat(self) -> os.stat_result | None:
        try:
            return self._path.stat() if self._path else None
        except OSError:
            return None
