"""What is said about letting this computer open a panel."""

from coprod_desktop.wording.language import _

TITLE = _("This computer")
WHY = _(
    "This computer can keep a key in its keyring. Then whoever is logged in here opens the panel"
    " without a passphrase. Your passphrase and the 24 words open it as before."
)
CAN = _("This computer can open the panel.")
CANNOT = _("This computer cannot open the panel by itself.")
PASSPHRASE = _("Your passphrase, once more")
ALLOW = _("Let this computer open the panel")
FORGET = _("Let it open the panel no longer")
ALLOWED = _("This computer can open the panel from now on.")
FORGOTTEN = _("This computer opens the panel no longer.")
OPEN = _("Let this computer open it")
