"""What can be refused or go wrong and is expected: states of things, never sentences.

The words for each stand in ``wording.problems``; a test demands that none lacks them.
"""


class Problem(Exception):
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


class NameMissing(DomainError):
    """Something needs a name and has none."""


class NameTaken(DomainError):
    """Two things would have the same name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class WordsMissing(DomainError):
    """There are no words."""


class WordsTooLong(DomainError):
    """There are more characters than a paper could carry."""

    def __init__(self, *, length: int, longest: int) -> None:
        super().__init__()
        self.length = length
        self.longest = longest


class NotThere(DomainError):
    """What is asked for is not in the panel's file."""


class SessionNotPlanned(DomainError):
    """Only a planned session can start."""


class SessionNotOpen(DomainError):
    """The session is not running."""


class AnotherSessionOpen(DomainError):
    """One session at a time."""


class AgendaEmpty(DomainError):
    """A session needs something to talk about."""


class ItemInUse(DomainError):
    """Words were already recorded under the item."""


class PersonInUse(DomainError):
    """The person is already part of the record."""


class AlreadyHere(DomainError):
    """The person is already in the room."""


class NotHere(DomainError):
    """The person is not in the room."""


class AlreadyWaiting(DomainError):
    """The person already has a place on the list."""


class NobodyWaiting(DomainError):
    """Nobody is waiting to speak."""


class DecisionClosed(DomainError):
    """The decision has ended."""


class DecisionStillOpen(DomainError):
    """A decision has not ended yet."""


class NotEligible(DomainError):
    """The person does not vote, or is not in the room."""


class RuleNotMet(DomainError):
    """The panel's own rule does not let it adopt this."""


class QuorumMissing(DomainError):
    """Too few voting members are in the room."""

    def __init__(self, *, present: int, quorum: int) -> None:
        super().__init__()
        self.present = present
        self.quorum = quorum


class MinutesOutOfRange(DomainError):
    """A length in minutes is not between 1 and 600."""


class WouldOpenSeal(DomainError):
    """Taking this act back would open a record that is sealed; somebody must want that."""

    def __init__(self, *, said: str) -> None:
        super().__init__()
        self.said = said


class Unexpected(DomainError):
    """A fault of the program itself: nothing was stored, and the fault goes into the log."""


class NothingToUndo(DomainError):
    """There is no act left to undo."""


class FileMissing(ImportTrouble):
    """There is no such file, or it cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class FileTooLarge(ImportTrouble):
    """The file is larger than any meeting."""

    def __init__(self, *, megabytes: int) -> None:
        super().__init__()
        self.megabytes = megabytes


class NoRows(ImportTrouble):
    """The file holds no contribution."""


class HeaderWrong(ImportTrouble):
    """The first line does not name the columns as agreed."""

    def __init__(self, *, needed: str, column: str = "") -> None:
        super().__init__()
        self.needed = needed
        self.column = column


class LineTrouble(ImportTrouble):
    """One line of the file cannot be understood; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class NotUtf8(LineTrouble):
    """The file is not UTF-8 text."""


class LineBroken(LineTrouble):
    """The line is not well-formed CSV."""


class FieldTooLong(LineTrouble):
    """A field of the line is longer than any contribution may be."""


class SpeakerMissing(LineTrouble):
    """The line says nothing about who spoke."""


class TextMissing(LineTrouble):
    """The line has no words."""


class TextTooLong(LineTrouble):
    """The words are longer than a contribution may be."""


class TimeUnclear(LineTrouble):
    """The time is not written as ISO 8601."""


class TimeGoesBack(LineTrouble):
    """The time is before the line above."""


class ChoiceUnknown(LineTrouble):
    """A word stands where only some words are allowed."""

    def __init__(self, line: int, *, column: str, value: str, allowed: str) -> None:
        super().__init__(line)
        self.column = column
        self.value = value
        self.allowed = allowed


class PanelMissing(StorageTrouble):
    """There is no panel in the folder."""


class FolderTaken(StorageTrouble):
    """A new panel needs a folder with nothing in it."""


class PanelDamaged(StorageTrouble):
    """The panel's file was changed by something other than this program, or broke."""


class PlaintextFile(StorageTrouble):
    """The file in the place of the panel's file is not encrypted."""


class ForeignFile(StorageTrouble):
    """The file in the place of the panel's file belongs to something else."""


class NewerFile(StorageTrouble):
    """A newer version of the program made the file."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__()
        self.found = found
        self.known = known


class AlreadyOpen(StorageTrouble):
    """Another program has the panel open."""

    def __init__(self, *, pid: int, host: str) -> None:
        super().__init__()
        self.pid = pid
        self.host = host


class AlreadyOpenSomewhere(AlreadyOpen):
    """Another program has the panel open, and it cannot be told which."""

    def __init__(self) -> None:
        super().__init__(pid=0, host="")


class KeysDamaged(StorageTrouble):
    """Neither of the two key files can be read."""


class WrongPassphrase(StorageTrouble):
    """No way in opens with the passphrase."""


class PassphraseMissing(StorageTrouble):
    """A panel cannot be made without a passphrase."""


class PassphraseTooShort(StorageTrouble):
    """A passphrase could be guessed by trying all that are as short; lengths in characters."""

    def __init__(self, *, length: int, least: int) -> None:
        super().__init__()
        self.length = length
        self.least = least


class WrongRecoveryWords(StorageTrouble):
    """The words are real recovery words, but of another panel or an older key."""


class RecoveryWordsMiscounted(StorageTrouble):
    """There are not as many recovery words as there must be."""

    def __init__(self, *, count: int, expected: int) -> None:
        super().__init__()
        self.count = count
        self.expected = expected


class RecoveryWordUnknown(StorageTrouble):
    """One of the recovery words stands in no list."""

    def __init__(self, *, number: int, word: str) -> None:
        super().__init__()
        self.number = number
        self.word = word


class RecoveryWordsMistyped(StorageTrouble):
    """Each recovery word is in the list, but together they do not fit."""


class DiskFull(StorageTrouble):
    """There is no room left on the disk."""


class DiskFailed(StorageTrouble):
    """The disk gave an error or is gone."""


class FileBusy(StorageTrouble):
    """Something else holds the file; it may be free in a moment."""


class FileReadOnly(StorageTrouble):
    """The file or its folder cannot be written to."""


class SealWordsMiscounted(StorageTrouble):
    """A seal has eight words."""

    def __init__(self, *, count: int, expected: int) -> None:
        super().__init__()
        self.count = count
        self.expected = expected


class SealWordUnknown(StorageTrouble):
    """One of the words of a seal stands in no list."""

    def __init__(self, *, number: int, word: str) -> None:
        super().__init__()
        self.number = number
        self.word = word


class CannotBeUndone(DomainError):
    """Something changed since the act, so taking it back would lose it."""


class VoiceMissing(SpeechTrouble):
    """No voice is installed on this computer."""


class SoundMissing(SpeechTrouble):
    """No speaker or headphones play what the voice says."""


class VoiceKeepsStopping(SpeechTrouble):
    """The voice was started again and again and never said a word."""


class PaperNotSaved(PaperTrouble):
    """A paper could not be written into the folder; what stood there is untouched."""

    def __init__(self, *, folder: str) -> None:
        super().__init__()
        self.folder = folder


class PaperMakerStopped(PaperTrouble):
    """The process that makes papers ended before it was done."""


class PapersCancelled(PaperTrouble):
    """Somebody stopped the making of papers."""
