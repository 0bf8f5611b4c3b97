"""The sentence for each problem: what happened, what is safe, what to do."""

from collections.abc import Mapping

from coprod_desktop.domain import errors
from coprod_desktop.wording.language import _

# ``{p}`` is the problem.
_SENTENCES: Mapping[type[errors.Problem], str] = {
    errors.StorageTrouble: _(
        "The panel's file could not be read or written. What was saved is safe."
    ),
    errors.NameMissing: _("This needs a name. Type a name."),
    errors.NameTaken: _(
        "There is already somebody or something called {p.name}. Choose another name."
    ),
    errors.WordsMissing: _("There are no words yet. Type what was said."),
    errors.WordsTooLong: _(
        "This is {p.length} characters long. The most is {p.longest}. Please save it in parts."
    ),
    errors.NotThere: _("That is no longer there. It may have been undone."),
    errors.SessionNotPlanned: _("This session has already started."),
    errors.SessionNotOpen: _("The session is not running. Start it first."),
    errors.AnotherSessionOpen: _("Another session is still open. Close it first."),
    errors.AgendaEmpty: _("The agenda is empty. Add one item first."),
    errors.ItemInUse: _("Words are recorded under this item, so it stays on the agenda."),
    errors.PersonInUse: _("This person is part of the record, so they stay on the list."),
    errors.AlreadyHere: _("This person is already here."),
    errors.NotHere: _("This person is not in the room."),
    errors.AlreadyWaiting: _("This person is already on the list to speak."),
    errors.NobodyWaiting: _("Nobody is waiting to speak."),
    errors.DecisionClosed: _("This decision has ended. Put a new proposal to decide again."),
    errors.DecisionStillOpen: _("A decision is still open. Finish it first."),
    errors.NotEligible: _("Only voting people who are in the room can take a stance."),
    errors.RuleNotMet: _("Your rule for deciding is not met, so this is not adopted."),
    errors.QuorumMissing: _(
        "{p.present} voting people are here. Your panel needs {p.quorum} to decide."
    ),
    errors.MinutesOutOfRange: _("Give a number of minutes from 1 to 600."),
    errors.NothingToUndo: _("There is nothing to undo."),
    errors.FileMissing: _("The file {p.name} could not be read."),
    errors.FileTooLarge: _("This file has more than {p.megabytes} megabytes. Nothing came in."),
    errors.NoRows: _("There is no contribution in this file. Nothing came in."),
    errors.HeaderWrong: _("Line 1 must name these columns: {p.needed}. Nothing came in."),
    errors.NotUtf8: _("Line {p.line} is not UTF-8 text. Save the file as UTF-8. Nothing came in."),
    errors.LineBroken: _("Line {p.line} is not well-formed CSV. Nothing came in."),
    errors.SpeakerMissing: _("Line {p.line} does not say who spoke. Nothing came in."),
    errors.TextMissing: _("Line {p.line} has no words. Nothing came in."),
    errors.TextTooLong: _("Line {p.line} has more than 20,000 characters. Nothing came in."),
    errors.TimeUnclear: _("Line {p.line}: write the time as 2026-11-24T10:05. Nothing came in."),
    errors.TimeGoesBack: _("Line {p.line} is earlier than the line above. Nothing came in."),
    errors.ChoiceUnknown: _(
        "Line {p.line}: {p.column} cannot be '{p.value}'. Use one of: {p.allowed}. Nothing came in."
    ),
}


def sentence(problem: errors.Problem) -> str:
    """Say a problem in plain English."""
    return _SENTENCES[type(problem)].format(p=problem)
