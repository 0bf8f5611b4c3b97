"""Words that are typed about one row of a list: they never become another row's."""

from collections.abc import Callable

from coprod_desktop.ui.kit.fields import HiddenValue, TextArea
from coprod_desktop.ui.kit.lists import SentenceList


class RowWords(TextArea):
    """A box that says about which row its words are; only an empty one follows the person.

    ``about`` belongs into the draft with the words.
    """

    def __init__(
        self, rows: SentenceList, label: str, label_of: Callable[[str], str], *, lines: int
    ) -> None:
        super().__init__(label, lines=lines)
        self.about = HiddenValue()
        self._rows = rows
        self._plain = label
        self._label_of = label_of
        rows.moved_to.connect(self._come_to)
        rows.chosen.connect(self._come_to)

    def go_for(self, key: str) -> bool:
        """Put the person here to write about a row; say no where other words stand in the way."""
        self._rows.go_to(key)
        self._come_to(key)
        self.control.setFocus()
        return self.about.value == key

    def go_on(self) -> None:
        """Begin anew at the row where the person is: the words are recorded."""
        self.clear()
        self.follow()

    def come_back(self) -> None:
        """Put the person at the row that the words of a draft are about."""
        if self.about.value is not None:
            self._rows.go_to(self.about.value)
        self.follow()

    def follow(self) -> None:
        """Go by the rows as they are now; words whose row is gone wait for another."""
        keys = [self._rows.key_at(place) for place in range(self._rows.count())]
        if self.about.value in keys and self._has_words():
            self._be_about(self.about.value)
        else:
            self._be_about(None if self._has_words() else self._rows.current_key)

    def _come_to(self, key: str) -> None:
        if self.about.value is None or not self._has_words():
            self._be_about(key)

    def _be_about(self, key: str | None) -> None:
        if key != self.about.value:
            self.about.put(key)
        self.say_label(self._plain if key is None else self._label_of(key))

    def _has_words(self) -> bool:
        return bool(self.text().strip())
