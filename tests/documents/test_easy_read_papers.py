"""The easy-read paper of a real session: before every checker, and read back in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.documents import writing
from coprod_desktop.documents.maker import make_papers
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import WantedPaper, Wishes
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services import easy_reads, panel_files, panels, papers, pictures, sessions
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.pictures import NewPicture
from coprod_desktop.wording.formats import FORMATS
from tests.documents.made import case_of, drawn, our_findings, outloud_errors, pdfua_findings
from tests.documents.read_back.expected import findings
from tests.documents.read_back.reader import HEARD, reader_of
from tests.documents.vera import A_3A, UA_1, VeraPdf
from tests.panels import Room
from tests.storage.panels import POINT

# The checks of a PDF look at each word in its order themselves.
READ = [name for name in FORMATS if name not in HEARD and not name.startswith("pdf")]


def _quiet(_done: int, _of: int) -> None:
    """Hear progress and do nothing."""


@pytest.fixture
def document(room: Room) -> Document:
    """Every kind of line, checked by Omar, named by Janet."""
    do, session = room.workspace.do, room.session.id
    (own,) = do(pictures.add_panel_pictures, (NewPicture(name="Our stop", content=POINT),))
    do(panels.explain_word, word="quorum", meaning="enough people to decide")
    told = (
        EasyWords(words="What we said", is_heading=True),
        EasyWords(words="The bus is late.", picture="bus", said="A bus"),
        EasyWords(words="We get wet.", picture="rain"),
        EasyWords(words="This is our stop.", own_picture_id=own.id, said="Our stop"),
        EasyWords(words="There was no quorum.\nquorum means: enough people to decide"),
        EasyWords(words="What we said", is_heading=True),
        *(EasyWords(words=f"Idea {number}.", picture="idea") for number in range(12)),
    )
    for one in told:
        do(easy_reads.add_easy_line, session, one)
    do(easy_reads.name_easy_writer, session, room.people["Janet"].id)
    do(easy_reads.check_easy_read, session, room.people["Omar"].id)
    return papers.compose(room.workspace, Paper.EASY_READ, session)


@pytest.mark.parametrize("preset", ["pdf-easy", "pdf"])
def test_no_checker_finds_anything(document: Document, preset: str, tmp_path: Path, vera: VeraPdf):
    path = tmp_path / "easy.pdf"
    path.write_bytes(drawn(document, preset).content)
    assert our_findings(case_of(document, preset)) == {}
    found = {
        "PDF/UA-1": vera.failures(path, UA_1),
        "PDF/A-3a": vera.failures(path, A_3A),
        "pdfua": pdfua_findings(path),
        "outloud": outloud_errors(path),
    }
    assert not any(found.values()), found


@pytest.mark.parametrize("name", READ)
def test_every_word_is_read_back_in_its_order(document: Document, name: str):
    written, reader = writing.write(document, name, Wishes(), _quiet), reader_of(name)
    assert findings(document, reader.read(written.content), reader, written.missing) == []


def test_the_worker_writes_it_with_its_pictures(document: Document, tmp_path: Path):
    path = tmp_path / papers.file_name(document, Paper.EASY_READ, "pdf-easy", 1)
    assert path.name == "session-1-easy-read-easy-layout.pdf"
    (written,) = make_papers(document, (WantedPaper("pdf-easy", str(path)),), _quiet)
    assert Path(written.path).read_bytes() == drawn(document, "pdf-easy").content


def test_a_practice_says_so_and_stays_a_plain_draft(practice_easy_read: Document):
    assert practice_easy_read.title == "Practice: Plain draft of session 1: Seats and shelters"
    assert practice_easy_read.is_practice
    assert our_findings(case_of(practice_easy_read, "pdf-easy")) == {}


@pytest.fixture
def practice_easy_read(tmp_path: Path) -> Document:
    """What a new user finds in the practice panel."""
    panel_files.make_practice_panel(tmp_path / "practice", progress=_quiet)
    workspace = panel_files.open_panel(tmp_path / "practice", panel_files.PRACTICE_PASSPHRASE)
    try:
        session = workspace.ask(sessions.list_sessions)[0]
        return papers.compose(workspace, Paper.EASY_READ, session.id)
    finally:
        workspace.close()
