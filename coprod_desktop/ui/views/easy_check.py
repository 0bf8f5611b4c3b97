"""Who wrote the easy-read version, and which member has found it easy to read."""

from coprod_desktop.domain.easy_read import EasyCheck, EasyLine, EasyRead, PanelPicture
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session
from coprod_desktop.services import easy_reads, people
from coprod_desktop.services.easy_checks import CheckSight, list_easy_checks
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint, Words
from coprod_desktop.ui.views.easy_line import EasyLineEditor
from coprod_desktop.wording import easy_editor as words
from coprod_desktop.wording import papers as paper_words


class EasyCheckPart(PanelPart):
    """It is a plain draft until a named member has checked what stands there."""

    subjects = (EasyRead, EasyLine, EasyCheck, Person, Word, PanelPicture, Session)

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        session_id: str,
        line: EasyLineEditor,
    ) -> None:
        super().__init__(workspace, announcer, words.CHECKING)
        self._session_id = session_id
        self._line = line
        self.told = Words()
        self.writer: Chooser[str | None] = Chooser(words.WRITER, [(None, words.NOBODY)])
        self.checker: Chooser[str | None] = Chooser(words.CHECKER, [(None, words.NO_MEMBER)])
        self.add(self.told)
        self.add(Hint(words.CHECKING_HINT))
        self.add(self.writer)
        self.add(row(Button(words.KEEP_WRITER, self._keep_writer)))
        self.add(self.checker)
        self.add(row(Button(words.CHECK_NOW, self._check)))
        self.refresh()
        easy = workspace.ask(easy_reads.find_easy_read, session_id)
        self.writer.choose(easy.writer_id if easy else None)

    def refresh(self) -> None:
        """Show how it stands, and who can be asked."""
        self.told.say(self.how_it_stands())
        everybody = self.workspace.ask(people.list_people)
        self.writer.set_options([(None, words.NOBODY), *((one.id, one.name) for one in everybody)])
        members = self.workspace.ask(easy_reads.list_members_to_check, self._session_id)
        self.checker.set_options(
            [(None, words.NOBODY if members else words.NO_MEMBER)]
            + [(one.id, one.name) for one in members]
        )

    def how_it_stands(self) -> str:
        """Say whether it is checked as it stands now."""
        checks = self._checks()
        holds = [one for one in checks if one.holds]
        if holds:
            return _said(words.IS_CHECKED, holds[-1])
        return _said(words.CHANGED_SINCE, checks[-1]) if checks else words.IS_DRAFT

    def _checks(self) -> tuple[CheckSight, ...]:
        easy = self.workspace.ask(easy_reads.find_easy_read, self._session_id)
        return self.workspace.ask(list_easy_checks, easy) if easy else ()

    def _keep_writer(self) -> None:
        self.send(easy_reads.name_easy_writer, self._session_id, self.writer.value)

    def _check(self) -> None:
        if self.checker.value is None:
            self.announcer.say(words.CHOOSE_CHECKER)
            self.checker.control.setFocus()
            return
        if self._line.is_typed():
            # What stands in the box alone is in no paper: nobody can have checked it.
            self.announcer.say(self._line.what_to_do_first())
            return
        self.send(easy_reads.check_easy_read, self._session_id, self.checker.value)


def _said(sentence: str, sight: CheckSight) -> str:
    day = paper_words.day(sight.check.checked_at.astimezone().date())
    return sentence.format(name=sight.person.name, day=day)
