"""Speakers that make no sound, and computers without any: what a voice can meet."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# Also where a real sound server and a real card are there.
NO_SPEAKERS: Mapping[str, str] = {
    "PULSE_SERVER": "unix:/there-is-no-such-socket",
    "ALSA_CONFIG_PATH": "/dev/null",
    "COPROD_VOICE": "",
}


def missing() -> str:
    """Say what keeps us from hearing a real voice here; an empty text means nothing."""
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return "NO VOICE HEARD: install libespeak-ng1"
    if shutil.which("pulseaudio") is None or shutil.which("pactl") is None:
        return "NO VOICE HEARD: install pulseaudio and pulseaudio-utils"
    return ""


@contextmanager
def speakers() -> Iterator[Mapping[str, str]]:
    """Run a sound server of our own whose only speaker is a null sink; give its environment."""
    with tempfile.TemporaryDirectory(prefix="coprod-sound-") as name:
        server = start_server(Path(name))
        try:
            yield {"PULSE_SERVER": f"unix:{name}/socket", "COPROD_VOICE": ""}
        finally:
            server.terminate()
            server.wait(timeout=10)


def start_server(folder: Path) -> subprocess.Popen[bytes]:
    """Start a private sound server; its socket stands in the folder."""
    folder.chmod(0o700)
    socket = folder / "socket"
    log = folder / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                # A null sink that rewinds has 2 s of delay, which no real speaker has.
                "--load=module-null-sink norewinds=1",
                f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
            ],
            env={
                **os.environ,
                "HOME": str(folder),
                "XDG_RUNTIME_DIR": str(folder),
                "DBUS_SESSION_BUS_ADDRESS": "unix:path=/there-is-no-such-bus",
            },
            stdout=output,
            stderr=output,
        )
    _wait_for(socket, server, log)
    return server


def plug_in(server: Mapping[str, str], name: str) -> str:
    """Give a sound server one more output; give what pulls it out again."""
    return _control(server, "load-module", "module-null-sink", f"sink_name={name}", "norewinds=1")


def take_by_itself(server: Mapping[str, str], name: str) -> None:
    """Let an output be the one that the computer takes where none is chosen."""
    _control(server, "set-default-sink", name)


def pull_out(server: Mapping[str, str], plugged_in: str) -> None:
    """Take an output away, also while it plays."""
    _control(server, "unload-module", plugged_in)


@contextmanager
def heard_from(output: str) -> Iterator[Callable[[], bytes]]:
    """Listen to an output meanwhile; afterwards give what came out, in samples of 16 bits."""
    command = [
        "parec",
        f"--device={output}.monitor",
        "--rate=48000",
        "--channels=1",
        "--latency-msec=10",
    ]
    with tempfile.NamedTemporaryFile() as file:
        listener = subprocess.Popen([*command, "--format=s16le"], stdout=file)
        whole: list[bytes] = []
        try:
            _wait_for_silence(Path(file.name))
            yield lambda: whole[0]
            _wait_for_silence(Path(file.name))
        finally:
            listener.terminate()
            listener.wait(timeout=10)
        file.seek(0)
        whole.append(file.read())


def _wait_for_silence(recording: Path) -> None:
    """Wait until a twentieth of a second of silence has been written from now on."""
    silence = bytes(2 * 48_000 // 20)
    begin, end = recording.stat().st_size, time.monotonic() + 10
    while time.monotonic() < end:
        heard = recording.read_bytes()
        if len(heard) >= begin + len(silence) and heard.endswith(silence):
            return
        time.sleep(0.01)
    raise RuntimeError("the recorder heard no silence")


def state_of(server: Mapping[str, str], name: str) -> str:
    """Tell what an output does, such as RUNNING."""
    lines = _control(server, "list", "short", "sinks").splitlines()
    return next(line for line in lines if name in line)


def _control(server: Mapping[str, str], *words: str) -> str:
    done = subprocess.run(
        ["pactl", *words], env={**os.environ, **server}, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def _wait_for(socket: Path, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 10
    while not socket.exists():
        if server.poll() is not None or time.monotonic() > end:
            server.kill()
            raise RuntimeError(f"pulseaudio did not start:\n{log.read_text()}")
        time.sleep(0.01)
