"""What can be refused about easy-read versions and their pictures."""

from coprod_desktop.domain.errors import DomainError


class PicturesMissing(DomainError):
    """There is no picture among what was chosen."""


class PictureTwice(DomainError):
    """A line has one picture: the program's or the panel's own."""


class PictureNotShown(DomainError):
    """The file is no picture that papers can carry."""


class PictureTooLarge(DomainError):
    """The file of a picture is larger than the panel's file takes."""

    def __init__(self, *, megabytes: int) -> None:
        super().__init__(megabytes)
        self.megabytes = megabytes


class PictureInUse(DomainError):
    """A line of an easy-read version shows the picture."""


class CheckerNotMember(DomainError):
    """Only a member of the panel can say that something is easy to read."""


class CheckerWroteIt(DomainError):
    """Whoever wrote the lines does not check them."""


class NothingEasyYet(DomainError):
    """There is no easy-read line yet."""


class EasyReadBegun(DomainError):
    """There are easy-read lines already, so none are laid out anew."""
