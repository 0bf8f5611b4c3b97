"""What every question to a bus of a Linux desktop needs."""

from typing import cast

from PySide6.QtCore import SLOT
from PySide6.QtDBus import QDBusVariant


def slot(told: str) -> bytes:
    """Name a slot as the bus asks for it, such as ``answered(QDBusMessage)``."""
    # The library takes text here, whatever its types say.
    return cast(bytes, SLOT(told))


def plain(value: object) -> object:
    """Give what was told, without the wrappings that say its type."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
