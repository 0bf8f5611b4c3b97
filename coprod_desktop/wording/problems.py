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
    errors.WouldOpenSeal: _(
        "That would take back: {p.said}. The seal on the papers would no longer hold."
        " Undo once more to do it."
    ),
    errors.Unexpected: _("That could not be done, and it is our fault. Nothing was changed."),
    errors.NothingToUndo: _("There is nothing to undo."),
    errors.FileMissing: _("The file {p.name} could not be read."),
    errors.FileTooLarge: _("This file has more than {p.megabytes} megabytes. Nothing came in."),
    errors.NoRows: _("There is no contribution in this file. Nothing came in."),
    errors.HeaderWrong: _("Line 1 must name these columns: {p.needed}. Nothing came in."),
    errors.NotUtf8: _("Line {p.line} is not UTF-8 text. Save the file as UTF-8. Nothing came in."),
    errors.FieldTooLong: _("Line {p.line} has a field that is too long. Nothing came in."),
    errors.LineBroken: _("Line {p.line} is not well-formed CSV. Nothing came in."),
    errors.SpeakerMissing: _("Line {p.line} does not say who spoke. Nothing came in."),
    errors.TextMissing: _("Line {p.line} has no words. Nothing came in."),
    errors.TextTooLong: _("Line {p.line} has more than 20,000 characters. Nothing came in."),
    errors.TimeUnclear: _("Line {p.line}: write the time as 2026-11-24T10:05. Nothing came in."),
    errors.TimeGoesBack: _("Line {p.line} is earlier than the line above. Nothing came in."),
    errors.ChoiceUnknown: _(
        "Line {p.line}: {p.column} cannot be '{p.value}'. Use one of: {p.allowed}. Nothing came in."
    ),
    errors.PanelMissing: _("There is no panel in this folder."),
    errors.FolderTaken: _("There is already something in this folder. Choose an empty folder."),
    errors.PanelDamaged: _(
        "The panel's file is damaged. Nothing was changed. Open a backup, or ask for help."
    ),
    errors.PlaintextFile: _(
        "The panel's file is not encrypted, so it was not opened. It was left as it is."
    ),
    errors.ForeignFile: _(
        "The file in this folder does not belong to this panel. It was left as it is."
    ),
    errors.NewerFile: _(
        "A newer version of this program made this panel. Install the newer version to open it."
    ),
    errors.AlreadyOpen: _(
        "This panel is already open on {p.host}, process {p.pid}. Close it there first."
    ),
    errors.AlreadyOpenSomewhere: _(
        "This panel is already open in another program. Close it there first."
    ),
    errors.KeysDamaged: _(
        "The key files of this panel are damaged or lost. Put a copy of them back."
    ),
    errors.WrongPassphrase: _("That passphrase did not work. Nothing was changed. Try again."),
    errors.PassphraseTooShort: _(
        "This passphrase can be guessed: it has {p.length} letters. Use {p.least} or more."
        " A few ordinary words are best."
    ),
    errors.PassphraseMissing: _("A panel needs a passphrase. Type a few words."),
    errors.WrongRecoveryWords: _("These words do not open this panel. Nothing was changed."),
    errors.RecoveryWordsMiscounted: _(
        "These are {p.count} words. There must be {p.expected} words."
    ),
    errors.RecoveryWordUnknown: _(
        "Word {p.number}, {p.word}, is not one of the recovery words. Look at it again."
    ),
    errors.RecoveryWordsMistyped: _(
        "Each word is right, but not together. Look at the words and their order again."
    ),
    errors.DiskFull: _("The disk is full. What was saved is safe. Make room and save again."),
    errors.DiskFailed: _("The disk gave an error. What was saved is safe. Save again."),
    errors.FileBusy: _("Another program is holding the panel's file. Try again in a moment."),
    errors.FileReadOnly: _(
        "The panel's file cannot be written to. Move its folder to your own disk."
    ),
    errors.SealWordsMiscounted: _("These are {p.count} words. A seal has {p.expected} words."),
    errors.SealWordUnknown: _(
        "Word {p.number}, {p.word}, is not a word that seals use. Look at the paper again."
    ),
    errors.CannotBeUndone: _("Something changed since then, so this cannot be undone."),
    errors.VoiceMissing: _(
        "There is no voice on this computer. The words are still marked as they go by."
    ),
    errors.SoundMissing: _(
        "No speakers or headphones answer. The words are still marked as they go by."
    ),
    errors.VoiceKeepsStopping: _(
        "The voice stopped working. The words are still marked as they go by."
    ),
    errors.PaperNotSaved: _(
        "The papers could not be saved in {p.folder}. Nothing there was changed."
        " Choose another folder."
    ),
    errors.PaperMakerStopped: _("The papers could not be made. The record is safe. Try again."),
    errors.PapersCancelled: _("Stopped. No half-made paper was left."),
}


def sentence(problem: errors.Problem) -> str:
    """Say a problem in plain English."""
    return _SENTENCES[type(problem)].format(p=problem)
