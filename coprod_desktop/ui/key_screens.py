"""The screens about who can open the panel, and the ways between them."""

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import facilitators, this_computer
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.ways_in import WayIn
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.share_screens import ShareScreens, StartChange
from coprod_desktop.ui.views.new_key import Also, NewKeyView
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.ways_in import WaysInView
from coprod_desktop.wording import problems
from coprod_desktop.wording import this_computer as computer_words
from coprod_desktop.wording import ways_in as words


class KeyScreens:
    """Leads through them; new recovery words are on paper before they count."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        jobs: Jobs,
        *,
        leave: Callable[[], None],
        go_back: Callable[[], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._leave = leave
        self._go_back = go_back
        self.shares = ShareScreens(
            window,
            workspace,
            leave=leave,
            go_back=self.show,
            change=self._change,
            or_say=self._or_say,
        )

    def show(self) -> None:
        """Show who can open the panel."""
        self._unless_practice(self.show_list)

    def show_shares(self) -> None:
        """Show what shares are for the organisation, and whether there are some."""
        self._unless_practice(self.shares.show)

    def _unless_practice(self, show: Callable[[], object]) -> None:
        if self._workspace.is_practice:
            self._window.announcer.say(words.PRACTICE)
        else:
            self._or_say(show)

    def show_list(self) -> WaysInView:
        """Show the list, also of a panel that is only for practice."""
        self._leave()
        with hushed():
            view = WaysInView(
                self._workspace,
                self._window.announcer,
                computer_can_open=this_computer.may_open(self._workspace.folder),
            )
        view.computer.allowed.connect(partial(self._let_computer, view))
        view.computer.forgotten.connect(partial(self._forget_computer, view))
        view.removal_requested.connect(self._ask)
        view.words_requested.connect(partial(self._ask, None))
        view.shares_requested.connect(self.show_shares)
        view.back_requested.connect(self._go_back)
        self._window.show_view(view, has_panel=True)
        return view

    def _ask(self, gone: WayIn | None) -> None:
        def show() -> None:
            facilitators.must_be_able_to_change_key(self._workspace, without=gone)
            self.show_meaning(gone)

        self._or_say(show)

    def show_meaning(self, gone: WayIn | None) -> None:
        """Show what a new key means, without somebody or with new words."""
        self._leave()
        with hushed():
            view = NewKeyView(self._workspace, self._window.announcer, gone)
        view.wanted.connect(partial(self._begin, gone))
        view.back_requested.connect(self.show)
        self._window.show_view(view, has_panel=True)

    def _begin(self, gone: WayIn | None, also: Also) -> None:
        if not also.new_words:
            self._give_key(gone, (), also)
            return
        fresh = facilitators.new_recovery_words()
        with hushed():
            view = RecoveryView(self._window.announcer, fresh)
        view.kept.connect(partial(self._give_key, gone, fresh, also))
        self._window.show_view(view, has_panel=False)

    def _give_key(self, gone: WayIn | None, recovery_words: Sequence[str], also: Also) -> None:
        self._change(
            lambda progress: facilitators.give_new_key(
                self._workspace,
                without=gone,
                recovery_words=recovery_words,
                without_shares=also.without_shares,
                progress=progress,
            )
        )

    def _change(self, start: StartChange, *, new_key: bool = True) -> None:
        view = self.show_list()
        if new_key:
            view.be_busy(busy=True)
            self._window.announcer.say(words.CHANGING)
        try:
            reply = start(partial(self._moved, view))
        except Problem as problem:
            self._failed(view, problem)
            return
        reply.then(lambda _nothing: self._done(view), partial(self._failed, view))

    def _let_computer(self, view: WaysInView, passphrase: str) -> None:
        folder = self._workspace.folder
        told = partial(self._told_computer, view, computer_words.ALLOWED, can_open=True)
        self._jobs.start(
            lambda _job: this_computer.let_open(folder, passphrase),
            lambda _nothing: told(),
            partial(self._refused_computer, view),
        )

    def _forget_computer(self, view: WaysInView) -> None:
        folder = self._workspace.folder
        told = partial(self._told_computer, view, computer_words.FORGOTTEN, can_open=False)
        self._jobs.start(
            lambda _job: this_computer.forget(folder),
            lambda _nothing: told(),
            partial(self._refused_computer, view),
        )

    def _told_computer(self, view: WaysInView, told: str, *, can_open: bool) -> None:
        if self._is_before(view):
            view.computer.show_state(can_open=can_open)
        self._window.announcer.say(told)

    def _refused_computer(self, view: WaysInView, problem: Problem) -> None:
        sentence = problems.sentence(problem)
        if self._is_before(view):
            view.computer.show_problem(sentence)
        else:
            self._window.announcer.say(sentence)

    def _or_say(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Problem as problem:
            self._window.announcer.say(problems.sentence(problem))

    def _moved(self, view: WaysInView, done: int, total: int) -> None:
        if self._is_before(view):
            view.show_progress(done, total)

    def _done(self, view: WaysInView) -> None:
        if self._is_before(view):
            view.be_busy(busy=False)

    def _failed(self, view: WaysInView, problem: Problem) -> None:
        self._done(view)
        self._window.announcer.say(problems.sentence(problem))

    def _is_before(self, view: View) -> bool:
        return self._window.view is view
