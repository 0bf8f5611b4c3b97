"""Papers to look at: the practice session and a real meeting, made as the program makes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.services import exchange, meeting_csv, panel_files, papers, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.wording.formats import FORMATS
from tests.documents.case import Case
from tests.documents.reading import Paper
from tests.documents.vera import VeraPdf, what_is_missing
from tests.panels import Room, SettableClock, fill_room, new_panel
from tests.real_meeting import RealTurn, as_csv, read_real_meeting

# The practice session and both real meetings: fixtures of these names.
MEETINGS = ("practice", "real_meeting", "another_meeting")


@dataclass(frozen=True, slots=True)
class Made:
    """One paper: what it was made from, and the file that the worker wrote."""

    document: Document
    format: str
    path: Path

    @property
    def paper(self) -> Paper:
        return Paper.of(self.path.read_bytes())

    @property
    def case(self) -> Case:
        return Case(self.paper, self.document, PRESETS[self.format])


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """The minutes of the practice session, in each format."""
    folder = tmp_path_factory.mktemp("practice")
    panel_files.make_practice_panel(folder / "panel", progress=_quiet)
    workspace = panel_files.open_panel(folder / "panel", panel_files.PRACTICE_PASSPHRASE)
    return _minutes(workspace, workspace.ask(sessions.list_sessions)[0].id, folder)


@pytest.fixture(scope="session")
def real_meeting(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """The minutes of a real meeting that came in from CSV, in each format."""
    return _imported(read_real_meeting(), tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def another_meeting(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """The minutes of another real meeting, in each format."""
    turns = read_real_meeting("meeting-education-committee-0.json")
    return _imported(turns, tmp_path_factory.mktemp("another"))


def _imported(turns: tuple[RealTurn, ...], folder: Path) -> dict[str, Made]:
    file = folder / "Education committee.csv"
    file.write_text(as_csv(turns), encoding="utf-8", newline="")
    workspace = new_panel(folder / "panel", SettableClock())
    session = workspace.do(exchange.import_session, meeting_csv.read_meeting(file))
    return _minutes(workspace, session.id, folder)


@pytest.fixture(
    params=[f"{meeting}-{name}" for meeting in MEETINGS for name in PRESETS if name in FORMATS]
)
def made(request: pytest.FixtureRequest) -> Made:
    """The minutes of each meeting in each preset, in turn."""
    name, _, preset = request.param.partition("-")
    return request.getfixturevalue(name)[preset]


@pytest.fixture(scope="session")
def vera() -> Iterator[VeraPdf]:
    """The real veraPDF, started once."""
    if missing := what_is_missing():
        pytest.skip(f"VERAPDF ABSENT: install {', '.join(missing)}")
    engine = VeraPdf()
    yield engine
    engine.close()


@pytest.fixture
def clock() -> SettableClock:
    """A clock that a test moves."""
    return SettableClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: SettableClock) -> Iterator[Workspace]:
    """An open panel with nobody in it."""
    opened = new_panel(tmp_path / "panel", clock)
    yield opened
    opened.close()


@pytest.fixture
def room(workspace: Workspace, tmp_path: Path, clock: SettableClock) -> Room:
    """A session that runs, with Janet, Omar, Tomasz and Dawn, and the items Benches and Signs."""
    return fill_room(workspace, tmp_path / "panel", clock)


def _minutes(workspace: Workspace, session_id: str, folder: Path) -> dict[str, Made]:
    try:
        document = papers.minutes(workspace, session_id)
        formats = tuple(name for name in FORMATS if name in PRESETS)
        written = papers.make_papers(workspace, session_id, formats, folder, _quiet)
    finally:
        workspace.close()
    return {
        name: Made(document, name, Path(one.path))
        for name, one in zip(formats, written, strict=True)
    }


def _quiet(_done: int, _total: int) -> None:
    pass
