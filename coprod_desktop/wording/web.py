"""What stands in web pages and e-books beside the words of the paper itself."""

from coprod_desktop.wording.language import _

SKIP = _("Skip to the paper")
PARTS = _("Parts of this paper")
