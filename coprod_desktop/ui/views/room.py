"""The room screen: bands of big words on a second window, and nothing private ever."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage
from coprod_desktop.services.room import RoomSight, see_room
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.big_words import BigWords
from coprod_desktop.ui.kit.caption_line import CaptionLine
from coprod_desktop.ui.kit.followed import Placed, found_on
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.lines import in_pixels
from coprod_desktop.ui.marks import Place, mark_colours_of
from coprod_desktop.ui.style_sheet import style_sheet
from coprod_desktop.ui.theme import Look, palette_of, tokens_of
from coprod_desktop.wording import clock as clock_words
from coprod_desktop.wording import room as words

# Shares of the window's height: item, speaker, point, captions, next and time.
_SHARES = (0.075, 0.06, 0.085, 0.05, 0.05)
# The point keeps at least so much of the height.
_POINT_SHARE = 0.32
_ACROSS, _DOWN, _GAP = 48, 32, 24
_STRETCHES = (2, 1, 6, 0, 1)
_CAPTION_LINES = 2
_SMALLEST = 14
_WHOLE, _LEAST_PERCENT, _STEP_PERCENT = 100, 30, 5


class RoomWindow(QWidget):
    """What everybody sees; it takes no focus and says nothing to a screen reader.

    ``does`` says whether a key does a command.
    """

    closed = Signal()
    pause_requested = Signal()

    def __init__(
        self, workspace: Workspace, session_id: str, does: Callable[[QKeyEvent, str], bool]
    ) -> None:
        super().__init__()
        self._does = does
        self.setObjectName("page")
        self.setWindowTitle(words.ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._workspace = workspace
        self._session_id = session_id
        self._is_blank = False
        self._largest = 1.0
        self.tokens = tokens_of(Look())
        self._sight = RoomSight()
        self.item, self.speaker, self.next, self.captions = Words(), Words(), Words(), Words()
        self.point = BigWords()
        self._bands = (self.item, self.speaker, self.point, self.captions, self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(_ACROSS, _DOWN, _ACROSS, _DOWN)
        column.setSpacing(_GAP)
        # The screen says how large the window is, and no sentence.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        for band, stretch in zip(self._bands, _STRETCHES, strict=True):
            column.addWidget(band, stretch)
        self.captions.hide()
        # What the voice says to the room, where that is wanted; it keeps its place.
        self.spoken = CaptionLine()
        self._has_spoken = False
        column.addWidget(self.spoken)
        self.spoken.hide()
        self._stop_listening = workspace.listen(self._heard)
        self.show_now()

    def take_look(self, look: Look) -> None:
        """Take colours and a text size, which may be others than those of the program."""
        tokens = self.tokens = tokens_of(look)
        self._largest = look.scale
        self.setPalette(palette_of(tokens))
        self.setStyleSheet(style_sheet(tokens.hex, tokens, look.scale))
        self._fit()

    def put_on(self, screen: QScreen | None) -> None:
        """Fill a screen; where there is none for it, be a window."""
        if screen is None:
            self._be_a_window()
        else:
            self.setGeometry(screen.geometry())
            self.showFullScreen()

    def screen_is_gone(self, _gone: QScreen) -> None:
        """The projector was unplugged: never lie over the facilitator's own screen."""
        if self.isFullScreen():
            self.showNormal()
            self._be_a_window()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its keys close it, and blank it, for whoever has clicked into it; so does Escape."""
        if event.key() == Qt.Key.Key_Escape or self._does(event, "room"):
            self.close()
        elif self._does(event, "pause"):
            self.pause_requested.emit()
        else:
            super().keyPressEvent(event)

    def _be_a_window(self) -> None:
        self.resize(960, 540)
        self.show()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown."""
        return self._is_blank

    def blank(self, *, on: bool) -> None:
        """Show nothing at all, or everything again."""
        self._is_blank = on
        for band in self._bands:
            band.setVisible(not on)
        self.spoken.forget()
        self.spoken.setVisible(not on and self._has_spoken)
        self.captions.setVisible(not on and bool(self.captions.text()))

    def say_captions(self, text: str) -> None:
        """Show the last lines that a reporter wrote; they are kept nowhere."""
        lines = [line for line in text.splitlines() if line.strip()]
        self.captions.say("\n".join(lines[-_CAPTION_LINES:]))
        self.captions.setVisible(not self._is_blank and bool(self.captions.text()))
        self._fit()

    def keep_spoken(self, *, on: bool) -> None:
        """Have room for captions of the voice, or no longer."""
        self._has_spoken = on
        self.spoken.setVisible(on and not self._is_blank)
        self._fit()

    def say_spoken(self, words: str, word: Place | None) -> None:
        """Show what the voice says to the room; nothing while the screen is blank."""
        if self._is_blank or not words:
            self.spoken.forget()
        else:
            self.spoken.tell(words, word, mark_colours_of(self.tokens, "bg"))

    def place_of(self, text: str) -> Placed | None:
        """Find where the room sees what is read aloud, and sees it anyway; else nowhere."""
        if self._is_blank:
            return None
        shown = self._sight.last_words or self._sight.last_decision or self._sight.proposal
        if shown and shown in text:
            return Placed(told=Passage(text), at=self.point)
        (found,) = found_on(self, [Placed(told=Passage(text))])
        return found if found.at is not None else None

    def show_now(self) -> None:
        """Show the meeting as it stands now."""
        now = self._workspace.now()
        sight = self._sight = self._workspace.ask(see_room, self._session_id, now)
        self.item.say(_item(sight))
        self.speaker.say(_speaker(sight))
        self.point.say(_point(sight))
        self.next.say(_next(sight))
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop listening: the window goes, whoever closed it."""
        self._stop_listening()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sizes come from the height of the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as all bands have room together: nothing is cut off, the window never grows."""
        for percent in range(round(_WHOLE * self._largest), _LEAST_PERCENT, -_STEP_PERCENT):
            self._take_sizes(percent / 100)
            if self._has_room(is_enlarged=percent > _WHOLE):
                return

    def _has_room(self, *, is_enlarged: bool) -> bool:
        """Whether the point keeps its share; what is enlarged never makes the point smaller."""
        left = self.height() - self._height_of_bands()
        if left < self.height() * _POINT_SHARE:
            return False
        return not is_enlarged or self.point.wanted_height(self.width() - 2 * _ACROSS) <= left

    def _take_sizes(self, factor: float) -> None:
        height, width = self.height(), self.width() - 2 * _ACROSS
        for band, share in zip(self._bands, _SHARES, strict=True):
            font = in_pixels(QApplication.font(), max(round(height * share * factor), _SMALLEST))
            font.setBold(band is self.item)
            longest = max(band.text().split(), key=len, default="")
            while font.pixelSize() > _SMALLEST and (
                QFontMetrics(font).horizontalAdvance(longest) > width
            ):
                font = in_pixels(font, font.pixelSize() - 2)
            if band is self.captions:
                self.spoken.setFont(font)
            if isinstance(band, BigWords):
                band.take_font(font)
            else:
                band.setFont(font)

    def _height_of_bands(self) -> int:
        """What the bands around the point need, with the room between them."""
        width = self.width() - 2 * _ACROSS
        shown = [one for one in self._bands if isinstance(one, Words) and one.text()]
        needed = sum(one.heightForWidth(width) for one in shown)
        if self._has_spoken:
            needed += self.spoken.kept_height() + _GAP
        return needed + 2 * _DOWN + _GAP * len(self._bands)

    def _heard(self, _happened: Happened) -> None:
        self.show_now()


def _speaker(sight: RoomSight) -> str:
    if (waited_for := _waited_for(sight)) is not None:
        return waited_for
    if not sight.speaker:
        return ""
    if sight.how is How.OWN_VOICE:
        return words.SPEAKS.format(name=sight.speaker)
    return words.SPEAKS_HOW.format(name=sight.speaker, how=words.HOW[sight.how])


def _waited_for(sight: RoomSight) -> str | None:
    """For what the whole room waits now; nothing is said of it on a break."""
    if sight.stop_card:
        return words.STOP
    if sight.back_at:
        return ""
    if sight.writer:
        return words.WRITES.format(name=sight.writer)
    return words.CATCHING_UP if sight.catching_up else None


def _item(sight: RoomSight) -> str:
    told = words.ITEM.format(place=sight.place, total=sight.total, item=sight.item)
    parts = (words.PRACTICE if sight.practice else "", told if sight.item else "")
    return ". ".join(part for part in parts if part)


def _point(sight: RoomSight) -> str:
    if sight.back_at:
        # In a break nothing of the meeting looks down on people but when it goes on.
        return words.BREAK.format(time=sight.back_at)
    if sight.proposal:
        return words.PROPOSAL.format(words=sight.proposal)
    if sight.word:
        return words.WORD.format(word=sight.word, meaning=sight.meaning)
    if sight.outcome is None:
        return sight.last_point
    return words.ended(sight.outcome, sight.power, sight.gate, sight.last_decision)


def _next(sight: RoomSight) -> str:
    """What stands below, one idea a line; on a break nothing of the meeting."""
    lines = [sight.warning]
    if not sight.back_at:
        lines += [_asked(sight), ".  ".join(part.rstrip(".") for part in _of_the_meeting(sight))]
    return "\n".join(line for line in lines if line)


def _asked(sight: RoomSight) -> str:
    return words.ASKED.format(question=sight.question) if sight.question else ""


def _of_the_meeting(sight: RoomSight) -> list[str]:
    parts: list[str] = []
    if sight.next_names:
        parts.append(words.NEXT.format(names=", ".join(sight.next_names)))
    if sight.went_over:
        parts.append(words.WENT_OVER)
    if sight.cue is not None:
        parts.append(clock_words.CUES_FOR_ROOM[sight.cue])
    if sight.break_in is not None:
        parts.append(words.break_in(sight.break_in))
    return parts
