"""Lists as Word counts them: each list with numbers begins again, at every depth."""

from coprod_desktop.documents.word.markup import val, whole

_DEPTHS = range(9)
# How much further in each depth stands, in twentieths of a point: plain, and inside a box.
_STEP, STEP_IN_BOX = 480, 360
_BULLET, _FIGURE = 0, 1
# The two lists of bullets need no counting, so one of each does for the whole paper.
_BULLETS, _BULLETS_IN_BOX = 1, 2


class Lists:
    """The lists of one paper."""

    def __init__(self) -> None:
        self._counted: list[tuple[bool, int]] = []

    def number_of(self, *, is_numbered: bool, in_box: bool, depth: int) -> int:
        """Give the number under which Word knows a list."""
        if not is_numbered:
            return _BULLETS_IN_BOX if in_box else _BULLETS
        self._counted.append((in_box, min(depth, _DEPTHS[-1])))
        return _BULLETS_IN_BOX + len(self._counted)

    def file(self) -> bytes:
        """Write the file that says how each list is counted."""
        kinds = ((_BULLET, False), (_FIGURE, False), (_BULLET, True), (_FIGURE, True))
        patterns = "".join(_pattern(n, kind, in_box=boxed) for n, (kind, boxed) in enumerate(kinds))
        lists = _list(_BULLETS, 0) + _list(_BULLETS_IN_BOX, 2)
        for number, (in_box, depth) in enumerate(self._counted, start=_BULLETS_IN_BOX + 1):
            again = f'<w:lvlOverride w:ilvl="{depth}">{val("startOverride", 1)}</w:lvlOverride>'
            lists += _list(number, 3 if in_box else 1, again)
        return whole("w:numbering", patterns + lists)


def place_in(number: int, depth: int) -> str:
    """Say that a paragraph is an entry of a list."""
    depth = min(depth, _DEPTHS[-1])
    return f"<w:numPr>{val('ilvl', depth)}{val('numId', number)}</w:numPr>"


def _list(number: int, pattern: int, again: str = "") -> str:
    return f'<w:num w:numId="{number}">{val("abstractNumId", pattern)}{again}</w:num>'


def _pattern(number: int, kind: int, *, in_box: bool) -> str:
    levels = "".join(_level(depth, kind, in_box=in_box) for depth in _DEPTHS)
    told = f"{val('multiLevelType', 'multilevel')}{levels}"
    return f'<w:abstractNum w:abstractNumId="{number}">{told}</w:abstractNum>'


def _level(depth: int, kind: int, *, in_box: bool) -> str:
    shape, mark = ("decimal", f"%{depth + 1}.") if kind else ("bullet", "•")
    step = STEP_IN_BOX if in_box else _STEP
    left = (STEP_IN_BOX if in_box else 0) + step * (depth + 1)
    told = f"{val('start', 1)}{val('numFmt', shape)}{val('lvlText', mark)}{val('lvlJc', 'left')}"
    inset = f'<w:pPr><w:ind w:left="{left}" w:hanging="{step}"/></w:pPr>'
    return f'<w:lvl w:ilvl="{depth}">{told}{inset}</w:lvl>'
