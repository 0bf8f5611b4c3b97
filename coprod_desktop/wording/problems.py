"""The sentence for each problem: what happened, what is safe, what to do."""

from collections.abc import Mapping

from coprod_desktop.domain import (
    easy_errors,
    errors,
    session_troubles,
    share_troubles,
    troubles,
)
from coprod_desktop.wording.language import _

# ``{p}`` is the problem.
_SENTENCES: Mapping[type[errors.Problem], str] = {
    troubles.StorageTrouble: _(
        "The panel's file could not be read or written. What was saved is safe."
    ),
    errors.NameMissing: _("This needs a name. Type a name."),
    errors.SharesThere: _("This panel has shares already. Make new ones in their place."),
    errors.NameTaken: _(
        "There is already somebody or something called {p.name}. Choose another name."
    ),
    troubles.OwnWayIn: _(
        "You opened the panel with this, so it stays. Somebody else can take it out."
    ),
    errors.SessionRuns: _(
        "A session is open. Close it first, then change the key. Nothing was changed."
    ),
    errors.PhraseThere: _("This phrase is there already. Change the words."),
    errors.PhraseAtEnd: _("This phrase can go no further that way."),
    errors.NotASaidWord: _("Both boxes need at least one letter or number."),
    errors.SaidWordThere: _("This word is there already. Choose it in the list to change it."),
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
    errors.AlreadySpeaking: _("This person is speaking already."),
    errors.NobodyWaiting: _("Nobody is waiting to speak."),
    errors.DecisionClosed: _("This decision has ended. Put a new proposal to decide again."),
    errors.DecisionStillOpen: _("A decision is still open. Finish it first."),
    errors.NotEligible: _("Only voting people who are in the room can take a stance."),
    errors.RuleNotMet: _("Your rule for deciding is not met, so this is not adopted."),
    errors.QuorumMissing: _(
        "{p.present} voting people are here. Your panel needs {p.quorum} to decide."
    ),
    errors.LivedShareMissing: _(
        "{p.share} in every 100 people here have lived experience. Your panel needs {p.needed}."
    ),
    errors.AlreadyVoted: _("This person has voted already."),
    errors.BallotOver: _("This ballot is not open. Nothing was counted."),
    errors.BallotNotCounted: _("There are votes in the box. Count the ballot first."),
    errors.PeopleHaveVoted: _(
        "People have voted on this already. Count the ballot and end it, then put it anew."
    ),
    errors.AskedInAnotherWay: _("Nobody takes a stance here: the votes or the dots speak."),
    errors.KeptBack: _("These words stay out of papers, so no proposal is made of them."),
    errors.OptionsMiscounted: _(
        "A dot vote needs 2 to {p.most} options, one on each line. Here are {p.count}."
    ),
    errors.DotsTied: _("It is a tie between {p.others} and {p.last}. None of them is chosen."),
    errors.NoSuchOption: _("There is no option of that number."),
    errors.TooManyDots: _("All {p.most} dots are given. Press 0 to take them back."),
    errors.MinutesOutOfRange: _("Give a number of minutes from 1 to 600."),
    errors.WouldOpenSeal: _(
        "That would take back: {p.said}. The seal on the papers would no longer hold."
        " Undo once more to do it."
    ),
    errors.Unexpected: _("That could not be done, and it is our fault. Nothing was changed."),
    errors.NothingToUndo: _("There is nothing to undo."),
    errors.VotesStay: _(
        "Votes in a secret ballot are safe and stay, because taking one back would show whose it"
        " was: to vote again, count the ballot, record no decision yet, and take it up again."
    ),
    troubles.FileMissing: _("The file {p.name} could not be read."),
    troubles.FileTooLarge: _("This file has more than {p.megabytes} megabytes. Nothing came in."),
    troubles.PictureUnreadable: _("{p.name} could not be read as a picture. Nothing came in."),
    troubles.PictureHasTooManyPoints: _(
        "The picture {p.name} is too large. Save it smaller, then try again. Nothing came in."
    ),
    troubles.NoRows: _("There is no contribution in this file. Nothing came in."),
    troubles.HeaderWrong: _("Line 1 must name these columns: {p.needed}. Nothing came in."),
    troubles.NotUtf8: _(
        "Line {p.line} has letters that cannot be read. Save the table as UTF-8. Nothing came in."
    ),
    troubles.FieldTooLong: _("Line {p.line} has a field that is too long. Nothing came in."),
    troubles.LineBroken: _("Line {p.line} has its commas or quotes wrong. Nothing came in."),
    troubles.SpeakerMissing: _("Line {p.line} does not say who spoke. Nothing came in."),
    troubles.TextMissing: _("Line {p.line} has no words. Nothing came in."),
    troubles.TextTooLong: _("Line {p.line} has more than 20,000 characters. Nothing came in."),
    troubles.TimeUnclear: _("Line {p.line}: write the time as 2026-11-24T10:05. Nothing came in."),
    troubles.LanguageUnclear: _(
        "Line {p.line}: write the language as its code, such as cy or pl. Nothing came in."
    ),
    troubles.TimeGoesBack: _("Line {p.line} is earlier than the line above. Nothing came in."),
    troubles.ChoiceUnknown: _(
        "Line {p.line}: {p.column} cannot be '{p.value}'. Use one of: {p.allowed}. Nothing came in."
    ),
    troubles.PanelMissing: _("There is no panel in this folder."),
    troubles.FolderTaken: _("There is already something in this folder. Choose an empty folder."),
    troubles.PanelDamaged: _(
        "The panel's file is damaged. Nothing was changed."
        " Go back to a backup if there is one, or ask for help."
    ),
    troubles.PlaintextFile: _(
        "The panel's file is not encrypted, so it was not opened. It was left as it is."
    ),
    troubles.ForeignFile: _(
        "The file in this folder does not belong to this panel. It was left as it is."
    ),
    troubles.NewerFile: _(
        "A newer version of this program made this panel. Install the newer version to open it."
    ),
    troubles.AlreadyOpen: _(
        "This panel is already open on {p.host}, process {p.pid}. Close it there first."
    ),
    troubles.AlreadyOpenSomewhere: _(
        "This panel is already open in another program. Close it there first."
    ),
    troubles.KeysDamaged: _(
        "The key files of this panel are damaged or lost. Put a copy of them back."
    ),
    troubles.WrongPassphrase: _("That passphrase did not work. Nothing was changed. Try again."),
    troubles.PassphraseTooShort: _(
        "This passphrase can be guessed: it has {p.length} letters. Use {p.least} or more."
        " A few ordinary words are best."
    ),
    troubles.PassphraseMissing: _("A panel needs a passphrase. Type a few words."),
    troubles.KeyringRefused: _(
        "The keyring of this computer is locked or missing. Nothing was changed."
        " The passphrase opens the panel as before."
    ),
    troubles.ComputerOpensNoMore: _(
        "This computer can no longer open the panel. Type the passphrase."
    ),
    troubles.WrongRecoveryWords: _("These words do not open this panel. Nothing was changed."),
    troubles.RecoveryWordsMiscounted: _(
        "These are {p.count} words. There must be {p.expected} words."
    ),
    troubles.RecoveryWordUnknown: _(
        "Word {p.number}, {p.word}, is not one of the recovery words. Look at it again."
    ),
    troubles.RecoveryWordsMistyped: _(
        "Each word is right, but not together. Look at the words and their order again."
    ),
    share_troubles.WrongShares: _(
        "These two shares open this panel no more. Newer ones were made, or they were withdrawn."
    ),
    share_troubles.ShareMiscounted: _(
        "The share in box {p.box} has {p.count} words. There must be {p.expected} words."
    ),
    share_troubles.ShareWordUnknown: _(
        "Word {p.number} in box {p.box}, {p.word}, is not one of the words of shares."
    ),
    share_troubles.ShareMistyped: _(
        "Each word in box {p.box} is right, but not together. Look at them and their order."
    ),
    share_troubles.ShareOfAnotherPanel: _(
        "The share in box {p.box} belongs to another panel. Nothing was changed."
    ),
    share_troubles.SameShareTwice: _("The same share stands in both boxes. Ask for a second one."),
    share_troubles.SharesOfTwoTimes: _(
        "These two shares were not made together. Ask for two of the newest ones."
    ),
    troubles.NothingReadable: _(
        "Nothing in this file can be read. It was left as it is. Go back to a backup."
    ),
    troubles.SalvageStopped: _("Stopped. Nothing new was made, and nothing was changed."),
    troubles.OtherKeysThen: _(
        "This backup is from before the key was changed. Type what opened the panel then."
    ),
    troubles.WrongKeysThen: _("That does not open the backup. Nothing was changed. Try again."),
    troubles.DiskFull: _("The disk is full. What was saved is safe. Make room and save again."),
    troubles.DiskFailed: _("The disk gave an error. What was saved is safe. Save again."),
    troubles.PanelLocked: _("The panel is locked. What was saved is safe. Unlock it to go on."),
    troubles.FileBusy: _("Another program is holding the panel's file. Try again in a moment."),
    troubles.FileReadOnly: _(
        "The panel's file cannot be written to. Move its folder to your own disk."
    ),
    troubles.SealWordsMiscounted: _("These are {p.count} words. A seal has {p.expected} words."),
    troubles.SealWordUnknown: _(
        "Word {p.number}, {p.word}, is not a word that seals use. Look at the paper again."
    ),
    errors.TurnIsOver: _("This turn is over already."),
    errors.ReasonMissing: _("Say why. The reason is kept with the turn."),
    errors.NotWorking: _("This interpreter rests already."),
    errors.AlreadyErased: _("These words were erased for ever. Nothing can be done with them."),
    errors.NothingToErase: _("The file holds nothing that this person said."),
    errors.AlreadyFilled: _("This moment has its words already."),
    errors.AlreadyRaised: _("This point was raised already."),
    errors.KeyTaken: _("{p.key} is the key of {p.name}. Choose another."),
    errors.NobodyMadeIt: _("These words are the group's. Nobody in particular can check them."),
    errors.NoWordsMissing: _("Nobody waits to say why here. It has its words already."),
    errors.SessionStillOpen: _("The session still runs. Close it first, then sign."),
    errors.GoRoundOpen: _("A go-round is under way. Let everybody have their turn, or end it."),
    errors.NobodyHere: _("Nobody who takes part is in the room yet."),
    errors.AlreadyWorking: _("This interpreter is working already."),
    errors.StillWriting: _("{p.name} is still writing. One person writes at a time."),
    errors.OnBreak: _("We are on a break. Do this when we are back."),
    errors.SessionOver: _("This session is over. Keep the point for the next one."),
    errors.PointsWait: _("Points wait at this item, so it stays. Take the points away first."),
    errors.AlreadyPaused: _("The clock stands still for this already."),
    errors.NotPaused: _("That has ended already."),
    errors.CardIsClosed: _("This card has been answered already."),
    errors.CardHasItsPerson: _("This card has its person already."),
    errors.CardCountWrong: _("Count the cards from 1 to 500. One person holds up one card."),
    errors.CardAlreadyShown: _("This person holds up this card already."),
    errors.NoCardsUp: _("No agree card and no slow down card is up."),
    errors.StopCardOpen: _("A stop card is open. Answer it, or go on over it, which is recorded."),
    errors.NotTestedYet: _("Test for agreement first. Then confirm it."),
    errors.DayNotYet: _("That day is still to come. Write the day on which it happened."),
    errors.NobodyChosen: _("Nobody is chosen. Choose at least one person."),
    errors.PaperPasswordTooShort: _(
        "This password has {p.length} characters. It needs at least {p.least}."
    ),
    errors.PaperPasswordTooLong: _(
        "This password is too long for a PDF file. Nothing was made. Choose a shorter one."
    ),
    errors.NeedInUse: _("This need was rated at a session, so it stays on the record."),
    errors.NothingToRedo: _("There is nothing to do again."),
    easy_errors.PicturesMissing: _(
        "There is no picture here that can come in. Choose PNG or JPEG."
    ),
    easy_errors.PictureTwice: _("A line has one picture. Choose one of the two."),
    easy_errors.PictureNotShown: _("This is no PNG or JPEG picture. Nothing came in."),
    easy_errors.PictureTooLarge: _(
        "This picture has more than {p.megabytes} megabytes. Save it smaller, then try again."
    ),
    easy_errors.PictureInUse: _(
        "A line still shows this picture. Give that line another one first."
    ),
    easy_errors.CheckerNotMember: _("Only a member of the panel can say that it is easy to read."),
    easy_errors.CheckerWroteIt: _(
        "Whoever wrote it knows what it means. Ask another member if it is easy to read."
    ),
    easy_errors.NothingEasyYet: _(
        "There is no easy-read line yet. Open the minutes, choose Easy read, and write one there."
    ),
    easy_errors.EasyReadBegun: _("There are lines already. They stay as they are."),
    troubles.HandOverWhileSessionRuns: _(
        "The session still runs. Close it first, then go on here."
    ),
    troubles.PenIsElsewhere: _("Another laptop has the pen. Nothing was changed."),
    troubles.PenIsHere: _("This laptop has the pen already. You can write here."),
    errors.CannotBeUndone: _("Something changed since then, so this cannot be undone."),
    troubles.ForReadingOnly: _(
        "This copy is for reading: another laptop has the pen. Nothing was changed."
    ),
    troubles.NoBundle: _("This file is no bundle of this program. Nothing was changed."),
    troubles.BundleDamaged: _(
        "This bundle is damaged or not whole. Nothing was changed. Ask for a new one."
    ),
    troubles.BundleTooLarge: _("This bundle is larger than a panel can be. Nothing was changed."),
    session_troubles.SessionFileWrong: _(
        "This file holds no session that can be brought in. Nothing was changed."
    ),
    session_troubles.SessionFileNewer: _(
        "A newer version of this program made this file. Nothing was changed."
        " Install the newer version to bring it in."
    ),
    session_troubles.SessionHere: _(
        "This session is here already, as session {p.number}. Nothing was changed."
    ),
    session_troubles.SessionFileStopped: _("Stopped. Nothing was brought in."),
    session_troubles.NoSessionFile: _(
        "This file holds no session from this program. Nothing was changed. Choose another file."
    ),
    session_troubles.SessionFileDamaged: _(
        "This file is damaged or not whole. Nothing was changed. Ask for a new one."
    ),
    session_troubles.SessionFileNotSaved: _(
        "The session was not saved: that place did not take it. The record is safe."
        " Choose another place."
    ),
    session_troubles.SessionFileNoRoom: _(
        "The session was not saved: there is no room. The record is safe."
        " Make room, or choose another place."
    ),
    session_troubles.SessionFileTooLarge: _(
        "This file is larger than a session can be. Nothing was changed."
    ),
    troubles.BundleOlder: _(
        "This bundle is older than the copy on this laptop. Nothing was changed."
    ),
    troubles.BundleKnown: _("Everything in this bundle is on this laptop. Nothing was changed."),
    troubles.CopiesDiffer: _(
        "Two laptops both wrote in this panel. The bundle and this laptop no longer fit together."
        " Nothing was changed. Keep both, and agree which one goes on."
    ),
    troubles.VoiceMissing: _(
        "There is no voice on this computer. The words are still marked as they go by."
    ),
    troubles.SoundMissing: _(
        "No speakers or headphones answer. The words are still marked as they go by."
    ),
    troubles.OutputMissing: _(
        "What you chose for the voice is not plugged in. The words are still marked as they go by."
    ),
    troubles.VoiceKeepsStopping: _(
        "The voice stopped working. The words are still marked as they go by."
    ),
    troubles.PaperNotSaved: _(
        "The papers could not be saved in {p.folder}. Nothing there was changed."
        " Choose another folder."
    ),
    troubles.PaperDiskFull: _(
        "There is no room left in {p.folder}. {p.file} was not saved; what stood there is safe."
        " Make room, or choose another folder."
    ),
    troubles.PaperFolderGone: _(
        "The folder {p.folder} is gone. {p.file} was not saved; the record is safe."
        " Put the stick in again, or choose another folder."
    ),
    troubles.PaperFolderReadOnly: _(
        "Nothing can be written into {p.folder}. Nothing there was changed. Choose another folder."
    ),
    troubles.PaperInUse: _(
        "{p.file} is open in another program. It was not replaced. Close it there, then try again."
    ),
    troubles.PaperMakerStopped: _("The papers could not be made. The record is safe. Try again."),
    troubles.RecordingNeedsVoice: _(
        "A recording needs a voice, and there is none on this computer. The other papers were made."
    ),
    troubles.RecordingTooLong: _(
        "This paper is too long for a WAV recording. Nothing was lost. Choose MP3."
    ),
    troubles.BrailleMissing: _(
        "Braille needs liblouis, which is not on this computer. The other papers were made."
        " Install liblouis, then save the braille again."
    ),
    troubles.PrinterMissing: _(
        "There is no printer on this computer. The files are there; print them elsewhere."
    ),
    troubles.PrinterRefused: _(
        "The printer did not take {p.file}. The file is there. Look at the printer, then try again."
    ),
    troubles.PapersCancelled: _("Stopped. No half-made paper was left."),
}


def sentence(problem: errors.Problem) -> str:
    """Say a problem in plain English."""
    return _SENTENCES[type(problem)].format(p=problem)
