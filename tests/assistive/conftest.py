"""What the assistive tests share: a private desktop with Orca, or a loud reason why not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistive.orca import needs
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """A screen, a silent voice and Orca, all of its own, gone when the test ends."""
    if reason := needs.missing():
        pytest.skip(reason)
    with Desktop() as desktop:
        yield desktop


@pytest.fixture
def journey(desktop: Desktop) -> Journey:
    """A person at the keyboard of the private desktop."""
    return Journey(desktop)
