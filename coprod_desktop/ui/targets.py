"""How large a target is, and how much room there is between two of them.

The ring round one of them must not reach the next.

Whoever points with the head or the eyes, or scans, has larger ones; it changes live, as the font
does, and is kept beside it.
"""

from PySide6.QtWidgets import QApplication

_KEPT_AS, _RING_KEPT_AS = "large targets", "room for the ring"
_BESIDE_RING = 4
# What stands closer has room of its own round its words, of which the ring may take a little.
_CLOSE, _SHARED = 8, 2
_USUAL, _LARGE = 44, 64
_USUAL_GAP, _LARGE_GAP = 12, 24


def keep_targets(*, are_large: bool, ring: int = 0) -> None:
    """Let everything that is laid out from now on have targets of this size.

    ``ring`` is how far the ring reaches beyond the control that it is round, in pixels.
    """
    application = QApplication.instance()
    assert application is not None
    application.setProperty(_KEPT_AS, are_large)
    application.setProperty(_RING_KEPT_AS, ring)


def target() -> int:
    """How high and how wide a control is at least, in pixels."""
    return _LARGE if _are_large() else _USUAL


def gap(usual: int = _USUAL_GAP) -> int:
    """How much room there is between two controls that otherwise have ``usual``, in pixels."""
    if _are_large():
        return max(usual, _LARGE_GAP)
    ring = _ring()
    beside = -_SHARED if usual < _CLOSE else _BESIDE_RING
    return max(usual, ring + beside if ring else 0)


def _ring() -> int:
    application = QApplication.instance()
    return int(application.property(_RING_KEPT_AS) or 0) if application is not None else 0


def _are_large() -> bool:
    application = QApplication.instance()
    return application is not None and bool(application.property(_KEPT_AS))
