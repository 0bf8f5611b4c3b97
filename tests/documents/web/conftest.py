"""A real browser and the real EPUBCheck, each started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.documents.web import book_checker, browser
from tests.documents.web.book_checker import EpubCheck
from tests.documents.web.browser import Browser


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if missing := browser.what_is_missing():
        pytest.skip(f"CHROMIUM OR AXE ABSENT: install {', '.join(missing)}")
    opened = Browser(tmp_path_factory.mktemp("chromium"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def epubcheck() -> Iterator[EpubCheck]:
    if missing := book_checker.what_is_missing():
        pytest.skip(f"EPUBCHECK ABSENT: install {', '.join(missing)}")
    engine = EpubCheck()
    yield engine
    engine.close()
