"""Say which letters each code of a font stands for, in UTF-16 as readers expect."""

from collections.abc import Mapping

# Readers refuse longer blocks.
_BLOCK = 100


def to_unicode(name: str, letters: Mapping[int, str], *, wide: bool = False) -> str:
    """Write the table of a font; the codes of a ``wide`` one have two bytes."""
    digits = 4 if wide else 2
    entries = [
        f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in letters.items()
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    head = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<{0:0{digits}X}> <{'FFFF' if wide else f'{max(letters, default=0):02X}'}>",
        "endcodespacerange",
    ]
    tail = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join([*head, *blocks, *tail])
