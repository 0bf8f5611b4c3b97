"""Papers whole or not at all: the maker is killed, cancelled and refused, nothing is mocked."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.documents.maker import make_papers
from coprod_desktop.documents.model import Document, Paragraph, Run
from coprod_desktop.documents.saving import save_whole
from coprod_desktop.documents.worker import WantedPaper
from coprod_desktop.domain.troubles import PaperMakerStopped, PaperNotSaved, PapersCancelled
from coprod_desktop.wording import problems
from tests.documents.conftest import Made

OLD = b"the paper that was there before"
NO_PROC = not Path("/proc/self/task").is_dir()


@pytest.fixture
def document(practice: dict[str, Made]) -> Document:
    return practice["pdf"].document


@pytest.fixture
def long_document(document: Document) -> Document:
    """About 40 pages, so that there is time to stop in the middle."""
    more = tuple(
        Paragraph(words=(Run("Janet: ", strong=True), Run(f"word{n} and more " * 40)))
        for n in range(300)
    )
    return replace(document, blocks=(*document.blocks, *more))


def quiet(_done: int, _total: int) -> None:
    pass


def wanted(folder: Path, *formats: str) -> tuple[WantedPaper, ...]:
    return tuple(WantedPaper(name, str(folder / f"{name}.pdf")) for name in formats)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def our_workers() -> list[int]:
    """List the processes that this one has started and that still run."""
    listed = [(task / "children").read_text().split() for task in Path("/proc/self/task").iterdir()]
    return [int(pid) for some in listed for pid in some if _is_worker(int(pid))]


def _is_worker(pid: int) -> bool:
    try:
        return b"documents.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def test_a_new_paper_takes_the_place_of_an_old_one(document, tmp_path):
    (tmp_path / "pdf.pdf").write_bytes(OLD)
    make_papers(document, wanted(tmp_path, "pdf"), quiet)
    assert (tmp_path / "pdf.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert names_in(tmp_path) == ["pdf.pdf"]


def _no_folder(tmp_path: Path) -> Path:
    return tmp_path / "nowhere"


def _file_instead(tmp_path: Path) -> Path:
    (tmp_path / "file").write_bytes(b"a file where a folder should be")
    return tmp_path / "file"


def _folder_in_the_way(tmp_path: Path) -> Path:
    (tmp_path / "out" / "pdf.pdf").mkdir(parents=True)
    return tmp_path / "out"


def _read_only(tmp_path: Path) -> Path:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # The administrator may write anywhere but here.
        return Path("/proc")
    (tmp_path / "locked").mkdir(mode=0o500)
    return tmp_path / "locked"


@pytest.mark.parametrize("place", [_no_folder, _file_instead, _folder_in_the_way, _read_only])
def test_a_folder_that_refuses_is_one_plain_sentence_and_leaves_nothing(
    document, tmp_path, place: Callable[[Path], Path]
):
    folder = place(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(PaperNotSaved) as caught:
        make_papers(document, wanted(folder, "pdf"), quiet)
    assert sorted(tmp_path.rglob("*")) == before
    sentence = problems.sentence(caught.value)
    assert str(folder) in sentence
    assert "Errno" not in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a thing of Unix")
def test_a_disk_that_fills_up_leaves_the_old_paper(tmp_path):
    (tmp_path / "pdf.pdf").write_bytes(OLD)
    script = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))\n"
        "from pathlib import Path\n"
        "from coprod_desktop.documents.saving import save_whole\n"
        "save_whole(Path(sys.argv[1]), b'x' * 100_000)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "pdf.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "OSError" in done.stderr
    assert names_in(tmp_path) == ["pdf.pdf"]
    assert (tmp_path / "pdf.pdf").read_bytes() == OLD


@pytest.mark.skipif(NO_PROC, reason="it finds the worker through /proc")
@pytest.mark.parametrize("moment", [0, 5, 20, 40, 60, 66])
def test_a_worker_killed_at_any_moment_leaves_the_old_paper(
    long_document: Document, tmp_path, moment: int
):
    (tmp_path / "pdf.pdf").write_bytes(OLD)

    def kill(done: int, _total: int) -> None:
        if done >= moment:
            for pid in our_workers():
                os.kill(pid, signal.SIGKILL)

    with pytest.raises(PaperMakerStopped) as caught:
        make_papers(long_document, wanted(tmp_path, "pdf"), kill)
    assert (tmp_path / "pdf.pdf").read_bytes() == OLD
    assert names_in(tmp_path) == ["pdf.pdf"]
    assert our_workers() == []
    assert len(problems.sentence(caught.value).split()) <= 20


@pytest.mark.skipif(NO_PROC, reason="it finds the worker through /proc")
def test_a_worker_killed_around_the_moment_of_writing_leaves_an_old_or_a_whole_paper(
    document: Document, tmp_path
):
    make_papers(document, wanted(tmp_path, "pdf"), quiet)
    new = (tmp_path / "pdf.pdf").read_bytes()
    found = set()
    for delay in range(12):
        (tmp_path / "pdf.pdf").write_bytes(OLD)
        _kill_soon_after_layout(document, tmp_path, delay / 100)
        content = (tmp_path / "pdf.pdf").read_bytes()
        found.add("old" if content == OLD else "new" if content == new else "half")
        assert names_in(tmp_path) == ["pdf.pdf"]
    assert found <= {"old", "new"}


def _kill_soon_after_layout(document: Document, folder: Path, delay: float) -> None:
    def kill(done: int, _total: int) -> None:
        if done == 66:
            time.sleep(delay)
            for pid in our_workers():
                os.kill(pid, signal.SIGKILL)

    try:
        make_papers(document, wanted(folder, "pdf"), kill)
    except PaperMakerStopped:
        return


def test_a_cancelled_order_leaves_the_old_paper_and_no_worker(long_document, tmp_path):
    (tmp_path / "pdf.pdf").write_bytes(OLD)
    told: list[int] = []
    with pytest.raises(PapersCancelled):
        make_papers(
            long_document,
            wanted(tmp_path, "pdf"),
            lambda done, _total: told.append(done),
            is_cancelled=lambda: len(told) > 5,
        )
    assert (tmp_path / "pdf.pdf").read_bytes() == OLD
    assert names_in(tmp_path) == ["pdf.pdf"]
    assert NO_PROC or our_workers() == []


def test_what_a_killed_program_left_long_ago_is_swept_and_what_is_fresh_stays(document, tmp_path):
    old, fresh = (tmp_path / f".coprod-unfinished-{n}-abc" for n in (1, 2))
    for path in (old, fresh):
        path.write_bytes(b"half")
    an_hour_ago = time.time() - 3600
    os.utime(old, (an_hour_ago, an_hour_ago))
    make_papers(document, wanted(tmp_path, "pdf"), quiet)
    assert names_in(tmp_path) == [fresh.name, "pdf.pdf"]


def test_a_save_that_cannot_finish_leaves_nothing_of_itself(tmp_path):
    (tmp_path / "paper.pdf").mkdir()
    with pytest.raises(OSError, match=r"paper\.pdf"):
        save_whole(tmp_path / "paper.pdf", b"new")
    assert names_in(tmp_path) == ["paper.pdf"]


def test_the_worker_needs_no_screen_and_no_database():
    script = (
        "import sys; from coprod_desktop.documents.pdf import writer;"
        "import coprod_desktop.documents.worker;"
        "print([n for n in sys.modules if n.split('.')[0] in"
        " ('PySide6', 'sqlalchemy', 'sqlcipher3')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
