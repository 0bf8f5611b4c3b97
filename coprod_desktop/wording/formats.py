"""What each format of a paper is called, on the screen and in the name of its file."""

from collections.abc import Mapping

from coprod_desktop.domain.lack import Lack
from coprod_desktop.wording.language import _

# In the order in which they are offered.
FORMATS: Mapping[str, str] = {
    "pdf": _("Standard PDF"),
    "pdf-18": _("Large print, 18 point"),
    "pdf-20": _("Large print, 20 point"),
    "pdf-24": _("Large print, 24 point"),
    "pdf-28": _("Large print, 28 point"),
    "pdf-easy": _("Easy read layout"),
    "html": _("Web page"),
    "epub": _("E-book"),
    "docx": _("Word file"),
    "txt": _("Plain text"),
    "csv": _("Table for spreadsheets, CSV"),
    "json": _("Data for other programs, JSON"),
    "brf-1": _("Braille, uncontracted (grade 1)"),
    "brf-2": _("Braille, contracted (grade 2)"),
    "mp3": _("Recording, MP3"),
    "wav": _("Recording, WAV"),
}
# Said before anybody waits for it; a format that this version does not know is offered nowhere.
CANNOT_BE_MADE: Mapping[Lack, str] = {
    Lack.NO_VOICE: _(
        "There is no voice on this computer, so no recording can be made. Other papers can."
    ),
    Lack.NO_BRAILLE: _("Here is no liblouis, so no braille can be made. Other papers can."),
}
# How the name of a file ends: what tells one format from another, and what programs go by.
FILE_ENDINGS: Mapping[str, str] = {
    "pdf": ".pdf",
    "pdf-18": _("-large-print-18.pdf"),
    "pdf-20": _("-large-print-20.pdf"),
    "pdf-24": _("-large-print-24.pdf"),
    "pdf-28": _("-large-print-28.pdf"),
    "pdf-easy": _("-easy-layout.pdf"),
    "html": ".html",
    "epub": ".epub",
    "docx": ".docx",
    "txt": ".txt",
    "csv": ".csv",
    "json": ".json",
    "brf-1": _("-grade-1.brf"),
    "brf-2": _("-grade-2.brf"),
    "mp3": ".mp3",
    "wav": ".wav",
}


def paper_format(name: str) -> str:
    """Give the plain word for a format; one that is not known stands for itself."""
    return FORMATS.get(name, name)
