#!/usr/bin/env python3
"""Everything that one does with this project, on a fresh machine too.

    python3 tasks.py run      open the application (without a display: play the practice session)
    python3 tasks.py test     run every test
    python3 tasks.py check    format, lint, import contracts, types
    python3 tasks.py looks    show every window in every theme, size and font
    python3 tasks.py pictures FOLDER    take pictures of every window
    python3 tasks.py catalogue    gather every sentence for translators, compile translations
    python3 tasks.py bench    print what the program promises about speed
    python3 tasks.py acts [N]         take back acts drawn by lot, 10,000 of them
    python3 tasks.py kills [N]        kill a program that records, 1000 times
    python3 tasks.py powercuts [N]    cut the power of a recording, 3000 times
    python3 tasks.py keykills [N]     kill a program that changes the key of a panel, 100 times
    python3 tasks.py pages [EVERY]    damage each page of a small panel in turn, and save it
    python3 tasks.py build    make the folder that runs without Python

Standard library only. It makes the virtual environment, installs what is needed, and installs
missing system libraries where it may; else it says in one sentence what to install.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

HOME = Path(__file__).resolve().parent
ENVIRONMENT = HOME / ".venv"
# The frozen program is built of what is pinned here, in an environment of its own.
PINNED = HOME / ".venv-frozen"
PARTS = ".ci/dependencies.py"
STAMP = ENVIRONMENT / ".installed"
OLDEST, TOO_NEW = (3, 11), (3, 14)
# Each test process may hold a browser and a Java machine.
MOST_AT_ONCE = 4
SCREENS, FUZZED = "tests/gui", "tests/test_hostile_files.py"
BY_LOT, KILLED = "tests/unit/test_random_acts.py", "tests/crash/test_killed_program.py"
AT_LEISURE = ("pytest", "-q", "--timeout=0")
EVERY_TURN = "tests/gui/test_a_real_meeting_is_read_along.py"

# What Debian calls the libraries, and a file by which one sees that each group is there.
RUN = (  # noqa: SIM905 - a name on each line makes this file too long
    "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1 at-spi2-core dbus-daemon "
    "libespeak-ng1 libpulse0 liblouis20 liblouis-data"
).split()
TEST = (  # noqa: SIM905 - as above
    "xvfb xdotool openbox x11-utils x11-xserver-utils orca speech-dispatcher procps strace "
    "iproute2 util-linux poppler-utils pulseaudio pulseaudio-utils mpg123 chromium"
).split()
# What the other makers of PDF need, whose time is measured beside ours.
BENCH = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"]
# The last ones are for trying it: a window with a key pressed, and the words of a paper.
BUILD = ["binutils", "xvfb", "xdotool", "poppler-utils"]


class CannotGoOn(Exception):  # noqa: N818 - a state of things
    """Something is missing that this program may not install; it says what."""


def main(arguments: Sequence[str]) -> int:
    """Do one task and give its exit status."""
    # What stands behind the task is for the program that it starts.
    helped = arguments[1:2] in (["-h"], ["--help"])
    task: Callable[[list[str]], int] = _parser().parse_args(arguments[: 1 + helped]).task
    try:
        return task(list(arguments[1:]))
    except CannotGoOn as reason:
        print(f"Cannot go on: {reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def run(rest: list[str]) -> int:
    """Open the application, or without a display play the practice session."""
    _prepare(RUN)
    program = [str(_python()), "-m", "coprod_desktop"]
    if rest or _has_display():
        # Where the person stands: the files that they name are named from there.
        return _call([*program, *rest], where=Path.cwd())
    out = HOME / "out"
    _say(f"There is no display, so the practice session is played. Its papers go into {out}.")
    return _call([*program, "demo", str(out)])


def test(rest: list[str]) -> int:
    """Run every test, with a display of its own and the real screen reader."""
    _prepare([*RUN, *TEST], extras=("test",))
    parts = parts_of_the_tests(rest)
    failed = 0
    for sentence, command in parts:
        _say(sentence)
        failed += bool(_call([str(_python()), *command]))
    if len(parts) > 1:
        _say(f"{failed} of {len(parts)} parts failed." if failed else "All parts passed.")
    return 1 if failed else 0


def parts_of_the_tests(rest: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Give what Python runs: what can share the machine, then what needs it for itself.

    The screens run without a network, and watched. Whoever chooses tests gets one plain call.
    """
    pytest = ["-m", "pytest"]
    if rest:
        return [("Running the tests.", [*pytest, *rest])]
    many = min(os.cpu_count() or 1, MOST_AT_ONCE)
    # Whoever keeps the whole run short wants to know what takes long.
    pytest += ["--durations", "25"]
    shared = ["-n", str(many), "--dist", "worksteal", "-m", "not alone"]
    watched = [str(HOME / "tests" / "network.py"), str(_python())]
    return [
        (
            f"Running the tests of the screens, {many} at a time, without a network.",
            [*watched, *pytest, *shared, SCREENS],
        ),
        (
            f"Running what else can share the machine, {many} at a time.",
            [*pytest, *shared, f"--ignore={SCREENS}"],
        ),
        ("Running the tests that need the machine for themselves.", [*pytest, "-m", "alone"]),
    ]


def check(rest: list[str]) -> int:
    """Check format, lint, import contracts and types; every fault is shown before it ends."""
    del rest
    _prepare([], extras=("test", "check"))
    scripts = _python().parent
    wrong = 0
    for what, command in (
        ("format", [scripts / "ruff", "format", "--check", "."]),
        ("lint", [scripts / "ruff", "check", "."]),
        ("import contracts", [scripts / "lint-imports"]),
        ("types", [scripts / "pyright"]),
    ):
        _say(f"Checking {what}.")
        wrong += bool(_call([str(part) for part in command]))
    _say("All checks passed." if not wrong else f"{wrong} of 4 checks failed.")
    return 1 if wrong else 0


def looks(rest: list[str]) -> int:
    """Audit every window in every theme, size and font; the tests take a covering set of them.

    With --pseudo, in two languages that nobody speaks: what is not translatable or has no room.
    """
    if "--pseudo" in rest:
        walk = ("tests.assistive.walk.pseudo", "--every")
        return max(_ask_more({}, *walk, kind) for kind in ("accented", "mirrored"))
    walk = ("tests/assistive/walk/test_every_window.py", "-k", "every_look", "--timeout=900")
    return _ask_more({"COPROD_LOOKS": "every"}, "pytest", *walk, *rest)


def readalong(rest: list[str]) -> int:
    """Read every turn of a real meeting along; the tests take each twelfth."""
    return _ask_more({"COPROD_EVERY_TURN": "1"}, "pytest", "-q", EVERY_TURN, *rest)


def pictures(rest: list[str]) -> int:
    """Take pictures of every window, in every theme and size, into a folder."""
    if len(rest) != 1:
        raise CannotGoOn("name the folder for the pictures: tasks.py pictures FOLDER")
    return _ask_more({}, "tests.assistive.walk.pictures", str(Path(rest[0]).resolve()))


def catalogue(rest: list[str]) -> int:
    """Gather every sentence for translators, and compile what they have translated."""
    _prepare([], extras=("translate",))
    return _call([str(_python()), "-m", "translating", *rest])


def bench(rest: list[str]) -> int:
    """Print each promise about speed as ratios within one run."""
    _prepare([*RUN, *TEST, *BENCH], extras=("test", "bench"))
    return _call([str(_python()), "-m", "benchmarks", *rest])


def acts(rest: list[str]) -> int:
    """Take back 10,000 acts that are drawn by lot, or as many as told; the tests take 1,500."""
    return _ask_more({"COPROD_ACTS": rest[0] if rest else "10000"}, *AT_LEISURE, BY_LOT)


def kills(rest: list[str]) -> int:
    """Kill a program that records 1000 times, or as often as told, and its window 50 times."""
    failed = _try_often("tests.crash.kills", rest or ["1000"])
    return failed or _ask_more({"COPROD_KILLS": "50"}, *AT_LEISURE, KILLED)


def powercuts(rest: list[str]) -> int:
    """Cut the power of a recording 3000 times, or as often as told, and count what was lost."""
    return _try_often("tests.crash.power_cuts", rest or ["3000"])


def keykills(rest: list[str]) -> int:
    """Kill a program that changes the key of a panel 100 times, and look who gets in."""
    return _try_often("tests.crash.key_kills", rest or ["100"])


def pages(rest: list[str]) -> int:
    """Damage each page of a small panel in turn, or each of so many, and save what is left."""
    return _try_often("tests.storage.spoiled_pages", rest or ["1"])


def _ask_more(asked: Mapping[str, str], *module: str) -> int:
    """Run what tries more than is tried with every change."""
    _prepare([*RUN, *TEST], extras=("test",))
    return _call([str(_python()), "-m", *module], asked)


def _try_often(module: str, rest: list[str]) -> int:
    if len(rest) != 1 or not rest[0].isdigit():
        raise CannotGoOn("say how often as a number, or nothing")
    return _ask_more({}, module, *rest)


def build(rest: list[str]) -> int:
    """Make the folder that runs without Python, in dist, and try it."""
    _prepare([*RUN, *BUILD], extras=("test",))
    if _call([sys.executable, PARTS, "install", str(PINNED)]):
        raise CannotGoOn("what is pinned could not be installed. Is there internet now?")
    _say("Building. This takes about a minute.")
    make = [str(_python(PINNED)), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    if failed := _call([*make, *rest, "build.spec"], {"PYTHONPATH": str(HOME)}):
        return failed
    _say("Trying it.")
    made = {"COPROD_FROZEN": str(HOME / "dist" / "coprod-desktop")}
    return _call([str(_python()), "-m", "pytest", "-q", "tests/test_frozen.py"], made)


def lock(rest: list[str]) -> int:
    """Pin every part of the frozen program with its hashes; --upgrade takes newer ones."""
    _prepare([], extras=("lock",))
    return _call([str(_python()), PARTS, "lock", *rest])


def audit(rest: list[str]) -> int:
    """Compare every pinned part with the known weaknesses."""
    _prepare([], extras=("lock",))
    return _call([str(_python()), PARTS, "audit", *rest])


def fuzz(rest: list[str]) -> int:
    """Give every importer hostile files, for about so many minutes; without a number, ten."""
    return _ask_more({"COPROD_FUZZ_MINUTES": rest[0] if rest else "10"}, *AT_LEISURE, FUZZED)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks.py", description=(__doc__ or "").split("\n\n")[0])
    commands = parser.add_subparsers(required=True, metavar="TASK")
    tasks = (run, test, check, looks, readalong, pictures, catalogue, bench, acts, kills, powercuts)
    for task in (*tasks, keykills, pages, build, lock, audit, fuzz):
        one = commands.add_parser(
            task.__name__,
            help=task.__doc__,
            description=task.__doc__,
            usage=f"tasks.py {task.__name__} [...]",
            epilog="Whatever stands behind is handed on as it is.",
        )
        one.set_defaults(task=task)
    return parser


def _prepare(packages: Sequence[str], extras: Sequence[str] = ()) -> None:
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        raise CannotGoOn("this needs Python 3.11, 3.12 or 3.13. Start tasks.py with one of these.")
    # All at once, so that a person who may not install is told one list and not two.
    _install_system([*packages, *_missing_for_environment()])
    _make_environment()
    _install_python_packages(extras)


def _install_system(packages: Sequence[str]) -> None:
    if not shutil.which("dpkg-query"):
        # Windows, macOS and other systems bring these libraries, or the person does.
        return
    missing = _missing(packages)
    if not missing:
        return
    prefix = _administrator()
    listed = " ".join(missing)
    if prefix is None:
        raise CannotGoOn(f"please install these first: sudo apt-get install {listed}")
    _say(f"Installing {len(missing)} system packages. This takes about half a minute.")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    _quietly([*prefix, "apt-get", "update", "-qq"], quiet)
    if not _quietly(install, quiet):
        raise CannotGoOn(f"apt-get could not install these: {listed}")


def _missing(packages: Sequence[str]) -> list[str]:
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status} ${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    there: set[str] = set()
    for line in shown.splitlines():
        name, status, provided = [*line.split(" ", 2), ""][:3]
        if status == "installed":
            # Newer systems provide some libraries under another name, such as libglib2.0-0t64.
            there |= {name, *(part.split()[0] for part in provided.split(",") if part.strip())}
    return [package for package in packages if package not in there]


def _administrator() -> list[str] | None:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and not subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode
    ):
        return [sudo, "-n"]
    return None


def _missing_for_environment() -> list[str]:
    """Debian keeps the virtual environments of its Python in a package of their own."""
    if find_spec("ensurepip") or _python().exists():
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "ca-certificates"]


def _make_environment() -> None:
    if _python().exists() and _works([str(_python()), "-m", "pip", "--version"]):
        return
    _say("Making the virtual environment.")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    if not _works([sys.executable, "-m", "venv", str(ENVIRONMENT)]):
        raise CannotGoOn("python3 cannot make a virtual environment. Install python3-venv.")


def _install_python_packages(extras: Sequence[str]) -> None:
    told = (HOME / "pyproject.toml").read_bytes()
    wanted = hashlib.sha256(told + sys.version.encode()).hexdigest()
    known = STAMP.read_text().split() if STAMP.exists() else []
    have: set[str] = set(known[1:]) if known[:1] == [wanted] else set()
    if {"base", *extras} <= have:
        return
    _say("Installing the Python packages. This takes about half a minute the first time.")
    everything = sorted((have | set(extras)) - {"base"})
    what = f".[{','.join(everything)}]" if everything else "."
    command = [str(_python()), "-m", "pip", "install", "-q", "--no-input"]
    if _call([*command, "--no-warn-script-location", "-e", what]):
        raise CannotGoOn("the Python packages could not be installed. Is there internet now?")
    STAMP.write_text(" ".join([wanted, "base", *everything]))


def _python(environment: Path = ENVIRONMENT) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _call(
    command: Sequence[str], also: Mapping[str, str] | None = None, *, where: Path = HOME
) -> int:
    environment = {**os.environ, **(also or {})}
    return subprocess.run(command, cwd=where, env=environment, check=False).returncode


def _works(command: Sequence[str]) -> bool:
    return not subprocess.run(command, cwd=HOME, capture_output=True, check=False).returncode


def _quietly(command: Sequence[str], environment: dict[str, str]) -> bool:
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            command, env=environment, stdout=output, stderr=subprocess.STDOUT, check=False
        )
        if done.returncode:
            output.seek(0)
            sys.stderr.write(output.read().decode(errors="replace")[-2000:])
    return not done.returncode


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
