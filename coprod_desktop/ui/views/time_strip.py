"""How the time stands, in words; it changes once a minute and never moves what stands below."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.services.clock import ClockSight
from coprod_desktop.services.room import room_name
from coprod_desktop.ui.kit.words import KeptLine
from coprod_desktop.wording import cards as card_words
from coprod_desktop.wording import clock as words


class TimeStrip(QWidget):
    """Two lines, each with its place kept for it: how much is used and ahead, and why it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.used = KeptLine(muted=True)
        self.stands = KeptLine(muted=True)
        self._sight: ClockSight | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in (self.used, self.stands):
            column.addWidget(line)

    def show_time(self, sight: ClockSight) -> None:
        """Show the time as it is now."""
        self._sight = sight
        ahead = words.looking_ahead(sight.outlook.slack, sight.not_reached)
        self.used.say(f"{_used(sight)} {ahead}".strip())
        self.stands.say(words.stands_still(sight.why, sight.writer))

    def show_stop_card(self, *, is_open: bool) -> None:
        """Let an open stop card stand out, also one that the meeting went on over."""
        if is_open and not self.stands.text():
            self.stands.say(card_words.STOP_NOTICE_OVER)
        self.stands.stand_out(on=is_open)

    def sentences(self) -> tuple[str, ...]:
        """Give what stands there as the room may hear it: who writes by the name for the room."""
        told = self.stands.text()
        if self._sight is not None and (writer := self._sight.writer) is not None:
            named = replace(writer, name=room_name(writer))
            told = words.stands_still(self._sight.why, named) or told
        return tuple(line for line in (self.used.text(), told) if line)


def _used(sight: ClockSight) -> str:
    item = sight.item
    if item is None:
        return ""
    used, planned = words.whole_minutes(item.used), words.whole_minutes(item.planned)
    said = words.USED.format(used=used, planned=planned)
    given = words.whole_minutes(item.given)
    return f"{said} {words.GIVEN.format(given=given)}" if given else said
