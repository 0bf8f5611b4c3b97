"""What the frozen program is made of: pin it with hashes, and look for known weaknesses.

    lock        write requirements-frozen.txt anew; --upgrade takes newer parts
    install E   make the environment E of what is pinned, and of nothing else
    audit       compare what is pinned with the known weaknesses

Started by tasks.py, with the Python that has uv and pip-audit. Standard library only.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
LOCK = HOME / "requirements-frozen.txt"
SOUND, WEAK, UNKNOWN = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Do one of them and give its exit status."""
    task, *rest = arguments
    if task == "install":
        return install(Path(rest[0]))
    return lock(rest) if task == "lock" else audit()


def install(environment: Path) -> int:
    """Install what is pinned where it is not yet; what has another hash is refused."""
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    stamp = environment / ".installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return SOUND
    print("Installing what the frozen program is made of.", flush=True)
    venv.create(environment, clear=True, with_pip=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "-q", "--no-input", "--require-hashes"]
    failed = subprocess.run([*pip, "-r", str(LOCK)], cwd=HOME, check=False).returncode
    if not failed:
        stamp.write_text(wanted)
    return failed


def lock(rest: Sequence[str]) -> int:
    """Pin every part for every system and every Python that we support, with all its hashes."""
    options = ["--universal", "--generate-hashes", "--no-annotate", "--no-header", "--quiet"]
    wanted = ["--python-version", "3.11", "--extra", "build", "pyproject.toml", "-o", LOCK.name]
    command = [sys.executable, "-m", "uv", "pip", "compile", *options, *wanted, *rest]
    return subprocess.run(command, cwd=HOME, check=False).returncode


def audit() -> int:
    """Say which pinned parts have a known weakness, and which could not be looked up."""
    options = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json"]
    command = [sys.executable, "-m", "pip_audit", "-r", str(LOCK), *options]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    try:
        parts = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("Nothing was compared: the list of weaknesses could not be reached.")
        print(done.stderr.strip()[-500:], file=sys.stderr)
        return UNKNOWN
    for line in told(parts):
        print(line)
    if any(one.get("vulns") for one in parts):
        return WEAK
    return UNKNOWN if any("skip_reason" in one for one in parts) else SOUND


def told(parts: Sequence[dict[str, object]]) -> list[str]:
    """Put into sentences what was found about each part."""
    skipped = [str(one["name"]) for one in parts if "skip_reason" in one]
    lines = [f"{len(parts) - len(skipped)} of {len(parts)} parts were compared."]
    if skipped:
        lines.append(f"These could not be looked up, so nothing is known: {', '.join(skipped)}.")
    for one in parts:
        found = one.get("vulns")
        for weakness in found if isinstance(found, list) else ():
            mended = ", ".join(weakness["fix_versions"]) or "no version"
            lines.append(f"{one['name']} {one['version']}: {weakness['id']}, mended in {mended}.")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
