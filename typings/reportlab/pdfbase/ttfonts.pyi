from collections.abc import Callable

class TTFontFace:
    charToGlyph: dict[int, int]

class TTFont:
    face: TTFontFace
    def __init__(self, name: str, filename: str) -> None: ...
    def getSubsetInternalName(self, subset: int, doc: object) -> str: ...

makeToUnicodeCMap: Callable[[str, list[int]], str]
