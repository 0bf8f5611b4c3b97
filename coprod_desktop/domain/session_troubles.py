"""What can be wrong with a file that holds one session."""

from coprod_desktop.domain.troubles import (
    BundleDamaged,
    BundleTooLarge,
    ImportTrouble,
    NoBundle,
    StorageTrouble,
)


class SessionFileWrong(ImportTrouble):
    """A file with a session holds something that no session can hold."""


class SessionFileNewer(SessionFileWrong):
    """A newer version of this program wrote the file."""


class SessionHere(ImportTrouble):
    """The panel has this session already."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class SessionFileStopped(ImportTrouble):
    """Somebody stopped the bringing in."""


class NoSessionFile(NoBundle):
    """The file was not written by this program to hold a session."""


class SessionFileDamaged(BundleDamaged):
    """The file is not what was written into it."""


class SessionFileTooLarge(BundleTooLarge):
    """The file is larger than a session can be."""


class SessionFileNotSaved(StorageTrouble):
    """The place that was chosen did not take the file."""


class SessionFileNoRoom(SessionFileNotSaved):
    """There is no room left where the file was to go."""
