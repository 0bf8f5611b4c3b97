"""Minutes in some formats, in one process: its formats, with commas, are the first argument."""

import json
import sys
import time

from benchmarks.sides.tagged import record_of_a_long_meeting
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.writing import write


def main() -> None:
    """Write each format, and tell how many seconds each took."""
    document = compose_minutes(record_of_a_long_meeting())
    took: dict[str, float] = {}
    for name in sys.argv[1].split(","):
        started = time.perf_counter()
        write(document, name, Wishes(), lambda _done, _of: None)
        took[name] = time.perf_counter() - started
    print(json.dumps(took))


if __name__ == "__main__":
    main()
