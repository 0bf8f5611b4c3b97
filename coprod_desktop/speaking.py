"""In which language the program speaks: settled at its very start, before any sentence is made."""

import locale
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.preferences import read_language
from coprod_desktop.wording import language

_LOG = "faults.log"
# Where systems keep it, the first that is set wins; as gettext has it everywhere.
_ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def speak_as_wanted() -> None:
    """Speak the language of the preferences, or else that of this computer, or else English."""
    chosen = read_language(paths.config_folder())
    wanted = [chosen] if chosen else languages_of_computer(os.environ)
    broken = language.speak(wanted, catalogue_folders())
    if broken is not None:
        _note(broken)


def catalogue_folders() -> Sequence[Path]:
    """Give where catalogues lie: a translator's own, to try them, and those that ship."""
    return (paths.data_folder() / "locale", paths.resource("locale"))


def languages_of_computer(environment: Mapping[str, str]) -> Sequence[str]:
    """Give the languages that this computer speaks, the dearest first; none where unknown."""
    for name in _ASKED:
        if told := environment.get(name):
            return [one.partition(".")[0].partition("@")[0] for one in told.split(":") if one]
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - its windll is on Windows alone

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return [locale.windows_locale[code]] if code in locale.windows_locale else []
    return []


def _note(broken: Path) -> None:
    """Write one line; nobody's words are in it."""
    folder = paths.log_folder()
    line = f"{datetime.now(UTC).isoformat()} no catalogue could be read from {broken}\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _LOG).open("a", encoding="utf-8") as log:
            log.write(line)
    except OSError:
        # English is spoken all the same, and there is nowhere else to say it.
        return
