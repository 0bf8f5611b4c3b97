"""The settings of the private desktop: no sound, and nobody disturbed."""

from __future__ import annotations

import os
from pathlib import Path

_SILENT_ALSA = "pcm.!default { type null }\nctl.!default { type null }\n"
_SILENT_SPEECH = """
LogLevel 1
LogDir "default"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
AudioOutputMethod "alsa"
"""
# Without line buffering the log arrives in blocks of 8 kB and nothing can be waited for.
# Echoing every typed letter would bury what the program says, and depends on typing speed.
# A message goes from the display after five seconds: in which step that falls hangs on the machine.
_ORCA_OWN_SETTINGS = """
from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
debug.debugLevel = debug.LEVEL_INFO
settings.enableKeyEcho = False
settings.brailleFlashTime = -1
"""
# Orca refuses to start beside another Orca of the same person. A blind developer has one running.
_NOBODY_ELSE = "#!/bin/sh\nexit 1\n"


def environment(folder: Path) -> dict[str, str]:
    """Say which variables every program of the desktop gets; nothing else is handed on."""
    home, runtime = folder / "home", folder / "runtime"
    return {
        "PATH": f"{folder / 'programs'}:{os.environ.get('PATH', '/usr/bin:/bin')}",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "TMPDIR": str(folder),
        "GSETTINGS_BACKEND": "memory",
        # A braille display that somebody really uses must not be taken over by a test.
        "BRLAPI_HOST": ":nobody",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def furnish(folder: Path) -> None:
    """Write the folders and settings that the programs of the desktop look for."""
    home = folder / "home"
    orca = home / ".local/share/orca/orca-customizations.py"
    speech = home / ".config/speech-dispatcher/speechd.conf"
    alone = folder / "programs" / "pgrep"
    (folder / "runtime").mkdir(mode=0o700)
    for path in (orca, speech, alone):
        path.parent.mkdir(parents=True)
    orca.write_text(_ORCA_OWN_SETTINGS)
    speech.write_text(_SILENT_SPEECH)
    (home / ".asoundrc").write_text(_SILENT_ALSA)
    alone.write_text(_NOBODY_ELSE)
    alone.chmod(0o700)
