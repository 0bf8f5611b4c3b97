"""The 24 recovery words of a panel: shown once, and three of them asked back."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.services.recovery import save_recovery_words
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.secret_words import SecretWordsView, Sheet
from coprod_desktop.wording import recovery as words

_SHEET = Sheet(
    title=words.SHOWN,
    shown_said=words.SHOWN_SAID,
    why=words.WHY,
    list_name=words.LIST,
    asked_back=3,
    check=words.CHECK,
    check_said=words.CHECK_SAID,
    is_right=words.IS_RIGHT,
    show_again=words.SHOW_AGAIN,
    choose_file=words.CHOOSE_FILE,
    file_name=words.FILE_NAME,
    saved=words.SAVED,
)


class RecoveryView(SecretWordsView):
    """Shows the 24 words once, and goes on when three of them were typed back."""

    do_first = words.FIRST

    def __init__(self, announcer: Announcer, recovery_words: tuple[str, ...]) -> None:
        super().__init__(announcer, _SHEET, recovery_words)

    def save(self, path: Path, secret_words: Sequence[str]) -> None:
        """Write them into a file that says what they open."""
        save_recovery_words(path, secret_words)
