"""How older files become new ones: one function for each version, each in one transaction."""

from collections.abc import Callable, Sequence

from coprod_desktop.domain.troubles import PanelDamaged
from coprod_desktop.storage import (
    schema_1,
    schema_2,
    schema_3,
    schema_4,
    schema_5,
    schema_6,
    schema_7,
    schema_8,
    schema_9,
)
from coprod_desktop.storage.connections import RawConnection

Step = Callable[[RawConnection], None]


def to_version_1(connection: RawConnection) -> None:
    """Make every table."""
    for statement in schema_1.STATEMENTS:
        connection.execute(statement)


def to_version_2(connection: RawConnection) -> None:
    """Add what the live session at full depth needs; what was there keeps its meaning."""
    for statement in schema_2.STATEMENTS:
        connection.execute(statement)


def to_version_3(connection: RawConnection) -> None:
    """Add easy-read versions of minutes, and the panel's own pictures."""
    for statement in schema_3.STATEMENTS:
        connection.execute(statement)


def to_version_4(connection: RawConnection) -> None:
    """Add phrases that stand ready, of everybody and of one person."""
    for statement in schema_4.STATEMENTS:
        connection.execute(statement)


def to_version_5(connection: RawConnection) -> None:
    """Add the pen: which laptop writes, of all that have a copy."""
    for statement in schema_5.STATEMENTS:
        connection.execute(statement)


def to_version_6(connection: RawConnection) -> None:
    """Add that words were erased, and the list of what was."""
    for statement in schema_6.STATEMENTS:
        connection.execute(statement)


def to_version_7(connection: RawConnection) -> None:
    """Add the index by which words are found."""
    for statement in schema_7.STATEMENTS:
        connection.execute(statement)


def to_version_8(connection: RawConnection) -> None:
    """Add for how long the panel keeps each kind of data."""
    for statement in schema_8.STATEMENTS:
        connection.execute(statement)


def to_version_9(connection: RawConnection) -> None:
    """Add how words are said, and that phrases of the program were put away."""
    for statement in schema_9.STATEMENTS:
        connection.execute(statement)


STEPS: tuple[Step, ...] = (
    to_version_1,
    to_version_2,
    to_version_3,
    to_version_4,
    to_version_5,
    to_version_6,
    to_version_7,
    to_version_8,
    to_version_9,
)


def bring_up_to_date(
    connection: RawConnection, steps: Sequence[Step], keep_copy: Callable[[int], None]
) -> None:
    """Take every step that the file has not taken; a copy is kept before each but the first."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, step in enumerate(steps[version:], start=version + 1):
        if number > 1:
            keep_copy(number - 1)
        _take(connection, step, number)


def _take(connection: RawConnection, step: Step, number: int) -> None:
    # Foreign keys can be switched only outside a transaction, and a rebuilt table needs them off.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        step(connection)
        connection.execute(f"PRAGMA user_version = {number}")
        _must_hold_together(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _must_hold_together(connection: RawConnection) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise PanelDamaged
