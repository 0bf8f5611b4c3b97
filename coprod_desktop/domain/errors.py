"""What can be refused or go wrong and is expected: states of things, never sentences.

The words for each stand in ``wording.problems``; a test demands that none lacks them.
"""


class Problem(Exception):  # noqa: N818 - a state of things, not a fault of the program
    """Something expected that a person can understand and mend."""


class DomainError(Problem):
    """A rule of the panel was broken; nothing was stored."""


class StorageTrouble(Problem):
    """The panel's file could not be opened, read or written."""


class PaperTrouble(Problem):
    """A paper could not be made or saved."""


class SpeechTrouble(Problem):
    """Nothing can be read aloud at the moment."""


class ImportTrouble(Problem):
    """A file from outside could not be brought in; nothing was imported."""
