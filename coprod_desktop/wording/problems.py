"""The sentence for each problem: what happened, what is safe, what to do."""

from functools import singledispatch

from coprod_desktop.domain import errors
from coprod_desktop.wording.language import _


@singledispatch
def sentence(problem: errors.Problem) -> str:
    """Say a problem in plain English."""
    raise LookupError(f"no words for {type(problem).__name__}")


@sentence.register
def storage_trouble(problem: errors.StorageTrouble) -> str:
    """Say a trouble of the file that has no words of its own."""
    return _("The panel's file could not be read or written. What was saved is safe.")
