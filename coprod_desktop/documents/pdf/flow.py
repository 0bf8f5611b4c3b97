"""Where words go next: they are broken into lines and flow onto pages."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from coprod_desktop.documents.model import Inline, Run
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.lines import Line, Piece, Voice, break_lines
from coprod_desktop.documents.pdf.pages import Ink, Pages
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tree import Element, Target, Traits
from coprod_desktop.wording import papers

_ENDLESS = 1e9


class Flow:
    """The pages of one paper, and how far in from the margins words stand at the moment."""

    def __init__(self, preset: Preset, faces: Faces, pages: Pages) -> None:
        self.preset = preset
        self.faces = faces
        self.pages = pages
        self.body = Ink(size=preset.body, leading=preset.line, colour=preset.ink)
        self.gap = preset.paragraph_gap
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

    def scratch(self) -> "Flow":
        """Give a flow of the same shape on one page without an end, to measure what is to come."""
        endless = Flow(self.preset, self.faces, Pages(top=0, bottom=-_ENDLESS))
        endless._left_inset = self._left_inset
        endless._right_inset = self._right_inset
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

    def put(self, lines: list[Line], ink: Ink | None = None, *, lead: Piece | None = None) -> None:
        """Let lines flow; ``lead`` stands before the first of them, outside the inset.

        No line is left alone at the foot or at the head of a page while its paragraph has more.
        """
        ink = ink or self.body
        for number, line in enumerate(lines):
            self.pages.need(ink.leading * self._together(number, len(lines)))
            if lead is not None and number == 0:
                outside = self.left - self.label_room(lead)
                self.pages.put_at((lead,), x=outside, top=self.pages.y, ink=ink)
            self.pages.put(line, x=self.left, ink=ink)

    def label_room(self, label: Piece) -> float:
        """How far before its words a label of a list stands."""
        digits = len(label.text.strip())
        return self.preset.body * (0.9 + 0.55 * digits)

    @staticmethod
    def _together(number: int, total: int) -> int:
        """How many lines, this one included, must not be parted."""
        if number == 0:
            return total if total <= 3 else 2
        return 2 if number == total - 2 else 1


def voices_of(parent: Element, role: str, words: Inline, *, names_links: bool) -> list[Voice]:
    """Make the leaf of some words, or a container where languages or links part them.

    With ``names_links`` a link is strong and says that it is one.
    """
    whole = parent.add(role)
    kinds = {(run.language, run.link) for run in words}
    if len(kinds) == 1 and not words[0].link:
        whole.speak(words[0].language)
        return [Voice(whole, run.text, run.strong) for run in words]
    if not names_links:
        return [Voice(_part(whole, run), run.text, run.strong) for run in words]
    return [
        Voice(_part(whole, run), _named(run), strong=run.strong or bool(run.link)) for run in words
    ]


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
