"""The words of a practice run, of which nothing is kept."""

from coprod_desktop.wording.language import _

PRACTISE = _("Practise this session")
BAND = _("Practice: nothing here is kept")
END = _("End the practice")
ENDED = _("The practice is over. Nothing of it was kept.")
BEGINNING = _("Making a copy to practise in.")
ALREADY = _("You are practising already.")
NOT_PRACTISING = _("You are not practising.")
SESSION_RUNS = _("A session is running. Practise before or after it.")
