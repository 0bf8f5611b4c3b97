"""Where words go next: they are broken into lines and flow onto pages."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from coprod_desktop.documents.addresses import safe_address
from coprod_desktop.documents.model import Inline, Run
from coprod_desktop.documents.pdf.faces import Faces, is_tall
from coprod_desktop.documents.pdf.lines import Voice, break_lines
from coprod_desktop.documents.pdf.pages import Ink, Pages
from coprod_desktop.documents.pdf.pieces import Line, begins_at_right, line_width
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tree import Element, Target, Traits
from coprod_desktop.wording import papers

_ENDLESS = 1e9
# Of the height of letters: what stands between tall words and those of the next line.
_BETWEEN = 0.2
_TOGETHER = 3


class Flow:
    """The pages of one paper, and how far in from the margins words stand at the moment."""

    def __init__(self, preset: Preset, faces: Faces, pages: Pages) -> None:
        self.preset = preset
        self.faces = faces
        self.pages = pages
        self.body = Ink(size=preset.body, leading=preset.line, colour=preset.ink)
        self.gap = preset.paragraph_gap
        # How high a real page is, also while things are only measured.
        self.page_height = pages.whole
        # Paragraphs of so many lines are not parted.
        self.together = _TOGETHER
        self._left_inset = 0.0
        self._right_inset = 0.0

    @property
    def left(self) -> float:
        """Where lines begin now."""
        return self.preset.left + self._left_inset

    @property
    def measure(self) -> float:
        """How long lines are now."""
        return self.preset.measure - self._left_inset - self._right_inset

    @contextmanager
    def inset(self, left: float, right: float = 0) -> Generator[None]:
        """Make lines begin later and end earlier for a while."""
        self._left_inset += left
        self._right_inset += right
        yield
        self._left_inset -= left
        self._right_inset -= right

    @contextmanager
    def inset_before(self, room: float, *, from_right: bool) -> Generator[None]:
        """Make lines begin later for a while, on the side where their words begin."""
        with self.inset(0, room) if from_right else self.inset(room):
            yield

    def scratch(self) -> "Flow":
        """Give a flow of the same shape on one page without an end, to measure what is to come."""
        endless = Flow(self.preset, self.faces, Pages(top=0, bottom=-_ENDLESS))
        endless._left_inset = self._left_inset
        endless._right_inset = self._right_inset
        endless.gap, endless.together = self.gap, self.together
        endless.page_height = self.page_height
        return endless

    def break_words(self, voices: Sequence[Voice], size: float | None = None) -> list[Line]:
        """Break words to the length that lines have now."""
        return break_lines(self.faces, voices, size=size or self.preset.body, width=self.measure)

    def voices(self, parent: Element, role: str, words: Inline) -> list[Voice]:
        """Make the leaf of some words as this kind of paper says them."""
        return voices_of(parent, role, words, names_links=self.preset.is_large)

    def width_of(self, words: str, size: float) -> float:
        """How long strong words are in one line."""
        parts = self.faces.split(words, strong=True)
        return sum(self.faces.width(font, text, size) for font, text in parts)

    def x_of(self, line: Line, size: float) -> float:
        """Where a line stands now: at the left, or at the right where its words begin there."""
        if not begins_at_right(line):
            return self.left
        return self.left + self.measure - line_width(self.faces, line, size)

    def height_of(self, lines: list[Line]) -> float:
        """How high some lines of the body are."""
        return len(lines) * roomy(self.faces, self.body, lines).leading

    def put(self, lines: list[Line], ink: Ink | None = None, *, lead: Line = ()) -> None:
        """Let lines flow; ``lead`` stands before the first of them, outside the inset.

        No line is left alone at the foot or at the head of a page while its paragraph has more.
        """
        ink = roomy(self.faces, ink or self.body, lines)
        for number, line in enumerate(lines):
            self.pages.need(ink.leading * self._together(number, len(lines)))
            if lead and number == 0:
                self._put_lead(lead, ink)
            self.pages.put(line, x=self.x_of(line, ink.size), ink=ink)

    def _put_lead(self, lead: Line, ink: Ink) -> None:
        room = self.label_room(lead)
        away = room if begins_at_right(lead) else -room
        self.pages.put_at(lead, x=self.x_of(lead, ink.size) + away, top=self.pages.y, ink=ink)

    def label_room(self, label: Line) -> float:
        """How far before its words a label of a list stands."""
        digits = len("".join(piece.text for piece in label).strip())
        return self.preset.body * (0.9 + 0.55 * digits)

    def _together(self, number: int, total: int) -> int:
        """How many lines, this one included, must not be parted."""
        if number == 0:
            return total if total <= self.together else 2
        return 2 if number == total - 2 else 1


def roomy(faces: Faces, ink: Ink, lines: list[Line]) -> Ink:
    """Give lines the height that their tallest words need, such as those of Urdu."""
    tall = [piece for line in lines for piece in line if is_tall(piece.font)]
    if not tall:
        return ink
    reaches = [faces.reach(piece.font, piece.text) for piece in tall]
    above = max((up for up, _ in reaches), default=0) * ink.size
    below = max((down for _, down in reaches), default=0) * ink.size
    if not above:
        return ink
    between = ink.size * _BETWEEN
    leading = max(ink.leading, above + below + between)
    return replace(ink, leading=leading, above=leading - below - between / 2)


def voices_of(parent: Element, role: str, words: Inline, *, names_links: bool) -> list[Voice]:
    """Make the leaf of some words, or a container where languages or links part them.

    With ``names_links`` a link is strong and says that it is one.
    """
    whole, words = parent.add(role), _safe(words)
    kinds = {(run.language, run.link) for run in words}
    if len(kinds) == 1 and not words[0].link:
        whole.speak(words[0].language)
        return [Voice(whole, run.text, run.strong, run.language) for run in words]
    if not names_links:
        return [Voice(_part(whole, run), run.text, run.strong, run.language) for run in words]
    return [
        Voice(_part(whole, run), _named(run), run.strong or bool(run.link), run.language)
        for run in words
    ]


def _safe(words: Inline) -> Inline:
    """Let words lead only where it is safe, by addresses in the letters that a PDF may hold."""
    if not any(run.link for run in words):
        return words
    return tuple(replace(run, link=safe_address(run.link or "") or None) for run in words)


def _named(run: Run) -> str:
    if not run.link:
        return run.text
    words = run.text.rstrip()
    return papers.LINK_NAMED.format(words=words) + run.text[len(words) :]


def _part(whole: Element, run: Run) -> Element:
    if not run.link:
        return whole.add("Span", Traits(language=run.language))
    target = Target(said=f"{run.text.strip()}: {run.link}", address=run.link)
    return whole.add("Link", Traits(language=run.language, target=target))
