"""What can be wrong with two shares that are to open a panel."""

from coprod_desktop.domain.troubles import StorageTrouble


class WrongShares(StorageTrouble):
    """The two shares fit together, and no way in opens with them: they are older, or withdrawn."""


class ShareMiscounted(StorageTrouble):
    """A share has not as many words as it must have; ``box`` is the first or the second typed."""

    def __init__(self, *, box: int, count: int, expected: int) -> None:
        super().__init__()
        self.box = box
        self.count = count
        self.expected = expected


class ShareWordUnknown(StorageTrouble):
    """One of the words of a share stands in no list."""

    def __init__(self, *, box: int, number: int, word: str) -> None:
        super().__init__()
        self.box = box
        self.number = number
        self.word = word


class ShareMistyped(StorageTrouble):
    """Each word of a share is in the list, but together they do not fit."""

    def __init__(self, *, box: int) -> None:
        super().__init__()
        self.box = box


class ShareOfAnotherPanel(StorageTrouble):
    """A share is whole, and belongs to another panel."""

    def __init__(self, *, box: int) -> None:
        super().__init__()
        self.box = box


class SameShareTwice(StorageTrouble):
    """Both boxes hold the same share."""


class SharesOfTwoTimes(StorageTrouble):
    """The two shares were not made together: one of them, or each, is an older one."""
