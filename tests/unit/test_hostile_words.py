"""Words that could do harm somewhere are words here, and harm nothing."""

from __future__ import annotations

import csv
import sys
from io import StringIO
from pathlib import Path

import pytest

from coprod_desktop.documents.table_csv import write_csv
from coprod_desktop.domain.contribution import LONGEST_WORDS, Contribution
from coprod_desktop.domain.errors import WordsTooLong
from coprod_desktop.storage import connections
from coprod_desktop.storage.slots import DataKey
from coprod_desktop.ui.crash import catch_faults
from coprod_desktop.wording import problems
from tests.documents.corpus import paper, words
from tests.panels import START

SECRET = "Janet said that nobody believed her"


def contribution(words: str) -> Contribution:
    return Contribution(id="1", session_id="1", sequence=1, words=words, said_at=START)


def test_a_contribution_that_no_paper_could_carry_is_refused_kindly():
    assert contribution("a" * LONGEST_WORDS).words
    with pytest.raises(WordsTooLong) as refused:
        contribution("a" * (LONGEST_WORDS + 1))
    assert "20001" in problems.sentence(refused.value).replace(",", "")


def test_no_cell_of_a_table_begins_as_a_formula_does():
    signs = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "'=1")
    document = paper(*(words(sign) for sign in signs))
    rows = list(csv.reader(StringIO(write_csv(document).decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row if cell.strip("' \t").startswith(tuple("=+-@＝"))]
    assert len(cells) >= len(signs)
    assert [cell for cell in cells if not cell.startswith("'")] == []


def fail() -> None:
    raise ValueError(SECRET)


def test_a_fault_of_the_program_writes_down_where_and_nobodys_words(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[str] = []
    catch_faults(tmp_path / "logs", told.append)
    try:
        fail()
    except ValueError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
    (log,) = (tmp_path / "logs").iterdir()
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_hostile_words.py" in written
    assert SECRET not in written + "".join(told)


def test_an_error_of_the_database_tells_no_words(tmp_path: Path):
    path = tmp_path / "data.db"
    path.touch()
    engine = connections.writing_engine(path, DataKey.new())
    with pytest.raises(Exception, match="no such table") as raised, engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (SECRET,))
    engine.dispose()
    assert SECRET not in str(raised.value)
