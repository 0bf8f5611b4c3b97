"""Text, numbers and order are the same in every format: each is read back, word for word."""

from __future__ import annotations

import pytest

from coprod_desktop.documents import writing
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Wishes
from coprod_desktop.wording.formats import FORMATS
from tests.documents.conftest import Made
from tests.documents.languages import NOT_TURNED_BACK
from tests.documents.read_back.expected import findings
from tests.documents.read_back.losses import LOSSES
from tests.documents.read_back.papers import PAPERS, everything
from tests.documents.read_back.reader import HEARD, Reader, reader_of

READ = [name for name in FORMATS if name not in HEARD]
EACH_FORMAT = pytest.mark.parametrize("name", READ)
EACH_PAPER = pytest.mark.parametrize("paper", PAPERS)
# Braille of several alphabets in one line cannot be turned back into print by any table, so there
# it is compared as cells, in test_braille.
EACH_READ = pytest.mark.parametrize(
    ("paper", "name"),
    [(p, n) for p in PAPERS for n in READ if not (n.startswith("brf") and p in NOT_TURNED_BACK)],
)


def _quiet(done: int, of: int) -> None:
    """Hear progress and do nothing."""


def _write(document: Document, name: str) -> writing.Written:
    return writing.write(document, name, Wishes(), _quiet)


def _findings(document: Document, name: str) -> list[str]:
    written, reader = _write(document, name), reader_of(name)
    return findings(document, reader.read(written.content), reader, written.missing)


@EACH_READ
def test_every_word_is_read_back_in_its_order(paper: str, name: str):
    assert _findings(PAPERS[paper](), name) == []


@EACH_FORMAT
def test_a_real_meeting_is_read_back(name: str, real_meeting: dict[str, Made]):
    assert _findings(real_meeting["pdf"].document, name) == []


@EACH_FORMAT
def test_the_practice_session_is_read_back(name: str, practice: dict[str, Made]):
    assert _findings(practice["pdf"].document, name) == []


@EACH_FORMAT
@EACH_PAPER
def test_the_same_paper_gives_the_same_bytes(paper: str, name: str):
    document = PAPERS[paper]()
    assert _write(document, name).content == _write(document, name).content


def test_every_format_has_a_reader():
    assert all(isinstance(reader_of(name), Reader) for name in READ)
    with pytest.raises(ModuleNotFoundError):
        reader_of("a-new-format")


@EACH_FORMAT
@pytest.mark.parametrize("loss", LOSSES)
def test_whatever_a_writer_loses_is_noticed(loss: str, name: str):
    whole, reader = everything(), reader_of(name)
    written = _write(LOSSES[loss](whole), name)
    assert findings(whole, reader.read(written.content), reader, written.missing)


@EACH_FORMAT
def test_the_paper_of_which_something_is_lost_was_whole(name: str):
    assert _findings(everything(), name) == []
