"""The way into a panel: the list of panels, a passphrase, a new panel, the practice panel."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.troubles import (
    PassphraseMissing,
    PassphraseTooShort,
    StorageTrouble,
)
from coprod_desktop.services import (
    bundles,
    going_back,
    panel_files,
    pens,
    read_only,
    recovery,
    rescue,
    shares,
    this_computer,
)
from coprod_desktop.services.bundles import Came
from coprod_desktop.services.going_back import Backup
from coprod_desktop.services.panel_files import MadePanel, PanelTold
from coprod_desktop.services.panel_list import PanelOnLaptop, find_panel_at
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.pen import call_laptop
from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.new_passphrase import NewPassphraseView
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.views.going_back import GoingBackView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.lost_passphrase import LostPassphraseView
from coprod_desktop.ui.views.new_panel import NewPanelView
from coprod_desktop.ui.views.open_bundle import OpenBundleView
from coprod_desktop.ui.views.rescue import RescueView
from coprod_desktop.ui.views.two_shares import TwoSharesView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.wording import backups as backup_words
from coprod_desktop.wording import handing_over as bundle_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import recovery as recovery_words
from coprod_desktop.wording import screens as words

# Opens a panel with what was typed from paper, and gives it a passphrase.
OpenWith = Callable[[tuple[Any, ...], str], Workspace]


class Entrance(QObject):
    """Opens one panel at a time; whoever goes away from the screen has changed their mind.

    A panel that is open by then is closed again, and a new one that nobody has seen is taken away.
    """

    # The PanelOnLaptop, its Workspace, and the recovery words of a panel that is new.
    opened = Signal(object, object, tuple)

    def __init__(
        self, window: MainWindow, jobs: Jobs, deliver: Delivery, cost: Cost | None = None
    ) -> None:
        super().__init__()
        self._window = window
        self._jobs = jobs
        self._deliver = deliver
        self._cost = cost
        self._opening_at: View | None = None
        self._is_closed = False

    def go_home(self) -> None:
        """Show the panels of this laptop."""
        view = HomeView(self._window.announcer)
        self.join_home(view)
        self._window.show_view(view, has_panel=False)

    def join_home(self, view: HomeView) -> None:
        """Do what the home screen asks for."""
        view.open_requested.connect(self.unlock)
        view.new_requested.connect(self._ask_for_new_panel)
        view.practice_requested.connect(self._open_practice)
        view.bundle_requested.connect(self._ask_for_bundle)

    def unlock(self, panel: PanelOnLaptop) -> None:
        """Ask for the passphrase of a panel; the practice panel opens without one."""
        if panel.is_practice:
            self._open_practice()
            return
        trouble = rescue.find_trouble(panel.folder)
        if trouble is not None:
            self.show_rescue(panel, trouble)
            return
        view = UnlockView(self._window.announcer, panel)
        view.open_requested.connect(partial(self._open, view, panel))
        view.computer_requested.connect(partial(self._open_by_computer, view, panel))
        view.words_requested.connect(partial(self._ask_for_words, panel))
        view.shares_requested.connect(partial(self._ask_for_shares, panel))
        view.backups_requested.connect(partial(self._show_backups, panel))
        view.back_requested.connect(self.go_home)
        self._window.show_view(view, has_panel=False)

    def close(self) -> None:
        """Open nothing more: the program goes."""
        self._is_closed = True

    def _open(self, view: UnlockView, panel: PanelOnLaptop, passphrase: str) -> None:
        def work(_job: Job[Workspace]) -> Workspace:
            return panel_files.open_panel(panel.folder, passphrase, deliver=self._deliver)

        self._open_by(view, panel, work)

    def _open_by_computer(self, view: UnlockView, panel: PanelOnLaptop) -> None:
        def work(_job: Job[Workspace]) -> Workspace:
            return this_computer.open_panel(panel.folder, deliver=self._deliver)

        self._open_by(view, panel, work)

    def _open_by(
        self, view: UnlockView, panel: PanelOnLaptop, work: Callable[[Job[Workspace]], Workspace]
    ) -> None:
        done = partial(self._arrived, view, panel)
        refused = partial(self._rescue_or_tell, view, panel, view.show_problem)
        self._jobs.start(work, done, refused)

    def show_rescue(self, panel: PanelOnLaptop, trouble: StorageTrouble) -> None:
        """Show what is wrong with a panel that does not open, and each way out."""
        view = RescueView(self._window.announcer, self._jobs, panel, trouble)
        view.again_requested.connect(partial(self.unlock, panel))
        view.anew_requested.connect(self._make_practice_anew)
        view.backups_requested.connect(partial(self._show_backups, panel))
        view.open_requested.connect(self.unlock)
        view.read_requested.connect(partial(self._open_to_read, view, panel))
        view.back_requested.connect(self.go_home)
        self._window.show_view(view, has_panel=False)

    def _open_to_read(self, view: RescueView, panel: PanelOnLaptop, passphrase: str) -> None:
        def work(_job: Job[Workspace]) -> Workspace:
            return read_only.open_to_read(panel.folder, passphrase, deliver=self._deliver)

        done = partial(self._arrived, view, panel)
        self._jobs.start(work, done, partial(self._tell, view, view.show_problem))

    def _rescue_or_tell(
        self, view: View, panel: PanelOnLaptop, show: Callable[[str], None], problem: Problem
    ) -> None:
        """What no other passphrase mends has a screen of its own."""
        if self._is_before(view) and isinstance(problem, rescue.FILE_TROUBLES):
            self._opening_at = None
            self.show_rescue(panel, problem)
        else:
            self._tell(view, show, problem)

    def _ask_for_words(self, panel: PanelOnLaptop) -> None:
        def open_with(typed: tuple[str, ...], passphrase: str) -> Workspace:
            return recovery.open_with_recovery_words(
                panel.folder, typed[0], passphrase, deliver=self._deliver, cost=self._cost
            )

        self._ask_for_paper(LostPassphraseView(self._window.announcer, panel), panel, open_with)

    def _ask_for_shares(self, panel: PanelOnLaptop) -> None:
        def open_with(both: tuple[str, str], passphrase: str) -> Workspace:
            return shares.open_with_shares(
                panel.folder, both, passphrase, deliver=self._deliver, cost=self._cost
            )

        self._ask_for_paper(TwoSharesView(self._window.announcer, panel), panel, open_with)

    def _ask_for_paper(
        self, view: NewPassphraseView, panel: PanelOnLaptop, open_with: OpenWith
    ) -> None:
        view.open_requested.connect(partial(self._open_with_paper, view, panel, open_with))
        view.back_requested.connect(partial(self.unlock, panel))
        self._window.show_view(view, has_panel=False)

    def _open_with_paper(
        self,
        view: NewPassphraseView,
        panel: PanelOnLaptop,
        open_with: OpenWith,
        typed: tuple[str, ...],
        passphrase: str,
    ) -> None:
        def work(_job: Job[Workspace]) -> Workspace:
            return open_with(typed, passphrase)

        def done(workspace: Workspace) -> None:
            here = self._is_before(view)
            # Also to who went away: the passphrase is another one by now.
            self._window.announcer.say(recovery_words.OPENED if here else recovery_words.KEPT)
            self._arrived(view, panel, workspace)

        def failed(problem: Problem) -> None:
            is_new_one = isinstance(problem, PassphraseMissing | PassphraseTooShort)
            at_box = partial(view.show_problem, box=getattr(problem, "box", 1))
            show = view.show_passphrase_problem if is_new_one else at_box
            self._rescue_or_tell(view, panel, show, problem)

        self._jobs.start(work, done, failed)

    def _show_backups(self, panel: PanelOnLaptop) -> None:
        view = GoingBackView(self._window.announcer, panel)
        view.chosen.connect(partial(self._go_back_to, view, panel))
        view.back_requested.connect(partial(self.unlock, panel))
        self._window.show_view(view, has_panel=False)

    def _go_back_to(
        self, view: GoingBackView, panel: PanelOnLaptop, backup: Backup, now: str, then: str
    ) -> None:
        def work(_job: Job[None]) -> None:
            going_back.go_back_to(panel.folder, backup, now=now, then=then)

        def done(_nothing: None) -> None:
            # Said wherever the person is by now: the panel is another one than before.
            when = backup_words.moment(backup.made_at)
            self._window.announcer.say(backup_words.WENT.format(when=when))
            if self._is_before(view):
                self.unlock(panel)

        def failed(problem: Problem) -> None:
            if self._is_before(view):
                view.show_problem(problem)

        self._jobs.start(work, done, failed)

    def _ask_for_bundle(self) -> None:
        view = OpenBundleView(self._window.announcer)
        view.open_requested.connect(partial(self._open_bundle, view))
        view.back_requested.connect(self.go_home)
        self._window.show_view(view, has_panel=False)

    def _open_bundle(
        self, view: OpenBundleView, file: Path, passphrase: str, here: str, label: str
    ) -> None:
        def work(_job: Job[Came]) -> Came:
            laptop = call_laptop(here)
            return bundles.open_bundle(file, passphrase, laptop, label=label, deliver=self._deliver)

        def done(came: Came) -> None:
            # Also to who went away: the panel stands on this laptop by now.
            who = bundle_words.who_writes(came.workspace.ask(pens.who_writes))
            self._window.announcer.say(bundle_words.came(who, got_pen=came.got_pen))
            if came.still_gives:
                self._window.announcer.say(bundle_words.STILL_GIVES)
            self._arrived(view, find_panel_at(came.folder), came.workspace)

        self._jobs.start(work, done, partial(self._tell, view, view.show_problem))

    def _open_practice(self) -> None:
        view = self._window.view
        self._window.announcer.say(words.MAKING_PRACTICE)
        if view is None or self._opening_at is view:
            return
        self._opening_at = view
        panel = PanelOnLaptop(
            folder=panel_files.practice_folder(), label=words.PRACTICE, is_practice=True
        )

        def work(_job: Job[Workspace]) -> Workspace:
            return panel_files.open_practice_panel(deliver=self._deliver)

        done = partial(self._arrived, view, panel)
        refused = partial(self._rescue_or_tell, view, panel, self._refuse_practice)
        self._jobs.start(work, done, refused)

    def _make_practice_anew(self) -> None:
        rescue.clear_practice()
        self._open_practice()

    def _ask_for_new_panel(self) -> None:
        view = NewPanelView(self._window.announcer)
        view.make_requested.connect(partial(self._make, view))
        view.back_requested.connect(self.go_home)
        self._window.show_view(view, has_panel=False)

    def _make(self, view: NewPanelView, told: PanelTold) -> None:
        def work(_job: Job[MadePanel]) -> MadePanel:
            return panel_files.make_panel(
                panel_files.next_folder(), told, deliver=self._deliver, cost=self._cost
            )

        done = partial(self._made, view)
        self._jobs.start(work, done, partial(self._tell, view, view.show_problem))

    def _made(self, view: View, made: MadePanel) -> None:
        if not self._is_before(view):
            panel_files.take_away(made)
            self._window.announcer.say(words.NOT_MADE)
            return
        self.opened.emit(find_panel_at(made.folder), made.workspace, made.recovery_words)

    def _arrived(self, view: View, panel: PanelOnLaptop, workspace: Workspace) -> None:
        self._opening_at = None
        if self._is_before(view):
            self.opened.emit(panel, workspace, ())
        else:
            workspace.close()

    def _refuse_practice(self, sentence: str) -> None:
        self._opening_at = None
        self._window.announcer.say(sentence)

    def _tell(self, view: View, show: Callable[[str], None], problem: Problem) -> None:
        if self._is_before(view):
            show(problems.sentence(problem))

    def _is_before(self, view: View) -> bool:
        """Whether the person is still at that screen, or looks at another one over it."""
        return view in self._window.views and not self._is_closed
