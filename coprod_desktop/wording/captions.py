"""The words of captions, which a speech-to-text reporter gives to the room screen."""

from coprod_desktop.wording.language import _

CAPTIONS = _("Captions for the room screen")
HINT = _("From a speech-to-text reporter. Two lines are shown, and nothing is kept.")
LINE = _("Type a caption, then Enter")
FOLLOW = _("Follow a text file")
STOP = _("Stop the captions")
CHOOSE_FILE = _("Choose the text file that the reporter's software writes")
FOLLOWS = _("Captions come from {name}. What is written from now on is shown.")
STOPPED = _("The captions have stopped. Nothing of them was kept.")
GONE = _("The file of the captions is gone. They go on when it is back.")
BACK = _("The file of the captions is back.")
