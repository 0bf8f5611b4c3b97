"""The words of handing out: who gets what, where it is, and what could not be made."""

from collections.abc import Mapping, Sequence

from coprod_desktop.domain.papers import Paper
from coprod_desktop.wording.formats import paper_format
from coprod_desktop.wording.language import _, plural

# What can be handed out, in the order in which it is offered.
PAPERS: Mapping[Paper, str] = {Paper.MINUTES: _("Minutes")}

GROUP = _("{format}, for {names}.")
WENT = _("{file}: {format}, for {names}.")
NOT_MADE = _("{file} was not made. It was for {names}.")
UNKNOWN_FORMAT = _(
    "{name} gets no paper yet: this version does not know the format {format}."
    " It could be {instead} instead."
)
PROTECTED = _("The PDF files open with the password only. Tell it to people in another way.")
NOT_PROTECTED = _("These files are not protected: {files}. Whoever finds them can read them.")


def names(people: Sequence[str]) -> str:
    """Name people as one does in a sentence."""
    if len(people) < 2:
        return "".join(people)
    return _("{names} and {last}").format(names=", ".join(people[:-1]), last=people[-1])


def people_count(count: int) -> str:
    """Say how many people there are."""
    return plural("{count} person", "{count} people", count)


def group(format_name: str, people: Sequence[str]) -> str:
    """Say who gets one format."""
    told = _("{people}: {names}").format(people=people_count(len(people)), names=names(people))
    return GROUP.format(format=paper_format(format_name), names=told)


def went(file: str, format_name: str, people: Sequence[str]) -> str:
    """Say which file is there for whom; these words are shown in the program only."""
    return WENT.format(file=file, format=paper_format(format_name), names=names(people))


def not_made(file: str, people: Sequence[str]) -> str:
    """Say which file is not there, and whom it was for."""
    return NOT_MADE.format(file=file, names=names(people))


def lacks(name: str, format_name: str, instead: str) -> str:
    """Say why somebody would get nothing, and what could be given to them."""
    return UNKNOWN_FORMAT.format(
        name=name, format=paper_format(format_name), instead=paper_format(instead)
    )
