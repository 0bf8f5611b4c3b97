"""How a program that will be killed tells what it does, and how the test hears the end of it."""

import os
from collections.abc import Iterable, Iterator

KILLED = "killed"


def say(words: str) -> None:
    """Tell one line in a single write: no kill falls between the words and the end of the line."""
    os.write(1, f"{words}\n".encode())


def hear_until_killed(lines: Iterable[str]) -> Iterator[str]:
    """Give each line until it is told that the program was killed; one that went away fails."""
    for line in lines:
        if line == f"{KILLED}\n":
            return
        yield line
    raise AssertionError("nobody told that the program was killed")
