"""What stands in text, spreadsheets, Word files, braille and recordings beside the words."""

from collections.abc import Mapping

from coprod_desktop.wording.language import _

# Plain text.
PICTURE = _("Picture: {said}")
QUOTED = _("“{words}”")
LINK = _("{words} ({address})")
BOX_ENDS = _("End of: {heading}.")
# Where rows are told one after another, as in plain text, braille and recordings.
CELL = _("{header}: {cell}")

# What is told of a table to whoever does not see it.
COLUMNS_ARE = _("Columns: {heads}.")

# The heads of the columns of a spreadsheet, and what can stand under "Kind".
NUMBER = _("Number")
SECTION = _("Section")
KIND = _("Kind")
LEVEL = _("Level")
PLACE = _("Place")
LABEL = _("Label")
WORDS = _("Words")
LANGUAGE = _("Language")
LINK_TO = _("Link")
ABOVE = _("{above} › {heading}")
KINDS: Mapping[str, str] = {
    "heading": _("Heading"),
    "contents": _("In the contents"),
    "paragraph": _("Paragraph"),
    "bullet": _("Bullet point"),
    "numbered": _("Numbered point"),
    "caption": _("Caption"),
    "cell": _("Table cell"),
    "quote": _("Quote"),
    "picture": _("Picture"),
    "bar": _("Number in a chart"),
    "around": _("About this paper"),
}
RUNNING_HEAD = _("Head of each page")
SEAL = _("Seal")
DAY = _("Day of the record")
