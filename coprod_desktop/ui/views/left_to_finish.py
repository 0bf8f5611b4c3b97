"""What is left to finish after a session: a list of sentences, each a way to its place."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.happened import Happened
from coprod_desktop.services import finishing
from coprod_desktop.services.finishing import LeftKind, LeftToFinish, ThingLeft
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import afterwards as words


class LeftToFinishPart(PanelPart):
    """Counts what waits, and leads to it."""

    wanted = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.TO_FINISH)
        self._session_id = session_id
        self._things: dict[str, ThingLeft] = {}
        # The screen's own sentence says it; as a plain label it would be read with the region too.
        self.told = Hint()
        self.rows = SentenceList(words.TO_FINISH, rows=4, empty=words.NOTHING_LEFT)
        self.rows.chosen.connect(self._choose)
        self.add(self.told)
        self.add(self.rows)
        self.refresh()

    def heard(self, happened: Happened) -> None:
        """Count anew after every act: nearly each of them may finish something."""
        del happened
        self.refresh()

    def refresh(self) -> None:
        """Show what is left now."""
        left = self.workspace.ask(finishing.see_what_is_left, self._session_id)
        self._things = {one.key: one for one in left.things}
        self.rows.set_rows([(one.key, _sentence(one)) for one in left.things])
        self.told.say(_summary(left))

    def _choose(self, key: str) -> None:
        self.wanted.emit(self._things[key])


def _summary(left: LeftToFinish) -> str:
    counted = (
        (left.total, words.things_left),
        (left.moments, words.moments_left),
        (left.points, words.points_left),
        (left.worries, words.worries),
        (left.unsigned, words.unsigned),
    )
    told = [say(count) for count, say in counted if count]
    return " ".join(told) or words.NOTHING_LEFT


def _sentence(one: ThingLeft) -> str:
    name = one.person.name if one.person else words.SOMEBODY
    match one.kind:
        case LeftKind.MOMENT:
            time = f"{one.at.astimezone():%H:%M}" if one.at else ""
            return words.LEFT_MOMENT.format(time=time, name=name)
        case LeftKind.POINTS:
            return words.points_of(name, one.count)
        case LeftKind.WORRY:
            return words.LEFT_WORRY.format(number=one.number, name=name)
        case LeftKind.WANTED:
            return words.LEFT_WANTED.format(name=name, words=" ".join(one.words.split()))
        case LeftKind.UNSIGNED:
            return words.LEFT_UNSIGNED.format(name=name)
