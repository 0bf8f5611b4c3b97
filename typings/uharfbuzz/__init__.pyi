"""What we use of uharfbuzz, which brings no types of its own."""

from enum import IntFlag
from typing import NamedTuple

class Set:
    def add(self, value: int) -> None: ...
    def update(self, *others: set[int]) -> None: ...
    def __iter__(self) -> Set: ...
    def __next__(self) -> int: ...

class Blob:
    data: bytes
    @classmethod
    def from_file_path(cls, filename: str) -> Blob: ...

class Face:
    upem: int
    unicodes: Set
    blob: Blob
    def __init__(self, blob: Blob, index: int = 0) -> None: ...

class GlyphExtents(NamedTuple):
    x_bearing: int
    y_bearing: int
    width: int
    height: int

class FontExtents(NamedTuple):
    ascender: int
    descender: int
    line_gap: int

class Font:
    def __init__(self, face: Face) -> None: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...
    def get_glyph_extents(self, gid: int) -> GlyphExtents | None: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class Buffer:
    direction: str
    language: str
    glyph_infos: list[GlyphInfo]
    glyph_positions: list[GlyphPosition]
    def __init__(self) -> None: ...
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...

def shape(font: Font, buffer: Buffer) -> None: ...

class SubsetFlags(IntFlag):
    NO_HINTING = ...
    NO_LAYOUT_CLOSURE = ...

class SubsetInput:
    flags: SubsetFlags
    glyph_set: Set
    drop_table_tag_set: Set
    def __init__(self) -> None: ...

class SubsetPlan:
    old_to_new_glyph_mapping: dict[int, int]
    def __init__(self, face: Face, input: SubsetInput) -> None: ...
    def execute(self) -> Face: ...
