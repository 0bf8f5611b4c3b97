"""What happens to words: recorded, corrected, withdrawn, marked for later."""

from dataclasses import dataclass

from coprod_desktop.domain.contribution import Contribution, Moment
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionRecorded(Event):
    """Somebody's words were recorded; ``count`` is how many the session has now.

    ``without_consent`` says that they went off the record because their maker is not recorded.
    """

    contribution: Contribution
    person: Person | None
    count: int
    without_consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionCorrected(Event):
    """A contribution got new words; the old ones are kept."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionWithdrawn(Event):
    """Somebody took their words back."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionMarked(Event):
    """Who, what kind, how, name choice or off the record changed for a contribution."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionForProposal(Event):
    """Words were marked, or no longer, as something that a proposal may grow out of."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentMarked(Event):
    """A moment was marked, to be filled in later."""

    moment: Moment
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentDropped(Event):
    """A marked moment was let go without words."""

    moment: Moment
    person: Person | None
