"""Another program that has a panel open until it is killed: ``python -m tests.storage.holder``."""

import sys
import time
from pathlib import Path

from coprod_desktop.storage.panel_folder import open_panel
from tests.storage.panels import WORDS


def main() -> None:
    store = open_panel(Path(sys.argv[1]), WORDS)
    print("open", flush=True)
    time.sleep(120)
    store.close()


if __name__ == "__main__":
    main()
