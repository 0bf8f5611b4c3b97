"""Where papers go: a folder or a stick, with a password or without."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from coprod_desktop import paths
from coprod_desktop.paper_choices import keep_paper_choices, read_paper_choices
from coprod_desktop.services.hand_outs import SHORTEST_PASSWORD
from coprod_desktop.ui import sticks
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.ui.kit.words import Hint, KeptLine, Words
from coprod_desktop.ui.sticks import Stick
from coprod_desktop.wording import handing_out as words
from coprod_desktop.wording.live import CHOOSE_FOLDER, NOT_ENCRYPTED


def stick_or_folder() -> Path:
    """Give where somebody looks for a file from another laptop: on a stick, or in our folder."""
    found = sticks.list_sticks()
    return found[0].folder if found else folder_to_begin_with()


class WherePapersGo(Section):
    """A folder that was used before, a stick that is plugged in, or another folder."""

    place_changed = Signal()

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(words.WHERE)
        self._announcer = announcer
        self._sticks: tuple[Stick, ...] = sticks.list_sticks()
        self._folder = folder_to_begin_with()
        self._need = 0
        self.place: Chooser[str] = Chooser(words.PLACE, self._offered())
        self.room = KeptLine()
        self.protect = Check(words.PROTECT, description=words.PROTECT_HINT)
        hint = words.PASSWORD_HINT.format(least=SHORTEST_PASSWORD)
        self.password = PassphraseField(words.PASSWORD, hint)
        self.again = PassphraseField(words.PASSWORD_AGAIN)
        self.write_down = Check(words.WRITE_DOWN, on=True)
        self._warning = Words(NOT_ENCRYPTED)
        self._arrange()
        self.place.changed.connect(self._show_room)
        self.protect.changed.connect(self._show_password)
        self._show_password()
        self._show_room()

    @property
    def folder(self) -> Path:
        """The folder that papers go into."""
        return Path(self.place.value)

    @property
    def stick(self) -> Stick | None:
        """The stick that the folder is on, if it is on one."""
        return sticks.stick_of(self.folder, self._sticks)

    def is_stick_gone(self) -> bool:
        """Say whether the stick that is chosen was taken out meanwhile."""
        return self.stick is not None and not self.stick.is_there

    def told_password(self) -> str | None:
        """Give the password, or none; nothing at all where something is wrong, which is said."""
        if not self.protect.isChecked():
            return ""
        if not self.password.text():
            return self._refuse(self.password, words.PASSWORD_MISSING)
        if self.password.text() != self.again.text():
            return self._refuse(self.again, words.PASSWORDS_DIFFER)
        return self.password.text()

    def forget_password(self) -> None:
        """Keep no password once it is not needed any more."""
        self.password.set_text("")
        self.again.set_text("")

    def need(self, size: int) -> None:
        """Know how much room the papers may take."""
        self._need = size
        self._show_room()

    def keep_for_next_time(self) -> None:
        """Begin with this folder next time; a stick is offered by itself while it is there."""
        if self.stick is None:
            remember_folder(self.folder)

    def use(self, folder: Path) -> None:
        """Offer a folder, and choose it."""
        self._folder = folder
        self.place.set_options(self._offered())
        self.place.choose(str(folder))
        self._show_room()

    def choose_folder(self) -> None:
        """Ask for a folder, and keep it also for whoever looks at another screen first."""
        folder = QFileDialog.getExistingDirectory(self, CHOOSE_FOLDER, str(self.folder))
        if folder:
            self.use(Path(folder))
            self.keep_for_next_time()
            self._announcer.say(words.GO_INTO.format(place=self.place.chosen_label))

    def look_for_sticks(self) -> None:
        """See what is plugged in by now, and say it."""
        self._sticks = sticks.list_sticks()
        self.place.set_options(self._offered())
        self._show_room()
        names = words.names([one.name for one in self._sticks])
        found = words.STICKS_FOUND.format(names=names) if self._sticks else words.NO_STICK
        self._announcer.say(found)

    def _arrange(self) -> None:
        choose = Button(words.OTHER_FOLDER, self.choose_folder)
        look = Button(words.LOOK_FOR_STICKS, self.look_for_sticks)
        self.add(self.place)
        self.add(self.room)
        self.add(row(choose, look))
        self.add(self._warning)
        self.add(self.protect)
        self.add(Hint(words.PROTECT_HINT))
        self.add(self.password)
        self.add(self.again)
        self.add(self.write_down)
        self.fill()

    def _offered(self) -> list[tuple[str, str]]:
        told = [(str(self._folder), words.FOLDER.format(folder=self._folder))]
        for one in self._sticks:
            free = words.room(one.free)
            told.append((str(one.folder), words.STICK.format(name=one.name, free=free)))
        return told

    def _show_room(self) -> None:
        self.place_changed.emit()
        free = sticks.free_room(self.folder)
        if free is None:
            self.room.say("")
            return
        is_little = free < self._need
        sentence = words.LITTLE_ROOM if is_little else words.ROOM_FREE
        self.room.say(sentence.format(free=words.room(free), need=words.room(self._need)))
        self.room.stand_out(on=is_little)

    def _show_password(self) -> None:
        is_on = self.protect.isChecked()
        self._warning.say(words.ONLY_PDF_PROTECTED if is_on else NOT_ENCRYPTED)
        self.password.setVisible(is_on)
        self.again.setVisible(is_on)

    def _refuse(self, field: PassphraseField, sentence: str) -> None:
        field.show_problem(sentence)
        self._announcer.say(sentence)


def folder_to_begin_with() -> Path:
    """Give the folder of last time, else that for documents."""
    kept = read_paper_choices(paths.config_folder()).folder
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    offered = (Path(one) for one in (kept, documents) if one)
    return next((one for one in offered if one.is_dir()), Path.home())


def remember_folder(folder: Path) -> None:
    """Begin with a folder next time."""
    home = paths.config_folder()
    keep_paper_choices(home, replace(read_paper_choices(home), folder=str(folder)))
