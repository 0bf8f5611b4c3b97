"""Record the minutes of a real meeting as MP3. A program of its own, which prints JSON."""

import json
import sys
import time
from pathlib import Path

from mutagen.mp3 import MP3

from coprod_desktop.services import exchange, meeting_csv, papers
from tests.panels import SettableClock, new_panel
from tests.real_meeting import as_csv, read_real_meeting


def main() -> int:
    folder = Path(sys.argv[1])
    file = folder / "Education committee.csv"
    file.write_text(as_csv(read_real_meeting()), encoding="utf-8", newline="")
    workspace = new_panel(folder / "panel", SettableClock())
    session = workspace.do(exchange.import_session, meeting_csv.read_meeting(file))
    began = time.perf_counter()
    (made,) = papers.make_papers(workspace, session.id, ("mp3",), folder, _quiet)
    took = time.perf_counter() - began
    workspace.close()
    info = MP3(made.path).info
    assert info is not None
    print(json.dumps({"took": took, "heard": info.length}))
    return 0


def _quiet(_done: int, _total: int) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
