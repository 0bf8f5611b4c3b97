"""What braille says where print shows: pictures, and the cells of a table."""

from coprod_desktop.wording.language import _

PICTURE = _("Picture: {said}")
CELL = _("{header}: {cell}")
