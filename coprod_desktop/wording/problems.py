"""The sentence for each problem: what happened, what is safe, what to do."""

from collections.abc import Callable

from coprod_desktop.domain import errors
from coprod_desktop.wording.language import _

_SENTENCES: dict[type[errors.Problem], Callable[[errors.Problem], str]] = {}


def sentence(problem: errors.Problem) -> str:
    """Say a problem in plain English."""
    for kind in type(problem).__mro__:
        if kind in _SENTENCES:
            return _SENTENCES[kind](problem)
    return _("Something went wrong. Nothing was changed.")
