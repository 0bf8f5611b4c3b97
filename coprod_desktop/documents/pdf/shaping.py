"""Shape words whose letters join, stack or change places: Arabic, Urdu, Punjabi, Bengali.

HarfBuzz says which shapes stand where. What comes out of it are slots: one for each letter of the
text where words run from the right, one for each cluster of letters elsewhere.
"""

import unicodedata
from collections.abc import Iterator

import uharfbuzz

from coprod_desktop import paths
from coprod_desktop.documents.pdf.slots import Part, Shaped, Slot

# Of the height of letters: a mark that sits on a letter is given so much of the letter's room.
# Readers that go by places take anything nearer for the same letter printed twice.
_ROOM_OF_A_MARK = 0.11
# Of the height of letters: shapes are put to this grid, so that more of them are alike.
_GRID = 250
# Of the height of letters.
_LEAST_SPACE = 0.25


class Shaper:
    """One font, and the shapes that words take in it."""

    def __init__(self, file: str, language: str) -> None:
        blob = uharfbuzz.Blob.from_file_path(str(paths.resource("fonts", f"{file}.ttf")))
        self.name = file
        self.face = uharfbuzz.Face(blob)
        self.font = uharfbuzz.Font(self.face)
        self.characters = frozenset(self.face.unicodes)
        self._language = language
        self._step = max(1, self.face.upem // _GRID)

    def shape(self, text: str, *, from_right: bool) -> Shaped:
        """Shape words that run one way."""
        if text == " ":
            return self._space()
        slots: list[Slot] = []
        for letters, parts, width in self._clusters(text, from_right=from_right):
            if from_right:
                slots.extend(self._one_each(letters, parts, width))
            else:
                slots.append(Slot(letters, width, tuple(parts)))
        return Shaped(tuple(slots), sum(slot.width for slot in slots) / self.face.upem)

    def _space(self) -> Shaped:
        """Give the space between words; that of Urdu fonts is too narrow to part words for all."""
        glyph = self.font.get_nominal_glyph(ord(" "))
        own = self.font.get_glyph_h_advance(glyph) if glyph is not None else 0
        wide = max(own, round(_LEAST_SPACE * self.face.upem))
        return Shaped((Slot(" ", wide, ()),), wide / self.face.upem)

    def reach(self, shaped: Shaped) -> tuple[float, float]:
        """How far a word reaches above and below its line, as shares of the height of letters."""
        heights = [self._reach(part) for slot in shaped.slots for part in slot.parts]
        above = max((up for up, _ in heights), default=0)
        below = max((down for _, down in heights), default=0)
        return above / self.face.upem, below / self.face.upem

    def _clusters(self, text: str, *, from_right: bool) -> Iterator[tuple[str, list[Part], int]]:
        """Give letters that cannot be parted, with their shapes and their width."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if from_right else "ltr"
        buffer.language = self._language
        uharfbuzz.shape(self.font, buffer)
        shapes = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _ in shapes})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        place = 0
        while place < len(shapes):
            start, parts, pen = shapes[place][0].cluster, list[Part](), 0
            while place < len(shapes) and shapes[place][0].cluster == start:
                info, position = shapes[place]
                parts.append(self._part(info.codepoint, pen + position.x_offset, position.y_offset))
                pen += position.x_advance
                place += 1
            yield text[start : ends[start]], parts, max(0, pen)

    def _part(self, glyph: int, right: int, up: int) -> Part:
        step = self._step
        return glyph, round(right / step) * step, round(up / step) * step

    def _one_each(self, letters: str, parts: list[Part], width: int) -> Iterator[Slot]:
        """Part a cluster so that each letter has a slot; the first, at the right, has the shapes.

        From left to right, so the last letter comes first.
        """
        if len(letters) == 1:
            yield Slot(letters, width, tuple(parts))
            return
        rooms = self._rooms(letters, width)
        left = sum(rooms[1:])
        for letter, room in zip(letters[:0:-1], rooms[:0:-1], strict=True):
            yield Slot(letter, room, ())
        moved = tuple((glyph, right - left, up) for glyph, right, up in parts)
        yield Slot(letters[0], rooms[0], moved)

    def _rooms(self, letters: str, width: int) -> list[int]:
        marks = [unicodedata.category(letter)[0] in "MC" for letter in letters]
        others = len(letters) - sum(marks)
        narrow = round(_ROOM_OF_A_MARK * self.face.upem)
        wide = width - narrow * sum(marks)
        if not others or wide < narrow * others:
            rooms = [width // len(letters)] * len(letters)
        else:
            rooms = [narrow if mark else wide // others for mark in marks]
        rooms[0] += width - sum(rooms)
        return rooms

    def _reach(self, part: Part) -> tuple[int, int]:
        """How far a shape reaches above and below the line."""
        glyph, _, up = part
        extents = self.font.get_glyph_extents(glyph)
        if extents is None:
            return 0, 0
        head = up + extents.y_bearing
        return head, -(head + extents.height)
