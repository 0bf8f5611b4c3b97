"""What is said about backups, and about going back to one."""

from datetime import datetime

from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.papers import day

NOT_MADE = _("No backup was made; the panel itself is saved. {why}")

GO_BACK = _("Go back to a backup")
TITLE = _("Go back to a backup of {label}")
WHY = _(
    "The panel will be as it was when the backup was made."
    " What is there now is kept, and you can go back to that too."
)
LIST = _("Backups, the newest first")
NOW = _("Passphrase, or the 24 recovery words")
NOW_HINT = _("Those of today. They open the panel afterwards, too.")
NOW_FIRST = _("Type the passphrase first. Nothing was changed.")
THEN = _("Passphrase of that time, or the words of that time")
GO_BACK_TO_CHOSEN = _("Go back to the chosen backup")
SAID = _("{count}. Choose one, and type the passphrase. Then go back to it.")
GOING = _("Going back. This takes a moment.")
WENT = _("The panel is as it was on {when}. What was there before is kept as a backup.")
_ROW = _("{day}, {time}")
_ROW_BEFORE = _("{day}, {time}: as it stood before somebody went back")


def count(backups: int) -> str:
    """Count backups."""
    return plural("{count} backup", "{count} backups", backups)


def moment(at: datetime) -> str:
    """Say when a backup was made, in the time of this computer."""
    local = at.astimezone()
    return _ROW.format(day=day(local.date()), time=f"{local:%H:%M}")


def backup_row(at: datetime, *, is_before_going_back: bool) -> str:
    """Say one backup in a list."""
    local = at.astimezone()
    told = _ROW_BEFORE if is_before_going_back else _ROW
    return told.format(day=day(local.date()), time=f"{local:%H:%M}")
