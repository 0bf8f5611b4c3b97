"""Make papers in any formats at once: what is written, and what is spoken."""

from collections.abc import Callable, Iterator, Sequence

from coprod_desktop.documents import maker
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import WantedPaper, WrittenPaper
from coprod_desktop.domain.troubles import BrailleMissing
from coprod_desktop.services.recordings import RECORDINGS, make_recordings

Progress = Callable[[int, int], None]
_WHOLE = 100


def make_papers_of(
    document: Document,
    papers: Sequence[WantedPaper],
    progress: Progress,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    tell: Callable[[WrittenPaper], None] = lambda _: None,
    others: Sequence[Document] = (),
) -> tuple[WrittenPaper, ...]:
    """Make papers, the recordings last, and give what was written; ``tell`` hears of each.

    A paper says itself which document it is made of: the first, or one of the ``others``.

    Raises:
        PaperTrouble: the folder refused, the making ended early, or somebody cancelled, each file
            the old one or the whole new one; or no braille or no voice is here, and all else was
            made.
    """
    making = _Making((document, *others), papers, progress, is_cancelled, tell)
    try:
        making.write()
    except BrailleMissing:
        making.speak()
        raise
    making.speak()
    return tuple(making.made[paper.path] for paper in papers)


class _Making:
    """Papers of some documents on their way to the disk."""

    def __init__(
        self,
        documents: Sequence[Document],
        papers: Sequence[WantedPaper],
        progress: Progress,
        is_cancelled: Callable[[], bool],
        tell: Callable[[WrittenPaper], None],
    ) -> None:
        self._documents = documents
        self._quiet = [paper for paper in papers if paper.format not in RECORDINGS]
        self._spoken = [paper for paper in papers if paper.format in RECORDINGS]
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._tell = tell
        self._passed = 0
        self.made: dict[str, WrittenPaper] = {}

    def write(self) -> None:
        """Make everything that is no recording."""
        if self._quiet:
            maker.make_papers(
                self._documents[0],
                self._quiet,
                self._moved_by(len(self._quiet)),
                is_cancelled=self._is_cancelled,
                tell=self._hear,
                others=self._documents[1:],
            )
        self._passed += len(self._quiet)

    def speak(self) -> None:
        """Make the recordings, those of one document at once."""
        for document, papers in self._by_document():
            progress = self._moved_by(len(papers))
            for made in make_recordings(
                document, papers, progress, is_cancelled=self._is_cancelled
            ):
                self._hear(made)
            self._passed += len(papers)

    def _by_document(self) -> Iterator[tuple[Document, list[WantedPaper]]]:
        for number, document in enumerate(self._documents):
            if papers := [paper for paper in self._spoken if paper.of == number]:
                yield document, papers

    def _hear(self, paper: WrittenPaper) -> None:
        self.made[paper.path] = paper
        self._tell(paper)

    def _moved_by(self, count: int) -> Progress:
        """Give the progress of some of the papers its place in that of all."""
        before, total = self._passed, (len(self._quiet) + len(self._spoken)) * _WHOLE

        def moved(done: int, of: int) -> None:
            self._progress(before * _WHOLE + done * count * _WHOLE // max(of, 1), total)

        return moved
