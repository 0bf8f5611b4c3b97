"""What is said about the panel's file, its keys and its record."""

from coprod_desktop.wording.language import _

RECOVERY_WORDS = _("recovery words")
