"""What stands in web pages and e-books beside the words of the paper itself."""

from coprod_desktop.wording.language import _

SKIP = _("Skip to the paper")
PARTS = _("Parts of this paper")
WORDS_ALONE = _(
    "This paper is words alone. Headings, lists and tables are marked, and the contents lead to"
    " each heading. You can change letters and colours as you like."
)
WITH_PICTURES = _(
    "Headings, lists and tables are marked, and the contents lead to each heading. What the"
    " pictures show is told in words. You can change letters and colours as you like."
)
