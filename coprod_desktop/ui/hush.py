"""Makes a screen without telling a screen reader of each name that its controls are born with.

A screen of a session has some 250 controls. Qt sends an event for each name that is given, though
nobody can be at a control that is not shown yet. Orca throws waiting events away from fifty on,
and with them the sentence that says where the person has come (docs/decisions/0018). Qt's own way
to hold events back, QAccessible::installUpdateHandler, is not in PySide, so it is called in Qt's
library itself.
"""

import ctypes
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

_LIBRARY = "libQt6Gui.so.6"
_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@_Handler
def _tell_nobody(event: int | None) -> None:
    """Take an event and let it go."""


@contextmanager
def hushed() -> Generator[None]:
    """Tell no reader of what happens inside; what is shown afterwards is told as always.

    Elsewhere than on Linux nothing is held back: the readers there lose no events.
    """
    install = _find_install()
    install(ctypes.cast(_tell_nobody, ctypes.c_void_p))
    try:
        yield
    finally:
        install(None)


def _find_install() -> Callable[[ctypes.c_void_p | None], object]:
    if sys.platform != "linux":
        return lambda _handler: None
    install = ctypes.CDLL(_LIBRARY)[_INSTALL]
    install.argtypes, install.restype = [ctypes.c_void_p], None
    return install
