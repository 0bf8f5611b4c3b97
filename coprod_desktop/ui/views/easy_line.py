"""Write one line of an easy-read version; what may be hard to read is told, and never changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal

from coprod_desktop.domain.easy_read import EasyLine
from coprod_desktop.domain.easy_words import Notice, NoticeKind, notices
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.panel import Word
from coprod_desktop.services import easy_reads, panels, pictures, sessions
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import HiddenValue, TextArea, TextField
from coprod_desktop.ui.kit.picture_list import NO_PICTURE, ShownPicture
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.views.easy_lines import EasyLinesPart
from coprod_desktop.ui.views.row_pictures import (
    key_of_own,
    known_picture,
    own_of_key,
    own_picture,
)
from coprod_desktop.wording import easy_editor as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import BOX_FIRST
from coprod_desktop.wording.language import well_ended

# What is noticed is shown when somebody stops to think, and said when they stop for longer.
_SHOWN_AFTER, _SAID_AFTER = 500, 2_000


class EasyLineEditor(PanelPart):
    """The words of one line, what is noticed about them, and the picture beside them."""

    subjects = (EasyLine, Word)

    line_kept = Signal(str)
    words_changed = Signal(str)

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, lines: EasyLinesPart
    ) -> None:
        super().__init__(workspace, announcer, words.THE_LINE)
        self._session_id = session_id
        self._lines = lines
        self._language = workspace.ask(sessions.get_session, session_id).language
        self._bank = workspace.ask(panels.list_words)
        self._noticed: Sequence[Notice] = ()
        self._said = ""
        self._make_fields()
        self._shows_soon = self._timer(_SHOWN_AFTER, self._show_notices)
        self._says_soon = self._timer(_SAID_AFTER, self._say_notices)
        told = {
            "words": self.words,
            "about": self._about,
            "heading": self.is_heading,
            "picture": self._picture,
            "shows": self.shows,
        }
        self._draft = DraftKeeper(self, workspace, f"easy:{session_id}", told, words=self.words)
        self._draft.keep_also(self._picture)
        self._arrange()
        self._draft.bring_back()
        self._lines.rows.moved_to.connect(self._name_words)
        self.words.changed.connect(self._typed)
        self._picture.changed.connect(self._show_picture)
        self.is_heading.changed.connect(self._let_show)
        self._show_all()

    def change(self, line_id: str) -> None:
        """Put a line into the box, unless other words stand there that are kept nowhere."""
        if self.is_typed():
            if self._about.value != line_id:
                self.announcer.say(self.what_to_do_first())
            self.words.control.setFocus()
            return
        line = self.workspace.ask(easy_reads.find_easy_line, line_id)
        if line is not None:
            self._about.put(line_id)
            self._put(line)
            self.words.control.setFocus()

    def take(self, told: str) -> None:
        """Put words from the minutes into the box, letter for letter, after what stands there."""
        self._append(told)

    def choose_picture(self, key: str, shows: str) -> None:
        """Put a picture beside the line: one of the program's, or one of the panel's own."""
        self.shows.set_text(shows)
        self._picture.put(key or None)

    def refresh(self) -> None:
        """Follow the lines and the word bank; a line that is gone leaves its words in the box."""
        self._bank = self.workspace.ask(panels.list_words)
        if self._about.value and not self._lines.place_of(self._about.value):
            self._about.put(None)
        self._show_all()

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.words.show_problem(problems.sentence(problem))

    def _make_fields(self) -> None:
        self._about, self._picture = HiddenValue(), HiddenValue()
        self.words = TextArea(words.NEW_FIRST, hint=words.ENTER_HINT, lines=3)
        self.words.box.on_enter = self._keep
        self.told = Hint()
        self.meaning = Button(words.ADD_MEANING, self._add_meaning)
        self.is_heading = Check(words.IS_HEADING)
        self.picture = ShownPicture(words.NO_PICTURE_CHOSEN)
        self.shows = TextField(words.SHOWS, hint=words.SHOWS_HINT)
        self.keep = Button(words.ADD_LINE, self._keep, kind=Kind.PRIMARY)
        self.leave_it = Button(words.LEAVE_LINE, self._leave_it)

    def _arrange(self) -> None:
        self.add(Hint(words.ONE_IDEA))
        self.add(self.words)
        self.add(row(self.keep, self.leave_it, self.meaning))
        self.add(self.told)
        for part in (self.is_heading, self.picture, self.shows):
            self.add(part)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _put(self, line: EasyLine) -> None:
        self.words.set_text(line.words)
        self.is_heading.setChecked(line.is_heading)
        self._picture.put(_picture_key(line))
        self.shows.set_text(line.said)
        self._show_all()

    def _clear(self) -> None:
        self._about.put(None)
        self.words.clear()
        self.words.clear_problem()
        self.is_heading.setChecked(False)
        self._picture.put(None)
        self.shows.set_text("")
        self._show_all()

    def is_typed(self) -> bool:
        """Whether something stands here that is kept nowhere: words, or a picture chosen first."""
        line = self.workspace.ask(easy_reads.find_easy_line, self._about.value or "")
        if self.words.text().strip():
            return line is None or self._told() != _told_by(line)
        kept = _picture_key(line) if line else None
        return bool(self._picture.value) and self._picture.value != kept

    def what_to_do_first(self) -> str:
        """Say what stands here in the way."""
        return BOX_FIRST if self.words.text().strip() else words.PICTURE_FIRST

    def _told(self) -> EasyWords:
        picture = self._picture.value or ""
        own_id = own_of_key(picture)
        return EasyWords(
            words=self.words.text(),
            is_heading=self.is_heading.isChecked(),
            picture="" if own_id else picture,
            own_picture_id=own_id,
            said=self.shows.text(),
        )

    def _keep(self) -> None:
        told = self._told()
        if self._about.value:
            change = easy_reads.change_easy_line
            self.send_draft(self._draft, self._kept, change, self._about.value, told)
        else:
            after = self._lines.rows.current_key
            add = easy_reads.add_easy_line
            self.send_draft(self._draft, self._kept, add, self._session_id, told, after_id=after)

    def _kept(self, line: EasyLine) -> None:
        # The person goes there first: a reader says nothing of a box that changed before.
        self.words.control.setFocus()
        self._clear()
        self.line_kept.emit(line.id)

    def _leave_it(self) -> None:
        self.words.control.setFocus()
        self._clear()
        self._draft.forget()

    def _typed(self) -> None:
        self._shows_soon.start()
        self._says_soon.start()
        self._let_leave()

    def _show_all(self) -> None:
        self._name_words()
        self._show_picture()
        self._let_show()
        self._show_notices()

    def _name_words(self, _key: str = "") -> None:
        place = self._lines.place_of(self._about.value)
        after = self._lines.place_of(self._lines.rows.current_key)
        if place:
            self.words.say_label(words.OLD_LINE.format(place=place))
        elif after:
            self.words.say_label(words.NEW_AFTER.format(place=after))
        else:
            self.words.say_label(words.NEW_FIRST)
        self.keep.say(words.KEEP_LINE if place else words.ADD_LINE)
        self._let_leave()

    def _let_leave(self) -> None:
        stands = (self._about.value, self.words.text(), self._picture.value)
        self.leave_it.setEnabled(any(stands))

    def _let_show(self) -> None:
        """A heading stands alone, without a picture."""
        shows = bool(self._picture.value) and not self.is_heading.isChecked()
        self.shows.setEnabled(shows)

    def _show_picture(self) -> None:
        key = self._picture.value or ""
        if (own_id := own_of_key(key)) is not None:
            own = self.workspace.ask(pictures.find_own, own_id)
            called = words.OUR_OWN.format(name=own.name) if own else ""
            picture = own_picture(self.workspace, own) if own else NO_PICTURE
        else:
            known = pictures.find_picture(key)
            called, picture = (known.shows if known else ""), known_picture(key)
        told = words.PICTURE_CHOSEN.format(picture=called) if called else words.NO_PICTURE_CHOSEN
        self.picture.show_picture(picture, told)
        self._let_show()
        self._let_leave()

    def _show_notices(self) -> None:
        self._noticed = notices(self.words.text(), self._bank, language=self._language)
        told = "\n".join(words.notice(one) for one in self._noticed)
        self.told.say(told or (words.PLAIN if self.words.text().strip() else ""))
        self.meaning.setEnabled(self._hard_word() is not None)
        self.words_changed.emit(self.words.text())

    def _say_notices(self) -> None:
        """Say what is noticed once, to whoever cannot see it, when they stop to think."""
        told = " ".join(well_ended(words.notice(one)) for one in self._noticed if self._waits(one))
        if told and told != self._said:
            self.announcer.say_to_reader(told)
        self._said = told

    def _hard_word(self) -> Notice | None:
        """The first hard word whose meaning does not stand here yet."""
        hard = (one for one in self._noticed if one.kind is NoticeKind.HARD_WORD)
        return next((one for one in hard if self._waits(one)), None)

    def _waits(self, one: Notice) -> bool:
        """Whether something is left to do about it."""
        return one.kind is not NoticeKind.HARD_WORD or one.meaning not in self.words.text()

    def _add_meaning(self) -> None:
        hard = self._hard_word()
        if hard is not None:
            self._append(words.MEANS.format(word=hard.words, meaning=hard.meaning))

    def _append(self, told: str) -> None:
        """Add a line to what stands there, as if it were typed: Undo takes it away again."""
        # The person goes there first: a reader says nothing of a box that changed before.
        self.words.control.setFocus()
        cursor = self.words.box.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"\n{told}" if self.words.text().strip() else told)
        self.words.box.setTextCursor(cursor)
        self._show_notices()


def _picture_key(line: EasyLine) -> str | None:
    return key_of_own(line.own_picture_id) if line.own_picture_id else line.picture or None


def _told_by(line: EasyLine) -> EasyWords:
    return EasyWords(
        words=line.words,
        is_heading=line.is_heading,
        picture=line.picture,
        own_picture_id=line.own_picture_id,
        said=line.said,
    )
