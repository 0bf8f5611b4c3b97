"""Power cuts at random moments of a real recording: ``python -m tests.crash.power_cuts 3000``."""

from __future__ import annotations

import random
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.panel_folder import open_panel
from tests.crash.disk import Act, Disk, watch
from tests.storage import panels
from tests.storage.panels import WORDS

HOME = Path(__file__).resolve().parents[2]
FILES = (connections.NAME, f"{connections.NAME}-wal")
KEYS = (keys.NAME, keys.COPY_NAME)
RECORDED = 150


@dataclass(slots=True)
class Figures:
    """What was found; ``most_lost`` is the most acknowledged acts that one cut took."""

    tried: int = 0
    acknowledged: int = 0
    with_losses: int = 0
    most_lost: int = 0
    damaged: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.with_losses or self.damaged)

    def add(self, other: Figures) -> None:
        """Count what was found in another round too."""
        self.tried += other.tried
        self.acknowledged += other.acknowledged
        self.with_losses += other.with_losses
        self.most_lost = max(self.most_lost, other.most_lost)
        self.damaged += other.damaged

    def told(self, what: str) -> str:
        """Say them in one line."""
        return (
            f"{self.tried} {what}, {self.acknowledged} acts acknowledged in all; "
            f"{self.with_losses} lost an acknowledged act, {self.most_lost} acts at most; "
            f"{self.damaged} left a damaged file or a broken chain."
        )


@dataclass(frozen=True, slots=True)
class Recording:
    """A panel as it stood, and everything that was then done on the disk."""

    folder: Path
    before: dict[str, bytes]
    acts: list[Act]


def record(folder: Path, many: int = RECORDED) -> Recording:
    """Let a program record, and watch it from the system's side."""
    with closing(panels.new_panel(folder).store) as store:
        session = store.write(panels.plan_session).result
    before = {name: (folder / name).read_bytes() for name in (FILES[0], *KEYS)}
    program = [sys.executable, "-m", "tests.crash.recorded_program"]
    log = folder.with_name("watched.txt")
    acts = watch([*program, str(folder), session.id, str(many)], log, HOME)
    log.unlink()
    return Recording(folder, before, acts)


def cut_power(
    recording: Recording, cuts: int, *, seed: int, syncs: bool = True, say: bool = False
) -> Figures:
    """Cut the power at so many random moments, and open what may then stand on the disk."""
    chance, figures = random.Random(seed), Figures()
    moments = sorted(chance.randrange(len(recording.acts)) for _ in range(cuts))
    paths = {name: str(recording.folder / name) for name in FILES}
    disk = Disk({paths[FILES[0]]: recording.before[FILES[0]]}, syncs=syncs)
    done = 0
    with tempfile.TemporaryDirectory() as place:
        for number, moment in enumerate(moments, start=1):
            for act in recording.acts[done:moment]:
                disk.do(act)
            done = moment
            left = {name: disk.after_a_cut(path, chance) for name, path in paths.items()}
            _look(Path(place), recording, left, disk.saved, figures)
            if say and number % 100 == 0:
                print(f"So far: {figures.told('power cuts')}", file=sys.stderr, flush=True)
    return figures


def _look(
    folder: Path,
    recording: Recording,
    left: dict[str, bytes | None],
    acknowledged: int,
    figures: Figures,
) -> None:
    for one in folder.iterdir():
        one.unlink()
    for name, content in (left | {name: recording.before[name] for name in KEYS}).items():
        if content is not None:
            (folder / name).write_bytes(content)
    figures.tried += 1
    figures.acknowledged += acknowledged
    try:
        with closing(open_panel(folder, WORDS)) as store:
            with store.read() as reader:
                words = [one.words for one in reader.contributions.where()]
            is_sound = store.check().is_sound
    except StorageTrouble:
        figures.damaged += 1
        return
    is_whole = words == [f"contribution {number}" for number in range(1, len(words) + 1)]
    figures.damaged += not (is_sound and is_whole)
    figures.with_losses += len(words) < acknowledged
    figures.most_lost = max(figures.most_lost, acknowledged - len(words))


def main() -> int:
    """Print the figures of so many cuts, and fail if one of them cost anything."""
    cuts = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as place:
        figures = cut_power(record(Path(place) / "panel"), cuts, seed=20261123, say=True)
    print(figures.told("power cuts"))
    return 0 if figures.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
