"""What can go wrong around the rules: the file, papers, the voice, what comes from outside."""

from coprod_desktop.domain.errors import Problem


class StorageTrouble(Problem):
    """The panel's file could not be opened, read or written."""


class PaperTrouble(Problem):
    """A paper could not be made or saved."""


class SpeechTrouble(Problem):
    """Nothing can be read aloud at the moment."""


class ImportTrouble(Problem):
    """A file from outside could not be brought in; nothing was imported."""


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


class PictureUnreadable(ImportTrouble):
    """The file is no picture, or the picture cannot be read or made small."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class PictureHasTooManyPoints(ImportTrouble):
    """A picture would fill the memory while it is read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


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


class LanguageUnclear(LineTrouble):
    """The language is not written as its code."""


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


class OwnWayIn(StorageTrouble):
    """Somebody would take away what they opened the panel with."""


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


class KeyringRefused(StorageTrouble):
    """This computer has no keyring, or it stays locked."""


class ComputerOpensNoMore(StorageTrouble):
    """This computer keeps nothing that opens the panel now."""


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


class NothingReadable(StorageTrouble):
    """The file is so damaged that nothing in it can be read, or it is no longer there."""


class SalvageStopped(StorageTrouble):
    """Whoever saved what can be read stopped it; nothing was made."""


class OtherKeysThen(StorageTrouble):
    """The backup has keys of its own: it is from before the panel's key was changed."""


class WrongKeysThen(StorageTrouble):
    """What was typed opens the panel of today, or nothing, and not the backup."""


class DiskFull(StorageTrouble):
    """There is no room left on the disk."""


class DiskFailed(StorageTrouble):
    """The disk gave an error or is gone."""


class PanelLocked(StorageTrouble):
    """The panel was closed or locked; nothing is read or written until it is unlocked."""


class FileBusy(StorageTrouble):
    """Something else holds the file; it may be free in a moment."""


class FileReadOnly(StorageTrouble):
    """The file or its folder cannot be written to."""


class ForReadingOnly(StorageTrouble):
    """Another laptop has the pen of this panel; ``name`` is what it is called, if that is known."""

    def __init__(self, *, name: str = "") -> None:
        super().__init__()
        self.name = name


class HandOverWhileSessionRuns(StorageTrouble):
    """A panel is handed over between sessions."""


class PenIsElsewhere(StorageTrouble):
    """Another laptop has the pen, or it is on its way to one."""


class PenIsHere(StorageTrouble):
    """This laptop writes already."""


class NoBundle(StorageTrouble):
    """The file is no bundle of this program."""


class BundleDamaged(StorageTrouble):
    """A bundle is not what was written into it: a byte is another one, or its end is missing."""


class BundleOlder(StorageTrouble):
    """The copy on this laptop has all that is in the bundle, and more."""


class BundleKnown(StorageTrouble):
    """The copy on this laptop has exactly what is in the bundle."""


class CopiesDiffer(StorageTrouble):
    """The bundle and the copy on this laptop each hold acts that the other one lacks."""


class BundleTooLarge(StorageTrouble):
    """What a bundle says of itself is more than a panel can hold."""


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


class VoiceMissing(SpeechTrouble):
    """No voice is installed on this computer."""


class SoundMissing(SpeechTrouble):
    """No speaker or headphones play what the voice says."""


class OutputMissing(SpeechTrouble):
    """The loudspeaker or headset that somebody chose is not there, or was pulled out."""


class VoiceKeepsStopping(SpeechTrouble):
    """The voice was started again and again and never said a word."""


class PaperNotSaved(PaperTrouble):
    """A paper could not be written into the folder; what stood there is untouched."""

    def __init__(self, *, folder: str, file: str = "") -> None:
        super().__init__()
        self.folder = folder
        self.file = file


class PaperDiskFull(PaperNotSaved):
    """There was no room left for a paper."""


class PaperFolderGone(PaperNotSaved):
    """The folder went away while papers were written: a stick was pulled out."""


class PaperFolderReadOnly(PaperNotSaved):
    """Nothing may be written into the folder."""


class PaperInUse(PaperNotSaved):
    """Another program holds the older paper open, so it cannot be replaced."""


class PaperMakerStopped(PaperTrouble):
    """The process that makes papers ended before it was done."""


class PapersCancelled(PaperTrouble):
    """Somebody stopped the making of papers."""


class BrailleMissing(PaperTrouble):
    """liblouis, which knows the braille of each language, is not on this computer."""


class PrinterMissing(PaperTrouble):
    """There is no printer on this computer."""


class PrinterRefused(PaperTrouble):
    """The printer did not take a paper."""

    def __init__(self, *, file: str) -> None:
        super().__init__()
        self.file = file


class RecordingNeedsVoice(PaperTrouble):
    """No voice is on this computer that could speak a recording."""


class RecordingTooLong(PaperTrouble):
    """A WAV holds four gigabytes, about a day of speech."""
