"""What was chosen for papers last time on this laptop: the folder and the formats.

It is a comfort and no more: where it cannot be read or kept, people choose again.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

FILE = "papers.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoices:
    """A folder, where one was chosen, and the formats that were ticked."""

    folder: str = ""
    formats: tuple[str, ...] = ()


def read_paper_choices(home: Path) -> PaperChoices:
    """Read what was chosen last; what cannot be right is as if nothing was chosen."""
    try:
        found: object = json.loads((home / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return PaperChoices()
    kept = cast(dict[str, Any], found) if isinstance(found, dict) else {}
    folder, formats = kept.get("folder"), kept.get("formats")
    return PaperChoices(
        folder=folder if isinstance(folder, str) else "",
        formats=_strings(cast(list[object], formats)) if isinstance(formats, list) else (),
    )


def keep_paper_choices(home: Path, choices: PaperChoices) -> None:
    """Keep what was chosen, where the folder lets us."""
    told = {"folder": choices.folder, "formats": list(choices.formats)}
    unfinished = home / f"{FILE}.{os.getpid()}.part"
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        unfinished.replace(home / FILE)


def _strings(found: list[object]) -> tuple[str, ...]:
    return tuple(one for one in found if isinstance(one, str))
