"""What the app and the voice's process write to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.protocol import (
    Beat,
    Done,
    Failed,
    Hush,
    Order,
    Ready,
    Report,
    Speak,
    UnclearLineError,
    Why,
    Word,
    order_from,
    report_from,
    to_line,
)


@given(st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
def test_an_order_comes_over_as_it_was_given(text: str, number: int, volume: float) -> None:
    order = Speak(number=number, text=text, rate=160, volume=volume, voice="gmw/en")
    line = to_line(order)
    assert order_from(line) == order
    assert line.count(b"\n") == 1 and line.isascii()


@pytest.mark.parametrize("order", [Hush()])
def test_an_order_without_anything_comes_over(order: Order) -> None:
    assert order_from(to_line(order)) == order


@pytest.mark.parametrize(
    "report",
    [
        Ready(driver="sapi5"),
        Word(number=1, start=2, length=3),
        Done(number=1, completed=False),
        Beat(),
        Failed(why=Why.NO_SOUND, detail="…"),
    ],
)
def test_a_report_comes_over_as_it_was_given(report: Report) -> None:
    assert report_from(to_line(report)) == report


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe",
        b"Playback error: no aplay",
        b"[1]",
        b'"Hush"',
        b"null",
        b"{}",
        b'{"message": "Sing"}',
        b'{"message": ["Hush"]}',
        b'{"message": "Beat"}',
        b'{"message": "Hush", "extra": 1}',
        b'{"message": "Speak", "number": 1}',
        b'{"message": "Speak", "number": true, "text": "", "rate": 1, "volume": 1, "voice": ""}',
        b'{"message": "Speak", "number": 1, "text": 5, "rate": 1, "volume": 1, "voice": ""}',
        b'{"message": "Speak", "number": 1, "text": "", "rate": 1, "volume": "1", "voice": ""}',
    ],
)
def test_anything_else_is_unclear(line: bytes) -> None:
    with pytest.raises(UnclearLineError):
        order_from(line)


def test_an_unknown_reason_is_unclear() -> None:
    with pytest.raises(UnclearLineError):
        report_from(b'{"message": "Failed", "why": "tired", "detail": ""}')
