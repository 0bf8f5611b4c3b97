"""The process that speaks recordings: texts come in on standard input, sound goes out.

Each order is one line of JSON. Each answer is one line of JSON that tells the rate and how many
bytes of sound follow it, or which languages have a voice. A voice that hangs or crashes takes
nobody with it.
"""

import json
import os
import sys
from typing import BinaryIO

from coprod_desktop.speech.natural_voice import start_best_voice
from coprod_desktop.speech.recording_voices import RecordingVoice


def serve(voice: RecordingVoice, orders: BinaryIO, answers: BinaryIO) -> None:
    """Say what is ordered until nothing more comes, all of it at the rate of the first sound."""
    rate = 0
    for line in orders:
        order = json.loads(line)
        if "languages" in order:
            _tell(answers, {"languages": sorted(voice.languages())})
            continue
        sound = voice.say(order["text"], order["language"], order["rate"])
        rate = rate or sound.rate
        sound = sound.at(rate)
        _tell(answers, {"rate": rate, "bytes": len(sound.pcm)}, sound.pcm)


def _tell(answers: BinaryIO, told: dict[str, object], sound: bytes = b"") -> None:
    answers.write(json.dumps(told).encode("ascii") + b"\n" + sound)
    answers.flush()


def main(platform: str = sys.platform) -> int:
    """Serve until the program closes the line."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not stand between our answers.
    os.dup2(2, 1)
    try:
        voice = start_best_voice(platform)
    except Exception as trouble:  # noqa: BLE001 - drivers raise whatever their system raises
        _tell(answers, {"no_voice": repr(trouble)})
        return 1
    try:
        serve(voice, sys.stdin.buffer, answers)
    except BrokenPipeError:
        return 1
    return 0


if __name__ == "__main__":
    # The library's own thread may still run: leave without taking Python down around it.
    os._exit(main())
