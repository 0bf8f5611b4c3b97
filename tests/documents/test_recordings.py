"""Recordings: every word is said, under its chapter, and what is said can be understood."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.documents.model import Contents, Document, Heading, Paragraph, Run
from coprod_desktop.documents.order import WantedPaper, Wishes, WrittenPaper
from coprod_desktop.documents.practice import as_practice
from coprod_desktop.documents.recording.id3 import tag
from coprod_desktop.documents.recording.script import script_of
from coprod_desktop.documents.recording.wav import WavFile
from coprod_desktop.domain.troubles import (
    PaperMakerStopped,
    PaperNotSaved,
    PapersCancelled,
    RecordingNeedsVoice,
    RecordingTooLong,
)
from coprod_desktop.services.paper_making import make_papers_of
from coprod_desktop.speech import recording
from coprod_desktop.wording import problems
from tests.documents.conftest import Made
from tests.documents.corpus import paper, words
from tests.documents.read_back.expected import findings
from tests.documents.read_back.losses import LOSSES
from tests.documents.read_back.of_sound import Heard, hear_mp3, hear_wav, recognised
from tests.documents.read_back.papers import PAPERS, everything
from tests.documents.read_back.reader import ReadBack, Reader

SENTENCES = (
    "the next meeting is on tuesday morning",
    "the driver can see you from the road",
    "nobody asked the people who use the bus",
    "the sign is too high for a wheelchair",
    "there will be five new benches at the stop",
)
_ADDED = re.compile(r"^(?:Picture: |End of: .*\.$)")
_MARK_AT_END = re.compile(r"(?<=\S)[.]+(?=\s|$)")


def _without_marks(text: str) -> str:
    """A voice falls at the end of a heading as after a sentence: a full stop is not said."""
    return _MARK_AT_END.sub("", text)


# What a voice is given to say, compared as every other format is.
SPOKEN = Reader(
    read=lambda _: ReadBack((), ""),
    rows_say_heads=True,
    has_contents=False,
    heard_alike=_without_marks,
)


def spoken(document: Document) -> ReadBack:
    chapters = script_of(document)
    said = [_ADDED.sub("", one.text) for chapter in chapters for one in chapter.sayings]
    around = (document.title, document.running_head, said[-1])
    return ReadBack(tuple(said[:-1] if document.seal_words else said), " ".join(around))


def _without_foot(document: Document) -> Document:
    """A paper that has a seal to say at its end."""
    return replace(document, seal_words=document.seal_words or ("one", "two"), is_record=True)


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_of_a_paper_is_said_in_its_order(name: str):
    document = _without_foot(PAPERS[name]())
    assert findings(document, spoken(document), SPOKEN) == []


def test_every_word_of_a_real_meeting_is_said(real_meeting: dict[str, Made]):
    document = _without_foot(real_meeting["pdf"].document)
    assert findings(document, spoken(document), SPOKEN) == []


@pytest.mark.parametrize("loss", [loss for loss in LOSSES if loss not in ("the running head",)])
def test_whatever_is_not_said_is_noticed(loss: str):
    whole = everything()
    assert findings(whole, spoken(LOSSES[loss](whole)), SPOKEN)


def test_each_heading_is_a_chapter_and_contents_are_not_said():
    document = everything()
    chapters = script_of(document)
    assert [one.title for one in chapters] == [one.text for one in document.headings]
    assert any(isinstance(block, Contents) for block in document.blocks)
    ends = [one.text for chapter in chapters for one in chapter.sayings if "End of" in one.text]
    assert ends == ["End of: Decision 1."]


def test_a_passage_keeps_its_language_and_a_practice_says_so():
    chapters = script_of(as_practice(paper(words("Mae'r arwydd yn uchel.", "cy"))))
    said = [(one.language, one.text) for one in chapters[0].sayings]
    assert said[:3] == [
        ("en-GB", "Practice: A paper."),
        ("en-GB", "This is practice. It is no record of a real meeting."),
        ("en-GB", "Ann (fact): "),
    ]
    assert said[3] == ("cy", "Mae'r arwydd yn uchel.")


def a_talk() -> Document:
    """One sentence in each chapter; the headings have few words, so that what is said is clear."""
    headings = ("One", "Two", "Three", "Four", "Five")
    parts = zip(headings, SENTENCES, strict=True)
    blocks = [
        block
        for title, sentence in parts
        for block in (
            Heading(text=title, level=2),
            Paragraph(words=(Run(f"{sentence.capitalize()}."),)),
        )
    ]
    return replace(paper(*blocks, title="Talk"), seal_words=(), is_record=False)


def quiet(_done: int, _total: int) -> None:
    """Hear progress and do nothing."""


def make(
    document: Document, folder: Path, *formats: str, said: tuple[tuple[str, str], ...] = ()
) -> tuple[WrittenPaper, ...]:
    wishes = Wishes(pronunciation=said)
    wanted = [WantedPaper(name, str(folder / f"out.{name}"), wishes) for name in formats]
    return make_papers_of(document, wanted, quiet)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("talk")
    make(a_talk(), folder, "mp3", "wav")
    return folder


@pytest.fixture(params=["mp3", "wav"])
def heard(request: pytest.FixtureRequest, talk: Path) -> Heard:
    file = talk / f"out.{request.param}"
    return hear_mp3(file) if request.param == "mp3" else hear_wav(file.read_bytes())


def test_a_recognising_program_hears_each_sentence_in_its_chapter(heard: Heard):
    choices = [
        f"{number} {sentence}"
        for number in ("one", "two", "three", "four", "five")
        for sentence in SENTENCES
    ]
    for place, sentence in enumerate(SENTENCES, start=1):
        name = ("", "one", "two", "three", "four", "five")[place]
        assert recognised(heard.chapter(place), heard.rate, choices) == f"{name} {sentence}"


def test_chapters_have_the_headings_as_titles_and_begin_between_silence_and_speech(heard: Heard):
    titles = [title for title, _ in heard.chapters]
    assert titles == [heading.text for heading in a_talk().headings]
    starts = [start for _, start in heard.chapters]
    assert starts == sorted(starts) and len(set(starts)) == len(starts)
    for start in starts[1:]:
        assert heard.loudness(start - 0.5, start - 0.05) < 200
        assert heard.loudness(start, start + 0.6) > 2000


def test_a_recording_takes_as_long_as_its_words(heard: Heard):
    count = sum(len(sentence.split()) for sentence in SENTENCES) + 6
    speech = count / 160 * 60
    pauses = 6 * (0.7 + 0.35 + 0.9 + 1)
    assert speech * 0.6 < heard.seconds < speech * 1.6 + pauses


def test_the_same_paper_gives_the_same_recording(talk: Path, tmp_path: Path):
    make(a_talk(), tmp_path, "mp3", "wav")
    for name in ("out.mp3", "out.wav"):
        assert (tmp_path / name).read_bytes() == (talk / name).read_bytes()


def test_each_language_has_its_voice(tmp_path: Path):
    text = "Mae'r arwydd yn rhy uchel."
    sizes = set()
    for language in ("en", "cy", "pl", "xx"):
        document = replace(paper(Paragraph(words=(Run(text, language=language),))), seal_words=())
        sizes.add(make(document, tmp_path, "wav")[0].size)
    # A language without a voice is read by the English one.
    assert len(sizes) == 3


def test_names_are_said_as_their_people_say_them(tmp_path: Path):
    document = paper(Paragraph(words=(Run("Siobhan Ng spoke."),)))
    plain = make(document, tmp_path, "wav")[0].size
    said = (("Ng", "a name that takes a very long time to say"),)
    assert make(document, tmp_path, "wav", said=said)[0].size > plain + 40_000


def test_recordings_and_other_papers_are_made_in_one_act_with_one_progress(tmp_path: Path):
    moved: list[tuple[int, int]] = []
    told: list[str] = []
    names = ("mp3", "txt", "wav", "pdf")
    wanted = [WantedPaper(name, str(tmp_path / name)) for name in names]
    written = make_papers_of(
        a_talk(),
        wanted,
        lambda done, total: moved.append((done, total)),
        tell=lambda paper: told.append(Path(paper.path).name),
    )
    assert [Path(paper.path).name for paper in written] == list(names)
    assert sorted(told) == sorted(names) and told[-2:] == ["mp3", "wav"]
    assert moved == sorted(moved) and moved[-1] == (400, 400)
    assert {total for _, total in moved} == {400}


def test_stopping_takes_less_than_a_second_and_leaves_nothing(tmp_path: Path):
    (tmp_path / "out.mp3").write_bytes(b"the old recording")
    document = paper(*(words(f"Point {number}. " * 40) for number in range(400)))
    progress: list[int] = []
    asked: list[float] = []

    def is_cancelled() -> bool:
        if len(progress) >= 5:
            asked.append(time.monotonic())
        return bool(asked)

    wanted = [WantedPaper(name, str(tmp_path / f"out.{name}")) for name in ("mp3", "wav")]
    with pytest.raises(PapersCancelled):
        make_papers_of(
            document, wanted, lambda done, _: progress.append(done), is_cancelled=is_cancelled
        )
    assert time.monotonic() - asked[0] < 1
    assert [file.name for file in tmp_path.iterdir()] == ["out.mp3"]
    assert (tmp_path / "out.mp3").read_bytes() == b"the old recording"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a thing of Unix")
def test_a_disk_that_fills_up_leaves_the_old_recording(tmp_path: Path):
    (tmp_path / "out.wav").write_bytes(b"the old recording")
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from coprod_desktop.domain.troubles import PaperDiskFull\n"
        "from tests.documents.test_recordings import a_talk, make\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n    make(a_talk(), Path(sys.argv[1]), 'wav')\n"
        "except PaperDiskFull:\n    print('full')\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "full\n", done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["out.wav"]
    assert (tmp_path / "out.wav").read_bytes() == b"the old recording"


@pytest.mark.parametrize("name", ["mp3", "wav"])
def test_the_file_that_is_refused_is_the_one_that_is_named(tmp_path: Path, name: str):
    there = {other: tmp_path / f"out.{other}" for other in ("mp3", "wav")}
    # Nothing can take the place of a folder that holds something.
    (there[name] / "letters").mkdir(parents=True)
    wanted = [WantedPaper(other, str(path)) for other, path in there.items()]
    with pytest.raises(PaperNotSaved) as refused:
        make_papers_of(a_talk(), wanted, lambda *_: None)
    assert refused.value.file == f"out.{name}"
    assert not list(tmp_path.glob(".coprod*"))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a thing of Unix")
def test_the_recording_that_the_disk_has_no_room_for_is_the_one_that_is_named(tmp_path: Path):
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from coprod_desktop.documents.order import WantedPaper\n"
        "from coprod_desktop.domain.troubles import PaperDiskFull\n"
        "from coprod_desktop.services.paper_making import make_papers_of\n"
        "from tests.documents.test_recordings import a_talk\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        # The sound of these words takes far more room as WAV than as MP3.
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "names = [f'{sys.argv[1]}/out.{name}' for name in ('mp3', 'wav')]\n"
        "wanted = [WantedPaper(name[-3:], name) for name in names]\n"
        "try:\n    make_papers_of(a_talk(), wanted, lambda *_: None)\n"
        "except PaperDiskFull as full:\n    print(full.file)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "out.wav\n", done.stderr
    assert not list(tmp_path.iterdir())


def test_a_voice_that_cannot_be_started_is_blamed_on_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(recording, "recording_command", lambda: [str(tmp_path / "gone")])
    with pytest.raises(PaperMakerStopped):
        make_papers_of(a_talk(), [WantedPaper("wav", str(tmp_path / "out.wav"))], lambda *_: None)


def test_without_a_voice_the_other_papers_are_made_and_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    _start_instead(monkeypatch, "espeak_library.NAMES = ('no-such-library.so',)", "main()")
    wanted = [WantedPaper(name, str(tmp_path / name)) for name in ("mp3", "txt", "wav")]
    told: list[WrittenPaper] = []
    with pytest.raises(RecordingNeedsVoice) as caught:
        make_papers_of(a_talk(), wanted, quiet, tell=told.append)
    assert [file.name for file in tmp_path.iterdir()] == ["txt"] == [Path(told[0].path).name]
    sentence = problems.sentence(caught.value)
    assert sentence.endswith("The other papers were made.")


def test_a_voice_that_crashes_is_one_plain_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    _start_instead(monkeypatch, "import os", "os._exit(7)")
    with pytest.raises(PaperMakerStopped):
        make(a_talk(), tmp_path, "mp3")
    assert list(tmp_path.iterdir()) == []


def _start_instead(monkeypatch: pytest.MonkeyPatch, first: str, then: str) -> None:
    """Let another program stand where the voice's own process would."""
    code = (
        "from coprod_desktop.speech import espeak_library\n"
        "from coprod_desktop.speech.recording_worker import main\n"
        f"{first}\n{then}\n"
    )
    monkeypatch.setattr(recording, "recording_command", lambda: [sys.executable, "-c", code])


def test_a_wav_of_a_day_says_that_mp3_holds_more(tmp_path: Path):
    class Void(io.BytesIO):
        """Takes everything and keeps nothing."""

        def write(self, content: bytes) -> int:
            return len(content)

    file = WavFile(Void(), 22050, ["One"])
    file.start_chapter()
    hour = bytes(22050 * 2 * 3600)
    with pytest.raises(RecordingTooLong) as caught:
        for _ in range(28):
            file.write(hour)
    assert "MP3" in problems.sentence(caught.value)


def test_many_chapters_are_listed_in_several_tables(tmp_path: Path):
    from mutagen.id3 import ID3

    titles = [f"Chapter {number} ŵ \u4f60" for number in range(600)]
    times = [(number * 10, number * 10 + 10) for number in range(600)]
    file = tmp_path / "many.mp3"
    file.write_bytes(tag("Title", "Panel", a_talk().day, titles, times) + b"\xff\xfb" * 100)
    read = ID3(file)
    tables = [read[f"CTOC:{name}"] for name in read["CTOC:toc"].child_element_ids]
    chapters = [read[f"CHAP:{name}"] for table in tables for name in table.child_element_ids]
    assert [str(one.sub_frames["TIT2"]) for one in chapters] == titles
    assert [(one.start_time, one.end_time) for one in chapters] == times
    assert (str(read["TIT2"]), str(read["TALB"])) == ("Title", "Panel")
    assert str(read["TDRC"]) == "2026-11-24"
