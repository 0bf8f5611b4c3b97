"""Recordings of papers: the voice speaks sentence by sentence, straight into the files."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Protocol

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import WantedPaper, WrittenPaper
from coprod_desktop.documents.recording.mp3 import Mp3File
from coprod_desktop.documents.recording.script import Chapter, Saying, script_of
from coprod_desktop.documents.recording.wav import WavFile
from coprod_desktop.documents.refusals import refusal_of, trouble_of
from coprod_desktop.documents.saving import sweep_old, whole_file
from coprod_desktop.domain.troubles import PaperMakerStopped, PapersCancelled
from coprod_desktop.services.said_words import find_dictionary
from coprod_desktop.speech.pronunciation import NO_DICTIONARY, Dictionary
from coprod_desktop.speech.recording import Recorder, recorder
from coprod_desktop.speech.sentences import sentences
from coprod_desktop.speech.speakable import speakable
from coprod_desktop.storage.unit_of_work import Reader

RECORDINGS = ("mp3", "wav")
_WORDS_A_MINUTE = 160
_BYTES_A_SAMPLE = 2
# Where a paper has nothing to say, silence needs a rate all the same.
_ANY_RATE = 22050

Progress = Callable[[int, int], None]


class _SoundFile(Protocol):
    """A file that takes sound."""

    def start_chapter(self) -> None: ...
    def write(self, pcm: bytes) -> None: ...
    def finish(self) -> None: ...


def with_words_said(reader: Reader, papers: Sequence[WantedPaper]) -> tuple[WantedPaper, ...]:
    """Let recordings say names and words as the panel and its people told us."""
    told = find_dictionary(reader)
    said = tuple(sorted(told.words.items()))
    return tuple(
        replace(paper, wishes=replace(paper.wishes, pronunciation=said, said_in=told.language))
        if paper.format in RECORDINGS
        else paper
        for paper in papers
    )


def make_recordings(
    document: Document,
    papers: Sequence[WantedPaper],
    progress: Progress,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[WrittenPaper, ...]:
    """Speak a paper once, into every recording that is wanted of it.

    Raises:
        PaperTrouble: there is no voice, it broke down, a folder refused, or somebody cancelled;
            each file is the old one or the whole new one.
    """

    def stop_if() -> None:
        if is_cancelled():
            raise PapersCancelled

    try:
        with ExitStack() as stack, recorder(stop_if) as voice:
            # The files take their places after the voice has gone.
            files = [stack.enter_context(_whole(Path(paper.path))) for paper in papers]
            speaking = _Speaking(document, [*zip(papers, files, strict=True)])
            speaking.speak(voice, progress, _dictionary_of(papers[0]))
            stop_if()
    except OSError as trouble:
        # No file is to blame: each tells its own troubles.
        raise PaperMakerStopped from trouble
    return tuple(_written(paper) for paper in papers)


def _dictionary_of(paper: WantedPaper) -> Dictionary:
    return Dictionary(words=dict(paper.wishes.pronunciation), language=paper.wishes.said_in)


@contextmanager
def _whole(path: Path) -> Generator[BinaryIO]:
    with _blamed(path):
        sweep_old(path.parent)
        with whole_file(path) as file:
            yield file


@contextmanager
def _blamed(path: Path) -> Generator[None]:
    """Say of which file it is that the system refused."""
    try:
        yield
    except OSError as trouble:
        refusal = refusal_of(trouble, str(path))
        raise trouble_of(refusal, folder=str(path.parent), file=path.name) from trouble


def _written(paper: WantedPaper) -> WrittenPaper:
    return WrittenPaper(path=paper.path, size=Path(paper.path).stat().st_size, pages=0)


class _Speaking:
    """Speaks one paper into some files, which are begun once the rate of the voice is known."""

    def __init__(self, document: Document, into: list[tuple[WantedPaper, BinaryIO]]) -> None:
        self._document = document
        self._into = into
        self._script = script_of(document)
        self._files: list[tuple[Path, _SoundFile]] = []
        self._rate = 0
        # Silence and chapters that come before the first sound.
        self._waiting: list[int | None] = []

    def speak(self, voice: Recorder, progress: Progress, dictionary: Dictionary) -> None:
        """Say every sentence of every chapter."""
        total = sum(len([*_said(saying, NO_DICTIONARY)]) for _, saying in _sayings(self._script))
        done = 0
        for is_first, saying in _sayings(self._script):
            if is_first:
                self._start_chapter()
            for text in _said(saying, dictionary):
                sound = voice.say(text, saying.language, _WORDS_A_MINUTE)
                self._begin(sound.rate)
                self._write(sound.pcm)
                done += 1
                progress(done, total)
            self._pause(saying.pause_ms)
        self._begin(_ANY_RATE)
        self._each(lambda file: file.finish())

    def _begin(self, rate: int) -> None:
        if self._files:
            return
        self._rate = rate
        for paper, file in self._into:
            path = Path(paper.path)
            with _blamed(path):
                self._files.append((path, self._made(paper, file)))
        for one in self._waiting:
            if one is None:
                self._start_chapter()
            else:
                self._pause(one)

    def _made(self, paper: WantedPaper, file: BinaryIO) -> _SoundFile:
        titles = [chapter.title for chapter in self._script]
        if paper.format == "wav":
            return WavFile(file, self._rate, titles)
        return Mp3File(file, self._rate, titles, self._document)

    def _start_chapter(self) -> None:
        if not self._files:
            self._waiting.append(None)
        self._each(lambda file: file.start_chapter())

    def _pause(self, milliseconds: int) -> None:
        if not self._files:
            self._waiting.append(milliseconds)
        self._write(bytes(self._rate * milliseconds // 1000 * _BYTES_A_SAMPLE))

    def _write(self, pcm: bytes) -> None:
        self._each(lambda file: file.write(pcm))

    def _each(self, act: Callable[[_SoundFile], None]) -> None:
        for path, file in self._files:
            with _blamed(path):
                act(file)


def _sayings(script: Sequence[Chapter]) -> Iterator[tuple[bool, Saying]]:
    """Give everything that is said, and whether a chapter begins with it."""
    for chapter in script:
        for place, saying in enumerate(chapter.sayings):
            yield place == 0, saying


def _said(saying: Saying, dictionary: Dictionary) -> Iterator[str]:
    """Cut what is said into sentences, as a voice takes them."""
    for start, end in sentences(saying.text):
        text = saying.text[start:end]
        yield speakable(text, dictionary, saying.language).text
