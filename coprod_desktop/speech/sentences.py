"""Cutting a text into sentences short enough to be stopped, repeated and found again."""

import re
from collections.abc import Iterator

LONGEST = 280

# A sentence ends at a blank line, a new line, or a mark that is followed by space. No mark ends it
# after a title, or after one letter as in "e.g." and "J. Smith".
_END = re.compile(
    r"\n+|(?<!\b[A-Za-z])(?<!\b[DMS][rst])(?<!\bMrs)(?<!\bCllr)(?:(?<!\bNo)|(?!.\s+\d))(?<!\betc)[.](?=[\"'”’)\]]*\s)"
    r"|[!?…](?=[\"'”’)\]]*\s)"
)
_AFTER = re.compile(r"[.!?…\"'”’)\]]*\s*")
_WORTH_SAYING = re.compile(r"\w")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each part of the text that is worth saying, at most LONGEST long."""
    start = 0
    while start < len(text):
        end = _end_of_sentence(text, start)
        for part_start, part_end in _parts(text, start, end):
            if _WORTH_SAYING.search(text, part_start, part_end):
                yield part_start, part_end
        start = end


def _end_of_sentence(text: str, start: int) -> int:
    mark = _END.search(text, start)
    if mark is None:
        return len(text)
    after = _AFTER.match(text, mark.end())
    return after.end() if after else mark.end()


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _trimmed(text, start, end)
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield _trimmed(text, start, cut)
        start, end = _trimmed(text, cut, end)
    if start < end:
        yield start, end


def _cut(text: str, start: int, latest: int) -> int:
    """Choose where a long sentence is cut: after a comma if there is one, else between words."""
    half = start + (latest - start) // 2
    for marks in (";:", ",–—", " \t"):
        places = [text.rfind(mark, half, latest) for mark in marks]
        if (place := max(places)) >= 0:
            return place + 1
    return latest


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
