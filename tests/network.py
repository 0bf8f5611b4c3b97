"""Running a program where there is no network, and seeing which sockets it opened.

    python tests/network.py COMMAND...

runs one in the open: it fails when the command fails, or opened a socket that leads elsewhere.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The bus of a test (dbus-daemon) asks the kernel's audit for a socket, which leads nowhere else.
_AUDIT = r"(?!AF_NETLINK, \w+(?:\|\w+)*, NETLINK_AUDIT\))"
_SOCKET = re.compile(rf"\b(?:socket|socketpair)\({_AUDIT}(AF_\w+|0x[0-9a-f]+)")
LOCAL_ONLY = frozenset({"AF_UNIX"})
_INTERFACES = "import os; print(*[name for _, name in __import__('socket').if_nameindex()])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a program ended that ran without a network."""

    code: int
    printed: str
    families: frozenset[str]


def cut_off() -> list[str]:
    """Say with which words in front a command runs without any network."""
    # Root needs no user namespace of its own, and in some containers may not have one.
    return ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]


def missing() -> str:
    """Say what keeps us from trying it here; an empty text means nothing."""
    if sys.platform != "linux":
        return "NOT TRIED WITHOUT NETWORK: namespaces exist on Linux only"
    for name in ("unshare", "strace"):
        if shutil.which(name) is None:
            return (
                f"NOT TRIED WITHOUT NETWORK: install {'util-linux' if name == 'unshare' else name}"
            )
    if subprocess.run([*cut_off(), "true"], capture_output=True, check=False).returncode:
        return "NOT TRIED WITHOUT NETWORK: this machine forbids network namespaces"
    if subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True, check=False
    ).returncode:
        return "NOT TRIED WITHOUT NETWORK: this machine forbids strace"
    return ""


def interfaces() -> list[str]:
    """List the network interfaces that a program sees where we run it."""
    done = subprocess.run(
        [*cut_off(), sys.executable, "-c", _INTERFACES], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def run(folder: Path, *command: str, **environment: str) -> Ran:
    """Run a command without a network; note every socket that it or its children open."""
    trace = folder / "sockets.txt"
    done = subprocess.run(
        _watched(trace, command),
        cwd=ROOT,
        env={**os.environ, "COPROD_HOME": str(folder / "home"), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=280,
        check=False,
    )
    return Ran(code=done.returncode, printed=done.stdout, families=_families(trace))


def main(command: Sequence[str]) -> int:
    """Run a command in the open without a network, and give its exit status."""
    reason = missing()
    if reason:
        print(reason, flush=True)
        return subprocess.run(command, check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "sockets.txt"
        code = subprocess.run(_watched(trace, command), check=False).returncode
        elsewhere = sorted(_families(trace) - LOCAL_ONLY)
    if elsewhere:
        print(f"It opened sockets that lead elsewhere: {', '.join(elsewhere)}.", flush=True)
        return code or 1
    print("It opened no socket that leads elsewhere.", flush=True)
    return code


def _watched(trace: Path, command: Sequence[str]) -> list[str]:
    seen = ["-e", "trace=socket,socketpair", "-o", str(trace)]
    return [*cut_off(), "strace", "-f", "-qq", "--seccomp-bpf", *seen, *command]


def _families(trace: Path) -> frozenset[str]:
    return frozenset(_SOCKET.findall(trace.read_text(errors="replace")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
