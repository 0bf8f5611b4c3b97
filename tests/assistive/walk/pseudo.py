"""Walk every window in a language that nobody speaks: ``python3 tasks.py looks --pseudo``.

One process speaks one language: this is a program of its own, which prints what is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from coprod_desktop.wording import language
from translating import pseudo


def speak(kind: str, home: Path) -> None:
    """Speak so from now on; nothing that has sentences may be loaded yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["COPROD_VOICE"] = "remembering"
    os.environ["COPROD_HOME"] = str(home)
    folder = home / "data" / "locale"
    pseudo.write(kind, folder)
    assert language.speak([pseudo.CODES[kind]], [folder]) is None
    assert language.language() == pseudo.CODES[kind].replace("_", "-")


def main() -> int:
    """Walk, print each finding once with its looks, and give the exit status."""
    asked = argparse.ArgumentParser()
    asked.add_argument("kind", choices=pseudo.KINDS)
    asked.add_argument("--every", action="store_true", help="in every size and every font")
    asked.add_argument("--sample", action="store_true", help="half of the windows in one look")
    asked.add_argument("--only", nargs="*", default=(), help="windows by the names of classes")
    asked.add_argument("--pictures", type=Path, help="a folder for pictures of every look")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as home:
        speak(told.kind, Path(home))
        from tests.assistive.walk.pseudo_windows import planned, walk

        return 1 if walk(planned(told.kind, told)) else 0


if __name__ == "__main__":
    sys.exit(main())
