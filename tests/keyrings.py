"""A real keyring, of the library that the program asks, which is gone with the test."""

from collections.abc import Generator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class InMemory(KeyringBackend):
    """A keyring that is gone with the test, and that somebody can lock."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept, self.is_locked = {}, False

    def get_password(self, service, username):
        self._must_be_open()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._must_be_open()
        self.kept[service, username] = password

    def delete_password(self, service, username):
        self._must_be_open()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _must_be_open(self):
        if self.is_locked:
            raise KeyringLocked


@contextmanager
def keyring_in_memory() -> Generator[InMemory]:
    """Let this computer have a keyring of its own for a while."""
    before, mine = keyring.get_keyring(), InMemory()
    keyring.set_keyring(mine)
    try:
        yield mine
    finally:
        keyring.set_keyring(before)
