"""A program that records so many contributions, for somebody who watches what it does on the disk.

``python -m tests.crash.recorded_program FOLDER SESSION HOW-MANY``; each act that was acknowledged
is one write of its number.
"""

import os
import sys
from contextlib import closing
from pathlib import Path

from coprod_desktop.storage.panel_folder import open_panel
from tests.storage.panels import WORDS, contribute


def main() -> None:
    folder, session_id, many = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    with closing(open_panel(folder, WORDS)) as store:
        with store.read() as reader:
            session = reader.sessions.get(session_id)
        for number in range(1, many + 1):
            words = f"contribution {number}"
            store.write(lambda work, words=words: contribute(work, session, words))
            os.write(1, f"saved {number}\n".encode())


if __name__ == "__main__":
    main()
