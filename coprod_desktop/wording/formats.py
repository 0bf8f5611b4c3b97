"""What each format of a paper is called, on the screen and in the name of its file."""

from collections.abc import Mapping

from coprod_desktop.wording.language import _

# In the order in which they are offered.
FORMATS: Mapping[str, str] = {
    "pdf": _("Standard PDF"),
    "pdf-18": _("Large print, 18 point"),
}
# How the name of a file ends: what tells one format from another, and what programs go by.
FILE_ENDINGS: Mapping[str, str] = {
    "pdf": ".pdf",
    "pdf-18": _("-large-print-18.pdf"),
}


def paper_format(name: str) -> str:
    """Give the plain word for a format; one that is not known stands for itself."""
    return FORMATS.get(name, name)
