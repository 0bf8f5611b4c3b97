"""Practising: the real panel rests while a copy of it is on the screen, and then comes back."""

from collections.abc import Callable

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import practice_runs, sessions
from coprod_desktop.services.practice_runs import PracticeRun
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.panel_screens import PanelScreens
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.wording import practice_run as words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words


class Practising:
    """Begins and ends one practice run at a time; what a killed program left is cleared first."""

    def __init__(
        self, window: MainWindow, jobs: Jobs, opened: Callable[[Workspace, str], None]
    ) -> None:
        self._window = window
        self._jobs = jobs
        self._opened = opened
        self._real: PanelScreens | None = None
        self._run: PracticeRun | None = None
        practice_runs.clear_left_overs()

    def begin(self, screens: PanelScreens) -> None:
        """Copy the panel beside the screen, and go on in the copy."""
        say = self._window.announcer.say
        if self._real is not None:
            say(words.ALREADY)
            return
        if screens.workspace.ask(sessions.find_open_session) is not None:
            say(words.SESSION_RUNS)
            return
        session_id = self._session_to_practise(screens)
        if session_id is None:
            say(screen_words.NO_SESSION)
            return
        say(words.BEGINNING)
        self._real = screens
        screens.rest()

        def work(_job: Job[PracticeRun]) -> PracticeRun:
            return practice_runs.begin_run(screens.workspace, session_id)

        self._jobs.start(work, self._began, self._failed)

    def end(self, shown: PanelScreens | None) -> PanelScreens | None:
        """Delete the copy; give the screens of the real panel back, if somebody practised."""
        real, run = self._real, self._run
        self._real = self._run = None
        self._window.practice.hide()
        if real is None:
            return None
        if run is not None:
            if shown is not None:
                shown.close()
            practice_runs.end_run(run)
            self._window.announcer.say(words.ENDED)
        return real

    def _session_to_practise(self, screens: PanelScreens) -> str | None:
        view = self._window.view
        if isinstance(view, PrepareView):
            return view.session_id
        held = screens.workspace.ask(sessions.list_sessions)
        planned = [one.id for one in held if one.state is SessionState.PLANNED]
        return planned[0] if planned else None

    def _began(self, run: PracticeRun) -> None:
        if self._real is None:
            # The panel was closed meanwhile: nothing of the copy stays.
            practice_runs.end_run(run)
            return
        self._run = run
        self._window.practice.show()
        self._window.announcer.say(f"{words.BAND}.")
        self._opened(run.workspace, run.session_id)

    def _failed(self, problem: Problem) -> None:
        real, self._real = self._real, None
        self._window.announcer.say(problems.sentence(problem))
        if real is not None:
            real.begin()
