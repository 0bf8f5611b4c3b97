"""What one side tells when it has written its file."""

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path


def report(write: Callable[[Path], int], path: Path) -> None:
    """Write the file, then print pages, size and the most memory that it took."""
    pages = write(path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    kilobytes = path.stat().st_size / 1024
    print(json.dumps({"pages": pages, "kilobytes": kilobytes, "megabytes": megabytes}))
