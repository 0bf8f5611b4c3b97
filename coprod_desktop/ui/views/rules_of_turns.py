"""Which rules of fair order the panel switched on, and how long an interpreter works."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.turns import TurnRule
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.views.rules_part import RulesPart
from coprod_desktop.wording import floor as words
from coprod_desktop.wording.labels import label


class RulesOfTurns(RulesPart):
    """One tick for each rule; the weightiest stands first."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.RULES_OF_TURNS)
        self.ticks = {
            rule: Check(label(rule), description=words.RULE_MEANINGS[rule]) for rule in TurnRule
        }
        self.stint = NumberField(words.STINT_LIMIT, 30, 5, 120)
        self.add(Hint(words.RULES_HINT))
        for tick in self.ticks.values():
            self.add(tick)
        self.add(self.stint)
        self.add(row(Button(words.KEEP_TURNS, self._keep)))
        told = {rule.value: tick for rule, tick in self.ticks.items()}
        self.begin("rules of turns", {**told, "stint": self.stint})

    def show_rules(self, panel: Panel) -> None:
        """Show the rules as they are stored."""
        for rule, tick in self.ticks.items():
            tick.setChecked(rule in panel.turn_rules)
        self.stint.set_value(panel.stint_minutes)

    def _keep(self) -> None:
        chosen = tuple(rule for rule, tick in self.ticks.items() if tick.isChecked())
        change = partial(replace, turn_rules=chosen, stint_minutes=self.stint.value())
        self.keep_rules(change)
