"""How loud a sound is, from its own samples: nothing listens for it."""

from dataclasses import dataclass

from coprod_desktop.speech.saved_sound import Sound

STEP_MS = 50
_LOUDEST = 32_768
_SAMPLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """How loud each step of a sound is, in percent of the loudest that there can be."""

    steps: tuple[int, ...] = ()

    @property
    def loudest(self) -> int:
        """The loudest step; 0 where nothing is known."""
        return max(self.steps, default=0)

    @property
    def usual(self) -> int:
        """The middle of the steps in which something sounds; 0 where nothing does."""
        sounding = sorted(step for step in self.steps if step)
        return sounding[len(sounding) // 2] if sounding else 0

    def at(self, step: int) -> int | None:
        """Give how loud a step is; nothing after the last one."""
        return self.steps[step] if step < len(self.steps) else None


def loudness(sound: Sound, volume: float = 1.0) -> Loudness:
    """Measure a sound that is played at a volume from 0 to 1."""
    samples = memoryview(sound.pcm[: len(sound.pcm) // _SAMPLE * _SAMPLE])
    step = max(sound.rate * STEP_MS // 1000, 1) * _SAMPLE
    blocks = (samples[at : at + step] for at in range(0, len(samples), step))
    peaks = [max(_values(block)) for block in blocks]
    return Loudness(steps=tuple(round(100 * volume * peak / _LOUDEST) for peak in peaks))


def _values(block: memoryview) -> list[int]:
    """Give how far each sample is from rest; the low byte comes first, whatever the computer."""
    raw = block.tobytes()
    return [
        abs(int.from_bytes(raw[at : at + _SAMPLE], "little", signed=True))
        for at in range(0, len(raw), _SAMPLE)
    ]
