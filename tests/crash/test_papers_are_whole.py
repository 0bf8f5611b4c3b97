"""Papers of every format, killed and refused at any moment: the old file or the whole new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.documents.maker import make_papers, worker_command
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Order, WantedPaper, to_json
from coprod_desktop.domain.troubles import (
    PaperDiskFull,
    PaperFolderReadOnly,
    PaperNotSaved,
)
from coprod_desktop.wording.formats import FILE_ENDINGS, FORMATS
from tests.documents.records import full_record

OLD = b"the paper of the last time"
# Sound takes minutes to make; it is saved through the same door as the others.
WRITTEN = tuple(name for name in FORMATS if name not in ("mp3", "wav"))
KILLS = 16

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and limits as only POSIX has")

# A worker that dies of its own hand at the moment before a step on the disk.
_DIES = """
import os, signal, sys
from coprod_desktop.documents import worker
step, unfinished = sys.argv[1], ".coprod-unfinished-"
def watch(event, told):
    if event == step and any(unfinished in str(one) for one in told):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
sys.exit(worker.main())
"""
# A program on a disk without room for more than so many bytes of a file.
_NO_ROOM = """
import resource, sys
from pathlib import Path
from coprod_desktop.domain.troubles import PaperDiskFull
from coprod_desktop.documents.maker import make_papers
from coprod_desktop.documents.minutes import compose_minutes
from tests.crash.test_papers_are_whole import wanted
from tests.documents.records import full_record
resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
folder, name = Path(sys.argv[1]), sys.argv[2]
try:
    make_papers(compose_minutes(full_record()), wanted(folder, name), lambda *_: None)
except PaperDiskFull as full:
    print(full.file)
"""

# The program itself, which makes papers until it is killed with its worker, as by a power cut.
_MAKES = """
import sys
from pathlib import Path
from coprod_desktop.documents.maker import make_papers
from coprod_desktop.documents.minutes import compose_minutes
from tests.crash.test_papers_are_whole import WRITTEN, wanted
from tests.documents.records import full_record
document = compose_minutes(full_record())
print("begun", flush=True)
while True:
    make_papers(document, wanted(Path(sys.argv[1]), *WRITTEN), lambda *_: None)
"""


@pytest.fixture(scope="module")
def document() -> Document:
    """Some minutes."""
    return compose_minutes(full_record())


@pytest.fixture(scope="module")
def whole(document: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every format as it is when nothing happens to it."""
    folder = tmp_path_factory.mktemp("whole")
    make_papers(document, wanted(folder, *WRITTEN), quiet)
    return {name: (folder / file_of(name)).read_bytes() for name in WRITTEN}


def quiet(_done: int, _total: int) -> None:
    """Hear progress and do nothing."""


def file_of(name: str) -> str:
    return f"minutes{FILE_ENDINGS[name]}"


def wanted(folder: Path, *names: str) -> tuple[WantedPaper, ...]:
    return tuple(WantedPaper(name, str(folder / file_of(name))) for name in names)


def put_old_papers(folder: Path, *names: str) -> None:
    for name in names:
        (folder / file_of(name)).write_bytes(OLD)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("name", WRITTEN)
def test_killed_at_each_step_on_the_disk_the_old_paper_stays_and_nothing_is_left(
    document: Document, whole: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    put_old_papers(tmp_path, name)
    order = to_json(Order(document, wanted(tmp_path, name))).encode()
    # Before the new file is opened, and when it is whole but has not taken its place.
    for step in ("open", "os.rename"):
        done = subprocess.run(
            [sys.executable, "-c", _DIES, step], input=order, capture_output=True, check=False
        )
        assert done.returncode == -signal.SIGKILL
        assert (tmp_path / file_of(name)).read_bytes() == OLD
    assert len(names_in(tmp_path)) == 2, "the last one died with its file beside the old one"
    make_papers(document, wanted(tmp_path, name), quiet)
    assert (tmp_path / file_of(name)).read_bytes() == whole[name]
    assert names_in(tmp_path) == {file_of(name)}


def test_a_whole_hand_out_killed_at_any_moment_has_only_old_and_whole_files(
    document: Document, whole: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(11)
    order = to_json(Order(document, wanted(tmp_path, *WRITTEN))).encode()
    begun = time.perf_counter()
    subprocess.run(worker_command(), input=order, capture_output=True, check=True)
    lasts = time.perf_counter() - begun
    seen: set[tuple[str, bool]] = set()
    for _ in range(KILLS):
        put_old_papers(tmp_path, *WRITTEN)
        _killed_after(order, chance.uniform(0.1, 1.0) * lasts)
        for name in WRITTEN:
            content = (tmp_path / file_of(name)).read_bytes()
            assert content in (OLD, whole[name])
            seen.add((name, content == OLD))
    assert {is_old for _, is_old in seen} == {True, False}
    make_papers(document, wanted(tmp_path, *WRITTEN), quiet)
    assert names_in(tmp_path) == {file_of(name) for name in WRITTEN}


def test_a_program_that_goes_off_with_its_worker_leaves_only_old_and_whole_files(
    document: Document, whole: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(5)
    for _ in range(6):
        put_old_papers(tmp_path, *WRITTEN)
        with subprocess.Popen(
            [sys.executable, "-c", _MAKES, str(tmp_path)],
            stdout=subprocess.PIPE,
            start_new_session=True,
        ) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"begun\n"
            time.sleep(chance.uniform(0.3, 2.5))
            os.killpg(program.pid, signal.SIGKILL)
        for name in WRITTEN:
            assert (tmp_path / file_of(name)).read_bytes() in (OLD, whole[name])
    make_papers(document, wanted(tmp_path, *WRITTEN), quiet)
    assert names_in(tmp_path) == {file_of(name) for name in WRITTEN}


def _killed_after(order: bytes, seconds: float) -> None:
    with subprocess.Popen(
        worker_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as worker:
        assert worker.stdin is not None
        worker.stdin.write(order)
        worker.stdin.close()
        time.sleep(seconds)
        worker.kill()


@pytest.mark.parametrize("name", WRITTEN)
def test_without_room_for_the_new_paper_the_old_one_stays(tmp_path: Path, name: str) -> None:
    put_old_papers(tmp_path, name)
    done = subprocess.run(
        [sys.executable, "-c", _NO_ROOM, str(tmp_path), name],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == file_of(name), done.stderr
    assert (tmp_path / file_of(name)).read_bytes() == OLD
    assert names_in(tmp_path) == {file_of(name)}


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 64 KB."""
    folder = tmp_path / "stick"
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def _mount(*told: str) -> None:
    done = subprocess.run(["mount", *told], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"only an administrator can make a disk to fill: {done.stderr.strip()}")


def test_on_a_real_disk_that_fills_up_what_was_finished_is_whole_and_is_told(
    document: Document, whole: dict[str, bytes], stick: Path
) -> None:
    told: list[str] = []
    with pytest.raises(PaperDiskFull) as caught:
        make_papers(
            document,
            wanted(stick, *WRITTEN),
            quiet,
            tell=lambda paper: told.append(Path(paper.path).name),
        )
    assert told, "the first papers have room"
    assert caught.value.file == file_of(WRITTEN[len(told)])
    assert names_in(stick) == set(told)
    for name in WRITTEN[: len(told)]:
        assert (stick / file_of(name)).read_bytes() == whole[name]


def test_on_a_disk_that_is_locked_nothing_is_changed(document: Document, stick: Path) -> None:
    put_old_papers(stick, "pdf")
    _mount("-o", "remount,ro", str(stick))
    with pytest.raises(PaperFolderReadOnly):
        make_papers(document, wanted(stick, "pdf"), quiet)
    assert (stick / file_of("pdf")).read_bytes() == OLD
    assert names_in(stick) == {file_of("pdf")}


def test_a_folder_that_cannot_take_a_file_is_refused(document: Document, tmp_path: Path) -> None:
    (tmp_path / file_of("pdf")).mkdir()
    with pytest.raises(PaperNotSaved):
        make_papers(document, wanted(tmp_path, "pdf"), quiet)
    assert [path.name for path in tmp_path.iterdir()] == [file_of("pdf")]
