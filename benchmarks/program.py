"""A measured program of its own: it runs apart from us, and what it tells is read."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

_HOME = Path(__file__).resolve().parents[1]


def told_by(side: str) -> Any:
    """Run a program of ``benchmarks.sides`` in a folder of its own; give the JSON it prints."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", f"benchmarks.sides.{side}", folder],
            cwd=_HOME,
            env={
                "QT_QPA_PLATFORM": "offscreen",
                **os.environ,
                "COPROD_HOME": folder,
                "COPROD_VOICE": "remembering",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    return json.loads(done.stdout)
