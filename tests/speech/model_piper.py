"""A model of the program piper, as its own command line documents it, for contract tests.

A line on standard input becomes one WAV file in ``--output-dir``; then it logs ``Wrote`` and the
path on standard error. As many samples as the line has letters tell the tests what was said.
"""

import argparse
import sys
import time
import wave
from pathlib import Path

RATE = 16_000


def main() -> int:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--output-dir", required=True)
    told = parser.parse_args()
    if "broken" in told.model:
        print("ValueError: unable to load the model", file=sys.stderr)
        return 1
    print("INFO:piper.voice:loaded", file=sys.stderr, flush=True)
    for line in map(str.strip, sys.stdin):
        path = Path(told.output_dir) / f"{time.monotonic_ns()}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"\1\0" * len(line))
        print(f"INFO:__main__:Wrote {path}", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
