"""Phrases, suggested words and letters: words by one press each, and what to do with them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain import putting_words
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.letters import letter_rows
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.services import panels, phrases
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Field, HiddenValue
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.kit.regions import Column, Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.panel_words import PanelWords
from coprod_desktop.ui.views.letter_rows import LetterRows
from coprod_desktop.ui.views.phrase_buttons import PhraseButtons
from coprod_desktop.ui.views.suggested_words import SuggestedWords
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording import phrases as words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording.labels import label

# What must be said at once, whatever is being written.
_CARDS = (CardKind.STOP, CardKind.SPEAK, CardKind.BREAK)
_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPurpose:
    """Whose words these are, for which box, and as what they may be recorded at once.

    ``saves`` are a key and the words of its button each; ``has_cards`` says whether a session runs,
    and ``is_theirs`` whether that person has the keyboard.
    """

    person: Person | None = None
    field_name: str = ""
    saves: tuple[tuple[str, str], ...] = ()
    has_cards: bool = False
    is_theirs: bool = False


class PhraseBoardView(LeadingBackView):
    """Everything here is a button in a named region, so that a switch comes everywhere soon."""

    put_requested = Signal(str)
    speak_requested = Signal(str)
    save_requested = Signal(str, str)
    card_requested = Signal(object)
    change_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        purpose: BoardPurpose,
        suggesting: PanelWords,
        *,
        is_used_first: bool,
    ) -> None:
        super().__init__(workspace, announcer, words.BOARD)
        self.purpose = purpose
        self.is_of_another = purpose.is_theirs
        self._suggesting = suggesting
        # What is being said aloud, letter for letter: marks for other words would be wrong.
        self.typed = HiddenValue()
        self.shown = ReadingText(words.YOUR_WORDS, lines=_LINES)
        person = purpose.person
        self.own = PhraseButtons(words.PHRASES_OF.format(name=person.name)) if person else None
        self.everybodys = PhraseButtons(words.EVERYBODYS)
        self.suggested = SuggestedWords()
        language = workspace.ask(panels.find_panel).language
        self.letters = LetterRows(letter_rows(language, is_used_first=is_used_first))
        self._place = f"phrases:{person.id}" if person else "phrases"
        self._draft = DraftKeeper(self, workspace, self._place, {"words": self.typed})
        self._draft.bring_back()
        self._join()
        self._arrange()
        self._show_phrases()
        self._show_text()
        suggesting.begin()

    @property
    def text(self) -> str:
        """The words so far."""
        return self.typed.value or ""

    def entry_sentence(self) -> str:
        """Say what the words are for, and what to do."""
        field = self.purpose.field_name
        told = words.BOARD_SAID.format(field=field) if field else words.BOARD_SAID_ALONE
        if not self._records_for_somebody():
            return told
        return f"{told} {words.BOARD_RECORDS.format(name=self._recorded_for())}"

    def first_control(self) -> QWidget:
        """The words so far: what a keyboard or a communication aid types is added to them."""
        return self.shown

    def heard(self, happened: Happened) -> None:
        """Show the phrases as they are now."""
        if happened.touches(Phrase):
            self._show_phrases()

    def hand_over(self) -> str:
        """Give the words to where they go, and begin anew."""
        told = self.text.strip()
        self.typed.put(None)
        self._draft.is_recorded()
        # Leaving has kept them, whatever this screen knew of its draft before.
        self.workspace.keep_draft(self._place, "", 0)
        return told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space be typed where the words stand, which would scroll them."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and _is_typed(event)
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a keyboard or a communication aid types, as if its letters were pressed."""
        if _is_typed(event):
            if event.key() == Qt.Key.Key_Backspace:
                self._put(putting_words.without_letter(self.text))
            else:
                self._put(f"{self.text}{event.text()}")
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        letters = self.letters
        self.suggested.chosen.connect(partial(self._grow, putting_words.with_word))
        letters.letter_chosen.connect(partial(self._grow, putting_words.with_letter))
        letters.mark_chosen.connect(partial(self._grow, putting_words.with_mark))
        for chooser in self._choosers():
            chooser.chosen.connect(partial(self._grow, putting_words.with_phrase))
        letters.space_chosen.connect(
            lambda: self._add(putting_words.with_space(self.text), words.SPACE)
        )
        letters.letter_taken.connect(lambda: self._cut(putting_words.without_letter(self.text)))
        letters.word_taken.connect(lambda: self._cut(putting_words.without_word(self.text)))
        letters.all_taken.connect(lambda: self._cut(""))
        self.shown.installEventFilter(self)
        self.suggested.emptied.connect(self.shown.setFocus)
        self.typed.changed.connect(self._show_text)
        self._suggesting.changed.connect(self._show_suggestions)

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.BOARD, 1))
        page.column.addWidget(Field(self._whose_words(), self.shown))
        left = Column(*self._what_now(), *self._choosers(), *self._cards())
        right = Column(self.suggested, self.letters)
        page.column.addWidget(Columns([(left, 1), (right, 1)]))
        page.column.addStretch(1)

    def _whose_words(self) -> str:
        person, field = self.purpose.person, self.purpose.field_name
        whose = words.WORDS_OF.format(name=person.name) if person else words.YOUR_WORDS
        return words.FOR_FIELD.format(whose=whose, field=field) if field else whose

    def _choosers(self) -> tuple[PhraseButtons, ...]:
        return (self.own, self.everybodys) if self.own is not None else (self.everybodys,)

    def _what_now(self) -> tuple[Section, ...]:
        section = Section(words.WHAT_NOW)
        put = Button(words.PUT_IN, self._ask_to_put, kind=Kind.PRIMARY)
        acts = [put] if self.purpose.field_name else []
        acts.append(Button(words.SAY_ALOUD, self._ask_to_speak))
        acts.append(Button(words.CHANGE_PHRASES, self.change_requested.emit))
        section.add(row(*acts, Button(screen_words.BACK, self.back_requested.emit)))
        if not self.purpose.saves:
            return (section,)
        whose = words.RECORD_FOR.format(name=self._recorded_for())
        record = Section(whose if self._records_for_somebody() else words.RECORD_AS)
        saves = (Button(told, partial(self._ask_to_save, key)) for key, told in self.purpose.saves)
        record.add(row(*saves))
        return section, record

    def _records_for_somebody(self) -> bool:
        """Whether it is recorded from here, by another than the one whose words they are."""
        return bool(self.purpose.saves) and not self.purpose.is_theirs

    def _recorded_for(self) -> str:
        return self.purpose.person.name if self.purpose.person else live_words.NOBODY

    def _cards(self) -> tuple[Section, ...]:
        if not self.purpose.has_cards:
            return ()
        section = Section(words.CARDS)
        section.add(row(*(Button(label(one), partial(self._show_card, one)) for one in _CARDS)))
        return (section,)

    def _show_phrases(self) -> None:
        self.everybodys.show_phrases(self.workspace.ask(phrases.list_phrases))
        if self.own is not None and self.purpose.person is not None:
            of = self.workspace.ask(phrases.list_phrases, self.purpose.person.id)
            self.own.show_phrases(of)

    def _show_text(self) -> None:
        self.shown.say(self.text)
        self._show_suggestions()

    def _show_suggestions(self) -> None:
        self.suggested.show_words(self._suggesting.suggest(self.text))

    def _grow(self, how: Callable[[str, str], str], told: str) -> None:
        self._add(how(self.text, told), told)

    def _add(self, text: str, told: str) -> None:
        """Say what was added: the person stays at the button, where a reader sees no change."""
        self._put(text)
        self.announcer.tell_added(told)

    def _put(self, text: str) -> None:
        self.typed.put(text or None)

    def _cut(self, text: str) -> None:
        """Take something away, and say what is left: whoever cannot see it would go too far."""
        self._put(text)
        left = words.LEFT.format(words=text.strip()) if text.strip() else words.NOTHING_LEFT
        self.announcer.tell_passing(left)

    def _has_words(self) -> bool:
        if not self.text.strip():
            self.announcer.say(words.NO_WORDS)
            return False
        return True

    def _ask_to_put(self) -> None:
        if self._has_words():
            self.put_requested.emit(self.text)

    def _ask_to_speak(self) -> None:
        if self._has_words():
            self.speak_requested.emit(self.text)

    def _ask_to_save(self, key: str) -> None:
        if self._has_words():
            self.save_requested.emit(key, self.text)

    def _show_card(self, kind: CardKind) -> None:
        self.card_requested.emit(kind)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key adds a character or takes one away."""
    # The digits of the number pad are typed too.
    if event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    ):
        return False
    text = event.text()
    return event.key() == Qt.Key.Key_Backspace or (bool(text) and text.isprintable())
