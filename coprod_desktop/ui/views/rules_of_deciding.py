"""How the panel decides when nobody says otherwise."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Method, Panel
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.rules_part import RulesPart
from coprod_desktop.wording import deciding
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.labels import label


class RulesOfDeciding(RulesPart):
    """The method and the quorum."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.DECIDING)
        self.method = Chooser(words.METHOD, [(one, label(one)) for one in Method])
        self.quorum = NumberField(words.QUORUM, 0, 0, 60)
        self.lived_share = NumberField(deciding.LIVED_SHARE, 0, 0, 100)
        self.threshold = NumberField(deciding.THRESHOLD, 67, 1, 100)
        self.dots = NumberField(deciding.DOTS_EACH, 3, 1, 20)
        self.keep = Button(words.KEEP_DECIDING, self._keep)
        for part in (self.method, self.quorum, self.lived_share, self.threshold, self.dots):
            self.add(part)
        self.add(row(self.keep))
        told = {
            "method": self.method,
            "quorum": self.quorum,
            "lived share": self.lived_share,
            "threshold": self.threshold,
            "dots": self.dots,
        }
        self.begin("rules of deciding", told)

    def show_rules(self, panel: Panel) -> None:
        """Show the rules as they are stored."""
        self.method.choose(panel.method)
        self.quorum.set_value(panel.quorum)
        self.lived_share.set_value(panel.lived_share_percent)
        self.threshold.set_value(panel.threshold_percent)
        self.dots.set_value(panel.dots_each)

    def _keep(self) -> None:
        change = partial(
            replace,
            method=self.method.value,
            quorum=self.quorum.value(),
            lived_share_percent=self.lived_share.value(),
            threshold_percent=self.threshold.value(),
            dots_each=self.dots.value(),
        )
        self.keep_rules(change)
