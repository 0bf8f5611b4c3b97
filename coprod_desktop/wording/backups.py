"""What is said about backups."""

from coprod_desktop.wording.language import _

NOT_MADE = _("No backup was made; the panel itself is saved. {why}")
