"""Gives the commands of a window their keys, and other keys as soon as somebody chooses them."""

import sys
from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence

from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.keymap import Keymap, read_keymap


class KeysAtWork:
    """The keys of the menu, which is where buttons, sentences and the palette find them."""

    def __init__(self, actions: Mapping[str, QAction], changed: Mapping[str, str]) -> None:
        self._actions = actions
        self.keymap = read_keymap(changed, sys.platform)
        self.take(self.keymap)

    def take(self, keymap: Keymap) -> None:
        """Let other keys do what they should, at once."""
        self.keymap = keymap
        for command in COMMANDS:
            keys = [QKeySequence(key) for key in keymap.keys(command)]
            action = self._actions[command.id]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)
