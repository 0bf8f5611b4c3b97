"""The tables that version 1 makes are the tables that the values need."""

from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.storage import migrations
from coprod_desktop.storage.rows import SHELVES, Shelf
from tests.storage.panels import raw_connection

TYPES = {int: "INTEGER", str: "TEXT", bytes: "BLOB"}


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.name)
def test_the_table_agrees_with_the_fields_of_its_value(shelf: Shelf, closed_panel: Path):
    with closing(raw_connection(closed_panel)) as file:
        columns = file.execute(f"PRAGMA table_info({shelf.name})").fetchall()
    found = [(name, kind, not needed, bool(key)) for _, name, kind, needed, _, key in columns]
    assert found == [
        (field.name, TYPES[field.column_type], field.nullable, field.name == "id")
        for field in shelf.codec.fields
    ]


def test_every_table_of_values_refuses_what_is_of_another_type(closed_panel: Path):
    with closing(raw_connection(closed_panel)) as file:
        tables = file.execute("PRAGMA table_list").fetchall()
    strict = {name for _, name, kind, _, _, is_strict in tables if kind == "table" and is_strict}
    assert {shelf.name for shelf in SHELVES} <= strict


def test_the_file_says_its_version(closed_panel: Path):
    with closing(raw_connection(closed_panel)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS),)
