"""A late guest: somebody who is not on the list comes while the session runs."""

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.session import Presence
from coprod_desktop.services import guests
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import coming as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.labels import label


class LateGuest(PanelPart):
    """Add somebody who is here, without leaving the session."""

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.GUEST)
        self._session_id = session_id
        self.name = TextField(words.GUEST_NAME)
        self.role = Chooser(words.GUEST_ROLE, [(one, label(one)) for one in Role])
        self.role.choose(Role.GUEST)
        self.by_phone = Check(words.GUEST_BY_PHONE)
        self.name.entered.connect(self._add)
        told = {"name": self.name, "role": self.role, "by phone": self.by_phone}
        self._draft = DraftKeeper(self, workspace, f"late guest:{session_id}", told)
        self._draft.bring_back()
        for part in (self.name, self.role, self.by_phone):
            self.add(part)
        self.add(row(Button(words.ADD_GUEST, self._add)))
        self.fill()

    def refused(self, problem: Problem) -> None:
        """Say it at the name."""
        super().refused(problem)
        self.name.show_problem(problems.sentence(problem))

    def _add(self) -> None:
        self.send_draft(
            self._draft,
            self._added,
            guests.welcome_guest,
            self._session_id,
            name=self.name.text(),
            role=self.role.value,
            presence=Presence.BY_PHONE if self.by_phone.isChecked() else Presence.IN_ROOM,
        )

    def _added(self, _person: Person) -> None:
        self.name.set_text("")
        self.role.choose(Role.GUEST)
        self.by_phone.setChecked(False)
