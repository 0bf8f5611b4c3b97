"""Keeps what is half typed or half chosen in the panel's file, and brings it back."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from coprod_desktop.services.workspace import Typed, Workspace
from coprod_desktop.ui.kit.buttons import Check
from coprod_desktop.ui.kit.fields import (
    Chooser,
    HiddenValue,
    NumberField,
    State,
    TextArea,
    TextField,
)

_AT_MOST_MILLISECONDS = 400


Kept = TextField | TextArea | NumberField | Chooser[Any] | Check | HiddenValue


class DraftKeeper(QObject):
    """The draft of one form, kept at most 400 ms after a key; it goes with the form.

    With ``words``, there is a draft only while something stands in that box: who is chosen beside
    an empty box is no draft.
    """

    def __init__(
        self,
        form: QWidget,
        workspace: Workspace,
        place: str,
        fields: Mapping[str, Kept],
        *,
        words: TextArea | None = None,
    ) -> None:
        super().__init__(form)
        self.is_back = False
        self._workspace = workspace
        self._place = place
        self._fields = dict(fields)
        self._words = words
        self._beside: HiddenValue | None = None
        self._untouched = self._states()
        self._is_in_file = False
        self._kept_caret = 0
        # Throttled, not debounced: somebody who never pauses loses no more than others.
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AT_MOST_MILLISECONDS)
        self._due.timeout.connect(self._keep)
        for field in self._fields.values():
            field.changed.connect(self._touched)

    def keep_also(self, beside: HiddenValue) -> None:
        """Keep a draft also while this was chosen and nothing stands in the box yet."""
        self._beside = beside

    def bring_back(self) -> bool:
        """Put what was left here back into its fields, and say whether there was any."""
        draft = self._workspace.find_draft(self._place)
        if draft is None:
            return False
        for name, state in json.loads(draft.text).items():
            if name in self._fields:
                self._fields[name].restore(state)
        if self._words is not None:
            self._words.set_caret(draft.cursor)
            self._kept_caret = self._words.caret()
        self._due.stop()
        self.is_back = self._is_in_file = True
        return True

    @property
    def is_touched(self) -> bool:
        """Whether something stands in the fields that is not recorded."""
        return bool(self._now()[0])

    def flush(self) -> None:
        """Keep the last letters and the caret, and wait until they are stored: the screen goes."""
        if self._due.isActive() or self._caret_has_moved():
            self._due.stop()
            self._workspace.keep_draft_now(self._place, *self._now())

    def keep(self) -> None:
        """Keep what stands in the fields now, typed or not."""
        self._due.stop()
        self._keep()

    def hand_over(self) -> Typed:
        """Give every letter to the act that is sent now: it empties the place, or keeps them there.

        The answer may come when the person has gone on. What is recorded does not come back then,
        and what is refused does.
        """
        self._due.stop()
        self._is_in_file = False
        return Typed(self._place, *self._now())

    def forget(self) -> None:
        """Forget what was kept: it is recorded, or no longer wanted."""
        was_in_file = self._is_in_file
        self.is_recorded()
        if was_in_file:
            self._workspace.keep_draft(self._place, "", 0)

    def is_recorded(self) -> None:
        """Take what stands in the fields for the beginning; the file has forgotten the draft."""
        self._due.stop()
        if self._words is None:
            self._untouched = self._states()
        self._is_in_file = False

    def _touched(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _keep(self) -> None:
        text, cursor = self._now()
        if text or self._is_in_file:
            self._is_in_file = bool(text)
            self._kept_caret = cursor
            self._workspace.keep_draft(self._place, text, cursor)

    def _caret_has_moved(self) -> bool:
        """Whether the caret stands elsewhere in words that are kept: moving it changes no text."""
        if self._words is None or not self._is_in_file:
            return False
        return self._words.caret() != self._kept_caret

    def _now(self) -> tuple[str, int]:
        states = self._states()
        if self._is_untouched(states):
            return "", 0
        cursor = self._words.caret() if self._words is not None else 0
        return json.dumps(states, ensure_ascii=False), cursor

    def _is_untouched(self, states: dict[str, State]) -> bool:
        if self._words is None:
            return states == self._untouched
        return not self._words.text() and not (self._beside and self._beside.value)

    def _states(self) -> dict[str, State]:
        return {name: field.state() for name, field in self._fields.items()}
