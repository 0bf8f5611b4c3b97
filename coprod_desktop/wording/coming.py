"""The words of coming and leaving: who is here and how, who chairs, who is new."""

from coprod_desktop.wording.language import _

WHO_IS_HERE = _("Who is here, and how")
IN_ROOM = _("{name}, since {time}.")
BY_PHONE = _("{name} (by phone), since {time}.")
CHAIRS = _("{row} Chairs.")
COMES_BY_PHONE = _("Comes by phone")
TAKES_CHAIR = _("Takes the chair")

GUEST = _("Somebody new comes")
GUEST_NAME = _("How they want to be named")
GUEST_ROLE = _("The part they take")
GUEST_BY_PHONE = _("They are on the phone")
ADD_GUEST = _("Add them, they are here")
